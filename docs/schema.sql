-- What a database looks like after all migrations of supabase/migrations: tables and views by name, then functions.
-- Written by `npm run docs` from the catalog of a migrated database; it is read and compared, not run. What a role may
-- do stands below each object; where nothing does, only the owner may.


table benchmark_annotations (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  transaction_id uuid not null,
  note text,
  tags text[] not null default '{}'::text[],
  actor text not null,
  run_id text,
  run_url text,
  constraint benchmark_annotations_pkey PRIMARY KEY (seq),
  constraint annotation_id_is_unique UNIQUE (id),
  constraint benchmark_annotations_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id),
  constraint annotation_says_something CHECK (((note IS NOT NULL) OR (tags <> '{}'::text[]))),
  constraint note_is_1_to_10000_characters CHECK (((length(note) >= 1) AND (length(note) <= 10000))),
  constraint tags_are_1_to_50_printable_names CHECK (((cardinality(tags) <= 50) AND (array_position(tags, NULL::text) IS NULL) AND (array_position(tags, ''::text) IS NULL) AND (array_to_string(tags, ''::text) !~ '[[:cntrl:]]'::text)))
) with row level security
  CREATE INDEX benchmark_annotations_tags ON public.benchmark_annotations USING gin (tags)
  CREATE INDEX benchmark_annotations_transaction ON public.benchmark_annotations USING btree (transaction_id, seq)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.benchmark_annotations FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_archived (
  transaction_id uuid not null,
  archived_at timestamp with time zone not null default clock_timestamp(),
  actor text not null,
  reason text,
  constraint benchmark_archived_pkey PRIMARY KEY (transaction_id),
  constraint benchmark_archived_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id)
) with row level security
  CREATE TRIGGER keep_evidence BEFORE INSERT ON public.benchmark_archived FOR EACH ROW EXECUTE FUNCTION public.registry_keep_evidence()
  CREATE TRIGGER recount_archived AFTER INSERT ON public.benchmark_archived REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_recount_archived()
  CREATE TRIGGER recount_restored AFTER DELETE ON public.benchmark_archived REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_recount_archived()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_case_sets (
  id bigint not null generated always as identity,
  digest bytea not null,
  cases jsonb not null,
  case_count integer not null,
  constraint benchmark_case_sets_pkey PRIMARY KEY (id),
  constraint case_set_has_a_count UNIQUE (id, case_count),
  constraint case_set_is_kept_once UNIQUE (digest),
  constraint case_ids_are_1_to_200_printable_characters_each_once CHECK ((public.benchmark_are_names((cases -> 'id'::text)) IS TRUE)),
  constraint case_sets_hold_nothing_else CHECK (((cases - ARRAY['id'::text, 'groups'::text, 'group'::text]) = '{}'::jsonb)),
  constraint cases_are_1_to_100000 CHECK ((((case_count >= 1) AND (case_count <= 100000)) AND (jsonb_typeof((cases -> 'id'::text)) = 'array'::text) AND (jsonb_array_length((cases -> 'id'::text)) = case_count))),
  constraint groups_are_1_to_200_printable_characters CHECK (public.benchmark_are_groups((cases -> 'group'::text), (cases -> 'groups'::text), case_count))
) with row level security
  CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON public.benchmark_case_sets FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_cases (
  transaction_id uuid not null,
  case_set_id bigint not null,
  case_count integer not null,
  outcomes jsonb not null,
  constraint benchmark_cases_pkey PRIMARY KEY (transaction_id),
  constraint benchmark_cases_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id),
  constraint outcomes_are_of_a_case_set FOREIGN KEY (case_set_id, case_count) REFERENCES public.benchmark_case_sets(id, case_count),
  constraint cases_hold_no_texts CHECK ((((outcomes)::text ~ '^\{(?:\}|(?:"(?:passed|error)": "[01-]+"|"(?:score|trials|passes|tp|fp|fn|latency_ms|cost)": \[(?:null|-?[0-9.]{1,30})(?:, (?:null|-?[0-9.]{1,30}))*\])(?:, |\}))+$'::text) OR public.benchmark_are_outcomes(outcomes))),
  constraint each_case_has_its_outcomes CHECK ((COALESCE((length((outcomes ->> 'passed'::text)) = case_count), true) AND COALESCE((length((outcomes ->> 'error'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'score'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'trials'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'passes'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'tp'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'fp'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'fn'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'latency_ms'::text)) = case_count), true) AND COALESCE((jsonb_array_length((outcomes -> 'cost'::text)) = case_count), true)))
) with row level security
  CREATE INDEX benchmark_cases_case_set ON public.benchmark_cases USING btree (case_set_id, case_count)
  CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON public.benchmark_cases FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_cold (
  transaction_id uuid not null,
  moved_at timestamp with time zone not null default clock_timestamp(),
  actor text not null,
  reason text,
  file text not null,
  line_digest text not null,
  payload_digest text not null,
  constraint benchmark_cold_pkey PRIMARY KEY (transaction_id),
  constraint benchmark_cold_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_archived(transaction_id),
  constraint cold_digests_are_hashes CHECK (((line_digest ~ '^[0-9a-f]{64}$'::text) AND (payload_digest ~ '^[0-9a-f]{64}$'::text))),
  constraint cold_file_is_of_a_month CHECK ((file ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{1,6})?\.ndjson\.gz$'::text))
) with row level security
  CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON public.benchmark_cold FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_configurations (
  id bigint not null generated always as identity,
  model_version text not null,
  dataset_version text not null,
  prompt_version text not null,
  environment text not null,
  is_ephemeral boolean not null generated always as (public.benchmark_is_ephemeral(environment)) stored,
  last_version integer not null default 0,
  current_version integer,
  baseline_version integer,
  baseline_move bigint,
  line_length integer not null default 0,
  primary_metric text,
  primary_better text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint benchmark_configurations_pkey PRIMARY KEY (id),
  constraint configuration_is_unique UNIQUE (model_version, dataset_version, prompt_version, environment),
  constraint baseline_is_a_version CHECK (((baseline_version >= 1) AND (baseline_version <= last_version))),
  constraint current_exists_with_the_first_version CHECK (((current_version IS NULL) = (last_version = 0))),
  constraint current_is_a_version CHECK (((current_version >= 1) AND (current_version <= last_version))),
  constraint ephemeral_environment_has_no_baseline CHECK ((NOT (is_ephemeral AND (baseline_version IS NOT NULL)))),
  constraint names_are_1_to_200_printable_characters CHECK ((((length(model_version) >= 1) AND (length(model_version) <= 200)) AND (model_version !~ '[[:cntrl:]]'::text) AND ((length(dataset_version) >= 1) AND (length(dataset_version) <= 200)) AND (dataset_version !~ '[[:cntrl:]]'::text) AND ((length(prompt_version) >= 1) AND (length(prompt_version) <= 200)) AND (prompt_version !~ '[[:cntrl:]]'::text) AND ((length(environment) >= 1) AND (length(environment) <= 200)) AND (environment !~ '[[:cntrl:]]'::text))),
  constraint primary_metric_has_a_direction CHECK ((((primary_metric IS NULL) = (primary_better IS NULL)) AND (primary_better = ANY (ARRAY['higher'::text, 'lower'::text])))),
  constraint primary_metric_is_a_name CHECK ((((length(primary_metric) >= 1) AND (length(primary_metric) <= 2000)) AND (primary_metric !~ '[[:cntrl:]]'::text)))
) with row level security
  CREATE TRIGGER recount_configuration AFTER UPDATE OF primary_metric ON public.benchmark_configurations FOR EACH ROW WHEN ((COALESCE(old.primary_metric, 'f1'::text) <> COALESCE(new.primary_metric, 'f1'::text))) EXECUTE FUNCTION public.benchmark_recount_configuration()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_days (
  configuration_id bigint not null,
  day date not null,
  run_count integer not null,
  value_count integer not null,
  total numeric not null,
  lowest numeric,
  highest numeric,
  first_at timestamp with time zone,
  last_at timestamp with time zone,
  last_version integer,
  last_value numeric,
  f1_count integer not null,
  f1_total numeric not null,
  f1_lowest numeric,
  f1_highest numeric,
  precision_count integer not null,
  precision_total numeric not null,
  recall_count integer not null,
  recall_total numeric not null,
  latency_count integer not null,
  latency_total numeric not null,
  cost_count integer not null,
  cost_total numeric not null,
  average numeric generated always as (public.benchmark_rounded((total / (NULLIF(value_count, 0))::numeric))) stored,
  constraint benchmark_days_pkey PRIMARY KEY (configuration_id, day),
  constraint benchmark_days_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.benchmark_configurations(id)
) with fillfactor=70, row level security
  CREATE INDEX benchmark_days_day ON public.benchmark_days USING btree (day)
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_idempotency (
  configuration_id bigint not null,
  key text not null,
  transaction_id uuid not null,
  constraint benchmark_idempotency_pkey PRIMARY KEY (configuration_id, key),
  constraint transaction_has_one_key UNIQUE (transaction_id),
  constraint benchmark_idempotency_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.benchmark_configurations(id),
  constraint benchmark_idempotency_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id),
  constraint key_is_1_to_2000_bytes CHECK (((octet_length(key) >= 1) AND (octet_length(key) <= 2000)))
) with row level security
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.benchmark_idempotency FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy nobody for all to all using (false)

