-- Pointers and the line: what every move does, whoever makes it. Every move is logged with who and why.

-- The versions that were current, in order: a push appends, a checkout cuts back or appends, a rollback pops.
create table public.benchmark_line (
  configuration_id bigint not null,
  position integer not null,
  snapshot_version integer not null,
  primary key (configuration_id, position),
  constraint version_is_on_the_line_once unique (configuration_id, snapshot_version),
  constraint line_holds_versions foreign key (configuration_id, snapshot_version)
    references public.benchmark_versions (configuration_id, snapshot_version)
);

create table public.benchmark_archived (
  transaction_id uuid primary key references public.benchmark_transactions (id),
  archived_at timestamptz not null default clock_timestamp(),
  actor text not null,
  reason text
);

create table public.benchmark_pointer_log (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  configuration_id bigint not null references public.benchmark_configurations (id),
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  -- For the pointer `primary`: the metrics, with a leading `-` where lower is better; to_version brought the change.
  from_metric text,
  to_metric text,
  actor text not null,
  reason text,
  run_id text,
  -- The page of that run; only the caller knows the server.
  run_url text,
  constraint pointer_log_id_is_unique unique (id),
  constraint pointer_is_known check (pointer in ('current', 'baseline', 'archived', 'cases', 'primary'))
);

create index benchmark_pointer_log_moves on public.benchmark_pointer_log (configuration_id, pointer, seq);

-- Position in the pointer log just before the push of a version, or of the push itself where the version was imported;
-- NULL: no push is in the log.
create function public.benchmark_pushed_at(p_version public.benchmark_versions)
returns bigint
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(p_version.pointers_as_of, (
    select l.seq from public.benchmark_pointer_log l
    where l.configuration_id = p_version.configuration_id and l.pointer = 'current' and l.action = 'push'
      and l.to_version = p_version.snapshot_version
  ))
$$;

-- Fails if a pointer of a locked configuration is not where the caller expects it; 0: expects none. p_target is where
-- the caller moves it. A pointer that is already there is no conflict, so a call whose answer was lost can be repeated.
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
    case when v_last.seq is not null then format(
      '; %s moved it at %s (%s)', v_last.actor,
      to_char(v_last.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), v_last.action
    ) else '' end
    using errcode = 'SN005', hint = 'Look at what changed (get_pointer_events) and decide again.';
end
$$;

-- Archives or restores the snapshots of these transactions, whose configurations are locked, and logs it. Returns those
-- it changed; the others were already in that state or are kept by a trigger.
create function public.benchmark_set_archived(
  p_transaction_ids uuid[], p_archived boolean, p_actor text, p_reason text, p_run_id text, p_run_url text
)
returns uuid[]
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_done uuid[];
begin
  if not p_archived then
    perform public.benchmark_require_payload(p_transaction_ids);
  end if;
  with restored as (
    delete from public.benchmark_archived a
    where not p_archived and a.transaction_id = any (p_transaction_ids)
    returning a.transaction_id
  ), archived as (
    insert into public.benchmark_archived (transaction_id, actor, reason)
    select i.id, p_actor, p_reason from unnest(p_transaction_ids) i (id) where p_archived
    on conflict do nothing
    returning transaction_id
  ), done as (
    select r.transaction_id from restored r union all select a.transaction_id from archived a
  ), logged as (
    insert into public.benchmark_pointer_log
      (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
    select v.configuration_id, 'archived', case when p_archived then 'archive' else 'restore' end,
      case when not p_archived then v.snapshot_version end, case when p_archived then v.snapshot_version end,
      p_actor, p_reason, p_run_id, p_run_url
    from done
    join public.benchmark_versions v using (transaction_id)
    order by v.configuration_id, v.snapshot_version
  )
  select array_agg(done.transaction_id) into v_done from done;
  return coalesce(v_done, '{}');
end
$$;

-- Moving a pointer to an archived version restores it.
create function public.benchmark_unarchive(
  p_configuration_id bigint, p_snapshot_version integer, p_actor text, p_reason text, p_run_id text, p_run_url text
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform public.benchmark_set_archived(array[a.transaction_id], false, p_actor, p_reason, p_run_id, p_run_url)
  from public.benchmark_versions v
  join public.benchmark_archived a using (transaction_id)
  where v.configuration_id = p_configuration_id and v.snapshot_version = p_snapshot_version;
end
$$;

-- Moves current of a locked configuration to an existing version, and the line with it (checkout and rollback): a
-- version on the line cuts the line back to it, any other version is appended.
create function public.benchmark_move_current(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_action text,
  p_actor text, p_reason text, p_run_id text, p_run_url text
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
  set current_version = p_snapshot_version, line_length = v_position, updated_at = clock_timestamp()
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

-- Moves the baseline of a locked configuration; NULL removes it.
create function public.benchmark_move_baseline(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_action text,
  p_actor text, p_reason text, p_run_id text, p_run_url text
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
    raise exception 'environment % is ephemeral: it never has a baseline of its own', p_configuration.environment
      using errcode = 'SN004',
        hint = 'Set the baseline of the same model, dataset and prompt in a permanent environment.';
  end if;
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
  values (p_configuration.id, 'baseline', p_action, p_configuration.baseline_version, p_snapshot_version,
    p_actor, p_reason, p_run_id, p_run_url)
  returning seq into v_move;
  update public.benchmark_configurations c
  set baseline_version = p_snapshot_version, baseline_move = v_move, updated_at = clock_timestamp()
  where c.id = p_configuration.id;
  perform public.benchmark_unarchive(
    p_configuration.id, p_snapshot_version, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

create trigger refuse_change before update or delete or truncate on public.benchmark_pointer_log
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_line enable row level security;
alter table public.benchmark_archived enable row level security;
alter table public.benchmark_pointer_log enable row level security;
create policy service_role_reads on public.benchmark_line for select to service_role using (true);
create policy service_role_reads on public.benchmark_archived for select to service_role using (true);
create policy service_role_reads on public.benchmark_pointer_log for select to service_role using (true);

revoke all on public.benchmark_line, public.benchmark_archived, public.benchmark_pointer_log
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_line, public.benchmark_archived, public.benchmark_pointer_log to service_role;

revoke all on sequence public.benchmark_pointer_log_seq_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function
  public.benchmark_pushed_at, public.benchmark_require_expected, public.benchmark_set_archived,
  public.benchmark_unarchive, public.benchmark_move_current, public.benchmark_move_baseline
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121000600', 'pointers');
