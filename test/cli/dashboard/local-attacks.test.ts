import net from 'node:net'
import path from 'node:path'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { OutgoingHttpHeaders } from 'node:http'
import { example, makeDesk, type Desk } from '../command-line.js'
import { ask, startLocal, type Running } from './local-server.js'

jest.setTimeout(60_000)

let desk: Desk
let running: Running
beforeAll(async () => {
  desk = await makeDesk()
  for (const version of [1, 2]) await desk.run(['push', example(version), '--environment', 'production'])
  running = await startLocal(path.join(desk.cwd, '.benchmark-snapshots'))
})
afterAll(() => running.server.close())

const DATA = ['/data/index.json', '/local/session']
const ACTS = ['/local/read', '/local/write', '/local/open']
const asTyped = (): OutgoingHttpHeaders => ({
  host: `127.0.0.1:${running.server.port}`,
  origin: `http://127.0.0.1:${running.server.port}`,
  authorization: `Bearer ${running.token}`,
  'content-type': 'application/json',
})

/** What would move a pointer if anybody let it. */
async function rollback(): Promise<string> {
  const [entry] = (await running.index()).configurations
  return JSON.stringify({
    key: `attack-${Math.random()}`,
    action: 'rollback',
    configuration: entry?.id,
    version: 1,
    expect: entry?.current,
    reason: 'because I can',
  })
}

/** The store was not even opened. */
function untouched(): void {
  expect(running.opened.count).toBe(1)
}

describe('a local dashboard answers nobody but the person at this machine', () => {
  test('it listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of [...others, { address: '::1' }]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = net.connect(running.server.port, address)
        socket.on('connect', () => {
          socket.destroy()
          resolve(true)
        })
        socket.on('error', () => resolve(false))
      })
      expect([address, reached]).toEqual([address, false])
    }
  })

  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'LOCALHOST:PORT',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    '127.1:PORT',
  ])('a name that was pointed here (%j) gets nothing, the page itself included', async (name) => {
    const host = name.replace('PORT', String(running.server.port))
    for (const each of ['/', '/local.js', ...DATA]) {
      const { status, text } = await ask(running.server.port, each, { headers: { ...asTyped(), host } })
      expect([each, status]).toEqual([each, 403])
      expect(text).not.toContain('doctype')
    }
    const { status } = await ask(running.server.port, '/local/write', {
      method: 'POST',
      headers: { ...asTyped(), host, origin: `http://${host}` },
      body: await rollback(),
    })
    expect(status).toBe(403)
  })

  test('localhost is as good a name as the number', async () => {
    const host = `localhost:${running.server.port}`
    const { status } = await ask(running.server.port, '/data/index.json', {
      headers: { ...asTyped(), host, origin: `http://${host}` },
    })
    expect(status).toBe(200)
  })

  test('without the token of this start there are no data, and nothing acts', async () => {
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer a-token-of-an-earlier-start',
      `Bearer ${running.token}x`,
      `Bearer ${running.token.slice(0, -1)}`,
      `bearer ${running.token}`,
      running.token,
      `Basic ${Buffer.from(`ada:${running.token}`).toString('base64')}`,
    ]) {
      const headers = { ...asTyped(), ...(authorization === undefined ? {} : { authorization }) }
      if (authorization === undefined) delete headers['authorization']
      for (const each of DATA) {
        const { status, text } = await ask(running.server.port, each, { headers })
        expect([each, authorization, status]).toEqual([each, authorization, 403])
        expect(text).not.toContain('production')
      }
      const write = await ask(running.server.port, '/local/write', {
        method: 'POST',
        headers,
        body: await rollback(),
      })
      expect([authorization, write.status]).toEqual([authorization, 403])
    }
    untouched()
  })

  test('the token is taken from no address and no cookie', async () => {
    for (const each of [`/data/index.json?token=${running.token}`, `/data/index.json?authorization=${running.token}`]) {
      const { authorization: _, ...headers } = asTyped()
      const { status } = await ask(running.server.port, each, {
        headers: { ...headers, cookie: `token=${running.token}` },
      })
      expect([403, 404]).toContain(status)
    }
  })

  test.each([
    undefined,
    'null',
    'http://evil.example',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'file://',
  ])('a page of others (origin %j) moves nothing, even if it knew the token', async (name) => {
    const { origin: _, ...rest } = asTyped()
    const origin = name?.replace('PORT', String(running.server.port))
    const headers = origin === undefined ? rest : { ...rest, origin }
    for (const each of ACTS) {
      const { status } = await ask(running.server.port, each, { method: 'POST', headers, body: await rollback() })
      expect([each, status]).toEqual([each, 403])
    }
    untouched()
  })

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/json, text/plain',
  ])('a form, or whatever a page may send without being asked for leave (%j), moves nothing', async (type) => {
    const { 'content-type': _, ...rest } = asTyped()
    const { status } = await ask(running.server.port, '/local/write', {
      method: 'POST',
      headers: type === undefined ? rest : { ...rest, 'content-type': type },
      body: await rollback(),
    })
    expect(status).toBe(415)
    untouched()
  })

  test('no other page is given leave: there is no answer to a preflight, and no header that allows anything', async () => {
    for (const [each, method] of [
      ['/local/write', 'OPTIONS'],
      ['/data/index.json', 'OPTIONS'],
      ['/', 'GET'],
      ['/data/index.json', 'GET'],
    ] as const) {
      const { status, headers } = await ask(running.server.port, each, {
        method,
        headers: { ...asTyped(), 'access-control-request-method': 'POST' },
      })
      expect([each, method, status]).toEqual([each, method, method === 'GET' ? 200 : 405])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
    }
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('%s moves nothing', async (method) => {
    for (const each of ACTS) {
      const { status } = await ask(running.server.port, each, {
        method,
        headers: asTyped(),
        ...(method === 'GET' || method === 'HEAD' ? {} : { body: await rollback() }),
      })
      expect([each, status]).toEqual([each, 405])
    }
    untouched()
  })

  test.each([
    '/../package.json',
    '/data/../../package.json',
    '/data/%2e%2e/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '/data\\..\\..\\package.json',
    '/data/index.json/',
    '/data/index.json%00',
    '/__proto__',
    '/constructor',
    'http://evil.example/data/index.json',
  ])('%s is no path', async (each) => {
    const { status, text } = await ask(running.server.port, each, { headers: asTyped() })
    expect([each, status, text]).toEqual([each, 404, '{"message":"There is nothing here.","code":null,"moved":null}'])
  })

  test('an address that was opened once opens nothing again', async () => {
    const first = await running.post('/local/open', 'a-code', { authorization: '' })
    expect(first.json()).toEqual({ token: running.token })
    for (const code of ['a-code', '', 'another']) {
      const { status, text } = await running.post('/local/open', code, { authorization: '' })
      expect([status, text.includes(running.token)]).toEqual([400, false])
    }
  })
})

