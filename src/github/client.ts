import { randomUUID } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Log } from '../ports.js'

export type GitHubClient = ReturnType<typeof githubClient>

/** Seconds that one run may wait for rate limits; what takes longer is given up, and the caller does without. */
const WAITING_BUDGET = 60
/** What an attempt at once costs of that, where GitHub does not say how long to wait: it must not go on for ever. */
const UNSAID = 20
/** Milliseconds after which a request without an answer is given up. */
const LONGEST_REQUEST = 30_000
/** Answers after which asking again is of no use; 429 is for the limits. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451]

/**
 * GitHub's API, at the address of the variable GITHUB_API_URL and through the proxy of the environment. Requests that
 * may safely be carried out twice are repeated when GitHub fails; limits are waited for within a budget.
 */
export function githubClient(token: string, log: Log) {
  let budget = WAITING_BUDGET
  const wait = (seconds: number): boolean => {
    const cost = seconds > 0 ? seconds : UNSAID
    const waits = cost <= budget
    if (waits) budget -= cost
    log.info(`GitHub's rate limit is reached; it asks to wait ${seconds} s${waits ? '' : ', which is too long'}.`)
    return waits
  }
  return getOctokit(
    token,
    {
      log: { debug: ignore, info: ignore, warn: (message) => log.info(message), error: ignore },
      retry: { doNotRetry: FINAL, retries: 2 },
      // Clients with one id share their waiting.
      throttle: { id: randomUUID(), ...UNPACED, onRateLimit: wait, onSecondaryRateLimit: wait },
    },
    careful,
    retry,
    throttling,
  )
}

/** Runs a request at once. */
const AT_ONCE = {
  key: () => ({
    schedule: (_: unknown, job: (...args: unknown[]) => Promise<unknown>, ...args: unknown[]) => job(...args),
  }),
}

/**
 * The plug-in would keep a second between any two requests that are no GET, queries among them, and count those at work,
 * which takes milliseconds each. A run sends a handful, one after the other; between those that notify people it keeps
 * three seconds all the same.
 */
const UNPACED = { write: AT_ONCE as never, global: AT_ONCE as never }

interface Hooked {
  readonly hook: ReturnType<typeof getOctokit>['hook']
}

/** Each attempt has a time limit, and what creates something is never repeated without looking: nobody knows. */
function careful({ hook }: Hooked): object {
  hook.before('request', (options) => {
    options.request.signal = AbortSignal.timeout(LONGEST_REQUEST)
    if (options.method === 'POST' && !isQuery(options['query'])) options.request['retries'] = 0
  })
  return {}
}

const isQuery = (query: unknown): boolean => typeof query === 'string' && /^\s*(?:query\b|\{)/.test(query)

const ignore = (): void => undefined
