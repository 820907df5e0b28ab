import { API_ROLES } from './contract/refusal.js'
import type { OpenStore } from './contract/store-material.js'

const READ = 'service_role SELECT'
const READ_AND_INSERT = 'service_role INSERT, service_role SELECT'
const SERVE = 'service_role EXECUTE'
const WRITE = 'benchmark_writer EXECUTE, service_role EXECUTE'
const REGISTER = 'benchmark_registrar EXECUTE, service_role EXECUTE'

/** Who may do what with each object of the schema. A new object needs a line here: a decision. */
export const DECISIONS = {
  activate_model_version: SERVE,
  active_model_version: SERVE,
  annotate_snapshot: SERVE,
  archive_snapshots: SERVE,
  benchmark_actor: '',
  benchmark_all_tags: SERVE,
  benchmark_annotations: READ,
  benchmark_annotations_seq_seq: '',
  benchmark_apply_baseline: '',
  benchmark_apply_update: '',
  benchmark_archive_candidates: '',
  benchmark_archive_page: '',
  benchmark_archived: READ,
  benchmark_are_comparable: SERVE,
  benchmark_asked_trends: SERVE,
  benchmark_are_groups: '',
  benchmark_are_names: '',
  benchmark_are_outcomes: '',
  benchmark_asked_baseline: '',
  benchmark_base_version: '',
  benchmark_baseline_in: '',
  benchmark_bring_back: '',
  benchmark_caller: '',
  benchmark_case_sets: READ,
  benchmark_case_sets_id_seq: '',
  benchmark_cases: READ,
  benchmark_cases_of: SERVE,
  benchmark_cases_without: '',
  benchmark_check_batch: '',
  benchmark_check_schema: '',
  benchmark_cold: READ,
  benchmark_cold_candidates: '',
  benchmark_configuration_id: SERVE,
  benchmark_configurations: READ,
  benchmark_configurations_id_seq: '',
  benchmark_count_cases: '',
  benchmark_count_new: '',
  benchmark_count_runs: '',
  benchmark_days: READ,
  benchmark_decide_new_prompt: '',
  benchmark_decide_promotion: '',
  benchmark_drop_payload: '',
  benchmark_has_fallen_from: '',
  benchmark_kept_reference: '',
  benchmark_last_pushes: '',
  benchmark_missing_pairs: '',
  benchmark_push_key: '',
  benchmark_replaced: '',
  benchmark_second_look: '',
  benchmark_usual_pairs: '',
  benchmark_export_others: '',
  benchmark_export_snapshots: '',
  benchmark_f1: SERVE,
  benchmark_f1_gain: '',
  benchmark_find_reference: '',
  benchmark_first_attempt: '',
  benchmark_flatten_metrics: SERVE,
  benchmark_found_again: '',
  benchmark_found_before: '',
  benchmark_gain: '',
  benchmark_idempotency: '',
  benchmark_import_entry: '',
  benchmark_import_pointers: '',
  benchmark_import_snapshot: '',
  benchmark_insert_snapshots: '',
  benchmark_is_ephemeral: '',
  benchmark_is_baseline_set_since: '',
  benchmark_is_evaluated: '',
  benchmark_is_proven_twice: '',
  benchmark_is_public: '',
  benchmark_is_trusted: '',
  benchmark_judging_baseline: '',
  benchmark_judging_context: '',
  benchmark_keep_case_sets: '',
  benchmark_keep_facts: '',
  benchmark_keep_primary: '',
  benchmark_keep_push: '',
  benchmark_kept_because: '',
  benchmark_last_good: '',
  benchmark_last_verdict: '',
  benchmark_line: READ,
  benchmark_lock_configuration: '',
  benchmark_lock_configurations: '',
  benchmark_lost: SERVE,
  benchmark_measured_periods: SERVE,
  benchmark_metric: SERVE,
  benchmark_migrations: READ,
  benchmark_move_baseline: '',
  benchmark_move_current: '',
  benchmark_moved: '',
  benchmark_newest_in: '',
  benchmark_only_metrics: '',
  benchmark_part_changes: '',
  benchmark_payload: '',
  benchmark_payload_digest: '',
  benchmark_payload_in: '',
  benchmark_person: '',
  benchmark_place_results: '',
  benchmark_pointer_at: '',
  benchmark_pointer_log: READ,
  benchmark_pointer_log_seq_seq: '',
  benchmark_pointers: SERVE,
  benchmark_previous_run: '',
  benchmark_primary_at: '',
  benchmark_primary_before: '',
  benchmark_push_current: '',
  benchmark_pushes: READ,
  benchmark_queue_update: '',
  benchmark_ranked_by: SERVE,
  benchmark_reaches: SERVE,
  benchmark_readable: '',
  benchmark_recent_points: '',
  benchmark_usual_points: '',
  benchmark_recent_versions: '',
  benchmark_record_verdict: '',
  benchmark_recount_archived: '',
  benchmark_recount_configuration: '',
  benchmark_recount_days: '',
  benchmark_reference_by_rule: '',
  benchmark_refuse_change: '',
  benchmark_require_expected: '',
  benchmark_require_payload: SERVE,
  benchmark_require_same_payload: '',
  benchmark_require_version: '',
  benchmark_rounded: SERVE,
  benchmark_pushed_at: '',
  benchmark_run_number: '',
  benchmark_schema_version: SERVE,
  benchmark_set_archived: '',
  benchmark_share_unit: SERVE,
  benchmark_snapshots: `${READ}, service_role UPDATE`,
  benchmark_store_results: '',
  benchmark_stub_metrics: '',
  benchmark_survives_json: '',
  benchmark_token_digest: '',
  benchmark_transactions: READ,
  benchmark_unarchive: '',
  benchmark_trends_since: SERVE,
  benchmark_update_queue: '',
  benchmark_value: SERVE,
  benchmark_verdicts: READ,
  benchmark_verdicts_seq_seq: '',
  benchmark_version_at: '',
  benchmark_versions: READ,
  benchmark_with_found: '',
  checkout_snapshot: SERVE,
  compare_model_versions: SERVE,
  compare_models: SERVE,
  compare_prompts: SERVE,
  compare_snapshots: SERVE,
  decide_promotions: WRITE,
  detect_regression: SERVE,
  disable_public_dashboard: '',
  disable_signed_in_readers: '',
  enable_public_dashboard: '',
  enable_signed_in_readers: '',
  erase_benchmark_cases: '',
  explain_verdict: SERVE,
  export_benchmark_history: SERVE,
  export_cold_versions: '',
  export_model_registry: SERVE,
  get_benchmark_cases: SERVE,
  get_grouped_cases: SERVE,
  get_judging_context: WRITE,
  get_metric_series: SERVE,
  get_metric_trends: SERVE,
  get_pointer_events: SERVE,
  get_pointers_at: SERVE,
  get_snapshot_history: SERVE,
  import_benchmark_history: SERVE,
  import_model_registry: SERVE,
  latest_snapshots: SERVE,
  list_benchmark_configurations: SERVE,
  list_benchmark_transactions: SERVE,
  list_cold_candidates: '',
  list_model_versions: SERVE,
  list_models: SERVE,
  list_regressions: SERVE,
  load_benchmark_part: '',
  log_model_performance: REGISTER,
  model_performance_logs: READ_AND_INSERT,
  model_versions: `${READ_AND_INSERT}, service_role UPDATE`,
  move_current_snapshot: SERVE,
  move_to_cold_storage: '',
  promote_snapshot: SERVE,
  prune_model_versions: SERVE,
  push_benchmark_results: WRITE,
  record_verdicts: WRITE,
  register_model_version: REGISTER,
  registry_activation_log: READ,
  registry_activation_log_seq_seq: '',
  registry_active_evidence: SERVE,
  registry_add_version: '',
  registry_apply_update: '',
  registry_archived: READ,
  registry_complete_version: '',
  registry_decide_promotion: '',
  registry_difference: SERVE,
  registry_environments: READ,
  registry_expect: '',
  registry_find_version: SERVE,
  registry_import_pointers: '',
  registry_import_version: '',
  registry_insert_performance: '',
  registry_insert_version: '',
  registry_keep_evidence: '',
  registry_line: READ,
  registry_lock_evidence: '',
  registry_lock_model: '',
  registry_models: READ,
  registry_models_id_seq: '',
  registry_move_active: '',
  registry_moved: '',
  registry_performance_log: READ,
  registry_performance_log_seq_seq: '',
  registry_pointers: '',
  registry_queue_update: '',
  registry_state: '',
  registry_update_queue: '',
  registry_versions: READ,
  registry_with_evidence: '',
  restore_snapshots: SERVE,
  rollback_model_version: SERVE,
  rollback_snapshot: SERVE,
  set_baseline: SERVE,
  show_model_version: SERVE,
  upsert_benchmark_result: SERVE,
  v_latest_benchmarks: READ,
  v_performance_trends: READ,
  v_registered_versions: READ,
}

