import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { StoreError, UserError } from '../../../src/core/errors.js'
import type { DatabaseFunction } from '../../../src/contract/entry.js'
import { rollbackSnapshot } from '../../../src/contract/pointers.js'
import { getJudgingContext, pushBenchmarkResults } from '../../../src/contract/push.js'
import type { Log } from '../../../src/ports.js'
import { openStore, withEnvironment } from '../../../src/store/open.js'
import { requireNode, supabaseTransport, type SupabaseOptions } from '../../../src/store/supabase/supabase.js'
import { startFaultProxy, type FaultProxy, type NetworkFault } from '../../fault-proxy.js'

const CANARY = 'sb_secret_CaNaRyCaNaRyCaNaRyCaNaRy'
const PROJECT = 'https://abcdefghijklmnopqrst.supabase.co'
const NOT_READ: NetworkFault = { kind: 'cut-before' }

let proxy: FaultProxy | null = null
/** What the server does with the next requests; the last one stays. */
let plan: NetworkFault[] = []
let seen: string[] = []
beforeAll(async () => {
  // Nothing is forwarded, so the target is never asked.
  proxy = await startFaultProxy({
    target: 'http://127.0.0.1:9',
    plan: (path) => {
      seen.push(path)
      return (plan.length > 1 ? plan.shift() : plan[0]) ?? NOT_READ
    },
  })
})
afterAll(() => proxy?.stop())

function proxyUrl(): string {
  if (proxy === null) throw new Error('not started')
  return proxy.url
}

interface Failed {
  readonly code: string | null
  readonly message: string
  readonly logged: readonly string[]
}

/** How a call fails. Whatever the error and its causes hold, and whatever is logged or printed: never the key. */
async function failureOf(
  options: Partial<SupabaseOptions>,
  called: DatabaseFunction = getJudgingContext,
): Promise<Failed> {
  const logged: string[] = []
  const log: Log = {
    info: (message) => void logged.push(message),
    warning: (message) => void logged.push(message),
    group: (_, work) => work(),
  }
  const console_ = { ...console }
  const print = (...words: unknown[]): void => void logged.push(words.map((word) => inspect(word)).join(' '))
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[method] = print
  // Every look at this clock takes a second.
  let time = Date.UTC(2026, 10, 21)
  const now = (): number => (time += 1000)
  try {
    const transport = supabaseTransport({
      url: proxyUrl(),
      key: CANARY,
      log,
      now,
      sleep: () => Promise.resolve(),
      random: () => 0,
      lookup: () => Promise.reject(new Error('no network')),
      ...options,
    })
    const error: unknown = await transport.call(called, { p_results: [], p_context: {} }).then(
      () => new Error('it did not fail'),
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(StoreError)
    const everything = inspect([error, logged, transport.description], { depth: 20, showHidden: true })
    expect(everything).not.toContain(CANARY.slice(10))
    const { code, message } = error as StoreError
    return { code, message, logged }
  } finally {
    Object.assign(console, console_)
  }
}

function answer(status: number, body: unknown, headers: { readonly [name: string]: string } = {}): NetworkFault {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return { kind: 'answer', status, headers: { ...type, ...headers }, body: JSON.stringify(body) }
}

/** fetch as it fails in Node.js. */
function failingFetch(cause: unknown): typeof fetch {
  return () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause }))
}

function systemError(code: string, message = `getaddrinfo ${code}`): Error {
  return Object.assign(new Error(message), { code })
}

