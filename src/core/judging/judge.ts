import type { Finding, Judgement, JudgingContext, PooledComparison, ProvenGain } from '../model.js'
import { decide as decideEvidence, type DecidedComparison, type PooledDecision } from './evidence/decide.js'
import type { Comparison, MeasuredComparison } from './evidence/evidence.js'
import { pooledReason } from './evidence/words/remarks.js'
import { comparedFinding, type Standing } from './findings.js'
import { measureAgainstBaseline, type AgainstBaseline, type Judged } from './measure.js'
import { overall, worstFirst } from './overall.js'
import type { Policy } from './policy/policy.js'

/** What `decide` needs of a candidate. */
export interface MeasuredCandidate extends AgainstBaseline {
  /**
   * Its primary metric compared with the newest earlier version; null: that is the baseline, or there is nothing to
   * compare.
   */
  readonly second: SecondLook | null
}

interface SecondLook {
  readonly snapshot_version: number
  readonly standing: Standing
  readonly measured: MeasuredComparison
}

/** Compares a candidate with the reference in its context and computes the evidence. `decide` gives the verdict. */
export function measure(candidate: Judged, context: JudgingContext, policy: Policy): MeasuredCandidate {
  const measured = measureAgainstBaseline(candidate, context, policy)
  return { ...measured, second: secondLook(candidate, context, policy) }
}

/**
 * If the main line rose after the baseline and fell again, nothing is below the baseline: so the newest version is
 * compared too.
 */
function secondLook(candidate: Judged, { second, ...context }: JudgingContext, policy: Policy): SecondLook | null {
  if (!second) return null
  const { about, compared, evidence } = measureAgainstBaseline(candidate, { ...context, baseline: second }, policy)
  const at = compared.findIndex(
    ({ pair, standard }) => standard.gate && pair.metric === about.primary?.name && pair.baseline_version === undefined,
  )
  const [standing, measured] = [compared[at], evidence.comparisons[at]]
  if (standing === undefined || measured === undefined) return null
  const comparison: Comparison = { ...measured.comparison, role: 'second look' }
  return { snapshot_version: second.snapshot_version, standing, measured: { ...measured, comparison } }
}

/** The judgement of a push. */
export interface PushJudgement {
  /** In the order of the candidates. */
  readonly judgements: readonly Judgement[]
  /** All results with evidence from cases, compared together; null: fewer than two. */
  readonly together: PooledComparison | null
}

/** Judges all results of a push together, so that a hundred of them are as rarely red by chance as one. */
export function decide(measured: readonly MeasuredCandidate[]): PushJudgement {
  const seconds = measured.map(({ second }) => ({
    comparisons: second === null ? [] : [second.measured],
    pooled: null,
  }))
  const { results, pooled } = decideEvidence([...measured.map(({ evidence }) => evidence), ...seconds])
  const together = pooled === null ? null : pooledComparison(pooled)
  return {
    judgements: measured.map((each, at) => {
      const fell = fallOf(each.second, results[measured.length + at]?.[0])
      return judgementOf(each, results[at] ?? [], together, fell)
    }),
    together,
  }
}

/**
 * Judges a candidate against the reference in its context, as a push of its own. Deterministic: the same input always
 * gives the same judgement.
 */
export function judge(candidate: Judged, context: JudgingContext, policy: Policy): Judgement {
  const [judgement] = decide([measure(candidate, context, policy)]).judgements
  if (judgement === undefined) throw new Error('one candidate has one judgement')
  return judgement
}

/**
 * Half a sentence about the fall from the newest earlier version; null: it fell by less than the limit, or perhaps by
 * chance.
 */
function fallOf(second: SecondLook | null, decided: DecidedComparison | undefined): string | null {
  if (second === null || decided?.decision.verdict !== 'minor') return null
  const { reason } = comparedFinding(second.standing, decided)
  return `from version ${second.snapshot_version}, the newest before it, ${reason}`
}

function judgementOf(
  { about, settled, compared, uncompared, shown, evidence }: MeasuredCandidate,
  decided: readonly DecidedComparison[],
  together: PooledComparison | null,
  fell: string | null,
): Judgement {
  if (settled !== null) return { ...about, ...settled, findings: [], judged: [], proven_gain: null }
  const judged = [
    ...uncompared,
    ...decided.flatMap((each, at) => {
      const standing = compared[at]
      return standing === undefined ? [] : [comparedFinding(standing, each)]
    }),
  ].sort(worstFirst)
  const fellTogether = together?.regression === true && evidence.pooled !== null
  return {
    ...about,
    ...afterSecondLook(overall(judged, shown), fell),
    judged,
    get findings(): readonly Finding[] {
      return [...judged, ...shown.findings()].sort(worstFirst)
    },
    unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
    proven_gain: provenGain(about, decided),
  }
}

type Overall = Pick<Judgement, 'verdict' | 'reason'>

/** A fall from the newest earlier version is at least `minor`, and is reported with every verdict. */
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