/** What `service_role` may do and who is signed in may not, also once the owner opened the history to readers. */
const NOT_FOR_READERS = [
  ...['activate_model_version', 'annotate_snapshot', 'archive_snapshots', 'benchmark_pointers'],
  ...['benchmark_schema_version', 'checkout_snapshot', 'export_benchmark_history', 'export_model_registry'],
  ...[
    'decide_promotions',
    'get_judging_context',
    'import_benchmark_history',
    'import_model_registry',
    'log_model_performance',
  ],
  ...['move_current_snapshot', 'promote_snapshot', 'prune_model_versions', 'push_benchmark_results', 'record_verdicts'],
  ...['register_model_version', 'restore_snapshots', 'rollback_model_version', 'rollback_snapshot', 'set_baseline'],
  'upsert_benchmark_result',
]

type Matrix = { readonly [object: string]: unknown }

/** The decisions once the owner called `enable_signed_in_readers`. */
export const OPEN_TO_READERS: Matrix = Object.fromEntries(
  Object.entries(DECISIONS).map(([name, rights]) => {
    const read = rights.split(', ').find((right) => /^service_role (?:SELECT|EXECUTE)$/.test(right))
    if (read === undefined || NOT_FOR_READERS.includes(name)) return [name, rights]
    return [name, rights.replace(read, `${read.replace('service_role', 'authenticated')}, ${read}`)]
  }),
)

