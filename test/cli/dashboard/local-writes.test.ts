import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { DashboardIndex } from '../../../src/dashboard/contract.js'
import type { Refusal, Written } from '../../../src/dashboard/local/write.js'
import { main } from '../../../src/cli/main.js'
import { example, makeDesk, type Desk } from '../command-line.js'
import { movePointer } from '../../../src/commands/move-pointer.js'
import { pointerEvents } from '../../../src/commands/questions/pointer-history.js'
import { activateModelVersion } from '../../../src/contract/models.js'
import type { Store } from '../../../src/ports.js'
import { openStore } from '../../../src/store/open.js'
import { ask, QUIET, startLocal, type Running } from './local-server.js'

jest.setTimeout(120_000)

let desk: Desk
let dataDir: string
let store: Store
let running: Running
beforeAll(async () => {
  desk = await makeDesk()
  for (const argv of [
    ['push', example(1), '--environment', 'production'],
    ['push', example(2), '--environment', 'production'],
    ['push', example(3), '--environment', 'production'],
    ['model', 'register', 'lesions', 'models/v1.pt', '--metrics', '{"f1": 0.9}', '--dataset-version', 'set-1'],
    ['model', 'register', 'lesions', 'models/v2.pt', '--metrics', '{"f1": 0.93}', '--dataset-version', 'set-1'],
  ]) {
    const { code, stderr } = await desk.run(argv)
    expect([argv, code > 1 ? stderr : '']).toEqual([argv, ''])
  }
  dataDir = path.join(desk.cwd, '.benchmark-snapshots')
  store = await openStore({ dataDir, log: QUIET, remote: {} }, 'ask')
  running = await startLocal(store)
})
afterAll(() => running.server.close())

let serial = 0
const key = (): string => `write-number-${(serial += 1)}`
const entry = (index: DashboardIndex): DashboardIndex['configurations'][number] => {
  const [first] = index.configurations
  if (first === undefined) throw new Error('there is a configuration')
  return first
}

/** Writes as the page does, and waits until the page would show it. */
async function write(content: object): Promise<{ status: number; answer: Written & Refusal; index: DashboardIndex }> {
  const { status, json } = await running.post('/local/write', { key: key(), ...content })
  await running.post('/local/read', '{"joined":true}')
  return { status, answer: json() as Written & Refusal, index: await running.index() }
}

/** The newest line of the pointer log. */
async function log(): Promise<readonly unknown[]> {
  const [event] = (await pointerEvents(store, {}, 1)).events
  return [event?.pointer, event?.action, event?.from_version, event?.to_version, event?.actor, event?.reason]
}

