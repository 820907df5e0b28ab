import {
  abs,
  compare,
  decimalOf,
  formatDecimal,
  formatPercent,
  larger,
  multiply,
  subtract,
  toNumber,
  type Decimal,
} from '../../decimal.js'

/**
 * How much worse a metric may be. Absolute limits are reached inclusively, relative ones (a fraction)
 * strictly.
 */
export interface Limit {
  readonly kind: 'absolute' | 'relative'
  readonly value: Decimal
}

export const ZERO = decimalOf(0)
export const ONE = decimalOf(1)

/** So far apart numbers may be and still be the same: what 53/60 − 50/60 loses as doubles, and nothing that counts. */
const NOISE = decimalOf(1e-12)

/**
 * How a difference stands to a limit, as numbers people wrote: −1 under it, 0 at it, 1 over it. Within 1e-12 of the
 * larger side, and at least 1e-12, it is at the limit. The only comparison with a limit; in SQL it is
 * `benchmark_reaches`.
 *
 * @param sides the two numbers that differ
 */
export function compareWithLimit(difference: Decimal, limit: Decimal, sides: readonly Decimal[]): -1 | 0 | 1 {
  const beyond = subtract(difference, limit)
  const size = sides.map(abs).reduce(larger, ONE)
  return compare(abs(beyond), multiply(size, NOISE)) <= 0 ? 0 : compare(beyond, ZERO)
}

/** Whether a change from `before` to `now` reaches the limit: by `change`, which is positive where it goes that way. */
export function reaches(limit: Limit, change: Decimal, before: Decimal, now: Decimal): boolean {
  if (change.digits <= 0n) return false
  const order = compareWithLimit(change, allowedBy(limit, before), [before, now])
  return limit.kind === 'absolute' ? order >= 0 : order > 0
}

/** A limit at a certain baseline. */
export interface Allowance {
  /** In the unit of the metric: 20% of a baseline of 400 is 80. At least 0. */
  readonly amount: number
  /** A relative one is not reached by being there. */
  readonly relative: boolean
  /** As people wrote it: `0.05`, `20%`. */
  readonly words: string
}

export function allowanceOf(limit: Limit, before: number): Allowance {
  return {
    amount: toNumber(allowedBy(limit, decimalOf(before))),
    relative: limit.kind === 'relative',
    words: limit.kind === 'absolute' ? formatDecimal(limit.value) : formatPercent(limit.value),
  }
}

/**
 * Whether a change reaches what is allowed; none, and one the other way, never does.
 * @param size of the larger side
 */
export function isReached(change: number, { amount, relative }: Omit<Allowance, 'words'>, size: number): boolean {
  if (change <= 0) return false
  const order = compareWithLimit(decimalOf(change), decimalOf(amount), [decimalOf(size)])
  return relative ? order > 0 : order >= 0
}

/** Whether a change is one: more than binary arithmetic leaves. @param size of the larger side */
export function isSome(change: number, size: number): boolean {
  return isReached(change, { amount: 0, relative: true }, size)
}

/** By how much a metric may differ from `before`. */
export function allowedBy(limit: Limit, before: Decimal): Decimal {
  return limit.kind === 'absolute' ? limit.value : multiply(abs(before), limit.value)
}

/** Whether a number is at most another, as people wrote them: a share of 1.0000000000000002 is 1. */
export function isAtMost(value: Decimal, most: Decimal): boolean {
  return compareWithLimit(value, most, [value, most]) <= 0
}
