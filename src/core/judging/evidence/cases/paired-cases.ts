import type { BenchmarkCase } from '../../../model.js'

/** What evidence reads of a case. */
export type EvidenceCase = Pick<
  BenchmarkCase,
  'id' | 'passed' | 'score' | 'trials' | 'passes' | 'tp' | 'fp' | 'fn' | 'group' | 'error'
>

/** One case as both sides ran it. */
export interface CasePair {
  readonly before: EvidenceCase
  readonly now: EvidenceCase
}

/** The cases of a result beside those of what it is compared with. */
export interface PairedCases {
  readonly before: readonly EvidenceCase[]
  readonly now: readonly EvidenceCase[]
  /** Those that both sides have, at least one. */
  readonly common: readonly CasePair[]
  /** Those that only the baseline has. */
  readonly missing: readonly EvidenceCase[]
  /** How many only the candidate has. */
  readonly added: number
}

/** Pairs cases by id; every id stands at most once on a side. null: no case is on both sides. */
export function pairCases(
  before: readonly EvidenceCase[] | null | undefined,
  now: readonly EvidenceCase[] | null | undefined,
): PairedCases | null {
  if (!before || !now) return null
  const byId = new Map(now.map((each) => [each.id, each]))
  const common: CasePair[] = []
  const missing: EvidenceCase[] = []
  for (const each of before) {
    const partner = byId.get(each.id)
    if (partner === undefined) missing.push(each)
    else common.push({ before: each, now: partner })
  }
  return common.length === 0 ? null : { before, now, common, missing, added: now.length - common.length }
}
