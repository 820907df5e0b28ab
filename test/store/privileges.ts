import { API_ROLES } from './contract/refusal.js'
import type { OpenStore } from './contract/store-material.js'

const READ = 'authenticated SELECT, service_role SELECT'
const READ_AND_INSERT = 'service_role INSERT, authenticated SELECT, service_role SELECT'
const ASK = 'authenticated EXECUTE, service_role EXECUTE'
const SERVE = 'service_role EXECUTE'
const WRITE = 'benchmark_writer EXECUTE, service_role EXECUTE'

/** Who may do what with each object of the schema. A new object needs a line here: a decision. */
export const DECISIONS = {
  activate_model_version: SERVE,
  active_model_version: ASK,
  annotate_snapshot: SERVE,
  archive_snapshots: SERVE,
  benchmark_actor: '',
  benchmark_all_tags: ASK,
  benchmark_annotations: READ,
  benchmark_annotations_seq_seq: '',
  benchmark_apply_update: '',
  benchmark_archive_candidates: '',
  benchmark_archive_page: '',
  benchmark_archived: READ,
  benchmark_baseline_in: '',
  benchmark_cases: READ,
  benchmark_check_batch: '',
  benchmark_check_schema: '',
  benchmark_configuration_id: ASK,
  benchmark_configurations: READ,
  benchmark_configurations_id_seq: '',
  benchmark_decide_promotion: '',
  benchmark_f1: ASK,
  benchmark_f1_gain: '',
  benchmark_flatten_metrics: ASK,
  benchmark_idempotency: '',
  benchmark_judging_baseline: '',
  benchmark_judging_context: '',
  benchmark_kept_because: '',
  benchmark_line: READ,
  benchmark_lock_configuration: '',
  benchmark_metric: ASK,
  benchmark_migrations: READ,
  benchmark_move_baseline: '',
  benchmark_move_current: '',
  benchmark_part_changes: '',
  benchmark_pointer_at: '',
  benchmark_pointer_log: READ,
  benchmark_pointer_log_seq_seq: '',
  benchmark_pointers: SERVE,
  benchmark_queue_update: '',
  benchmark_refuse_change: '',
  benchmark_require_expected: '',
  benchmark_require_version: '',
  benchmark_rounded: ASK,
  benchmark_schema_version: SERVE,
  benchmark_snapshots: `${READ}, service_role UPDATE`,
  benchmark_store_results: '',
  benchmark_transactions: READ,
  benchmark_unarchive: '',
  benchmark_update_queue: '',
  benchmark_verdicts: READ,
  benchmark_verdicts_seq_seq: '',
  benchmark_versions: READ,
  checkout_snapshot: SERVE,
  compare_model_versions: ASK,
  compare_models: ASK,
  compare_prompts: ASK,
  compare_snapshots: ASK,
  decide_promotions: WRITE,
  detect_regression: ASK,
  disable_public_dashboard: '',
  enable_public_dashboard: '',
  erase_benchmark_cases: '',
  export_benchmark_history: SERVE,
  export_model_registry: SERVE,
  get_judging_context: WRITE,
  get_metric_series: ASK,
  get_metric_trends: ASK,
  get_pointer_events: ASK,
  get_pointers_at: ASK,
  get_snapshot_history: ASK,
  import_benchmark_history: SERVE,
  import_model_registry: SERVE,
  latest_snapshots: ASK,
  list_benchmark_configurations: ASK,
  list_benchmark_transactions: ASK,
  list_model_versions: ASK,
  list_models: ASK,
  list_regressions: ASK,
  load_benchmark_part: '',
  log_model_performance: SERVE,
  model_performance_logs: READ_AND_INSERT,
  model_versions: `${READ_AND_INSERT}, service_role UPDATE`,
  move_current_snapshot: SERVE,
  promote_snapshot: SERVE,
  prune_model_versions: SERVE,
  push_benchmark_results: WRITE,
  record_verdicts: WRITE,
  register_model_version: SERVE,
  registry_activation_log: READ,
  registry_activation_log_seq_seq: '',
  registry_active_evidence: ASK,
  registry_add_version: '',
  registry_apply_update: '',
  registry_archived: READ,
  registry_decide_promotion: '',
  registry_difference: ASK,
  registry_expect: '',
  registry_find_version: ASK,
  registry_insert_performance: '',
  registry_insert_version: '',
  registry_keep_evidence: '',
  registry_lock_evidence: '',
  registry_line: READ,
  registry_lock_model: '',
  registry_models: READ,
  registry_models_id_seq: '',
  registry_move_active: '',
  registry_moved: '',
  registry_performance_log: READ,
  registry_performance_log_seq_seq: '',
  registry_pointers: '',
  registry_queue_update: '',
  registry_refuse_change: '',
  registry_update_queue: '',
  registry_versions: READ,
  restore_snapshots: SERVE,
  rollback_model_version: SERVE,
  rollback_snapshot: SERVE,
  set_baseline: SERVE,
  show_model_version: ASK,
  upsert_benchmark_result: SERVE,
  v_latest_benchmarks: READ,
  v_performance_trends: READ,
  v_registered_versions: READ,
}

/** What `enable_public_dashboard` lets anon select from, whole; of the log and the archive it opens some columns. */
export const PUBLIC_DASHBOARD = [
  'benchmark_configurations',
  'benchmark_versions',
  'v_latest_benchmarks',
  'v_performance_trends',
]

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
