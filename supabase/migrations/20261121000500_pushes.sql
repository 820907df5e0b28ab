-- Pushes: everything that one workflow, job and comment key stored in one run, all batches and attempts together.
-- Which models and datasets a push had says later which of them are missing, and what took the place of what.

create table public.benchmark_pushes (
  -- The caller's, the same in all batches and attempts.
  id text collate "C" primary key,
  environment text not null,
  workflow text,
  job text,
  comment_key text,
  -- Kind of event: a schedule that measures ten configurations is no push that measures two.
  kind text not null,
  repository text,
  run_id text,
  run_attempt integer,
  -- All of them: [[model_version, dataset_version]].
  pairs jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint kind_is_a_word check (kind ~ '^[a-z_]{1,40}$'),
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

-- The last ones of the same workflow, job, key and kind in an environment.
create index benchmark_pushes_alike
  on public.benchmark_pushes (environment, workflow, job, comment_key, kind, created_at);

-- Keeps what a call says of its push: {"id", "environment", "workflow", "job", "comment_key", "kind", "repository",
-- "run_id", "run_attempt", "pairs"}, which its first batch does. The first one counts.
create function public.benchmark_keep_push(p_push jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
  insert into public.benchmark_pushes
    (id, environment, workflow, job, comment_key, kind, repository, run_id, run_attempt, pairs)
  select r.id, r.environment, r.workflow, r.job, r.comment_key, r.kind, r.repository, r.run_id, r.run_attempt, r.pairs
  from jsonb_populate_record(null::public.benchmark_pushes, p_push) r
  where r.id is not null and r.pairs is not null
  on conflict (id) do nothing;
end
$$;

create trigger refuse_change before update or delete or truncate on public.benchmark_pushes
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_pushes enable row level security;
create policy service_role_reads on public.benchmark_pushes for select to service_role using (true);

revoke all on public.benchmark_pushes
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_pushes to service_role;

revoke all on function public.benchmark_keep_push
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121000500', 'pushes');
