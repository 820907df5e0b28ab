-- Registering versions of models, activating them and rolling back.

-- Locks the model's row and returns it; an unknown model is an error, never an empty answer.
create function public.registry_lock_model(p_model_name text)
returns public.registry_models
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_model public.registry_models;
begin
  select m.* into v_model from public.registry_models m where m.name = p_model_name for update;
  if not found then
    raise exception 'there is no model %', coalesce(p_model_name, 'NULL')
      using errcode = 'SN002', hint = 'list_models lists the models; register_model_version adds one.';
  end if;
  return v_model;
end
$$;

-- The number of a version, given by number or by name.
create function public.registry_find_version(p_model_name text, p_version integer, p_version_name text)
returns integer
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_found integer;
begin
  if (p_version is null) = (p_version_name is null) then
    raise exception 'give the version of model % by number or by name', p_model_name using errcode = 'SN004';
  end if;
  select v.version into v_found
  from public.registry_models m
  join public.registry_versions v on v.model_id = m.id
  where m.name = p_model_name and (v.version = p_version or v.version_name = p_version_name);
  if not found then
    raise exception 'there is no version % of model %', coalesce(p_version::text, p_version_name), p_model_name
      using errcode = 'SN002', hint = format('list_model_versions(%L) lists its versions.', p_model_name);
  end if;
  return v_found;
end
$$;

-- Locks the configuration of the snapshot that proves a version and returns the snapshot; nulls if there is none.
-- Archiving takes the same lock: either it sees that the version is active, or this call sees that it is archived.
create function public.registry_lock_evidence(p_model_id bigint, p_version integer)
returns public.benchmark_versions
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_evidence public.benchmark_versions;
begin
  select e.* into v_evidence
  from public.registry_versions v
  join public.benchmark_versions e on e.transaction_id = v.evidence_transaction_id
  where v.model_id = p_model_id and v.version = p_version;
  perform from public.benchmark_configurations c where c.id = v_evidence.configuration_id for update;
  return v_evidence;
end
$$;

-- What is active in an environment of a locked model, and what was before; an empty state if nothing ever was.
create function public.registry_state(p_model_id bigint, p_environment text)
returns public.registry_environments
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_state public.registry_environments;
begin
  select e.* into v_state from public.registry_environments e
  where e.model_id = p_model_id and e.environment = p_environment;
  if not found then
    v_state.model_id := p_model_id;
    v_state.environment := p_environment;
    v_state.line_length := 0;
  end if;
  return v_state;
end
$$;

