import { API_ROLES } from './refusal-contract.js'
import type { OpenStore } from './store-material.js'

const READ = 'authenticated SELECT, service_role SELECT'
const ASK = 'authenticated EXECUTE, service_role EXECUTE'
const SERVE = 'service_role EXECUTE'
const WRITE = 'benchmark_writer EXECUTE, service_role EXECUTE'

/** Who may do what with each object of the schema. A new object needs a line here: a decision. */
export const DECISIONS = {
  benchmark_actor: '',
  benchmark_apply_update: '',
  benchmark_archived: READ,
  benchmark_baseline_in: '',
  benchmark_cases: READ,
  benchmark_check_batch: '',
  benchmark_configurations: READ,
  benchmark_configurations_id_seq: '',
  benchmark_decide_promotion: '',
  benchmark_f1: '',
  benchmark_flatten_metrics: ASK,
  benchmark_idempotency: '',
  benchmark_judging_baseline: '',
  benchmark_judging_context: '',
  benchmark_line: READ,
  benchmark_lock_configuration: '',
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
  benchmark_require_version: '',
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
  compare_snapshots: ASK,
  detect_regression: ASK,
  disable_public_dashboard: '',
  enable_public_dashboard: '',
  erase_benchmark_cases: '',
  export_benchmark_history: SERVE,
  get_judging_context: WRITE,
  get_snapshot_history: ASK,
  import_benchmark_history: SERVE,
  list_benchmark_configurations: ASK,
  load_benchmark_part: '',
  move_current_snapshot: SERVE,
  push_benchmark_results: WRITE,
  record_verdicts: WRITE,
  rollback_snapshot: SERVE,
  set_baseline: SERVE,
  upsert_benchmark_result: SERVE,
  v_latest_benchmarks: READ,
  v_performance_trends: READ,
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
