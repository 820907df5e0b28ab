import { describe, expect, jest, test } from '@jest/globals'
import type { Store } from '../../../src/ports.js'
import { fixedFiles } from '../../../src/store/branch/git/clone.js'
import { exportedLines } from '../../../src/store/branch/lines.js'
import { branchStore } from '../../../src/store/branch/store.js'
import { storeOver } from '../../../src/store/client/store.js'
import { openNewEmbedded } from '../embedded/embedded-store.js'
import { exportAll } from '../contract/exchange.js'
import { branchOf, onABranch, transportTo } from './branch-store.js'
import { registrationOf } from '../contract/registry.js'
import { candidateOf, configurationOf, pushOne, queryFor, recordOne } from '../contract/store-material.js'
import {
  MOVE,
  activate,
  annotate,
  archive,
  historyOf,
  pointerEvents,
  pointersAt,
  promote,
  register,
  rollback,
  setBaseline,
  showModel,
  modelVersions,
} from '../calls.js'
import { listModels } from '../../../src/contract/models.js'
import { getJudgingContext } from '../../../src/contract/push.js'
import {
  getMetricSeries,
  getMetricTrends,
  latestSnapshots,
  listBenchmarkTransactions,
  listRegressions,
} from '../../../src/contract/questions.js'
import { compareModels, comparePrompts } from '../../../src/contract/rankings.js'

jest.setTimeout(120_000)

const branch = onABranch()
const { job, database, versionsOf } = branch

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test('forty configurations of one push are read and written together', async () => {
  const configurations = upTo(40).map(() => configurationOf())
  for (let round = 0; round < 2; round += 1) {
    branch.server.taken()
    await job().push(
      configurations.map((each) => candidateOf(each, 0.9)),
      queryFor(),
    )
    expect(branch.server.taken().requests.length).toBeLessThanOrEqual(6)
  }
})

describe('a fault of GitHub', () => {
  const writes = ['POST /repos/o/r/git/trees', 'POST /repos/o/r/git/commits', 'POST /repos/o/r/git/refs']

  test.each(writes.flatMap((write) => ['lost' as const, 502].map((fault) => [write, fault] as const)))(
    'in the first push: %s, %s',
    async (write, fault) => {
      let isDone = false
      branch.server.fault = (request) => {
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
    branch.server.fault = (request) => (request === 'MUTATION' && (writing += 1) % 2 === 1 ? 'lost' : null)
    const store = job()
    for (const f1 of [0.91, 0.92, 0.93]) {
      const pushed = await pushOne(store, candidateOf(configuration, f1))
      expect(pushed.replayed).toBe(false)
      await recordOne(store, pushed, 'unchanged', 'first')
    }
    expect(await versionsOf(configuration)).toEqual(upTo(4))
    expect(await rollback(store, configuration, null)).toMatchObject({ from_version: 4, to_version: 3 })
    expect((await historyOf(job(), configuration, 10)).find(({ is_current }) => is_current)?.snapshot_version).toBe(3)
  })

  test('that eats the answer of every first commit says no note twice and registers no version twice', async () => {
    const configuration = configurationOf()
    const { transaction_id } = await pushOne(job(), candidateOf(configuration, 0.9))
    let writing = 0
    branch.server.fault = (request) => (request === 'MUTATION' && (writing += 1) % 2 === 1 ? 'lost' : null)
    await annotate(job(), configuration, 1, { note: 'once', tags: [] })
    for (const evidence of [transaction_id, null]) {
      const registration = registrationOf('m', {}, { evidence, dataset_version: null })
      expect(await register(job(), registration)).toMatchObject({ replayed: false })
    }
    await activate(job(), 'm', 1)
    expect(writing).toBeGreaterThan(3)
    expect((await historyOf(job(), configuration, 1))[0]?.annotations).toMatchObject([{ note: 'once' }])
    expect((await modelVersions(job(), 'm', 9, true)).map(({ version }) => version)).toEqual([2, 1])
    expect((await showModel(job(), 'm', 1)).activations).toHaveLength(1)
  })

  test.each([
    [403, 'contents: write'],
    [422, 'GitHub refused a commit'],
    [409, 'GitHub failed 4 times'],
    [502, 'GitHub failed 4 times'],
  ])('of status %d for every commit is an error that says so, and nothing is stored', async (status, said) => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    branch.server.fault = (request) => (request === 'MUTATION' ? status : null)
    await expect(pushOne(job(), candidateOf(configuration, 0.8))).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining(said),
    })
    branch.server.fault = null
    expect(await versionsOf(configuration)).toEqual([1])
  })

  test('that GraphQL cannot explain passes: the push is done when GitHub is well again', async () => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    let confused = 0
    branch.server.fault = (request) => (request === 'MUTATION' && (confused += 1) <= 2 ? 'confused' : null)
    expect(await pushOne(job(), candidateOf(configuration, 0.8))).toMatchObject({ snapshot_version: 2 })
    expect(confused).toBe(3)
    branch.server.fault = (request) => (request === 'MUTATION' ? 'confused' : null)
    await expect(pushOne(job(), candidateOf(configuration, 0.7))).rejects.toThrow('GitHub failed 4 times to commit')
    branch.server.fault = null
    expect(await versionsOf(configuration)).toEqual([1, 2])
  })

  test('that a repeat inside the client meets its own commit is no conflict', async () => {
    const configuration = configurationOf()
    await pushOne(job(), candidateOf(configuration, 0.9))
    // The client's own retry: the commit is made, its answer is lost, and the same request comes again.
    const transport = transportTo(branch.server.url, database)
    const before = branch.server.repository.commitOn.bind(branch.server.repository)
    branch.server.repository.commitOn = async (...args) => {
      await before(...args)
      return before(...args)
    }
    expect(await pushOne(storeOver(transport), candidateOf(configuration, 0.8))).toMatchObject({ snapshot_version: 2 })
    branch.server.repository.commitOn = before
    expect(await versionsOf(configuration)).toEqual([1, 2])
  })
})

