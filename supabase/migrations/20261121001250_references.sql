-- What a result is judged against: which snapshot, and by which rule. Found once, under the lock of the push, and
-- stored with the snapshot; repeats and later attempts of the run read it back.

-- The number of a run id, which grows with each run; NULL: the id is not a number.
create function public.benchmark_run_number(p_run_id text)
returns numeric
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case when p_run_id ~ '^[0-9]{1,18}$' then p_run_id::numeric end
$$;

-- Whether a version with this verdict can be a reference: it was compared, or there was nothing to compare it with.
-- Without a verdict (NULL) it was not evaluated.
create function public.benchmark_is_evaluated(p_verdict text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(p_verdict not in ('not_evaluated', 'incomparable'), false)
$$;

-- The last verdict of a transaction; NULL: there is none.
create function public.benchmark_last_verdict(p_transaction_id uuid)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select d.verdict from public.benchmark_verdicts d
  where d.transaction_id = p_transaction_id
  order by d.seq desc
  limit 1
$$;

-- The last 20 versions before a given one, without archived ones and those of p_run ({"run_id", "repository"}). place:
-- 1 is the newest, by run and attempt if the last version has a run number (re-running an old run does not make its
-- code newer), else by version.
create function public.benchmark_recent_versions(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb
)
returns table (
  snapshot_version integer, transaction_id uuid, created_at timestamptz, run_number numeric, run_attempt integer,
  metrics jsonb, place bigint
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  with recent as materialized (
    select v.snapshot_version, v.transaction_id, v.created_at,
      public.benchmark_run_number(t.run_id) as run_number, t.run_attempt, t.metrics
    from generate_series(1, 20) back
    -- Look-ups by key: see benchmark_recent_points.
    cross join lateral (
      select v.* from public.benchmark_versions v
      where v.configuration_id = p_configuration.id
        and v.snapshot_version = least(p_before_version, p_configuration.last_version + 1) - back
      offset 0
    ) v
    cross join lateral (
      select t.* from public.benchmark_transactions t where t.id = v.transaction_id offset 0
    ) t
    where (t.run_id = p_run ->> 'run_id' and t.repository is not distinct from p_run ->> 'repository') is not true
      and not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
  ), numbered as (
    select r.*, (select l.run_number is not null from recent l order by l.snapshot_version desc limit 1) as by_run
    from recent r
  )
  select n.snapshot_version, n.transaction_id, n.created_at, n.run_number, n.run_attempt, n.metrics,
    row_number() over (order by
      case when n.by_run then n.run_number end desc nulls last,
      case when n.by_run then n.run_attempt end desc nulls last, n.snapshot_version desc)
  from numbered n;
end
$$;

-- The newest evaluated version (or baseline) of a model and dataset in an environment, from another run; those of the
-- same prompt come first.
create function public.benchmark_newest_in(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_run jsonb
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select r.transaction_id
  from public.benchmark_configurations c
  cross join lateral (
    select n.* from public.benchmark_recent_versions(c, 2147483647, p_run) n
    where public.benchmark_is_evaluated(public.benchmark_last_verdict(n.transaction_id))
      or n.snapshot_version = c.baseline_version
    order by n.place
    limit 1
  ) r
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version and c.environment = p_environment
  order by (c.prompt_version = p_prompt_version) desc, r.run_number desc nulls last, r.created_at desc, c.id
  limit 1
$$;

-- The same, at a commit.
create function public.benchmark_version_at(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_commit text, p_run jsonb
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select t.id
  from public.benchmark_transactions t
  cross join lateral (
    select v.snapshot_version, c.baseline_version
    from public.benchmark_versions v
    join public.benchmark_configurations c on c.id = v.configuration_id
    where v.transaction_id = t.id
    offset 0
  ) v
  where lower(t.commit_sha) collate "C" = lower(p_commit) collate "C"
    and t.model_version = p_model_version and t.dataset_version = p_dataset_version and t.environment = p_environment
    and (t.run_id = p_run ->> 'run_id' and t.repository is not distinct from p_run ->> 'repository') is not true
    and (public.benchmark_is_evaluated(public.benchmark_last_verdict(t.id)) or v.snapshot_version = v.baseline_version)
    and not exists (select from public.benchmark_archived a where a.transaction_id = t.id)
  order by (t.prompt_version = p_prompt_version) desc, public.benchmark_run_number(t.run_id) desc nulls last,
    t.run_attempt desc nulls last, v.snapshot_version desc
  limit 1
$$;

-- What a long-lived branch is judged against: the newest version of another run that is no worse than its own
-- reference, or that a person made current.
create function public.benchmark_previous_run(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select n.transaction_id
  from public.benchmark_recent_versions(p_configuration, p_before_version, p_run) n
  cross join lateral (select public.benchmark_last_verdict(n.transaction_id) as verdict) d
  where public.benchmark_is_evaluated(d.verdict) and d.verdict <> 'regression'
    or n.snapshot_version = p_configuration.current_version and (
      select l.action <> 'push' from public.benchmark_pointer_log l
      where l.configuration_id = p_configuration.id and l.pointer = 'current'
      order by l.seq desc
      limit 1
    )
  order by n.place
  limit 1
$$;

-- The baseline of a model and dataset in an environment: that of the same prompt, else the one set most recently.
create function public.benchmark_baseline_in(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_as_of bigint
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.transaction_id
  from public.benchmark_configurations c
  cross join lateral public.benchmark_pointer_at(c, 'baseline', p_as_of) b
  join public.benchmark_versions v on v.configuration_id = c.id and v.snapshot_version = b.snapshot_version
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.environment = p_environment and not c.is_ephemeral
  order by (c.prompt_version = p_prompt_version) desc, b.move desc
  limit 1
$$;

-- The snapshot that a request names in a configuration, before version p_before_version of it: {"kind": "version" |
-- "commit" | "previous", …}; "previous" is the newest version of another run.
create function public.benchmark_asked_baseline(
  p_configuration public.benchmark_configurations, p_ask jsonb, p_before_version integer, p_run jsonb
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select case p_ask ->> 'kind'
    when 'version' then (
      select v.transaction_id from public.benchmark_versions v
      where v.configuration_id = p_configuration.id and v.snapshot_version = (p_ask ->> 'version')::integer
        and v.snapshot_version < p_before_version
    )
    when 'previous' then (
      select n.transaction_id from public.benchmark_recent_versions(p_configuration, p_before_version, p_run) n
      where n.place = 1
    )
    when 'commit' then (
      select v.transaction_id from public.benchmark_versions v
      join public.benchmark_transactions t on t.id = v.transaction_id
      where v.configuration_id = p_configuration.id
        -- All hashes that begin with these hexadecimal digits, as a range that the index can use.
        and lower(t.commit_sha) collate "C" >= lower(p_ask ->> 'sha')
        and lower(t.commit_sha) collate "C" < lower(p_ask ->> 'sha') || 'g'
        and v.snapshot_version < p_before_version
      order by v.snapshot_version desc
      limit 1
    )
  end
$$;

-- The newest evaluated version of another run before a version; NULL if that is p_reference.
create function public.benchmark_second_look(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb, p_reference uuid
)
returns uuid
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select nullif(n.transaction_id, p_reference)
  from public.benchmark_recent_versions(p_configuration, p_before_version, p_run) n
  where public.benchmark_is_evaluated(public.benchmark_last_verdict(n.transaction_id))
  order by n.place
  limit 1
$$;

-- Whether a result fell by its limit from an earlier version: its {"second_from": {"name", "better", "at"}} says from
-- which value on. NULL: unknown; callers treat that as true.
create function public.benchmark_has_fallen_from(p_result jsonb, p_transaction_id uuid)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select case p_result #>> '{second_from,better}' when 'lower' then m.value <= m.at else m.value >= m.at end
  from (
    select public.benchmark_metric(t.metrics, p_result #>> '{second_from,name}') as value,
      (p_result #>> '{second_from,at}')::numeric as at
    from public.benchmark_transactions t where t.id = p_transaction_id
  ) m
$$;

-- Whether a person has set a baseline after a position in the pointer log that counts for a result of a configuration:
-- its own or, where the reference is of another, one of the reference's model, dataset and environment.
create function public.benchmark_is_baseline_set_since(
  p_configuration public.benchmark_configurations, p_reference uuid, p_as_of bigint
)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.benchmark_pointer_log l
    where l.seq = p_configuration.baseline_move and l.seq > p_as_of and l.action <> 'promotion'
  ) or exists (
    select from public.benchmark_versions r
    join public.benchmark_configurations c on c.id = r.configuration_id
    join public.benchmark_configurations o on o.model_version = c.model_version
      and o.dataset_version = c.dataset_version and o.environment = c.environment
    join public.benchmark_pointer_log l on l.seq = o.baseline_move
    where r.transaction_id = p_reference and c.id is distinct from p_configuration.id
      and l.seq > p_as_of and l.action <> 'promotion'
  )
$$;

-- What the first attempt of the same run was judged against: {"reference", "reference_rule", "pinned", "second"}. NULL:
-- there was none, its reference was requested, a person has set a baseline since, or a pull request or branch found
-- nothing: there may be a base by now.
create function public.benchmark_first_attempt(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb
)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'reference', (v).reference_transaction_id, 'reference_rule', (v).reference_rule,
    'pinned', (v).pinned_transaction_id, 'second', (v).second_transaction_id
  )
  from generate_series(1, 20) back
  cross join lateral (
    select v from public.benchmark_versions v
    where v.configuration_id = p_configuration.id
      and v.snapshot_version = least(p_before_version, p_configuration.last_version + 1) - back
    offset 0
  ) o (v)
  cross join lateral (
    select t.run_id, t.repository from public.benchmark_transactions t where t.id = (v).transaction_id offset 0
  ) t
  where t.run_id = p_run ->> 'run_id' and t.repository is not distinct from p_run ->> 'repository'
    and (v).reference_rule <> 'input'
    and num_nonnulls((v).reference_transaction_id, nullif(p_configuration.is_ephemeral, true)) > 0
    and not public.benchmark_is_baseline_set_since(
      p_configuration, (v).reference_transaction_id, public.benchmark_pushed_at(v)
    )
  order by (v).snapshot_version
  limit 1
$$;

-- What a result is judged against, before version p_before_version of its configuration: {"reference": transaction,
-- "reference_rule", "pinned": transaction of the baseline shown beside it, "second": see benchmark_second_look}.
-- p_as_of: see benchmark_pointer_at.
-- p_run: {"run_id", "repository"} of the result. p_request: {"baseline": null | {"kind": "version" | "commit" |
-- "previous" | "model", …}, "baseline_environment", "reference": {"kind": "own-baseline" | "own-previous-run" | "base"
-- | "baseline-environment", "environment", "commit"}, "push"}. Rules: input; own (baseline), previous_run, base_commit,
-- base, environment (its baseline), environment_newest; prompt (the baseline of another prompt), replaces, may_replace
-- (see benchmark_replaced); none.
create function public.benchmark_find_reference(
  p_configuration public.benchmark_configurations, p_before_version integer, p_as_of bigint, p_run jsonb,
  p_request jsonb
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  c constant public.benchmark_configurations := p_configuration;
  v_ask constant jsonb := nullif(p_request -> 'baseline', 'null');
  v_elsewhere constant text := p_request ->> 'baseline_environment';
  v_is_ephemeral constant boolean := public.benchmark_is_ephemeral(c.environment);
  v_kind constant text := coalesce(
    p_request #>> '{reference,kind}', case when v_is_ephemeral then 'baseline-environment' else 'own-baseline' end
  );
  v_base constant text := p_request #>> '{reference,environment}';
  -- A pull request is compared with its base, not with its own earlier pushes.
  v_where constant text := case when v_is_ephemeral then coalesce(v_base, v_elsewhere) else c.environment end;
  v_asked public.benchmark_configurations;
  v_found uuid;
  v_rule text;
  v_first jsonb;
begin
  if v_elsewhere is null then
    raise exception 'the request names no baseline_environment' using errcode = 'SN004';
  elsif v_ask ->> 'kind' not in ('version', 'commit', 'previous', 'model') then
    raise exception 'unknown kind of baseline request: %', v_ask using errcode = 'SN004';
  elsif v_kind not in ('own-baseline', 'own-previous-run', 'base', 'baseline-environment') then
    raise exception 'unknown kind of reference: %', v_kind using errcode = 'SN004';
  end if;
  if v_ask ->> 'kind' = 'model' then
    v_found := public.benchmark_baseline_in(
      v_ask ->> 'model_version', c.dataset_version, c.prompt_version, v_where, p_as_of
    );
  elsif v_ask is not null then
    select o.* into v_asked from public.benchmark_configurations o
    where o.model_version = c.model_version and o.dataset_version = c.dataset_version
      and o.prompt_version = c.prompt_version and o.environment = v_where;
    v_found := public.benchmark_asked_baseline(
      v_asked, v_ask, case when v_where = c.environment then p_before_version else 2147483647 end, p_run
    );
  end if;
  if v_found is not null then
    return jsonb_build_object('reference', v_found, 'reference_rule', 'input');
  end if;
  v_first := public.benchmark_first_attempt(c, p_before_version, p_run);
  if v_first is not null then
    return v_first;
  end if;
  select f.transaction_id, f.rule into v_found, v_rule
  from public.benchmark_reference_by_rule(c, v_kind, p_before_version, p_as_of, p_run, p_request) f;
  return jsonb_build_object(
    'reference', v_found, 'reference_rule', v_rule,
    'second', case when v_rule = 'own' then public.benchmark_second_look(c, p_before_version, p_run, v_found) end,
    'pinned', case when v_rule in ('base_commit', 'base', 'environment_newest') then (
      select nullif(public.benchmark_baseline_in(
        c.model_version, c.dataset_version, c.prompt_version, t.environment, p_as_of
      ), v_found)
      from public.benchmark_transactions t where t.id = v_found
    ) end
  );
end
$$;

-- What a configuration without a baseline is still judged against: the reference of its newest version from another
-- run, if that is the baseline of another prompt or the model it replaces, and no person set a baseline there since.
create function public.benchmark_kept_reference(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb,
  out transaction_id uuid, out rule text
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select r.transaction_id, v.reference_rule
  from public.benchmark_recent_versions(p_configuration, p_before_version, p_run) n
  join public.benchmark_versions v on v.transaction_id = n.transaction_id
  join public.benchmark_versions r on r.transaction_id = v.reference_transaction_id
  where n.place = 1 and v.reference_rule in ('prompt', 'replaces', 'may_replace')
    and public.benchmark_last_verdict(v.transaction_id) is not null
    and not exists (select from public.benchmark_archived a where a.transaction_id = r.transaction_id)
    and not public.benchmark_is_baseline_set_since(
      p_configuration, r.transaction_id, public.benchmark_pushed_at(v)
    )
$$;

-- The version of the base of a change: of its commit, else the newest one, on the base branch, else in the baseline
-- environment. rule: which it is.
create function public.benchmark_base_version(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_run jsonb, p_request jsonb,
  out transaction_id uuid, out rule text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_base constant text := case when p_request #>> '{reference,kind}' = 'base'
    then p_request #>> '{reference,environment}' end;
  v_commit constant text := case when v_base is not null then p_request #>> '{reference,commit}' end;
  v_place text;
begin
  foreach v_place in array array[v_base, p_request ->> 'baseline_environment'] loop
    continue when v_place is null;
    rule := 'base_commit';
    transaction_id := public.benchmark_version_at(
      p_model_version, p_dataset_version, p_prompt_version, v_place, v_commit, p_run
    );
    exit when transaction_id is not null;
    rule := case when v_place = v_base then 'base' else 'environment_newest' end;
    transaction_id := public.benchmark_newest_in(
      p_model_version, p_dataset_version, p_prompt_version, v_place, p_run
    );
    exit when transaction_id is not null;
  end loop;
end
$$;

-- The version of the one model that a new model replaces: of all models that are usual for a push on its dataset, the
-- push lacks exactly one and has exactly one that is not usual, and no other job of the run pushed the old one. rule:
-- 'replaces', or 'may_replace' if nothing in the push is usual: a job of a matrix does not know what the others push.
create function public.benchmark_replaced(
  c public.benchmark_configurations, p_as_of bigint, p_run jsonb, p_request jsonb,
  out transaction_id uuid, out rule text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_pairs constant jsonb := p_request #> '{push,pairs}';
  v_base constant text := p_request #>> '{reference,environment}';
  v_old text;
begin
  if jsonb_typeof(v_pairs) is distinct from 'array' then
    return;
  end if;
  with usual as materialized (
    select u.pair, u.pair in (select jsonb_array_elements(v_pairs)) as is_here
    from public.benchmark_usual_pairs(p_request, c.dataset_version) u
  )
  select case when count(*) = 1 then min(u.pair ->> 0) end,
    case when (select bool_or(h.is_here) from usual h) then 'replaces' else 'may_replace' end
  into v_old, rule
  from usual u
  where u.pair ->> 1 = c.dataset_version and not u.is_here and (
    select jsonb_agg(distinct e) from jsonb_array_elements(v_pairs) e
    where e ->> 1 = c.dataset_version and e not in (select h.pair from usual h)
  ) = jsonb_build_array(jsonb_build_array(c.model_version, c.dataset_version));
  if v_old is null or exists (
    select from public.benchmark_pushes p
    where p.run_id = p_run ->> 'run_id' and p.repository is not distinct from p_run ->> 'repository'
      -- Where benchmark_usual_pairs looks: other jobs of this run push there, too.
      and (
        p.environment = p_request #>> '{push,environment}'
        or public.benchmark_is_ephemeral(p_request #>> '{push,environment}') and p.environment in (
          case when p_request #>> '{reference,kind}' = 'base' then v_base end, p_request ->> 'baseline_environment'
        )
      )
      and jsonb_build_array(v_old, c.dataset_version) in (select jsonb_array_elements(p.pairs))
  ) then
    return;
  end if;
  if not public.benchmark_is_ephemeral(c.environment) then
    transaction_id := coalesce(
      public.benchmark_baseline_in(v_old, c.dataset_version, c.prompt_version, c.environment, p_as_of),
      public.benchmark_newest_in(v_old, c.dataset_version, c.prompt_version, c.environment, p_run)
    );
  else
    select b.transaction_id into transaction_id
    from public.benchmark_base_version(v_old, c.dataset_version, c.prompt_version, p_run, p_request) b;
  end if;
end
$$;

-- The first snapshot that the rule of an event finds, and which part of the rule found it.
create function public.benchmark_reference_by_rule(
  c public.benchmark_configurations, p_kind text, p_before_version integer, p_as_of bigint, p_run jsonb,
  p_request jsonb, out transaction_id uuid, out rule text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_elsewhere constant text := p_request ->> 'baseline_environment';
begin
  if p_kind = 'own-baseline' then
    rule := 'own';
    select v.transaction_id into transaction_id
    from public.benchmark_pointer_at(c, 'baseline', p_as_of) b
    -- Look-ups by key: see benchmark_recent_points.
    cross join lateral (
      select n.transaction_id from public.benchmark_versions n
      where n.configuration_id = c.id and n.snapshot_version = b.snapshot_version
      offset 0
    ) v
    cross join lateral (
      select r.run_id, r.repository from public.benchmark_transactions r where r.id = v.transaction_id offset 0
    ) t
    -- No run is judged against itself, unless a person accepted what it measured.
    where (t.run_id = p_run ->> 'run_id' and t.repository is not distinct from p_run ->> 'repository') is not true
      or (select l.action from public.benchmark_pointer_log l where l.seq = b.move) <> 'promotion';
    if transaction_id is null then
      select k.transaction_id, k.rule into transaction_id, rule
      from public.benchmark_kept_reference(c, p_before_version, p_run) k;
    end if;
  elsif p_kind = 'own-previous-run' then
    rule := 'previous_run';
    transaction_id := public.benchmark_previous_run(c, p_before_version, p_run);
  end if;
  if transaction_id is null and public.benchmark_is_ephemeral(c.environment) then
    select b.transaction_id, b.rule into transaction_id, rule
    from public.benchmark_base_version(c.model_version, c.dataset_version, c.prompt_version, p_run, p_request) b;
  end if;
  if transaction_id is null then
    rule := case when v_elsewhere = c.environment then 'prompt' else 'environment' end;
    transaction_id := public.benchmark_baseline_in(
      c.model_version, c.dataset_version, c.prompt_version, v_elsewhere, p_as_of
    );
  end if;
  if transaction_id is null and p_kind = 'own-baseline' then
    rule := 'prompt';
    transaction_id := public.benchmark_baseline_in(
      c.model_version, c.dataset_version, c.prompt_version, c.environment, p_as_of
    );
  end if;
  if transaction_id is null then
    select r.transaction_id, r.rule into transaction_id, rule
    from public.benchmark_replaced(c, p_as_of, p_run, p_request) r;
  end if;
  if transaction_id is null then
    rule := 'none';
  end if;
end
$$;

revoke all on function
  public.benchmark_run_number, public.benchmark_is_evaluated, public.benchmark_last_verdict,
  public.benchmark_recent_versions, public.benchmark_newest_in, public.benchmark_version_at,
  public.benchmark_previous_run, public.benchmark_baseline_in, public.benchmark_asked_baseline,
  public.benchmark_second_look, public.benchmark_has_fallen_from, public.benchmark_is_baseline_set_since,
  public.benchmark_first_attempt, public.benchmark_find_reference, public.benchmark_kept_reference,
  public.benchmark_base_version,
  public.benchmark_replaced, public.benchmark_reference_by_rule
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121001250', 'references');
