import type { BenchmarkCase } from '../../../model.js'

/** What evidence reads of a case. */
export type EvidenceCase = Pick<
  BenchmarkCase,
  'id' | 'passed' | 'score' | 'trials' | 'passes' | 'tp' | 'fp' | 'fn' | 'group' | 'error'
>

/** The same cases as both sides ran them, in the same order. */
export interface Sides {
  readonly before: readonly EvidenceCase[]
  readonly now: readonly EvidenceCase[]
}

/** All cases of a result beside those of what it is compared with. */
export interface PairedCases {
  readonly before: readonly EvidenceCase[]
  readonly now: readonly EvidenceCase[]
  /** Those that both sides have, at least one. */
  readonly common: Sides
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
  const common = { before: [] as EvidenceCase[], now: [] as EvidenceCase[] }
  const missing: EvidenceCase[] = []
  for (const each of before) {
    const partner = byId.get(each.id)
    if (partner === undefined) missing.push(each)
    else {
      common.before.push(each)
      common.now.push(partner)
    }
  }
  const count = common.now.length
  return count === 0 ? null : { before, now, common, missing, added: now.length - count }
}
