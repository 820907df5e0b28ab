import { deltaOf, formatNumber, percentChange } from '../decimal.js'
import type { Finding, FindingVerdict } from '../model.js'
import type { DecidedComparison } from './evidence/decide.js'
import type { Comparison } from './evidence/evidence.js'
import { recordOf } from './evidence/words/record.js'
import { reasonOf } from './evidence/words/reason.js'
import { allowanceOf } from './metrics/limit.js'
import { isShare } from './metrics/metric-kind.js'
import { standardFor, type Policy, type Standard } from './policy/policy.js'

/** One metric on both sides; null where a side lacks it. */
export interface MetricPair {
  readonly metric: string
  readonly baseline: number | null
  readonly candidate: number | null
  /** The version with the baseline's value, if it is not the baseline itself. */
  readonly baseline_version?: number
}

/** A metric of either side, with its policy. */
export interface Standing {
  readonly pair: MetricPair
  readonly standard: Standard
}

/** @param about see `standardFor` */
export function standingOf(pair: MetricPair, policy: Policy, about: Parameters<typeof standardFor>[3]): Standing {
  const values = [pair.baseline, pair.candidate].filter((value) => value !== null)
  return { pair, standard: standardFor(policy, pair.metric, values, about) }
}

/** The comparison of a metric; null if a side lacks it, or it has no limit. */
export function comparisonOf({ pair, standard }: Standing): Comparison | null {
  const { metric, baseline, candidate } = pair
  const { kind, better, limit, step, gate, mixed } = standard
  if (baseline === null || candidate === null || mixed || better === null || limit === null || step === null)
    return null
  return {
    metric,
    kind,
    better,
    baseline,
    candidate,
    limit: allowanceOf(limit, baseline),
    step: allowanceOf(step, baseline),
    role: gate ? 'gate' : 'watch',
    whole: kind === 'percent' ? 100 : 1,
  }
}

/** The finding of a comparison. */
export function comparedFinding(standing: Standing, decided: DecidedComparison): Finding {
  const { common } = decided.evidence
  return {
    ...findingOf(standing, decided.decision.verdict, reasonOf(decided)),
    ...(common === null ? {} : { like_for_like: common }),
    evidence: recordOf(decided),
  }
}

/**
 * The finding of a metric that was not compared: a side lacks it, the sides have different scales, or its direction is
 * unknown.
 */
export function uncomparedFinding(standing: Standing): Finding {
  return findingOf(standing, ...uncompared(standing))
}

/** Whether a finding is only the two values. In large results most are. */
export function isOnlyShown(standing: Standing): boolean {
  return !standing.standard.gate && uncompared(standing)[0] === 'shown'
}

function findingOf({ pair, standard }: Standing, verdict: FindingVerdict, why: string): Finding {
  const { metric, baseline, candidate, baseline_version: version } = pair
  const both = baseline !== null && candidate !== null
  const reason =
    version === undefined
      ? why
      : `${why}; the baseline lacks it, so it was compared with version ${version}, the newest that has it`
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
    evidence: null,
  }
}

function uncompared({ pair, standard }: Standing): [FindingVerdict, string] {
  const { metric, baseline, candidate } = pair
  const { kind, gate, mixed } = standard
  if (baseline === null) return ['shown', `${metric} is new: the baseline lacks it`]
  if (candidate === null) {
    const reason = `${metric} is missing: the baseline has ${formatNumber(baseline)}`
    if (gate) return ['regression', reason]
    return [isShare(kind) ? 'minor' : 'shown', reason]
  }
  if (mixed) {
    const values = `${formatNumber(candidate)} here and ${formatNumber(baseline)} in the baseline`
    return ['incomparable', `${metric} is ${values}: one is a fraction, the other is not; use one scale for both`]
  }
  return ['shown', `${metric} is not judged: which direction is better is not known`]
}