table benchmark_line (
  configuration_id bigint not null,
  position integer not null,
  snapshot_version integer not null,
  constraint benchmark_line_pkey PRIMARY KEY (configuration_id, "position"),
  constraint version_is_on_the_line_once UNIQUE (configuration_id, snapshot_version),
  constraint line_holds_versions FOREIGN KEY (configuration_id, snapshot_version) REFERENCES public.benchmark_versions(configuration_id, snapshot_version)
) with row level security
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_migrations (
  version text not null,
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint benchmark_migrations_pkey PRIMARY KEY (version)
) with row level security
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_pointer_log (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  configuration_id bigint not null,
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  from_metric text,
  to_metric text,
  actor text not null,
  reason text,
  run_id text,
  run_url text,
  constraint benchmark_pointer_log_pkey PRIMARY KEY (seq),
  constraint pointer_log_id_is_unique UNIQUE (id),
  constraint benchmark_pointer_log_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.benchmark_configurations(id),
  constraint pointer_is_known CHECK ((pointer = ANY (ARRAY['current'::text, 'baseline'::text, 'archived'::text, 'cases'::text, 'primary'::text])))
) with row level security
  CREATE INDEX benchmark_pointer_log_moves ON public.benchmark_pointer_log USING btree (configuration_id, pointer, seq)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.benchmark_pointer_log FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_pushes (
  id text collate "C" not null,
  environment text not null,
  workflow text,
  job text,
  comment_key text,
  event_kind text not null,
  repository text,
  run_id text,
  run_attempt integer,
  pairs jsonb not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint benchmark_pushes_pkey PRIMARY KEY (id),
  constraint event_kind_is_a_word CHECK ((event_kind ~ '^[a-z_]{1,40}$'::text)),
  constraint pairs_are_1_to_10000_models_with_datasets CHECK (((jsonb_typeof(pairs) = 'array'::text) AND ((jsonb_array_length(pairs) >= 1) AND (jsonb_array_length(pairs) <= 10000)) AND (NOT jsonb_path_exists(pairs, 'strict $[*]?(!(@.type() == "array" && @.size() == 2))'::jsonpath)) AND (NOT jsonb_path_exists(pairs, 'strict $[*][*]?(!(@.type() == "string" && @ like_regex "^.{1,200}$"))'::jsonpath)))),
  constraint push_names_are_1_to_500_printable_characters CHECK ((((length(id) >= 1) AND (length(id) <= 200)) AND (id !~ '[[:cntrl:]]'::text) AND ((length(environment) >= 1) AND (length(environment) <= 200)) AND (environment !~ '[[:cntrl:]]'::text) AND ((workflow IS NULL) OR (((length(workflow) >= 1) AND (length(workflow) <= 500)) AND (workflow !~ '[[:cntrl:]]'::text))) AND ((job IS NULL) OR (((length(job) >= 1) AND (length(job) <= 500)) AND (job !~ '[[:cntrl:]]'::text))) AND ((comment_key IS NULL) OR (((length(comment_key) >= 1) AND (length(comment_key) <= 500)) AND (comment_key !~ '[[:cntrl:]]'::text))) AND ((repository IS NULL) OR (((length(repository) >= 1) AND (length(repository) <= 500)) AND (repository !~ '[[:cntrl:]]'::text))) AND ((run_id IS NULL) OR (((length(run_id) >= 1) AND (length(run_id) <= 200)) AND (run_id !~ '[[:cntrl:]]'::text)))))
) with row level security
  CREATE INDEX benchmark_pushes_alike ON public.benchmark_pushes USING btree (environment, public.benchmark_push_key(workflow, job, comment_key, event_kind), created_at)
  CREATE INDEX benchmark_pushes_in_environment ON public.benchmark_pushes USING btree (environment, created_at)
  CREATE INDEX benchmark_pushes_of_run ON public.benchmark_pushes USING btree (run_id)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.benchmark_pushes FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

view benchmark_snapshots (
  id uuid,
  snapshot_version integer,
  created_at timestamp with time zone,
  model_version text,
  dataset_version text,
  prompt_version text,
  environment text,
  transaction_id uuid,
  commit_sha text,
  metrics jsonb,
  precision_score numeric,
  recall_score numeric,
  f1_score numeric,
  latency_ms numeric,
  cost_per_analysis numeric,
  is_current boolean,
  is_baseline boolean,
  is_active boolean,
  notes text
) with security_invoker=true
  CREATE TRIGGER apply_update AFTER UPDATE ON public.benchmark_snapshots FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_apply_update()
  CREATE TRIGGER queue_update INSTEAD OF INSERT OR DELETE OR UPDATE ON public.benchmark_snapshots FOR EACH ROW EXECUTE FUNCTION public.benchmark_queue_update()
  -- service_role: select, update

