import { describe, expect, test } from '@jest/globals'
import type { DatabaseFunction } from '../../../src/contract/entry.js'
import {
  RETRY_LIMITS,
  attemptRepeatedly,
  decideRetry,
  outcomeOf,
  type Attempt,
  type Fault,
} from '../../../src/store/client/retry.js'

const READ = { effect: 'reads' } as const
const PUSH = { effect: 'keyed' } as const
const ROLLBACK = { effect: 'unrepeatable' } as const
type Called = Pick<DatabaseFunction, 'effect'>

function faultOf(code: string, retryAfter: number | null = null): Fault {
  return { code, retryAfter }
}

/** How often a call is attempted in all when every attempt fails so and nothing takes time. */
function attemptsOf(called: Called, code: string): number {
  const faults: Fault[] = []
  while (faults.length < 50) {
    faults.push(faultOf(code))
    if (decideRetry(called, faults, 0, 0).kind === 'stop') return faults.length
  }
  return Number.POSITIVE_INFINITY
}

const EVER = Number.POSITIVE_INFINITY

describe('which fault is worth another attempt', () => {
  test.each([
    ['a serialization failure', '40001', EVER, 'undone'],
    ['a deadlock', '40P01', EVER, 'undone'],
    ['a lock that is held', '55P03', EVER, 'undone'],
    ['too many connections', '53300', EVER, 'undone'],
    ['a full disk', '53100', EVER, 'undone'],
    ['a server that starts', '57P03', EVER, 'undone'],
    ['a server that is shut down', '57P01', EVER, 'unknown'],
    ['a lost connection to the database', '08006', EVER, 'unknown'],
    ['a statement that takes too long: once', '57014', 2, 'undone'],
    ['no connection to the database', 'PGRST000', EVER, 'undone'],
    ['a connection that broke under the call', 'PGRST001', EVER, 'unknown'],
    ['no schema cache yet', 'PGRST002', EVER, 'undone'],
    ['no connection free in time', 'PGRST003', EVER, 'undone'],
    ['too many requests', 'HTTP 429', EVER, 'undone'],
    ['a bad gateway', 'HTTP 502', EVER, 'unknown'],
    ['a service that is unavailable', 'HTTP 503', EVER, 'unknown'],
    ['a gateway without patience', 'HTTP 504', EVER, 'unknown'],
    ['a reset connection', 'ECONNRESET', EVER, 'unknown'],
    ['a closed socket', 'EPIPE', EVER, 'unknown'],
    ['a socket that ended', 'UND_ERR_SOCKET', EVER, 'unknown'],
    ['no answer in time', 'timeout', EVER, 'unknown'],
    ['no connection in time', 'UND_ERR_CONNECT_TIMEOUT', EVER, 'undone'],
    ['nobody who listens: a few times', 'ECONNREFUSED', 6, 'undone'],
    ['a host that does not exist: a few times', 'ENOTFOUND', 3, 'undone'],
    ['half an answer: a few times', 'not-json', 3, 'unknown'],
    ['wrong input', '22P02', 1, 'undone'],
    ['a violated rule', '23514', 1, 'undone'],
    ['missing rights', '42501', 1, 'undone'],
    ['a missing function', 'PGRST202', 1, 'undone'],
    ['an exception', 'P0001', 1, 'undone'],
    ['a key that was used for another result', 'SN001', 1, 'undone'],
    ['an internal error of the database', 'XX000', 1, 'undone'],
    ['a wrong key', 'HTTP 401', 1, 'undone'],
    ['a forbidden call', 'HTTP 403', 1, 'undone'],
    ['a paused project', 'HTTP 540', 1, 'undone'],
    ['an unnamed failure of the server', 'HTTP 500', 1, 'unknown'],
    ['a certificate', 'CERT_HAS_EXPIRED', 1, 'undone'],
    ['a redirect', 'redirect', 1, 'undone'],
    ['a login page', 'html', 1, 'undone'],
  ])('%s', (_, code, attempts, outcome) => {
    expect(attemptsOf(READ, code)).toBe(attempts)
    expect(outcomeOf(faultOf(code), READ)).toBe(outcome)
  })

  test('a key stored by somebody else at the same moment, once, and only for a push', () => {
    expect(attemptsOf(PUSH, '23505')).toBe(2)
    expect(attemptsOf(READ, '23505')).toBe(1)
  })

  test('other faults between do not count', () => {
    const faults = [faultOf('57014'), faultOf('ECONNRESET'), faultOf('ECONNRESET')]
    expect(decideRetry(READ, faults, 0, 0).kind).toBe('retry')
    expect(decideRetry(READ, [...faults, faultOf('57014')], 0, 0)).toEqual({ kind: 'stop', why: 'final' })
  })

  test('a rollback is repeated only when it certainly did not take place', () => {
    expect(attemptsOf(ROLLBACK, '40001')).toBe(EVER)
    expect(attemptsOf(ROLLBACK, 'HTTP 429')).toBe(EVER)
    for (const code of ['ECONNRESET', 'timeout', 'HTTP 502', 'PGRST001', '57P01', 'not-json']) {
      expect(decideRetry(ROLLBACK, [faultOf(code)], 0, 0)).toEqual({ kind: 'stop', why: 'unknown' })
    }
  })
})

