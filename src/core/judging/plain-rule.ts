import {
  abs,
  compare,
  decimalOf,
  deltaOf,
  formatDecimal,
  formatNumber,
  formatPercent,
  multiply,
  percentChange,
  subtract,
  type Decimal,
} from '../decimal.js'
import type { Finding, FindingVerdict } from '../model.js'
import { IMPROVEMENT_STEP, type Limit, type Standard } from './policy.js'

/** One metric on both sides; null where a side lacks it. */
export interface MetricPair {
  readonly metric: string
  readonly baseline: number | null
  readonly candidate: number | null
}

/** Judges one metric by its limit alone. */
export function judgeByLimit(pair: MetricPair, standard: Standard): Finding {
  const { metric, baseline, candidate } = pair
  const both = baseline !== null && candidate !== null
  const [verdict, reason] = both ? compared(metric, baseline, candidate, standard) : oneSided(pair, standard)
  return {
    metric,
    kind: standard.kind,
    better: standard.better,
    baseline,
    candidate,
    delta: both ? deltaOf(baseline, candidate) : null,
    percent_change: both ? percentChange(baseline, candidate) : null,
    verdict,
    gate: standard.gate,
    reason,
  }
}

function oneSided({ metric, baseline }: MetricPair, { kind, gate }: Standard): [FindingVerdict, string] {
  if (baseline === null) return ['shown', `${metric} is new: the baseline lacks it`]
  const reason = `${metric} is missing: the baseline has ${formatNumber(baseline)}`
  if (gate) return ['regression', reason]
  return [kind === 'proportion' ? 'minor' : 'shown', reason]
}

function compared(
  metric: string,
  baseline: number,
  candidate: number,
  { kind, better, limit, gate }: Standard,
): [FindingVerdict, string] {
  const change = describeChange(metric, baseline, candidate, limit)
  if (better === null) return ['shown', `${change}; not judged: which direction is better is not known`]
  if (limit === null) {
    return ['shown', `${change}; not judged: it is not between 0 and 1, as its name suggests`]
  }
  const before = decimalOf(baseline)
  const now = decimalOf(candidate)
  const [worse, improved] =
    better === 'higher'
      ? [subtract(before, now), subtract(now, before)]
      : [subtract(now, before), subtract(before, now)]
  const words = describeLimit(limit)
  if (reaches(limit, worse, before)) {
    return [gate ? 'regression' : 'minor', `${change}; the limit is ${words}`]
  }
  const step: Limit = kind === 'proportion' ? { kind: 'absolute', value: IMPROVEMENT_STEP } : limit
  if (reaches(step, improved, before)) {
    return ['improvement', `${change}; ${describeLimit(step)} better counts as an improvement`]
  }
  if (worse.digits > 0n) return ['unchanged', `${change}, within the limit of ${words}`]
  return ['unchanged', change]
}

/**
 * Whether a change is as large as a limit: an absolute one inclusively, a relative one only when exceeded.
 */
function reaches({ kind, value }: Limit, change: Decimal, baseline: Decimal): boolean {
  return kind === 'absolute' ? compare(change, value) >= 0 : compare(change, multiply(abs(baseline), value)) > 0
}

function describeLimit({ kind, value }: Limit): string {
  return kind === 'absolute' ? formatDecimal(value) : formatPercent(value)
}

function describeChange(metric: string, baseline: number, candidate: number, limit: Limit | null): string {
  const delta = subtract(decimalOf(candidate), decimalOf(baseline))
  if (delta.digits === 0n) return `${metric} is still ${formatNumber(baseline)}`
  const moved = delta.digits < 0n ? 'fell' : 'rose'
  const percent = limit?.kind === 'relative' ? percentChange(baseline, candidate) : null
  const share = percent === null ? '' : `, ${percent > 0 ? '+' : ''}${formatNumber(percent)}%`
  const values = `${formatNumber(baseline)} → ${formatNumber(candidate)}${share}`
  return `${metric} ${moved} by ${formatDecimal(abs(delta))} (${values})`
}
