import type { Judgement, JudgingContext, PooledComparison, ProvenGain } from '../model.js'
import { decide as decideEvidence, type DecidedComparison, type PooledDecision } from './evidence/decide.js'
import { pooledReason } from './evidence/words/remarks.js'
import { comparedFinding } from './findings.js'
import { measure, type Judged, type MeasuredCandidate } from './measure.js'
import { overall, worstFirst } from './overall.js'
import type { Policy } from './policy.js'

/** What a push came to. */
export interface PushJudgement {
  /** In the order in which the candidates were measured. */
  readonly judgements: readonly Judgement[]
  /** All results that have evidence of cases, as one; null: there are fewer than two. */
  readonly together: PooledComparison | null
}

/** Judges all results of a push together, so that a hundred of them are as rarely red by chance as one. */
export function decide(measured: readonly MeasuredCandidate[]): PushJudgement {
  const { results, pooled } = decideEvidence(measured.map(({ evidence }) => evidence))
  const together = pooled === null ? null : pooledComparison(pooled)
  return {
    judgements: measured.map((each, at) => judgementOf(each, results[at] ?? [], together)),
    together,
  }
}

/**
 * Judges a candidate against the baseline of its context, as a push of its own. The same input gives the same judgement,
 * always.
 */
export function judge(candidate: Judged, context: JudgingContext, policy: Policy): Judgement {
  const [judgement] = decide([measure(candidate, context, policy)]).judgements
  if (judgement === undefined) throw new Error('one candidate has one judgement')
  return judgement
}

function judgementOf(
  { about, settled, compared, uncompared, evidence }: MeasuredCandidate,
  decided: readonly DecidedComparison[],
  together: PooledComparison | null,
): Judgement {
  if (settled !== null) return { ...about, ...settled, findings: [], proven_gain: null }
  const findings = [
    ...uncompared,
    ...decided.flatMap((each, at) => {
      const standing = compared[at]
      return standing === undefined ? [] : [comparedFinding(standing, each)]
    }),
  ].sort(worstFirst)
  const fellTogether = together?.regression === true && evidence.pooled !== null
  return {
    ...about,
    ...overall(findings),
    findings,
    unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
    proven_gain: provenGain(about, decided),
  }
}

function provenGain({ primary, baseline }: MeasuredCandidate['about'], decided: readonly DecidedComparison[]) {
  const found = decided.find(({ comparison }) => comparison.metric === primary?.name)
  if (found === undefined || baseline === null) return null
  const { comparison, evidence, decision } = found
  if (decision.verdict !== 'improvement' || decision.rule !== 'evidence' || evidence.kind === 'none') return null
  return {
    reference_transaction_id: baseline.transaction_id,
    metric: comparison.metric,
    gain: -decision.drop,
    p: evidence.p_improved,
  } satisfies ProvenGain
}

function pooledComparison(pooled: PooledDecision): PooledComparison {
  const { method, results, drop, limit, p, level, significant, regression } = pooled
  return { method, results, drop, limit, p, level, significant, regression, reason: pooledReason(pooled) }
}
