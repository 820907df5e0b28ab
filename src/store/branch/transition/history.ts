/** What is usual: the last versions of a configuration, as points of their metrics. */
import { decimalOf } from '../../../core/decimal.js'
import type { Judged } from './context.js'
import type { Json } from './jsonb.js'
import { isOfRun, lastVerdict, lastVersions, metricIn } from './metrics.js'
import { shareUnit } from './promotion.js'
import { OF_A_BASE } from './snapshots-in.js'
import type { ConfigurationRow, Snapshot, Transaction } from './rows.js'

/** So many metrics of a result are watched. */
const MOST_WATCHED = 40

/** Against what a point is usual. */
interface Beside {
  readonly reference: Snapshot | null
  /** Version of the baseline of the configuration. */
  readonly baseline: number | null
}

/** `benchmark_recent_points` */
export function recentPoints(row: ConfigurationRow, before: number, judged: Judged, beside: Beside): Json {
  const { primary_metric: primary } = row
  const names = new Set([...judged.watch.slice(0, MOST_WATCHED), ...(primary === null ? [] : [primary])])
  return lastVersions(row, before)
    .filter((snapshot) => !isOfRun(snapshot, judged) && snapshot.line.archived === null)
    .reverse()
    .map((snapshot) => {
      const { created_at, metrics } = snapshot.line.transaction
      const f1_score = metrics['f1']
      return {
        snapshot_version: snapshot.version,
        created_at,
        f1_score: typeof f1_score === 'number' ? f1_score : null,
        verdict: lastVerdict(snapshot),
        is_usual: isUsual(snapshot, row, beside),
        values: Object.fromEntries([...names].map((name) => [name, metricIn(metrics, name)])),
      }
    })
}

/** `benchmark_usual_points` */
export function usualPoints(
  own: ConfigurationRow,
  judged: Judged,
  reference: Snapshot | null,
  rule: string | null,
): Json {
  if (reference === null || reference.of === own || !OF_A_BASE.includes(rule)) return null
  const { of, version } = reference
  return recentPoints(of, version + 1, judged, { reference, baseline: of.baseline_version })
}

function isUsual({ version, line }: Snapshot, row: ConfigurationRow, { reference, baseline }: Beside): boolean {
  if (reference !== null && !areComparable(line.transaction, reference.line.transaction)) return false
  if (reference?.of !== row || baseline === null) return true
  return version >= baseline === reference.version >= baseline
}

/** `benchmark_are_comparable` */
function areComparable(a: Transaction, b: Transaction): boolean {
  const differs = (one: unknown, other: unknown): boolean => one !== null && other !== null && one !== other
  if (differs(a.benchmark, b.benchmark) || differs(a.f1_average, b.f1_average)) return false
  if (differs(a.dataset_size, b.dataset_size)) return false
  const [here, there] = [metricIn(a.metrics, 'f1'), metricIn(b.metrics, 'f1')]
  return here === null || there === null || shareUnit(decimalOf(here), decimalOf(there)) !== null
}
