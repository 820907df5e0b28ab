import type { F1Average } from '../../model.js'
import { caseEvidence } from './cases/case-evidence.js'
import type { Units } from './cases/differences.js'
import type { PairedCases } from './cases/paired-cases.js'
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

/** What there is to take evidence from, about one result beside one other. */
export interface Sources {
  /** null: a side has none, or they have none in common. */
  readonly cases: PairedCases | null
  readonly average: F1Average | null
  /** Usable earlier values (see `usableValues`) of the metrics whose history was asked for. */
  readonly history: ReadonlyMap<string, readonly number[]>
  readonly size: ResultSize
}

/**
 * Takes the evidence for a result's comparisons, the most important gate first. What it returns is all that `decide`
 * needs: cases may be dropped after it.
 * @param sources null: the strategy `threshold`, in which the limit alone decides
 */
export function measure(comparisons: readonly Comparison[], sources: Sources | null): MeasuredResult {
  let pooled: PooledShare | null = null
  const measured = comparisons.map((comparison): MeasuredComparison => {
    if (sources === null) return { comparison, evidence: nothing('asked', comparison, null) }
    const ofCases =
      sources.cases !== null && comparison.kind === 'proportion'
        ? caseEvidence(comparison, sources.cases, sources.average)
        : null
    if (ofCases === null) return { comparison, evidence: evidenceWithoutCases(comparison, sources) }
    const { evidence, units } = ofCases
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
    differences: differences.filter((difference) => difference !== 0).map((difference) => difference / evidence.n),
  }
}

function evidenceWithoutCases(comparison: Comparison, sources: Sources): Evidence {
  const earlier = sources.history.get(comparison.metric)
  const history = earlier && historyEvidence(comparison, earlier)
  const { missing, added } = caseSets(sources.cases)
  if (history) return { ...history, missing, added }
  const why =
    comparison.kind !== 'proportion' ? 'not of cases' : sources.cases === null ? 'no cases' : 'another average'
  return nothing(why, comparison, sources)
}

function caseSets(cases: PairedCases | null): { missing: number; added: number } {
  return { missing: cases?.missing.length ?? 0, added: cases?.added ?? 0 }
}

function nothing(why: NoEvidence['why'], comparison: Comparison, sources: Sources | null): NoEvidence {
  const size = sources?.size ?? { n: null, counts: null }
  const known = { ...size, n: size.n ?? sources?.cases?.before.length ?? null }
  const earlier = sources?.history.get(comparison.metric)?.length ?? null
  return {
    kind: 'none',
    why,
    earlier,
    n: known.n,
    ...withoutCases(comparison, known),
    ...caseSets(sources?.cases ?? null),
  }
}
