import type { Direction } from '../../../model.js'
import type { CaseValue } from './case-values.js'
import { overall } from './case-values.js'
import { contribution, countsOf, pooledCounts } from './counts.js'
import type { EvidenceCase, CasePair } from './paired-cases.js'

/** How much worse each case became, and all of them together. As proportions; positive is worse. */
export interface Differences {
  /** One a case, in the order of the pairs; their mean is the drop (of f1, precision and recall to second order). */
  readonly byCase: Float64Array
  /** The drop of the metric over these pairs. */
  readonly drop: number
}

/** The differences that a test looks at. */
export interface Units {
  readonly unit: 'case' | 'group'
  /** One a unit; the sum over a group. */
  readonly differences: Float64Array
}

/** Smaller differences are the rounding of binary numbers. */
const NOTHING = 1e-12
/** Fewer groups are types of cases; from here on they are clusters: documents, conversations. */
const FEWEST_GROUPS = 10

/** How much worse each of `pairs` became in what the metric is made of. */
export function differencesOf(pairs: readonly CasePair[], value: CaseValue, better: Direction): Differences {
  const [before, now] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.now)]
  const [earlier, later] = [overall(value, before) ?? NaN, overall(value, now) ?? NaN]
  const worth = worthOf(value, before, now)
  const sign = better === 'higher' ? 1 : -1
  const byCase = Float64Array.from(pairs, (pair) => sign * settled(worth(pair.before) - worth(pair.now)))
  if (value.name === 'counts') {
    // Of these, the sum is the drop; times their number, the mean is.
    for (let at = 0; at < byCase.length; at += 1) byCase[at] = (byCase[at] ?? 0) * pairs.length
  }
  return { byCase, drop: sign * settled(earlier - later) }
}

/** What a case is worth to the metric. */
function worthOf(
  value: CaseValue,
  before: readonly EvidenceCase[],
  now: readonly EvidenceCase[],
): (each: EvidenceCase) => number {
  if (value.name !== 'counts') return (each) => value.of(each) ?? NaN
  const [a, b] = [pooledCounts(before), pooledCounts(now)]
  if (a === undefined || b === undefined) return () => NaN
  const adds = contribution(value.statistic, { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })
  return (each) => {
    const counts = countsOf(each)
    return counts === undefined ? NaN : adds(counts)
  }
}

/**
 * The units of a test: groups, where the pairs have at least ten of them and fewer than cases; else cases. A case
 * without a group stands for itself.
 */
export function unitsOf(pairs: readonly CasePair[], byCase: Float64Array): Units {
  const sums = new Map<string, number>()
  const alone: number[] = []
  pairs.forEach(({ before, now }, at) => {
    const group = now.group ?? before.group
    const difference = byCase[at] ?? 0
    if (group === undefined) alone.push(difference)
    else sums.set(group, (sums.get(group) ?? 0) + difference)
  })
  if (sums.size < FEWEST_GROUPS || sums.size + alone.length === pairs.length) {
    return { unit: 'case', differences: byCase }
  }
  return { unit: 'group', differences: Float64Array.from([...sums.values(), ...alone], settled) }
}

function settled(difference: number): number {
  return Math.abs(difference) < NOTHING ? 0 : difference
}
