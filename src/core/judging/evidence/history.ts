import type { MetricKind, Verdict } from '../../model.js'
import { isShare } from '../metrics/metric-kind.js'
import type { Comparison, HistoryEvidence } from './evidence.js'
import { mean, median, winsorizedLevel } from './statistics/robust.js'
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

/** The least deviation that is believed: of logarithms, and of a share. Each is less than an eighteenth of the usual limit. */
const LEAST_OF_LOG = 0.01
const LEAST_OF_SHARE = 0.0025
const LEAST_IN_LIMIT = 18
/** Makes the mean absolute deviation of normal values their standard deviation: the square root of π/2. */
const MEAN_DEVIATION_TO_SD = Math.sqrt(Math.PI / 2)

/** The usable values of the 20 newest versions. `history` has the newest version last. */
export function usableValues(history: readonly EarlierValue[]): number[] {
  return history
    .slice(-LONGEST_HISTORY)
    .flatMap(({ value, verdict }) => (value === null || UNUSABLE.includes(verdict) ? [] : [value]))
}

/**
 * Shares vary by an amount; everything else by a share of itself, and by an amount only where it reaches 0 or less. The
 * floor follows the size of the values and never hides the limit: a loss of 0.001 that doubles has doubled.
 * @param limit see `Comparison`; without one the floor is that of the usual limit
 */
export function scaleOf(
  kind: MetricKind,
  whole: 1 | 100,
  values: readonly number[],
  limit?: { readonly amount: number; readonly baseline: number },
): MetricScale {
  if (isShare(kind)) return { name: 'linear', floor: within(limit?.amount, LEAST_OF_SHARE * whole) }
  if (values.every((value) => value > 0)) {
    const share = limit === undefined ? undefined : Math.log1p(limit.amount / Math.abs(limit.baseline))
    return { name: 'log', floor: within(share, LEAST_OF_LOG) }
  }
  const middle = median(values)
  const deviations = values.map((value) => Math.abs(value - middle))
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  // Where more than half are equal, as of errors that most runs do not have, the others are no spikes.
  const floor =
    median(deviations) === 0
      ? MEAN_DEVIATION_TO_SD * mean(deviations)
      : within(limit?.amount, LEAST_OF_LOG * median(sizes))
  return { name: 'linear', floor: floor || LEAST_OF_SHARE }
}

/** A tighter limit than usual has a smaller floor. */
function within(limit: number | undefined, floor: number): number {
  return limit === undefined || !(limit > 0) ? floor : Math.min(floor, limit / LEAST_IN_LIMIT)
}

/**
 * What at least eight earlier values say about the candidate: the t prediction interval for one more value (Hahn &
 * Meeker, Statistical Intervals, 4.8) after spikes were drawn in, which narrows it: each costs a degree of freedom, and
 * the deviation grows by the same share (Tukey & McLaughlin, Sankhyā A 25, 1963). null: there are too few.
 * @param earlier usable values, see `usableValues`
 */
export function historyEvidence(
  comparison: Comparison,
  earlier: readonly number[],
): Omit<HistoryEvidence, 'missing' | 'added' | 'common'> | null {
  const n = earlier.length
  if (n < SHORTEST_HISTORY) return null
  const { kind, better, baseline, candidate, whole, limit } = comparison
  const scale = scaleOf(kind, whole, [...earlier, candidate], { amount: limit.amount, baseline })
  const onScale = (value: number): number => (scale.name === 'log' ? Math.log(value) : value)
  const level = winsorizedLevel(earlier.map(onScale), scale.floor)
  const degrees = n - 1 - level.drawn
  const sd = (level.sd * (n - 1)) / degrees
  const fall = better === 'higher' ? level.mean - onScale(candidate) : onScale(candidate) - level.mean
  const worse = fall / (sd * Math.sqrt(1 + 1 / n))
  const [p, p_improved] = [tTail(worse, degrees), tTail(-worse, degrees)]
  return {
    kind: 'history',
    method: 'prediction interval',
    n,
    mean: level.mean,
    sd,
    degrees,
    scale: scale.name,
    p,
    p_improved,
    p_smallest: 0,
  }
}

/** The range outside of which a value is significant at `level`, either way: in the metric's unit. */
export function usualRange({ n, mean, sd, degrees, scale }: HistoryEvidence, level: number): readonly [number, number] {
  const half = tQuantile(level, degrees) * sd * Math.sqrt(1 + 1 / n)
  const unit = (value: number): number => (scale === 'log' ? Math.exp(value) : value)
  return [unit(mean - half), unit(mean + half)]
}
