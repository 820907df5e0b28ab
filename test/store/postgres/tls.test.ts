import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { StoreError } from '../../../src/core/errors.js'
import { readDatabaseUrl } from '../../../src/store/postgres/database-url.js'
import { connectPostgres } from '../../../src/store/postgres/postgres.js'
import { startFakeServer, type FakeServer } from './fake-server.js'

const PASSWORD = 'canary-7f3a/+'

describe('sslmode means what it means to libpq, and without it', () => {
  const modeOf = (host: string, query = ''): string => readDatabaseUrl(`postgresql://ann@${host}/bench${query}`).tls

  test.each([
    'db.example.com',
    '10.0.0.5',
    '0.0.0.0',
    '[fd00::1]',
    'postgres',
    'localhost.example.com',
    '127.0.0.1.example.com',
  ])('%s has to have TLS and a certificate that is trusted', (host) => {
    expect(modeOf(host)).toBe('verify-full')
  })

  test.each(['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.8.8.8', '[::1]'])(
    '%s, which is this machine, is encrypted where the server has TLS',
    (host) => {
      expect(modeOf(host)).toBe('prefer')
    },
  )

  test('a socket of this machine is as it is, as with libpq', () => {
    expect(modeOf('db.example.com', '?host=/run/postgresql&sslmode=verify-full')).toBe('disable')
  })

  test.each([
    ['sslmode=disable', 'disable'],
    ['sslmode=allow', 'prefer'],
    ['sslmode=prefer', 'prefer'],
    ['sslmode=require', 'require'],
    ['sslmode=no-verify', 'require'],
    ['sslmode=verify-ca&sslrootcert=ca.pem', 'verify-ca'],
    ['sslmode=verify-full', 'verify-full'],
    ['sslrootcert=ca.pem', 'verify-full'],
    ['sslrootcert=system', 'verify-full'],
    ['sslmode=require&sslrootcert=system', 'verify-full'],
    ['ssl=true', 'verify-full'],
    ['ssl=1&sslmode=require', 'require'],
    ['ssl=false', 'disable'],
    ['ssl=no-verify', 'require'],
    ['uselibpqcompat=false&sslmode=require', 'require'],
    ['sslnegotiation=direct', 'verify-full'],
  ])('%s is %s', (query, mode) => {
    expect(modeOf('db.example.com', `?${query}`)).toBe(mode)
  })

  test.each([
    ['sslmode=verify-ca', /verify-ca.* needs .*sslrootcert=<file>/],
    ['sslmode=yes', /unknown sslmode.*verify-full/],
    ['ssl=maybe', /ssl.*sslmode/],
    ['sslmode=disable&sslmode=verify-full', /sslmode twice/],
    ['host=a&host=b', /host twice/],
  ])('%s is refused', (query, message) => {
    expect(() => modeOf('db.example.com', `?${query}`)).toThrow(message)
  })
})

describe('to a server without TLS that asks for the password in clear text', () => {
  let fake: FakeServer
  beforeAll(async () => {
    fake = await startFakeServer()
  })
  afterAll(() => fake.stop())
  let before = ''
  beforeEach(() => {
    before = fake.received()
  })

  /** What was sent, and why it was not enough. 0.0.0.0 is this machine, but not by name. */
  async function attempt(host: string, query: string): Promise<{ sent: string; error: StoreError }> {
    const url = `postgresql://ann:${encodeURIComponent(PASSWORD)}@${host}:${fake.port}/bench${query}`
    const error: unknown = await connectPostgres(url).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof StoreError)) throw new Error(`no StoreError but ${String(error)}`)
    return { sent: fake.received().slice(before.length), error }
  }

  test.each(['', '?sslmode=verify-full', '?sslmode=require', '?ssl=true'])(
    'nothing is sent beyond this machine, not even the name, with "%s" in the URL',
    async (query) => {
      const { sent, error } = await attempt('0.0.0.0', query)
      expect(sent).toHaveLength(8)
      expect(error.message).toMatch(/does not support SSL.*\n.*nothing was sent.*sslmode=disable/s)
    },
  )

  test.each([
    ['0.0.0.0', '?sslmode=disable'],
    ['0.0.0.0', '?sslmode=prefer'],
    ['127.0.0.1', ''],
    ['localhost', '?sslmode=disable'],
  ])('the password is not sent to %s, whatever the URL says: "%s"', async (host, query) => {
    const { sent, error } = await attempt(host, query)
    expect(sent).toContain('ann')
    expect(sent).not.toContain(PASSWORD)
    expect(error.message).toMatch(/asks for the password in clear text.*\n.*scram-sha-256.*sslmode=require/s)
  })

  test('nor one that stands in the environment', async () => {
    process.env['PGPASSWORD'] = PASSWORD
    try {
      const url = `postgresql://ann@127.0.0.1:${fake.port}/bench`
      await expect(connectPostgres(url)).rejects.toThrow('asks for the password in clear text')
      expect(fake.received()).not.toContain(PASSWORD)
    } finally {
      delete process.env['PGPASSWORD']
    }
  })
})
