import { isShare } from '../metrics/metric-kind.js'
import { countStatisticOf, isReported } from './cases/case-values.js'
import { statisticOf, type CountStatistic, type Counts } from './cases/counts.js'
import type { Comparison, NoEvidence } from './evidence.js'
import { normalQuantile, normalTail } from './statistics/normal.js'

/** How much was measured, if the outcomes of the cases are unknown. null: unknown. */
export interface ResultSize {
  /** Cases of the data set. */
  readonly n: number | null
  /** The counts of both sides, if both report true positives, false positives and false negatives. */
  readonly counts: { readonly before: Counts; readonly now: Counts } | null
}

/** A share, 0..1, and the ends of an interval around it. */
interface Estimate {
  readonly share: number
  readonly least: number
  readonly most: number
}

const Z90 = normalQuantile(0.05)

/** What is known about a proportion without the outcomes of its cases. */
export function withoutCases(comparison: Comparison, size: ResultSize): Pick<NoEvidence, 'chance' | 'interval'> {
  const { kind, metric, better, whole } = comparison
  const [before, now, limit] = [comparison.baseline, comparison.candidate, comparison.limit.amount].map(
    (amount) => amount / whole,
  ) as [number, number, number]
  const unknown = { chance: null, interval: null }
  if (!isShare(kind) || [before, now].some((share) => share < 0 || share > 1)) return unknown

  const statistic = countStatisticOf(metric)
  const counted = countedOn(statistic, comparison, size)
  const sizes = counted ?? (size.n === null || size.n === 0 ? null : [size.n, size.n])
  if (sizes === null) return unknown
  const byCounts = statistic === 'f1' && counted !== null
  const chance = (byCounts ? chanceOfF1 : chanceOfShare)(before, limit, sizes[0])
  // The denominator of f1, precision and recall is not the number of cases.
  if (statistic !== null && counted === null) return { chance, interval: null }
  const estimate = byCounts ? jWilson : wilson
  const sides = [estimate(before, sizes[0], Z90), estimate(now, sizes[1], Z90)] as const
  const [least, most] = better === 'higher' ? newcombe(sides[0], sides[1]) : newcombe(sides[1], sides[0])
  return { chance, interval: [least * whole, most * whole] }
}

/** The denominator of each side's share, from counts that reproduce it; null: there are no such counts. */
function countedOn(
  statistic: CountStatistic | null,
  { baseline, candidate, whole }: Comparison,
  { counts }: ResultSize,
): readonly [number, number] | null {
  if (statistic === null || counts === null) return null
  const addUp =
    isReported(statisticOf(statistic, counts.before), baseline, whole) &&
    isReported(statisticOf(statistic, counts.now), candidate, whole)
  const sizeOf = ({ tp, fp, fn }: Counts): number =>
    tp + (statistic === 'recall' ? 0 : fp) + (statistic === 'precision' ? 0 : fn)
  const sizes = [sizeOf(counts.before), sizeOf(counts.now)] as const
  return addUp && sizes.every((each) => each > 0) ? sizes : null
}

/**
 * The largest probability that chance alone makes two runs of n cases differ by the limit in one direction, for a share
 * of the cases: the normal approximation for two independent runs. For a fixed dataset it is less, because most cases
 * come out the same way each time.
 */
export function chanceOfShare(share: number, limit: number, n: number): number {
  return normalTail(limit / Math.sqrt((2 * share * (1 - share)) / n))
}

/**
 * The same for f1 with m = tp + fp + fn: tp is binomial with the Jaccard share J = f1/(2 − f1), so by the delta method
 * the variance of f1 is f1(1 − f1)(2 − f1)²/(2m).
 */
export function chanceOfF1(f1: number, limit: number, m: number): number {
  return normalTail(limit / Math.sqrt((f1 * (1 - f1) * (2 - f1) ** 2) / m))
}

/** Wilson's score interval of a share of n (1927). */
export function wilson(share: number, n: number, z: number): Estimate {
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return { share, least: Math.max(0, middle - half), most: Math.min(1, middle + half) }
}

/** Wilson's interval of the Jaccard share of m = tp + fp + fn, as an interval of f1 = 2J/(1 + J). */
export function jWilson(f1: number, m: number, z: number): Estimate {
  const { least, most } = wilson(f1 / (2 - f1), m, z)
  return { share: f1, least: (2 * least) / (1 + least), most: (2 * most) / (1 + most) }
}

/** The interval of a − b for two independent estimates (Newcombe 1998, method 10). */
export function newcombe(a: Estimate, b: Estimate): readonly [number, number] {
  const difference = a.share - b.share
  return [
    difference - Math.hypot(a.share - a.least, b.most - b.share),
    difference + Math.hypot(a.most - a.share, b.share - b.least),
  ]
}
