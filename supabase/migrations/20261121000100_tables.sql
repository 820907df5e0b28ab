-- Tables, their guards and who may read them.
--
-- Pointers, not flags: a configuration's row says which version is current and which is the baseline, so there is
-- exactly one current and at most one baseline by construction. That row's lock is the only lock of this schema:
-- whoever numbers versions or moves pointers holds it, and a call that touches several takes them in order of id.

-- Tools that keep lists of their own, such as `supabase db push`, may not know that this was applied.
do $$
begin
  if pg_catalog.to_regclass('public.benchmark_migrations') is not null then
    raise exception 'the schema of Benchmark Snapshots is in this database already. '
      'If `supabase db push` says this, tell it so: supabase migration repair --status applied %',
      (select pg_catalog.string_agg(m.version, ' ' order by m.version) from public.benchmark_migrations m)
      using errcode = 'SN007';
  end if;
end
$$;

-- Older tables of the same names are somebody's history: moved aside by who knows them, never by this.
do $$
declare
  v_older text;
begin
  select pg_catalog.string_agg(n.name, ', ' order by n.name) into v_older
  from pg_catalog.unnest(array[
    'benchmark_transactions', 'benchmark_snapshots', 'v_latest_benchmarks', 'v_performance_trends',
    'model_versions', 'model_performance_logs'
  ]) n (name)
  where pg_catalog.to_regclass('public.' || n.name) is not null;
  if v_older is not null then
    raise exception 'this database has older tables of the same names: %', v_older
      using errcode = 'SN009', hint = 'docs/migrating.md moves them aside and brings what they hold into the new ones.';
  end if;
end
$$;

do $$
declare
  v_role text;
