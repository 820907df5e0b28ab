import type { Judgement, JudgingContext, PooledComparison, ProvenGain } from '../model.js'
import { decide as decideEvidence, type DecidedComparison, type PooledDecision } from './evidence/decide.js'
import { pooledReason } from './evidence/words/remarks.js'
import { comparedFinding } from './findings.js'
import { measureAgainstBaseline, type AgainstBaseline, type Judged } from './measure.js'
import { overall, worstFirst } from './overall.js'
import type { Policy } from './policy/policy.js'

/** All that deciding needs of a candidate. */
export interface MeasuredCandidate extends AgainstBaseline {
  /** How it fell from the newest earlier version, which is not the baseline: half a sentence; null: it did not. */
  readonly fell: string | null
}

/** Compares a candidate with the baseline of its context and takes the evidence; `decide` says what it comes to. */
export function measure(candidate: Judged, context: JudgingContext, policy: Policy): MeasuredCandidate {
  const measured = measureAgainstBaseline(candidate, context, policy)
  return { ...measured, fell: fallFromNewest(candidate, context, policy) }
}

/** The main line may have risen since the baseline, and fallen again: nothing is below the baseline then. */
function fallFromNewest(candidate: Judged, { second, ...context }: JudgingContext, policy: Policy): string | null {
  if (!second) return null
  const { findings, primary } = judge(candidate, { ...context, baseline: second }, policy)
  const fall = findings.find(({ metric, verdict }) => metric === primary?.name && verdict === 'regression')
  return fall === undefined ? null : `from version ${second.snapshot_version}, the newest before it, ${fall.reason}`
}

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
  { about, settled, compared, uncompared, evidence, fell }: MeasuredCandidate,
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
    ...afterSecondLook(overall(findings), fell),
    findings,
    unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
    proven_gain: provenGain(about, decided),
  }
}

type Overall = Pick<Judgement, 'verdict' | 'reason'>

/** A fall from the newest earlier version is at least `minor`, and is told whatever the verdict. */
function afterSecondLook(found: Overall, fell: string | null): Overall {
  if (fell === null) return found
  const { verdict, reason } = found
  if (verdict !== 'unchanged' && verdict !== 'improvement') return { verdict, reason: `${reason}; ${fell}` }
  return { verdict: 'minor', reason: `${reason}; but ${fell}` }
}

function provenGain({ primary, baseline }: AgainstBaseline['about'], decided: readonly DecidedComparison[]) {
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
