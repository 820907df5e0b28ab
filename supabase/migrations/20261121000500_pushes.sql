-- Pushes: everything that one workflow, job and comment key stored in one run, all batches and attempts together.
-- The models and datasets of earlier pushes show which ones a later push lacks, and which model replaced which.

create table public.benchmark_pushes (
  -- Chosen by the caller; the same for all batches and attempts.
  id text collate "C" primary key,
  environment text not null,
  workflow text,
  job text,
  comment_key text,
  -- Kind of event: a schedule that measures ten configurations is not compared with a push that measures two.
  event_kind text not null,
  repository text,
  run_id text,
  run_attempt integer,
  -- All models and datasets of the push: [[model_version, dataset_version]].
  pairs jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint event_kind_is_a_word check (event_kind ~ '^[a-z_]{1,40}$'),
  constraint push_names_are_1_to_500_printable_characters check (
    length(id) between 1 and 200 and id !~ '[[:cntrl:]]'
    and length(environment) between 1 and 200 and environment !~ '[[:cntrl:]]'
    and (workflow is null or length(workflow) between 1 and 500 and workflow !~ '[[:cntrl:]]')
    and (job is null or length(job) between 1 and 500 and job !~ '[[:cntrl:]]')
    and (comment_key is null or length(comment_key) between 1 and 500 and comment_key !~ '[[:cntrl:]]')
    and (repository is null or length(repository) between 1 and 500 and repository !~ '[[:cntrl:]]')
    and (run_id is null or length(run_id) between 1 and 200 and run_id !~ '[[:cntrl:]]')
  ),
  constraint pairs_are_1_to_10000_models_with_datasets check (
    jsonb_typeof(pairs) = 'array' and jsonb_array_length(pairs) between 1 and 10000
    and not jsonb_path_exists(pairs, 'strict $[*] ? (!(@.type() == "array" && @.size() == 2))')
    and not jsonb_path_exists(pairs, 'strict $[*][*] ? (!(@.type() == "string" && @ like_regex "^.{1,200}$"))')
  )
);

-- The key of pushes that are compared to learn what is usual. No name contains a line break.
create function public.benchmark_push_key(p_workflow text, p_job text, p_comment_key text, p_event_kind text)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(p_workflow, '') || chr(10) || coalesce(p_job, '') || chr(10) || coalesce(p_comment_key, '') || chr(10)
    || coalesce(p_event_kind, '')
$$;

-- For the last pushes with a key in an environment, and with any key.
create index benchmark_pushes_alike on public.benchmark_pushes
  (environment, public.benchmark_push_key(workflow, job, comment_key, event_kind), created_at);
create index benchmark_pushes_in_environment on public.benchmark_pushes (environment, created_at);
-- For what other jobs of a run pushed.
create index benchmark_pushes_of_run on public.benchmark_pushes (run_id);

