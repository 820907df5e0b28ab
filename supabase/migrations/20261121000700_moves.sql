-- Checkout, baseline and rollback as people call them, and the past as the log records it.

-- What a move returns: both versions with their f1, then with the value of the primary metric.
create function public.benchmark_moved(
  p_configuration public.benchmark_configurations, p_from_version integer, p_to_version integer
)
returns table (
  from_version integer, to_version integer, from_f1 numeric, to_f1 numeric,
  metric text, from_value numeric, to_value numeric
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select p_from_version, p_to_version,
    public.benchmark_f1(p_configuration.id, p_from_version), public.benchmark_f1(p_configuration.id, p_to_version),
    m.name, public.benchmark_value(p_configuration.id, p_from_version, m.name),
    public.benchmark_value(p_configuration.id, p_to_version, m.name)
  from (select coalesce(p_configuration.primary_metric, 'f1') as name) m
$$;

-- Makes a version current and returns what changed. checkout_snapshot is the short form.
create function public.move_current_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (
  from_version integer, to_version integer, from_f1 numeric, to_f1 numeric,
  metric text, from_value numeric, to_value numeric
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations;
begin
  v_configuration := public.benchmark_lock_configuration(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  perform public.benchmark_require_version(v_configuration, p_snapshot_version);
  perform public.benchmark_require_expected(v_configuration, 'current', p_expect, p_snapshot_version);
  perform public.benchmark_move_current(
    v_configuration, p_snapshot_version, 'checkout', public.benchmark_actor(p_actor), p_reason, p_run_id, p_run_url
  );
  return query select m.*
  from public.benchmark_moved(v_configuration, v_configuration.current_version, p_snapshot_version) m;
end
$$;

-- TRUE: p_snapshot_version is now current. An unknown version is an error, not FALSE.
create function public.checkout_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns boolean
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$
  select m.to_version = p_snapshot_version
  from public.move_current_snapshot(
    p_model_version, p_dataset_version, p_prompt_version, p_environment, p_snapshot_version,
    p_actor, p_reason, p_run_id, p_expect, p_run_url
  ) m
$$;

-- Makes a version the baseline that later ones are judged against; NULL removes the baseline.
create function public.set_baseline(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (
  from_version integer, to_version integer, from_f1 numeric, to_f1 numeric,
  metric text, from_value numeric, to_value numeric
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations;
begin
  v_configuration := public.benchmark_lock_configuration(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  if p_snapshot_version is not null then
    perform public.benchmark_require_version(v_configuration, p_snapshot_version);
  end if;
  perform public.benchmark_require_expected(v_configuration, 'baseline', p_expect, p_snapshot_version);
  perform public.benchmark_move_baseline(
    v_configuration, p_snapshot_version, 'set_baseline', public.benchmark_actor(p_actor), p_reason, p_run_id, p_run_url
  );
  return query select m.*
  from public.benchmark_moved(v_configuration, v_configuration.baseline_version, p_snapshot_version) m;
end
$$;

-- The newest version on the line of a locked configuration whose last verdict is good. The current version counts too:
-- if it is good, there is nothing to roll back.
create function public.benchmark_last_good(p_configuration public.benchmark_configurations)
returns integer
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version integer;
begin
  select l.snapshot_version into v_version
  from public.benchmark_line l
  join public.benchmark_versions v using (configuration_id, snapshot_version)
  cross join lateral (
    select d.verdict from public.benchmark_verdicts d
    where d.transaction_id = v.transaction_id order by d.seq desc limit 1
  ) last_verdict
  where l.configuration_id = p_configuration.id
    and last_verdict.verdict in ('improvement', 'unchanged', 'minor', 'no_baseline')
  order by l.position desc
  limit 1;
  if not found then
    raise exception 'no version on the line is known to be good'
      using errcode = 'SN006', hint = 'Name a version to roll back to; checkout_snapshot makes any version current.';
  elsif v_version = p_configuration.current_version then
    raise exception 'version % is current and did not regress: there is nothing to roll back', v_version
      using errcode = 'SN006', hint = 'A rollback without "last good" still goes one step back.';
  end if;
  return v_version;
end
$$;

-- One step back along the line, back to p_to_version on it, or back to the last good version on it (p_last_good).
create function public.rollback_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_to_version integer default null, p_last_good boolean default false,
  p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (
  from_version integer, to_version integer, from_f1 numeric, to_f1 numeric,
  metric text, from_value numeric, to_value numeric
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations;
  v_target integer;
begin
  v_configuration := public.benchmark_lock_configuration(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  perform public.benchmark_require_expected(v_configuration, 'current', p_expect, null);
  if p_last_good and p_to_version is not null then
    raise exception 'a rollback goes to a version or to the last good one, not both' using errcode = 'SN004';
  elsif p_last_good then
    v_target := public.benchmark_last_good(v_configuration);
  elsif p_to_version is not null then
    perform public.benchmark_require_version(v_configuration, p_to_version);
    select l.snapshot_version into v_target
    from public.benchmark_line l
    where l.configuration_id = v_configuration.id and l.snapshot_version = p_to_version
      and l.position < v_configuration.line_length;
    if not found then
      raise exception 'version % is not on the line below the current version %',
        p_to_version, v_configuration.current_version
        using errcode = 'SN004', hint = 'checkout_snapshot makes any version current.';
    end if;
  else
    select l.snapshot_version into v_target
    from public.benchmark_line l
    where l.configuration_id = v_configuration.id and l.position = v_configuration.line_length - 1;
    if not found then
      raise exception 'version % is the first on the line: there is nothing to roll back to',
        v_configuration.current_version
        using errcode = 'SN006', hint = 'checkout_snapshot makes any version current.';
    end if;
  end if;
  perform public.benchmark_move_current(
    v_configuration, v_target, 'rollback', public.benchmark_actor(p_actor), p_reason, p_run_id, p_run_url
  );
  return query select m.* from public.benchmark_moved(v_configuration, v_configuration.current_version, v_target) m;
end
$$;

-- The pointer log of a configuration, newest first; p_before: only events older than the one with this seq. metric: the
-- primary metric, with its value in both versions.
create function public.get_pointer_events(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_limit integer default 50, p_before bigint default null
)
returns table (
  seq bigint, created_at timestamptz, pointer text, action text, from_version integer, to_version integer,
  metric text, from_value numeric, to_value numeric, actor text, reason text, run_id text, run_url text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_id constant bigint := public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
begin
  return query
  select l.seq, l.created_at, l.pointer, l.action, l.from_version, l.to_version,
    m.name, public.benchmark_value(v_id, l.from_version, m.name), public.benchmark_value(v_id, l.to_version, m.name),
    l.actor, l.reason, l.run_id, l.run_url
  from (values ('current'), ('baseline'), ('archived'), ('cases'), ('primary')) p (pointer)
  cross join (
    select coalesce(c.primary_metric, 'f1') as name from public.benchmark_configurations c where c.id = v_id
  ) m
  -- Reads the newest of each from the end of its index, however long the log is.
  cross join lateral (
    select e.* from public.benchmark_pointer_log e
    where e.configuration_id = v_id and e.pointer = p.pointer and (p_before is null or e.seq < p_before)
    order by e.seq desc
    limit p_limit
  ) l
  order by l.seq desc
  limit p_limit;
end
$$;

-- The current version and the baseline at a given moment, from the pointer log; NULL: there was none. metric: today's
-- primary metric, with its value in both versions.
create function public.get_pointers_at(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_at timestamptz
)
returns table (
  metric text, current_version integer, current_value numeric, current_since timestamptz,
  baseline_version integer, baseline_value numeric, baseline_since timestamptz
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_id constant bigint := public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  v_metric constant text := (
    select coalesce(c.primary_metric, 'f1') from public.benchmark_configurations c where c.id = v_id
  );
  v_current public.benchmark_pointer_log;
  v_baseline public.benchmark_pointer_log;
begin
  select l.* into v_current from public.benchmark_pointer_log l
  where l.configuration_id = v_id and l.pointer = 'current' and l.created_at <= p_at
  order by l.seq desc limit 1;
  if not found then
    -- Versions imported from older tables have no log; there, the newest version was always current.
    select v.snapshot_version, v.created_at into v_current.to_version, v_current.created_at
    from public.benchmark_versions v
    where v.configuration_id = v_id and v.created_at <= p_at
    order by v.snapshot_version desc limit 1;
  end if;
  select l.* into v_baseline from public.benchmark_pointer_log l
  where l.configuration_id = v_id and l.pointer = 'baseline' and l.created_at <= p_at
  order by l.seq desc limit 1;
  return query select
    v_metric, v_current.to_version, public.benchmark_value(v_id, v_current.to_version, v_metric),
    case when v_current.to_version is not null then v_current.created_at end,
    v_baseline.to_version, public.benchmark_value(v_id, v_baseline.to_version, v_metric),
    case when v_baseline.to_version is not null then v_baseline.created_at end;
end
$$;

revoke all on function
  public.benchmark_moved, public.move_current_snapshot, public.checkout_snapshot, public.set_baseline,
  public.benchmark_last_good,
  public.rollback_snapshot, public.get_pointer_events, public.get_pointers_at
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function
  public.move_current_snapshot, public.checkout_snapshot, public.set_baseline, public.rollback_snapshot,
  public.get_pointer_events, public.get_pointers_at
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000700', 'moves');
