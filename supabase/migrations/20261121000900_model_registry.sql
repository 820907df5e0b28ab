-- The model registry: named models with versions 1..N, of which at most one is active.
--
-- Built like the snapshots: the model's row says which version is active, and its lock is the only lock that registering
-- and activating take. Versions and logs are immutable; the line holds the versions that were active, in order.

create table public.registry_models (
  id bigint generated always as identity primary key,
  name text not null,
  last_version integer not null default 0,
  active_version integer,
  -- What a rollback activates: the version that was active before, or while none is active, the last one that was.
  rollback_version integer,
  line_length integer not null default 0,
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  updated_at timestamptz not null default pg_catalog.clock_timestamp(),
  constraint model_name_is_unique unique (name),
  constraint model_name_is_1_to_200_printable_characters check (
    pg_catalog.length(name) between 1 and 200 and name !~ '[[:cntrl:]]'
  ),
  constraint active_is_a_version check (active_version between 1 and last_version),
  constraint rollback_goes_to_a_version check (rollback_version between 1 and last_version)
);

create table public.registry_versions (
  model_id bigint not null references public.registry_models (id),
  version integer not null,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  version_name text,
  artifact_path text not null,
  metrics jsonb not null,
  sample_count integer,
  dataset_version text,
  split_version text,
  training jsonb not null,
  parent_version integer,
  notes text,
  -- The snapshot that proves the metrics.
  evidence_transaction_id uuid references public.benchmark_versions (transaction_id),
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  registered_by text not null,
  run_id text,
  idempotency_key text,
  content_digest text not null,
  f1_score numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'f1') = 'number' then (metrics ->> 'f1')::numeric end
  ) stored,
  accuracy_score numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'accuracy') = 'number' then (metrics ->> 'accuracy')::numeric end
  ) stored,
  primary key (model_id, version),
  constraint registry_version_id_is_unique unique (id),
  constraint version_name_is_unique_in_its_model unique (model_id, version_name),
  constraint registration_key_is_used_once unique (model_id, idempotency_key),
  constraint registry_versions_start_at_1 check (version >= 1),
  constraint parent_is_an_earlier_version check (parent_version between 1 and version - 1),
  constraint artifact_path_is_one_line_of_1_to_2000_characters check (
    pg_catalog.length(artifact_path) between 1 and 2000 and artifact_path !~ '[[:cntrl:]]'
  ),
  constraint version_names_are_1_to_200_printable_characters check (
    pg_catalog.length(version_name) between 1 and 200 and version_name !~ '[[:cntrl:]]'
    and (dataset_version is null or pg_catalog.length(dataset_version) between 1 and 200 and dataset_version !~ '[[:cntrl:]]')
    and (split_version is null or pg_catalog.length(split_version) between 1 and 200 and split_version !~ '[[:cntrl:]]')
  ),
  constraint registered_metrics_are_a_tree_of_finite_numbers check (
    pg_catalog.jsonb_typeof(metrics) = 'object'
    and not pg_catalog.jsonb_path_exists(
      metrics,
      'strict $.** ? (@.type() != "object" && (@.type() != "number"
        || @ > 1.7976931348623157e308 || @ < -1.7976931348623157e308))'
    )
  ),
  constraint registered_f1_is_between_0_and_100 check (f1_score between 0 and 100),
  constraint registered_accuracy_is_between_0_and_100 check (accuracy_score between 0 and 100),
  constraint sample_count_is_not_negative check (sample_count >= 0),
  constraint training_is_an_object_of_plain_values check (
    pg_catalog.jsonb_typeof(training) = 'object'
    and not pg_catalog.jsonb_path_exists(training, 'strict $.* ? (@.type() == "object" || @.type() == "array")')
    and pg_catalog.length(training::text) <= 10000
  ),
  constraint training_has_known_fields_of_their_types check (
    not pg_catalog.jsonb_path_exists(training, 'strict $ ? (
      exists (@.epochs ? (@.type() != "number" || @ < 0 || @ != @.floor()))
      || exists (@.batch_size ? (@.type() != "number" || @ < 1 || @ != @.floor()))
      || exists (@.learning_rate ? (@.type() != "number" || @ <= 0))
      || exists (@.training_seconds ? (@.type() != "number" || @ < 0))
      || exists (@.early_stopping ? (@.type() != "boolean")))')
  ),
  constraint registry_promotion_is_known check (promotion in ('never', 'first', 'auto'))
);

create index registry_versions_evidence on public.registry_versions (evidence_transaction_id)
  where evidence_transaction_id is not null;

-- The versions that were active, in order: an activation appends, a rollback pops.
create table public.registry_line (
  model_id bigint not null,
  position integer not null,
  version integer not null,
  primary key (model_id, position),
  constraint registry_line_holds_versions foreign key (model_id, version)
    references public.registry_versions (model_id, version)
);