-- Stores what a call says about its push: {"id", "environment", "workflow", "job", "comment_key", "event_kind",
-- "repository", "run_id", "run_attempt", "pairs"}. The first batch stores it; later ones change nothing.
create function public.benchmark_keep_push(p_push jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
  insert into public.benchmark_pushes
    (id, environment, workflow, job, comment_key, event_kind, repository, run_id, run_attempt, pairs)
  select r.id, r.environment, r.workflow, r.job, r.comment_key, r.event_kind, r.repository, r.run_id, r.run_attempt,
    r.pairs
  from jsonb_populate_record(null::public.benchmark_pushes, p_push) r
  where r.id is not null and r.pairs is not null
  on conflict (id) do nothing;
end
$$;

-- The last ten pushes into an environment with a key, or (NULL) with any key, except those of one run.
create function public.benchmark_last_pushes(p_environment text, p_key text, p_run jsonb)
returns setof public.benchmark_pushes
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Two queries, because a combined one would be planned for neither index.
  if p_key is not null then
    return query
    select p.* from public.benchmark_pushes p
    where p.environment = p_environment
      and public.benchmark_push_key(p.workflow, p.job, p.comment_key, p.event_kind) = p_key
      and (p.run_id = p_run ->> 'run_id' and p.repository is not distinct from p_run ->> 'repository') is not true
    order by p.created_at desc
    limit 10;
  else
    return query
    select p.* from public.benchmark_pushes p
    where p.environment = p_environment
      and (p.run_id = p_run ->> 'run_id' and p.repository is not distinct from p_run ->> 'repository') is not true
    order by p.created_at desc
    limit 10;
  end if;
end
$$;

-- The models and datasets that are usual for a push, as [model_version, dataset_version]: at least half of the similar
-- ones among the last ten pushes had them. A similar push has a model and dataset of this push (with p_dataset: has
-- this dataset). Pushes with the same key are tried first, then those with any key, where the reference is looked for.
-- p_context: see push_benchmark_results.
create function public.benchmark_usual_pairs(p_context jsonb, p_dataset text)
returns table (pair jsonb, pushes integer, of_pushes integer)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_push constant jsonb := p_context -> 'push';
  v_own constant text := v_push ->> 'environment';
  v_kind constant text := p_context #>> '{reference,kind}';
  v_is_ephemeral constant boolean := public.benchmark_is_ephemeral(v_own);
  v_environment text;
  v_key text;
begin
  if v_own is null or jsonb_typeof(v_push -> 'pairs') is distinct from 'array' then
    return;
  end if;
  for v_environment, v_key in
    select e.name, k.name
    from unnest(array[
      case
        when not v_is_ephemeral or v_kind = 'own-previous-run' then v_own
        when v_kind = 'base' then p_context #>> '{reference,environment}'
      end,
      case when v_is_ephemeral then p_context ->> 'baseline_environment' end
    ]) with ordinality e (name, place)
    cross join unnest(array[public.benchmark_push_key(
      v_push ->> 'workflow', v_push ->> 'job', v_push ->> 'comment_key', v_push ->> 'event_kind'
    ), null]) with ordinality k (name, place)
    where e.name is not null
    order by e.place, k.place
  loop
    return query
    with alike as materialized (
      select p.id, p.pairs from public.benchmark_last_pushes(v_environment, v_key, v_push) p
      where p.id is distinct from v_push ->> 'id' and exists (
        select from jsonb_array_elements(p.pairs) e
        where case when p_dataset is null
          then e in (select jsonb_array_elements(v_push -> 'pairs')) else e ->> 1 = p_dataset end
      )
    )
    select e.pair, count(*)::integer, (select count(*)::integer from alike)
    from alike a
    cross join lateral (select distinct jsonb_array_elements(a.pairs)) e (pair)
    group by e.pair
    having 2 * count(*) >= (select count(*) from alike);
    exit when found;
  end loop;
end
$$;

-- The usual models and datasets that a push lacks: [{"model_version", "dataset_version", "pushes": how many of the last
-- similar pushes had it, "of": how many similar pushes there are}]. p_context: see push_benchmark_results.
create function public.benchmark_missing_pairs(p_context jsonb)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'model_version', u.pair ->> 0, 'dataset_version', u.pair ->> 1, 'pushes', u.pushes, 'of', u.of_pushes
  ) order by (u.pair ->> 1) collate "C", (u.pair ->> 0) collate "C"), '[]')
  from public.benchmark_usual_pairs(p_context, null) u
  where u.pair not in (select jsonb_array_elements(p_context #> '{push,pairs}'))
$$;

create trigger refuse_change before update or delete or truncate on public.benchmark_pushes
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_pushes enable row level security;
create policy service_role_reads on public.benchmark_pushes for select to service_role using (true);

revoke all on public.benchmark_pushes
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_pushes to service_role;

revoke all on function
  public.benchmark_push_key, public.benchmark_keep_push, public.benchmark_last_pushes, public.benchmark_usual_pairs,
  public.benchmark_missing_pairs
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121000500', 'pushes');
