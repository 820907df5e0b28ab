import type { F1Average } from '../../model.js'
import type { PairedCases } from '../cases.js'
import { isShare } from '../metrics/metric-kind.js'
import type { Strategy } from '../policy/policy.js'
import { caseEvidence, commonValues } from './cases/case-evidence.js'
import { reproducingValue } from './cases/case-values.js'
import type { Units } from './cases/differences.js'
import { nonzero } from './cases/sign-flip.js'
import { dropOf } from './drop.js'
import type {
  CaseEvidence,
  Comparison,
  Evidence,
  MeasuredComparison,
  MeasuredResult,
  NoEvidence,
  PooledShare,
} from './evidence.js'
import { historyEvidence } from './history.js'
import { withoutCases, type ResultSize } from './without-cases.js'

/** Where the evidence about one result and its reference comes from. */
export interface Sources {
  /** null: a side has none. */
  readonly cases: PairedCases | null
  readonly average: F1Average | null
  /** Usable earlier values (see `usableValues`), by metric. */
  readonly history: ReadonlyMap<string, readonly number[]>
  readonly size: ResultSize
}

/**
 * Computes the evidence for a result's comparisons, the most important gate first. `decide` needs only what this
 * returns, so the cases can be dropped.
 * @param strategy `threshold`: no evidence is computed
 */
export function measure(
  comparisons: readonly Comparison[],
  sources: Sources,
  strategy: Strategy = 'evidence',
): MeasuredResult {
  const { cases, average } = sources
  let pooled: PooledShare | null = null
  const measured = comparisons.map((comparison): MeasuredComparison => {
    const value =
      cases !== null && cases.common.now.length > 0 && isShare(comparison.kind)
        ? reproducingValue(comparison, cases, average)
        : null
    const common = cases === null || value === null ? null : commonValues(comparison, cases, value)
    if (strategy === 'threshold') return { comparison, evidence: { ...nothing('asked', comparison, sources), common } }
    if (cases === null || value === null) return { comparison, evidence: evidenceWithoutCases(comparison, sources) }
    const { evidence, units } = caseEvidence(comparison, cases, value)
    if (comparison.role === 'gate') pooled ??= shareOf(comparison, evidence, units)
    return { comparison, evidence }
  })
  return { comparisons: measured, pooled }
}

function shareOf(comparison: Comparison, evidence: CaseEvidence, { differences }: Units): PooledShare {
  const { limit, whole } = comparison
  return {
    drop: dropOf(comparison, evidence) / whole,
    limit: limit.amount / whole,
    differences: nonzero(differences).map((difference) => difference / evidence.n),
  }
}

function evidenceWithoutCases(comparison: Comparison, sources: Sources): Evidence {
  const earlier = sources.history.get(comparison.metric)
  const history = earlier && historyEvidence(comparison, earlier)
  if (history) return { ...history, ...caseSets(sources.cases) }
  const why = !isShare(comparison.kind) ? 'not of cases' : sources.cases === null ? 'no cases' : 'another average'
  return nothing(why, comparison, sources)
}

function caseSets(cases: PairedCases | null): Pick<Evidence, 'missing' | 'added' | 'common'> {
  return { missing: cases?.missing.length ?? 0, added: cases?.added.length ?? 0, common: null }
}

function nothing(why: NoEvidence['why'], comparison: Comparison, { size, cases, history }: Sources): NoEvidence {
  const known = { ...size, n: size.n ?? cases?.before.length ?? null }
  const earlier = why === 'asked' ? null : (history.get(comparison.metric)?.length ?? null)
  return { kind: 'none', why, earlier, n: known.n, ...withoutCases(comparison, known), ...caseSets(cases) }
}