create index registry_line_versions on public.registry_line (model_id, version);

create table public.registry_archived (
  model_id bigint not null,
  version integer not null,
  archived_at timestamptz not null default pg_catalog.clock_timestamp(),
  actor text not null,
  reason text,
  primary key (model_id, version),
  constraint registry_archives_versions foreign key (model_id, version)
    references public.registry_versions (model_id, version)
);

create table public.registry_activation_log (
  seq bigint generated always as identity primary key,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  model_id bigint not null references public.registry_models (id),
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  actor text not null,
  reason text,
  run_id text,
  constraint activation_id_is_unique unique (id),
  constraint registry_pointer_is_known check (pointer in ('active', 'archived'))
);

create index registry_activation_log_moves on public.registry_activation_log (model_id, seq);

create table public.registry_performance_log (
  seq bigint generated always as identity primary key,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  model_id bigint not null,
  version integer not null,
  tested_at timestamptz not null,
  accuracy numeric not null,
  sample_size integer,
  notes text,
  actor text not null,
  run_id text,
  constraint performance_id_is_unique unique (id),
  constraint performance_is_of_a_version foreign key (model_id, version)
    references public.registry_versions (model_id, version),
  -- NaN compares above every number in PostgreSQL: the upper bound is what refuses it.
  constraint measured_accuracy_is_between_0_and_100 check (accuracy between 0 and 100),
  constraint sample_size_is_not_negative check (sample_size >= 0)
);

create index registry_performance_log_versions on public.registry_performance_log (model_id, version, tested_at, seq);

create function public.registry_refuse_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '% refuses %: what was registered, measured and activated is never changed', tg_table_name, tg_op
    using errcode = 'SN003',
      hint = 'register_model_version, log_model_performance, activate_model_version and rollback_model_version add to the '
        'registry; prune_model_versions hides versions; nothing rewrites it.';
end
$$;

create trigger refuse_change before update or delete or truncate on public.registry_versions
  for each statement execute function public.registry_refuse_change();
create trigger refuse_change before update or delete or truncate on public.registry_activation_log
  for each statement execute function public.registry_refuse_change();
create trigger refuse_change before update or delete or truncate on public.registry_performance_log
  for each statement execute function public.registry_refuse_change();

-- Every version with what is true of it now.
create view public.v_registered_versions with (security_invoker = true) as
select
  m.name as model_name,
  v.version,
  v.version_name,
  v.created_at,
  v.artifact_path,
  v.metrics,
  v.f1_score,
  v.accuracy_score,
  v.sample_count,
  v.dataset_version,
  v.split_version,
  v.training,
  v.parent_version,
  v.notes,
  v.evidence_transaction_id,
  v.promoted,
  v.promotion_reason,
  v.registered_by,
  v.run_id,
  v.version is not distinct from m.active_version as is_active,
  v.version is not distinct from m.rollback_version as is_rollback_target,
  a.version is not null as is_archived,
  v.id
from public.registry_models m
join public.registry_versions v on v.model_id = m.id
left join public.registry_archived a on a.model_id = v.model_id and a.version = v.version;

-- The evidence of active versions: it is never archived. p_transaction_id NULL: of all.
create function public.registry_active_evidence(p_transaction_id uuid default null)
returns table (transaction_id uuid, model_name text, version integer)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.evidence_transaction_id, m.name, v.version
  from public.registry_models m
  join public.registry_versions v on v.model_id = m.id and v.version = m.active_version
  where v.evidence_transaction_id is not null
    and (p_transaction_id is null or v.evidence_transaction_id = p_transaction_id)
$$;

-- As before, and the evidence of an active version stays too, also where a whole environment goes.
create or replace function public.benchmark_kept_because(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_whole boolean default false
)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when exists (
      select from public.benchmark_versions v
      cross join lateral public.registry_active_evidence(v.transaction_id) e
      where v.configuration_id = p_configuration.id and v.snapshot_version = p_snapshot_version
    ) then 'evidence of an active model'
    when p_whole then null
    when p_snapshot_version = p_configuration.current_version then 'current'
    when p_snapshot_version = p_configuration.baseline_version then 'baseline'
    when exists (
      select from public.benchmark_line l
      where l.configuration_id = p_configuration.id and l.snapshot_version = p_snapshot_version
        and l.position = p_configuration.line_length - 1
    ) then 'rollback target'
  end;
end
$$;

-- Whichever way a snapshot would be archived: not while it is the evidence of an active version.
create function public.registry_keep_evidence()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_kept record;
begin
  select e.model_name, e.version into v_kept from public.registry_active_evidence(new.transaction_id) e limit 1;
  if not found then
    return new;
  end if;
  raise notice 'transaction % stays active: it is the evidence of version % of model %, which is active',
    new.transaction_id, v_kept.version, v_kept.model_name;
  return null;
end
$$;

create trigger keep_evidence before insert on public.benchmark_archived
  for each row execute function public.registry_keep_evidence();

