/** Promotion: whether a snapshot becomes the baseline, and the reason either way. */
import {
  abs,
  compare,
  decimalOf,
  formatDecimalTo,
  larger,
  multiply,
  round,
  subtract,
  type Decimal,
} from '../../../core/decimal.js'
import { isEphemeral } from '../../../core/result/environment.js'
import type { JsonObject } from './jsonb.js'
import type { Run } from '../run-order.js'
import { metricIn, recentVersions, versionOf } from './metrics.js'
import type { ConfigurationRow, ProvenGain } from './rows.js'
import type { Tables } from './tables.js'

export interface Promotion {
  readonly promoted: boolean
  readonly reason: string
}

/** What a verdict says to promotion: see `benchmark_decide_promotion`. */
export interface Promotable {
  readonly metrics: JsonObject
  readonly verdict: string
  readonly unfit: string | null
  readonly reference_transaction_id: string | null
  readonly reference_rule: string | null
  readonly promotion: string
  readonly own_baseline_version: number | null
  readonly primary_metric: string | null
  readonly primary_better: string | null
  readonly like_for_like_gain: number | null
  readonly proven_gain: ProvenGain | null
  readonly run: Run
}

const [ZERO, ONE, HUNDRED] = [0, 1, 100].map(decimalOf) as [Decimal, Decimal, Decimal]
const TOLERANCE = decimalOf(1e-12)
const STEP = decimalOf(0.02)
const EXCELLENT = decimalOf(0.95)
const FIFTH = decimalOf(0.2)
const ABOVE_ONE = subtract(ONE, subtract(ZERO, TOLERANCE))
const WORST = ['regression', 'incomparable', 'inconclusive', 'not_evaluated']

const isAtLeast = (a: Decimal, b: Decimal): boolean => compare(a, b) >= 0
const smaller = (a: Decimal, b: Decimal): Decimal => (isAtLeast(a, b) ? b : a)
const plus = (a: Decimal, b: Decimal): Decimal => subtract(a, subtract(ZERO, b))
const text = (decimal: Decimal): string => formatDecimalTo(decimal, 0)

/** `benchmark_share_unit`; null: a fraction and a percentage. */
function shareUnit(a: Decimal, b: Decimal): Decimal | null {
  const [least, most] = [smaller(a, b), larger(a, b)]
  if (!isAtLeast(most, ABOVE_ONE) || compare(most, ABOVE_ONE) === 0) return ONE
  return compare(least, ABOVE_ONE) > 0 || compare(least, ZERO) === 0 ? HUNDRED : null
}

/** `benchmark_reaches` */
function reaches(change: Decimal, limit: Decimal, old: Decimal, now: Decimal): boolean | null {
  const unit = shareUnit(old, now)
  if (unit === null) return null
  const slack = multiply(TOLERANCE, larger(ONE, larger(old, now)))
  return isAtLeast(change, subtract(multiply(limit, unit), slack))
}

/** `benchmark_f1_gain` */
function shareGain(now: Decimal, old: Decimal, holder: string): Promotion {
  const unit = shareUnit(old, now)
  const places = Math.max(3, ...[now, old].map((value) => round(value, 6).scale))
  const write = (value: Decimal): string => formatDecimalTo(round(value, places), places)
  const change = subtract(now, old)
  const why = (): string => {
    if (unit === null) return 'a fraction and a percentage cannot be compared'
    const size = `${isAtLeast(change, ZERO) ? '+' : '−'}${write(abs(change))}`
    const [step, excellent] = [STEP, EXCELLENT].map((limit) => text(multiply(limit, unit)))
    if (isBetter) return `${size} ≥ ${step}`
    if (!isNoLoss) return `${size}, lower than the ${holder}`
    if (isExcellent) return `${size}, not lower than the ${holder} and ≥ ${excellent}`
    return `${size} < ${step}, and f1 < ${excellent}`
  }
  const isBetter = reaches(change, STEP, old, now) === true
  const isNoLoss = reaches(change, ZERO, old, now) === true
  const isExcellent = reaches(now, EXCELLENT, old, now) === true
  return { promoted: isBetter || (isExcellent && isNoLoss), reason: `f1 ${write(old)} → ${write(now)}: ${why()}` }
}

/** `benchmark_gain` */
function gain(
  metric: string,
  better: string,
  [now, old]: readonly [Decimal, Decimal],
  likeForLike: number | null,
  holder = 'baseline',
): Promotion {
  const isLower = better === 'lower'
  const own = isLower ? subtract(old, now) : subtract(now, old)
  const least = likeForLike === null ? own : smaller(own, decimalOf(likeForLike))
  const counted = isLower ? subtract(old, least) : plus(old, least)
  const unit = shareUnit(old, now)
  const isShare =
    unit === null ||
    (unit === ONE && isAtLeast(smaller(old, now), ZERO)) ||
    /(?:^|[._])(?:accuracy|precision|recall|f1|rate)(?:[._]|$)/.test(metric)
  const suffix = compare(counted, now) === 0 ? '' : ' (over the cases that both have)'
  if (isShare && !isLower) {
    const { promoted, reason } = shareGain(counted, old, holder)
    return { promoted, reason: `${reason.replace(/\bf1\b/g, () => metric)}${suffix}` }
  }
  const slack = multiply(TOLERANCE, larger(ONE, larger(abs(old), abs(now))))
  const isFifth = compare(least, ZERO) > 0 && isAtLeast(least, subtract(multiply(FIFTH, abs(old)), slack))
  const why =
    unit === null
      ? 'a fraction and a percentage cannot be compared'
      : `better by ${text(round(least, 6))}, but what counts is ${isShare ? '0.02' : 'a fifth'}`
  return {
    promoted: isShare ? reaches(least, STEP, old, now) === true : isFifth,
    reason: `${metric} ${text(old)} → ${text(counted)}: ${why}${suffix}`,
  }
}

