import { describe, expect, jest, test } from '@jest/globals'
import { UserError } from '../../../src/core/errors.js'
import { readSupabaseKey } from '../../../src/store/supabase/supabase-key.js'
import { readSupabaseUrl, refusePrivateHost } from '../../../src/store/supabase/supabase-url.js'

const NOW = Date.UTC(2026, 10, 21)
const CANARY = 'CaNaRyCaNaRyCaNaRy'

function jwt(claims: object): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${encode({ alg: 'HS256' })}.${encode(claims)}.${CANARY}`
}

const SECRET = `sb_secret_${CANARY}`
const PUBLISHABLE = 'sb_publishable_known_to_everybody'
const SERVICE = jwt({ iss: 'supabase', role: 'service_role', exp: NOW / 1000 + 1 })
const ANON = jwt({ iss: 'supabase', role: 'anon', exp: NOW / 1000 + 1 })
const WRITER = jwt({ role: 'benchmark_writer' })

/** What was thrown; it never contains a key. */
function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    const { message, stack, cause } = error as UserError
    expect(`${message} ${stack ?? ''} ${String(cause)}`).not.toMatch(new RegExp(`${CANARY}|known_to_everybody`))
    return message
  }
  throw new Error('nothing was thrown')
}

describe('a key that may write', () => {
  test.each([
    ['a secret key goes into apikey alone', SECRET, undefined, ['service_role', SECRET, null]],
    ['a service_role key goes into both headers', SERVICE, undefined, ['service_role', SERVICE, SERVICE]],
    ['a JWT of a role comes with a publishable key', WRITER, PUBLISHABLE, ['benchmark_writer', PUBLISHABLE, WRITER]],
    ['a JWT of a role comes with an anon key', WRITER, ANON, ['benchmark_writer', ANON, WRITER]],
    ['a service_role JWT may come with one too', SERVICE, PUBLISHABLE, ['service_role', PUBLISHABLE, SERVICE]],
    ['an empty second key is none', SECRET, '', ['service_role', SECRET, null]],
  ])('%s', (_, key, apiKey, [role, header, bearer]) => {
    expect(readSupabaseKey(key, apiKey, NOW)).toEqual({ role, apiKey: header, bearer })
  })

  test('a second key of the environment is used where the key needs one, and is no hindrance where it needs none', () => {
    expect(readSupabaseKey(WRITER, undefined, NOW, ` ${PUBLISHABLE}\n`)).toMatchObject({ apiKey: PUBLISHABLE })
    expect(readSupabaseKey(WRITER, ANON, NOW, PUBLISHABLE)).toMatchObject({ apiKey: ANON })
    expect(readSupabaseKey(SECRET, undefined, NOW, PUBLISHABLE)).toMatchObject({ apiKey: SECRET })
    expect(readSupabaseKey(SERVICE, undefined, NOW, 'garbage')).toMatchObject({ apiKey: SERVICE })
  })

  test.each([`${SECRET}\n`, `  ${SECRET}\r\n`, `"${SECRET}"`, `'${SECRET}'\n`])(
    'a line break, spaces or quotes around it are no error',
    (key) => {
      expect(readSupabaseKey(key, undefined, NOW).apiKey).toBe(SECRET)
      expect(readSupabaseKey(WRITER, key.replaceAll(SECRET, PUBLISHABLE), NOW).apiKey).toBe(PUBLISHABLE)
    },
  )
})

describe('a key that may not is refused before anything is sent, with the reason', () => {
  test.each([
    ['publishable', PUBLISHABLE, undefined, 'a publishable key: it may not write, and everybody may know it'],
    ['anon', ANON, undefined, 'a key of the role anon: it may not write'],
    ['authenticated', jwt({ role: 'authenticated' }), undefined, 'a key of the role authenticated: it may not write'],
    ['an anon key beside another', ANON, PUBLISHABLE, 'a key of the role anon: it may not write'],
    ['empty', ' \n', undefined, 'supabase-key is empty'],
    ['expired', jwt({ role: 'service_role', exp: NOW / 1000 }), undefined, 'expired on 2026-11-21 00:00 UTC'],
    ['expired long ago', jwt({ role: 'service_role', exp: -1e300 }), undefined, 'expired on 1970-01-01'],
    ['no role', jwt({ sub: 'somebody' }), undefined, 'a JWT without the claim role'],
    ['a role that is no name', jwt({ role: `x\n::error::${CANARY}` }), undefined, 'a JWT without the claim role'],
    ['of a person', `sbp_${CANARY}`, undefined, 'an access token of a person'],
    ['garbage', `${CANARY}!`, undefined, '19 characters that are neither sb_secret_… nor a JWT'],
    ['two words', `eyJ ${CANARY}`, undefined, 'neither sb_secret_… nor a JWT'],
    ['a JWT with a broken middle', `a.${CANARY}.c`, undefined, 'neither sb_secret_… nor a JWT'],
    ['a part of a secret key', 'sb_secret_', undefined, 'only a part of one'],
    ['of another kind', `sb_temp_${CANARY}`, undefined, 'begins with sb_ but is not a secret key'],
    ['of a role, alone', WRITER, undefined, 'name the publishable (or anon) key in supabase-api-key'],
    ['of a role, beside a secret key', WRITER, SECRET, 'supabase-api-key is neither the publishable nor the anon key'],
    [
      'of a role, beside a service_role key',
      WRITER,
      SERVICE,
      'supabase-api-key is neither the publishable nor the anon',
    ],
    ['of a role, beside garbage', WRITER, CANARY, 'supabase-api-key is not a key of a Supabase project'],
    ['a secret key beside another', SECRET, PUBLISHABLE, 'a secret key needs no other'],
  ])('%s', (_, key, apiKey, message) => {
    expect(refusal(() => readSupabaseKey(key, apiKey, NOW))).toContain(message)
  })
})

describe('the address of a project', () => {
  const origin = 'https://abcdefghijklmnopqrst.supabase.co'
  test.each([
    [origin, origin],
    [`${origin}/`, origin],
    [` ${origin}/rest/v1/ \n`, origin],
    [`"${origin}"`, origin],
    ['https://supabase.example.org:8443//', 'https://supabase.example.org:8443'],
    ['http://localhost:54321', 'http://localhost:54321'],
    ['http://127.0.0.1:54321/rest/v1', 'http://127.0.0.1:54321'],
    ['http://[::1]:54321', 'http://[::1]:54321'],
    ['http://supabase.localhost', 'http://supabase.localhost'],
  ])('%j is understood', (text, expected) => {
    expect(readSupabaseUrl(text)).toBe(expected)
  })

  test.each([
    ['', 'is empty'],
    ['abcdefghijklmnopqrst', 'not its address: https://abcdefghijklmnopqrst.supabase.co'],
    [CANARY, 'is not an address'],
    ['http://supabase.example.org', 'would send the key readable for everybody'],
    ['http://127.0.0.1.example.org', 'would send the key readable for everybody'],
    ['http://localhost.example.org', 'would send the key readable for everybody'],
    ['ftp://localhost', 'begins with ftp://'],
    [`https://user:${CANARY}@abcdefghijklmnopqrst.supabase.co`, 'contains a user name or password'],
    [`https://${CANARY}@example.org`, 'contains a user name or password'],
    [`postgresql://postgres:${CANARY}@db.example.org/postgres`, 'is the connection string of a database'],
    [
      'https://supabase.com/dashboard/project/abcdefghijklmnopqrst/settings',
      'https://abcdefghijklmnopqrst.supabase.co',
    ],
    [`${origin}/auth/v1`, `goes on after the host. The address of the project is ${origin}`],
    [`${origin}/?apikey=${CANARY}`, 'goes on after the host'],
    ...[
      ...[
        '10.0.0.5',
        '172.31.255.255',
        '192.168.1.1',
        '100.100.100.200',
        '169.254.169.254',
        '168.63.129.16',
        '0.0.0.0',
      ],
      ...['192.0.0.192', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.43518', '[fd00:ec2::254]'],
      ...['[fe80::1]', '[::]', '[::ffff:10.0.0.5]', '[::ffff:7f00:1]', '[64:ff9b::a9fe:a9fe]', '[2002:a9fe:a9fe::1]'],
    ].map((host) => [`https://${host}`, 'which is not on the public internet'] as const),
  ])('%j is refused and said how to write', (text, message) => {
    expect(refusal(() => readSupabaseUrl(text))).toContain(message)
  })

  test.each(['https://8.8.8.8', 'https://172.32.0.1', 'https://[2606:4700::1111]', 'https://[64:ff9b::808:808]'])(
    '%j is of the public internet',
    (text) => {
      expect(readSupabaseUrl(text)).toBe(text)
    },
  )

  test('in a private network is one that the owner of the network names', () => {
    const named = 'supabase.example.org, 10.0.0.5 [fd00::1]'
    expect(readSupabaseUrl('https://10.0.0.5:8443', named)).toBe('https://10.0.0.5:8443')
    expect(readSupabaseUrl('https://[fd00::1]', named)).toBe('https://[fd00::1]')
    expect(refusal(() => readSupabaseUrl('https://10.0.0.6', named))).toContain('BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS')
  })

  test('leads where its name leads, which is looked up before the key is sent', async () => {
    const to = (...addresses: string[]) => {
      return jest.fn(() => Promise.resolve(addresses.map((address) => ({ address }))))
    }
    const ask = (host: string, lookup: ReturnType<typeof to>, named = '') =>
      refusePrivateHost(`https://${host}`, named, lookup)
    await expect(ask('supabase.example.org', to('93.184.215.14', '169.254.169.254'))).rejects.toThrow(
      'supabase-url leads to supabase.example.org, which is 169.254.169.254, which is not on the public internet',
    )
    await expect(ask('localhost.', to('127.0.0.1'))).rejects.toThrow('which is not on the public internet')
    await ask('supabase.example.org', to('93.184.215.14', '2606:4700::1111'))
    await ask('supabase.example.org', to('10.0.0.5'), 'SUPABASE.example.org')
    await ask(
      'supabase.example.org',
      jest.fn(() => Promise.reject(new Error('ENOTFOUND'))),
    )
    const unasked = to('10.0.0.5')
    await ask('abcdefghijklmnopqrst.supabase.co', unasked)
    await ask('localhost:54321', unasked)
    expect(unasked).not.toHaveBeenCalled()
  })
})
