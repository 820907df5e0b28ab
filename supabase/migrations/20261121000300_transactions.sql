-- The log, one immutable row per result, and the snapshot versions made from it.

create table public.benchmark_transactions (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
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
  -- From the result file: the dotted name of a metric; a leading `-` means that lower is better.
  primary_metric text,
  duration_seconds numeric,
  error_count integer,
  success_count integer,
  tags text[] not null default '{}',
  notes text,
  repository text,
  benchmark text,
  f1_average text,
  -- The time in the result file, as written there; created_at is this server's clock.
  measured_at text,
  source text,
  -- The result files that were pooled into this result, such as repeats: [{"file", "digest"}]; NULL: only `source`.
  pooled_from jsonb,
  -- SHA-256 of the result without its cases, and of its cases. The digest of the whole is computed from the two, so the
  -- rest can still be verified after cases were erased. NULL: the result was sent without a digest.
  content_digest text,
  cases_digest text,
  -- How many cases were sent, even if some were erased later.
  case_count integer not null default 0,
  precision_score numeric generated always as (
    case when jsonb_typeof(metrics -> 'precision') = 'number' then (metrics ->> 'precision')::numeric end
  ) stored,
  recall_score numeric generated always as (
    case when jsonb_typeof(metrics -> 'recall') = 'number' then (metrics ->> 'recall')::numeric end
  ) stored,
  f1_score numeric generated always as (
    case when jsonb_typeof(metrics -> 'f1') = 'number' then (metrics ->> 'f1')::numeric end
  ) stored,
  latency_ms numeric generated always as (
    case when jsonb_typeof(metrics -> 'latency_ms') = 'number' then (metrics ->> 'latency_ms')::numeric end
  ) stored,
  cost_per_analysis numeric generated always as (
    case
      when jsonb_typeof(metrics -> 'analysis_cost') = 'number' then (metrics ->> 'analysis_cost')::numeric
      when jsonb_typeof(metrics -> 'cost_per_analysis') = 'number' then (metrics ->> 'cost_per_analysis')::numeric
    end
  ) stored,
  -- jsonb cannot hold NaN or Infinity, but it holds numbers that no double can.
  constraint metrics_are_a_tree_of_finite_numbers check (
    jsonb_typeof(metrics) = 'object'
    and metrics <> '{}'::jsonb
    and not jsonb_path_exists(
      metrics,
      'strict $.** ? (@.type() != "object" && (@.type() != "number"
        || @ > 1.7976931348623157e308 || @ < -1.7976931348623157e308))'
    )
  ),
  -- Written for speed: if every run of 200 characters contains a quote and nothing is escaped, all names are valid.
  constraint metric_names_are_1_to_200_printable_characters check (
    metrics::text !~ '\\|[[:cntrl:]]|"":|[^"]{201}'
    or not jsonb_path_exists(metrics, '$.** ? (@.type() == "object").keyvalue().key
      ? (!(@ like_regex "^.{1,200}$" flag "s") || @ like_regex "[[:cntrl:]]")')
  ),
  constraint primary_metric_is_a_name check (
    length(primary_metric) between 1 and 2000 and primary_metric !~ '[[:cntrl:]]'
  ),
  -- A share up to 1, a percentage above it.
  constraint precision_is_between_0_and_100 check (precision_score between 0 and 100),
  constraint recall_is_between_0_and_100 check (recall_score between 0 and 100),
  constraint f1_is_between_0_and_100 check (f1_score between 0 and 100),
  constraint accuracy_is_between_0_and_100 check (
    jsonb_typeof(metrics -> 'accuracy') <> 'number' or (metrics ->> 'accuracy')::numeric between 0 and 100
  ),
  constraint latency_is_not_negative check (latency_ms >= 0),
  constraint cost_is_not_negative check (cost_per_analysis >= 0),
  constraint counts_are_not_negative check (
    dataset_size >= 0 and error_count >= 0 and success_count >= 0 and case_count >= 0
  ),
  -- PostgreSQL sorts NaN above every number, so the upper bound refuses it.
  constraint duration_is_a_finite_number check (duration_seconds between 0 and 1e12),
  constraint f1_average_is_micro_or_macro check (f1_average in ('micro', 'macro')),
  constraint digests_are_hashes check (content_digest ~ '^[0-9a-f]{64}$' and cases_digest ~ '^[0-9a-f]{64}$'),
  constraint pooled_from_files_with_digests check (
    jsonb_typeof(pooled_from) = 'array' and jsonb_array_length(pooled_from) between 1 and 1000
    and not jsonb_path_exists(
      pooled_from,
      '$[*] ? (!(@.type() == "object" && @.file.type() == "string" && @.digest.type() == "string"
        && @.digest like_regex "^[0-9a-f]{64}$"))'
    )
  )
);

