import { UserError } from '../errors.js'
import { VERDICTS, type Verdict } from '../model.js'

/** The verdicts that fail the check unless the input `fail-on` says otherwise. */
export const DEFAULT_FAIL_ON: ReadonlySet<Verdict> = new Set(['regression', 'not_evaluated', 'incomparable'])

const GOOD_FOR_ROLLBACK: readonly unknown[] = ['improvement', 'unchanged', 'minor', 'no_baseline'] satisfies Verdict[]

/** Whether a version with this last verdict is good to roll back to. `rollback_snapshot` has the same list. */
export function isGoodForRollback(verdict: unknown): boolean {
  return GOOD_FOR_ROLLBACK.includes(verdict)
}

/** The worst of several verdicts; `not_evaluated` for none: without a judgement nothing is green. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  const given = new Set(verdicts)
  return VERDICTS.find((verdict) => given.has(verdict)) ?? 'not_evaluated'
}

/** Whether a verdict fails the check. */
export function fails(verdict: Verdict, failOn: ReadonlySet<Verdict>): boolean {
  return failOn.has(verdict)
}

/**
 * The verdicts in the input `fail-on`: a list separated by commas or line breaks, or `none`; the default is
 * `regression, not_evaluated, incomparable`. Throws `UserError` for anything else.
 */
export function parseFailOn(text: string | undefined): ReadonlySet<Verdict> {
  const words = (text ?? '').split(/[,\r\n]/).flatMap((word) => word.trim() || [])
  if (words.length === 0) return DEFAULT_FAIL_ON
  if (words.length === 1 && words[0] === 'none') return new Set()
  return new Set(words.map(verdictFrom))
}

function verdictFrom(word: string): Verdict {
  const verdict = VERDICTS.find((each) => each === word)
  if (verdict !== undefined) return verdict
  const allowed = `give ${VERDICTS.join(', ')}, separated by commas or line breaks, or only none`
  throw new UserError(`fail-on: ${JSON.stringify(word)} is not allowed; ${allowed}`)
}
