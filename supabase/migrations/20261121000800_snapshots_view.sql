-- benchmark_snapshots: the snapshots as people query them, and the two UPDATEs that people type.

create view public.benchmark_snapshots with (security_invoker = true) as
select
  v.id,
  v.snapshot_version,
  v.created_at,
  c.model_version,
  c.dataset_version,
  c.prompt_version,
  c.environment,
  v.transaction_id,
  t.commit_sha,
  t.metrics,
  t.precision_score,
  t.recall_score,
  t.f1_score,
  t.latency_ms,
  t.cost_per_analysis,
  v.snapshot_version is not distinct from c.current_version as is_current,
  v.snapshot_version is not distinct from c.baseline_version as is_baseline,
  a.transaction_id is null as is_active,
  t.notes
from public.benchmark_configurations c
join public.benchmark_versions v on v.configuration_id = c.id
join public.benchmark_transactions t on t.id = v.transaction_id
left join public.benchmark_archived a on a.transaction_id = v.transaction_id;

-- Why a version is never archived, or NULL: the only place that decides. p_whole: a whole ephemeral configuration is
-- being archived, including the versions its pointers name; even then, evidence of an active model stays.
create function public.benchmark_kept_because(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_whole boolean
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

-- What an UPDATE of the view asks for, from its first row to its end; empty between statements.
create table public.benchmark_update_queue (
  xact xid8 not null,
  configuration_id bigint not null,
  snapshot_version integer not null,
  transaction_id uuid not null,
  wants_baseline boolean not null,
  asks_baseline boolean not null,
  asks_active boolean,
  primary key (xact, configuration_id, snapshot_version)
);

-- An UPDATE fires once per row, in no order, but the winning baseline and the order of locks depend on all rows. So
-- each row only queues its request, and the end of the statement carries them all out.
create function public.benchmark_queue_update()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'benchmark_snapshots refuses %: snapshots come from pushes and stay', tg_op
      using errcode = 'SN003',
        hint = 'SELECT upsert_benchmark_result(…) stores a result as the next version; '
          'UPDATE benchmark_snapshots SET is_active = FALSE WHERE … hides versions.';
  end if;
  if to_jsonb(new) - 'is_baseline' - 'is_active' is distinct from to_jsonb(old) - 'is_baseline' - 'is_active' then
    raise exception 'snapshots are immutable: only is_baseline and is_active can be set'
      using errcode = 'SN003',
        hint = 'SELECT checkout_snapshot(…) moves is_current; push a corrected result for other values.';
  elsif new.is_active is null or new.is_baseline is null or (old.is_baseline and not new.is_baseline) then
    raise exception 'is_baseline can only be set to TRUE, which takes it from the other version'
      using errcode = 'SN003',
        hint = 'UPDATE benchmark_snapshots SET is_baseline = TRUE WHERE … moves it; '
          'SELECT set_baseline(…, NULL) leaves the configuration without a baseline.';
  end if;
  insert into public.benchmark_update_queue
    (xact, configuration_id, snapshot_version, transaction_id, wants_baseline, asks_baseline, asks_active)
  select pg_current_xact_id(), v.configuration_id, v.snapshot_version, v.transaction_id, new.is_baseline,
    new.is_baseline and not old.is_baseline,
    case when new.is_active is distinct from old.is_active then new.is_active end
  from public.benchmark_versions v
  where v.id = old.id
  on conflict do nothing;
  return new;
end
$$;

-- Gives a locked configuration the baseline that an UPDATE asked for, and returns the configuration as it is then.
create function public.benchmark_apply_baseline(p_configuration public.benchmark_configurations, p_xact xid8)
returns public.benchmark_configurations
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations := p_configuration;
  v_winner integer;
begin
  if not exists (
    select from public.benchmark_update_queue q
    where q.xact = p_xact and q.configuration_id = p_configuration.id and q.asks_baseline
  ) then
    return v_configuration;
  elsif p_configuration.is_ephemeral and exists (
    select from public.benchmark_update_queue q
    join public.benchmark_configurations c on c.id = q.configuration_id
    where q.xact = p_xact and q.asks_baseline and not c.is_ephemeral
  ) then
    -- WHERE model_version = … AND snapshot_version = … also matches pull requests; matched alone, they are refused
    -- below.
    raise notice 'environment % is ephemeral: it gets no baseline', p_configuration.environment;
    return v_configuration;
  end if;
  -- If several versions of one configuration match, the current one wins, else the highest.
  select q.snapshot_version into v_winner
  from public.benchmark_update_queue q
  where q.xact = p_xact and q.configuration_id = p_configuration.id and q.wants_baseline
  order by (q.snapshot_version = p_configuration.current_version) desc, q.snapshot_version desc
  limit 1;
  perform public.benchmark_move_baseline(
    p_configuration, v_winner, 'set_baseline', public.benchmark_actor(null), 'UPDATE benchmark_snapshots', null, null
  );
  v_configuration.baseline_version := v_winner;
  return v_configuration;
end
$$;

create function public.benchmark_apply_update()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_xact constant xid8 := pg_current_xact_id();
  v_actor constant text := public.benchmark_actor(null);
  v_why constant text := 'UPDATE benchmark_snapshots';
  v_configuration public.benchmark_configurations;
  v_restored uuid[];
  v_archived uuid[];
  v_kept text;
begin
  for v_configuration in
    select c.* from public.benchmark_configurations c
    where c.id in (select q.configuration_id from public.benchmark_update_queue q where q.xact = v_xact)
    order by c.id
    for update
  loop
    v_configuration := public.benchmark_apply_baseline(v_configuration, v_xact);
    select array_agg(q.transaction_id) filter (where q.asks_active),
      array_agg(q.transaction_id) filter (where not q.asks_active and k.because is null),
      string_agg(q.snapshot_version::text, ', ' order by q.snapshot_version)
        filter (where not q.asks_active and k.because is not null)
    into v_restored, v_archived, v_kept
    from public.benchmark_update_queue q
    cross join lateral public.benchmark_kept_because(v_configuration, q.snapshot_version, false) k (because)
    where q.xact = v_xact and q.configuration_id = v_configuration.id and q.asks_active is not null;
    perform public.benchmark_set_archived(v_restored, false, v_actor, v_why, null, null);
    perform public.benchmark_set_archived(v_archived, true, v_actor, v_why, null, null);
    if v_kept is not null then
      raise notice 'version % of model %, dataset %, prompt %, environment % stays active: '
        'current, baseline, rollback target and the evidence of an active model are never archived',
        v_kept, v_configuration.model_version, v_configuration.dataset_version, v_configuration.prompt_version,
        v_configuration.environment;
    end if;
  end loop;
  delete from public.benchmark_update_queue q where q.xact = v_xact;
  return null;
end
$$;

create trigger queue_update instead of insert or update or delete on public.benchmark_snapshots
  for each row execute function public.benchmark_queue_update();
create trigger apply_update after update on public.benchmark_snapshots
  for each statement execute function public.benchmark_apply_update();

alter table public.benchmark_update_queue enable row level security;
create policy nobody on public.benchmark_update_queue using (false);

revoke all on public.benchmark_snapshots, public.benchmark_update_queue
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select, update on public.benchmark_snapshots to service_role;

revoke all on function
  public.benchmark_kept_because, public.benchmark_queue_update, public.benchmark_apply_baseline,
  public.benchmark_apply_update
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121000800', 'snapshots_view');
