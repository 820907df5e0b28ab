import { clip, mean, median, MOST_DEVIATIONS, robustDeviation } from '../statistics/robust.js'
import { tTail } from '../statistics/student-t.js'

/** A lasting change of the level of a series. */
export interface ChangePoint {
  /** Index of the first value after the change. */
  readonly at: number
  /** The mean levels before and after, without spikes. */
  readonly from: number
  readonly to: number
  /** How likely chance is to make so large a step at a place chosen beforehand, allowing for autocorrelation. */
  readonly p: number
}

/** How many of the newest values are read by default. */
export const LONGEST_SERIES = 200
/** Shorter series have no change points. */
export const SHORTEST_SERIES = 10
const SHORTEST_SEGMENT = 5
const ALPHA = 0.05
/** A split is kept at first if p is at most this many times the final level. */
const LENIENT = 10
/** The width of the running median that tells spikes from steps. */
const WINDOW = 7
const MOST_CORRELATION = 0.9

/**
 * When the level of a series changed, in order; empty for fewer than ten values. A level is at least five values long.
 * It only dates changes and never judges.
 *
 * Spikes are winsorized. The series is split where the energy statistic of E-divisive (Matteson & James 2014) is
 * largest, and its parts again, as long as a t test finds a difference. Then the weakest splits are merged until all of
 * them are below alpha/N in a t test that allows for autocorrelation; alpha/N, because every place was a candidate.
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

/**
 * The series after values far from the running median of seven were moved to 3.5 robust standard deviations from it
 * (winsorized).
 */
export function withoutSpikes(values: readonly number[]): number[] {
  const half = WINDOW >> 1
  const middles = values.map((_, at) => median(values.slice(Math.max(0, at - half), at + half + 1)))
  const residuals = values.map((value, at) => value - (middles[at] ?? value))
  // If most values do not vary at all, those that do determine the scale.
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
 * Where the two parts differ most for their spread: the largest 2/n Σ|x − y| − 2q/(n(k − 1)) Σ|x − x′| − 2k/(n(q − 1))
 * Σ|y − y′| over the first k and the last q = n − k values (Matteson & James 2014, eq. 7, scaled by kq/n). null: too
 * short.
 */
function bestSplit(series: readonly number[]): number | null {
  const n = series.length
  if (n < 2 * SHORTEST_SEGMENT) return null
  // Distances of each value to the earlier ones, and to the later ones.
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
 * How likely chance is to make the means of two neighbouring parts differ so much: the two-sided t test with pooled
 * variance. With a lag-1 autocorrelation ρ of the residuals (corrected for its bias by 2/n), n values count as n(1 −
 * ρ)/(1 + ρ).
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

/** The share of the values that count as independent. */
function independentShare(residuals: readonly (readonly number[])[], squares: number, n: number): number {
  const products = residuals.flatMap((part) => part.slice(1).map((value, at) => value * (part[at] ?? 0)))
  const lag = products.reduce((sum, product) => sum + product, 0)
  const correlation = clip(lag / squares + 2 / n, 0, MOST_CORRELATION)
  return (1 - correlation) / (1 + correlation)
}
