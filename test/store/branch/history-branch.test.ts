import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Store } from '../../../src/ports.js'
import { gitHistory } from '../../../src/store/branch/clone.js'
import { openScratch } from '../../../src/store/branch/database.js'
import type { ScratchDatabase } from '../../../src/store/branch/database.js'
import { exportedLines } from '../../../src/store/branch/lines.js'
import { historyStore } from '../../../src/store/branch/store.js'
import { expectLongRun } from '../../../src/store/embedded/pglite.js'
import { rpcStore } from '../../../src/store/client/rpc-store.js'
import { startHistoryServer } from '../../github/history-server.js'
import type { HistoryServer } from '../../github/history-server.js'
import { openNewEmbedded } from '../embedded/embedded-store.js'
import { exportAll } from '../contract/exchange.js'
import { branchOf, transportTo } from './history-branch-store.js'
import { registrationOf } from '../contract/registry.js'
import { MOVE, candidateOf, configurationOf, pushOne, queryFor, recordOne } from '../contract/store-material.js'

jest.setTimeout(120_000)

let database: ScratchDatabase
let server: HistoryServer

beforeAll(() => {
  expectLongRun()
  database = openScratch()
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startHistoryServer()
})
afterEach(() => server.close())

/** A job: a store of its own on the same branch. */
const job = (): Store => rpcStore(transportTo(server.url, database))

const versionsOf = async (configuration: ReturnType<typeof configurationOf>): Promise<number[]> =>
  (await job().history(configuration, 1000)).map(({ snapshot_version }) => snapshot_version).reverse()

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test('forty configurations of one push are read and written together', async () => {
  const configurations = upTo(40).map(() => configurationOf())
  for (let round = 0; round < 2; round += 1) {
    server.taken()
    await job().push(
      configurations.map((each) => candidateOf(each, 0.9)),
      queryFor(),
    )
    expect(server.taken().requests.length).toBeLessThanOrEqual(6)
  }
})

describe('a fault of GitHub', () => {
  const writes = ['POST /repos/o/r/git/trees', 'POST /repos/o/r/git/commits', 'POST /repos/o/r/git/refs']

  test.each(writes.flatMap((write) => ['lost' as const, 502].map((fault) => [write, fault] as const)))(
    'in the first push: %s, %s',
    async (write, fault) => {
      let isDone = false
      server.fault = (request) => {
        if (isDone || request !== write) return null
        isDone = true
        return fault
      }
      const configuration = configurationOf()
      const pushed = await pushOne(job(), candidateOf(configuration, 0.9))
      expect(pushed).toMatchObject({ snapshot_version: 1, replayed: false })
      expect(await versionsOf(configuration)).toEqual([1])
      expect(isDone).toBe(true)
    },
  )

  test('that eats every second answer of a commit doubles and loses nothing, and rolls back one step, not two', async () => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    let writing = 0
    server.fault = (request) => (request === 'MUTATION' && (writing += 1) % 2 === 1 ? 'lost' : null)
    const store = job()
    for (const f1 of [0.91, 0.92, 0.93]) {
      const pushed = await pushOne(store, candidateOf(configuration, f1))
      expect(pushed.replayed).toBe(false)
      await recordOne(store, pushed, 'unchanged', 'first')
    }
    expect(await versionsOf(configuration)).toEqual(upTo(4))
    expect(await store.rollback(configuration, null, MOVE)).toMatchObject({ from_version: 4, to_version: 3 })
    expect((await job().history(configuration, 10)).find(({ is_current }) => is_current)?.snapshot_version).toBe(3)
  })

  test('that eats the answer of every first commit says no note twice and registers no version twice', async () => {
    const configuration = configurationOf()
    const { transaction_id } = await pushOne(job(), candidateOf(configuration, 0.9))
    let writing = 0
    server.fault = (request) => (request === 'MUTATION' && (writing += 1) % 2 === 1 ? 'lost' : null)
    await job().annotate(configuration, 1, { note: 'once', tags: [] }, MOVE)
    for (const evidence of [transaction_id, null]) {
      const registration = registrationOf('m', {}, { evidence, dataset_version: null })
      expect(await job().models.register(registration)).toMatchObject({ replayed: false })
    }
    await job().models.activate('m', 1, MOVE, null)
    expect(writing).toBeGreaterThan(3)
    expect((await job().history(configuration, 1))[0]?.annotations).toMatchObject([{ note: 'once' }])
    expect((await job().models.versions('m', 9, true)).map(({ version }) => version)).toEqual([2, 1])
    expect((await job().models.show('m', 1)).activations).toHaveLength(1)
  })

  test.each([
    [403, 'contents: write'],
    [422, 'GitHub refused a commit'],
    [409, 'GitHub failed 4 times'],
    [502, 'GitHub failed 4 times'],
  ])('of status %d for every commit is an error that says so, and nothing is stored', async (status, said) => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    server.fault = (request) => (request === 'MUTATION' ? status : null)
    await expect(pushOne(job(), candidateOf(configuration, 0.8))).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining(said),
    })
    server.fault = null
    expect(await versionsOf(configuration)).toEqual([1])
  })

  test('that a repeat inside the client meets its own commit is no conflict', async () => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    // The client's own retry: the commit is made, its answer is lost, and the same request comes again.
    const transport = transportTo(server.url, database)
    const before = server.repository.commitOn.bind(server.repository)
    server.repository.commitOn = async (...args) => {
      await before(...args)
      return before(...args)
    }
    expect(await pushOne(rpcStore(transport), candidateOf(configuration, 0.8))).toMatchObject({ snapshot_version: 2 })
    server.repository.commitOn = before
    expect(await versionsOf(configuration)).toEqual([1, 2])
  })
})

