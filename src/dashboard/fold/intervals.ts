/**
 * How uncertain a value is because of the choice of its cases: not because of noise between runs, and never a verdict.
 * Computed if the verdict has no evidence, for values that the cases reproduce.
 */
import { passShare } from '../../core/judging/evidence/cases/case-values.js'
import type { CaseOutcome, F1Average } from '../../core/model.js'
import type { Interval } from '../contract.js'

/** Two-sided 95% of the normal distribution. */
const Z = 1.959963984540054
/** The cases reproduce a value if they differ from it by no more than this. */
const SAME = 0.0005
const LARGEST_SAME = 0.005

/** The Wilson interval of `passed` out of `n` (Wilson 1927, without continuity correction). */
export function wilson(passed: number, n: number): Interval {
  const share = passed / n
  const z2 = Z * Z
  const center = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return [Math.max(0, center - half), Math.min(1, center + half)]
}

/**
 * The interval of Σ numerator ÷ Σ denominator over cases, by linearization (Cochran, Sampling Techniques, 6.4): the
 * case is the sampling unit. null: fewer than two cases, or a denominator of zero.
 */
export function ratioInterval(pairs: readonly (readonly [numerator: number, denominator: number])[]): Interval | null {
  const n = pairs.length
  const [above, below] = pairs.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0])
  if (n < 2 || below === 0) return null
  const ratio = above / below
  const residuals = pairs.reduce((sum, [x, y]) => sum + (x - ratio * y) ** 2, 0)
  const half = (Z * Math.sqrt((n / (n - 1)) * residuals)) / below
  return [Math.max(0, ratio - half), Math.min(1, ratio + half)]
}

type Counts = (each: CaseOutcome) => readonly [numerator: number, denominator: number]

const tp = ({ tp: count = 0 }: CaseOutcome): number => count
const RATIOS: Readonly<Record<string, Counts>> = {
  f1: (each) => [2 * tp(each), 2 * tp(each) + (each.fp ?? 0) + (each.fn ?? 0)],
  precision: (each) => [tp(each), tp(each) + (each.fp ?? 0)],
  recall: (each) => [tp(each), tp(each) + (each.fn ?? 0)],
}

/** The intervals of the metrics that the cases reproduce: f1, precision and recall from counts, others from passes. */
export function intervalsOf(
  metrics: ReadonlyMap<string, number>,
  cases: readonly CaseOutcome[],
  average: F1Average | null,
): ReadonlyMap<string, Interval> {
  const found = new Map<string, Interval>()
  const counted = cases.filter((each) => each.tp !== undefined)
  const judged = cases.filter(({ passed }) => passed !== undefined)
  const passed = judged.filter((each) => each.passed === true).length
  // For cases with several trials, the share that passed.
  const shares = cases.map((each) => [passShare(each) ?? NaN, 1] as const)
  const trialsPassed = shares.reduce((sum, [share]) => sum + share, 0)
  for (const [metric, value] of metrics) {
    const counts = RATIOS[metric]
    if (counts !== undefined && counted.length === cases.length && average !== 'macro') {
      const pairs = counted.map(counts)
      const [above, below] = pairs.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0])
      const interval = reproduces(above / below, value) ? ratioInterval(pairs) : null
      if (interval !== null) found.set(metric, interval)
    } else if (judged.length === cases.length && cases.length > 0 && reproduces(passed / cases.length, value)) {
      found.set(metric, wilson(passed, cases.length))
    } else if (reproduces(trialsPassed / cases.length, value)) {
      const interval = ratioInterval(shares)
      if (interval !== null) found.set(metric, interval)
    }
  }
  return found
}

/** The reported value may be rounded by half of its last digit. */
function reproduces(computed: number, reported: number): boolean {
  const digits = (String(reported).split('.')[1] ?? '').length
  const tolerance = Math.max(SAME, Math.min(LARGEST_SAME, 0.5 * 10 ** -digits))
  return Math.abs(computed - reported) <= tolerance + 1e-12
}

const FEWEST_STEPS = 5
const MOST_STEPS = 30

/**
 * The usual step between versions: the median of the last 30 differences of versions with the verdict unchanged; null:
 * fewer than five.
 */
export function usualStep(values: readonly (number | null)[], isUnchanged: (index: number) => boolean): number | null {
  const steps: number[] = []
  for (let index = values.length - 1; index > 0 && steps.length < MOST_STEPS; index -= 1) {
    const [before = null, now = null] = [values[index - 1], values[index]]
    if (before !== null && now !== null && isUnchanged(index)) steps.push(Math.abs(now - before))
  }
  if (steps.length < FEWEST_STEPS) return null
  steps.sort((a, b) => a - b)
  const middle = steps.length >> 1
  const [low = 0, high = 0] = [steps[middle - 1], steps[middle]]
  return steps.length % 2 === 1 ? high : (low + high) / 2
}