table benchmark_transactions (
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
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
  primary_metric text,
  duration_seconds numeric,
  error_count integer,
  success_count integer,
  tags text[] not null default '{}'::text[],
  notes text,
  repository text,
  benchmark text,
  f1_average text,
  measured_at text,
  source text,
  pooled_from jsonb,
  content_digest text,
  cases_digest text,
  case_count integer not null default 0,
  precision_score numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'precision'::text)) = 'number'::text) THEN ((metrics ->> 'precision'::text))::numeric ELSE NULL::numeric END) stored,
  recall_score numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'recall'::text)) = 'number'::text) THEN ((metrics ->> 'recall'::text))::numeric ELSE NULL::numeric END) stored,
  f1_score numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'f1'::text)) = 'number'::text) THEN ((metrics ->> 'f1'::text))::numeric ELSE NULL::numeric END) stored,
  latency_ms numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'latency_ms'::text)) = 'number'::text) THEN ((metrics ->> 'latency_ms'::text))::numeric ELSE NULL::numeric END) stored,
  cost_per_analysis numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'analysis_cost'::text)) = 'number'::text) THEN ((metrics ->> 'analysis_cost'::text))::numeric WHEN (jsonb_typeof((metrics -> 'cost_per_analysis'::text)) = 'number'::text) THEN ((metrics ->> 'cost_per_analysis'::text))::numeric ELSE NULL::numeric END) stored,
  constraint benchmark_transactions_pkey PRIMARY KEY (id),
  constraint accuracy_is_between_0_and_100 CHECK (((jsonb_typeof((metrics -> 'accuracy'::text)) <> 'number'::text) OR ((((metrics ->> 'accuracy'::text))::numeric >= (0)::numeric) AND (((metrics ->> 'accuracy'::text))::numeric <= (100)::numeric)))),
  constraint cost_is_not_negative CHECK ((cost_per_analysis >= (0)::numeric)),
  constraint counts_are_not_negative CHECK (((dataset_size >= 0) AND (error_count >= 0) AND (success_count >= 0) AND (case_count >= 0))),
  constraint digests_are_hashes CHECK (((content_digest ~ '^[0-9a-f]{64}$'::text) AND (cases_digest ~ '^[0-9a-f]{64}$'::text))),
  constraint duration_is_a_finite_number CHECK (((duration_seconds >= (0)::numeric) AND (duration_seconds <= '1000000000000'::numeric))),
  constraint f1_average_is_micro_or_macro CHECK ((f1_average = ANY (ARRAY['micro'::text, 'macro'::text]))),
  constraint f1_is_between_0_and_100 CHECK (((f1_score >= (0)::numeric) AND (f1_score <= (100)::numeric))),
  constraint latency_is_not_negative CHECK ((latency_ms >= (0)::numeric)),
  constraint metric_names_are_1_to_200_printable_characters CHECK ((((metrics)::text !~ '\\|[[:cntrl:]]|"":|[^"]{201}'::text) OR (NOT jsonb_path_exists(metrics, '$.**?(@.type() == "object").keyvalue()."key"?(!(@ like_regex "^.{1,200}$" flag "s") || @ like_regex "[[:cntrl:]]")'::jsonpath)))),
  constraint metrics_are_a_tree_of_finite_numbers CHECK (((jsonb_typeof(metrics) = 'object'::text) AND (metrics <> '{}'::jsonb) AND (NOT jsonb_path_exists(metrics, 'strict $.**?(@.type() != "object" && ((@.type() != "number" || @ > 179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000) || @ < -179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000))'::jsonpath)))),
  constraint pooled_from_files_with_digests CHECK (((jsonb_typeof(pooled_from) = 'array'::text) AND ((jsonb_array_length(pooled_from) >= 1) AND (jsonb_array_length(pooled_from) <= 1000)) AND (NOT jsonb_path_exists(pooled_from, '$[*]?(!(((@.type() == "object" && @."file".type() == "string") && @."digest".type() == "string") && @."digest" like_regex "^[0-9a-f]{64}$"))'::jsonpath)))),
  constraint precision_is_between_0_and_100 CHECK (((precision_score >= (0)::numeric) AND (precision_score <= (100)::numeric))),
  constraint primary_metric_is_a_name CHECK ((((length(primary_metric) >= 1) AND (length(primary_metric) <= 2000)) AND (primary_metric !~ '[[:cntrl:]]'::text))),
  constraint recall_is_between_0_and_100 CHECK (((recall_score >= (0)::numeric) AND (recall_score <= (100)::numeric)))
) with row level security
  CREATE INDEX benchmark_transactions_commit ON public.benchmark_transactions USING btree (lower(commit_sha) COLLATE "C")
  CREATE INDEX benchmark_transactions_run ON public.benchmark_transactions USING btree (run_id) WHERE (run_id IS NOT NULL)
  CREATE INDEX benchmark_transactions_tags ON public.benchmark_transactions USING gin (tags) WHERE (tags <> '{}'::text[])
  CREATE INDEX benchmark_transactions_time ON public.benchmark_transactions USING btree (created_at, id)
  CREATE TRIGGER keep_facts BEFORE UPDATE ON public.benchmark_transactions FOR EACH ROW EXECUTE FUNCTION public.benchmark_keep_facts('metrics', 'precision_score', 'recall_score', 'f1_score', 'latency_ms', 'cost_per_analysis')
  CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.benchmark_transactions FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  CREATE TRIGGER refuse_update BEFORE UPDATE ON public.benchmark_transactions FOR EACH STATEMENT WHEN ((current_setting('benchmark_snapshots.payload'::text, true) IS DISTINCT FROM 'moves'::text)) EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_update_queue (
  xact xid8 not null,
  configuration_id bigint not null,
  snapshot_version integer not null,
  transaction_id uuid not null,
  wants_baseline boolean not null,
  asks_baseline boolean not null,
  asks_active boolean,
  constraint benchmark_update_queue_pkey PRIMARY KEY (xact, configuration_id, snapshot_version)
) with row level security
  policy nobody for all to all using (false)

