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
  round,
  subtract,
  type Decimal,
} from '../decimal.js'
import type { Finding, FindingVerdict } from '../model.js'
import { formatPair } from '../report/format-number.js'
import { allowedBy, compareWithLimit, isAtMost, reaches, ZERO, type Limit } from './limit.js'
import type { Standard } from './policy.js'

/** One metric on both sides; null where a side lacks it. */
export interface MetricPair {
  readonly metric: string
  readonly baseline: number | null
  readonly candidate: number | null
  /** The version that the value of the baseline is of, where it is not the baseline's. */
  readonly baseline_version?: number
  /** The metric over the cases of both sides, where only these may be compared. */
  readonly like_for_like?: Finding['like_for_like'] | undefined
}

interface Compared {
  readonly metric: string
  readonly before: number
  readonly now: number
}

/** Judges one metric by its limit alone. */
export function judgeByLimit(pair: MetricPair, standard: Standard): Finding {
  const { metric, baseline, candidate, like_for_like } = pair
  const both = baseline !== null && candidate !== null
  const [verdict, why] = both
    ? judged({ metric, before: baseline, now: candidate }, like_for_like, standard)
    : oneSided(pair, standard)
  const reason =
    pair.baseline_version === undefined
      ? why
      : `${why}; the baseline lacks it, so that is against version ${pair.baseline_version}, the newest that has it`
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
    ...(both && like_for_like !== undefined ? { like_for_like } : {}),
    reason,
  }
}

function oneSided({ metric, baseline }: MetricPair, { kind, gate }: Standard): [FindingVerdict, string] {
  if (baseline === null) return ['shown', `${metric} is new: the baseline lacks it`]
  const reason = `${metric} is missing: the baseline has ${formatNumber(baseline)}`
  if (gate) return ['regression', reason]
  return [kind === 'proportion' || kind === 'percent' ? 'minor' : 'shown', reason]
}

function judged(reported: Compared, common: MetricPair['like_for_like'], standard: Standard): [FindingVerdict, string] {
  if (common === undefined) return compared(reported, standard, describeChange(reported, standard))
  const overCommon = { ...reported, before: common.baseline, now: common.candidate }
  const { before, now } = formatPair(standard.kind, reported.before, reported.now, () => true)
  const change = `${describeChange(overCommon, standard)} over the ${common.cases} common cases`
  return compared(overCommon, standard, `${change} (reported: ${before} → ${now})`)
}

function compared(pair: Compared, standard: Standard, change: string): [FindingVerdict, string] {
  const { better, limit, step, gate, mixed } = standard
  if (mixed) {
    const values = `${formatNumber(pair.now)} here and ${formatNumber(pair.before)} in the baseline`
    return ['incomparable', `${pair.metric} is ${values}: one is a fraction, the other is not; write both alike`]
  }
  if (better === null || limit === null || step === null) {
    return ['shown', `${change}; not judged: which direction is better is not known`]
  }
  const before = decimalOf(pair.before)
  const now = decimalOf(pair.now)
  const [worse, improved] =
    better === 'higher'
      ? [subtract(before, now), subtract(now, before)]
      : [subtract(now, before), subtract(before, now)]
  const words = describeLimit(limit)
  if (reaches(limit, worse, before, now)) {
    return [gate ? 'regression' : 'minor', `${change}; the limit is ${words}`]
  }
  if (better === 'higher') {
    const loss = severeLoss(limit, before, now)
    if (loss !== null) return ['minor', `${change}, ${loss}; the limit is ${words}`]
  }
  if (reaches(step, improved, before, now)) {
    return ['improvement', `${change}; ${describeLimit(step)} better counts as an improvement`]
  }
  const isSame = compareWithLimit(abs(worse), ZERO, [before, now]) === 0
  return ['unchanged', isSame ? change : `${change}, within the limit of ${words}`]
}

/** Where the limit is larger than the value, nothing that happens to it could ever reach the limit. */
function severeLoss(limit: Limit, before: Decimal, now: Decimal): string | null {
  if (isAtMost(before, ZERO)) return null
  if (isAtMost(now, ZERO)) return 'to nothing'
  const isBelow = compareWithLimit(before, allowedBy(limit, before), [before]) < 0
  return isBelow && compare(multiply(now, TWO), before) < 0 ? 'more than half of it' : null
}

const TWO = decimalOf(2)

function describeLimit({ kind, value }: Limit): string {
  return kind === 'absolute' ? formatDecimal(value) : formatPercent(value)
}

/** What happened to a metric, with as many digits as it takes to see on which side of the limit it is. */
function describeChange({ metric, before, now }: Compared, { kind, limit }: Standard): string {
  const sides = [decimalOf(before), decimalOf(now)] as const
  const delta = subtract(sides[1], sides[0])
  if (compareWithLimit(abs(delta), ZERO, sides) === 0) {
    return `${metric} is still ${formatNumber(now)}`
  }
  const allowed = limit === null ? null : allowedBy(limit, sides[0])
  const order = (difference: Decimal): number => (allowed === null ? 0 : compareWithLimit(difference, allowed, sides))
  const exact = order(abs(delta))
  const shown = formatPair(kind, before, now, (difference) => order(difference) === exact)
  const share = limit?.kind === 'relative' ? describePercent(before, now, limit, exact) : ''
  return `${metric} ${delta.digits < 0n ? 'fell' : 'rose'} by ${shown.difference} (${shown.before} → ${shown.now}${share})`
}

function describePercent(before: number, now: number, limit: Limit, exact: number): string {
  for (let places = 2; ; places += 1) {
    const percent = percentChange(before, now, places)
    if (percent === null) return ''
    const isLike = compare(round(decimalOf(Math.abs(percent) / 100), places + 2), limit.value) === exact
    if (isLike || places >= 6) return `, ${percent > 0 ? '+' : ''}${formatNumber(percent)}%`
  }
}
