import type { JsonProblem } from './json/json-path.js'
import type { Candidate, Problem } from './model.js'

/** The caller's fault: wrong input or usage. Shown as a message without a stack trace; exit code 2. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}

/** There are no results where they were looked for. Exit code 2. */
export class NoResultsError extends UserError {
  override readonly name = 'NoResultsError'
}

/** Result files that cannot be used, all problems of all files at once. Exit code 2. */
export class InvalidResultsError extends UserError {
  override readonly name = 'InvalidResultsError'

  constructor(readonly problems: readonly Problem[]) {
    super(describeProblems(problems))
  }
}

/** Ends the reading of a file: the rest of it has no meaning, or is too much. The reader of the file reports it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'

  constructor(readonly problem: JsonProblem) {
    super(problem.message)
  }
}

/** The store (or another service) failed or refused. Exit code 3. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'

  /** @param code SQLSTATE or the like, for programs; null when there is none. */
  constructor(
    message: string,
    readonly code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/**
 * SQLSTATEs of the schema's own, and that of a rule that a value breaks: the store works, and refuses what was asked for,
 * such as a version that does not exist.
 */
const REFUSAL = /^(?:SN\d{3}|23514)$/

export function isRefusal({ code }: StoreError): boolean {
  return REFUSAL.test(code ?? '')
}

/** A push that did not get through to its store. What it would have stored is not lost with it. */
export class NotStoredError extends StoreError {
  override readonly name = 'NotStoredError'

  constructor(
    reason: StoreError,
    readonly candidates: readonly Candidate[],
  ) {
    super(reason.message, reason.code, { cause: reason })
  }
}

/** One line per problem: `file: path: message`. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, path, message }) => [file, path, message].filter((part) => part !== '').join(': '))
    .join('\n')
}
