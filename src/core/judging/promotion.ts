import { abs, decimalOf, formatDecimal, formatDecimalTo, larger, multiply, round, subtract } from '../decimal.js'
import type { Decimal } from '../decimal.js'
import { compareWithLimit, isAtMost, ONE, ZERO } from './limit.js'
import { HUNDRED, kindOf } from './metric-kind.js'
import { flattenMetrics } from './metrics.js'
import type {
  Baseline,
  Candidate,
  Judgement,
  JudgingContext,
  MetricTree,
  Promotion,
  PromotionOutcome,
  Verdict,
} from '../model.js'
import { IMPROVEMENT_STEP } from './policy.js'

/** From this f1 on, `auto` asks only for no loss. As a proportion. */
const EXCELLENT_F1 = decimalOf(0.95)
const NEVER_PROMOTED: readonly Verdict[] = ['regression', 'incomparable', 'not_evaluated']

/**
 * Whether a judged candidate becomes the baseline of its configuration. The database applies the same rule
 * again.
 */
export function decidePromotion(
  promotion: Promotion,
  judgement: Judgement,
  candidate: Pick<Candidate, 'configuration' | 'result'>,
  context: JudgingContext,
  environmentIsEphemeral: boolean,
): PromotionOutcome {
  const outcome = decideByVerdict(promotion, judgement, candidate, context, environmentIsEphemeral)
  return outcome.promoted && judgement.unfit !== null ? kept(judgement.unfit) : outcome
}

function decideByVerdict(
  promotion: Promotion,
  judgement: Judgement,
  candidate: Pick<Candidate, 'configuration' | 'result'>,
  context: JudgingContext,
  environmentIsEphemeral: boolean,
): PromotionOutcome {
  const { environment } = candidate.configuration
  if (environmentIsEphemeral) return kept(`${environment} is ephemeral and never has a baseline of its own`)
  if (NEVER_PROMOTED.includes(judgement.verdict)) {
    return kept(`a candidate with the verdict ${judgement.verdict} never becomes the baseline`)
  }
  if (promotion === 'never') return kept('promotion is `never`: only a person sets the baseline')

  const { baseline } = judgement
  const own = context.own_baseline_version
  if (own === null) return decideFirst(baseline)
  if (promotion === 'first') {
    return kept(`version ${own} is the baseline already, and promotion \`first\` never replaces one`)
  }
  if (baseline?.source !== 'own') return kept(`it was not judged against the own baseline, version ${own}`)
  return decideBetter(baseline.metrics, candidate.result.metrics)
}

function decideFirst(baseline: Baseline | null): PromotionOutcome {
  if (baseline === null) return promoted('there was no baseline to judge against, so this is the first')
  const { snapshot_version: version, configuration, source } = baseline
  const where = `prompt ${configuration.prompt_version} in ${configuration.environment}`
  if (source === 'environment') {
    return promoted(
      `the configuration had no baseline, and this did not regress against version ${version} of ${where}`,
    )
  }
  return kept(`it was judged against a baseline that was asked for (version ${version} of ${where})`)
}

function decideBetter(baseline: MetricTree, candidate: MetricTree): PromotionOutcome {
  const before = flattenMetrics(baseline).get('f1')
  const now = flattenMetrics(candidate).get('f1')
  if (before === undefined || now === undefined) {
    const side = before === undefined ? 'the baseline' : 'the candidate'
    return kept(`promotion \`auto\` compares f1, which ${side} lacks`)
  }
  const [old, new_] = [decimalOf(before), decimalOf(now)]
  const gain = subtract(new_, old)
  const atLeast = (value: Decimal, limit: Decimal): boolean => compareWithLimit(value, limit, [old, new_]) >= 0
  // Percentages are held to a hundred times as much.
  const whole = isAtMost(larger(old, new_), ONE) ? ONE : HUNDRED
  const [step, excellent] = [multiply(IMPROVEMENT_STEP, whole), multiply(EXCELLENT_F1, whole)]
  // One number of decimals for all of them, at least three and at most six. The database words it the same.
  const shorter = [old, new_].map((value) => round(value, 6).scale)
  const places = Math.max(3, ...shorter)
  const shown = (value: Decimal): string => formatDecimalTo(round(value, places), places)
  const sign = gain.digits < 0n ? '−' : '+'
  const change = `f1 ${shown(old)} → ${shown(new_)}: ${sign}${shown(abs(gain))}`
  const [stepText, excellentText] = [formatDecimal(step), formatDecimal(excellent)]
  if (kindOf('share', [before, now]) === 'mixed') return kept(`${change}, a fraction beside a percentage`)
  if (atLeast(gain, step)) return promoted(`${change} ≥ ${stepText}`)
  if (!atLeast(gain, ZERO)) return kept(`${change}, lower than the baseline`)
  if (atLeast(new_, excellent)) return promoted(`${change}, not lower than the baseline and ≥ ${excellentText}`)
  return kept(`${change} < ${stepText}, and f1 < ${excellentText}`)
}

function promoted(reason: string): PromotionOutcome {
  return { promoted: true, reason }
}

function kept(reason: string): PromotionOutcome {
  return { promoted: false, reason }
}