-- Locks the model's row and returns it; an unknown model is an error, never an empty answer.
create function public.registry_lock_model(p_model_name text)
returns public.registry_models
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models;
begin
  select m.* into v_model from public.registry_models m where m.name = p_model_name for update;
  if not found then
    raise exception 'there is no model %', coalesce(p_model_name, 'NULL')
      using errcode = 'SN002', hint = 'list_models names those there are; register_model_version adds one.';
  end if;
  return v_model;
end
$$;

-- The number of a version that is given by number or by name.
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
    raise exception 'name the version of model %, by its number or by its name', p_model_name using errcode = 'SN004';
  end if;
  select v.version into v_found
  from public.registry_models m
  join public.registry_versions v on v.model_id = m.id
  where m.name = p_model_name and (v.version = p_version or v.version_name = p_version_name);
  if not found then
    raise exception 'there is no version % of model %', coalesce(p_version::text, p_version_name), p_model_name
      using errcode = 'SN002', hint = 'list_model_versions names those there are.';
  end if;
  return v_found;
end
$$;

-- Locks the configuration of the snapshot that proves a version, and gives the snapshot; nulls where there is none. Who
-- archives holds the same lock: it either sees that the version is active, or is seen here to have archived.
create function public.registry_lock_evidence(p_model_id bigint, p_version integer)
returns public.benchmark_versions
language plpgsql
set search_path = pg_catalog, pg_temp
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