describe('on the way to the project', () => {
  test.each([
    [
      'the host does not exist',
      'ENOTFOUND',
      ['no host abcdefghijklmnopqrst.supabase.co', 'paused', '/dashboard/project/abc'],
    ],
    ['no name server answers', 'EAI_AGAIN', ['cannot be looked up', 'online']],
    ['the host has no IPv4 address', 'ENETUNREACH', ["GitHub's runners reach IPv4 addresses only"]],
    ['the certificate is of a proxy', 'SELF_SIGNED_CERT_IN_CHAIN', ['No safe connection', 'NODE_EXTRA_CA_CERTS']],
    ['the certificate is too old', 'CERT_HAS_EXPIRED', ['No safe connection']],
    ['the certificate is of another host', 'ERR_TLS_CERT_ALTNAME_INVALID', ['No safe connection']],
    ['the connection breaks', 'ECONNRESET', ['The connection to https://abcdefghijklmnopqrst.supabase.co broke']],
  ])('%s', async (_, code, words) => {
    const failed = await failureOf({ url: PROJECT, fetch: failingFetch(systemError(code)) })
    expect(failed.code).toBe(code)
    for (const word of words) expect(failed.message).toContain(word)
  })

  test('every address of the host fails', async () => {
    const cause = new AggregateError([systemError('ECONNREFUSED'), systemError('ENETUNREACH')])
    expect((await failureOf({ url: PROJECT, fetch: failingFetch(cause) })).code).toBe('ECONNREFUSED')
  })

  test('nobody listens there', async () => {
    const other = await startFaultProxy({ target: 'http://127.0.0.1:9', plan: () => NOT_READ })
    await other.stop()
    const failed = await failureOf({ url: other.url })
    expect(failed.code).toBe('ECONNREFUSED')
    expect(failed.message).toMatch(/Nobody listens at http:\/\/127.*`supabase start`\. Tried 6 times in 12 s\.$/)
    expect(failed.logged[0]).toMatch(/Nobody listens at .* Trying again in 0\.0 s\.$/)
  })

  test('no TLS is spoken there', async () => {
    const failed = await failureOf({ url: proxyUrl().replace('http:', 'https:') })
    expect(failed.code).toMatch(/^ERR_SSL_/)
    expect(failed.message).toContain('No safe connection')
  })

  test('a port that fetch refuses', async () => {
    const failed = await failureOf({ url: 'http://localhost:6000' })
    expect(failed).toMatchObject({ code: 'network', message: expect.stringContaining('bad port. Check supabase-url') })
  })

  test('a redirect is not followed, so the key goes nowhere else', async () => {
    seen = []
    plan = [answer(302, {}, { location: `${proxyUrl()}/login?key=${CANARY}` })]
    const failed = await failureOf({})
    expect(failed.code).toBe('redirect')
    expect(failed.message).toContain(`redirects to ${proxyUrl()} (HTTP 302). The key was not sent there.`)
    expect(seen).toEqual(['/rest/v1/rpc/get_judging_context'])
  })

  test('a login page in place of data', async () => {
    plan = [{ kind: 'answer', status: 200, body: `<html>log in, ${CANARY}</html>` }]
    const failed = await failureOf({})
    expect(failed).toMatchObject({ code: 'html', message: expect.stringContaining('a proxy between here and there') })
  })

  test('a key that is repeated in another form is not shown', async () => {
    plan = [answer(418, { message: `no ${Buffer.from(`x:${CANARY}`).toString('base64')}` })]
    const failed = await failureOf({})
    expect(failed.message).toContain('[secret]')
    expect(failed.message).not.toContain(Buffer.from(CANARY).toString('base64').slice(4, 20))
  })

  test('an answer that is not JSON', async () => {
    plan = [{ kind: 'answer', status: 200, headers: { 'content-type': 'text/plain' }, body: `hello ${CANARY}` }]
    const failed = await failureOf({})
    expect(failed).toMatchObject({ code: 'not-json', message: expect.stringContaining('is not JSON') })
  })

  test('no answer in time', async () => {
    plan = [{ kind: 'delay', milliseconds: 60_000 }]
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    const failed = await failureOf({ fetch: never, limits: { attempt: 10 } }, pushBenchmarkResults)
    expect(failed.code).toBe('timeout')
    expect(failed.message).toContain('did not answer push_benchmark_results within')
    expect(failed.message).toContain('The results may or may not have been stored.')
  })

  test('a rollback whose answer is lost is not repeated, and the message says where to look', async () => {
    seen = []
    plan = [{ kind: 'cut-before' }]
    const failed = await failureOf({}, rollbackSnapshot)
    expect(failed.message).toContain('a second one would go one step further: look at the `history`')
    expect(seen).toHaveLength(1)
  })
})

describe('in a network that is not the public internet', () => {
  const settings = { supabaseUrl: 'https://10.1.2.3', supabaseKey: CANARY }
  const log: Log = { info: () => undefined, warning: () => undefined, group: (_, work) => work() }

  test('a project is not asked, unless the environment names its host', async () => {
    const open = (env: object) =>
      openStore({ remote: withEnvironment(settings, { ...env }), dataDir: '/nowhere', log }, 'ask')
    await expect(open({})).rejects.toThrow('leads to 10.1.2.3, which is not on the public internet')
    const store = await open({ BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS: 'other.example.org,10.1.2.3' })
    expect(store.description).toBe('Supabase project https://10.1.2.3 as service_role')
  })

  test('a project is not asked by a name either', async () => {
    const send = jest.fn<typeof fetch>()
    const lookup = () => Promise.resolve([{ address: '169.254.169.254' }])
    const transport = supabaseTransport({ url: 'https://supabase.example.org', key: CANARY, fetch: send, lookup })
    await expect(transport.call(getJudgingContext, {})).rejects.toThrow(UserError)
    await expect(transport.call(getJudgingContext, {})).rejects.toThrow('which is 169.254.169.254')
    expect(send).not.toHaveBeenCalled()
  })
})

