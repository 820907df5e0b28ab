-- model_versions and model_performance_logs as older code writes and reads them: the model named `default`, which has
-- at most one active version, the one in `production`.

create view public.model_versions with (security_invoker = true) as
select
  v.id,
  v.version_name,
  v.artifact_path as file_path,
  v.sample_count as training_image_count,
  v.accuracy_score,
  'production' = any (v.active_in) as is_active,
  v.created_at
from public.v_registered_versions v
where v.model_name = 'default';

create view public.model_performance_logs with (security_invoker = true) as
select
  l.id,
  v.id as model_version_id,
  l.tested_at as test_date,
  l.accuracy as test_accuracy,
  l.sample_size as test_sample_size,
  l.notes,
  l.created_at
from public.registry_performance_log l
join public.registry_versions v on v.model_id = l.model_id and v.version = l.version
join public.registry_models m on m.id = l.model_id
where m.name = 'default';

-- What an UPDATE of model_versions asks for, from its first row to its end; empty between statements.
create table public.registry_update_queue (
  xact xid8 not null,
  version integer not null,
  wants_active boolean not null,
  primary key (xact, version)
);

create function public.registry_insert_version()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_new public.registry_versions;
  v_added record;
begin
  v_new.id := new.id;
  v_new.version_name := new.version_name;
  v_new.artifact_path := new.file_path;
  v_new.sample_count := new.training_image_count;
  v_new.metrics := jsonb_strip_nulls(jsonb_build_object('accuracy', new.accuracy_score));
  v_new.created_at := new.created_at;
  v_new.registered_by := public.benchmark_actor(null);
  select * into v_added from public.registry_add_version('default', v_new, 'production');
  if new.is_active then
    perform public.registry_move_active(
      v_added.state, v_added.version, 'activate', v_new.registered_by, 'INSERT INTO model_versions', null
    );
  end if;
  select v.id, v.created_at, v.is_active into new.id, new.created_at, new.is_active
  from public.model_versions v
  join public.registry_versions r on r.id = v.id
  where r.version = v_added.version;
  return new;
end
$$;

-- An UPDATE fires once per row, in no order, so each row only queues its request; the end of the statement carries them
-- all out as one move.
create function public.registry_queue_update()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'model_versions refuses DELETE: versions are never deleted' using errcode = 'SN003',
      hint = 'SELECT prune_model_versions(''default'') hides old ones and names the artifacts that can go.';
  elsif to_jsonb(new) - 'is_active' is distinct from to_jsonb(old) - 'is_active'
    or new.is_active is null then
    raise exception 'versions are immutable: only is_active can be set' using errcode = 'SN003',
      hint = 'INSERT another version; accuracy over time goes into model_performance_logs.';
  end if;
  insert into public.registry_update_queue (xact, version, wants_active)
  select pg_current_xact_id(), v.version, new.is_active
  from public.registry_versions v
  where v.id = old.id
  on conflict do nothing;
  return new;
end
$$;

create function public.registry_apply_update()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_xact constant xid8 := pg_current_xact_id();
  v_model bigint;
  v_state public.registry_environments;
  v_wanted integer[];
begin
  select m.id into v_model from public.registry_models m where m.name = 'default' for update;
  v_state := public.registry_state(v_model, 'production');
  select array_agg(q.version) into v_wanted
  from public.registry_update_queue q where q.xact = v_xact and q.wants_active;
  if cardinality(v_wanted) > 1 then
    raise exception 'at most one version can be active, and this sets %', cardinality(v_wanted)
      using errcode = 'SN004', hint = 'UPDATE model_versions SET is_active = TRUE WHERE version_name = …';
  elsif v_wanted is not null then
    perform public.registry_move_active(
      v_state, v_wanted[1], 'activate', public.benchmark_actor(null), 'UPDATE model_versions', null
    );
  elsif exists (
    select from public.registry_update_queue q where q.xact = v_xact and q.version = v_state.active_version
  ) then
    perform public.registry_move_active(
      v_state, null, 'deactivate', public.benchmark_actor(null), 'UPDATE model_versions', null
    );
  end if;
  delete from public.registry_update_queue q where q.xact = v_xact;
  return null;
end
$$;

create function public.registry_insert_performance()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version public.registry_versions;
begin
  if tg_op <> 'INSERT' then
    raise exception 'model_performance_logs refuses %: measurements are never changed', tg_op
      using errcode = 'SN003', hint = 'INSERT another measurement.';
  end if;
  select v.* into v_version
  from public.registry_versions v
  join public.registry_models m on m.id = v.model_id
  where m.name = 'default' and v.id = new.model_version_id;
  if not found then
    raise exception 'there is no model version with the id %', coalesce(new.model_version_id::text, 'NULL')
      using errcode = 'SN002', hint = 'SELECT id, version_name FROM model_versions';
  end if;
  -- Not log_model_performance: older logs may mix fractions and percentages of one version.
  insert into public.registry_performance_log as l
    (id, model_id, version, tested_at, accuracy, sample_size, notes, actor)
  values (
    coalesce(new.id, gen_random_uuid()), v_version.model_id, v_version.version,
    coalesce(new.test_date, clock_timestamp()), new.test_accuracy, new.test_sample_size, new.notes,
    public.benchmark_actor(null)
  )
  returning l.id, l.tested_at, l.created_at into new.id, new.test_date, new.created_at;
  return new;
end
$$;

create trigger insert_version instead of insert on public.model_versions
  for each row execute function public.registry_insert_version();
create trigger queue_update instead of update or delete on public.model_versions
  for each row execute function public.registry_queue_update();
create trigger apply_update after update on public.model_versions
  for each statement execute function public.registry_apply_update();
create trigger insert_performance instead of insert or update or delete on public.model_performance_logs
  for each row execute function public.registry_insert_performance();

alter table public.registry_update_queue enable row level security;
create policy nobody on public.registry_update_queue using (false);

revoke all on public.registry_update_queue, public.model_versions, public.model_performance_logs
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select, insert, update on public.model_versions to service_role;
grant select, insert on public.model_performance_logs to service_role;

revoke all on function
  public.registry_insert_version, public.registry_queue_update, public.registry_apply_update,
  public.registry_insert_performance
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121002200', 'compatibility');