test('others that never stop committing are an error that says what to do', async () => {
  const configuration = configurationOf()
  await pushOne(job(), candidateOf(configuration, 0.9))
  server.repository.commitOn = () => Promise.resolve(null)
  const transport = transportTo(server.url, database, { patience: 0, random: () => 1 })
  await expect(pushOne(rpcStore(transport), candidateOf(configuration, 0.8))).rejects.toThrow('Others kept committing')
})

test('two jobs that annotate and register at the same time lose nothing', async () => {
  const configuration = configurationOf()
  await pushOne(job(), candidateOf(configuration, 0.9))
  const notes = ['a', 'b', 'c']
  await Promise.all(
    notes.flatMap((note) => [
      job().annotate(configuration, 1, { note, tags: [] }, MOVE),
      job().models.register(registrationOf('shared', 0.5, { version_name: note })),
    ]),
  )
  const [row] = await job().history(configuration, 1)
  expect(row?.annotations.map(({ note }) => note).sort()).toEqual(notes)
  const versions = await job().models.versions('shared', 9, false)
  expect(versions.map(({ version_name }) => version_name).sort()).toEqual(notes)
  expect(versions.map(({ version }) => version)).toEqual([3, 2, 1])
})

test('of 250 snapshots a part is loaded, and every answer is that of a database with all of them', async () => {
  const own = configurationOf({ model_version: 'many' })
  const elsewhere = { ...own, environment: 'staging' }
  const feature = { ...own, environment: 'branch/x' }
  const rest = { result: { tags: ['nightly'] } }
  for (const before of [0, 125]) {
    await job().push(
      upTo(125).map((n) => candidateOf(own, 0.5 + ((before + n) % 40) / 100, rest)),
      queryFor(),
    )
  }
  await job().setBaseline(own, 7, MOVE)
  await job().push([...upTo(3).map(() => candidateOf(feature, 0.4)), candidateOf(elsewhere, 0.6)], queryFor())
  const judged = await pushOne(job(), candidateOf(elsewhere, 0.3))
  const sender = rpcStore(transportTo(server.url, database))
  const late = await pushOne(sender, candidateOf(elsewhere, 0.2))
  await recordOne(sender, late, 'regression', 'never')
  await job().setBaseline(own, 9, MOVE)
  await job().annotate(own, 11, { note: 'odd', tags: ['odd'] }, MOVE)
  await job().models.register(registrationOf('m', {}, { evidence: judged.transaction_id, dataset_version: null }))
  await job().models.activate('m', 1, MOVE, null)

  const copy = await openNewEmbedded()
  try {
    const lines = await exportAll(historyStore({ files: branchOf(server.url), database }))
    const cloned: unknown[] = []
    const clone = await gitHistory(server.repository.folder, 'benchmark-snapshots')
    for await (const page of exportedLines(clone)) cloned.push(...page)
    expect(cloned).toEqual(lines)
    expect(await copy.store.importHistory(lines)).toEqual({ inserted: lines.length, skipped: 0 })
    expect(await exportAll(copy.store)).toEqual(lines)
    const events = await copy.store.pointerEvents(own, 1000)
    const moments = [0, 1, 2, 100, 250, 251].map((index) => events[index]?.created_at ?? '')
    const { model_version } = own
    const [oldest] = await copy.store.questions.transactions({ model_version }, { limit: 1 })
    const pruned = async (store: Store) => {
      const filters = [
        { keep: 2 },
        { idle: '1 microsecond' },
        { ...elsewhere, keep: 1 },
        { environment: '*', keep: 250 },
      ]
      const all: unknown[] = []
      for (const filter of filters) for await (const page of store.archive(filter, MOVE, true)) all.push(page)
      return all
    }
    // Numbers of the log have gaps, which an import closes.
    const eventsAfter = (skipped: number) => async (store: Store) => {
      const before = skipped === 0 ? undefined : (await store.pointerEvents(own, skipped)).at(-1)?.seq
      return (await store.pointerEvents(own, 30, before)).map(({ seq: _, ...event }) => event)
    }
    const asked: readonly ((store: Store) => Promise<unknown>)[] = [
      ...moments.map((at) => (store: Store) => store.pointersAt(own, at)),
      eventsAfter(0),
      eventsAfter(120),
      (store) => store.promote(own, 30, MOVE, true),
      pruned,
      ({ questions }) => questions.latest({}, { limit: 10 }),
      ({ questions }) => questions.transactions({}, { limit: 4 }),
      ({ questions }) => questions.transactions({ tags: ['odd'] }, { limit: 4 }),
      ({ questions }) => questions.transactions({ model_version }, { limit: 4, before: oldest?.transaction_id }),
      ({ questions }) => questions.series(own, 'f1', 20, {}),
      ({ questions }) => questions.series(own, 'f1', 20, { until: moments[4] }),
      ({ questions }) => questions.trends('week', 'f1', {}, {}),
      ({ questions }) => questions.compareModels(own.dataset_version, { metric: 'f1', better: 'higher' }, {}),
      ({ questions }) => questions.comparePrompts('nightly', [], { metric: 'f1', better: 'higher' }, {}),
      ({ questions }) => questions.regressions({ environment: 'staging' }, { limit: 5 }),
      ({ models }) => models.models(),
      ({ models }) => models.show('m', 1),
    ]
    for (const ask of asked) expect([ask, await ask(job())]).toEqual([ask, await ask(copy.store)])
    expect(await job().questions.regressions({ environment: 'staging' }, { limit: 5 })).toMatchObject([
      { baseline_version: 7 },
    ])
  } finally {
    await copy.close()
  }
})

