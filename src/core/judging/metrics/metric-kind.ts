import { compare, decimalOf, multiply, type Decimal } from '../../decimal.js'
import type { MetricKind } from '../../model.js'
import { isAtMost, ONE, ZERO } from './limit.js'
import type { MetricNature } from './metric-table.js'

export const HUNDRED = decimalOf(100)
/** A score does not become ten times better and cross 1: its scale changed. */
const ANOTHER_SCALE = decimalOf(10)

/** Whether a metric is a share: a fraction or a percentage. */
export function isShare(kind: MetricKind): boolean {
  return kind === 'proportion' || kind === 'percent'
}

/**
 * The kind of a metric's values, or `mixed`: one is a fraction and another is on a larger scale, so they cannot be
 * compared. Proportions are in 0..1; shares above 1 are percentages; a score above 1 is a plain number. 0 fits both.
 */
export function kindOf(nature: MetricNature, values: readonly number[]): MetricKind | 'mixed' {
  if (nature === 'duration' || nature === 'money' || nature === 'count') return nature
  if (nature !== 'share' && nature !== 'scale') return 'other'
  const exact = values.map(decimalOf)
  if (exact.some((value) => compare(value, ZERO) < 0)) return 'other'
  const above = exact.filter((value) => !isAtMost(value, ONE))
  if (above.length === 0) return 'proportion'
  const fractions = exact.filter((value) => isAtMost(value, ONE) && value.digits !== 0n)
  if (nature === 'scale') return fractions.some((value) => above.some(isFarFrom(value))) ? 'mixed' : 'other'
  if (fractions.length > 0) return 'mixed'
  return above.every((value) => isAtMost(value, HUNDRED)) ? 'percent' : 'other'
}

/** 1 and 10 are the ends of one scale. 0.9 and 9 are the same score on two. */
function isFarFrom(fraction: Decimal): (value: Decimal) => boolean {
  const isOne = compare(fraction, ONE) === 0
  return (value) => compare(value, multiply(fraction, ANOTHER_SCALE)) >= (isOne ? 1 : 0)
}
