import type { CaseOutcome, Direction } from '../../../model.js'
import { type CaseValue, overall } from './case-values.js'
import { contribution, countsOf, pooledCounts } from './counts.js'
import type { Sides } from '../../cases.js'

/** How much worse each case became, and the drop over all of them. Proportions; positive is worse. */
export interface Differences {
  /** One for each case, in their order. Their mean is the drop (for f1, precision and recall to second order). */
  readonly byCase: Float64Array
  /** The drop of the metric over these cases. */
  readonly drop: number
}

/** The differences that are tested. */
export interface Units {
  readonly unit: 'case' | 'group'
  /** One for each unit; for a group the sum over its cases. */
  readonly differences: Float64Array
}

/** Smaller differences are rounding of binary numbers. */
const NOTHING = 1e-12
/** Fewer groups are types of cases; this many or more are clusters, such as documents or conversations. */
const FEWEST_GROUPS = 10

/** How much worse each case became in the value that makes up the metric. */
export function differencesOf(sides: Sides, value: CaseValue, better: Direction): Differences {
  const { before, now } = sides
  const cases = before.length
  const worth = worthOf(value, sides)
  const sign = better === 'higher' ? 1 : -1
  // Contributions of counts sum to the drop. Times the number of cases, their mean is the drop.
  const scale = value.name === 'counts' ? sign * cases : sign
  const byCase = new Float64Array(cases)
  before.forEach((each, at) => {
    const partner = now[at]
    if (partner !== undefined) byCase[at] = scale * settled(worth(each) - worth(partner))
  })
  const [earlier, later] = [overall(value, before) ?? NaN, overall(value, now) ?? NaN]
  return { byCase, drop: sign * settled(earlier - later) }
}

/** What a case contributes to the metric. Never NaN if the value reproduces the metric: then every case has it. */
function worthOf(value: CaseValue, { before, now }: Sides): (each: CaseOutcome) => number {
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
 * The units of the test: groups if there are at least ten of them, and fewer than cases; else cases. A case without a
 * group is a unit of its own.
 */
export function unitsOf({ before, now }: Sides, byCase: Float64Array): Units {
  const hasGroups = before.some((each, at) => (now[at]?.group ?? each.group) !== undefined)
  if (!hasGroups) return { unit: 'case', differences: byCase }
  const sums = new Map<string, number>()
  const alone: number[] = []
  before.forEach((each, at) => {
    const group = now[at]?.group ?? each.group
    const difference = byCase[at] ?? 0
    if (group === undefined) alone.push(difference)
    else sums.set(group, (sums.get(group) ?? 0) + difference)
  })
  if (sums.size < FEWEST_GROUPS || sums.size + alone.length === before.length) {
    return { unit: 'case', differences: byCase }
  }
  return { unit: 'group', differences: Float64Array.from([...sums.values(), ...alone].map(settled)) }
}

function settled(difference: number): number {
  return Math.abs(difference) < NOTHING ? 0 : difference
}
