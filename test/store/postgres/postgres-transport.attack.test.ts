import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { StoreError } from '../../../src/core/errors.js'
import type { DatabaseFunction } from '../../../src/contract/entry.js'
import { exportBenchmarkHistory } from '../../../src/contract/exchange.js'
import { listBenchmarkConfigurations } from '../../../src/contract/pointers.js'
import type { Store } from '../../../src/ports.js'
import { connectPostgres, postgresTransport, type PostgresOptions } from '../../../src/store/postgres/postgres.js'
import { storeOver, type Transport } from '../../../src/store/client/store.js'
import { POSTGRES_15, startPostgres, withClient, type PostgresServer } from '../../postgres.js'
import { startPooler } from './pgbouncer.js'
import { createUser, requirePasswords } from './postgres-transport-store.js'
import { candidateOf, configurationOf, queryFor, recordOne } from '../contract/store-material.js'
import { startWireProxy, type WireProxy } from './wire-proxy.js'
import { historyOf } from '../calls.js'
import { getJudgingContext } from '../../../src/contract/push.js'

const CANARY = 'canary7f3a'
const PROBE: DatabaseFunction = listBenchmarkConfigurations
/** Nobody waits in tests. */
const AT_ONCE = { sleep: () => Promise.resolve(), limits: { budget: 10_000 } }

let folder = ''
let server: PostgresServer | null = null
let url = ''
/** Of a user who may log in by password and write. */
let userUrl = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'certificate-'))
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const made = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...made], { stdio: 'ignore' })
  if (process.getuid?.() === 0) {
    await chown(key, 65534, 65534)
    await chmod(folder, 0o755)
  }
  server = await startPostgres({
    binDir: POSTGRES_15,
    settings: { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key, timezone: 'Asia/Tokyo' },
  })
  url = await server.createMigratedDatabase()
  await requirePasswords(url)
  userUrl = await createUser(url, 'ann', CANARY, 'in role benchmark_writer')
}, 60_000)

afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** A store that is closed after the test. */
function storeAt(options: PostgresOptions): { store: Store; transport: Transport } {
  const transport = postgresTransport({ ...AT_ONCE, ...options })
  opened.push(() => transport.close())
  return { store: storeOver(transport), transport }
}

async function proxyOf(server: string): Promise<WireProxy> {
  const proxy = await startWireProxy(Number(new URL(server).port))
  opened.push(() => proxy.stop())
  return proxy
}

async function failureOf(databaseUrl: string, called = PROBE): Promise<StoreError> {
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), warning: (line: string) => lines.push(line) }
  const options = { databaseUrl, ...AT_ONCE, log: { ...log, group: <T>(_: string, work: () => Promise<T>) => work() } }
  const transport = postgresTransport(options)
  try {
    await transport.call(called, {})
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    expect([inspect(error, { depth: 9, showHidden: true }), ...lines].join('\n')).not.toContain(CANARY)
    if (error instanceof StoreError) return error
  } finally {
    await transport.close()
  }
  throw new Error('the call did not fail')
}

function changed(text: string, change: (url: URL) => void): string {
  const copy = new URL(text)
  change(copy)
  return copy.href
}

