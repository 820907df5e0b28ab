import type { JsonProblem } from './json/json-path.js'
import type { Candidate, Problem } from './model.js'

/** A mistake of the caller: wrong input or usage. Shown as a message without a stack trace; exit code 2. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}

/** No results where they were expected. Exit code 2. */
export class NoResultsError extends UserError {
  override readonly name = 'NoResultsError'
}

/** Result files with errors: all problems of all files. Exit code 2. */
export class InvalidResultsError extends UserError {
  override readonly name = 'InvalidResultsError'

  constructor(readonly problems: readonly Problem[]) {
    super(describeProblems(problems))
  }
}

/** Stops the reading of a file: the rest has no meaning, or is too large. The reader of the file reports it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'

  constructor(readonly problem: JsonProblem) {
    super(problem.message)
  }
}

/** The store (or another service) failed or refused a call. Exit code 3. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'

  /** @param code a SQLSTATE or similar, for programs; null if there is none */
  constructor(
    message: string,
    readonly code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/**
 * SQLSTATEs of the schema, and of a violated constraint: the store works, but refuses the call, for example because a
 * version does not exist.
 */
const REFUSAL = /^(?:SN\d{3}|23514)$/

export function isRefusal({ code }: StoreError): boolean {
  return REFUSAL.test(code ?? '')
}

/** A push that did not reach its store. It carries the results, so that they are not lost. */
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