/** `benchmark_is_proven_twice` */
function isProvenTwice(
  tables: Tables,
  row: ConfigurationRow,
  before: number,
  { metrics, proven_gain, run }: Promotable,
  better: string,
): boolean {
  const previous = recentVersions(row, before, run).sort((a, b) => b.version - a.version)[0]
  const theirs = previous?.verdicts.at(-1)?.proven_gain ?? null
  if (proven_gain === null || theirs === null || previous === undefined) return false
  const { metric, reference_transaction_id: reference } = proven_gain
  const old = metricIn(tables.snapshotOf(reference)?.line.transaction.metrics ?? {}, metric)
  const proves = (said: ProvenGain, value: number | null): boolean => {
    if (said.reference_transaction_id !== reference || said.metric !== metric || said.p > 0.05) return false
    if (old === null || value === null) return false
    const [from, to] = [decimalOf(old), decimalOf(value)]
    const own = better === 'lower' ? subtract(from, to) : subtract(to, from)
    return reaches(smaller(decimalOf(said.gain), own), STEP, from, to) === true
  }
  const isProven = proves(proven_gain, metricIn(metrics, metric))
  return proves(theirs, metricIn(previous.line.transaction.metrics, metric)) && isProven
}

/** Rules under which a configuration without a baseline gets its first from a version that did not regress. */
const INHERITED = ['environment', 'replaces', 'may_replace']

/** `benchmark_decide_new_prompt` */
function decideNewPrompt(
  tables: Tables,
  row: ConfigurationRow,
  said: Promotable,
  before: number,
  { metric, better }: { readonly metric: string; readonly better: string },
): Promotion {
  if (said.promotion === 'proven' && isProvenTwice(tables, row, before, said, better)) {
    const reason = `two runs in a row proved a gain of ${metric} over the baseline of another prompt`
    return { promoted: true, reason }
  }
  if (said.promotion === 'auto') {
    const reference = tables.snapshotOf(said.reference_transaction_id)
    const now = metricIn(said.metrics, metric)
    const old = metricIn(reference?.line.transaction.metrics, metric)
    if (now === null || old === null) {
      return { promoted: false, reason: `promotion \`auto\` compares ${metric}, which is missing` }
    }
    const values = [decimalOf(now), decimalOf(old)] as const
    return gain(metric, better, values, said.like_for_like_gain, 'baseline of another prompt')
  }
  const reason =
    'this prompt is judged against the baseline of another prompt of its model and dataset, until a person or a proven ' +
    'gain gives it its own'
  return { promoted: false, reason }
}

/** `benchmark_decide_promotion` */
export function decidePromotion(tables: Tables, row: ConfigurationRow, said: Promotable, before: number): Promotion {
  const { promotion, verdict, unfit, reference_rule: rule, own_baseline_version: expected } = said
  const { baseline_version: baseline, environment } = row
  const no = (reason: string): Promotion => ({ promoted: false, reason })
  const yes = (reason: string): Promotion => ({ promoted: true, reason })
  const metric = said.primary_metric ?? row.primary_metric ?? 'f1'
  const better = said.primary_better ?? row.primary_better ?? 'higher'
  if (promotion === 'never') return no('promotion is `never`: only a person sets the baseline')
  if (isEphemeral(environment)) return no(`${environment} is ephemeral and never has a baseline of its own`)
  if (WORST.includes(verdict)) return no(`a candidate with the verdict ${verdict} never becomes the baseline`)
  if (unfit !== null) return no(unfit)
  if (expected === null && baseline !== null) return no(`version ${baseline} became the baseline meanwhile`)
  if (baseline !== expected) {
    const now = baseline === null ? 'none' : `version ${baseline}`
    return no(`the baseline moved meanwhile: it was version ${expected}, now it is ${now}`)
  }
  if (baseline === null) {
    if (rule === null) return yes('there was no baseline to judge against, so this is the first one')
    if (rule === 'prompt') return decideNewPrompt(tables, row, said, before, { metric, better })
    if (!INHERITED.includes(rule)) return no('it was judged against a requested baseline')
    return yes('the configuration had no baseline, and this version did not regress against its reference')
  }
  if (promotion === 'proven') {
    if (rule === 'own' && isProvenTwice(tables, row, before, said, better)) {
      return yes(`two runs in a row proved a gain of ${metric} over version ${baseline}`)
    }
    return no(
      `version ${baseline} is already the baseline, and promotion \`proven\` needs two runs in a row that each prove a ` +
        'gain of 0.02 or more over it',
    )
  }
  if (promotion === 'first') {
    return no(`version ${baseline} is already the baseline, and promotion \`first\` never replaces one`)
  }
  if (rule !== 'own') return no('it was not judged against its own baseline')
  const now = metricIn(said.metrics, metric)
  const old = metricIn(versionOf(row, baseline)?.line.transaction.metrics ?? {}, metric)
  if (now === null || old === null) return no(`promotion \`auto\` compares ${metric}, which is missing`)
  return gain(metric, better, [decimalOf(now), decimalOf(old)], said.like_for_like_gain)
}
