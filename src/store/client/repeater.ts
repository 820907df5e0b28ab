import { randomUUID } from 'node:crypto'
import type { Arguments, DatabaseFunction } from '../../contract/entry.js'
import type { Log } from '../../ports.js'
import { errorOfFailure, type ServiceFault } from './failure.js'
import {
  RETRY_LIMITS,
  RETRY_TOOLS,
  attemptRepeatedly,
  type Attempt,
  type RetryLimits,
  type RetryTools,
} from './retry.js'
import { schemaHandshake } from './schema-handshake.js'

export interface RepeaterOptions extends Partial<RetryTools> {
  /** Called for retries, and for a schema that is newer than this code. */
  readonly log?: Log | undefined
  readonly limits?: Partial<RetryLimits>
  /** The newest migration that this code knows; default: that in `supabase/migrations`. */
  readonly schemaVersion?: string
}

/** What the transports share that may lose an answer. */
export interface Repeater {
  readonly limits: RetryLimits
  /** Milliseconds. */
  readonly now: () => number
  /** Ends attempts and waits when it is aborted. */
  readonly closing: AbortController
  /** Makes calls repeatable, and compares schemas. */
  readonly converse: (
    called: DatabaseFunction,
    args: Arguments,
    send: (args: Arguments) => Promise<unknown>,
  ) => Promise<unknown>
  /** Tries a call as often as `retry.ts` says; rejects with `StoreError`. */
  readonly attempt: <T>(
    called: DatabaseFunction,
    once: (signal: AbortSignal) => Promise<Attempt<T, ServiceFault>>,
  ) => Promise<T>
}

export function repeater({ log, schemaVersion, ...options }: RepeaterOptions): Repeater {
  const limits: RetryLimits = { ...RETRY_LIMITS, ...options.limits }
  const { sleep, random, now } = { ...RETRY_TOOLS, ...options }
  const closing = new AbortController()
  const handshake = schemaHandshake(log, schemaVersion)
  return {
    limits,
    now,
    closing,
    async converse(called, args, send) {
      const answer = await send(await handshake.ask(called, called.withKey?.(args, randomUUID) ?? args))
      await handshake.hear(called, answer)
      return answer
    },
    async attempt(called, once) {
      const ending = await attemptRepeatedly(once, {
        called,
        limits,
        tools: { sleep, random, now },
        closing: closing.signal,
        onRetry: ({ error }, wait) => {
          log?.info(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`)
        },
      })
      if ('value' in ending) return ending.value
      throw errorOfFailure(called, ending)
    },
  }
}