-- Makes a version of a locked model the active one, NULL none; and moves the line with it.
create function public.registry_move_active(
  p_model public.registry_models, p_version integer, p_action text, p_actor text, p_reason text, p_run_id text
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_length integer := p_model.line_length;
  v_evidence public.benchmark_versions;
begin
  if p_version is not distinct from p_model.active_version then
    return;
  end if;
  v_evidence := public.registry_lock_evidence(p_model.id, p_version);
  if p_action = 'rollback' and p_model.active_version is not null then
    delete from public.registry_line l where l.model_id = p_model.id and l.position = v_length;
    v_length := v_length - 1;
  elsif p_version is not null and not exists (
    select from public.registry_line l
    where l.model_id = p_model.id and l.position = v_length and l.version = p_version
  ) then
    v_length := v_length + 1;
    insert into public.registry_line (model_id, position, version) values (p_model.id, v_length, p_version);
  end if;
  update public.registry_models m
  set active_version = p_version,
    line_length = v_length,
    rollback_version = (
      select l.version from public.registry_line l
      where l.model_id = p_model.id and l.position = case when p_version is null then v_length else v_length - 1 end
    ),
    updated_at = pg_catalog.clock_timestamp()
  where m.id = p_model.id;
  insert into public.registry_activation_log
    (model_id, pointer, action, from_version, to_version, actor, reason, run_id)
  values (p_model.id, 'active', p_action, p_model.active_version, p_version, p_actor, p_reason, p_run_id);

  -- What is active is not hidden, and neither is its evidence.
  delete from public.registry_archived a where a.model_id = p_model.id and a.version = p_version;
  if found then
    insert into public.registry_activation_log
      (model_id, pointer, action, from_version, to_version, actor, reason, run_id)
    values (p_model.id, 'archived', 'restore', p_version, null, p_actor, p_reason, p_run_id);
  end if;
  if exists (
    select from public.benchmark_archived a where a.transaction_id = v_evidence.transaction_id
  ) then
    perform public.benchmark_unarchive(v_evidence.configuration_id, v_evidence.snapshot_version, p_actor,
      pg_catalog.format('evidence of version %s of model %s', p_version, p_model.name), p_run_id);
  end if;
end
$$;

-- Why the f1 of a version is not compared with that of another one, NULL where it is: an unknown dataset is not the same;
-- a split may be left unsaid by both, and what evidence does not say is not held against it.
create function public.registry_difference(p_new public.registry_versions, p_old public.registry_versions)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.string_agg(
    pg_catalog.format('%s is %s, that of version %s is %s', d.what, coalesce(d.new, 'not known'), p_old.version,
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

-- Whether a version becomes the active one as it is registered, and the reason either way.
create function public.registry_decide_promotion(p_model public.registry_models, p_new public.registry_versions)
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
  elsif p_model.line_length = 0 then
    return query select true, 'no version was active before, so this is the first';
    return;
  elsif p_model.active_version is null then
    return query select false, 'somebody took the active version away: only a person activates the next one';
    return;
  elsif p_new.promotion = 'first' then
    return query select false, pg_catalog.format(
      'version %s is active already, and promotion `first` never replaces one', p_model.active_version
    );
    return;
  end if;
  select v.* into v_active from public.registry_versions v
  where v.model_id = p_model.id and v.version = p_model.active_version;
  v_difference := public.registry_difference(p_new, v_active);
  if v_difference is not null then
    return query select false, 'f1 is compared on the same dataset and split only: ' || v_difference;
    return;
  elsif v_new is null or v_active.f1_score is null then
    return query select false, pg_catalog.format('promotion `auto` compares f1, which version %s lacks',
      case when v_new is null then p_model.last_version + 1 else v_active.version end);
    return;
  end if;
  return query select g.promoted, g.reason from public.benchmark_f1_gain(v_new, v_active.f1_score, 'active version') g;
end
$$;

-- Adds a version, or finds it there: the same key, else the same version name, with the same content.
create function public.registry_add_version(p_model_name text, p_new public.registry_versions)
returns table (model public.registry_models, version integer, replayed boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models;
  v_new public.registry_versions := p_new;
  v_known public.registry_versions;
  v_evidence record;
  v_metric text;
begin
  if v_new.artifact_path is null then
    raise exception 'a version of model % needs the path of its artifact', p_model_name using errcode = 'SN004';
  end if;
  v_new.metrics := coalesce(nullif(v_new.metrics, 'null'::jsonb), '{}'::jsonb);
  if pg_catalog.jsonb_typeof(v_new.metrics) = 'object' and v_new.metrics ? 'f1_score' then
    -- Another spelling of f1; both with different values contradict each other.
    if v_new.metrics -> 'f1' <> v_new.metrics -> 'f1_score' then
      raise exception 'f1 is given twice with different values (f1_score means f1): keep one' using errcode = 'SN004';
    end if;
    v_new.metrics := v_new.metrics - 'f1_score' || pg_catalog.jsonb_build_object('f1', v_new.metrics -> 'f1_score');
  end if;
  v_new.training := coalesce(nullif(v_new.training, 'null'::jsonb), '{}'::jsonb);
  v_new.promotion := coalesce(v_new.promotion, 'never');

  if v_new.evidence_transaction_id is not null then
    select s.transaction_id, s.metrics, s.dataset_version into v_evidence
    from public.benchmark_snapshots s
    where s.transaction_id = v_new.evidence_transaction_id or s.id = v_new.evidence_transaction_id;
    if not found then
      raise exception 'the evidence % is no snapshot', v_new.evidence_transaction_id
        using errcode = 'SN002', hint = 'Give the id or the transaction_id of a row of benchmark_snapshots.';
    elsif v_new.dataset_version <> v_evidence.dataset_version then
      raise exception 'the dataset is given as %, the evidence was measured on %',
        v_new.dataset_version, v_evidence.dataset_version using errcode = 'SN004';
    end if;
    select e.key into v_metric
    from pg_catalog.jsonb_each(v_new.metrics) e
    where e.value <> v_evidence.metrics -> e.key
    order by 1
    limit 1;
    if found then
      raise exception 'the metric % is given as %, the evidence measured %',
        v_metric, v_new.metrics -> v_metric, v_evidence.metrics -> v_metric
        using errcode = 'SN004', hint = 'Leave the metrics out: they are taken from the evidence.';
    end if;
    v_new.evidence_transaction_id := v_evidence.transaction_id;
    v_new.dataset_version := v_evidence.dataset_version;
    v_new.metrics := v_evidence.metrics || v_new.metrics;
  end if;
  v_new.content_digest := pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
    v_new.version_name, v_new.artifact_path, v_new.metrics, v_new.sample_count, v_new.dataset_version,
    v_new.split_version, v_new.training, v_new.parent_version, v_new.notes, v_new.evidence_transaction_id
  )::text, 'UTF8')), 'hex');

  insert into public.registry_models (name) values (p_model_name) on conflict do nothing;
  v_model := public.registry_lock_model(p_model_name);

  select v.* into v_known
  from public.registry_versions v
  where v.model_id = v_model.id
    and (v.idempotency_key = v_new.idempotency_key or v.version_name = v_new.version_name)
  order by v.idempotency_key is not distinct from v_new.idempotency_key desc
  limit 1;
  if found then
    if v_known.content_digest <> v_new.content_digest then
      raise exception 'version % of model % has %, and is not the same version', v_known.version, p_model_name,
        case when v_known.idempotency_key = v_new.idempotency_key then 'this key' else 'this name already' end
        using errcode = 'SN001', hint = 'Versions are never changed: register it under a name of its own.';
    end if;
    return query select v_model, v_known.version, true;
    return;
  end if;
  if v_new.parent_version > v_model.last_version then
    raise exception 'the parent, version % of model %, does not exist', v_new.parent_version, p_model_name
      using errcode = 'SN002', hint = pg_catalog.format('There are %s versions.', v_model.last_version);
  end if;

  select d.promoted, d.reason into v_new.promoted, v_new.promotion_reason
  from public.registry_decide_promotion(v_model, v_new) d;
  v_model.last_version := v_model.last_version + 1;
  update public.registry_models m
  set last_version = v_model.last_version, updated_at = pg_catalog.clock_timestamp()
  where m.id = v_model.id;
  insert into public.registry_versions (
    model_id, version, id, created_at, version_name, artifact_path, metrics, sample_count, dataset_version,
    split_version, training, parent_version, notes, evidence_transaction_id, promotion, promoted, promotion_reason,
    registered_by, run_id, idempotency_key, content_digest
  )
  values (
    v_model.id, v_model.last_version, coalesce(v_new.id, pg_catalog.gen_random_uuid()),
    coalesce(v_new.created_at, pg_catalog.clock_timestamp()), v_new.version_name, v_new.artifact_path, v_new.metrics,
    v_new.sample_count, v_new.dataset_version, v_new.split_version, v_new.training, v_new.parent_version, v_new.notes,
    v_new.evidence_transaction_id, v_new.promotion, v_new.promoted, v_new.promotion_reason, v_new.registered_by,
    v_new.run_id, v_new.idempotency_key, v_new.content_digest
  );
  if v_new.promoted then
    perform public.registry_move_active(
      v_model, v_model.last_version, 'promotion', v_new.registered_by, v_new.promotion_reason, v_new.run_id
    );
  end if;
  return query select m, v_model.last_version, false from public.registry_models m where m.id = v_model.id;
