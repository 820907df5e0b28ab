-- Models over time: lists, comparisons, measurements of what was deployed, and pruning.

-- All models by name, with the active version of each environment: one row for each environment that ever had one, and
-- one for `production` if none had. With p_environment, one row for each model.
create function public.list_models(p_environment text default null)
returns table (
  model_name text, last_version integer, active_version integer, active_version_name text, artifact_path text,
  f1_score numeric, accuracy_score numeric, sample_count integer, trained_at timestamptz, activated_at timestamptz,
  rollback_version integer, updated_at timestamptz, environment text
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select m.name, m.last_version, e.active_version, v.version_name, v.artifact_path, v.f1_score, v.accuracy_score,
    v.sample_count, v.created_at,
    case when e.active_version is not null then (
      select max(l.created_at) from public.registry_activation_log l
      where l.model_id = m.id and l.environment = e.environment and l.to_version = e.active_version
    ) end,
    e.rollback_version, m.updated_at, coalesce(e.environment, p_environment, 'production')
  from public.registry_models m
  left join public.registry_environments e
    on e.model_id = m.id and (p_environment is null or e.environment = p_environment)
  left join public.registry_versions v on v.model_id = m.id and v.version = e.active_version
  order by m.name collate "C", e.environment collate "C"
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
      using errcode = 'SN002', hint = 'list_models lists the models; register_model_version adds one.';
  end if;
  return query
  select v.* from public.v_registered_versions v
  where v.model_name = p_model_name and (p_include_archived or not v.is_archived)
  order by v.version desc
  limit p_limit;
end
$$;

-- The active version of a model in an environment: one row, or none where none is active. An unknown model is an error.
create function public.active_model_version(p_model_name text, p_environment text default 'production')
returns setof public.v_registered_versions
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.* from public.list_model_versions(p_model_name, null, true) v where p_environment = any (v.active_in)
$$;

-- Everything about one version: {"version": {…}, "activations": […], "performance": […]}, logs newest first. p_against:
-- another version; "difference" says why their f1 cannot be compared.
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
  select jsonb_build_object(
    'version', to_jsonb(v),
    'activations', (
      select coalesce(jsonb_agg(to_jsonb(l) - 'model_id' order by l.seq desc), '[]'::jsonb)
      from (
        select a.* from public.registry_activation_log a
        where a.model_id = m.id and (a.from_version = v.version or a.to_version = v.version)
        order by a.seq desc limit p_limit
      ) l
    ),
    'performance', (
      select coalesce(
        jsonb_agg(to_jsonb(p) - 'model_id' - 'version' order by p.tested_at desc, p.seq desc),
        '[]'::jsonb
      )
      from (
        select r.* from public.registry_performance_log r
        where r.model_id = m.id and r.version = v.version
        order by r.tested_at desc, r.seq desc limit p_limit
      ) p
    ),
    -- What its evidence measured, if it has any: only that f1 is compared.
    'measured', (
      select jsonb_build_object(
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
    select s.metric, max(s.value) filter (where s.version = v_a) as a,
      max(s.value) filter (where s.version = v_b) as b
    from sides s
    group by s.metric
  )
  select p.metric, p.a, p.b, p.b - p.a, round(100 * (p.b - p.a) / nullif(abs(p.a), 0), 2)
  from pairs p
  order by array_position(array['f1', 'accuracy', 'precision', 'recall'], p.metric), p.metric collate "C";
end
$$;

-- Adds a measurement of a version (by default the active one of the environment) and compares it with the accuracy at
-- registration, else with its first measurement. A drop of exactly the threshold is a drop. is_drop is NULL if there is
-- nothing to compare with. Fractions and percentages of one version are never mixed. The same p_id twice is one
-- measurement.
create function public.log_model_performance(
  p_model_name text, p_accuracy numeric, p_version integer default null, p_version_name text default null,
  p_sample_size integer default null, p_test_date timestamptz default null, p_notes text default null,
  p_threshold numeric default 0.05, p_actor text default null, p_run_id text default null, p_id uuid default null,
  p_environment text default 'production'
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
  v_active integer;
  v_version public.registry_versions;
  v_log public.registry_performance_log;
  v_reference numeric;
begin
  if p_threshold is null or not (p_threshold > 0 and p_threshold <= 1) then
    raise exception 'the threshold is a number above 0 and at most 1, not %', coalesce(p_threshold::text, 'NULL')
      using errcode = 'SN004';
  end if;
  v_model := public.registry_lock_model(p_model_name);
  v_active := (public.registry_state(v_model.id, p_environment)).active_version;
  if p_version is null and p_version_name is null and v_active is null then
    raise exception 'no version of model % is active in %: name the one that was measured', p_model_name, p_environment
      using errcode = 'SN004';
  end if;
  select v.* into v_version
  from public.registry_versions v
  where v.model_id = v_model.id and v.version = case
    when p_version is null and p_version_name is null then v_active
    else public.registry_find_version(p_model_name, p_version, p_version_name) end;
  insert into public.registry_performance_log
    (id, model_id, version, tested_at, accuracy, sample_size, notes, actor, run_id)
  values (
    coalesce(p_id, gen_random_uuid()), v_model.id, v_version.version,
    coalesce(p_test_date, clock_timestamp()), p_accuracy, p_sample_size, p_notes,
    public.benchmark_actor(p_actor), p_run_id
  )
  on conflict (id) do nothing
  returning * into v_log;
  if not found then
    select l.* into v_log from public.registry_performance_log l where l.id = p_id;
    if (v_log.model_id, v_log.version, v_log.accuracy) is distinct from (v_model.id, v_version.version, p_accuracy) then
      raise exception 'the id % belongs to another measurement', p_id using errcode = 'SN001';
    end if;
  end if;
  v_reference := coalesce(v_version.accuracy_score, (
    select l.accuracy
    from public.registry_performance_log l
    where l.model_id = v_model.id and l.version = v_version.version and l.seq < v_log.seq
    order by l.tested_at, l.seq
    limit 1
  ));
  if v_reference is not null and public.benchmark_share_unit(v_reference, p_accuracy) is null then
    raise exception 'the accuracy % is a %, but version % of model % was % with %, a %', p_accuracy,
      case when p_accuracy > 1 then 'percentage' else 'fraction' end, v_version.version, p_model_name,
      case when v_version.accuracy_score is null then 'measured first' else 'registered' end, v_reference,
      case when p_accuracy > 1 then 'fraction' else 'percentage' end
      using errcode = 'SN004', hint = format(
        'Give %s. A number up to 1 is read as a fraction, a larger one as a percentage; the two are never '
        'compared.',
        trim_scale(case when p_accuracy > 1 then p_accuracy / 100 else p_accuracy * 100 end));
  end if;
  return query select p_model_name, v_version.version, v_log.tested_at, v_log.accuracy, v_reference,
    case
      when v_version.accuracy_score is not null then 'registered' when v_reference is not null then 'first_measured'
    end,
    v_reference - v_log.accuracy,
    public.benchmark_reaches(v_reference - v_log.accuracy, p_threshold, v_reference, v_log.accuracy);
end
$$;

-- Archives old versions of a model (p_model_name NULL: of every model). Kept are the newest p_keep unarchived ones, any
-- younger than p_min_age, and any that is active or a rollback target in some environment. Nothing is deleted;
-- activate_model_version restores. Returns what was (with p_dry_run: would be) archived and whose artifacts are no
-- longer needed.
create function public.prune_model_versions(
  p_model_name text default null, p_keep integer default 5, p_min_age interval default '30 days',
  p_dry_run boolean default false, p_reason text default null, p_actor text default null, p_run_id text default null
)
returns table (model_name text, version integer, version_name text, artifact_path text, created_at timestamptz)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_column
declare
  v_model public.registry_models;
  v_actor constant text := public.benchmark_actor(p_actor);
  v_old integer[];
begin
  if p_keep is null or p_keep < 1 or p_min_age is null or p_min_age < '0'::interval then
    raise exception 'prune must keep at least 1 version, and the age must be 0 or more' using errcode = 'SN004';
  elsif p_model_name is not null then
    perform public.registry_lock_model(p_model_name);
  end if;
  for v_model in
    select m.* from public.registry_models m
    where p_model_name is null or m.name = p_model_name
    order by m.id
    for update
  loop
    select array_agg(v.version order by v.version) into v_old
    from (
      select v.version, v.created_at, row_number() over (order by v.version desc) as place
      from public.registry_versions v
      where v.model_id = v_model.id and not exists (
        select from public.registry_archived a where a.model_id = v.model_id and a.version = v.version
      )
    ) v
    where v.place > p_keep and v.created_at <= clock_timestamp() - p_min_age
      and not exists (
        select from public.registry_environments e
        where e.model_id = v_model.id and v.version in (e.active_version, e.rollback_version)
      );
    if not p_dry_run then
      insert into public.registry_archived (model_id, version, actor, reason)
      select v_model.id, o.version, v_actor, p_reason from unnest(v_old) o (version);
      insert into public.registry_activation_log
        (model_id, pointer, action, from_version, to_version, actor, reason, run_id)
      select v_model.id, 'archived', 'archive', null, o.version, v_actor, p_reason, p_run_id
      from unnest(v_old) o (version)
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

revoke all on function
  public.list_models, public.list_model_versions, public.active_model_version, public.show_model_version,
  public.compare_model_versions, public.log_model_performance, public.prune_model_versions
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function
  public.list_models, public.list_model_versions, public.active_model_version, public.show_model_version,
  public.compare_model_versions, public.prune_model_versions
to service_role;
grant execute on function public.log_model_performance to service_role, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121002100', 'models');
