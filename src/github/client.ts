import { randomUUID } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Log } from '../ports.js'

export type GitHubClient = ReturnType<typeof githubClient>

/** Seconds that one run may wait for rate limits; beyond that the request fails, and the caller goes on without it. */
const WAITING_BUDGET = 60
/** Seconds that an immediate retry counts, if GitHub does not say how long to wait: retries must end. */
const UNSAID = 20
/** Milliseconds after which a request without an answer fails. */
const LONGEST_REQUEST = 30_000
/** Statuses after which a retry is useless; 429 is handled as a limit. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451]

/**
 * GitHub's API, at the address in GITHUB_API_URL and through the proxy of the environment. Requests that are safe to
 * repeat are repeated when GitHub fails; waiting for rate limits has a budget.
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

/** Runs a request immediately. */
const AT_ONCE = {
  key: () => ({
    schedule: (_: unknown, job: (...args: unknown[]) => Promise<unknown>, ...args: unknown[]) => job(...args),
  }),
}

/**
 * The plug-in would wait a second between any two requests that are not GET, also queries, and count running ones,
 * which takes milliseconds each. A run sends only a few, one after the other. Three seconds between requests that
 * notify people stay.
 */
const UNPACED = { write: AT_ONCE as never, global: AT_ONCE as never }

interface Hooked {
  readonly hook: ReturnType<typeof getOctokit>['hook']
}

/**
 * Each attempt has a time limit. Requests that create something are never repeated without checking first: the outcome
 * is unknown.
 */
function careful({ hook }: Hooked): object {
  hook.before('request', (options) => {
    options.request.signal = AbortSignal.timeout(LONGEST_REQUEST)
    if (options.method === 'POST' && !isQuery(options['query'])) options.request['retries'] = 0
  })
  return {}
}

const isQuery = (query: unknown): boolean => typeof query === 'string' && /^\s*(?:query\b|\{)/.test(query)

const ignore = (): void => undefined