begin
  foreach v_role in array array['anon', 'authenticated', 'service_role', 'benchmark_writer'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      begin
        execute pg_catalog.format('create role %I nologin noinherit', v_role);
      exception
        -- Roles belong to the whole server: another database may have created it meanwhile.
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end
$$;

-- The API of Supabase logs in as authenticator and becomes the role that a key names.
do $$
begin
  if exists (select from pg_catalog.pg_roles where rolname = 'authenticator') then
    grant benchmark_writer to authenticator;
  end if;
end
$$;

grant usage on schema public to anon, authenticated, service_role, benchmark_writer;

-- Functions pin search_path to pg_catalog, pg_temp: names are written out, and pg_temp comes last by being named. With
-- an empty path it would come first, and a caller's pg_temp.jsonb would run the caller's code as the owner.

create table public.benchmark_migrations (
  version text primary key,
  name text not null,
  applied_at timestamptz not null default pg_catalog.now()
);

create table public.benchmark_configurations (
  id bigint generated always as identity primary key,
  model_version text not null,
  dataset_version text not null,
  prompt_version text not null,
  environment text not null,
  -- Environments of pull requests and branches come and go; they never have a baseline of their own.
  is_ephemeral boolean not null generated always as (environment ~ '^(pull-request|branch)/') stored,
  last_version integer not null default 0,
  current_version integer,
  baseline_version integer,
  -- Position in the pointer log of the last baseline move: which of several baselines was set most recently.
  baseline_move bigint,
  line_length integer not null default 0,
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  updated_at timestamptz not null default pg_catalog.clock_timestamp(),
  constraint configuration_is_unique unique (model_version, dataset_version, prompt_version, environment),
  constraint names_are_1_to_200_printable_characters check (
    -- Every push checks these again. One pattern with {1,200} takes ten times as long as length and pattern.
    pg_catalog.length(model_version) between 1 and 200 and model_version !~ '[[:cntrl:]]'
    and pg_catalog.length(dataset_version) between 1 and 200 and dataset_version !~ '[[:cntrl:]]'
    and pg_catalog.length(prompt_version) between 1 and 200 and prompt_version !~ '[[:cntrl:]]'
    and pg_catalog.length(environment) between 1 and 200 and environment !~ '[[:cntrl:]]'
  ),
  -- Versions are 1..last_version without a gap, so a range check is all a pointer needs to point at one.
  constraint current_is_a_version check (current_version between 1 and last_version),
  constraint current_exists_with_the_first_version check ((current_version is null) = (last_version = 0)),
  constraint baseline_is_a_version check (baseline_version between 1 and last_version),
  constraint ephemeral_environment_has_no_baseline check (not (is_ephemeral and baseline_version is not null))
);

create table public.benchmark_transactions (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  commit_sha text,
  branch_name text,
  model_version text not null,
  model_provider text,
  dataset_version text not null,
  dataset_size integer,
  prompt_version text not null,
  environment text not null,
  run_id text,
  run_attempt integer,
  triggered_by text,
  metrics jsonb not null,
  duration_seconds numeric,
  error_count integer,
  success_count integer,
  tags text[] not null default '{}',
  notes text,
  repository text,
  benchmark text,
  f1_average text,
  -- What the result file itself says of its time, as written; created_at is this server's clock.
  measured_at text,
  source text,
  precision_score numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'precision') = 'number' then (metrics ->> 'precision')::numeric end
  ) stored,
  recall_score numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'recall') = 'number' then (metrics ->> 'recall')::numeric end
  ) stored,
  f1_score numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'f1') = 'number' then (metrics ->> 'f1')::numeric end
  ) stored,
  latency_ms numeric generated always as (
    case when pg_catalog.jsonb_typeof(metrics -> 'latency_ms') = 'number' then (metrics ->> 'latency_ms')::numeric end
  ) stored,
  cost_per_analysis numeric generated always as (
    case
      when pg_catalog.jsonb_typeof(metrics -> 'analysis_cost') = 'number' then (metrics ->> 'analysis_cost')::numeric
      when pg_catalog.jsonb_typeof(metrics -> 'cost_per_analysis') = 'number'
        then (metrics ->> 'cost_per_analysis')::numeric
    end
  ) stored,
  -- jsonb cannot hold NaN or Infinity, but it holds numbers that no double can.
  constraint metrics_are_a_tree_of_finite_numbers check (
    pg_catalog.jsonb_typeof(metrics) = 'object'
    and metrics <> '{}'::jsonb
    and not pg_catalog.jsonb_path_exists(
      metrics,
      'strict $.** ? (@.type() != "object" && (@.type() != "number"
        || @ > 1.7976931348623157e308 || @ < -1.7976931348623157e308))'
    )
  ),
  -- Up to 1 a fraction, above a percentage.
  constraint precision_is_between_0_and_100 check (precision_score between 0 and 100),
  constraint recall_is_between_0_and_100 check (recall_score between 0 and 100),
  constraint f1_is_between_0_and_100 check (f1_score between 0 and 100),
  constraint accuracy_is_between_0_and_100 check (
    pg_catalog.jsonb_typeof(metrics -> 'accuracy') <> 'number' or (metrics ->> 'accuracy')::numeric between 0 and 100
  ),
  constraint latency_is_not_negative check (latency_ms >= 0),
  constraint cost_is_not_negative check (cost_per_analysis >= 0),
  constraint counts_are_not_negative check (dataset_size >= 0 and error_count >= 0 and success_count >= 0),
  -- NaN compares above every number in PostgreSQL: the upper bound is what refuses it.
  constraint duration_is_a_finite_number check (duration_seconds between 0 and 1e12),
  constraint f1_average_is_micro_or_macro check (f1_average in ('micro', 'macro'))
);

-- Trends ask for days; this is the same expression.
create index benchmark_transactions_day
  on public.benchmark_transactions (((created_at at time zone 'UTC')::date));

-- A baseline may be asked for by the beginning of its commit's hash.
create index benchmark_transactions_commit
  on public.benchmark_transactions (pg_catalog.lower(commit_sha) collate "C");