-- Makes a version of a locked model (NULL: none) the active one of an environment, and moves the line with it.
create function public.registry_move_active(
  p_state public.registry_environments, p_version integer, p_action text, p_actor text, p_reason text, p_run_id text
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id constant bigint := p_state.model_id;
  v_length integer := p_state.line_length;
  v_name text;
  v_evidence public.benchmark_versions;
begin
  if p_version is not distinct from p_state.active_version then
    return;
  end if;
  v_evidence := public.registry_lock_evidence(v_id, p_version);
  if p_action = 'rollback' and p_state.active_version is not null then
    delete from public.registry_line l
    where l.model_id = v_id and l.environment = p_state.environment and l.position = v_length;
    v_length := v_length - 1;
  elsif p_version is not null and not exists (
    select from public.registry_line l
    where l.model_id = v_id and l.environment = p_state.environment and l.position = v_length
      and l.version = p_version
  ) then
    v_length := v_length + 1;
    insert into public.registry_line (model_id, environment, position, version)
    values (v_id, p_state.environment, v_length, p_version);
  end if;
  insert into public.registry_environments (model_id, environment, active_version, rollback_version, line_length)
  values (v_id, p_state.environment, p_version, (
    select l.version from public.registry_line l
    where l.model_id = v_id and l.environment = p_state.environment
      and l.position = case when p_version is null then v_length else v_length - 1 end
  ), v_length)
  on conflict (model_id, environment) do update
  set active_version = excluded.active_version, rollback_version = excluded.rollback_version,
    line_length = excluded.line_length;
  update public.registry_models m set updated_at = clock_timestamp() where m.id = v_id returning m.name into v_name;
  insert into public.registry_activation_log
    (model_id, pointer, action, from_version, to_version, actor, reason, run_id, environment)
  values (v_id, 'active', p_action, p_state.active_version, p_version, p_actor, p_reason, p_run_id,
    p_state.environment);

  -- An active version is not hidden, and neither is its evidence.
  delete from public.registry_archived a where a.model_id = v_id and a.version = p_version;
  if found then
    insert into public.registry_activation_log
      (model_id, pointer, action, from_version, to_version, actor, reason, run_id)
    values (v_id, 'archived', 'restore', p_version, null, p_actor, p_reason, p_run_id);
  end if;
  if exists (
    select from public.benchmark_archived a where a.transaction_id = v_evidence.transaction_id
  ) then
    perform public.benchmark_unarchive(v_evidence.configuration_id, v_evidence.snapshot_version, p_actor,
      format('evidence of version %s of model %s', p_version, v_name), p_run_id, null);
  end if;
end
$$;

-- Why the f1 of two versions is not compared; NULL if it is. An unknown dataset matches no other; the split may be
-- missing from both; what the evidence does not state is not held against it.
create function public.registry_difference(p_new public.registry_versions, p_old public.registry_versions)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(
    format('%s is %s, that of version %s is %s', d.what, coalesce(d.new, 'not known'), p_old.version,
      coalesce(d.old, 'not known')), '; ' order by d.place
  )
  from (
    select 1 as place, 'the dataset' as what, p_new.dataset_version as new, p_old.dataset_version as old
    where p_new.dataset_version is null or p_new.dataset_version is distinct from p_old.dataset_version
    union all
    select 2, 'the split', p_new.split_version, p_old.split_version
    where p_new.split_version is distinct from p_old.split_version
    union all
    select s.place, s.what, s.now, s.before
    from public.benchmark_transactions tn
    join public.benchmark_transactions tb on tb.id = p_old.evidence_transaction_id
    cross join lateral (values
      (3, 'the benchmark', tn.benchmark, tb.benchmark),
      (4, 'the average of f1', tn.f1_average, tb.f1_average),
      (5, 'the number of cases', tn.dataset_size::text, tb.dataset_size::text)
    ) s (place, what, now, before)
    where tn.id = p_new.evidence_transaction_id and s.now <> s.before
  ) d
  where p_new.version is distinct from p_old.version
$$;

-- Whether a version becomes active in an environment when it is registered, and why or why not.
create function public.registry_decide_promotion(
  p_state public.registry_environments, p_new public.registry_versions
)
returns table (promoted boolean, reason text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_active public.registry_versions;
  v_new constant numeric := (p_new.metrics ->> 'f1')::numeric;
  v_difference text;
begin
  if p_new.promotion = 'never' then
    return query select false, 'promotion is `never`: only a person activates a version';
    return;
  elsif p_state.line_length = 0 then
    return query select true, 'no version was active before, so this is the first one';
    return;
  elsif p_state.active_version is null then
    return query select false, 'somebody deactivated the last active version: only a person activates the next one';
    return;
  elsif p_new.promotion = 'first' then
    return query select false, format(
      'version %s is already active, and promotion `first` never replaces one', p_state.active_version
    );
    return;
  end if;
  select v.* into v_active from public.registry_versions v
  where v.model_id = p_state.model_id and v.version = p_state.active_version;
  v_difference := public.registry_difference(p_new, v_active);
  if v_difference is not null then
    return query select false, 'f1 is only compared on the same dataset and split: ' || v_difference;
    return;
  elsif v_new is null or v_active.f1_score is null then
    return query select false, format('promotion `auto` compares f1, which version %s lacks',
      case when v_new is null then p_new.version else v_active.version end);
    return;
  end if;
  return query select g.promoted, g.reason from public.benchmark_f1_gain(v_new, v_active.f1_score, 'active version') g;
end
$$;

-- Completes a new version from its evidence: metrics and dataset come from there, and values given beside it must not
-- contradict it.
create function public.registry_with_evidence(p_new public.registry_versions)
returns public.registry_versions
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_new public.registry_versions := p_new;
  v_evidence record;
  v_metric text;
begin
  if v_new.evidence_transaction_id is null then
    return v_new;
  end if;
  select s.transaction_id, s.metrics, s.dataset_version into v_evidence
  from public.benchmark_snapshots s
  where s.transaction_id = v_new.evidence_transaction_id or s.id = v_new.evidence_transaction_id;
  if not found then
    raise exception 'the evidence % is not a snapshot', v_new.evidence_transaction_id
      using errcode = 'SN002', hint = 'Give the transaction_id of a snapshot; list_benchmark_transactions has them.';
  elsif v_new.dataset_version <> v_evidence.dataset_version then
    raise exception 'the dataset is given as %, but the evidence was measured on %',
      v_new.dataset_version, v_evidence.dataset_version using errcode = 'SN004';
  end if;
  select e.key into v_metric
  from jsonb_each(v_new.metrics) e
  where e.value <> v_evidence.metrics -> e.key
  order by 1
  limit 1;
  if found then
    raise exception 'the metric % is given as %, but the evidence measured %',
      v_metric, v_new.metrics -> v_metric, v_evidence.metrics -> v_metric
      using errcode = 'SN004', hint = 'Leave the metrics out: they are taken from the evidence.';
  end if;
  v_new.evidence_transaction_id := v_evidence.transaction_id;
  v_new.dataset_version := v_evidence.dataset_version;
  v_new.metrics := v_evidence.metrics || v_new.metrics;
  return v_new;
end
$$;

-- A new version as it is stored: with defaults, its evidence, and the digest of all that.
create function public.registry_complete_version(p_model_name text, p_new public.registry_versions)
returns public.registry_versions
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_new public.registry_versions := p_new;
begin
  if v_new.artifact_path is null then
    raise exception 'a version of model % needs the path of its artifact', p_model_name using errcode = 'SN004';
  end if;
  v_new.metrics := coalesce(nullif(v_new.metrics, 'null'), '{}');
  if jsonb_typeof(v_new.metrics) = 'object' and v_new.metrics ? 'f1_score' then
    -- f1_score is another spelling of f1; different values contradict each other.
    if v_new.metrics -> 'f1' <> v_new.metrics -> 'f1_score' then
      raise exception 'f1 is given twice with different values (f1_score means f1): keep one' using errcode = 'SN004';
    end if;
    v_new.metrics := v_new.metrics - 'f1_score' || jsonb_build_object('f1', v_new.metrics -> 'f1_score');
  end if;
  v_new.training := coalesce(nullif(v_new.training, 'null'), '{}');
  v_new.promotion := coalesce(v_new.promotion, 'never');
  v_new := public.registry_with_evidence(v_new);
  v_new.content_digest := encode(sha256(convert_to(jsonb_build_array(
    v_new.version_name, v_new.artifact_path, v_new.metrics, v_new.sample_count, v_new.dataset_version,
    v_new.split_version, v_new.training, v_new.parent_version, v_new.notes, v_new.evidence_transaction_id
  )::text, 'UTF8')), 'hex');
  return v_new;
end
$$;

-- Adds a version, or finds the existing one: same key, else same version name, with the same content. Returns what is
-- active in the environment afterwards.
create function public.registry_add_version(
  p_model_name text, p_new public.registry_versions, p_environment text
)
returns table (state public.registry_environments, version integer, replayed boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_model public.registry_models;
  v_state public.registry_environments;
  v_new public.registry_versions := public.registry_complete_version(p_model_name, p_new);
  v_known public.registry_versions;
begin
  insert into public.registry_models (name) values (p_model_name) on conflict do nothing;
  v_model := public.registry_lock_model(p_model_name);
  v_state := public.registry_state(v_model.id, p_environment);

  select v.* into v_known
  from public.registry_versions v
  where v.model_id = v_model.id
    and (v.idempotency_key = v_new.idempotency_key or v.version_name = v_new.version_name)
  order by v.idempotency_key is not distinct from v_new.idempotency_key desc
  limit 1;
  if found then
    if v_known.content_digest <> v_new.content_digest then
      raise exception 'version % of model % already has %, with other content', v_known.version, p_model_name,
        case when v_known.idempotency_key = v_new.idempotency_key then 'this key' else 'this name' end
        using errcode = 'SN001', hint = 'Versions never change: register this one under another name.';
    end if;
    return query select v_state, v_known.version, true;
    return;
  end if;
  -- Not part of the content compared above: registered again later, it is still the same version.
  v_new.parent_version := nullif(coalesce(v_new.parent_version, v_state.active_version), 0);
  if v_new.parent_version > v_model.last_version then
    raise exception 'the parent, version % of model %, does not exist', v_new.parent_version, p_model_name
      using errcode = 'SN002', hint = format('There are %s versions.', v_model.last_version);
  end if;

  v_new.version := v_model.last_version + 1;
  select d.promoted, d.reason into v_new.promoted, v_new.promotion_reason
  from public.registry_decide_promotion(v_state, v_new) d;
  update public.registry_models m
  set last_version = v_new.version, updated_at = clock_timestamp()
  where m.id = v_model.id;
  insert into public.registry_versions (
    model_id, version, id, created_at, version_name, artifact_path, metrics, sample_count, dataset_version,
    split_version, training, parent_version, notes, evidence_transaction_id, promotion, promoted, promotion_reason,
    registered_by, run_id, idempotency_key, content_digest
  )
  values (
    v_model.id, v_new.version, coalesce(v_new.id, gen_random_uuid()),
    coalesce(v_new.created_at, clock_timestamp()), v_new.version_name, v_new.artifact_path, v_new.metrics,
    v_new.sample_count, v_new.dataset_version, v_new.split_version, v_new.training, v_new.parent_version, v_new.notes,
    v_new.evidence_transaction_id, v_new.promotion, v_new.promoted, v_new.promotion_reason, v_new.registered_by,
    v_new.run_id, v_new.idempotency_key, v_new.content_digest
  );
  if v_new.promoted then
    perform public.registry_move_active(
      v_state, v_new.version, 'promotion', v_new.registered_by, v_new.promotion_reason, v_new.run_id
    );
  end if;
  return query select public.registry_state(v_model.id, p_environment), v_new.version, false;
end
$$;

-- Adds the next version of a model, and the model with its first version. p_evidence: id or transaction_id of a
-- snapshot; its metrics and dataset are taken, and values given beside it must not contradict it. p_promotion: never |
-- first | auto: whether the version becomes active in p_environment. p_parent_version: by default the active one there;
-- 0: none. The same key, or the same version name, with the same content adds nothing.
create function public.register_model_version(
  p_model_name text, p_artifact_path text, p_metrics jsonb default null, p_version_name text default null,
  p_sample_count integer default null, p_dataset_version text default null, p_split_version text default null,
  p_training jsonb default null, p_parent_version integer default null, p_notes text default null,
  p_evidence uuid default null, p_promotion text default 'never', p_actor text default null,
  p_run_id text default null, p_idempotency_key text default null, p_environment text default 'production'
)
returns table (
  model_name text, version integer, version_name text, replayed boolean, promoted boolean, promotion_reason text,
  active_version integer, environment text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_new public.registry_versions;
  v_added record;
begin
  if p_promotion <> 'never' and not public.benchmark_is_trusted() then
    raise exception '% may register versions but not activate them: promotion must be `never`',
      public.benchmark_caller()
      using errcode = '42501', hint = 'A role that may activate versions calls activate_model_version.';
  end if;
  v_new.artifact_path := p_artifact_path;
  v_new.metrics := p_metrics;
  v_new.version_name := p_version_name;
  v_new.sample_count := p_sample_count;
  v_new.dataset_version := p_dataset_version;
  v_new.split_version := p_split_version;
  v_new.training := p_training;
  v_new.parent_version := p_parent_version;
  v_new.notes := p_notes;
  v_new.evidence_transaction_id := p_evidence;
  v_new.promotion := p_promotion;
  v_new.registered_by := public.benchmark_actor(p_actor);
  v_new.run_id := p_run_id;
  v_new.idempotency_key := p_idempotency_key;
  select * into v_added from public.registry_add_version(p_model_name, v_new, p_environment);
  return query
  select m.name, v.version, v.version_name, v_added.replayed, v.promoted, v.promotion_reason,
    (v_added.state).active_version, p_environment
  from public.registry_models m
  join public.registry_versions v on v.model_id = m.id
  where m.name = p_model_name and v.version = v_added.version;
end
$$;

-- One row that says what a move of the active version did.
create function public.registry_moved(p_before public.registry_environments, p_to integer)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text,
  environment text
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select m.name, p_before.active_version, p_to, b.f1_score, a.f1_score, a.artifact_path, p_before.environment
  from public.registry_models m
  join public.registry_versions a on a.model_id = m.id and a.version = p_to
  left join public.registry_versions b on b.model_id = m.id and b.version = p_before.active_version
  where m.id = p_before.model_id
$$;

create function public.registry_expect(
  p_model_name text, p_state public.registry_environments, p_expect integer
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_expect <> coalesce(p_state.active_version, 0) then
    raise exception '% of model % is active in %, not %: somebody changed that meanwhile',
      coalesce('version ' || p_state.active_version::text, 'no version'), p_model_name, p_state.environment,
      case p_expect when 0 then 'none' else 'version ' || p_expect::text end
      using errcode = 'SN005', hint = 'Look at what is active now (list_models) and decide again.';
  end if;
end
$$;

-- Makes a version, given by number or by name, the active one of an environment. p_expect: the version that must be
-- active there until now; 0: none. A version that is already active stays so, whatever was expected: a repeat is no
-- conflict.
create function public.activate_model_version(
  p_model_name text, p_version integer default null, p_version_name text default null, p_reason text default null,
  p_actor text default null, p_run_id text default null, p_expect integer default null,
  p_environment text default 'production'
)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text,
  environment text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models := public.registry_lock_model(p_model_name);
  v_state constant public.registry_environments := public.registry_state(v_model.id, p_environment);
  v_version constant integer := public.registry_find_version(p_model_name, p_version, p_version_name);
begin
  if v_version is distinct from v_state.active_version then
    perform public.registry_expect(p_model_name, v_state, p_expect);
    perform public.registry_move_active(
      v_state, v_version, 'activate', public.benchmark_actor(p_actor), p_reason, p_run_id
    );
  end if;
  return query select * from public.registry_moved(v_state, v_version);
end
$$;

-- Activates the version that was active before in an environment; if none is active now, the last active one.
create function public.rollback_model_version(
  p_model_name text, p_reason text default null, p_actor text default null, p_run_id text default null,
  p_expect integer default null, p_environment text default 'production'
)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text,
  environment text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models := public.registry_lock_model(p_model_name);
  v_state constant public.registry_environments := public.registry_state(v_model.id, p_environment);
begin
  perform public.registry_expect(p_model_name, v_state, p_expect);
  if v_state.rollback_version is null then
    raise exception '%', case
      when v_state.active_version is null then
        format('no version of model %s was ever active in %s', p_model_name, p_environment)
      else format('version %s of model %s is the first that was active in %s: there is nothing to roll back to',
        v_state.active_version, p_model_name, p_environment)
      end
      using errcode = 'SN006', hint = 'activate_model_version makes any version active.';
  elsif exists (
    select from public.registry_archived a where a.model_id = v_model.id and a.version = v_state.rollback_version
  ) then
    raise exception 'version % of model %, which was active before, is archived: its artifact may be gone',
      v_state.rollback_version, p_model_name
      using errcode = 'SN006', hint = 'If its artifact is there, activate_model_version brings it back.';
  end if;
  perform public.registry_move_active(
    v_state, v_state.rollback_version, 'rollback', public.benchmark_actor(p_actor), p_reason, p_run_id
  );
  return query select * from public.registry_moved(v_state, v_state.rollback_version);
end
$$;

revoke all on function
  public.registry_lock_model, public.registry_find_version, public.registry_lock_evidence, public.registry_state,
  public.registry_move_active, public.registry_difference, public.registry_decide_promotion,
  public.registry_with_evidence, public.registry_complete_version, public.registry_add_version,
  public.register_model_version, public.registry_moved,
  public.registry_expect, public.activate_model_version, public.rollback_model_version
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.registry_find_version, public.registry_difference to service_role;
grant execute on function public.register_model_version to service_role, benchmark_registrar;
grant execute on function public.activate_model_version, public.rollback_model_version to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121002000', 'registering');