end
$$;

-- Adds the next version of a model, the model with the first one. p_evidence: id or transaction_id of a snapshot; its
-- metrics and dataset are taken, and what is given beside them may not contradict it. p_promotion: never | first | auto,
-- whether it becomes the active one. The same key, or the same version name, with the same content adds nothing.
create function public.register_model_version(
  p_model_name text, p_artifact_path text, p_metrics jsonb default null, p_version_name text default null,
  p_sample_count integer default null, p_dataset_version text default null, p_split_version text default null,
  p_training jsonb default null, p_parent_version integer default null, p_notes text default null,
  p_evidence uuid default null, p_promotion text default 'never', p_actor text default null,
  p_run_id text default null, p_idempotency_key text default null
)
returns table (
  model_name text, version integer, version_name text, replayed boolean, promoted boolean, promotion_reason text,
  active_version integer
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
  select * into v_added from public.registry_add_version(p_model_name, v_new);
  return query
  select m.name, v.version, v.version_name, v_added.replayed, v.promoted, v.promotion_reason, m.active_version
  from public.registry_models m
  join public.registry_versions v on v.model_id = m.id
  where m.name = p_model_name and v.version = v_added.version;
end
$$;

-- One row that says what a move of the active version did.
create function public.registry_moved(p_before public.registry_models, p_to integer)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select p_before.name, p_before.active_version, p_to, b.f1_score, a.f1_score, a.artifact_path
  from public.registry_versions a
  left join public.registry_versions b on b.model_id = a.model_id and b.version = p_before.active_version
  where a.model_id = p_before.id and a.version = p_to
$$;

create function public.registry_expect(p_model public.registry_models, p_expect integer)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_expect <> coalesce(p_model.active_version, 0) then
    raise exception '% of model % is active, not %: somebody changed that meanwhile',
      coalesce('version ' || p_model.active_version::text, 'no version'), p_model.name,
      case p_expect when 0 then 'none' else 'version ' || p_expect::text end
      using errcode = 'SN005', hint = 'Look at what is active now (list_models, model list) and decide again.';
  end if;
end
$$;

-- Makes a version, given by number or by name, the one that is active. p_expect: the version that has to be active
-- until then, 0 for none. A version that is active already stays so, whatever was expected: a repeat is no conflict.
create function public.activate_model_version(
  p_model_name text, p_version integer default null, p_version_name text default null, p_reason text default null,
  p_actor text default null, p_run_id text default null, p_expect integer default null
)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models := public.registry_lock_model(p_model_name);
  v_version constant integer := public.registry_find_version(p_model_name, p_version, p_version_name);
begin
  if v_version is distinct from v_model.active_version then
    perform public.registry_expect(v_model, p_expect);
    perform public.registry_move_active(
      v_model, v_version, 'activate', public.benchmark_actor(p_actor), p_reason, p_run_id
    );
  end if;
  return query select * from public.registry_moved(v_model, v_version);
end
$$;

-- Activates what was active before; where none is active now, what was so last.
create function public.rollback_model_version(
  p_model_name text, p_reason text default null, p_actor text default null, p_run_id text default null,
  p_expect integer default null
)
returns table (
  model_name text, from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, artifact_path text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models := public.registry_lock_model(p_model_name);
begin
  perform public.registry_expect(v_model, p_expect);
  if v_model.rollback_version is null then
    raise exception '%', case
      when v_model.active_version is null then pg_catalog.format('no version of model %s was ever active', v_model.name)
      else pg_catalog.format('version %s of model %s is the first that was active: there is nothing to roll back to',
        v_model.active_version, v_model.name)
      end
      using errcode = 'SN006', hint = 'activate_model_version makes any version active.';
  elsif exists (
    select from public.registry_archived a where a.model_id = v_model.id and a.version = v_model.rollback_version
  ) then
    raise exception 'version % of model %, which was active before, is archived: its artifact may be gone',
      v_model.rollback_version, v_model.name
      using errcode = 'SN006', hint = 'If its artifact is there, activate_model_version brings it back.';
  end if;
  perform public.registry_move_active(
    v_model, v_model.rollback_version, 'rollback', public.benchmark_actor(p_actor), p_reason, p_run_id
  );
  return query select * from public.registry_moved(v_model, v_model.rollback_version);
end
$$;

-- The models there are, by name, with their active version.
create function public.list_models()
returns table (
  model_name text, last_version integer, active_version integer, active_version_name text, artifact_path text,
  f1_score numeric, accuracy_score numeric, sample_count integer, trained_at timestamptz, activated_at timestamptz,
  rollback_version integer, updated_at timestamptz
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select m.name, m.last_version, m.active_version, v.version_name, v.artifact_path, v.f1_score, v.accuracy_score,
    v.sample_count, v.created_at,
    case when m.active_version is not null then (
      select pg_catalog.max(l.created_at) from public.registry_activation_log l
      where l.model_id = m.id and l.pointer = 'active' and l.to_version = m.active_version
    ) end,
    m.rollback_version, m.updated_at
  from public.registry_models m
  left join public.registry_versions v on v.model_id = m.id and v.version = m.active_version
  order by m.name collate "C"
$$;

-- The versions of a model, newest first; archived ones only when asked for.
create function public.list_model_versions(
  p_model_name text, p_limit integer default 20, p_include_archived boolean default false
)
returns setof public.v_registered_versions
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from public.registry_models m where m.name = p_model_name) then
    raise exception 'there is no model %', coalesce(p_model_name, 'NULL')
      using errcode = 'SN002', hint = 'list_models names those there are; register_model_version adds one.';
  end if;
  return query
  select v.* from public.v_registered_versions v
  where v.model_name = p_model_name and (p_include_archived or not v.is_archived)
  order by v.version desc
  limit p_limit;
end
$$;

-- The active version of a model: one row, or none where none is active. An unknown model is an error.
create function public.active_model_version(p_model_name text)
returns setof public.v_registered_versions
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.* from public.list_model_versions(p_model_name, null, true) v where v.is_active
$$;

-- Everything about one version: {"version": {…}, "activations": […], "performance": […]}, logs newest first.
-- p_against: another version, with which it may be that its f1 is not compared ("difference").
create function public.show_model_version(
  p_model_name text, p_version integer default null, p_version_name text default null, p_limit integer default 20,
  p_against integer default null
)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
  select pg_catalog.jsonb_build_object(
    'version', pg_catalog.to_jsonb(v),
    'activations', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(l) - 'model_id' order by l.seq desc), '[]'::jsonb)
      from (
        select a.* from public.registry_activation_log a
        where a.model_id = m.id and (a.from_version = v.version or a.to_version = v.version)
        order by a.seq desc limit p_limit
      ) l
    ),
    'performance', (
      select coalesce(
        pg_catalog.jsonb_agg(pg_catalog.to_jsonb(p) - 'model_id' - 'version' order by p.tested_at desc, p.seq desc),
        '[]'::jsonb
      )
      from (
        select r.* from public.registry_performance_log r
        where r.model_id = m.id and r.version = v.version
        order by r.tested_at desc, r.seq desc limit p_limit
      ) p
    ),
    -- What its evidence measured, where it has any: f1 of anything else is not compared with it.
    'measured', (
      select pg_catalog.jsonb_build_object(
        'benchmark', t.benchmark, 'f1_average', t.f1_average, 'dataset_size', t.dataset_size
      )
      from public.benchmark_transactions t where t.id = v.evidence_transaction_id
    ),
    -- As in log_model_performance.
    'reference_accuracy', coalesce(v.accuracy_score, (
      select r.accuracy from public.registry_performance_log r
      where r.model_id = m.id and r.version = v.version
      order by r.tested_at, r.seq limit 1
    )),
    'difference', (
      select public.registry_difference(a, b) from public.registry_versions a, public.registry_versions b
      where a.model_id = m.id and a.version = v.version and b.model_id = m.id and b.version = p_against
    )
  )
  from public.list_model_versions(p_model_name, null, true) v
  join public.registry_models m on m.name = v.model_name
  where v.version = public.registry_find_version(p_model_name, p_version, p_version_name)
