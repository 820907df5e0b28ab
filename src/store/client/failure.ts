import type { DatabaseFunction } from '../../contract/entry.js'
import { StoreError } from '../../core/errors.js'
import { isRepeatable, type Failure, type Fault } from './retry.js'

/** One attempt that failed. */
export interface ServiceFault extends Fault {
  readonly error: StoreError
}

/** After SQLSTATE 55P03. */
export const LOCKED =
  'Another session holds the lock of the same configuration, and nothing was changed: end it (`select pid, query from ' +
  "pg_stat_activity where state like 'idle in transaction%'` finds who forgot to commit), or try again later."

/** The error of a call after its last attempt. */
export function errorOfFailure(called: DatabaseFunction, failure: Failure<ServiceFault>): StoreError {
  const { fault: last, attempts, elapsed, why, outcome } = failure
  const said = [last.error.message]
  if (attempts > 1) said.push(`Tried ${attempts} times in ${Math.max(1, Math.round(elapsed / 1000))} s.`)
  if (why === 'budget' && last.retryAfter !== null) {
    said.push(`The server asks to wait ${Math.ceil(last.retryAfter / 1000)} s: try again later.`)
  }
  if (outcome === 'unknown') {
    const harmless = isRepeatable(called) ? 'You can safely repeat it.' : 'It may or may not have been done.'
    said.push(called.doubt ?? harmless)
  }
  return said.length === 1 ? last.error : new StoreError(said.join(' '), last.code)
}
