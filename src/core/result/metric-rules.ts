import { decimalOf, multiply, toNumber } from '../decimal.js'

const SHARES: ReadonlySet<string> = new Set(['precision', 'recall', 'f1', 'f1_score', 'accuracy'])
const NOT_NEGATIVE: readonly RegExp[] = [
  /(?:^|_)latency_ms$|^duration_(?:ms|seconds)$/,
  /^analysis_cost$|^cost_per_analysis$|(?:^|_)cost_usd$/,
  /^(?:true|false)_(?:positives|negatives)$|^total_(?:documents|issues_detected|issues_expected)$|_tokens$/,
]

/** Metrics that fill columns of a snapshot, and so must be numbers at the top of `metrics`. */
export const COLUMN_METRICS: ReadonlySet<string> = new Set([
  'precision',
  'recall',
  'f1',
  'f1_score',
  'accuracy',
  'latency_ms',
  'analysis_cost',
])

/** A percentage (0..100) as a fraction (0..1), exact in decimals: 95.3 is 0.953. */
export function percentToFraction(percent: number): number {
  return toNumber(multiply(decimalOf(percent), { digits: 1n, scale: 2 }))
}

/** Whether a metric of this name is a share by definition: a fraction or, above 1, a percentage. */
export function isShare(name: string): boolean {
  return SHARES.has(name)
}

/** Why `value` cannot be a proportion; undefined if it can. */
export function proportionFault(value: number): string | undefined {
  if (value >= 0 && value <= 1) return undefined
  if (value > 1 && value <= 100) {
    return `${value} looks like a percentage; write ${percentToFraction(value)} instead of ${value}`
  }
  return `${value} is not between 0 and 1`
}

/** Why `value` cannot be a share; undefined if it can: up to 1 it is a fraction, above a percentage. */
function shareFault(value: number): string | undefined {
  return value >= 0 && value <= 100 ? undefined : `${value} is neither a fraction (0..1) nor a percentage (0..100)`
}

/** Why `value` cannot be a duration, an amount of money or a count; undefined if it can. */
export function negativeFault(value: number): string | undefined {
  return value < 0 ? `${value} must not be negative` : undefined
}

/**
 * Why the metric with this (undotted) name cannot have this value; undefined if it can. Unknown names can have any
 * value.
 */
export function metricFault(name: string, value: number): string | undefined {
  if (isShare(name)) return shareFault(value)
  return NOT_NEGATIVE.some((pattern) => pattern.test(name)) ? negativeFault(value) : undefined
}
