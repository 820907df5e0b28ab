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
 * How much worse a metric may be. An absolute limit is reached by equality, a relative one (a fraction) only beyond it.
 */
export interface Limit {
  readonly kind: 'absolute' | 'relative'
  readonly value: Decimal
}

export const ZERO = decimalOf(0)
export const ONE = decimalOf(1)

/**
 * Numbers this close are equal: more than the rounding error of 53/60 − 50/60 in doubles, less than any difference that
 * matters.
 */
const NOISE = decimalOf(1e-12)

/**
 * Compares a difference with a limit, as decimal numbers: −1 below it, 0 at it, 1 above it. A difference within 1e-12
 * of the larger side (at least 1e-12) is at the limit. The only comparison with a limit; in SQL it is
 * `benchmark_reaches`.
 *
 * @param sides the two numbers that differ
 */
export function compareWithLimit(difference: Decimal, limit: Decimal, sides: readonly Decimal[]): -1 | 0 | 1 {
  const beyond = subtract(difference, limit)
  const size = sides.map(abs).reduce(larger, ONE)
  return compare(abs(beyond), multiply(size, NOISE)) <= 0 ? 0 : compare(beyond, ZERO)
}

/**
 * Whether a change from `before` to `now` reaches the limit.
 * @param change positive in the direction of the limit
 */
export function reaches(limit: Limit, change: Decimal, before: Decimal, now: Decimal): boolean {
  if (change.digits <= 0n) return false
  const order = compareWithLimit(change, allowedBy(limit, before), [before, now])
  return limit.kind === 'absolute' ? order >= 0 : order > 0
}

/** A limit at a given baseline. */
export interface Allowance {
  /** In the unit of the metric: 20% of a baseline of 400 is 80. At least 0. */
  readonly amount: number
  /** A relative limit is reached only beyond it, not at it. */
  readonly relative: boolean
  /** As written: `0.05`, `20%`. */
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
 * Whether a change reaches what is allowed; no change, or one in the other direction, never does.
 * @param size the larger side
 */
export function isReached(change: number, { amount, relative }: Omit<Allowance, 'words'>, size: number): boolean {
  if (change <= 0) return false
  const order = compareWithLimit(decimalOf(change), decimalOf(amount), [decimalOf(size)])
  return relative ? order > 0 : order >= 0
}

/**
 * Whether there is a change beyond rounding of binary numbers.
 * @param size the larger side
 */
export function isSome(change: number, size: number): boolean {
  return isReached(change, { amount: 0, relative: true }, size)
}

/** How much a metric may differ from `before`. */
export function allowedBy(limit: Limit, before: Decimal): Decimal {
  return limit.kind === 'absolute' ? limit.value : multiply(abs(before), limit.value)
}

/** Whether a number is at most another, within rounding: a share of 1.0000000000000002 is 1. */
export function isAtMost(value: Decimal, most: Decimal): boolean {
  return compareWithLimit(value, most, [value, most]) <= 0
}
