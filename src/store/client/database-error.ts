import { StoreError } from '../../core/errors.js'
import { codeOf, messageOf, textPropertyOf } from '../../core/thrown.js'

/** A failure that the database reported. `message` already contains detail and hint, for people. */
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

/** Turns what a PostgreSQL client throws into a `StoreError`, keeping SQLSTATE, hint and, but for rows, detail. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const message = inWords(messageOf(error))
  if (code === null) return new StoreError(`The database failed: ${message}`, null, { cause: error })
  // Without the cause: the client's exception carries the statement with all its values, which are not for logs.
  // Violated constraints (class 23) have the row's contents as detail; their message names the rule that was broken.
  const detail = code.startsWith('23') ? null : textPropertyOf(error, 'detail')
  return new DatabaseError(message, code, detail, textPropertyOf(error, 'hint'))
}

/** Constraints are named as sentences, the rules that they hold. */
const VIOLATED = /^.* violates (?:check|unique|exclusion) constraint "([^"]+)"$/

/** What PostgreSQL says of a broken rule names tables and constraints, which nobody knows who calls from here. */
function inWords(message: string): string {
  const [, constraint] = VIOLATED.exec(message) ?? []
  return constraint === undefined ? message : `That breaks a rule: ${constraint.replaceAll('_', ' ')}`
}