table benchmark_verdicts (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  transaction_id uuid not null,
  verdict text not null,
  reason text not null,
  findings jsonb not null,
  pooled_comparison jsonb,
  reference_transaction_id uuid,
  reference_rule text,
  primary_metric text,
  primary_better text,
  proven_gain jsonb,
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  digest text not null,
  constraint benchmark_verdicts_pkey PRIMARY KEY (seq),
  constraint verdict_id_is_unique UNIQUE (id),
  constraint verdict_is_recorded_once UNIQUE (transaction_id, digest),
  constraint benchmark_verdicts_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id),
  constraint findings_are_an_array CHECK ((jsonb_typeof(findings) = 'array'::text)),
  constraint pooled_comparison_is_an_object CHECK ((jsonb_typeof(pooled_comparison) = 'object'::text)),
  constraint primary_metric_has_a_direction CHECK ((((primary_metric IS NULL) = (primary_better IS NULL)) AND (primary_better = ANY (ARRAY['higher'::text, 'lower'::text])))),
  constraint promotion_is_known CHECK ((promotion = ANY (ARRAY['never'::text, 'first'::text, 'proven'::text, 'auto'::text]))),
  constraint proven_gain_is_whole CHECK (jsonb_path_exists(proven_gain, '$?(((((@."reference_transaction_id".type() == "string" && @."metric".type() == "string") && @."gain".type() == "number") && @."p".type() == "number") && @."p" >= 0) && @."p" <= 1)'::jsonpath)),
  constraint reference_rule_is_a_word CHECK ((reference_rule ~ '^[a-z_]{1,40}$'::text)),
  constraint verdict_is_known CHECK ((verdict = ANY (ARRAY['regression'::text, 'not_evaluated'::text, 'incomparable'::text, 'inconclusive'::text, 'minor'::text, 'no_baseline'::text, 'unchanged'::text, 'improvement'::text])))
) with row level security
  CREATE INDEX benchmark_verdicts_of_snapshot ON public.benchmark_verdicts USING btree (transaction_id, seq)
  CREATE INDEX benchmark_verdicts_regressions ON public.benchmark_verdicts USING btree (created_at, seq) WHERE (verdict = 'regression'::text)
  CREATE TRIGGER keep_facts BEFORE UPDATE ON public.benchmark_verdicts FOR EACH ROW EXECUTE FUNCTION public.benchmark_keep_facts('findings', 'pooled_comparison')
  CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON public.benchmark_verdicts FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  CREATE TRIGGER refuse_update BEFORE UPDATE ON public.benchmark_verdicts FOR EACH STATEMENT WHEN ((current_setting('benchmark_snapshots.payload'::text, true) IS DISTINCT FROM 'moves'::text)) EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table benchmark_versions (
  configuration_id bigint not null,
  snapshot_version integer not null,
  id uuid not null default gen_random_uuid(),
  transaction_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  push_id text,
  pointers_as_of bigint,
  reference_transaction_id uuid,
  reference_rule text,
  pinned_transaction_id uuid,
  second_transaction_id uuid,
  previous_transaction_id uuid,
  token_digest text,
  constraint benchmark_versions_pkey PRIMARY KEY (configuration_id, snapshot_version),
  constraint snapshot_id_is_unique UNIQUE (id),
  constraint transaction_makes_one_snapshot UNIQUE (transaction_id),
  constraint benchmark_versions_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.benchmark_configurations(id),
  constraint benchmark_versions_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.benchmark_transactions(id),
  constraint push_id_is_1_to_200_printable_characters CHECK ((((length(push_id) >= 1) AND (length(push_id) <= 200)) AND (push_id !~ '[[:cntrl:]]'::text))),
  constraint reference_rule_is_a_word CHECK ((reference_rule ~ '^[a-z_]{1,40}$'::text)),
  constraint token_digest_is_a_hash CHECK ((token_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint versions_start_at_1 CHECK ((snapshot_version >= 1))
) with row level security
  CREATE INDEX benchmark_versions_time ON public.benchmark_versions USING btree (configuration_id, created_at)
  CREATE TRIGGER count_new AFTER INSERT ON public.benchmark_versions REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_count_new()
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.benchmark_versions FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

view model_performance_logs (
  id uuid,
  model_version_id uuid,
  test_date timestamp with time zone,
  test_accuracy numeric,
  test_sample_size integer,
  notes text,
  created_at timestamp with time zone
) with security_invoker=true
  CREATE TRIGGER insert_performance INSTEAD OF INSERT OR DELETE OR UPDATE ON public.model_performance_logs FOR EACH ROW EXECUTE FUNCTION public.registry_insert_performance()
  -- service_role: insert, select

view model_versions (
  id uuid,
  version_name text,
  file_path text,
  training_image_count integer,
  accuracy_score numeric,
  is_active boolean,
  created_at timestamp with time zone
) with security_invoker=true
  CREATE TRIGGER apply_update AFTER UPDATE ON public.model_versions FOR EACH STATEMENT EXECUTE FUNCTION public.registry_apply_update()
  CREATE TRIGGER insert_version INSTEAD OF INSERT ON public.model_versions FOR EACH ROW EXECUTE FUNCTION public.registry_insert_version()
  CREATE TRIGGER queue_update INSTEAD OF DELETE OR UPDATE ON public.model_versions FOR EACH ROW EXECUTE FUNCTION public.registry_queue_update()
  -- service_role: insert, select, update

table registry_activation_log (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  model_id bigint not null,
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  actor text not null,
  reason text,
  run_id text,
  environment text,
  constraint registry_activation_log_pkey PRIMARY KEY (seq),
  constraint activation_id_is_unique UNIQUE (id),
  constraint registry_activation_log_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.registry_models(id),
  constraint registry_pointer_is_known CHECK ((pointer = ANY (ARRAY['active'::text, 'archived'::text])))
) with row level security
  CREATE INDEX registry_activation_log_moves ON public.registry_activation_log USING btree (model_id, seq)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registry_activation_log FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_archived (
  model_id bigint not null,
  version integer not null,
  archived_at timestamp with time zone not null default clock_timestamp(),
  actor text not null,
  reason text,
  constraint registry_archived_pkey PRIMARY KEY (model_id, version),
  constraint registry_archives_versions FOREIGN KEY (model_id, version) REFERENCES public.registry_versions(model_id, version)
) with row level security
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_environments (
  model_id bigint not null,
  environment text not null,
  active_version integer,
  rollback_version integer,
  line_length integer not null default 0,
  constraint registry_environments_pkey PRIMARY KEY (model_id, environment),
  constraint active_is_a_version FOREIGN KEY (model_id, active_version) REFERENCES public.registry_versions(model_id, version),
  constraint registry_environments_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.registry_models(id),
  constraint rollback_goes_to_a_version FOREIGN KEY (model_id, rollback_version) REFERENCES public.registry_versions(model_id, version),
  constraint model_environment_is_1_to_200_printable_characters CHECK ((((length(environment) >= 1) AND (length(environment) <= 200)) AND (environment !~ '[[:cntrl:]]'::text)))
) with row level security
  CREATE INDEX registry_environments_active ON public.registry_environments USING btree (model_id, active_version)
  CREATE INDEX registry_environments_rollback ON public.registry_environments USING btree (model_id, rollback_version)
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_line (
  model_id bigint not null,
  environment text not null,
  position integer not null,
  version integer not null,
  constraint registry_line_pkey PRIMARY KEY (model_id, environment, "position"),
  constraint registry_line_holds_versions FOREIGN KEY (model_id, version) REFERENCES public.registry_versions(model_id, version)
) with row level security
  CREATE INDEX registry_line_versions ON public.registry_line USING btree (model_id, version)
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_models (
  id bigint not null generated always as identity,
  name text not null,
  last_version integer not null default 0,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint registry_models_pkey PRIMARY KEY (id),
  constraint model_name_is_unique UNIQUE (name),
  constraint model_name_is_1_to_200_printable_characters CHECK ((((length(name) >= 1) AND (length(name) <= 200)) AND (name !~ '[[:cntrl:]]'::text)))
) with row level security
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_performance_log (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  model_id bigint not null,
  version integer not null,
  tested_at timestamp with time zone not null,
  accuracy numeric not null,
  sample_size integer,
  notes text,
  actor text not null,
  run_id text,
  constraint registry_performance_log_pkey PRIMARY KEY (seq),
  constraint performance_id_is_unique UNIQUE (id),
  constraint performance_is_of_a_version FOREIGN KEY (model_id, version) REFERENCES public.registry_versions(model_id, version),
  constraint measured_accuracy_is_between_0_and_100 CHECK (((accuracy >= (0)::numeric) AND (accuracy <= (100)::numeric))),
  constraint sample_size_is_not_negative CHECK ((sample_size >= 0))
) with row level security
  CREATE INDEX registry_performance_log_versions ON public.registry_performance_log USING btree (model_id, version, tested_at, seq)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registry_performance_log FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

table registry_update_queue (
  xact xid8 not null,
  version integer not null,
  wants_active boolean not null,
  constraint registry_update_queue_pkey PRIMARY KEY (xact, version)
) with row level security
  policy nobody for all to all using (false)

table registry_versions (
  model_id bigint not null,
  version integer not null,
  id uuid not null default gen_random_uuid(),
  created_at timestamp with time zone not null default clock_timestamp(),
  version_name text,
  artifact_path text not null,
  metrics jsonb not null,
  sample_count integer,
  dataset_version text,
  split_version text,
  training jsonb not null,
  parent_version integer,
  notes text,
  evidence_transaction_id uuid,
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  registered_by text not null,
  run_id text,
  idempotency_key text,
  content_digest text not null,
  f1_score numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'f1'::text)) = 'number'::text) THEN ((metrics ->> 'f1'::text))::numeric ELSE NULL::numeric END) stored,
  accuracy_score numeric generated always as ( CASE WHEN (jsonb_typeof((metrics -> 'accuracy'::text)) = 'number'::text) THEN ((metrics ->> 'accuracy'::text))::numeric ELSE NULL::numeric END) stored,
  constraint registry_versions_pkey PRIMARY KEY (model_id, version),
  constraint registration_key_is_used_once UNIQUE (model_id, idempotency_key),
  constraint registry_version_id_is_unique UNIQUE (id),
  constraint version_name_is_unique_in_its_model UNIQUE (model_id, version_name),
  constraint registry_versions_evidence_transaction_id_fkey FOREIGN KEY (evidence_transaction_id) REFERENCES public.benchmark_versions(transaction_id),
  constraint registry_versions_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.registry_models(id),
  constraint artifact_path_is_one_line_of_1_to_2000_characters CHECK ((((length(artifact_path) >= 1) AND (length(artifact_path) <= 2000)) AND (artifact_path !~ '[[:cntrl:]]'::text))),
  constraint parent_is_an_earlier_version CHECK (((parent_version >= 1) AND (parent_version <= (version - 1)))),
  constraint registered_accuracy_is_between_0_and_100 CHECK (((accuracy_score >= (0)::numeric) AND (accuracy_score <= (100)::numeric))),
  constraint registered_f1_is_between_0_and_100 CHECK (((f1_score >= (0)::numeric) AND (f1_score <= (100)::numeric))),
  constraint registered_metrics_are_a_tree_of_finite_numbers CHECK (((jsonb_typeof(metrics) = 'object'::text) AND (NOT jsonb_path_exists(metrics, 'strict $.**?(@.type() != "object" && ((@.type() != "number" || @ > 179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000) || @ < -179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000))'::jsonpath)))),
  constraint registry_promotion_is_known CHECK ((promotion = ANY (ARRAY['never'::text, 'first'::text, 'auto'::text]))),
  constraint registry_versions_start_at_1 CHECK ((version >= 1)),
  constraint sample_count_is_not_negative CHECK ((sample_count >= 0)),
  constraint training_has_known_fields_of_their_types CHECK ((NOT jsonb_path_exists(training, 'strict $?((((exists (@."epochs"?((@.type() != "number" || @ < 0) || @ != @.floor())) || exists (@."batch_size"?((@.type() != "number" || @ < 1) || @ != @.floor()))) || exists (@."learning_rate"?(@.type() != "number" || @ <= 0))) || exists (@."training_seconds"?(@.type() != "number" || @ < 0))) || exists (@."early_stopping"?(@.type() != "boolean")))'::jsonpath))),
  constraint training_is_an_object_of_plain_values CHECK (((jsonb_typeof(training) = 'object'::text) AND (NOT jsonb_path_exists(training, 'strict $.*?(@.type() == "object" || @.type() == "array")'::jsonpath)) AND (length((training)::text) <= 10000))),
  constraint version_names_are_1_to_200_printable_characters CHECK ((((length(version_name) >= 1) AND (length(version_name) <= 200)) AND (version_name !~ '[[:cntrl:]]'::text) AND ((dataset_version IS NULL) OR (((length(dataset_version) >= 1) AND (length(dataset_version) <= 200)) AND (dataset_version !~ '[[:cntrl:]]'::text))) AND ((split_version IS NULL) OR (((length(split_version) >= 1) AND (length(split_version) <= 200)) AND (split_version !~ '[[:cntrl:]]'::text)))))
) with row level security
  CREATE INDEX registry_versions_evidence ON public.registry_versions USING btree (evidence_transaction_id) WHERE (evidence_transaction_id IS NOT NULL)
  CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registry_versions FOR EACH STATEMENT EXECUTE FUNCTION public.benchmark_refuse_change()
  policy service_role_reads for select to service_role using (true)
  -- service_role: select

