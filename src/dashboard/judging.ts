/** Limits of metrics, by the rules of the core. */
import { compare, decimalOf, multiply, subtract, toNumber } from '../core/decimal.js'
import { standardFor, type Policy, type Standard } from '../core/judging/policy/policy.js'
import { ruleMatches } from '../core/judging/policy/rules.js'
import type { PrimaryMetric } from './contract.js'

/** The policy under which a metric is the primary one. */
export function policyFor(policy: Policy, primary: PrimaryMetric | null): Policy {
  if (primary === null) return policy
  const { metric, better } = primary
  const own = policy.rules.findLast((rule) => ruleMatches(rule, metric))
  const rule = { glob: metric, better, limit: own?.limit ?? null, gate: own?.gate ?? null, primary: true }
  return { ...policy, rules: [...policy.rules, rule] }
}

/** The limit and direction of a metric. */
export function standardOf(
  metric: string,
  primary: PrimaryMetric | null,
  policy: Policy,
  values: readonly number[],
): Standard {
  return standardFor(policyFor(policy, primary), metric, values, { named: null, gates: metric === primary?.metric })
}

/** How far from `baseline` a value may be on its worse side, in the metric's unit; null: it is not judged. */
export function limitAt({ limit }: Standard, baseline: number): number | null {
  if (limit === null) return null
  if (limit.kind === 'absolute') return toNumber(limit.value)
  return Math.abs(toNumber(multiply(decimalOf(baseline), limit.value)))
}

/** How many limits a value is worse than the baseline: 1 is at the limit, negative is better; null: not judged. */
export function limitsAway(standard: Standard, baseline: number, value: number): number | null {
  const limit = limitAt(standard, baseline)
  if (limit === null || standard.better === null) return null
  const [before, now] = [decimalOf(baseline), decimalOf(value)]
  if (compare(before, now) === 0) return 0
  const worse = toNumber(standard.better === 'higher' ? subtract(before, now) : subtract(now, before))
  // Twelve digits: 0.01 is a fifth of 0.05, in spite of binary fractions.
  return limit === 0 ? Math.sign(worse) * Number.POSITIVE_INFINITY : Number((worse / limit).toPrecision(12))
}
