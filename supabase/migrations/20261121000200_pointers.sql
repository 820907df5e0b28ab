-- Moving pointers: checkout, baseline, rollback, archive. Every move is logged with who and why.

-- Who moves a pointer when the caller does not say: the API's role, else the database user.
create function public.benchmark_actor(p_actor text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    nullif(pg_catalog.btrim(p_actor), ''),
    nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::jsonb ->> 'role',
    session_user::text
  );
end
$$;

-- Locks the configuration's row and returns it; an unknown configuration is an error, never an empty answer.
create function public.benchmark_lock_configuration(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text
)
returns public.benchmark_configurations
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_configuration public.benchmark_configurations;
begin
  select c.* into v_configuration
  from public.benchmark_configurations c
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.prompt_version = p_prompt_version and c.environment = p_environment
  for update;
  if not found or v_configuration.last_version = 0 then
    raise exception 'there are no snapshots of model %, dataset %, prompt %, environment %',
      p_model_version, p_dataset_version, p_prompt_version, p_environment
      using errcode = 'SN002',
        hint = 'SELECT model_version, dataset_version, prompt_version, environment FROM v_latest_benchmarks '
          'lists the configurations that have snapshots.';
  end if;
  return v_configuration;
end
$$;

create function public.benchmark_require_version(
  p_configuration public.benchmark_configurations, p_snapshot_version integer
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_snapshot_version is null or p_snapshot_version not between 1 and p_configuration.last_version then
    raise exception 'there is no version % of model %, dataset %, prompt %, environment %',
      coalesce(p_snapshot_version::text, 'NULL'), p_configuration.model_version, p_configuration.dataset_version,
      p_configuration.prompt_version, p_configuration.environment
      using errcode = 'SN002', hint = pg_catalog.format('Its versions are 1 to %s.', p_configuration.last_version);
  end if;
end
$$;

-- Fails if a pointer of a locked configuration is elsewhere than the caller saw it; 0: it saw none. p_target is where
-- the caller moves it: being there already is no conflict, so that a call whose answer was lost can be repeated.
create function public.benchmark_require_expected(
  p_configuration public.benchmark_configurations, p_pointer text, p_expect integer, p_target integer
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_actual constant integer := case p_pointer
    when 'baseline' then p_configuration.baseline_version else p_configuration.current_version
  end;
  v_last public.benchmark_pointer_log;
begin
  if p_expect is null or p_expect = coalesce(v_actual, 0) or p_target = v_actual then
    return;
  end if;
  select l.* into v_last
  from public.benchmark_pointer_log l
  where l.configuration_id = p_configuration.id and l.pointer = p_pointer
  order by l.seq desc
  limit 1;
  raise exception '% is %, not % as expected%: nothing was moved',
    case p_pointer when 'baseline' then 'the baseline' else 'current' end,
    coalesce('version ' || v_actual::text, 'no version'), coalesce('version ' || nullif(p_expect, 0)::text, 'none'),
    case when v_last.seq is not null then pg_catalog.format(
      '; %s moved it at %s (%s)', v_last.actor, pg_catalog.to_char(v_last.created_at at time zone 'UTC',
      'YYYY-MM-DD HH24:MI:SS "UTC"'), v_last.action
    ) else '' end
    using errcode = 'SN005', hint = 'Look at what changed (get_pointer_events, history --events) and decide again.';
end
$$;

create function public.benchmark_f1(p_configuration_id bigint, p_snapshot_version integer)
returns numeric
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select t.f1_score
  from public.benchmark_versions v
  join public.benchmark_transactions t on t.id = v.transaction_id
  where v.configuration_id = p_configuration_id and v.snapshot_version = p_snapshot_version
$$;

-- A version that a pointer moves to is not hidden any more.
create function public.benchmark_unarchive(
  p_configuration_id bigint, p_snapshot_version integer, p_actor text, p_reason text, p_run_id text,
  p_run_url text default null
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.benchmark_archived a
  using public.benchmark_versions v
  where v.configuration_id = p_configuration_id and v.snapshot_version = p_snapshot_version
    and a.transaction_id = v.transaction_id;
  if found then
    insert into public.benchmark_pointer_log
      (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
    values (p_configuration_id, 'archived', 'restore', p_snapshot_version, null, p_actor, p_reason, p_run_id,
      p_run_url);
  end if;
end
$$;

-- Moves current of a locked configuration to a version that exists, and the line with it (checkout and rollback
-- alike): a version on the line cuts it back to there, another one is appended.
create function public.benchmark_move_current(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_action text,
  p_actor text, p_reason text, p_run_id text, p_run_url text default null
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_position integer;
begin
  if p_snapshot_version = p_configuration.current_version then
    return;
  end if;
  select l.position into v_position
  from public.benchmark_line l
  where l.configuration_id = p_configuration.id and l.snapshot_version = p_snapshot_version;
  if found then
    delete from public.benchmark_line l
    where l.configuration_id = p_configuration.id and l.position > v_position;
  else
    v_position := p_configuration.line_length + 1;
    insert into public.benchmark_line (configuration_id, position, snapshot_version)
    values (p_configuration.id, v_position, p_snapshot_version);
  end if;
  update public.benchmark_configurations c
  set current_version = p_snapshot_version, line_length = v_position, updated_at = pg_catalog.clock_timestamp()
  where c.id = p_configuration.id;
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
  values (p_configuration.id, 'current', p_action, p_configuration.current_version, p_snapshot_version,
    p_actor, p_reason, p_run_id, p_run_url);
  perform public.benchmark_unarchive(
    p_configuration.id, p_snapshot_version, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

-- Moves the baseline of a locked configuration; NULL takes it away.
create function public.benchmark_move_baseline(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_action text,
  p_actor text, p_reason text, p_run_id text, p_run_url text default null
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_move bigint;
begin
  if p_snapshot_version is not distinct from p_configuration.baseline_version then
    return;
  end if;
  if p_configuration.is_ephemeral then
    raise exception 'environment % comes and goes: it never has a baseline of its own', p_configuration.environment
      using errcode = 'SN004',
        hint = 'Set the baseline of the same model, dataset and prompt in the environment that stays.';
  end if;
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
  values (p_configuration.id, 'baseline', p_action, p_configuration.baseline_version, p_snapshot_version,
    p_actor, p_reason, p_run_id, p_run_url)
  returning seq into v_move;
  update public.benchmark_configurations c
  set baseline_version = p_snapshot_version, baseline_move = v_move, updated_at = pg_catalog.clock_timestamp()
  where c.id = p_configuration.id;
  perform public.benchmark_unarchive(
    p_configuration.id, p_snapshot_version, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

-- Makes a version current and says what that changed. checkout_snapshot is the short form.
create function public.move_current_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (from_version integer, to_version integer, from_f1 numeric, to_f1 numeric)
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
  return query select v_configuration.current_version, p_snapshot_version,
    public.benchmark_f1(v_configuration.id, v_configuration.current_version),
    public.benchmark_f1(v_configuration.id, p_snapshot_version);
end
$$;

-- TRUE: p_snapshot_version is current now. A version that does not exist is an error, not FALSE.
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

-- Makes a version the baseline that later ones are judged against; NULL leaves the configuration without one.
create function public.set_baseline(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (from_version integer, to_version integer, from_f1 numeric, to_f1 numeric)
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
  return query select v_configuration.baseline_version, p_snapshot_version,
    public.benchmark_f1(v_configuration.id, v_configuration.baseline_version),
    public.benchmark_f1(v_configuration.id, p_snapshot_version);
end
$$;

-- One step back along the line, or to p_to_version further down it, or to the newest version on it whose last verdict
-- is a good one (p_last_good). The current version counts: if it is good, there is nothing to roll back.
create function public.rollback_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_to_version integer default null, p_last_good boolean default false,
  p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (from_version integer, to_version integer, from_f1 numeric, to_f1 numeric)
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
    select l.snapshot_version into v_target
    from public.benchmark_line l
    join public.benchmark_versions v using (configuration_id, snapshot_version)
    cross join lateral (
      select d.verdict from public.benchmark_verdicts d
      where d.transaction_id = v.transaction_id order by d.seq desc limit 1
    ) last_verdict
    where l.configuration_id = v_configuration.id
      and last_verdict.verdict in ('improvement', 'unchanged', 'minor', 'no_baseline')
    order by l.position desc
    limit 1;
    if not found then
      raise exception 'no version on the line is known to be good'
        using errcode = 'SN006', hint = 'Name a version to roll back to, or check it out (in SQL: checkout_snapshot).';
    elsif v_target = v_configuration.current_version then
      raise exception 'version % is current and did not regress: there is nothing to roll back', v_target
        using errcode = 'SN006', hint = 'A rollback without "last good" goes one step back all the same.';
    end if;
  elsif p_to_version is not null then
    perform public.benchmark_require_version(v_configuration, p_to_version);
    select l.snapshot_version into v_target
    from public.benchmark_line l
    where l.configuration_id = v_configuration.id and l.snapshot_version = p_to_version
      and l.position < v_configuration.line_length;
    if not found then
      raise exception 'version % is not on the line below the current version %',
        p_to_version, v_configuration.current_version
        using errcode = 'SN004', hint = 'checkout makes any version current (in SQL: checkout_snapshot).';
    end if;
  else
    select l.snapshot_version into v_target
    from public.benchmark_line l
    where l.configuration_id = v_configuration.id and l.position = v_configuration.line_length - 1;
    if not found then
      raise exception 'version % is the first on the line: there is nothing to roll back to',
        v_configuration.current_version
        using errcode = 'SN006', hint = 'checkout makes any version current (in SQL: checkout_snapshot).';
    end if;
  end if;
  perform public.benchmark_move_current(
    v_configuration, v_target, 'rollback', public.benchmark_actor(p_actor), p_reason, p_run_id, p_run_url
  );
  return query select v_configuration.current_version, v_target,
    public.benchmark_f1(v_configuration.id, v_configuration.current_version),
    public.benchmark_f1(v_configuration.id, v_target);
end
$$;

-- For the owner: forgets the cases of one result (a person asked for erasure). The numbers of the result stay.
create function public.erase_benchmark_cases(p_transaction_id uuid, p_reason text, p_actor text default null)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version public.benchmark_versions;
  v_erased integer := 0;
begin
  select v.* into v_version from public.benchmark_versions v where v.transaction_id = p_transaction_id;
  if not found then
    raise exception 'there is no transaction %', p_transaction_id using errcode = 'SN002';
  end if;
  delete from public.benchmark_cases k where k.transaction_id = p_transaction_id returning k.case_count into v_erased;
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason)
  values (v_version.configuration_id, 'cases', 'erase_cases', v_version.snapshot_version, null,
    public.benchmark_actor(p_actor), p_reason);
  return coalesce(v_erased, 0);
end
$$;

revoke all on function
  public.benchmark_actor(text),
  public.benchmark_lock_configuration(text, text, text, text),
  public.benchmark_require_version(public.benchmark_configurations, integer),
  public.benchmark_require_expected(public.benchmark_configurations, text, integer, integer),
  public.benchmark_f1(bigint, integer),
  public.benchmark_unarchive(bigint, integer, text, text, text, text),
  public.benchmark_move_current(public.benchmark_configurations, integer, text, text, text, text, text),
  public.benchmark_move_baseline(public.benchmark_configurations, integer, text, text, text, text, text),
  public.move_current_snapshot(text, text, text, text, integer, text, text, text, integer, text),
  public.checkout_snapshot(text, text, text, text, integer, text, text, text, integer, text),
  public.set_baseline(text, text, text, text, integer, text, text, text, integer, text),
  public.rollback_snapshot(text, text, text, text, integer, boolean, text, text, text, integer, text),
  public.erase_benchmark_cases(uuid, text, text)
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function
  public.move_current_snapshot(text, text, text, text, integer, text, text, text, integer, text),
  public.checkout_snapshot(text, text, text, text, integer, text, text, text, integer, text),
  public.set_baseline(text, text, text, text, integer, text, text, text, integer, text),
  public.rollback_snapshot(text, text, text, text, integer, boolean, text, text, text, integer, text)
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000200', 'pointers');
