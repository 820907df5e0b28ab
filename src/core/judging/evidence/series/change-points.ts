import { clip, mean, median, MOST_DEVIATIONS, robustDeviation } from '../statistics/robust.js'
import { tTail } from '../statistics/student-t.js'

/** Where the level of a series changed for good. */
export interface ChangePoint {
  /** Index of the first value after the change. */
  readonly at: number
  /** Mean level from the change before to this one, and from this one to the next, without spikes. */
  readonly from: number
  readonly to: number
  /** How likely so large a step is by chance at a place named beforehand, allowing for values that resemble those before. */
  readonly p: number
}

/** The newest values that are looked at, if nobody says otherwise. */
export const LONGEST_SERIES = 200
/** With fewer values there is no saying when. */
export const SHORTEST_SERIES = 10
const SHORTEST_SEGMENT = 5
const ALPHA = 0.05
/** A split is kept at first if p is below so many times what it must be at the end. */
const LENIENT = 10
/** Of the running median that tells spikes from steps. */
const WINDOW = 7
const MOST_CORRELATION = 0.9

/**
 * When the level of a series changed; in order, empty for fewer than ten values. It dates what happened, it never judges:
 * a level is at least five values long.
 *
 * Spikes are drawn in; then the series is split where the energy statistic of E-divisive (Matteson & James 2014) is
 * largest, and its parts again, while a t test sees a difference; then the weakest splits are merged until all of them
 * stay below alpha/N in a t test that allows for autocorrelation. alpha/N, because every place was a candidate.
 * @param values oldest first
 */
export function changePoints(values: readonly number[], longest = LONGEST_SERIES): ChangePoint[] {
  const skipped = Math.max(0, values.length - longest)
  const series = withoutSpikes(values.slice(skipped))
  if (series.length < SHORTEST_SERIES) return []
  const strict = ALPHA / series.length
  const splits = splitAll(series, 0, series.length, Math.min(LENIENT * strict, ALPHA))
  for (;;) {
    const steps = stepsAt(series, splits)
    const weakest = steps.reduce((worst, { p }, index) => (p > (steps[worst]?.p ?? 1) ? index : worst), 0)
    if (!((steps[weakest]?.p ?? 0) >= strict)) return steps.map((step) => ({ ...step, at: step.at + skipped }))
    splits.splice(weakest, 1)
  }
}

/** The series with values far from the running median of seven drawn in to 3.5 robust standard deviations (winsorized). */
export function withoutSpikes(values: readonly number[]): number[] {
  const half = WINDOW >> 1
  const middles = values.map((_, at) => median(values.slice(Math.max(0, at - half), at + half + 1)))
  const residuals = values.map((value, at) => value - (middles[at] ?? value))
  // Where most values do not vary at all, those that do say how much is much.
  const deviation = robustDeviation(residuals) || robustDeviation(residuals.filter((residual) => residual !== 0))
  const reach = MOST_DEVIATIONS * deviation
  if (!(reach > 0)) return [...values]
  return residuals.map((residual, at) => (middles[at] ?? 0) + clip(residual, -reach, reach))
}

/** Where to split series[from, to), recursively, in order. */
function splitAll(series: readonly number[], from: number, to: number, level: number): number[] {
  const at = bestSplit(series.slice(from, to))
  if (at === null || stepChance(series.slice(from, from + at), series.slice(from + at, to), false) >= level) return []
  return [...splitAll(series, from, from + at, level), from + at, ...splitAll(series, from + at, to, level)]
}

/**
 * Where the two parts are furthest from each other beside how far each is spread: the largest 2/n Σ|x − y| −
 * 2q/(n(k − 1)) Σ|x − x′| − 2k/(n(q − 1)) Σ|y − y′| over the first k and the last q = n − k values (Matteson & James
 * 2014, eq. 7, scaled by kq/n). null: too short.
 */
function bestSplit(series: readonly number[]): number | null {
  const n = series.length
  if (n < 2 * SHORTEST_SEGMENT) return null
  // Distances of each value to those before it, and to those after it.
  const [earlier, later] = [new Float64Array(n), new Float64Array(n)]
  for (const [j, y] of series.entries()) {
    for (let i = 0; i < j; i += 1) {
      const distance = Math.abs((series[i] ?? 0) - y)
      earlier[j] = (earlier[j] ?? 0) + distance
      later[i] = (later[i] ?? 0) + distance
    }
  }
  const all = earlier.reduce((sum, distance) => sum + distance, 0)
  let [within, beyond] = [0, all]
  let best: { readonly at: number; readonly value: number } | null = null
  for (let k = 1; k <= n - SHORTEST_SEGMENT; k += 1) {
    within += earlier[k - 1] ?? 0
    beyond -= later[k - 1] ?? 0
    if (k < SHORTEST_SEGMENT) continue
    const q = n - k
    const between = all - within - beyond
    const value = (2 * between) / n - (2 * q * within) / (n * (k - 1)) - (2 * k * beyond) / (n * (q - 1))
    if (best === null || value > best.value + 1e-12) best = { at: k, value }
  }
  return best?.at ?? null
}

function stepsAt(series: readonly number[], splits: readonly number[]): ChangePoint[] {
  return splits.map((at, index) => {
    const before = series.slice(splits[index - 1] ?? 0, at)
    const after = series.slice(at, splits[index + 1] ?? series.length)
    return { at, from: mean(before), to: mean(after), p: stepChance(before, after, true) }
  })
}

/**
 * How likely two neighbouring parts differ so much in their mean by chance: the two-sided t test with pooled variance.
 * Values that resemble the one before (lag-1 autocorrelation ρ of what is left after the means, corrected for its bias by
 * 2/n) say less: n values are worth n(1 − ρ)/(1 + ρ).
 */
function stepChance(before: readonly number[], after: readonly number[], allowForCorrelation: boolean): number {
  const n = before.length + after.length
  const means = [mean(before), mean(after)] as const
  const step = Math.abs(means[0] - means[1])
  const residuals = [before.map((value) => value - means[0]), after.map((value) => value - means[1])]
  const squares = residuals.flat().reduce((sum, residual) => sum + residual * residual, 0)
  if (squares <= 1e-18 * Math.max(1, means[0] ** 2 + means[1] ** 2) * n) {
    return step > 1e-9 * Math.max(1e-12, Math.abs(means[0]) + Math.abs(means[1])) ? 0 : 1
  }
  const worth = allowForCorrelation ? independentShare(residuals, squares, n) : 1
  const variance = (squares / (n - 2)) * (1 / before.length + 1 / after.length)
  const freedom = allowForCorrelation ? Math.max(n * worth - 2, 1) : n - 2
  return 2 * tTail(step / Math.sqrt(variance / worth), freedom)
}

/** The share of values that say something of their own. */
function independentShare(residuals: readonly (readonly number[])[], squares: number, n: number): number {
  const products = residuals.flatMap((part) => part.slice(1).map((value, at) => value * (part[at] ?? 0)))
  const lag = products.reduce((sum, product) => sum + product, 0)
  const correlation = clip(lag / squares + 2 / n, 0, MOST_CORRELATION)
  return (1 - correlation) / (1 + correlation)
}
