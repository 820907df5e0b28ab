import { StoreError } from '../../core/errors.js'
import { codeOf, messageOf, textPropertyOf } from '../../core/thrown.js'

/** An error that the database reported. `message` already contains detail and hint, for people. */
export class DatabaseError extends StoreError {
  override readonly name = 'DatabaseError'

  /** @param code SQLSTATE */
  constructor(
    message: string,
    code: string | null,
    readonly detail: string | null,
    readonly hint: string | null,
  ) {
    super([message, detail, hint].filter((part) => part !== null).join('\n'), code)
  }
}

/**
 * Turns an exception of a PostgreSQL client into a `StoreError`, with SQLSTATE, hint and (unless it shows a row)
 * detail.
 */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const message = inWords(messageOf(error))
  if (code === null) return new StoreError(`The database failed: ${message}`, null, { cause: error })
  // Without the cause: the client's exception has the statement with all its values, which must not get into logs.
  // Violated constraints (class 23) have the row's contents as detail; their message names the broken rule.
  const detail = code.startsWith('23') ? null : textPropertyOf(error, 'detail')
  return new DatabaseError(message, code, detail, textPropertyOf(error, 'hint'))
}

/** Constraints are named with sentences: the rules that they enforce. */
const VIOLATED = /^.* violates (?:check|unique|exclusion) constraint "([^"]+)"$/

/** PostgreSQL's message about a broken rule names tables and constraints, which the caller does not know. */
function inWords(message: string): string {
  const [, constraint] = VIOLATED.exec(message) ?? []
  return constraint === undefined ? message : `That breaks a rule: ${constraint.replaceAll('_', ' ')}`
}
