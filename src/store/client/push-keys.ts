import { randomUUID } from 'node:crypto'

type Args = { readonly [parameter: string]: unknown }

/** A push that may be sent again. */
export interface KeyedPush {
  readonly args: Args
  /** The answer as if there had been one attempt only. */
  answer(answer: unknown): unknown
}

/**
 * Gives every result of a push that has no idempotency key one of this call's own. Results without a run id (from a
 * laptop) have none, because each of their pushes is to be a new version; but when the answer to a push is lost, this
 * call has to send it again without storing it twice. The key lives as long as the call, so the next push of the same
 * file is a new version as before, and what an earlier attempt of this call stored is not called a replay.
 */
export function withKeys(args: Args): KeyedPush {
  const results = args['p_results']
  if (!Array.isArray(results)) return { args, answer: (answer) => answer }
  const keyless = results.map((result) => isObject(result) && (result['idempotency_key'] ?? null) === null)
  const keyed: unknown[] = results.map((result: unknown, index) =>
    keyless[index] === true && isObject(result) ? { ...result, idempotency_key: `call/${randomUUID()}` } : result,
  )
  return {
    args: { ...args, p_results: keyed },
    answer: (answer) => {
      const stored = isObject(answer) ? answer['results'] : null
      if (!isObject(answer) || !Array.isArray(stored)) return answer
      const fresh: unknown[] = stored.map((result: unknown, index) =>
        keyless[index] === true && isObject(result) && 'replayed' in result ? { ...result, replayed: false } : result,
      )
      return { ...answer, results: fresh }
    },
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