view v_latest_benchmarks (
  model_version text,
  model_provider text,
  dataset_version text,
  prompt_version text,
  environment text,
  snapshot_version integer,
  created_at timestamp with time zone,
  commit_sha text,
  branch_name text,
  metrics jsonb,
  precision_score numeric,
  recall_score numeric,
  f1_score numeric,
  latency_ms numeric,
  cost_per_analysis numeric,
  is_baseline boolean,
  transaction_id uuid,
  first_seen_at timestamp with time zone,
  last_updated_at timestamp with time zone,
  run_count integer
) with security_invoker=true
  -- service_role: select

view v_performance_trends (
  day date,
  model_version text,
  dataset_version text,
  prompt_version text,
  environment text,
  run_count bigint,
  avg_f1_score numeric,
  min_f1_score numeric,
  max_f1_score numeric,
  avg_precision_score numeric,
  avg_recall_score numeric,
  avg_latency_ms numeric,
  avg_cost_per_analysis numeric
) with security_invoker=true
  -- service_role: select

view v_registered_versions (
  model_name text,
  version integer,
  version_name text,
  created_at timestamp with time zone,
  artifact_path text,
  metrics jsonb,
  f1_score numeric,
  accuracy_score numeric,
  sample_count integer,
  dataset_version text,
  split_version text,
  training jsonb,
  parent_version integer,
  notes text,
  evidence_transaction_id uuid,
  promoted boolean,
  promotion_reason text,
  registered_by text,
  run_id text,
  is_archived boolean,
  id uuid,
  active_in text[],
  rollback_in text[]
) with security_invoker=true
  -- service_role: select