create table public.benchmark_versions (
  configuration_id bigint not null references public.benchmark_configurations (id),
  snapshot_version integer not null,
  id uuid not null default pg_catalog.gen_random_uuid(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  primary key (configuration_id, snapshot_version),
  constraint snapshot_id_is_unique unique (id),
  constraint transaction_makes_one_snapshot unique (transaction_id),
  constraint versions_start_at_1 check (snapshot_version >= 1)
);

-- One row per result: judging reads the cases of a snapshot all at once or not at all.
create table public.benchmark_cases (
  transaction_id uuid primary key references public.benchmark_transactions (id),
  cases jsonb not null,
  case_count integer not null generated always as (pg_catalog.jsonb_array_length(cases)) stored,
  constraint cases_are_at_most_5000 check (
    pg_catalog.jsonb_typeof(cases) = 'array' and pg_catalog.jsonb_array_length(cases) between 1 and 5000
  ),
  -- Worded for speed: these checks took a third of a push of many results. A pattern with {200} is slow once for each
  -- case, and quick once for all of them: an id that is too long or has a line break has either 201 characters in a row
  -- or an escaped quote or line break.
  constraint cases_have_an_id check (
    not pg_catalog.jsonb_path_exists(cases, '$[*] ? (!(@.id > ""))')
    and (
      pg_catalog.jsonb_path_query_array(cases, '$[*].id')::text !~ '[^"]{201}|\\["n]'
      or not pg_catalog.jsonb_path_exists(cases, '$[*] ? (!(@.id like_regex "^.{1,200}$"))')
    )
  ),
  -- The database itself refuses names, texts and answers of cases: only these names with values of these types. jsonb
  -- is always written with one space after a colon or comma, and its numbers without an exponent.
  constraint cases_hold_no_texts check (
    cases::text ~ ('^\[\{(?:(?:"(?:id|group)": "(?:[^"\\]|\\.)*"|"(?:passed|error)": (?:true|false)'
      '|"(?:score|tp|fp|fn|latency_ms|cost)": [-.0-9]+)(?:, |\}, \{|\}\]$))+$')
  )
);

create table public.benchmark_idempotency (
  key text primary key,
  content_digest text not null,
  transaction_id uuid not null references public.benchmark_transactions (id),
  -- Position in the pointer log just before the push: a repeat is judged as the pointers stood then.
  -- NULL where another database numbered them: the log says it.
  pointers_as_of bigint,
  constraint transaction_has_one_key unique (transaction_id)
);

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
  archived_at timestamptz not null default pg_catalog.clock_timestamp(),
  actor text not null,
  reason text
);

create table public.benchmark_pointer_log (
  seq bigint generated always as identity primary key,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  configuration_id bigint not null references public.benchmark_configurations (id),
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  actor text not null,
  reason text,
  run_id text,
  -- Page of that run; only the caller knows on which server it is.
  run_url text,
  constraint pointer_log_id_is_unique unique (id),
  constraint pointer_is_known check (pointer in ('current', 'baseline', 'archived', 'cases'))
);

create index benchmark_pointer_log_moves
  on public.benchmark_pointer_log (configuration_id, pointer, seq);

create table public.benchmark_verdicts (
  seq bigint generated always as identity primary key,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  verdict text not null,
  reason text not null,
  findings jsonb not null,
  baseline_transaction_id uuid,
  baseline_source text,
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  digest text not null,
  constraint verdict_id_is_unique unique (id),
  -- The same verdict of the same snapshot is recorded once, however often it is sent.
  constraint verdict_is_recorded_once unique (transaction_id, digest),
  constraint verdict_is_known check (verdict in (
    'regression', 'not_evaluated', 'incomparable', 'inconclusive', 'minor', 'no_baseline', 'unchanged', 'improvement'
  )),
  constraint baseline_source_is_known check (baseline_source in ('input', 'own', 'environment')),
  constraint promotion_is_known check (promotion in ('never', 'first', 'auto')),
  constraint findings_are_an_array check (pg_catalog.jsonb_typeof(findings) = 'array')
);

