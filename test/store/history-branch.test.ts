import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Store } from '../../src/ports.js'
import { openScratch } from '../../src/store/history-database.js'
import type { ScratchDatabase } from '../../src/store/history-database.js'
import { rpcStore } from '../../src/store/rpc-store.js'
import { startHistoryServer } from '../github/history-server.js'
import type { HistoryServer } from '../github/history-server.js'
import { transportTo } from './history-branch-store.js'
import { MOVE, candidateOf, configurationOf, pushOne, queryFor, recordOne } from './store-material.js'

jest.setTimeout(120_000)

let database: ScratchDatabase
let server: HistoryServer

beforeAll(() => {
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
    await job().push(configurations.map((each) => candidateOf(each, 0.9)), queryFor())
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
  await expect(job().push([candidateOf(configuration, 0.9), candidateOf(configurationOf(), 2)], queryFor())).rejects
    .toMatchObject({ code: '23514' })
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
