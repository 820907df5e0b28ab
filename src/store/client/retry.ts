import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseFunction } from '../../contract/entry.js'

/** What the decision needs to know about the called function. */
type Called = Pick<DatabaseFunction, 'effect'>

/** Why an attempt failed, as far as the decision needs it. */
export interface Fault {
  /**
   * SQLSTATE, PostgREST's code (`PGRST003`), `HTTP 503`, the code of a failed system call (`ECONNRESET`), `timeout`
   * or another word of `service-faults.ts`.
   */
  readonly code: string
  /** How long the server asks to wait, in milliseconds; null: it does not say. */
  readonly retryAfter: number | null
}

/** Whether a failed attempt may have been carried out. */
export type Outcome = 'undone' | 'unknown'

interface Rule {
  readonly code: RegExp
  /** How many attempts may follow this fault. */
  readonly retries: number
  readonly outcome: Outcome
  /** Only after a call with this effect. */
  readonly only?: DatabaseFunction['effect']
}

const ALWAYS = Number.POSITIVE_INFINITY

/**
 * What to do after each fault: the first line that matches. By SQLSTATE and PostgREST's code instead of the HTTP
 * status, because PostgREST answers 500 both for a deadlock, which passes, and for a bug, which does not.
 */
const RULES: readonly Rule[] = [
  // Serialization failure, deadlock, lock not available, too many connections or another resource, still starting.
  { code: /^(?:40001|40P01|55P03|53...|57P03)$/, retries: ALWAYS, outcome: 'undone' },
  // The time limit of a statement: once may be bad luck (a lock, a cold cache), twice is not.
  { code: /^57014$/, retries: 1, outcome: 'undone' },
  // Shut down or connection lost: at any time, so perhaps just after the commit.
  { code: /^(?:57P0[12]|08...)$/, retries: ALWAYS, outcome: 'unknown' },
  // Another call stored the same idempotency key at the same time: the next attempt finds it.
  { code: /^23505$/, retries: 1, outcome: 'undone', only: 'keyed' },
  // No connection to the database, no schema cache yet, no free connection in time: the call did not begin.
  { code: /^PGRST00[023]$/, retries: ALWAYS, outcome: 'undone' },
  // The connection broke during the call.
  { code: /^PGRST001$/, retries: ALWAYS, outcome: 'unknown' },
  { code: /^HTTP 429$/, retries: ALWAYS, outcome: 'undone' },
  // A gateway lost the server or timed out (520–524: Cloudflare's, 544: Supabase's), perhaps after the call was carried
  // out.
  { code: /^HTTP (?:50[234]|52[0-4]|544)$/, retries: ALWAYS, outcome: 'unknown' },
  { code: /^HTTP 5(?!40)..$/, retries: 0, outcome: 'unknown' },
  // Often a typo, sometimes a server that restarts: a few seconds tell.
  { code: /^ECONNREFUSED$/, retries: 5, outcome: 'undone' },
  { code: /^(?:ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, retries: 2, outcome: 'undone' },
  { code: /^(?:EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/, retries: ALWAYS, outcome: 'undone' },
  { code: /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_.*|timeout)$/, retries: ALWAYS, outcome: 'unknown' },
  // A body that was cut off; if a proxy rewrites answers, it will happen again.
  { code: /^not-json$/, retries: 2, outcome: 'unknown' },
  { code: /^closed$/, retries: 0, outcome: 'unknown' },
]
/** All other errors would happen again; the database rolled back or was not reached. */
const FINAL: Rule = { code: /^/, retries: 0, outcome: 'undone' }

function ruleOf(fault: Fault, { effect }: Called): Rule {
  return RULES.find(({ code, only }) => code.test(fault.code) && (only ?? effect) === effect) ?? FINAL
}

/** Whether a call that failed in this way may have been carried out. */
export function outcomeOf(fault: Fault, called: Called): Outcome {
  return ruleOf(fault, called).outcome
}

/** Whether a call may be repeated if it is unknown whether it was carried out. */
export function isRepeatable({ effect }: Called): boolean {
  return effect !== 'unrepeatable'
}

/** Times in milliseconds. */
export interface RetryLimits {
  /** All attempts and the waits between them. */
  readonly budget: number
  /** One attempt. */
  readonly attempt: number
  /** The longest first wait; it doubles each time. */
  readonly firstWait: number
  /** The longest wait. */
  readonly longestWait: number
}

export const RETRY_LIMITS: RetryLimits = { budget: 55_000, attempt: 25_000, firstWait: 250, longestWait: 8_000 }

export type Decision =
  | { readonly kind: 'retry'; readonly wait: number }
  /** `final`: it would happen again. `unknown`: repeating could do it twice. `budget`: no time left. */
  | { readonly kind: 'stop'; readonly why: 'final' | 'unknown' | 'budget' }

/**
 * Whether to try again after the last of these faults of a call, and how long to wait before: a random time up to an
 * exponentially growing limit ("full jitter", so that many clients do not come back at once), and at least as long as
 * the server asks.
 *
 * @param random 0 ≤ random < 1
 */
export function decideRetry(
  called: Called,
  faults: readonly Fault[],
  elapsed: number,
  random: number,
  limits: RetryLimits = RETRY_LIMITS,
): Decision {
  const last = faults.at(-1)
  if (last === undefined) return { kind: 'retry', wait: 0 }
  const rule = ruleOf(last, called)
  const same = faults.filter((fault) => ruleOf(fault, called) === rule).length
  if (same > rule.retries) return { kind: 'stop', why: 'final' }
  if (rule.outcome === 'unknown' && !isRepeatable(called)) return { kind: 'stop', why: 'unknown' }
  const most = Math.min(limits.longestWait, limits.firstWait * 2 ** (faults.length - 1))
  const wait = Math.max(last.retryAfter ?? 0, Math.round(random * most))
  // An attempt without time would only end as `timeout` and hide the earlier fault.
  const isWorthIt = elapsed + wait + limits.attempt / 10 <= limits.budget
  return isWorthIt ? { kind: 'retry', wait } : { kind: 'stop', why: 'budget' }
}

/** Passed in, so that tests do not wait. */
export interface RetryTools {
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  readonly random: () => number
  /** Milliseconds since any point. */
  readonly now: () => number
}

export const RETRY_TOOLS: RetryTools = {
  // An aborted wait is no failure: the next attempt reports that the store was closed.
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
  random: Math.random,
  now: Date.now,
}

/** The result of an attempt: a value, or the fault. */
export type Attempt<T, F extends Fault = Fault> = { readonly value: T } | { readonly fault: F }

export interface RetryOptions<F extends Fault> {
  readonly called: Called
  readonly limits: RetryLimits
  readonly tools: RetryTools
  /** Ends attempts and waits. */
  readonly closing: AbortSignal
  /** Before each wait. */
  readonly onRetry: (fault: F, wait: number) => void
}

/** How a call failed. */
export interface Failure<F extends Fault> {
  /** Of the last attempt. */
  readonly fault: F
  readonly attempts: number
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number
  readonly why: 'final' | 'unknown' | 'budget'
  /** `unknown` if any of the attempts may have been carried out. */
  readonly outcome: Outcome
}

/** Tries a call until it succeeds or `decideRetry` says stop. The signal ends an attempt that takes too long. */
export async function attemptRepeatedly<T, F extends Fault>(
  attempt: (signal: AbortSignal) => Promise<Attempt<T, F>>,
  { called, limits, tools, closing, onRetry }: RetryOptions<F>,
): Promise<{ readonly value: T } | Failure<F>> {
  const start = tools.now()
  const faults: F[] = []
  for (;;) {
    const left = limits.budget - (tools.now() - start)
    const answer = await withPatience(Math.max(1, Math.min(limits.attempt, left)), closing, attempt)
    if ('value' in answer) return answer
    const { fault } = answer
    faults.push(fault)
    const elapsed = tools.now() - start
    const decision = decideRetry(called, faults, elapsed, tools.random(), limits)
    if (decision.kind === 'stop') {
      const outcome = faults.some((one) => outcomeOf(one, called) === 'unknown') ? 'unknown' : 'undone'
      return { fault, attempts: faults.length, elapsed, why: decision.why, outcome }
    }
    onRetry(fault, decision.wait)
    await tools.sleep(decision.wait, closing)
  }
}

/** Runs `work` with a signal that aborts after this many milliseconds, or when `closing` does. */
async function withPatience<T>(
  milliseconds: number,
  closing: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // Not AbortSignal.any([closing, AbortSignal.timeout(…)]): it may be collected before it fires (nodejs/node#57736).
  const ending = new AbortController()
  const end = (): void => ending.abort()
  const timer = setTimeout(end, milliseconds)
  closing.addEventListener('abort', end)
  if (closing.aborted) end()
  try {
    return await work(ending.signal)
  } finally {
    clearTimeout(timer)
    closing.removeEventListener('abort', end)
  }
}
