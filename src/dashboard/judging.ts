/** Judging two versions as the rest of the program does: by the core, never by rules of the page's own. */
import { judge } from '../core/judging/judge.js'
import { compare, decimalOf, multiply, subtract, toNumber } from '../core/decimal.js'
import { standardFor, type Policy, type Standard } from '../core/judging/policy/policy.js'
import { ruleMatches } from '../core/judging/policy/rules.js'
import type { CaseOutcome, Configuration, Judgement } from '../core/model.js'
import type { PrimaryMetric, Suite, Values } from './contract.js'

/** One side of a comparison. */
export interface Side {
  readonly configuration: Configuration
  readonly version: number
  readonly suite: Suite
  readonly values: Values
  readonly cases?: readonly CaseOutcome[] | null
}

/** The judgement of a version against another one, whatever it was judged against when it was pushed. */
export function judgeAgainst(candidate: Side, reference: Side | null, policy: Policy): Judgement {
  const { benchmark, f1_average, dataset_size } = candidate.suite
  return judge(
    {
      configuration: candidate.configuration,
      result: {
        ...candidate.configuration,
        metrics: candidate.values,
        ...(benchmark === null ? {} : { benchmark }),
        ...(f1_average === null ? {} : { f1_average }),
        ...(dataset_size === null ? {} : { dataset_size }),
        ...(candidate.cases ? { cases: candidate.cases } : {}),
      },
    },
    {
      baseline:
        reference === null
          ? null
          : {
              source: 'input',
              configuration: reference.configuration,
              snapshot_version: reference.version,
              transaction_id: '',
              created_at: '',
              commit_sha: null,
              ...reference.suite,
              metrics: reference.values,
              cases: reference.cases ?? null,
            },
      baseline_not_found: null,
      own_baseline_version: null,
      previous_version: null,
      history: [],
    },
    policy,
  )
}

/** The policy under which a metric is the primary one. */
export function policyFor(policy: Policy, primary: PrimaryMetric | null): Policy {
  if (primary === null) return policy
  const { metric, better } = primary
  const own = policy.rules.findLast((rule) => ruleMatches(rule, metric))
  const rule = { glob: metric, better, limit: own?.limit ?? null, gate: own?.gate ?? null, primary: true }
  return { ...policy, rules: [...policy.rules, rule] }
}

/** What a metric is held to. */
export function standardOf(
  metric: string,
  primary: PrimaryMetric | null,
  policy: Policy,
  values: readonly number[],
): Standard {
  return standardFor(policyFor(policy, primary), metric, values, { named: null, gates: metric === primary?.metric })
}

/** How far from `baseline` a value may be on its worse side, as a number of the metric; null: it is not judged. */
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
  // Twelve digits: 0.01 is a fifth of 0.05, whatever binary fractions make of it.
  return limit === 0 ? Math.sign(worse) * Number.POSITIVE_INFINITY : Number((worse / limit).toPrecision(12))
}
