import type { MetricKind, Verdict } from '../../model.js'
import type { Comparison, HistoryEvidence } from './evidence.js'
import { winsorizedLevel } from './statistics/robust.js'
import { tQuantile, tTail } from './statistics/student-t.js'

/** How many of the newest versions are read. */
const LONGEST_HISTORY = 20
/** With fewer usable values there is no usual range. */
export const SHORTEST_HISTORY = 8

/** An earlier version in the history of one metric; never one of the run that is judged. */
export interface EarlierValue {
  /** null: it lacks the metric. */
  readonly value: number | null
  /** null: it was never judged. */
  readonly verdict: Verdict | null
}

/** The scale on which a metric varies evenly. */
export interface MetricScale {
  readonly name: 'log' | 'linear'
  /** The smallest standard deviation: a constant history still has a range. */
  readonly floor: number
}

/** Not evaluated, or regressed: a lasting regression must not become usual. */
const UNUSABLE: readonly (Verdict | null)[] = [null, 'not_evaluated', 'incomparable', 'regression']
const RELATIVE: readonly MetricKind[] = ['duration', 'money', 'count']

/** The usable values of the 20 newest versions. `history` has the newest version last. */
export function usableValues(history: readonly EarlierValue[]): number[] {
  return history
    .slice(-LONGEST_HISTORY)
    .flatMap(({ value, verdict }) => (value === null || UNUSABLE.includes(verdict) ? [] : [value]))
}

/**
 * Durations, money and counts vary by a share of their value (logarithms); others, and series that reach 0, by an
 * amount.
 */
export function scaleOf(kind: MetricKind, whole: 1 | 100, values: readonly number[]): MetricScale {
  const log = RELATIVE.includes(kind) && values.every((value) => value > 0)
  return log ? { name: 'log', floor: 0.01 } : { name: 'linear', floor: 0.0025 * whole }
}

/**
 * The evidence of at least eight earlier values: the t prediction interval for one more value (Hahn & Meeker,
 * Statistical Intervals, 4.8), after spikes were winsorized. null: too few values.
 * @param earlier usable values, see `usableValues`
 */
export function historyEvidence(
  comparison: Comparison,
  earlier: readonly number[],
): Omit<HistoryEvidence, 'missing' | 'added' | 'common'> | null {
  const n = earlier.length
  if (n < SHORTEST_HISTORY) return null
  const { kind, better, candidate, whole } = comparison
  const scale = scaleOf(kind, whole, [...earlier, candidate])
  const onScale = (value: number): number => (scale.name === 'log' ? Math.log(value) : value)
  const { mean, sd } = winsorizedLevel(earlier.map(onScale), scale.floor)
  const worse =
    (better === 'higher' ? mean - onScale(candidate) : onScale(candidate) - mean) / (sd * Math.sqrt(1 + 1 / n))
  const [p, p_improved] = [tTail(worse, n - 1), tTail(-worse, n - 1)]
  return {
    kind: 'history',
    method: 'prediction interval',
    n,
    mean,
    sd,
    scale: scale.name,
    p,
    p_improved,
    p_smallest: 0,
  }
}

/** The range outside of which a value is significant at `level`, in the metric's unit. */
export function usualRange({ n, mean, sd, scale }: HistoryEvidence, level: number): readonly [number, number] {
  const half = tQuantile(level, n - 1) * sd * Math.sqrt(1 + 1 / n)
  const unit = (value: number): number => (scale === 'log' ? Math.exp(value) : value)
  return [unit(mean - half), unit(mean + half)]
}