-- For lists: newest first, page by page.
create index benchmark_transactions_time on public.benchmark_transactions (created_at, id);
-- A baseline may be requested by the beginning of its commit hash.
create index benchmark_transactions_commit on public.benchmark_transactions (lower(commit_sha) collate "C");
-- For what one run pushed.
create index benchmark_transactions_run on public.benchmark_transactions (run_id) where run_id is not null;
-- Most results have no tags and cost nothing here.
create index benchmark_transactions_tags on public.benchmark_transactions using gin (tags) where tags <> '{}';

-- The nullable columns hold what the push found under the lock: the transactions that the snapshot is judged against,
-- so that repeats and later attempts are judged against the same ones.
create table public.benchmark_versions (
  configuration_id bigint not null references public.benchmark_configurations (id),
  snapshot_version integer not null,
  id uuid not null default gen_random_uuid(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  created_at timestamptz not null default clock_timestamp(),
  -- The push that brought it (benchmark_pushes).
  push_id text,
  -- Position in the pointer log just before the push: what moved later is newer, whatever the clocks say. NULL for an
  -- imported version, because another database numbered its log: see benchmark_pushed_at.
  pointers_as_of bigint,
  -- The reference and the rule that chose it, the baseline shown beside it, the second look, and the previous version.
  reference_transaction_id uuid,
  reference_rule text,
  pinned_transaction_id uuid,
  second_transaction_id uuid,
  previous_transaction_id uuid,
  -- SHA-256 of the random token of the call that stored it. Only a writer who has the token may give the verdict.
  token_digest text,
  primary key (configuration_id, snapshot_version),
  constraint snapshot_id_is_unique unique (id),
  constraint transaction_makes_one_snapshot unique (transaction_id),
  constraint versions_start_at_1 check (snapshot_version >= 1),
  constraint reference_rule_is_a_word check (reference_rule ~ '^[a-z_]{1,40}$'),
  constraint push_id_is_1_to_200_printable_characters check (
    length(push_id) between 1 and 200 and push_id !~ '[[:cntrl:]]'
  ),
  constraint token_digest_is_a_hash check (token_digest ~ '^[0-9a-f]{64}$')
);

-- For the versions of a configuration by time: of a day, or since a moment.
create index benchmark_versions_time on public.benchmark_versions (configuration_id, created_at);

-- The result that each idempotency key stored; the same result sent again adds no version. Each configuration has its
-- own keys.
create table public.benchmark_idempotency (
  configuration_id bigint not null references public.benchmark_configurations (id),
  key text not null,
  transaction_id uuid not null references public.benchmark_transactions (id),
  primary key (configuration_id, key),
  constraint transaction_has_one_key unique (transaction_id),
  constraint key_is_1_to_2000_bytes check (octet_length(key) between 1 and 2000)
);

-- Statement triggers also refuse TRUNCATE and statements that match no row, even for the owner.
create trigger refuse_change before delete or truncate on public.benchmark_transactions
  for each statement execute function public.benchmark_refuse_change();
-- Payload may leave for cold storage and come back: benchmark_keep_facts checks each row.
create trigger refuse_update before update on public.benchmark_transactions
  for each statement when (current_setting('benchmark_snapshots.payload', true) is distinct from 'moves')
  execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_versions
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.benchmark_idempotency
  for each statement execute function public.benchmark_refuse_change();

-- A metric by its dotted name (f1_score means f1); NULL if the tree has no such number.
create function public.benchmark_metric(p_metrics jsonb, p_metric text)
returns numeric
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_name constant text := regexp_replace(p_metric, '(^|\.)f1_score$', '\1f1');
  v_value constant jsonb := coalesce(p_metrics -> v_name, p_metrics #> string_to_array(v_name, '.'));
begin
  return case when jsonb_typeof(v_value) = 'number' then v_value::numeric end;
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

-- A metric of a version; NULL if it has none.
create function public.benchmark_value(p_configuration_id bigint, p_snapshot_version integer, p_metric text)
returns numeric
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select public.benchmark_metric(t.metrics, p_metric)
  from public.benchmark_versions v
  join public.benchmark_transactions t on t.id = v.transaction_id
  where v.configuration_id = p_configuration_id and v.snapshot_version = p_snapshot_version
$$;

-- The unit of two shares such as f1: 1, or 100 if they are percentages (above 1; 0 fits either). NULL: one is a
-- fraction and the other a percentage, so they cannot be compared.
create function public.benchmark_share_unit(p_a numeric, p_b numeric)
returns integer
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when greatest(p_a, p_b) <= 1 + 1e-12 then 1
    when least(p_a, p_b) > 1 + 1e-12 or least(p_a, p_b) = 0 then 100
  end
$$;

-- Whether a change between two shares reaches a limit that is stated for fractions. Numbers are compared as people
-- wrote them: a change within 1e-12 of the limit (relative to the larger side, at least 1e-12) is at the limit. NULL:
-- they cannot be compared. `compareWithLimit` does the same in TypeScript.
create function public.benchmark_reaches(p_change numeric, p_limit numeric, p_old numeric, p_new numeric)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select p_change >= p_limit * public.benchmark_share_unit(p_old, p_new) - 1e-12 * greatest(1, p_old, p_new)
$$;

-- Whether two results measured the same thing: same suite, averaging and size if both state them, and f1 in the same
-- unit.
create function public.benchmark_are_comparable(
  p_a public.benchmark_transactions, p_b public.benchmark_transactions
)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    p_a.benchmark <> p_b.benchmark or p_a.f1_average <> p_b.f1_average or p_a.dataset_size <> p_b.dataset_size
    or num_nonnulls(p_a.f1_score, p_b.f1_score) = 2 and public.benchmark_share_unit(p_a.f1_score, p_b.f1_score) is null
  ) is not true;
end
$$;

alter table public.benchmark_transactions enable row level security;
alter table public.benchmark_versions enable row level security;
alter table public.benchmark_idempotency enable row level security;
create policy service_role_reads on public.benchmark_transactions for select to service_role using (true);
create policy service_role_reads on public.benchmark_versions for select to service_role using (true);
-- Has the effect of no policy, but says so: only the owner reads this table.
create policy nobody on public.benchmark_idempotency using (false);

revoke all on public.benchmark_transactions, public.benchmark_versions, public.benchmark_idempotency
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_transactions, public.benchmark_versions to service_role;

revoke all on function
  public.benchmark_metric, public.benchmark_f1, public.benchmark_value, public.benchmark_share_unit,
  public.benchmark_reaches,
  public.benchmark_are_comparable
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function
  public.benchmark_metric, public.benchmark_f1, public.benchmark_value, public.benchmark_share_unit,
  public.benchmark_reaches,
  public.benchmark_are_comparable
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000300', 'transactions');