describe('what is confirmed on the page', () => {
  test('is written by the use case of the command, under the name of the person, and can be undone as a new move', async () => {
    const { id: configuration } = entry(await running.index())
    const rolledBack = await write({
      action: 'rollback',
      configuration,
      version: 2,
      expect: 3,
      reason: 'v3 lost tables',
    })
    expect(rolledBack.answer).toEqual({
      done: true,
      lines: [
        expect.stringMatching(
          /^version 2 with f1 0\.91 is now current, instead of version 3 .*; by ada: v3 lost tables/,
        ),
      ],
      undo: { action: 'checkout', configuration, version: 3 },
    })
    expect(entry(rolledBack.index).current).toBe(2)
    expect(await log()).toEqual(['current', 'rollback', 3, 2, 'ada', 'v3 lost tables'])

    const undone = await write({ ...rolledBack.answer.undo, expect: 2, reason: 'it was the grader' })
    expect(entry(undone.index).current).toBe(3)
    expect(undone.index.moves.slice(0, 2).map(({ action, from, to, reason }) => [action, from, to, reason])).toEqual([
      ['checkout', 2, 3, 'it was the grader'],
      ['rollback', 3, 2, 'v3 lost tables'],
    ])
  })

  test('baseline, promotion, note, archive and restore go the same way', async () => {
    const { id: configuration, baseline } = entry(await running.index())
    const set = await write({
      action: 'baseline',
      configuration,
      version: 2,
      expect: baseline ?? 0,
      reason: 'accepted',
    })
    expect(entry(set.index).baseline).toBe(2)
    const rehearsed = await write({
      action: 'promote',
      configuration,
      version: 3,
      expect: 2,
      reason: 'what if',
      dry_run: true,
    })
    expect(rehearsed.answer).toMatchObject({
      done: false,
      lines: [expect.stringMatching(/would not become the baseline/)],
    })
    expect((await write({ action: 'promote', configuration, version: 3, expect: 2, reason: 'try' })).answer.done).toBe(
      false,
    )

    const noted = await write({ action: 'annotate', configuration, version: 1, note: 'old grader', tags: ['known'] })
    expect(noted.answer.lines[0]).toMatch(/^Annotated version 1 /)

    const what = await write({ action: 'archive', configuration, versions: [1, 3], reason: 'tidy up', dry_run: true })
    expect([what.status, what.answer.message]).toEqual([422, expect.stringMatching(/^version 3 \(current\) is never/)])
    const archived = await write({ action: 'archive', configuration, versions: [1], reason: 'tidy up' })
    expect(entry(archived.index).archived).toEqual([[1, 1]])
    const restored = await write({ ...archived.answer.undo, reason: 'still wanted' })
    expect(entry(restored.index).archived).toEqual([])
  })

  test('a model is activated, and rolled back as if it had not been', async () => {
    const [model] = (await running.index()).models
    expect(model?.active).toMatchObject([{ version: 1, before: [] }])
    const activated = await write({
      action: 'activate',
      model: model?.id,
      environment: 'production',
      version: 2,
      expect: 1,
      reason: 'better f1',
    })
    expect(activated.answer).toEqual({
      done: true,
      lines: [expect.stringMatching(/^version 2 of lesions .* is now active in production/)],
      undo: { action: 'model-rollback', model: model?.id, environment: 'production' },
    })
    expect(activated.index.models[0]?.active).toMatchObject([{ version: 2, before: [1] }])
    const back = await write({ ...activated.answer.undo, expect: 2, reason: 'slower' })
    expect(back.index.models[0]?.active).toMatchObject([{ version: 1, before: [] }])
    expect(back.answer.undo).toEqual({ action: 'activate', model: model?.id, version: 2, environment: 'production' })
  })
})

