import { describe, expect, test } from '@jest/globals'
import { getJudgingContext, type BaselineQuery } from '../../../src/contract/push.js'
import type {
  BenchmarkResult,
  Candidate,
  Configuration,
  HistoryPoint,
  JudgingContext,
} from '../../../src/core/model.js'
import { archive, setBaseline } from '../calls.js'
import { candidateOf, configurationOf, pushOne, queryFor, recordOne, type OpenStore } from './store-material.js'

/** The earlier versions that say what is usual for a result. */
export function usualContract(database: () => OpenStore): void {
  const latencyOf = (points: readonly HistoryPoint[] | null | undefined): unknown[] =>
    (points ?? []).map(({ snapshot_version, values, is_usual }) => [snapshot_version, values['latency_ms'], is_usual])
  const measuring = (
    configuration: Configuration,
    latency_ms: number,
    result: Partial<BenchmarkResult> = { benchmark: 'suite' },
    rest: Partial<Candidate> = {},
  ): Candidate => ({ ...candidateOf(configuration, { f1: 0.9, latency_ms }, { result }), ...rest })
  const contextOf = async (candidate: Candidate, query: BaselineQuery = queryFor()): Promise<JudgingContext> => {
    const { results } = await database().store.call(getJudgingContext, { results: [candidate], context: query })
    if (results[0] === undefined) throw new Error('no context')
    return results[0]
  }
  async function measured(configuration: Configuration, latencies: readonly number[]): Promise<void> {
    for (const latency of latencies) {
      await recordOne(
        database().store,
        await pushOne(database().store, measuring(configuration, latency)),
        'unchanged',
        'first',
      )
    }
  }
  const watching = { watch: ['latency_ms', 'of.nothing'] }

  describe('what is usual', () => {
    test('is asked for by the names of metrics, and kept of those that have no other use', async () => {
      const configuration = configurationOf()
      await measured(configuration, [100, 110])
      const { history } = await contextOf(measuring(configuration, 120, { benchmark: 'suite' }, watching))
      expect(latencyOf(history)).toEqual([
        [1, 100, true],
        [2, 110, true],
      ])
      expect(history[0]?.values).toEqual({ latency_ms: 100, 'of.nothing': null })
      const unasked = await contextOf(measuring(configuration, 120))
      expect(unasked.history[0]?.values).toEqual({})
    })

    test('is not what was archived, of another suite, or on the other side of the baseline', async () => {
      const configuration = configurationOf()
      const { store } = database()
      await measured(configuration, [100, 110])
      const others = [measuring(configuration, 120, { benchmark: 'another' }), measuring(configuration, 130)]
      for (const other of others) await pushOne(store, other)
      const now = (): Promise<JudgingContext> => contextOf(measuring(configuration, 205, {}, watching))
      const usual = async (): Promise<number[]> =>
        (await now()).history.flatMap(({ snapshot_version, is_usual }) => (is_usual === true ? snapshot_version : []))
      expect(await usual()).toEqual([1, 2, 4])
      await setBaseline(store, configuration, 4)
      expect(await usual()).toEqual([4])
      await setBaseline(store, configuration, 2)
      expect(await usual()).toEqual([2, 4])
      await archive(store, { ...configuration, versions: [1] })
      expect((await now()).history.map(({ snapshot_version }) => snapshot_version)).toEqual([2, 3, 4])
    })

    test('of a pull request is what the base branch measured up to its reference', async () => {
      const base = configurationOf()
      await measured(base, [100, 110, 105])
      const { usual, history } = await contextOf(
        measuring({ ...base, environment: 'pull-request/7' }, 120, {}, watching),
        { baseline: null, baseline_environment: base.environment },
      )
      expect(history).toEqual([])
      expect(latencyOf(usual)).toEqual([
        [1, 100, true],
        [2, 110, true],
        [3, 105, true],
      ])
    })

    test('a result is compared by its errors also where their share follows from what succeeded', async () => {
      const first = configurationOf()
      const pushed = await pushOne(database().store, measuring(first, 1, { error_count: 1, success_count: 99 }))
      await recordOne(database().store, pushed, 'no_baseline', 'first')
      const { baseline } = await contextOf(measuring(first, 1))
      expect(baseline).toMatchObject({ error_count: 1, success_count: 99 })
    })
  })
}