test('a file that GitHub cuts in a query is read whole', async () => {
  const configuration = configurationOf()
  const cases = upTo(5000).map((n) => ({ id: `case-${n}-${'x'.repeat(150)}`, passed: n % 2 === 0 }))
  await pushOne(job(), candidateOf(configuration, 0.9, { result: { cases } }))
  await job().setBaseline(configuration, 1, MOVE)
  server.taken()
  const [context] = await job().judgingContext([candidateOf(configuration, 0.9)], queryFor())
  expect(context?.baseline?.cases).toHaveLength(5000)
  expect(server.taken().requests.filter((request) => request.includes('/git/blobs/'))).toHaveLength(1)
})

test('a result that is refused commits nothing', async () => {
  const configuration = configurationOf()
  await expect(
    job().push([candidateOf(configuration, 0.9), candidateOf(configurationOf(), 200)], queryFor()),
  ).rejects.toMatchObject({ code: '23514' })
  expect(await server.repository.ref('refs/heads/benchmark-snapshots')).toBeNull()
})

test('a file that was changed by hand is an error that names it, never an empty history', async () => {
  const configuration = configurationOf({ model_version: 'edited' })
  await pushOne(job(), candidateOf(configuration, 0.9))
  const ref = 'refs/heads/benchmark-snapshots'
  const head = (await server.repository.ref(ref)) ?? ''
  const file = 'configurations/production/edited/dataset-1/prompt-1/snapshots/00/00/1.json'
  await server.repository.commitOn(ref, head, 'Edit', [{ path: file, content: '<<<<<<< HEAD\n' }], [])
  await expect(job().judgingContext([candidateOf(configuration, 0.9)], queryFor())).rejects.toThrow(`${file} in the`)
  const broken = (await server.repository.ref(ref)) ?? ''
  await server.repository.commitOn(ref, broken, 'Remove', [], [file])
  await expect(job().judgingContext([candidateOf(configuration, 0.9)], queryFor())).rejects.toThrow('is missing')
})