describe('what goes wrong on the way to a database is said with what to do, and never with the password', () => {
  test('a wrong password', async () => {
    const error = await failureOf(changed(userUrl, (to) => (to.password = `${CANARY}x`)))
    expect(error.code).toBe('28P01')
    expect(error.message).toMatch(/password authentication failed for user "ann"\nCheck user \(ann\) and password/)
  })

  test('no password', async () => {
    expect((await failureOf(changed(userUrl, (to) => (to.password = '')))).message).toMatch(
      /Check user .* and password/,
    )
  })

  test('a database that does not exist', async () => {
    const error = await failureOf(changed(userUrl, (to) => (to.pathname = '/nowhere')))
    expect(error.code).toBe('3D000')
    expect(error.message).toMatch(/database "nowhere" does not exist\n.*CREATE DATABASE "nowhere"/)
  })

  test('a database without the schema', async () => {
    const error = await failureOf(changed(url, (to) => (to.pathname = '/postgres')))
    expect(error.code).toBe('42883')
    expect(error.message).toMatch(/no function list_benchmark_configurations .*\nRun: benchmark-snapshots migrate/)
  })

  test('a schema that is older than the code refuses a push before it stores anything', async () => {
    const { store } = storeAt({ databaseUrl: userUrl, schemaVersion: '99991231000000' })
    const configuration = configurationOf()
    const push = store.push([candidateOf(configuration, 0.9)], queryFor())
    await expect(push).rejects.toThrow(/schema of the database \(\d{14}\) is older .*nothing was stored.*migrate/s)
    const { snapshots: served } = await storeAt({ databaseUrl: userUrl }).store.push(
      [candidateOf(configuration, 0.9)],
      queryFor(),
    )
    expect(served).toMatchObject([{ snapshot_version: 1 }])
  })

  test('nobody listens', async () => {
    const error = await failureOf(changed(userUrl, (to) => (to.port = '1')))
    expect(error.code).toBe('ECONNREFUSED')
    expect(error.message).toMatch(/Nothing listens on port 1 there.* Tried 6 times/s)
  })

  test('too many connections', async () => {
    const limited = await createUser(url, 'limited', CANARY, 'in role service_role connection limit 0')
    const error = await failureOf(limited)
    expect(error.code).toBe('53300')
    expect(error.message).toMatch(/too many connections .*\n.*takes no more connections .* Tried \d+ times/s)
  })

  test('a user who may push and nothing else', async () => {
    const error = await failureOf(userUrl, exportBenchmarkHistory)
    expect(error.code).toBe('42501')
    expect(error.message).toMatch(/permission denied .*\n.*GRANT service_role TO <user>/)
  })

  test('a configuration that somebody else keeps locked', async () => {
    const { store } = storeAt({ databaseUrl: userUrl, limits: { budget: 800, attempt: 6000 } })
    const configuration = configurationOf()
    const push = () => store.push([candidateOf(configuration, 0.9)], queryFor())
    const wait = (time: string) =>
      withClient(url, (client) =>
        client.query(`alter function benchmark_lock_configurations set lock_timeout = '${time}'`),
      )
    await push()
    await wait('100ms')
    await withClient(url, async (client) => {
      await client.query('begin; select from public.benchmark_configurations for update')
      await expect(push()).rejects.toMatchObject({
        code: '55P03',
        message: expect.stringMatching(/lock timeout\nAnother session holds the lock .*nothing was changed/),
      })
      await client.query('rollback')
    })
    await wait('5s')
    expect(await push()).toMatchObject({ snapshots: [{ snapshot_version: 2 }] })
  })

  test('a call that takes too long, which each transaction limits for itself', async () => {
    const { store } = storeAt({ databaseUrl: userUrl, limits: { attempt: 5200 } })
    const configuration = configurationOf()
    await store.push([candidateOf(configuration, 0.9)], queryFor())
    await withClient(url, async (client) => {
      await client.query('begin; select from public.benchmark_configurations for update')
      await expect(store.push([candidateOf(configuration, 0.9)], queryFor())).rejects.toMatchObject({
        code: '57014',
        message: expect.stringMatching(/statement timeout\nThe server is overloaded.* Tried 2 times/s),
      })
      await client.query('rollback')
    })
  })
})

describe('the connection is encrypted', () => {
  const isEncrypted = async (databaseUrl: string): Promise<boolean> => {
    const { transport } = storeAt({ databaseUrl })
    await transport.call(getJudgingContext, { p_results: [], p_context: {} })
    const { rows } = await withClient(url, (client) =>
      client.query<{ ssl: boolean }>(
        `select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'ann'`,
      ),
    )
    return rows.some(({ ssl }) => ssl)
  }
  /** This machine by an address that does not say so. */
  const beyond = (databaseUrl: string): string => changed(databaseUrl, (to) => (to.hostname = '0.0.0.0'))

  test.each([
    ['', true],
    ['?sslmode=require', true],
    ['?sslmode=disable', false],
  ])('on this machine, with "%s" after the database: %s', async (query, expected) => {
    expect(await isEncrypted(userUrl + query)).toBe(expected)
  })

  test('and verify-full accepts only a certificate that is trusted', async () => {
    const error = await failureOf(`${userUrl}?sslmode=verify-full`)
    expect(error.message).toMatch(/self-signed certificate.*\n.*sslrootcert/)
    expect(await isEncrypted(`${userUrl}?sslmode=verify-full&sslrootcert=${folder}/cert.pem`)).toBe(true)
  })

  test('and beyond this machine nobody is believed without a certificate, unless the URL says so', async () => {
    const far = beyond(userUrl)
    expect((await failureOf(far)).message).toMatch(
      /self-signed certificate[^\n]*\nThe certificate of the server is not trusted.*sslmode=verify-full&sslrootcert=<file>.*sslmode=require encrypts/s,
    )
    expect((await failureOf(`${far}?sslrootcert=${folder}/cert.pem`)).message).toMatch(
      /not match.*\nThe certificate belongs to another host.*sslmode=verify-ca&sslrootcert=<file>/s,
    )
    expect((await failureOf(`${far}?sslrootcert=${folder}/none.pem`)).message).toMatch(
      /none\.pem that the database URL names cannot be read: there is no such file/,
    )
  })

  test.each([
    ['?sslmode=verify-ca&sslrootcert=<folder>/cert.pem', true],
    ['?sslmode=require', true],
    ['?sslmode=disable', false],
  ])('beyond this machine, with "%s" after the database: %s', async (query, expected) => {
    expect(await isEncrypted(beyond(userUrl) + query.replace('<folder>', folder))).toBe(expected)
  })

  test('and a password goes in clear text only to a server that asks for it over TLS', async () => {
    await requirePasswords(url, [], 'password')
    try {
      expect(await isEncrypted(userUrl)).toBe(true)
      expect((await failureOf(`${userUrl}?sslmode=disable`)).message).toContain('asks for the password in clear text')
    } finally {
      await requirePasswords(url)
    }
  })

  test('and what a server repeats of the password, in whatever form, is not shown', async () => {
    const session = await connectPostgres(userUrl)
    try {
      const echo = (text: string): Promise<unknown> => session.rows(`select ('it was ${text}')::integer`)
      for (const text of [CANARY, Buffer.from(`ann:${CANARY}`).toString('base64')]) {
        const error: unknown = await echo(text).catch((reason: unknown) => reason)
        expect(inspect(error, { depth: 9, showHidden: true })).toContain('[secret]')
        expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(text)
      }
    } finally {
      await session.close()
    }
  })
})

