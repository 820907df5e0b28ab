import { describe, expect, test } from '@jest/globals'
import {
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  pushVersions,
  queryFor,
  recordOne,
  type OpenStore,
} from './store-material.js'
import { checkout, historyOf, setBaseline } from '../calls.js'

/** The same result of the same run, pushed twice. */
export function replayContract(database: () => OpenStore): void {
  describe('a push with an idempotency key', () => {
    test('that is sent again is the same snapshot, judged by the same one as the first time', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await pushVersions(store, configuration, [0.9])
      await setBaseline(store, configuration, 1)
      const candidate = candidateOf(configuration, 0.8, { key: `again/${configuration.model_version}` })
      const first = await pushOne(store, candidate)
      const other = await pushVersions(store, configuration, [0.9])
      for (const pushed of other) await recordOne(store, pushed, 'improvement', 'auto')
      await checkout(store, configuration, 1)
      const again = await pushOne(store, candidate)
      expect(again).toEqual({ ...first, replayed: true })
      // A person who accepts it meanwhile wins.
      await setBaseline(store, configuration, 2)
      expect((await pushOne(store, candidate)).context).toMatchObject({
        own_baseline_version: 2,
        baseline: { source: 'own', snapshot_version: 2 },
      })
      expect(first).toMatchObject({ snapshot_version: 2, replayed: false, context: { own_baseline_version: 1 } })
      expect(await historyOf(store, configuration, 10)).toHaveLength(3)
    })

    test('with other content is an error', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const key = `other/${configuration.model_version}`
      await pushOne(store, candidateOf(configuration, 0.8, { key }))
      await expect(pushOne(store, candidateOf(configuration, 0.9, { key }))).rejects.toMatchObject({
        code: 'SN001',
        message: expect.stringContaining(`idempotency key ${key} was used for another result`),
      })
      expect(await historyOf(store, configuration, 10)).toHaveLength(1)
    })

    test('that was used for another configuration is another key: it blocks nobody, and nothing is taken for it', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const key = `elsewhere/${configuration.model_version}`
      const first = await pushOne(store, candidateOf(configuration, 0.8, { key }))
      const elsewhere = { ...configuration, environment: 'staging' }
      const other = await pushOne(store, candidateOf(elsewhere, 0.8, { key }))
      expect(other).toMatchObject({ snapshot_version: 1, replayed: false })
      for (const [of, transaction_id] of [
        [configuration, first.transaction_id],
        [elsewhere, other.transaction_id],
      ] as const) {
        expect(await pushOne(store, candidateOf(of, 0.8, { key }))).toMatchObject({ replayed: true, transaction_id })
      }
    })

    test('twice in one call is an error, and nothing of the call is stored', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const twice = candidateOf(configuration, 0.8, { key: `twice/${configuration.model_version}` })
      const fresh = candidateOf(configuration, 0.7)
      await expect(store.push([fresh, twice, twice], queryFor())).rejects.toMatchObject({ code: 'SN001' })
      expect(await historyOf(store, configuration, 10)).toEqual([])
    })

    test('may share a call with new results, and answers stay in order', async () => {
      const { store } = database()
      const configuration = configurationOf()
      const keyed = candidateOf(configuration, 0.8, { key: `mixed/${configuration.model_version}` })
      await pushOne(store, keyed)
      const { snapshots: pushed } = await store.push(
        [candidateOf(configuration, 0.1), keyed, candidateOf(configuration, 0.2)],
        queryFor(),
      )
      expect(pushed.map(({ snapshot_version, replayed }) => [snapshot_version, replayed])).toEqual([
        [2, false],
        [1, true],
        [3, false],
      ])
    })
  })

  test('without a key, every push is a new version', async () => {
    const { store } = database()
    const configuration = configurationOf()
    const pushed = await pushVersions(store, configuration, [0.8, 0.8])
    expect(pushed.map(({ snapshot_version }) => snapshot_version)).toEqual([1, 2])
  })

  test('a call in which one result is refused stores nothing at all', async () => {
    const { store, sql } = database()
    const configuration = configurationOf()
    const call = [candidateOf(configuration, 0.8), candidateOf(configuration, -0.5)]
    await expect(store.push(call, queryFor())).rejects.toThrow(/f1.is.between.0.and.100/)
    const { rows } = await sql(`select id from public.benchmark_configurations where ${isOf(configuration)}`)
    expect(rows).toEqual([])
  })
}