describe('the wait before another attempt', () => {
  const waits = (random: number): number[] =>
    Array.from({ length: 8 }, (_, index) => {
      const faults = Array.from({ length: index + 1 }, () => faultOf('40001'))
      const decision = decideRetry(READ, faults, 0, random)
      return decision.kind === 'retry' ? decision.wait : -1
    })

  test('is anything up to a limit that doubles until eight seconds', () => {
    expect(waits(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(waits(0.5)).toEqual([125, 250, 500, 1000, 2000, 4000, 4000, 4000])
    expect(waits(1)).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
  })

  test('is at least what the server asks for', () => {
    expect(decideRetry(READ, [faultOf('HTTP 429', 3000)], 0, 0.5)).toEqual({ kind: 'retry', wait: 3000 })
    expect(decideRetry(READ, [faultOf('HTTP 429', 10)], 0, 0.5)).toEqual({ kind: 'retry', wait: 125 })
  })

  test('is not begun when no time would be left for an attempt, and all in all is below a minute', () => {
    expect(RETRY_LIMITS.budget).toBeLessThan(60_000)
    const stop = { kind: 'stop', why: 'budget' }
    expect(decideRetry(READ, [faultOf('HTTP 429', 60_000)], 0, 0)).toEqual(stop)
    const last = RETRY_LIMITS.budget - RETRY_LIMITS.attempt / 10
    expect(decideRetry(READ, [faultOf('40001')], last + 1, 0)).toEqual(stop)
    expect(decideRetry(READ, [faultOf('40001')], last, 0).kind).toBe('retry')
  })
})

describe('the loop', () => {
  interface Run {
    readonly ending: unknown
    readonly waits: readonly number[]
    readonly told: readonly string[]
    readonly seconds: number
  }

  /** Runs with a clock of its own: each attempt takes `took` milliseconds. */
  async function run(called: Called, answers: readonly Attempt<string>[], took = 0): Promise<Run> {
    let time = 0
    let next = 0
    const waits: number[] = []
    const told: string[] = []
    const ending = await attemptRepeatedly(
      () => {
        time += took
        const answer = answers[Math.min(next, answers.length - 1)]
        next += 1
        return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(answer)
      },
      {
        called,
        limits: RETRY_LIMITS,
        tools: {
          now: () => time,
          random: () => 0.5,
          sleep: (wait) => {
            time += wait
            waits.push(wait)
            return Promise.resolve()
          },
        },
        closing: new AbortController().signal,
        onRetry: ({ code }, wait) => told.push(`${code} ${wait}`),
      },
    )
    return { ending, waits, told, seconds: time / 1000 }
  }

  test('gives the first value there is', async () => {
    const answers = [{ fault: faultOf('40001') }, { fault: faultOf('HTTP 503', 700) }, { value: 'done' }]
    expect(await run(PUSH, answers)).toEqual({
      ending: { value: 'done' },
      waits: [125, 700],
      told: ['40001 125', 'HTTP 503 700'],
      seconds: 0.825,
    })
  })

  test('ends below a minute, however long attempts take', async () => {
    for (const took of [0, 1000, 10_000, 25_000]) {
      const { ending, seconds } = await run(READ, [{ fault: faultOf('ECONNRESET') }], took)
      expect(ending).toMatchObject({ why: 'budget', fault: { code: 'ECONNRESET' }, outcome: 'unknown' })
      expect(seconds).toBeLessThan(60 + took / 1000)
    }
  })

  test('remembers that one of several attempts may have done the work', async () => {
    const answers = [{ fault: faultOf('timeout') }, { fault: faultOf('42501') }]
    expect((await run(PUSH, answers)).ending).toEqual({
      fault: faultOf('42501'),
      attempts: 2,
      elapsed: 125,
      why: 'final',
      outcome: 'unknown',
    })
  })

  test('ends an attempt that takes too long, and all of them when it is closed', async () => {
    const closing = new AbortController()
    const ended: number[] = []
    const ending = attemptRepeatedly<string, Fault>(
      async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        if (ended.push(ended.length) === 3) closing.abort()
        return { fault: faultOf(closing.signal.aborted ? 'closed' : 'timeout') }
      },
      {
        called: READ,
        limits: { ...RETRY_LIMITS, attempt: 5 },
        tools: { now: () => 0, random: () => 0, sleep: () => Promise.resolve() },
        closing: closing.signal,
        onRetry: () => undefined,
      },
    )
    expect(await ending).toMatchObject({ fault: { code: 'closed' }, attempts: 3, why: 'final' })
  })
})