function activate_model_version(
  p_model_name text,
  p_version integer DEFAULT NULL::integer,
  p_version_name text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_environment text DEFAULT 'production'::text
)
  returns table (
    model_name text,
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    artifact_path text,
    environment text
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function active_model_version(p_model_name text, p_environment text DEFAULT 'production'::text)
  returns SETOF public.v_registered_versions
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function annotate_snapshot(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer,
  p_note text DEFAULT NULL::text,
  p_tags text[] DEFAULT '{}'::text[],
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_run_url text DEFAULT NULL::text
)
  returns timestamp with time zone
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function archive_snapshots(
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_versions integer[] DEFAULT NULL::integer[],
  p_older_than interval DEFAULT NULL::interval,
  p_keep integer DEFAULT NULL::integer,
  p_idle interval DEFAULT NULL::interval,
  p_dry_run boolean DEFAULT false,
  p_cursor jsonb DEFAULT NULL::jsonb,
  p_limit integer DEFAULT 1000,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_run_url text DEFAULT NULL::text
)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_actor(p_actor text)
  returns text
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_all_tags(p_transaction_id uuid, p_tags text[])
  returns text[]
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_apply_baseline(p_configuration public.benchmark_configurations, p_xact xid8)
  returns public.benchmark_configurations
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_apply_update()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_archive_candidates(
  p_restore boolean,
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_versions integer[],
  p_older_than interval,
  p_keep integer,
  p_idle interval,
  p_cursor jsonb,
  p_limit integer
)
  returns table (configuration_id bigint, snapshot_version integer, transaction_id uuid)
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_archive_page(
  p_restore boolean,
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_versions integer[],
  p_older_than interval,
  p_keep integer,
  p_idle interval,
  p_dry_run boolean,
  p_cursor jsonb,
  p_limit integer,
  p_actor text,
  p_reason text,
  p_run_id text,
  p_run_url text
)
  returns jsonb
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_are_comparable(
  p_a public.benchmark_transactions,
  p_b public.benchmark_transactions
)
  returns boolean
  language plpgsql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_are_groups(p_group jsonb, p_groups jsonb, p_count integer)
  returns boolean
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_are_names(p_names jsonb)
  returns boolean
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_are_outcomes(p_outcomes jsonb)
  returns boolean
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_asked_baseline(
  p_configuration public.benchmark_configurations,
  p_ask jsonb,
  p_before_version integer,
  p_run jsonb
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_asked_trends(
  p_metric text,
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text
)
  returns table (
    id bigint,
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    metric text,
    trend bigint,
    prompt bigint
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_base_version(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_run jsonb,
  p_request jsonb,
  OUT transaction_id uuid,
  OUT rule text
)
  returns record
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_baseline_in(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_as_of bigint
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_bring_back(p_configuration public.benchmark_configurations, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_caller()
  returns text
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_cases_of(p_transaction_id uuid)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_cases_without(p_cases jsonb, p_ids text[])
  returns jsonb
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_check_batch(p_results jsonb)
  returns void
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_check_schema(p_context jsonb)
  returns void
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_cold_candidates(p_older_than interval, p_transaction_ids uuid[])
  returns table (month text, configuration_id bigint, snapshot_version integer, transaction_id uuid)
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_configuration_id(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text
)
  returns bigint
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_count_cases(p_cases jsonb)
  returns integer
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_count_new()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_count_runs(p_transaction_ids uuid[])
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp set plan_cache_mode=force_generic_plan

function benchmark_decide_new_prompt(
  p_configuration public.benchmark_configurations,
  p_metrics jsonb,
  p_promotion text,
  p_metric text,
  p_better text,
  p_said jsonb,
  p_before_version integer
)
  returns table (promoted boolean, reason text)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_decide_promotion(
  p_configuration public.benchmark_configurations,
  p_metrics jsonb,
  p_verdict text,
  p_unfit text,
  p_reference_rule text,
  p_promotion text,
  p_expected integer,
  p_said jsonb,
  p_before_version integer
)
  returns table (promoted boolean, reason text)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_drop_payload(p_transaction_ids uuid[])
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_export_others(p_section text, p_cursor jsonb, p_limit integer)
  returns table (line jsonb, next jsonb)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_export_snapshots(p_cursor jsonb, p_limit integer)
  returns table (line jsonb, next jsonb)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_f1(p_configuration_id bigint, p_snapshot_version integer)
  returns numeric
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_f1_gain(p_new numeric, p_old numeric, p_holder text)
  returns table (promoted boolean, reason text)
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_find_reference(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_as_of bigint,
  p_run jsonb,
  p_request jsonb
)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_first_attempt(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb
)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_flatten_metrics(p_metrics jsonb)
  returns table (metric text, value numeric)
  language sql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_found_again(
  p_configuration public.benchmark_configurations,
  p_snapshot_version integer,
  p_as_of bigint,
  p_result jsonb,
  p_request jsonb
)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_found_before(
  p_configuration public.benchmark_configurations,
  p_result jsonb,
  p_request jsonb
)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_gain(
  p_metric text,
  p_better text,
  p_new numeric,
  p_old numeric,
  p_like_for_like numeric,
  p_holder text
)
  returns table (promoted boolean, reason text)
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_has_fallen_from(p_result jsonb, p_transaction_id uuid)
  returns boolean
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_import_entry(p_configuration_id bigint, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_import_pointers(p_configuration public.benchmark_configurations, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_import_snapshot(p_configuration public.benchmark_configurations, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_insert_snapshots(p_rows jsonb, p_placed jsonb, p_push jsonb)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_is_baseline_set_since(
  p_configuration public.benchmark_configurations,
  p_reference uuid,
  p_as_of bigint
)
  returns boolean
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_is_ephemeral(p_environment text)
  returns boolean
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_is_evaluated(p_verdict text)
  returns boolean
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_is_proven_twice(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb,
  p_metrics jsonb,
  p_better text,
  p_proven jsonb
)
  returns boolean
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_is_public(p_transaction_id uuid)
  returns boolean
  language sql stable security definer set search_path=pg_catalog, pg_temp

function benchmark_is_trusted()
  returns boolean
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_judging_baseline(p_transaction_id uuid, p_source text, p_with_cases boolean)
  returns json
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_judging_context(
  p_result jsonb,
  p_before_version integer,
  p_as_of bigint,
  p_previous integer,
  p_request jsonb,
  p_found jsonb
)
  returns json
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_keep_case_sets(p_rows jsonb)
  returns bigint[]
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_keep_facts()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_keep_primary(p_results jsonb, p_placed jsonb, p_actor text)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_keep_push(p_push jsonb)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_kept_because(
  p_configuration public.benchmark_configurations,
  p_snapshot_version integer,
  p_whole boolean
)
  returns text
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_kept_reference(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb,
  OUT transaction_id uuid,
  OUT rule text
)
  returns record
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_last_good(p_configuration public.benchmark_configurations)
  returns integer
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_last_pushes(p_environment text, p_key text, p_run jsonb)
  returns SETOF public.benchmark_pushes
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_last_verdict(p_transaction_id uuid)
  returns text
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_lock_configuration(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text
)
  returns public.benchmark_configurations
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_lock_configurations(p_rows jsonb)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_lost(
  p_metric text,
  p_now numeric,
  p_before numeric,
  p_better text,
  p_threshold numeric
)
  returns boolean
  language sql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_measured_periods(
  p_by text,
  p_metric text,
  p_ids bigint[],
  p_since date,
  p_until timestamp with time zone
)
  returns table (
    id bigint,
    period date,
    run_count bigint,
    total numeric,
    lowest numeric,
    highest numeric,
    first_at timestamp with time zone,
    last_at timestamp with time zone,
    last_version integer,
    last_value numeric,
    average numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_metric(p_metrics jsonb, p_metric text)
  returns numeric
  language plpgsql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_missing_pairs(p_context jsonb)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_move_baseline(
  p_configuration public.benchmark_configurations,
  p_snapshot_version integer,
  p_action text,
  p_actor text,
  p_reason text,
  p_run_id text,
  p_run_url text
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_move_current(
  p_configuration public.benchmark_configurations,
  p_snapshot_version integer,
  p_action text,
  p_actor text,
  p_reason text,
  p_run_id text,
  p_run_url text
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_moved(
  p_configuration public.benchmark_configurations,
  p_from_version integer,
  p_to_version integer
)
  returns table (
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    metric text,
    from_value numeric,
    to_value numeric
  )
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_newest_in(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_run jsonb
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_only_metrics(p_metrics jsonb, p_names text[])
  returns jsonb
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_part_changes(p_since jsonb)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp set TimeZone=UTC

function benchmark_payload(p_transaction_id uuid)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_payload_digest(p_payload jsonb)
  returns text
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_payload_in(p_line jsonb)
  returns jsonb
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_person()
  returns text
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_place_results(p_results jsonb, p_now timestamp with time zone)
  returns table (
    n integer,
    configuration_id bigint,
    replay_of uuid,
    is_taken boolean,
    pointers_as_of bigint,
    transaction_id uuid,
    snapshot_version integer,
    line_position integer,
    last_version integer,
    current_version integer
  )
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_pointer_at(
  p_configuration public.benchmark_configurations,
  p_pointer text,
  p_as_of bigint
)
  returns table (snapshot_version integer, move bigint)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_pointers(p_configuration_id bigint)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_previous_run(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_primary_at(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_as_of bigint
)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_primary_before(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_result jsonb,
  p_primary jsonb,
  p_reference uuid
)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_push_current(
  p_results jsonb,
  p_placed jsonb,
  p_now timestamp with time zone,
  p_actor text,
  p_names_others boolean
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_push_key(p_workflow text, p_job text, p_comment_key text, p_event_kind text)
  returns text
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_pushed_at(p_version public.benchmark_versions)
  returns bigint
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_queue_update()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp

function benchmark_ranked_by(
  p_metric text,
  p_better text,
  p_dataset_version text,
  p_model_version text,
  p_environment text,
  p_among bigint[],
  OUT metric text,
  OUT better text
)
  returns record
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_reaches(p_change numeric, p_limit numeric, p_old numeric, p_new numeric)
  returns boolean
  language sql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_readable()
  returns table (kind text, name text)
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_recent_points(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_result jsonb,
  p_reference uuid,
  p_baseline integer
)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_recent_versions(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb
)
  returns table (
    snapshot_version integer,
    transaction_id uuid,
    created_at timestamp with time zone,
    run_number numeric,
    run_attempt integer,
    metrics jsonb,
    place bigint
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_record_verdict(p_verdict jsonb, p_token_digest text)
  returns jsonb
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_recount_archived()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_recount_configuration()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_recount_days(p_configuration_ids bigint[], p_days date[])
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_reference_by_rule(
  c public.benchmark_configurations,
  p_kind text,
  p_before_version integer,
  p_as_of bigint,
  p_run jsonb,
  p_request jsonb,
  OUT transaction_id uuid,
  OUT rule text
)
  returns record
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_refuse_change()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_replaced(
  c public.benchmark_configurations,
  p_as_of bigint,
  p_run jsonb,
  p_request jsonb,
  OUT transaction_id uuid,
  OUT rule text
)
  returns record
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_require_expected(
  p_configuration public.benchmark_configurations,
  p_pointer text,
  p_expect integer,
  p_target integer
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_require_payload(p_transaction_ids uuid[])
  returns void
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_require_same_payload(p_lines jsonb, p_transaction_ids uuid[], p_file text)
  returns void
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_require_version(
  p_configuration public.benchmark_configurations,
  p_snapshot_version integer
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_rounded(p_average numeric)
  returns numeric
  language sql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_run_number(p_run_id text)
  returns numeric
  language sql immutable set search_path=pg_catalog, pg_temp

function benchmark_schema_version()
  returns text
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_second_look(
  p_configuration public.benchmark_configurations,
  p_before_version integer,
  p_run jsonb,
  p_reference uuid
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_set_archived(
  p_transaction_ids uuid[],
  p_archived boolean,
  p_actor text,
  p_reason text,
  p_run_id text,
  p_run_url text
)
  returns uuid[]
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_share_unit(p_a numeric, p_b numeric)
  returns integer
  language sql immutable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_store_results(p_results jsonb, p_context jsonb)
  returns table (
    n integer,
    transaction_id uuid,
    snapshot_version integer,
    replayed boolean,
    pointers_as_of bigint,
    previous_version integer,
    found jsonb
  )
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function benchmark_stub_metrics(p_metrics jsonb, p_names text[])
  returns jsonb
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_survives_json(p_transaction_id uuid, p_metrics jsonb)
  returns boolean
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_token_digest(p_token text)
  returns text
  language plpgsql immutable set search_path=pg_catalog, pg_temp

function benchmark_trends_since(
  p_by text,
  p_since timestamp with time zone,
  p_until timestamp with time zone
)
  returns date
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_unarchive(
  p_configuration_id bigint,
  p_snapshot_version integer,
  p_actor text,
  p_reason text,
  p_run_id text,
  p_run_url text
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function benchmark_usual_pairs(p_context jsonb, p_dataset text)
  returns table (pair jsonb, pushes integer, of_pushes integer)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function benchmark_usual_points(
  p_own public.benchmark_configurations,
  p_result jsonb,
  p_reference uuid,
  p_rule text
)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_value(p_configuration_id bigint, p_snapshot_version integer, p_metric text)
  returns numeric
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function benchmark_version_at(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_commit text,
  p_run jsonb
)
  returns uuid
  language sql stable set search_path=pg_catalog, pg_temp

function benchmark_with_found(p_results jsonb, p_placed jsonb, p_context jsonb)
  returns jsonb
  language plpgsql stable set search_path=pg_catalog, pg_temp

function checkout_snapshot(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_run_url text DEFAULT NULL::text
)
  returns boolean
  language sql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function compare_model_versions(p_model_name text, p_version_a integer, p_version_b integer)
  returns table (
    metric text,
    version_a_value numeric,
    version_b_value numeric,
    delta numeric,
    percent_change numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function compare_models(
  p_dataset_version text,
  p_metric text DEFAULT NULL::text,
  p_better text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text
)
  returns table (
    rank bigint,
    is_winner boolean,
    model_version text,
    model_provider text,
    prompt_version text,
    environment text,
    snapshot_version integer,
    created_at timestamp with time zone,
    value numeric,
    difference numeric,
    f1_score numeric,
    precision_score numeric,
    recall_score numeric,
    latency_ms numeric,
    cost_per_analysis numeric,
    run_count integer,
    benchmark text,
    f1_average text,
    dataset_size integer,
    transaction_id uuid,
    metric text
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function compare_prompts(
  p_experiment text,
  p_variants text[] DEFAULT NULL::text[],
  p_metric text DEFAULT NULL::text,
  p_better text DEFAULT NULL::text,
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text
)
  returns table (
    rank bigint,
    is_winner boolean,
    model_version text,
    dataset_version text,
    variant text,
    run_count bigint,
    average numeric,
    lowest numeric,
    highest numeric,
    difference numeric,
    prompt_versions text[],
    first_at timestamp with time zone,
    last_at timestamp with time zone,
    benchmark text,
    f1_average text,
    dataset_size integer,
    metric text
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function compare_snapshots(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_version_a integer,
  p_version_b integer
)
  returns table (
    metric text,
    version_a_value numeric,
    version_b_value numeric,
    delta numeric,
    percent_change numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function decide_promotions(p_verdicts jsonb)
  returns jsonb
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp set plan_cache_mode=force_generic_plan
  -- service_role, benchmark_writer: execute

function detect_regression(p_model_version text, p_threshold numeric DEFAULT 0.05)
  returns table (
    current_f1 numeric,
    baseline_f1 numeric,
    f1_drop numeric,
    is_regression boolean,
    state text,
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    current_version integer,
    baseline_version integer,
    metric text,
    current_value numeric,
    baseline_value numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function disable_public_dashboard()
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function disable_signed_in_readers()
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function enable_public_dashboard(p_verdicts boolean DEFAULT false)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function enable_signed_in_readers()
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function erase_benchmark_cases(
  p_transaction_id uuid,
  p_reason text,
  p_actor text DEFAULT NULL::text,
  p_case_ids text[] DEFAULT NULL::text[]
)
  returns integer
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function explain_verdict(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer
)
  returns table (
    verdict_id uuid,
    created_at timestamp with time zone,
    snapshot_version integer,
    transaction_id uuid,
    verdict text,
    reason text,
    findings jsonb,
    pooled_comparison jsonb,
    reference_rule text,
    reference_transaction_id uuid,
    reference_version integer,
    reference_model_version text,
    reference_prompt_version text,
    reference_environment text,
    primary_metric text,
    primary_better text,
    proven_gain jsonb,
    promotion text,
    promoted boolean,
    promotion_reason text
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function export_benchmark_history(p_cursor jsonb DEFAULT NULL::jsonb, p_limit integer DEFAULT 500)
  returns jsonb
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC
  -- service_role: execute

function export_cold_versions(p_transaction_ids uuid[])
  returns jsonb
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC

function export_model_registry(p_cursor jsonb DEFAULT NULL::jsonb, p_limit integer DEFAULT 500)
  returns jsonb
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC
  -- service_role: execute

function get_benchmark_cases(p_transaction_id uuid)
  returns table (
    id text,
    passed boolean,
    score numeric,
    trials numeric,
    passes numeric,
    tp numeric,
    fp numeric,
    fn numeric,
    case_group text,
    latency_ms numeric,
    cost numeric,
    error boolean
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function get_grouped_cases(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer
)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function get_judging_context(p_results jsonb, p_context jsonb)
  returns json
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp set plan_cache_mode=force_generic_plan
  -- service_role, benchmark_writer: execute

function get_metric_series(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_metric text DEFAULT NULL::text,
  p_limit integer DEFAULT 100,
  p_since timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_until timestamp with time zone DEFAULT NULL::timestamp with time zone
)
  returns table (
    snapshot_version integer,
    created_at timestamp with time zone,
    commit_sha text,
    value numeric,
    is_current boolean,
    is_baseline boolean,
    verdict text,
    metric text
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function get_metric_trends(
  p_by text DEFAULT 'day'::text,
  p_metric text DEFAULT NULL::text,
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_since timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_until timestamp with time zone DEFAULT NULL::timestamp with time zone
)
  returns table (
    period date,
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    run_count bigint,
    average numeric,
    lowest numeric,
    highest numeric,
    last numeric,
    change numeric,
    metric text,
    prompt_versions text[],
    prompt_changed boolean,
    side_by_side boolean
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp set work_mem=32MB set plan_cache_mode=force_custom_plan
  -- service_role: execute

function get_pointer_events(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_limit integer DEFAULT 50,
  p_before bigint DEFAULT NULL::bigint
)
  returns table (
    seq bigint,
    created_at timestamp with time zone,
    pointer text,
    action text,
    from_version integer,
    to_version integer,
    metric text,
    from_value numeric,
    to_value numeric,
    actor text,
    reason text,
    run_id text,
    run_url text
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function get_pointers_at(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_at timestamp with time zone
)
  returns table (
    metric text,
    current_version integer,
    current_value numeric,
    current_since timestamp with time zone,
    baseline_version integer,
    baseline_value numeric,
    baseline_since timestamp with time zone
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function get_snapshot_history(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_limit integer DEFAULT 10,
  p_include_archived boolean DEFAULT false,
  p_metric text DEFAULT NULL::text
)
  returns table (
    snapshot_version integer,
    created_at timestamp with time zone,
    commit_sha text,
    f1_score numeric,
    is_current boolean,
    is_baseline boolean,
    is_active boolean,
    precision_score numeric,
    recall_score numeric,
    latency_ms numeric,
    cost_per_analysis numeric,
    f1_delta numeric,
    verdict text,
    branch_name text,
    triggered_by text,
    run_id text,
    transaction_id uuid,
    tags text[],
    notes text,
    annotations jsonb,
    metric text,
    value numeric,
    value_delta numeric,
    is_cold boolean
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function import_benchmark_history(p_lines jsonb)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC set lock_timeout=5s
  -- service_role: execute

function import_model_registry(p_lines jsonb)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC set lock_timeout=5s
  -- service_role: execute

function latest_snapshots(
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_limit integer DEFAULT 100,
  p_offset integer DEFAULT 0,
  p_metric text DEFAULT NULL::text
)
  returns table (
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    snapshot_version integer,
    created_at timestamp with time zone,
    commit_sha text,
    branch_name text,
    model_provider text,
    f1_score numeric,
    precision_score numeric,
    recall_score numeric,
    latency_ms numeric,
    cost_per_analysis numeric,
    is_baseline boolean,
    baseline_version integer,
    baseline_f1 numeric,
    verdict text,
    run_count integer,
    last_updated_at timestamp with time zone,
    transaction_id uuid,
    metric text,
    value numeric,
    baseline_value numeric
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function list_benchmark_configurations(
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text
)
  returns table (
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    last_version integer,
    current_version integer,
    baseline_version integer
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function list_benchmark_transactions(
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_commit_sha text DEFAULT NULL::text,
  p_branch_name text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_triggered_by text DEFAULT NULL::text,
  p_tags text[] DEFAULT NULL::text[],
  p_since timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_until timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_limit integer DEFAULT 50,
  p_before uuid DEFAULT NULL::uuid,
  p_include_archived boolean DEFAULT false,
  p_metric text DEFAULT NULL::text
)
  returns table (
    transaction_id uuid,
    created_at timestamp with time zone,
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    snapshot_version integer,
    commit_sha text,
    branch_name text,
    repository text,
    run_id text,
    run_attempt integer,
    triggered_by text,
    model_provider text,
    dataset_size integer,
    metrics jsonb,
    f1_score numeric,
    precision_score numeric,
    recall_score numeric,
    latency_ms numeric,
    cost_per_analysis numeric,
    duration_seconds numeric,
    error_count integer,
    success_count integer,
    tags text[],
    notes text,
    metric text,
    value numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function list_cold_candidates(
  p_older_than interval DEFAULT NULL::interval,
  p_month text DEFAULT NULL::text
)
  returns jsonb
  language plpgsql stable security definer set search_path=pg_catalog, pg_temp

function list_model_versions(
  p_model_name text,
  p_limit integer DEFAULT 20,
  p_include_archived boolean DEFAULT false
)
  returns SETOF public.v_registered_versions
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function list_models(p_environment text DEFAULT NULL::text)
  returns table (
    model_name text,
    last_version integer,
    active_version integer,
    active_version_name text,
    artifact_path text,
    f1_score numeric,
    accuracy_score numeric,
    sample_count integer,
    trained_at timestamp with time zone,
    activated_at timestamp with time zone,
    rollback_version integer,
    updated_at timestamp with time zone,
    environment text
  )
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function list_regressions(
  p_since timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_until timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_limit integer DEFAULT 100,
  p_before uuid DEFAULT NULL::uuid,
  p_metric text DEFAULT NULL::text
)
  returns table (
    verdict_id uuid,
    created_at timestamp with time zone,
    model_version text,
    dataset_version text,
    prompt_version text,
    environment text,
    snapshot_version integer,
    f1_score numeric,
    baseline_f1 numeric,
    f1_delta numeric,
    baseline_version integer,
    baseline_environment text,
    reason text,
    is_current boolean,
    commit_sha text,
    branch_name text,
    triggered_by text,
    repository text,
    run_id text,
    transaction_id uuid,
    metric text,
    value numeric,
    baseline_value numeric
  )
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function load_benchmark_part(p_part jsonb)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp set TimeZone=UTC

function log_model_performance(
  p_model_name text,
  p_accuracy numeric,
  p_version integer DEFAULT NULL::integer,
  p_version_name text DEFAULT NULL::text,
  p_sample_size integer DEFAULT NULL::integer,
  p_test_date timestamp with time zone DEFAULT NULL::timestamp with time zone,
  p_notes text DEFAULT NULL::text,
  p_threshold numeric DEFAULT 0.05,
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_id uuid DEFAULT NULL::uuid,
  p_environment text DEFAULT 'production'::text
)
  returns table (
    model_name text,
    version integer,
    tested_at timestamp with time zone,
    accuracy numeric,
    reference_accuracy numeric,
    reference text,
    accuracy_drop numeric,
    is_drop boolean
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role, benchmark_registrar: execute

function move_current_snapshot(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_run_url text DEFAULT NULL::text
)
  returns table (
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    metric text,
    from_value numeric,
    to_value numeric
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function move_to_cold_storage(
  p_lines jsonb,
  p_file text,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_run_url text DEFAULT NULL::text
)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp set TimeZone=UTC set lock_timeout=5s

function promote_snapshot(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer DEFAULT NULL::integer,
  p_dry_run boolean DEFAULT false,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_run_url text DEFAULT NULL::text
)
  returns table (
    from_version integer,
    to_version integer,
    metric text,
    from_value numeric,
    to_value numeric,
    promoted boolean,
    promotion_reason text
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function prune_model_versions(
  p_model_name text DEFAULT NULL::text,
  p_keep integer DEFAULT 5,
  p_min_age interval DEFAULT '30 days'::interval,
  p_dry_run boolean DEFAULT false,
  p_reason text DEFAULT NULL::text,
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text
)
  returns table (
    model_name text,
    version integer,
    version_name text,
    artifact_path text,
    created_at timestamp with time zone
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp set lock_timeout=5s
  -- service_role: execute

function push_benchmark_results(p_results jsonb, p_context jsonb)
  returns json
  language plpgsql security definer set search_path=pg_catalog, pg_temp set plan_cache_mode=force_generic_plan
  -- service_role, benchmark_writer: execute

function record_verdicts(p_verdicts jsonb, p_token text DEFAULT NULL::text)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp set lock_timeout=5s set plan_cache_mode=force_generic_plan
  -- service_role, benchmark_writer: execute

function register_model_version(
  p_model_name text,
  p_artifact_path text,
  p_metrics jsonb DEFAULT NULL::jsonb,
  p_version_name text DEFAULT NULL::text,
  p_sample_count integer DEFAULT NULL::integer,
  p_dataset_version text DEFAULT NULL::text,
  p_split_version text DEFAULT NULL::text,
  p_training jsonb DEFAULT NULL::jsonb,
  p_parent_version integer DEFAULT NULL::integer,
  p_notes text DEFAULT NULL::text,
  p_evidence uuid DEFAULT NULL::uuid,
  p_promotion text DEFAULT 'never'::text,
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_idempotency_key text DEFAULT NULL::text,
  p_environment text DEFAULT 'production'::text
)
  returns table (
    model_name text,
    version integer,
    version_name text,
    replayed boolean,
    promoted boolean,
    promotion_reason text,
    active_version integer,
    environment text
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role, benchmark_registrar: execute

function registry_active_evidence(p_transaction_id uuid DEFAULT NULL::uuid)
  returns table (transaction_id uuid, model_name text, version integer)
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function registry_add_version(p_model_name text, p_new public.registry_versions, p_environment text)
  returns table (state public.registry_environments, version integer, replayed boolean)
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function registry_apply_update()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp set lock_timeout=5s

function registry_complete_version(p_model_name text, p_new public.registry_versions)
  returns public.registry_versions
  language plpgsql stable set search_path=pg_catalog, pg_temp

function registry_decide_promotion(
  p_state public.registry_environments,
  p_new public.registry_versions
)
  returns table (promoted boolean, reason text)
  language plpgsql stable set search_path=pg_catalog, pg_temp

function registry_difference(p_new public.registry_versions, p_old public.registry_versions)
  returns text
  language sql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function registry_expect(p_model_name text, p_state public.registry_environments, p_expect integer)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function registry_find_version(p_model_name text, p_version integer, p_version_name text)
  returns integer
  language plpgsql stable set search_path=pg_catalog, pg_temp
  -- service_role: execute

function registry_import_pointers(p_model public.registry_models, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function registry_import_version(p_model public.registry_models, p_line jsonb)
  returns boolean
  language plpgsql set search_path=pg_catalog, pg_temp

function registry_insert_performance()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp

function registry_insert_version()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp

function registry_keep_evidence()
  returns trigger
  language plpgsql set search_path=pg_catalog, pg_temp

function registry_lock_evidence(p_model_id bigint, p_version integer)
  returns public.benchmark_versions
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function registry_lock_model(p_model_name text)
  returns public.registry_models
  language plpgsql set search_path=pg_catalog, pg_temp set lock_timeout=5s

function registry_move_active(
  p_state public.registry_environments,
  p_version integer,
  p_action text,
  p_actor text,
  p_reason text,
  p_run_id text
)
  returns void
  language plpgsql set search_path=pg_catalog, pg_temp

function registry_moved(p_before public.registry_environments, p_to integer)
  returns table (
    model_name text,
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    artifact_path text,
    environment text
  )
  language sql stable set search_path=pg_catalog, pg_temp

function registry_pointers(p_model_id bigint)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp

function registry_queue_update()
  returns trigger
  language plpgsql security definer set search_path=pg_catalog, pg_temp

function registry_state(p_model_id bigint, p_environment text)
  returns public.registry_environments
  language plpgsql stable set search_path=pg_catalog, pg_temp

function registry_with_evidence(p_new public.registry_versions)
  returns public.registry_versions
  language plpgsql stable set search_path=pg_catalog, pg_temp

function restore_snapshots(
  p_model_version text DEFAULT NULL::text,
  p_dataset_version text DEFAULT NULL::text,
  p_prompt_version text DEFAULT NULL::text,
  p_environment text DEFAULT NULL::text,
  p_versions integer[] DEFAULT NULL::integer[],
  p_dry_run boolean DEFAULT false,
  p_cursor jsonb DEFAULT NULL::jsonb,
  p_limit integer DEFAULT 1000,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_run_url text DEFAULT NULL::text
)
  returns jsonb
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function rollback_model_version(
  p_model_name text,
  p_reason text DEFAULT NULL::text,
  p_actor text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_environment text DEFAULT 'production'::text
)
  returns table (
    model_name text,
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    artifact_path text,
    environment text
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function rollback_snapshot(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_to_version integer DEFAULT NULL::integer,
  p_last_good boolean DEFAULT false,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_run_url text DEFAULT NULL::text
)
  returns table (
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    metric text,
    from_value numeric,
    to_value numeric
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function set_baseline(
  p_model_version text,
  p_dataset_version text,
  p_prompt_version text,
  p_environment text,
  p_snapshot_version integer,
  p_actor text DEFAULT NULL::text,
  p_reason text DEFAULT NULL::text,
  p_run_id text DEFAULT NULL::text,
  p_expect integer DEFAULT NULL::integer,
  p_run_url text DEFAULT NULL::text
)
  returns table (
    from_version integer,
    to_version integer,
    from_f1 numeric,
    to_f1 numeric,
    metric text,
    from_value numeric,
    to_value numeric
  )
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute

function show_model_version(
  p_model_name text,
  p_version integer DEFAULT NULL::integer,
  p_version_name text DEFAULT NULL::text,
  p_limit integer DEFAULT 20,
  p_against integer DEFAULT NULL::integer
)
  returns jsonb
  language sql stable set search_path=pg_catalog, pg_temp set TimeZone=UTC
  -- service_role: execute

function upsert_benchmark_result(
  p_commit_sha text,
  p_branch_name text,
  p_model_version text,
  p_model_provider text,
  p_dataset_version text,
  p_dataset_size integer,
  p_prompt_version text,
  p_environment text,
  p_run_id text,
  p_triggered_by text,
  p_metrics jsonb,
  p_duration_seconds numeric DEFAULT NULL::numeric,
  p_tags text[] DEFAULT '{}'::text[],
  p_notes text DEFAULT NULL::text,
  p_error_count integer DEFAULT NULL::integer,
  p_success_count integer DEFAULT NULL::integer,
  p_repository text DEFAULT NULL::text,
  p_run_attempt integer DEFAULT NULL::integer,
  p_benchmark text DEFAULT NULL::text,
  p_f1_average text DEFAULT NULL::text,
  p_cases jsonb DEFAULT NULL::jsonb
)
  returns uuid
  language plpgsql security definer set search_path=pg_catalog, pg_temp
  -- service_role: execute
