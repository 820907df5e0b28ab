-- Configurations number their snapshots and hold the pointers to their versions.
--
-- Pointers, not flags: a configuration's row says which version is current and which is the baseline, so there is
-- exactly one current and at most one baseline by construction. The lock on that row is the only lock of the history:
-- every call that numbers versions or moves pointers takes it, several in order of id.

-- Whether an environment comes and goes: of a pull request or a branch. NULL: it is not known.
create function public.benchmark_is_ephemeral(p_environment text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select p_environment ~ '^(pull-request|branch)/'
$$;

create table public.benchmark_configurations (
  id bigint generated always as identity primary key,
  model_version text not null,
  dataset_version text not null,
  prompt_version text not null,
  environment text not null,
  -- Environments of pull requests and branches are temporary and never have a baseline of their own.
  is_ephemeral boolean not null generated always as (public.benchmark_is_ephemeral(environment)) stored,
  last_version integer not null default 0,
  current_version integer,
  baseline_version integer,
  -- Position of the last baseline move in the pointer log; tells which of several baselines was set most recently.
  baseline_move bigint,
  line_length integer not null default 0,
  -- The primary metric: its dotted name, and which direction is better. Pushes maintain it.
  primary_metric text,
  primary_better text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint configuration_is_unique unique (model_version, dataset_version, prompt_version, environment),
  constraint names_are_1_to_200_printable_characters check (
    -- Every push checks these again. One pattern with {1,200} takes ten times as long as length plus pattern.
    length(model_version) between 1 and 200 and model_version !~ '[[:cntrl:]]'
    and length(dataset_version) between 1 and 200 and dataset_version !~ '[[:cntrl:]]'
    and length(prompt_version) between 1 and 200 and prompt_version !~ '[[:cntrl:]]'
    and length(environment) between 1 and 200 and environment !~ '[[:cntrl:]]'
  ),
  -- Versions are 1..last_version without gaps, so a range check proves that a pointer points at one.
  constraint current_is_a_version check (current_version between 1 and last_version),
  constraint current_exists_with_the_first_version check ((current_version is null) = (last_version = 0)),
  constraint baseline_is_a_version check (baseline_version between 1 and last_version),
  constraint ephemeral_environment_has_no_baseline check (not (is_ephemeral and baseline_version is not null)),
  constraint primary_metric_has_a_direction check (
    (primary_metric is null) = (primary_better is null) and primary_better in ('higher', 'lower')
  ),
  constraint primary_metric_is_a_name check (
    length(primary_metric) between 1 and 2000 and primary_metric !~ '[[:cntrl:]]'
  )
);

-- The id of a configuration; an unknown one is an error, never an empty answer.
create function public.benchmark_configuration_id(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text
)
returns bigint
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint;
begin
  select c.id into v_id
  from public.benchmark_configurations c
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.prompt_version = p_prompt_version and c.environment = p_environment and c.last_version > 0;
  if not found then
    raise exception 'there are no snapshots of model %, dataset %, prompt %, environment %',
      p_model_version, p_dataset_version, p_prompt_version, p_environment
      using errcode = 'SN002',
        hint = 'list_benchmark_configurations lists those that have snapshots.';
  end if;
  return v_id;
end
$$;

-- Locks a configuration's row and returns it.
create function public.benchmark_lock_configuration(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text
)
returns public.benchmark_configurations
language plpgsql
set search_path = pg_catalog, pg_temp
-- Shorter than Supabase's statement timeout (8 s), so that a caller waiting for a lock gets a clear error.
set lock_timeout = '5s'
as $$
declare
  v_configuration public.benchmark_configurations;
begin
  select c.* into v_configuration
  from public.benchmark_configurations c
  where c.id = public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  )
  for update;
  return v_configuration;
end
$$;

-- Creates the missing configurations of results or snapshots and locks every configuration that the rows name. New ones
-- are numbered in the order of the rows and are as old as their first snapshot. They are created and locked in key
-- order, so that concurrent calls wait instead of deadlocking.
create function public.benchmark_lock_configurations(p_rows jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
  with named as (
    select n.*, nextval(pg_get_serial_sequence('public.benchmark_configurations', 'id')) as id
    from (
      select r ->> 'model_version' as model_version, r ->> 'dataset_version' as dataset_version,
        r ->> 'prompt_version' as prompt_version, r ->> 'environment' as environment,
        coalesce(min((r -> 'transaction' ->> 'created_at')::timestamptz), clock_timestamp()) as created_at
      from jsonb_array_elements(p_rows) with ordinality o (r, ordinality)
      where coalesce(r ->> 'kind', 'result') in ('snapshot', 'result') and not exists (
        select from public.benchmark_configurations c
        where c.model_version = r ->> 'model_version' and c.dataset_version = r ->> 'dataset_version'
          and c.prompt_version = r ->> 'prompt_version' and c.environment = r ->> 'environment'
      )
      group by 1, 2, 3, 4
      order by min(o.ordinality)
    ) n
  )
  insert into public.benchmark_configurations
    (id, model_version, dataset_version, prompt_version, environment, created_at)
  overriding system value
  select n.id, n.model_version, n.dataset_version, n.prompt_version, n.environment, n.created_at
  from named n
  order by 2, 3, 4, 5
  on conflict do nothing;

  perform from public.benchmark_configurations c
  join (
    select distinct r ->> 'model_version' as model_version, r ->> 'dataset_version' as dataset_version,
      r ->> 'prompt_version' as prompt_version, r ->> 'environment' as environment
    from jsonb_array_elements(p_rows) r
  ) named using (model_version, dataset_version, prompt_version, environment)
  order by c.id
  for update of c;
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
      using errcode = 'SN002', hint = format('Its versions are 1 to %s.', p_configuration.last_version);
  end if;
end
$$;

alter table public.benchmark_configurations enable row level security;
create policy service_role_reads on public.benchmark_configurations for select to service_role using (true);

revoke all on public.benchmark_configurations
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_configurations to service_role;

revoke all on sequence public.benchmark_configurations_id_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function
  public.benchmark_is_ephemeral, public.benchmark_configuration_id, public.benchmark_lock_configuration,
  public.benchmark_lock_configurations, public.benchmark_require_version
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.benchmark_configuration_id to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000200', 'configurations');
