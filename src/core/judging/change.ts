import { abs, compare, decimalOf, formatNumber, percentChange, round, subtract } from '../decimal.js'
import type { MetricKind } from '../model.js'
import { formatPair } from '../report/format-number.js'
import { compareWithLimit, ZERO, type Allowance } from './metrics/limit.js'

/** A metric on both sides, and its limit; null: none. */
export interface Change {
  readonly metric: string
  readonly kind: MetricKind
  readonly baseline: number
  readonly candidate: number
  readonly limit: Allowance | null
}

/**
 * How a metric changed, with enough digits to show on which side of the limit it is: `f1 fell by 0.08 (0.91 → 0.83)`,
 * `latency_ms rose by 288 (812 → 1100, +35.47%)`.
 */
export function describeChange({ metric, kind, baseline, candidate, limit }: Change): string {
  const sides = [decimalOf(baseline), decimalOf(candidate)] as const
  const delta = subtract(sides[1], sides[0])
  if (compareWithLimit(abs(delta), ZERO, sides) === 0) {
    return `${metric} is still ${formatPair(kind, candidate, candidate, () => true).now}`
  }
  const allowed = limit === null ? null : decimalOf(limit.amount)
  const order = (difference: typeof delta): number =>
    allowed === null ? 0 : compareWithLimit(difference, allowed, sides)
  const exact = order(abs(delta))
  const shown = formatPair(kind, baseline, candidate, (difference) => order(difference) === exact)
  const share = limit?.relative === true ? describePercent(baseline, candidate, limit, exact) : ''
  return `${metric} ${delta.digits < 0n ? 'fell' : 'rose'} by ${shown.difference} (${shown.before} → ${shown.now}${share})`
}

function describePercent(baseline: number, candidate: number, { amount }: Allowance, exact: number): string {
  for (let places = 2; ; places += 1) {
    const percent = percentChange(baseline, candidate, places)
    if (percent === null) return ''
    const allowed = decimalOf(amount / Math.abs(baseline))
    const shown = round(decimalOf(Math.abs(percent) / 100), places + 2)
    const isLike = Math.sign(compare(shown, round(allowed, 12))) === exact
    if (isLike || places >= 6) return `, ${percent > 0 ? '+' : ''}${formatNumber(percent)}%`
  }
}
