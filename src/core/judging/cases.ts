import type { CaseOutcome } from '../model.js'

/** The same cases on both sides, in the same order. */
export interface Sides {
  readonly before: readonly CaseOutcome[]
  readonly now: readonly CaseOutcome[]
}

/** The cases of a result and of its reference. */
export interface PairedCases extends Sides {
  /** Cases that both sides have. */
  readonly common: Sides
  /** Cases that only the baseline has. */
  readonly missing: readonly CaseOutcome[]
  /** Cases that only the candidate has. */
  readonly added: readonly CaseOutcome[]
}

/** A case with a score and without `passed` counts as passed from this score on. */
const PASSING_SCORE = 0.5

/** Pairs cases by id; if an id is there twice on a side, the last one counts. null: a side has no cases. */
export function pairCases(
  before: readonly CaseOutcome[] | null | undefined,
  now: readonly CaseOutcome[] | null | undefined,
): PairedCases | null {
  if (!before?.length || !now?.length) return null
  const earlier = unique(before)
  // The usual case, without a search: both sides have the same ids in the same order.
  if (earlier === before && before.length === now.length && before.every(({ id }, at) => now[at]?.id === id)) {
    return { before, now, common: { before, now }, missing: [], added: [] }
  }
  const later = unique(now)
  const open = new Map(later.map((each) => [each.id, each]))
  const common = { before: [] as CaseOutcome[], now: [] as CaseOutcome[] }
  const missing: CaseOutcome[] = []
  for (const each of earlier) {
    const partner = open.get(each.id)
    if (partner === undefined) {
      missing.push(each)
      continue
    }
    open.delete(each.id)
    common.before.push(each)
    common.now.push(partner)
  }
  return { before: earlier, now: later, common, missing, added: [...open.values()] }
}

function unique(cases: readonly CaseOutcome[]): readonly CaseOutcome[] {
  const ids = new Set<string>()
  for (const { id } of cases) ids.add(id)
  return ids.size === cases.length ? cases : [...new Map(cases.map((each) => [each.id, each])).values()]
}

/** Whether a case passed, or more than half of its trials did; a case with an error did not. null: unknown. */
export function passes({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }: CaseOutcome): boolean | null {
  if (trials > 1 && passing !== undefined) return 2 * passing > trials
  if (error === true) return false
  if (passed !== undefined) return passed
  if (score !== undefined) return score >= PASSING_SCORE
  return tp === undefined ? null : (fp ?? 0) + (fn ?? 0) === 0
}

/** Whether a case got nothing right in any trial: no part of its score, no true positive. */
export function isLost({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }: CaseOutcome): boolean {
  if (passing !== undefined) return passing === 0
  if (trials === 1 && error === true) return true
  if (trials === 1 && passed !== undefined) return !passed
  if (score !== undefined) return score === 0
  if (tp !== undefined) return tp === 0 && (fp ?? 0) + (fn ?? 0) > 0
  return error === true || passed === false
}

/** `20 failed (3 with an error) and 60 passed`. */
export function describeOutcomes(cases: readonly CaseOutcome[]): string {
  const failed = cases.filter((each) => passes(each) === false)
  const errors = failed.filter(({ error }) => error === true).length
  const passed = cases.filter((each) => passes(each) === true).length
  const inError = errors === 0 ? '' : ` (${errors} with an error)`
  return `${failed.length} failed${inError} and ${passed} passed`
}