/** What `enable_public_dashboard` lets anon select from, whole; of the other tables it opens some columns. */
export const PUBLIC_DASHBOARD = [
  'benchmark_configurations',
  'benchmark_days',
  'v_latest_benchmarks',
  'v_performance_trends',
]

/** The decisions once the owner called `enable_public_dashboard`. */
export const OPEN_TO_ALL: Matrix = Object.fromEntries(
  Object.entries(DECISIONS).map(([name, rights]) => {
    if (name === 'benchmark_is_public') return [name, 'anon EXECUTE']
    return [name, PUBLIC_DASHBOARD.includes(name) ? `anon SELECT, ${rights}` : rights]
  }),
)

const MATRIX = `
  with objects as (
    select relname::text as name, oid, relkind = 'S' as is_sequence, false as is_function
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S', 'p', 'f')
    union all
    select proname, oid, false, true from pg_proc where pronamespace = 'public'::regnamespace
  ), rights as (
    select o.name, r.role, p.privilege
    from objects o
    cross join unnest(array['${API_ROLES.join("', '")}']) r (role)
    cross join lateral unnest(case
      when o.is_function then array['EXECUTE']
      when o.is_sequence then array['SELECT', 'UPDATE', 'USAGE']
      else array['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'] end) p (privilege)
    where case
      when o.is_function then has_function_privilege(r.role, o.oid, p.privilege)
      when o.is_sequence then has_sequence_privilege(r.role, o.oid, p.privilege)
      else has_table_privilege(r.role, o.oid, p.privilege) end
  )
  select o.name, coalesce(string_agg(r.role || ' ' || r.privilege, ', ' order by r.privilege, r.role), '') as rights
  from objects o left join rights r using (name)
  group by o.name`

/** Object by object, who has which privilege, as the catalog says it. */
export async function matrixOf({ sql }: OpenStore): Promise<{ [object: string]: unknown }> {
  const { rows } = await sql(MATRIX)
  return Object.fromEntries(rows.map(({ name, rights }) => [String(name), rights]))
}