$$;

-- Every metric of two versions; percent_change is NULL where it would divide by zero.
create function public.compare_model_versions(p_model_name text, p_version_a integer, p_version_b integer)
returns table (
  metric text, version_a_value numeric, version_b_value numeric, delta numeric, percent_change numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_a constant integer := public.registry_find_version(p_model_name, p_version_a, null);
  v_b constant integer := public.registry_find_version(p_model_name, p_version_b, null);
begin
  return query
  with sides as (
    select v.version, f.metric, f.value
    from public.v_registered_versions v
    cross join lateral public.benchmark_flatten_metrics(v.metrics) f
    where v.model_name = p_model_name and v.version in (v_a, v_b)
  ), pairs as (
    select s.metric, pg_catalog.max(s.value) filter (where s.version = v_a) as a,
      pg_catalog.max(s.value) filter (where s.version = v_b) as b
    from sides s
    group by s.metric
  )
  select p.metric, p.a, p.b, p.b - p.a, pg_catalog.round(100 * (p.b - p.a) / nullif(pg_catalog.abs(p.a), 0), 2)
  from pairs p
  order by pg_catalog.array_position(array['f1', 'accuracy', 'precision', 'recall'], p.metric), p.metric collate "C";
end
$$;

-- Adds a measurement of a version (of the active one, if none is named) and compares it with the accuracy it was
-- registered with, else with its first measurement. A drop of exactly the threshold is a drop. is_drop is NULL where
-- there is nothing to compare with. The same p_id twice is one measurement.
create function public.log_model_performance(
  p_model_name text, p_accuracy numeric, p_version integer default null, p_version_name text default null,
  p_sample_size integer default null, p_test_date timestamptz default null, p_notes text default null,
  p_threshold numeric default 0.05, p_actor text default null, p_run_id text default null, p_id uuid default null
)
returns table (
  model_name text, version integer, tested_at timestamptz, accuracy numeric, reference_accuracy numeric,
  reference text, accuracy_drop numeric, is_drop boolean
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_model public.registry_models;
  v_version public.registry_versions;
  v_log public.registry_performance_log;
  v_first numeric;
begin
  if p_threshold is null or not (p_threshold > 0 and p_threshold <= 1) then
    raise exception 'the threshold is a number above 0 and at most 1, not %', coalesce(p_threshold::text, 'NULL')
      using errcode = 'SN004';
  end if;
  v_model := public.registry_lock_model(p_model_name);
  if p_version is null and p_version_name is null and v_model.active_version is null then
    raise exception 'no version of model % is active: name the one that was measured', p_model_name
      using errcode = 'SN004';
  end if;
  select v.* into v_version
  from public.registry_versions v
  where v.model_id = v_model.id and v.version = case
    when p_version is null and p_version_name is null then v_model.active_version
    else public.registry_find_version(p_model_name, p_version, p_version_name) end;
  insert into public.registry_performance_log
    (id, model_id, version, tested_at, accuracy, sample_size, notes, actor, run_id)
  values (
    coalesce(p_id, pg_catalog.gen_random_uuid()), v_model.id, v_version.version,
    coalesce(p_test_date, pg_catalog.clock_timestamp()), p_accuracy, p_sample_size, p_notes,
    public.benchmark_actor(p_actor), p_run_id
  )
  on conflict (id) do nothing
  returning * into v_log;
  if not found then
    select l.* into v_log from public.registry_performance_log l where l.id = p_id;
    if (v_log.model_id, v_log.version, v_log.accuracy) is distinct from (v_model.id, v_version.version, p_accuracy) then
      raise exception 'the id % is that of another measurement', p_id using errcode = 'SN001';
    end if;
  end if;
  select l.accuracy into v_first
  from public.registry_performance_log l
  where l.model_id = v_model.id and l.version = v_version.version and l.seq < v_log.seq
  order by l.tested_at, l.seq
  limit 1;
  return query select p_model_name, v_version.version, v_log.tested_at, v_log.accuracy, r.accuracy,
    case when v_version.accuracy_score is not null then 'registered' when v_first is not null then 'first_measured' end,
    r.accuracy - v_log.accuracy,
    r.accuracy - v_log.accuracy >= p_threshold
  from (select coalesce(v_version.accuracy_score, v_first) as accuracy) r;
end
$$;

-- Archives old versions: all but the newest p_keep that are not archived yet, what is younger than p_min_age, the
-- active one and the rollback target. Nothing is deleted; activate_model_version restores. p_model_name NULL: of every
-- model. Answers with what was (with p_dry_run: would be) archived, whose artifacts are not needed any more.
create function public.prune_model_versions(
  p_model_name text default null, p_keep integer default 5, p_min_age interval default '30 days',
  p_dry_run boolean default false, p_reason text default null, p_actor text default null, p_run_id text default null
)
returns table (model_name text, version integer, version_name text, artifact_path text, created_at timestamptz)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_model public.registry_models;
  v_actor constant text := public.benchmark_actor(p_actor);
  v_old integer[];
begin
  if p_keep is null or p_keep < 1 or p_min_age is null or p_min_age < '0'::interval then
    raise exception 'prune keeps at least 1 version, and of an age of 0 or more' using errcode = 'SN004';
  elsif p_model_name is not null then
    perform public.registry_lock_model(p_model_name);
  end if;
  for v_model in
    select m.* from public.registry_models m
    where p_model_name is null or m.name = p_model_name
    order by m.id
    for update
  loop
    select pg_catalog.array_agg(v.version order by v.version) into v_old
    from (
      select v.version, v.created_at, pg_catalog.row_number() over (order by v.version desc) as place
      from public.registry_versions v
      where v.model_id = v_model.id and not exists (
        select from public.registry_archived a where a.model_id = v.model_id and a.version = v.version
      )
    ) v
    where v.place > p_keep and v.created_at <= pg_catalog.clock_timestamp() - p_min_age
      and v.version is distinct from v_model.active_version and v.version is distinct from v_model.rollback_version;
    if not p_dry_run then
      insert into public.registry_archived (model_id, version, actor, reason)
      select v_model.id, o.version, v_actor, p_reason from pg_catalog.unnest(v_old) o (version);
      insert into public.registry_activation_log
        (model_id, pointer, action, from_version, to_version, actor, reason, run_id)
      select v_model.id, 'archived', 'archive', null, o.version, v_actor, p_reason, p_run_id
      from pg_catalog.unnest(v_old) o (version)
      order by o.version;
    end if;
    return query
    select v_model.name, v.version, v.version_name, v.artifact_path, v.created_at
    from public.registry_versions v
    where v.model_id = v_model.id and v.version = any (v_old)
    order by v.version;
  end loop;
end
$$;

do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'registry_models', 'registry_versions', 'registry_line', 'registry_archived', 'registry_activation_log',
    'registry_performance_log'
  ] loop
    execute pg_catalog.format('alter table public.%I enable row level security', v_table);
    execute pg_catalog.format(
      'revoke all on public.%I from public, anon, authenticated, service_role, benchmark_writer', v_table
    );
    execute pg_catalog.format('grant select on public.%I to authenticated, service_role', v_table);
    execute pg_catalog.format(
      'create policy readers_read_everything on public.%I for select to authenticated, service_role using (true)',
      v_table
    );
  end loop;
end
$$;

revoke all on sequence
  public.registry_models_id_seq, public.registry_activation_log_seq_seq, public.registry_performance_log_seq_seq
from public, anon, authenticated, service_role, benchmark_writer;
revoke all on public.v_registered_versions from public, anon, authenticated, service_role, benchmark_writer;
grant select on public.v_registered_versions to authenticated, service_role;

revoke all on function
  public.registry_refuse_change(),
  public.registry_active_evidence(uuid),
  public.registry_keep_evidence(),
  public.registry_lock_evidence(bigint, integer),
  public.registry_lock_model(text),
  public.registry_find_version(text, integer, text),
  public.registry_move_active(public.registry_models, integer, text, text, text, text),
  public.registry_difference(public.registry_versions, public.registry_versions),
  public.registry_decide_promotion(public.registry_models, public.registry_versions),
  public.registry_add_version(text, public.registry_versions),
  public.registry_moved(public.registry_models, integer),
  public.registry_expect(public.registry_models, integer),
  public.register_model_version(
    text, text, jsonb, text, integer, text, text, jsonb, integer, text, uuid, text, text, text, text
  ),
  public.activate_model_version(text, integer, text, text, text, text, integer),
  public.rollback_model_version(text, text, text, text, integer),
  public.list_models(),
  public.list_model_versions(text, integer, boolean),
  public.active_model_version(text),
  public.show_model_version(text, integer, text, integer, integer),
  public.compare_model_versions(text, integer, integer),
  public.log_model_performance(
    text, numeric, integer, text, integer, timestamptz, text, numeric, text, text, uuid
  ),
  public.prune_model_versions(text, integer, interval, boolean, text, text, text)
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function
  public.registry_active_evidence(uuid),
  public.registry_difference(public.registry_versions, public.registry_versions),
  public.registry_find_version(text, integer, text),
  public.list_models(),
  public.list_model_versions(text, integer, boolean),
  public.active_model_version(text),
  public.show_model_version(text, integer, text, integer, integer),
  public.compare_model_versions(text, integer, integer)
to authenticated, service_role;

grant execute on function
  public.register_model_version(
    text, text, jsonb, text, integer, text, text, jsonb, integer, text, uuid, text, text, text, text
  ),
  public.activate_model_version(text, integer, text, text, text, text, integer),
  public.rollback_model_version(text, text, text, text, integer),
  public.log_model_performance(
    text, numeric, integer, text, integer, timestamptz, text, numeric, text, text, uuid
  ),
  public.prune_model_versions(text, integer, interval, boolean, text, text, text)
to service_role;

notify pgrst, 'reload schema';

insert into public.benchmark_migrations (version, name) values ('20261121000900', 'model_registry');
