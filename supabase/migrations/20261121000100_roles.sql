-- Roles, and what guards every table.
--
-- Each migration creates the objects of one topic, revokes every right on them (Supabase's default privileges differ
-- by the age of the project) and grants by name. service_role reads, and writes only through functions.
-- benchmark_writer pushes and gives its verdict. benchmark_registrar registers models. authenticated and anon get
-- nothing until the owner opens the history (the migration readers).
--
-- Functions pin search_path to pg_catalog, pg_temp and write the names of this schema in full. Naming pg_temp puts it
-- last; with an empty path it would be searched first, and a caller's pg_temp.jsonb would run the caller's code as the
-- owner.

-- Tools with migration lists of their own, such as `supabase db push`, may not know that this schema is installed.
do $$
begin
  if to_regclass('public.benchmark_migrations') is not null then
    raise exception 'this database already has the schema of Benchmark Snapshots. '
      'If `supabase db push` says this, run: supabase migration repair --status applied %',
      (select string_agg(m.version, ' ' order by m.version) from public.benchmark_migrations m)
      using errcode = 'SN007';
  end if;
end
$$;

-- Older tables and functions with these names hold somebody's history. Their owner moves them aside; this migration
-- never does.
do $$
declare
  v_older text;
begin
  select string_agg(o.name, ', ' order by o.name) into v_older
  from (
    select c.relname::text as name from pg_catalog.pg_class c where c.relnamespace = 'public'::regnamespace
    union
    select p.proname from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace
  ) o
  where o.name in (
    'benchmark_transactions', 'benchmark_snapshots', 'v_latest_benchmarks', 'v_performance_trends', 'model_versions',
    'model_performance_logs', 'upsert_benchmark_result', 'detect_regression', 'get_snapshot_history',
    'checkout_snapshot', 'compare_snapshots'
  );
  if v_older is not null then
    raise exception 'this database has older tables or functions of the same names: %', v_older
      using errcode = 'SN009', hint = 'docs/migrating.md shows how to move them aside and import what they hold.';
  end if;
end
$$;

do $$
declare
  v_role text;
begin
  foreach v_role in array array[
    'anon', 'authenticated', 'service_role', 'benchmark_writer', 'benchmark_registrar'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      begin
        execute format('create role %I nologin noinherit', v_role);
      exception
        -- Roles belong to the whole server: another database may have created this one in the meantime.
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  -- Supabase's API logs in as authenticator and switches to the role that the key names.
  if exists (select from pg_catalog.pg_roles where rolname = 'authenticator') then
    grant benchmark_writer, benchmark_registrar to authenticator;
  end if;
end
$$;

grant usage on schema public to anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

create table public.benchmark_migrations (
  version text primary key,
  name text not null,
  applied_at timestamptz not null default now()
);

-- The newest migration in this database; the code compares it with the newest one it knows.
create function public.benchmark_schema_version()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select max(m.version) from public.benchmark_migrations m);
end
$$;

-- The caller's role: the one that was set, as the API does, else the login role. In a function that runs as its owner,
-- current_user would be the owner.
create function public.benchmark_caller()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(nullif(current_setting('role', true), 'none'), session_user::text);
end
$$;

-- Whether the caller may name another actor and judge what others pushed: only the owner and service_role may.
create function public.benchmark_is_trusted()
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_caller constant text := public.benchmark_caller();
begin
  return v_caller = current_user::text or pg_has_role(v_caller::name, 'service_role', 'member');
end
$$;

-- The person in the API's token; NULL if the token names none or the call did not come through the API. The API logs in
-- as a role that may become service_role; any other role could write whatever claims it likes into its own session.
create function public.benchmark_person()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_claims constant jsonb := case when pg_has_role(session_user, 'service_role', 'member')
    then nullif(current_setting('request.jwt.claims', true), '')::jsonb end;
begin
  return coalesce(nullif(v_claims ->> 'email', ''), v_claims ->> 'sub');
end
$$;

-- The actor to log: the person in the token, whatever the caller says; else the person that a trusted caller names;
-- else the caller's role.
create function public.benchmark_actor(p_actor text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    public.benchmark_person(),
    case when public.benchmark_is_trusted() then nullif(btrim(p_actor), '') end,
    public.benchmark_caller()
  );
end
$$;

-- For append-only tables.
create function public.benchmark_refuse_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '% refuses %: measurements and decisions are never changed', tg_table_name, tg_op
    using errcode = 'SN003',
      hint = case
        when tg_table_name = 'benchmark_transactions' then
          'Push a corrected result: it becomes the next version. To hide a version: '
          'UPDATE benchmark_snapshots SET is_active = FALSE WHERE …'
        when tg_table_name like 'registry%' then
          'register_model_version, log_model_performance, activate_model_version and rollback_model_version add to the '
          'registry; prune_model_versions hides versions; nothing rewrites it.'
        else 'Push, checkout_snapshot, set_baseline and rollback_snapshot add to the history; nothing rewrites it.'
      end;
end
$$;

alter table public.benchmark_migrations enable row level security;
create policy service_role_reads on public.benchmark_migrations for select to service_role using (true);

revoke all on public.benchmark_migrations
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_migrations to service_role;

revoke all on function
  public.benchmark_schema_version, public.benchmark_caller, public.benchmark_is_trusted, public.benchmark_person,
  public.benchmark_actor, public.benchmark_refuse_change
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.benchmark_schema_version to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000100', 'roles');