describe('a server without TLS', () => {
  let plain: PostgresServer
  let plainUrl = ''
  beforeAll(async () => {
    plain = await startPostgres({ binDir: POSTGRES_15 })
    await requirePasswords(plain.url)
    plainUrl = await createUser(plain.url, 'ann', CANARY)
  })
  afterAll(() => plain.stop())

  const opens = async (databaseUrl: string): Promise<boolean> => {
    const session = await connectPostgres(databaseUrl)
    await session.close()
    return true
  }

  test('is used on this machine, and beyond it only where the URL says so', async () => {
    const far = changed(plainUrl, (to) => (to.hostname = '0.0.0.0'))
    expect(await opens(plainUrl)).toBe(true)
    await expect(opens(far)).rejects.toThrow(/does not support SSL.*\n.*add sslmode=disable/s)
    await expect(opens(`${far}?sslmode=require`)).rejects.toThrow('does not support SSL')
    expect(await opens(`${far}?sslmode=disable`)).toBe(true)
    expect(await opens(`${far}?sslmode=prefer`)).toBe(true)
  })
})

describe('a push with judging', () => {
  test('takes two round trips, whatever it carries', async () => {
    const proxy = await proxyOf(url)
    const { store } = storeAt({ databaseUrl: changed(userUrl, (to) => (to.port = String(proxy.port))) })
    const configuration = configurationOf()
    await store.call(getJudgingContext, { results: [], context: queryFor() })
    const before = proxy.roundTrips()
    const cases = Array.from({ length: 2000 }, (_, i) => ({ id: `case-${i}`, passed: true }))
    const candidates = Array.from({ length: 20 }, () => candidateOf(configuration, 0.9, { result: { cases } }))
    const { snapshots: pushed } = await store.push(candidates, queryFor())
    const [first] = pushed
    if (first === undefined) throw new Error('nothing was pushed')
    await recordOne(store, first, 'no_baseline', 'first')
    expect(proxy.roundTrips() - before).toBe(2)
  })

  test("whose answer is lost is sent again and stored once, a laptop's as well", async () => {
    const proxy = await proxyOf(url)
    // Without encryption, so that the proxy can read along.
    const throughProxy = changed(`${userUrl}?sslmode=disable`, (to) => (to.port = String(proxy.port)))
    const { store } = storeAt({ databaseUrl: throughProxy })
    const configuration = configurationOf()
    await store.push([candidateOf(configuration, 0.9)], queryFor())
    proxy.loseAnswerTo(configuration.model_version)
    const {
      snapshots: [second],
    } = await store.push([candidateOf(configuration, 0.9)], queryFor())
    expect(second).toMatchObject({ snapshot_version: 2, replayed: false })
    const {
      snapshots: [third],
    } = await store.push([candidateOf(configuration, 0.9)], queryFor())
    expect(third).toMatchObject({ snapshot_version: 3 })
  })

  test('goes on when the server dropped the connection in between', async () => {
    const { store } = storeAt({ databaseUrl: userUrl })
    const configuration = configurationOf()
    for (const version of [1, 2, 3]) {
      const { snapshots: pushed } = await store.push([candidateOf(configuration, 0.9)], queryFor())
      expect(pushed).toMatchObject([{ snapshot_version: version }])
      await withClient(url, (client) =>
        client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'ann'`),
      )
    }
  })

  test('leaves nothing behind in the sessions of a pooler, and gives times in UTC', async () => {
    const pooler = await startPooler(url)
    opened.push(() => pooler.stop())
    const { store, transport } = storeAt({ databaseUrl: pooler.through(url) })
    const configuration = configurationOf()
    await store.push([candidateOf(configuration, 0.9), candidateOf(configuration, 0.8)], queryFor())
    expect((await historyOf(store, configuration, 1))[0]?.created_at).toMatch(/\+00:00$/)
    // A statement of one's own fails in the middle of the message.
    await expect(transport.call(getJudgingContext, { p_results: 1, p_context: {} })).rejects.toThrow(/JSON array/)
    await withClient(pooler.through(url), async (client) => {
      for (let session = 0; session < 4; session += 1) {
        const { rows } = await client.query(`select current_setting('statement_timeout') as timeout,
          current_setting('timezone') as zone, (select count(*)::integer from pg_prepared_statements) as prepared`)
        expect(rows).toEqual([{ timeout: '0', zone: 'Asia/Tokyo', prepared: 0 }])
      }
    })
  })
})