describe('at the door of the project', () => {
  test.each([
    [
      'a key that the project does not know',
      401,
      { message: 'Invalid API key' },
      'does not accept the key (HTTP 401: Invalid API key)',
    ],
    ['a key refused without a word', 401, null, 'does not accept the key (HTTP 401)'],
    ['a restricted project', 402, { message: 'exceed_egress_quota' }, 'used up a quota or owes a payment'],
    ['a forbidden address', 403, { message: 'Forbidden' }, 'A network restriction of the project'],
    ['no such page', 404, { message: 'no Route matched' }, 'has no API of Supabase at /rest/v1'],
    ['no such page, without a word', 404, null, 'has no API of Supabase at /rest/v1'],
    ['a list in place of an error', 404, [], 'has no API of Supabase at /rest/v1'],
    ['too large a request', 413, null, 'Push fewer results or cases at once'],
    ['an unknown refusal', 418, { message: 'teapot' }, 'refuses get_judging_context (HTTP 418: teapot)'],
    [
      'a paused project',
      540,
      { message: 'Project paused' },
      'The project is paused (HTTP 540: Project paused). Restore it',
    ],
    ['a failure of the server', 500, null, "The project's API fails (HTTP 500)"],
  ])('%s', async (_, status, body, message) => {
    plan = [body === null ? { kind: 'answer', status, body: '', headers: {} } : answer(status, body)]
    const failed = await failureOf({})
    expect(failed).toMatchObject({ code: `HTTP ${status}`, message: expect.stringContaining(message) })
  })

  test('a busy server is asked again, and its wish to wait is kept', async () => {
    const waits: number[] = []
    plan = [
      answer(429, { message: `slow down, ${CANARY}` }, { 'retry-after': '2' }),
      answer(503, {}, { date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 10:00:03 GMT' }),
      answer(503, {}, { 'retry-after': 'soon' }),
      answer(401, {}),
    ]
    const sleep = (wait: number): Promise<void> => {
      waits.push(wait)
      return Promise.resolve()
    }
    const failed = await failureOf({ sleep })
    expect(waits).toEqual([2000, 3000, 0])
    expect(failed.logged[0]).toContain(
      'has had too many requests (HTTP 429: slow down, [secret]). Trying again in 2.0 s.',
    )
  })

  test('a wish to wait longer than there is time for is said', async () => {
    plan = [answer(429, {}, { 'retry-after': '3600' })]
    expect((await failureOf({})).message).toContain('The server asks to wait 3600 s: try again later.')
  })
})

describe('in the database', () => {
  const error = (code: string, message: string, rest: object = {}): object => ({
    code,
    message,
    details: null,
    hint: null,
    ...rest,
  })
  test.each([
    [
      'PGRST202',
      404,
      'Could not find the function public.x',
      ['is missing in this database', 'supabase db push', 'notify pgrst'],
    ],
    ['42883', 404, 'function public.y() does not exist', ['is missing in this database']],
    ['PGRST106', 406, 'The schema must be one of the following: api', ['Expose the schema `public`']],
    [
      '42501',
      403,
      'permission denied for function z',
      ['the role service_role', 'grant execute on function public.get_judging_context'],
    ],
    ['42501', 403, 'permission denied to set role "service_role"', ['`grant service_role to authenticator`']],
    ['22023', 400, 'role "service_role" does not exist', ['`grant service_role to authenticator`']],
    [
      '57014',
      500,
      'canceling statement due to statement timeout',
      ['longer than the database allows', 'Tried 2 times'],
    ],
    ['PGRST003', 504, 'Timed out acquiring connection', ['cannot reach its database']],
    ['PGRST301', 401, 'JWSError JWSInvalidSignature', ['signed with a secret that is not']],
    ['PGRST303', 401, 'JWT expired', ['expired']],
  ])('%s', async (code, status, message, words) => {
    plan = [answer(status, error(code, message))]
    const failed = await failureOf({})
    expect(failed.code).toBe(code)
    expect(failed.message).toContain(`${message} (${code}).`)
    for (const word of words) expect(failed.message).toContain(word)
  })

  test('an error with a hint is shown as it is', async () => {
    plan = [
      answer(400, error('SN002', 'there is no version 9', { details: 'of a model', hint: 'Its versions are 1 to 8.' })),
    ]
    const failed = await failureOf({})
    expect(failed).toMatchObject({
      code: 'SN002',
      message: 'there is no version 9\nof a model\nIts versions are 1 to 8.',
    })
  })

  test('the contents of a refused row are not', async () => {
    plan = [answer(400, error('23514', 'violates check', { details: 'Failing row contains (the secret of Ann).' }))]
    expect((await failureOf({})).message).toBe('violates check')
  })

  test('a key that comes back in an error is blotted out', async () => {
    plan = [answer(400, error('22000', `what is ${CANARY}?`, { hint: CANARY }))]
    expect((await failureOf({})).message).toBe('what is [secret]?\n[secret]')
  })
})

test.each(['20.20.2', '21.7.3', '18.0.0'])('Node.js %s is too old, said clearly', (version) => {
  expect(() => requireNode(version)).toThrow(`needs Node.js 22 or newer; this is ${version}.`)
})

test.each(['22.0.0', '24.21.0', '100.0.0'])('Node.js %s will do', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})
