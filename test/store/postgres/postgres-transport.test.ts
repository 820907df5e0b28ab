import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { StoreError, UserError } from '../../../src/core/errors.js'
import { readDatabaseUrl } from '../../../src/store/postgres/database-url.js'
import { explainConnectionFault } from '../../../src/store/postgres/postgres-fault.js'
import { postgresTransport } from '../../../src/store/postgres/postgres.js'

const CANARY = 'canary7f3a'

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a database URL', () => {
  const base = `postgresql://ann:${CANARY}@db.example.com/bench`

  test('says where it leads, without the password', () => {
    expect(readDatabaseUrl(`${base}\n`).address).toEqual({
      host: 'db.example.com',
      port: '5432',
      database: 'bench',
      user: 'ann',
    })
    const ipv6 = postgresTransport({ databaseUrl: `postgres://ann:${CANARY}@[::1]:6543/bench` })
    expect(ipv6.description).toBe('PostgreSQL database bench at [::1]:6543')
    expect(inspect(ipv6, { depth: 9, showHidden: true })).not.toContain(CANARY)
  })

  test.each([
    ['no URL', CANARY, /cannot be read/],
    ['another protocol', `https://ann:${CANARY}@db.example.com/bench`, /begin with postgresql/],
    ['a slash in the password', `postgresql://ann:12/${CANARY}@db.example.com/bench`, /percent-encode/],
    ['a hash in the password', `postgresql://ann:12#${CANARY}@db.example.com/bench`, /percent-encode/],
    ['a question mark in the password', `postgresql://ann:12?${CANARY}@db.example.com/bench`, /percent-encode/],
    ['a percent sign in the password', `postgresql://ann:%${CANARY}@db.example.com/bench`, /percent-encode/],
    [
      'the placeholder of the dashboard',
      'postgresql://postgres:[YOUR-PASSWORD]@db.x.supabase.co/postgres',
      /placeholder/,
    ],
    ['no user', `postgresql://db.example.com/bench`, /names no user/],
    ['no database', `postgresql://ann:${CANARY}@db.example.com`, /names no database/],
    ['an sslmode that does not exist', `${base}?sslmode=${CANARY}`, /unknown sslmode/],
  ])('%s is refused, and what is said does not repeat it', (_, text, message) => {
    const error = thrownBy(() => postgresTransport({ databaseUrl: text }))
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(CANARY)
  })
})

describe('a server that cannot be reached', () => {
  const address = { host: 'db.abcdefghijklmnopqrst.supabase.co', port: '5432', database: 'postgres', user: 'postgres' }

  test.each(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_ADDRFAMILY', 'ETIMEDOUT'])(
    'because it has IPv6 only (%s): the address of the session pooler is named',
    (code) => {
      const error = explainConnectionFault(Object.assign(new Error(`connect ${code}`), { code }), address)
      expect(error.message).toContain(
        'postgresql://postgres.abcdefghijklmnopqrst:<password>@aws-<n>-<region>.pooler.supabase.com:5432/postgres',
      )
      expect(error.code).toBe(code)
    },
  )

  test('at any of its addresses: all reasons are said', () => {
    const reasons = ['connect ECONNREFUSED ::1:1', 'connect ECONNREFUSED 127.0.0.1:1'].map((text) => new Error(text))
    const error = Object.assign(new AggregateError(reasons), { code: 'ECONNREFUSED' })
    expect(explainConnectionFault(error, { ...address, host: 'localhost' }).message).toMatch(
      /::1:1; .*127.0.0.1:1\n.*running/,
    )
  })

  test.each([
    ['a paused project or a wrong region', { code: 'XX000' }, 'Tenant or user not found', /postgres\.<project>/],
    ['a pooler that is full', { code: 'XX000' }, 'MaxClientsInSessionMode: max clients reached', /no more connections/],
    ['a full server', { code: '53300' }, 'sorry, too many clients already', /no more connections/],
    ['a certificate of its own', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'self-signed certificate', /sslmode=require/],
    ['no such name', { code: 'ENOTFOUND' }, 'getaddrinfo ENOTFOUND db.example.com', /no such name/],
    ['no password', {}, 'SASL: client password must be a string', /password/],
    ['silence', {}, 'timeout expired', /firewall/],
  ])('because of %s: what to do is said', (_, properties, text, advice) => {
    const error = explainConnectionFault(Object.assign(new Error(text), properties), {
      ...address,
      host: 'db.example.com',
    })
    expect(error).toBeInstanceOf(StoreError)
    expect(error.message).toContain(text)
    expect(error.message).toMatch(advice)
  })
})