-- What people say about a snapshot afterwards; its transaction stays as it is.
create table public.benchmark_annotations (
  seq bigint generated always as identity primary key,
  id uuid not null default pg_catalog.gen_random_uuid(),
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  note text,
  tags text[] not null default '{}',
  actor text not null,
  run_id text,
  run_url text,
  constraint annotation_id_is_unique unique (id),
  constraint annotation_says_something check (note is not null or tags <> '{}'),
  constraint note_is_1_to_10000_characters check (pg_catalog.length(note) between 1 and 10000),
  constraint tags_are_1_to_50_printable_names check (
    pg_catalog.cardinality(tags) <= 50 and pg_catalog.array_position(tags, null) is null
    and pg_catalog.array_position(tags, '') is null
    and pg_catalog.array_to_string(tags, '') !~ '[[:cntrl:]]'
  )
);

create index benchmark_annotations_transaction on public.benchmark_annotations (transaction_id, seq);

-- What an UPDATE of the view benchmark_snapshots asked for, from its rows to its end; empty between statements.
create table public.benchmark_update_queue (
  xact xid8 not null,
  configuration_id bigint not null,
  snapshot_version integer not null,
  wants_baseline boolean not null,
  asks_baseline boolean not null,
  asks_active boolean,
  primary key (xact, configuration_id, snapshot_version)
);

create function public.benchmark_refuse_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '% refuses %: what was measured and said is never changed', tg_table_name, tg_op
    using errcode = 'SN003',
      hint = case tg_table_name
        when 'benchmark_transactions' then
          'Push a corrected result: it becomes the next version. To hide a version: '
          'UPDATE benchmark_snapshots SET is_active = FALSE WHERE …'
        else 'Push, checkout_snapshot, set_baseline and rollback_snapshot add to the history; nothing rewrites it.'
      end;
end
$$;

-- Statement triggers, so that TRUNCATE and statements that match no row are refused too, for the owner as well.
create trigger refuse_change before update or delete or truncate on public.benchmark_transactions
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_versions
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_verdicts
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_pointer_log
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_idempotency
  for each statement execute function public.benchmark_refuse_change();
-- Cases may be erased by the owner (erase_benchmark_cases), never rewritten.
create trigger refuse_change before update or delete or truncate on public.benchmark_annotations
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or truncate on public.benchmark_cases
  for each statement execute function public.benchmark_refuse_change();

-- Supabase's default privileges differ by the age of the project: take everything back, then grant by name.
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'benchmark_migrations', 'benchmark_configurations', 'benchmark_transactions', 'benchmark_versions',
    'benchmark_cases', 'benchmark_idempotency', 'benchmark_line', 'benchmark_archived', 'benchmark_pointer_log',
    'benchmark_verdicts', 'benchmark_annotations', 'benchmark_update_queue'
  ] loop
    execute pg_catalog.format('alter table public.%I enable row level security', v_table);
    execute pg_catalog.format(
      'revoke all on public.%I from public, anon, authenticated, service_role, benchmark_writer', v_table
    );
    if v_table in ('benchmark_idempotency', 'benchmark_update_queue') then
      -- The same as no policy, said: nobody but the owner.
      execute pg_catalog.format('create policy nobody on public.%I using (false)', v_table);
      continue;
    end if;
    execute pg_catalog.format('grant select on public.%I to authenticated, service_role', v_table);
    execute pg_catalog.format(
      'create policy readers_read_everything on public.%I for select to authenticated, service_role using (true)',
      v_table
    );
  end loop;
end
$$;

revoke all on sequence
  public.benchmark_configurations_id_seq, public.benchmark_pointer_log_seq_seq, public.benchmark_verdicts_seq_seq,
  public.benchmark_annotations_seq_seq
from public, anon, authenticated, service_role, benchmark_writer;
revoke all on function public.benchmark_refuse_change()
  from public, anon, authenticated, service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121000100', 'tables');