describe('what makes no sense moves nothing and says why', () => {
  test.each([
    ['', ''],
    ['{"key":', ''],
    ['[]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['{"action":"rollback"}', 'key'],
    ['{"key":"12345678","action":"erase"}', 'action'],
    ['{"key":"12345678","action":"__proto__"}', 'action'],
    ['{"key":"12345678","key":"87654321","action":"rollback"}', 'key'],
    [
      '{"key":"12345678","action":"rollback","configuration":"../../x","version":1,"expect":2,"reason":"why"}',
      'configuration',
    ],
    [
      '{"key":"12345678","action":"rollback","configuration":"0123456789","version":0,"expect":2,"reason":"why"}',
      'version',
    ],
    [
      '{"key":"12345678","action":"rollback","configuration":"0123456789","version":1.5,"expect":2,"reason":"why"}',
      'version',
    ],
    ['{"key":"12345678","action":"rollback","configuration":"0123456789","version":1,"reason":"why"}', 'expect'],
    [
      '{"key":"12345678","action":"rollback","configuration":"0123456789","version":1,"expect":2,"reason":"  "}',
      'reason',
    ],
    ['{"key":"12345678","action":"rollback","configuration":"0123456789","version":1,"expect":2}', 'reason'],
    [
      '{"key":"12345678","action":"rollback","configuration":"0123456789","version":1,"expect":2,"reason":"why","actor":"root"}',
      'actor',
    ],
    ['{"key":"12345678","action":"archive","configuration":"0123456789","versions":[],"reason":"why"}', 'versions'],
    ['{"key":"12345678","action":"activate","model":"0123456789","version":1,"expect":"2","reason":"why"}', 'expect'],
  ])('%s', async (body, why) => {
    const { status, json } = await running.post('/local/write', body)
    expect(status).toBe(400)
    expect((json() as { message: string }).message).toMatch(new RegExp(why))
  })

  test('a body that is too large is not read, and is answered', async () => {
    const { status } = await running.post('/local/write', Buffer.alloc(200_000, 'x'))
    expect(status).toBe(413)
    const deep = await running.post('/local/write', '['.repeat(60_000))
    expect(deep.status).toBe(400)
  })

  test('bytes that are no text, and a configuration of nobody, are refused', async () => {
    expect((await running.post('/local/write', Buffer.from([0xff, 0xfe, 0x00]))).status).toBe(400)
    const { status, json } = await running.post('/local/write', {
      key: 'nobody-knows-it',
      action: 'baseline',
      configuration: '0123456789',
      version: 1,
      expect: 0,
      reason: 'because',
    })
    expect([status, json()]).toEqual([
      400,
      expect.objectContaining({ message: expect.stringMatching(/no such configuration/) }),
    ])
  })

  test('nothing of all that was a bug, and the pointer is where it was', async () => {
    await running.post('/local/read', '{}')
    expect((await running.index()).configurations[0]?.current).toBe(2)
    expect(running.bugs).toEqual([])
  })
})

test('with --read-only nothing is written, and the history can still be read anew', async () => {
  const reading = await startLocal(path.join(desk.cwd, '.benchmark-snapshots'), { isReadOnly: true })
  const { status, json } = await reading.post('/local/write', await rollback())
  expect([status, json()]).toEqual([
    400,
    expect.objectContaining({ message: 'This dashboard was started with --read-only.' }),
  ])
  expect((await reading.post('/local/read', '{}')).status).toBe(200)
  expect((await reading.get('/local/session')).json()).toMatchObject({ actor: 'ada', read_only: true })
  await reading.server.close()
})
