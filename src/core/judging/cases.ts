import type { CaseOutcome } from '../model.js'

/** One case as both sides ran it. */
export interface CasePair {
  readonly before: CaseOutcome
  readonly now: CaseOutcome
}

/** The cases of a result beside those of what it is compared with. */
export interface PairedCases {
  readonly before: readonly CaseOutcome[]
  readonly now: readonly CaseOutcome[]
  /** Those that both sides have. */
  readonly common: readonly CasePair[]
  /** Those that only the baseline has. */
  readonly missing: readonly CaseOutcome[]
  /** Those that only the candidate has. */
  readonly added: readonly CaseOutcome[]
}

/** A case that has a score and no `passed` counts as passed from here on. */
const PASSING_SCORE = 0.5

/** Pairs cases by id. null: a side has none. */
export function pairCases(
  before: readonly CaseOutcome[] | null | undefined,
  now: readonly CaseOutcome[] | null | undefined,
): PairedCases | null {
  if (!before?.length || !now?.length) return null
  const earlier = new Map(before.map((each) => [each.id, each]))
  const later = new Map(now.map((each) => [each.id, each]))
  return {
    before: [...earlier.values()],
    now: [...later.values()],
    common: [...later.values()].flatMap((each) => {
      const partner = earlier.get(each.id)
      return partner === undefined ? [] : [{ before: partner, now: each }]
    }),
    missing: [...earlier.values()].filter(({ id }) => !later.has(id)),
    added: [...later.values()].filter(({ id }) => !earlier.has(id)),
  }
}

/** Whether a case passed; one that ended in an error did not. null: its outcome does not say. */
export function passes({ error, passed, score, tp, fp, fn }: CaseOutcome): boolean | null {
  if (error === true) return false
  if (passed !== undefined) return passed
  if (score !== undefined) return score >= PASSING_SCORE
  return tp === undefined ? null : (fp ?? 0) + (fn ?? 0) === 0
}

/** Whether nothing came of a case at all: no part of its score, not one right answer. */
export function isLost({ error, passed, score, tp, fp, fn }: CaseOutcome): boolean {
  if (error === true) return true
  if (passed !== undefined) return !passed
  if (score !== undefined) return score === 0
  return tp === 0 && (fp ?? 0) + (fn ?? 0) > 0
}

/** `20 failed (3 in an error) and 60 passed`. */
export function describeOutcomes(cases: readonly CaseOutcome[]): string {
  const failed = cases.filter((each) => passes(each) === false)
  const errors = failed.filter(({ error }) => error === true).length
  const passed = cases.filter((each) => passes(each) === true).length
  const inError = errors === 0 ? '' : ` (${errors} in an error)`
  return `${failed.length} failed${inError} and ${passed} passed`
}