test('others that never stop committing are an error that says what to do', async () => {
  const configuration = configurationOf()
  await pushOne(job(), candidateOf(configuration, 0.9))
  branch.server.repository.commitOn = () => Promise.resolve(null)
  const transport = transportTo(branch.server.url, database, { patience: 0, random: () => 1 })
  await expect(pushOne(storeOver(transport), candidateOf(configuration, 0.8))).rejects.toThrow(
    'Could not commit to the',
  )
})

test('two jobs that annotate and register at the same time lose nothing', async () => {
  const configuration = configurationOf()
  await pushOne(job(), candidateOf(configuration, 0.9))
  const notes = ['a', 'b', 'c']
  await Promise.all(
    notes.flatMap((note) => [
      annotate(job(), configuration, 1, { note, tags: [] }),
      register(job(), registrationOf('shared', 0.5, { version_name: note })),
    ]),
  )
  const [row] = await historyOf(job(), configuration, 1)
  expect(row?.annotations.map(({ note }) => note).sort()).toEqual(notes)
  const versions = await modelVersions(job(), 'shared', 9, false)
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
  await setBaseline(job(), own, 7)
  await job().push([...upTo(3).map(() => candidateOf(feature, 0.4)), candidateOf(elsewhere, 0.6)], queryFor())
  const judged = await pushOne(job(), candidateOf(elsewhere, 0.3))
  const sender = storeOver(transportTo(branch.server.url, database))
  const late = await pushOne(sender, candidateOf(elsewhere, 0.2))
  await recordOne(sender, late, 'regression', 'never')
  await setBaseline(job(), own, 9)
  await annotate(job(), own, 11, { note: 'odd', tags: ['odd'] })
  await register(job(), registrationOf('m', {}, { evidence: judged.transaction_id, dataset_version: null }))
  await activate(job(), 'm', 1)

  const copy = await openNewEmbedded()
  try {
    const lines = await exportAll(branchStore({ files: branchOf(branch.server.url), database }))
    const cloned: unknown[] = []
    const clone = await fixedFiles({ folder: branch.server.repository.folder, env: process.env }, 'benchmark-snapshots')
    for await (const page of exportedLines(clone)) cloned.push(...page)
    expect(cloned).toEqual(lines)
    expect(await copy.store.importLines(lines)).toEqual({ inserted: lines.length, skipped: 0 })
    expect(await exportAll(copy.store)).toEqual(lines)
    const events = await pointerEvents(copy.store, own, 1000)
    const moments = [0, 1, 2, 100, 250, 251].map((index) => events[index]?.created_at ?? '')
    const { model_version } = own
    const [oldest] = await copy.store.call(listBenchmarkTransactions, { model_version, limit: 1 })
    const pruned = async (store: Store) => {
      const filters = [
        { keep: 2 },
        { idle: '1 microsecond' },
        { ...elsewhere, keep: 1 },
        { environment: '*', keep: 250 },
      ]
      const all: unknown[] = []
      for (const filter of filters) all.push(await archive(store, filter, MOVE, true))
      return all
    }
    // Numbers of the log have gaps, which an import closes.
    const eventsAfter = (skipped: number) => async (store: Store) => {
      const before = skipped === 0 ? undefined : (await pointerEvents(store, own, skipped)).at(-1)?.seq
      return (await pointerEvents(store, own, 30, before)).map(({ seq: _, ...event }) => event)
    }
    const asked: readonly ((store: Store) => Promise<unknown>)[] = [
      ...moments.map((at) => (store: Store) => pointersAt(store, own, at)),
      eventsAfter(0),
      eventsAfter(120),
      (store) => promote(store, own, 30, MOVE, true),
      pruned,
      (store) => store.call(latestSnapshots, { limit: 10 }),
      (store) => store.call(listBenchmarkTransactions, { limit: 4 }),
      (store) => store.call(listBenchmarkTransactions, { tags: ['odd'], limit: 4 }),
      (store) => store.call(listBenchmarkTransactions, { model_version, limit: 4, before: oldest?.transaction_id }),
      (store) => store.call(getMetricSeries, { ...own, metric: 'f1', limit: 20 }),
      (store) => store.call(getMetricSeries, { ...own, metric: 'f1', limit: 20, until: moments[4] }),
      (store) => store.call(getMetricTrends, { by: 'week', metric: 'f1' }),
      (store) => store.call(compareModels, { dataset_version: own.dataset_version, metric: 'f1', better: 'higher' }),
      (store) => store.call(comparePrompts, { experiment: 'nightly', metric: 'f1', better: 'higher' }),
      (store) => store.call(listRegressions, { environment: 'staging', limit: 5 }),
      (store) => store.call(listModels, {}),
      (store) => showModel(store, 'm', 1),
    ]
    for (const ask of asked) expect([ask, await ask(job())]).toEqual([ask, await ask(copy.store)])
    expect(await job().call(listRegressions, { environment: 'staging', limit: 5 })).toMatchObject([
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
  await setBaseline(job(), configuration, 1)
  branch.server.taken()
  const { results } = await job().call(getJudgingContext, {
    results: [candidateOf(configuration, 0.9)],
    context: queryFor(),
  })
  expect(results[0]?.baseline?.cases).toHaveLength(5000)
  expect(branch.server.taken().requests.filter((request) => request.includes('/git/blobs/'))).toHaveLength(1)
})

test('a result that is refused commits nothing', async () => {
  const configuration = configurationOf()
  await expect(
    job().push([candidateOf(configuration, 0.9), candidateOf(configurationOf(), 200)], queryFor()),
  ).rejects.toMatchObject({ code: '23514' })
  expect(await branch.server.repository.ref('refs/heads/benchmark-snapshots')).toBeNull()
})

test('a file that was changed by hand is an error that names it, never an empty history', async () => {
  const configuration = configurationOf({ model_version: 'edited' })
  await pushOne(job(), candidateOf(configuration, 0.9))
  const ref = 'refs/heads/benchmark-snapshots'
  const head = (await branch.server.repository.ref(ref)) ?? ''
  const file = 'configurations/production/edited/dataset-1/prompt-1/snapshots/00/00/1.json'
  await branch.server.repository.commitOn(ref, head, 'Edit', [{ path: file, content: '<<<<<<< HEAD\n' }], [])
  await expect(
    job().call(getJudgingContext, { results: [candidateOf(configuration, 0.9)], context: queryFor() }),
  ).rejects.toThrow(`${file} in the`)
  const broken = (await branch.server.repository.ref(ref)) ?? ''
  await branch.server.repository.commitOn(ref, broken, 'Remove', [], [file])
  await expect(
    job().call(getJudgingContext, { results: [candidateOf(configuration, 0.9)], context: queryFor() }),
  ).rejects.toThrow('is missing')
})
