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

-- Why a version is never archived, or NULL: the one place to ask, for whatever else needs a snapshot to stay.
-- p_whole: the whole of an ephemeral configuration goes, with its own pointers.
create function public.benchmark_kept_because(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_whole boolean default false
)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
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

-- An UPDATE sees its rows one by one and in no order, but which baseline wins, and in which order rows are locked,
-- depends on all of them. So each row only queues what it asks for; the end of the statement does it.
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
  if pg_catalog.to_jsonb(new) - 'is_baseline' - 'is_active'
    is distinct from pg_catalog.to_jsonb(old) - 'is_baseline' - 'is_active' then
    raise exception 'snapshots are immutable: only is_baseline and is_active can be set'
      using errcode = 'SN003',
        hint = 'SELECT checkout_snapshot(…) moves is_current; push a corrected result for other values.';
  elsif new.is_active is null or new.is_baseline is null or (old.is_baseline and not new.is_baseline) then
    raise exception 'is_baseline is taken from a version by giving it to another one'
      using errcode = 'SN003',
        hint = 'UPDATE benchmark_snapshots SET is_baseline = TRUE WHERE … moves it; '
          'SELECT set_baseline(…, NULL) leaves the configuration without a baseline.';
  end if;
  insert into public.benchmark_update_queue
    (xact, configuration_id, snapshot_version, wants_baseline, asks_baseline, asks_active)
  select pg_catalog.pg_current_xact_id(), v.configuration_id, v.snapshot_version, new.is_baseline,
    new.is_baseline and not old.is_baseline,
    case when new.is_active is distinct from old.is_active then new.is_active end
  from public.benchmark_versions v
  where v.id = old.id
  on conflict do nothing;
  return new;
end
$$;

create function public.benchmark_apply_update()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_xact constant xid8 := pg_catalog.pg_current_xact_id();
  v_configuration public.benchmark_configurations;
  v_asks_baseline boolean;
  v_winner integer;
  v_kept text;
begin
  for v_configuration in
    select c.* from public.benchmark_configurations c
    where c.id in (select q.configuration_id from public.benchmark_update_queue q where q.xact = v_xact)
    order by c.id
    for update
  loop
    v_asks_baseline := exists (
      select from public.benchmark_update_queue q
      where q.xact = v_xact and q.configuration_id = v_configuration.id and q.asks_baseline
    );
    if v_asks_baseline and v_configuration.is_ephemeral and exists (
      select from public.benchmark_update_queue q
      join public.benchmark_configurations c on c.id = q.configuration_id
      where q.xact = v_xact and q.asks_baseline and not c.is_ephemeral
    ) then
      -- WHERE model_version = … AND snapshot_version = … meets pull requests too; alone they are refused below.
      raise notice 'environment % comes and goes: it was given no baseline', v_configuration.environment;
    elsif v_asks_baseline then
      -- Several versions of one configuration match: the current one wins, else the highest.
      select q.snapshot_version into v_winner
      from public.benchmark_update_queue q
      where q.xact = v_xact and q.configuration_id = v_configuration.id and q.wants_baseline
      order by (q.snapshot_version = v_configuration.current_version) desc, q.snapshot_version desc
      limit 1;
      perform public.benchmark_move_baseline(
        v_configuration, v_winner, 'set_baseline', public.benchmark_actor(null), 'UPDATE benchmark_snapshots', null
      );
      v_configuration.baseline_version := v_winner;
    end if;

    with restored as (
      delete from public.benchmark_archived a
      using public.benchmark_update_queue q
      join public.benchmark_versions v using (configuration_id, snapshot_version)
      where q.xact = v_xact and q.configuration_id = v_configuration.id and q.asks_active
        and a.transaction_id = v.transaction_id
      returning v.snapshot_version
    )
    insert into public.benchmark_pointer_log
      (configuration_id, pointer, action, from_version, to_version, actor, reason)
    select v_configuration.id, 'archived', 'restore', r.snapshot_version, null, public.benchmark_actor(null),
      'UPDATE benchmark_snapshots'
    from restored r
    order by r.snapshot_version;

    with asked as (
      select q.snapshot_version, v.transaction_id,
        public.benchmark_kept_because(v_configuration, q.snapshot_version) is not null as is_needed
      from public.benchmark_update_queue q
      join public.benchmark_versions v using (configuration_id, snapshot_version)
      where q.xact = v_xact and q.configuration_id = v_configuration.id and not q.asks_active
    ), archived as (
      insert into public.benchmark_archived (transaction_id, actor, reason)
      select a.transaction_id, public.benchmark_actor(null), 'UPDATE benchmark_snapshots'
      from asked a
      where not a.is_needed
      on conflict do nothing
      returning transaction_id
    ), logged as (
      insert into public.benchmark_pointer_log
        (configuration_id, pointer, action, from_version, to_version, actor, reason)
      select v_configuration.id, 'archived', 'archive', null, a.snapshot_version, public.benchmark_actor(null),
        'UPDATE benchmark_snapshots'
      from asked a
      join archived using (transaction_id)
      order by a.snapshot_version
    )
    select pg_catalog.string_agg(a.snapshot_version::text, ', ' order by a.snapshot_version) into v_kept
    from asked a
    where a.is_needed;
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

revoke all on public.benchmark_snapshots from public, anon, authenticated, service_role, benchmark_writer;
grant select on public.benchmark_snapshots to authenticated, service_role;
grant update on public.benchmark_snapshots to service_role;
revoke all on function
  public.benchmark_kept_because(public.benchmark_configurations, integer, boolean),
  public.benchmark_queue_update(),
  public.benchmark_apply_update()
from public, anon, authenticated, service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121000300', 'snapshots_view');