describe('two people at once', () => {
  test('the second one is told who was faster, and nothing moves', async () => {
    const { id: configuration, current } = entry(await running.index())
    await movePointer(store, {}, { command: 'checkout', to: 1 }, { actor: 'grace', reason: 'first' })
    const { status, answer, index } = await write({
      action: 'rollback',
      configuration,
      version: 2,
      expect: current,
      reason: 'second',
    })
    expect(status).toBe(409)
    expect(answer).toMatchObject({
      code: 'SN005',
      moved: { actor: 'grace', action: 'checkout', to: 1, at: expect.any(Number) },
    })
    // What the page is given then is how it stands.
    expect(entry(index).current).toBe(1)
    expect(await log()).toEqual(['current', 'checkout', expect.any(Number), 1, 'grace', 'first'])
  })

  test('of two writes at one moment one happens', async () => {
    const { id: configuration, current } = entry(await running.index())
    const answers = await Promise.all(
      [2, 3].map((version) =>
        running.post('/local/write', {
          key: key(),
          action: 'checkout',
          configuration,
          version,
          expect: current,
          reason: 'race',
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    await running.post('/local/read', '{"joined":true}')
  })

  test('a model that somebody else activated is not taken back', async () => {
    const [model] = (await running.index()).models
    await store.call(activateModelVersion, { model_name: 'lesions', version: 2, actor: 'grace' })
    const { status, answer } = await write({
      action: 'activate',
      model: model?.id,
      environment: 'production',
      version: 2,
      expect: 1,
      reason: 'same idea',
    })
    // It is where it was to go: no conflict, and nothing moved.
    expect([status, answer.done]).toEqual([200, false])
    const back = await write({
      action: 'model-rollback',
      model: model?.id,
      environment: 'production',
      expect: 1,
      reason: 'stale page',
    })
    expect(back.answer).toMatchObject({ code: 'SN005', moved: { actor: 'grace', to: 2 } })
  })

  test('a double click, and a request that is sent again, move once', async () => {
    const { id: configuration, current, last } = entry(await running.index())
    const version = current === 1 ? last : 1
    const body = { key: key(), action: 'checkout', configuration, version, expect: current, reason: 'once' }
    const answers = await Promise.all([1, 2, 3].map(() => running.post('/local/write', body)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await running.post('/local/write', body)).text).toBe(answers[0]?.text)
    await running.post('/local/read', '{"joined":true}')
    expect((await running.index()).moves.filter(({ reason }) => reason === 'once')).toHaveLength(1)
    const other = await running.post('/local/write', { ...body, version: 2 })
    expect([other.status, other.text]).toEqual([400, expect.stringMatching(/another write already used this key/)])
  })
})

describe('over a database that belongs to one process', () => {
  beforeAll(async () => {
    await store.close()
    await running.server.close()
    running = await startLocal(dataDir)
  })

  test('it is closed between requests: a push from another terminal is not blocked, and appears after Refresh', async () => {
    expect(running.opened.now).toBe(false)
    const before = entry(await running.index()).last
    const { code } = await desk.run(['push', example(4), '--environment', 'production'], { env: { USER: 'grace' } })
    expect(code).toBeLessThan(2)
    expect(entry(await running.index()).last).toBe(before)
    await running.post('/local/read', '{}')
    expect(entry(await running.index()).last).toBe(before + 1)
  })

  test('while another process has the database, a write says so and can be sent again', async () => {
    const { id: configuration, current } = entry(await running.index())
    const { openEmbedded } = await import('../../../src/store/embedded/embedded.js')
    const other = await openEmbedded({ dataDir, log: QUIET })
    const body = { key: key(), action: 'checkout', configuration, version: 1, expect: current, reason: 'later' }
    const refused = await running.post('/local/write', body)
    expect([refused.status, refused.json()]).toEqual([503, expect.objectContaining({ code: 'locked' })])
    await other.close()
    expect((await running.post('/local/write', body)).status).toBe(200)
    await running.post('/local/read', '{"joined":true}')
  })

  test('the command serves any store until it is interrupted, and opens by the address that it prints', async () => {
    const interrupt = new AbortController()
    let print: (text: string) => void = () => undefined
    const printed = new Promise<string>((resolve) => {
      print = resolve
    })
    const output = { isTTY: false, write: () => undefined, writeAll: () => Promise.resolve() }
    const ended = main(['dashboard', '--json', '--no-open', '--read-only'], {
      stdout: { ...output, write: print },
      stderr: output,
      env: { PATH: process.env['PATH'], USER: 'ada' },
      cwd: desk.cwd,
      commandName: 'benchmark-snapshots',
      interrupt: interrupt.signal,
      stopAtOnce: () => undefined,
    })
    const { url, read_only } = JSON.parse(await printed) as { url: string; read_only: boolean }
    const [, port = '', token = ''] = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]{43})$/.exec(url) ?? []
    expect(read_only).toBe(true)
    const page = await ask(Number(port), '/')
    // Nothing of the history is in what anybody may read.
    expect([page.status, page.text.includes('production')]).toEqual([200, false])
    const index = await ask(Number(port), '/data/index.json', { headers: { authorization: `Bearer ${token}` } })
    expect((index.json() as DashboardIndex).configurations).toHaveLength(1)
    interrupt.abort(130)
    expect(await ended).toBe(0)
    await expect(ask(Number(port), '/')).rejects.toThrow()
  })
})
