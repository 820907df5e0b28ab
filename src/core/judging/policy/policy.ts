import { compare, decimalFrom, decimalOf, multiply, type Decimal } from '../../decimal.js'
import { UserError } from '../../errors.js'
import type { Direction, MetricKind, PrimaryMetric } from '../../model.js'
import { ONE, ZERO, type Limit } from '../metrics/limit.js'
import { HUNDRED, isShare, kindOf } from '../metrics/metric-kind.js'
import { knownMetric } from '../metrics/metric-names.js'
import { ruleMatches, rulesFrom, type MetricRule } from './rules.js'

/** How a user wants results to be judged. */
export interface Policy {
  /** The limit of proportions: 0 < threshold ≤ 1. For percentages it is 100 times as much. */
  readonly threshold: Decimal
  /** The last rule that matches a metric determines its direction and limit. */
  readonly rules: readonly MetricRule[]
  readonly strategy: Strategy
}

/** `evidence`: a drop of the limit must also be real. `threshold`: the limit alone decides. */
export const STRATEGIES = ['evidence', 'threshold'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** The limit and direction of one metric, and whether it gates. */
export interface Standard {
  readonly kind: MetricKind
  readonly better: Direction | null
  /** null: shown, not judged. */
  readonly limit: Limit | null
  /** The gain that is an improvement; null without a limit. */
  readonly step: Limit | null
  readonly gate: boolean
  /** One side is a fraction, the other is on a larger scale. */
  readonly mixed: boolean
}

/** The gain of a proportion that is an improvement. (Whether it is promoted, the database decides.) */
const IMPROVEMENT_STEP = decimalOf(0.02)

const DEFAULT_THRESHOLD = '0.05'
const FIFTH: Limit = { kind: 'relative', value: decimalOf(0.2) }

/**
 * The policy of the inputs `threshold` and `metrics`. Throws `UserError` that names the input and, for rules, every
 * wrong line.
 */
export function policyFrom(inputs: {
  readonly threshold?: string | undefined
  readonly metrics?: string | undefined
}): Policy {
  return {
    threshold: thresholdFrom(inputs.threshold ?? ''),
    rules: rulesFrom(inputs.metrics ?? ''),
    strategy: 'evidence',
  }
}

/** The default policy. */
export const DEFAULT_POLICY: Policy = policyFrom({})

/**
 * The limit, direction and gate of a metric. Without a limit of its own it has that of its kind: the threshold for
 * proportions, 100 times the threshold for percentages, 20% for everything else.
 *
 * @param values the existing values of baseline and candidate
 * @param about `named`: the direction it was given as a primary metric
 */
export function standardFor(
  policy: Policy,
  name: string,
  values: readonly number[],
  about: { readonly named: PrimaryMetric | null; readonly gates: boolean },
): Standard {
  const known = knownMetric(name)
  const rule = policy.rules.findLast((each) => ruleMatches(each, name))
  const better = rule?.better ?? about.named?.better ?? known.better
  // Of an unknown name only the direction is known: if lower is better, it may as well be seconds.
  const isKnown = known.nature !== 'unknown' && known.nature !== 'context'
  const kind = kindOf(isKnown ? known.nature : better === 'higher' ? 'scale' : 'amount', values)
  const standard = { better, gate: about.gates, mixed: kind === 'mixed' }
  if (kind === 'mixed') return { ...standard, kind: 'other', limit: null, step: null }
  if (better === null) return { ...standard, kind, limit: null, step: null }
  const limit = rule?.limit ?? limitOfKind(kind, policy.threshold)
  return { ...standard, kind, limit, step: isShare(kind) ? limitOfKind(kind, IMPROVEMENT_STEP) : limit }
}

/** A limit for proportions as it applies to a kind of metric. */
export function limitOfKind(kind: MetricKind, proportion: Decimal): Limit {
  if (kind === 'proportion') return { kind: 'absolute', value: proportion }
  return kind === 'percent' ? { kind: 'absolute', value: multiply(proportion, HUNDRED) } : FIFTH
}

function thresholdFrom(text: string): Decimal {
  const threshold = decimalFrom(text.trim() || DEFAULT_THRESHOLD)
  if (threshold === null || compare(threshold, ZERO) <= 0 || compare(threshold, ONE) > 0) {
    const allowed = 'give a number more than 0 and at most 1, such as 0.05'
    throw new UserError(`threshold: ${JSON.stringify(text)} is not allowed; ${allowed}`)
  }
  return threshold
}
