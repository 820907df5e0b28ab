import { describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../../src/core/model.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  pushVersions,
  recordOne,
  type CandidateRest,
  type OpenStore,
} from './store-material.js'
import { annotate, pointersAt, setBaseline } from '../calls.js'
import {
  getGroupedCases,
  getMetricSeries,
  getMetricTrends,
  latestSnapshots,
  listBenchmarkTransactions,
  listRegressions,
} from '../../../src/contract/questions.js'
import { compareModels, comparePrompts } from '../../../src/contract/rankings.js'

const F1 = { metric: 'f1', better: 'higher' } as const

/** Questions over time. */
export function questionsContract(database: () => OpenStore): void {
  /** Pushes results of other prompts of one configuration. */
  async function pushPrompts(own: Configuration, f1s: { readonly [prompt: string]: number }, rest: CandidateRest = {}) {
    for (const [prompt_version, f1] of Object.entries(f1s)) {
      await pushOne(database().store, candidateOf({ ...own, prompt_version }, f1, rest))
    }
  }

  test('latest lists the current snapshots, most recently touched first, without those that come and go', async () => {
    const { store } = database()
    const own = configurationOf()
    await pushVersions(store, own, [0.5, 0.6])
    await setBaseline(store, own, 1)
    await pushVersions(store, { ...own, environment: 'pull-request/1' }, [0.1])
    const later = { ...own, environment: 'staging' }
    await recordOne(store, await pushOne(store, candidateOf(later, { accuracy: 0.5 })), 'unchanged', 'never')
    const { model_version } = own
    expect(await database().store.call(latestSnapshots, { model_version, limit: 10 })).toMatchObject([
      { ...later, f1_score: null, baseline_version: null, baseline_f1: null, verdict: 'unchanged', run_count: 1 },
      { ...own, snapshot_version: 2, f1_score: 0.6, is_baseline: false, baseline_version: 1, baseline_f1: 0.5 },
    ])
    expect(await database().store.call(latestSnapshots, { model_version, limit: 1, offset: 1 })).toMatchObject([own])
    expect(
      await database().store.call(latestSnapshots, { model_version, environment: 'pull-request/1', limit: 9 }),
    ).toHaveLength(1)
    expect(await database().store.call(latestSnapshots, { model_version: 'nobody', limit: 9 })).toEqual([])
  })

  test('the cases of a version are answered where they are in groups, and null where they are in none', async () => {
    const { store } = database()
    const own = configurationOf()
    const cases = [
      { id: 'a', passed: true, group: 'math' },
      { id: 'b', passed: false },
    ]
    await pushOne(store, candidateOf(own, { accuracy: 0.5 }, { result: { cases } }))
    await pushOne(store, candidateOf(own, { accuracy: 1 }, { result: { cases: [{ id: 'a', passed: true }] } }))
    await pushOne(store, candidateOf(own, { accuracy: 1 }))
    const answers = [1, 2, 3].map((snapshot_version) => store.call(getGroupedCases, { ...own, snapshot_version }))
    expect(await Promise.all(answers)).toEqual([cases, null, null])
  })

  test('transactions are found by every filter, newest first, page by page', async () => {
    const { store } = database()
    const own = configurationOf()
    const provenance = { commit_sha: 'ABCdef1234', branch_name: 'main', run_id: '77', triggered_by: 'ann' }
    await pushOne(store, candidateOf(own, 0.1, { provenance, result: { tags: ['x', 'y'] } }))
    await pushVersions(store, own, [0.2, 0.3])
    await annotate(store, own, 2, { note: null, tags: ['y'] })
    const { model_version } = own
    const versions = async (filter: object, limit = 10, before?: string) => {
      const rows = await database().store.call(listBenchmarkTransactions, { model_version, ...filter, limit, before })
      return rows.map(({ snapshot_version }) => snapshot_version)
    }
    expect(await versions({})).toEqual([3, 2, 1])
    for (const filter of [
      { commit_sha: 'abcDEF' },
      { branch_name: 'main' },
      { run_id: '77' },
      { triggered_by: 'ann' },
      { tags: ['x', 'y'] },
    ]) {
      expect([filter, await versions(filter)]).toEqual([filter, [1]])
    }
    expect(await versions({ tags: ['y'] })).toEqual([2, 1])
    expect(await versions({ commit_sha: 'abce' })).toEqual([])
    const [newest] = await database().store.call(listBenchmarkTransactions, { model_version, limit: 1 })
    expect(await versions({}, 1, newest?.transaction_id)).toEqual([2])
    expect(await versions({ since: newest?.created_at })).toEqual([3])
    expect(await versions({ until: newest?.created_at })).toEqual([2, 1])
    expect(newest).toMatchObject({ metrics: { f1: 0.3 }, f1_score: 0.3, tags: [] })
    const all = await database().store.call(listBenchmarkTransactions, {
      branch_name: 'main',
      triggered_by: 'ann',
      run_id: '77',
      limit: 99,
    })
    expect(all.map((row) => row.model_version)).toContain(model_version)
    await expect(versions({}, 1, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'SN002' })
  })

  test('a series has one point a version, oldest first, with gaps where the metric is missing', async () => {
    const { store } = database()
    const own = configurationOf()
    for (const metrics of [{ by: { x: 0.5 } }, { f1: 1 }, { by: { x: 0.25 } }]) {
      await pushOne(store, candidateOf(own, metrics))
    }
    const points = await database().store.call(getMetricSeries, { ...own, metric: 'by.x', limit: 10 })
    expect(points.map(({ snapshot_version, value, is_current }) => [snapshot_version, value, is_current])).toEqual([
      [1, 0.5, false],
      [2, null, false],
      [3, 0.25, true],
    ])
    expect(await database().store.call(getMetricSeries, { ...own, metric: 'f1_score', limit: 2 })).toMatchObject([
      { value: 1 },
      { value: null },
    ])
    expect(await database().store.call(getMetricSeries, { ...own, metric: 'by', limit: 1 })).toMatchObject([
      { value: null },
    ])
    expect(
      await database().store.call(getMetricSeries, { ...own, metric: 'f1', limit: 10, since: points[2]?.created_at }),
    ).toHaveLength(1)
    await expect(
      database().store.call(getMetricSeries, { ...configurationOf(), metric: 'f1', limit: 1 }),
    ).rejects.toMatchObject({ code: 'SN002' })
  })

  test('trends are by day, week and month of UTC, per configuration', async () => {
    const { store } = database()
    const own = configurationOf()
    // Times of the past come by import, as they do for a history that moves here.
    const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']
    await store.importLines(
      days.map((day, index) => ({
        kind: 'snapshot',
        ...own,
        snapshot_version: index + 1,
        snapshot_id: `00000000-0000-4000-9000-${String(index + 1).padStart(12, '0')}`,
        transaction: {
          id: `00000000-0000-4000-a000-${String(index + 1).padStart(12, '0')}`,
          created_at: `${day}T23:30:00Z`,
          metrics: { f1: (index + 1) / 10, by: { x: index } },
          error_count: null,
          tags: [],
        },
        cases: null,
        idempotency_key: null,
        content_digest: null,
        archived: null,
      })),
    )
    const { model_version } = own
    const trend = async (by: 'day' | 'week' | 'month', metric = 'f1') => {
      const rows = await database().store.call(getMetricTrends, {
        by,
        metric,
        model_version,
        since: '2026-02-28T12:00:00Z',
      })
      return rows.map(({ period, run_count, average, lowest, highest, last, change }) => [
        period,
        run_count,
        average,
        lowest,
        highest,
        last,
        change,
      ])
    }
    expect(await trend('day')).toEqual([
      ['2026-02-28', 1, 0.2, 0.2, 0.2, 0.2, null],
      ['2026-03-01', 1, 0.3, 0.3, 0.3, 0.3, 0.1],
      ['2026-03-02', 1, 0.4, 0.4, 0.4, 0.4, 0.1],
    ])
    expect(await trend('week')).toEqual([
      ['2026-02-23', 3, 0.2, 0.1, 0.3, 0.3, null],
      ['2026-03-02', 1, 0.4, 0.4, 0.4, 0.4, 0.2],
    ])
    expect(await trend('month', 'by.x')).toEqual([
      ['2026-02-01', 2, 0.5, 0, 1, 1, null],
      ['2026-03-01', 2, 2.5, 2, 3, 3, 2],
    ])
    expect(await database().store.call(getMetricTrends, { by: 'day', metric: 'f1', model_version })).toEqual([])
    // The days before the end that is given, not before now.
    expect(
      await database().store.call(getMetricTrends, {
        by: 'day',
        metric: 'f1',
        model_version,
        until: '2026-03-01T12:00:00Z',
      }),
    ).toHaveLength(2)
    // They came without a log, as from an older table.
    expect(await pointersAt(store, own, '2026-03-01T12:00:00Z')).toMatchObject({
      current_version: 2,
      current_value: 0.2,
      baseline_version: null,
    })
    await expect(database().store.call(getMetricTrends, { by: 'year' as 'day', metric: 'f1' })).rejects.toMatchObject({
      code: 'SN004',
    })
  })

  describe('models', () => {
    test('are ranked on one dataset, the difference to the best with them; a tie has no winner', async () => {
      const { store } = database()
      const dataset_version = `dataset of ${configurationOf().model_version}`
      const models = { a: 0.8, b: 0.95, c: 0.7 }
      for (const [model_version, f1] of Object.entries(models)) {
        const own = configurationOf({ model_version, dataset_version })
        await pushVersions(store, own, [0.99])
        await pushOne(store, candidateOf(own, { f1, latency_ms: f1 * 100 }))
      }
      await pushOne(store, candidateOf(configurationOf({ model_version: 'd', dataset_version }), { accuracy: 1 }))
      const ranked = async (metric: string, better: 'higher' | 'lower') => {
        const rows = await database().store.call(compareModels, { dataset_version, metric, better })
        return rows.map(({ rank, is_winner, model_version, value, difference }) => [
          rank,
          is_winner,
          model_version,
          value,
          difference,
        ])
      }
      expect(await ranked('f1', 'higher')).toEqual([
        [1, true, 'b', 0.95, 0],
        [2, false, 'a', 0.8, -0.15],
        [3, false, 'c', 0.7, -0.25],
        [null, false, 'd', null, null],
      ])
      expect((await ranked('latency_ms', 'lower')).slice(0, 2)).toEqual([
        [1, true, 'c', 70, 0],
        [2, false, 'a', 80, 10],
      ])
      await pushVersions(store, configurationOf({ model_version: 'e', dataset_version }), [0.95])
      expect((await ranked('f1', 'higher')).slice(0, 2).map(([rank, winner]) => [rank, winner])).toEqual([
        [1, false],
        [1, false],
      ])
    })

    test('of another suite or size are ranked by themselves', async () => {
      const { store } = database()
      const dataset_version = `dataset of ${configurationOf().model_version}`
      for (const [model_version, dataset_size] of [
        ['a', 10],
        ['b', 20],
      ] as const) {
        const own = configurationOf({ model_version, dataset_version })
        await pushOne(store, candidateOf(own, 0.5, { result: { dataset_size } }))
      }
      const rows = await database().store.call(compareModels, { dataset_version, ...F1 })
      expect(rows.map(({ rank, dataset_size }) => [rank, dataset_size])).toEqual([
        [1, 10],
        [1, 20],
      ])
    })
  })

  describe('prompts', () => {
    test('of an experiment are compared by their averages, by prompt or by further tags', async () => {
      const { store } = database()
      const own = configurationOf()
      const tag = `experiment of ${own.model_version}`
      await pushPrompts(own, { p1: 0.5, p2: 0.9 }, { result: { tags: [tag, 'variant-a'] } })
      await pushPrompts(own, { p1: 0.6 }, { result: { tags: [tag, 'variant-b'] } })
      await pushPrompts(own, { p1: 0.99, p3: 0.99 })
      const shown = async (variants: readonly string[]) => {
        const rows = await database().store.call(comparePrompts, { experiment: tag, variants, ...F1 })
        return rows.map(({ rank, is_winner, variant, run_count, average, difference }) => [
          rank,
          is_winner,
          variant,
          run_count,
          average,
          difference,
        ])
      }
      expect(await shown([])).toEqual([
        [1, true, 'p2', 1, 0.9, 0],
        [2, false, 'p1', 2, 0.55, -0.35],
      ])
      expect(await shown(['variant-a', 'variant-b'])).toEqual([
        [1, true, 'variant-a', 2, 0.7, 0],
        [2, false, 'variant-b', 1, 0.6, -0.1],
      ])
      // A tag that is added later counts as one given at the push.
      await annotate(store, { ...own, prompt_version: 'p3' }, 1, { note: null, tags: [tag] })
      expect((await shown([]))[0]).toEqual([1, true, 'p3', 1, 0.99, 0])
      expect(await database().store.call(comparePrompts, { experiment: 'no such tag', ...F1 })).toEqual([])
    })

    test('by a price per token have a winner too, however small it is', async () => {
      const own = configurationOf()
      const tag = `experiment of ${own.model_version}`
      for (const [prompt_version, cost_per_token] of [
        ['cheap', 1e-7],
        ['dear', 4e-7],
      ] as const) {
        const result = { tags: [tag], metrics: { f1: 0.5, cost_per_token } }
        await pushOne(database().store, candidateOf({ ...own, prompt_version }, 0.5, { result }))
      }
      const rows = await database().store.call(comparePrompts, {
        experiment: tag,
        metric: 'cost_per_token',
        better: 'lower',
      })
      expect(rows.map(({ variant, is_winner, average }) => [variant, is_winner, average])).toEqual([
        ['cheap', true, 1e-7],
        ['dear', false, 4e-7],
      ])
    })

    test('on other datasets or models are never ranked against each other', async () => {
      const own = configurationOf()
      const tag = `experiment of ${own.model_version}`
      for (const [index, dataset_version] of ['d1', 'd2'].entries()) {
        await pushPrompts({ ...own, dataset_version }, { p1: 0.5 + index / 10 }, { result: { tags: [tag] } })
      }
      const rows = await database().store.call(comparePrompts, { experiment: tag, ...F1 })
      expect(rows.map(({ rank, dataset_version }) => [rank, dataset_version])).toEqual([
        [1, 'd1'],
        [1, 'd2'],
      ])
    })
  })

  test('regressions are those that were recorded, newest first, with what they were judged against', async () => {
    const { store, sql } = database()
    const own = configurationOf()
    await pushVersions(store, own, [0.9])
    await setBaseline(store, own, 1)
    for (const [f1, verdict] of [
      [0.5, 'regression'],
      [0.9, 'unchanged'],
      [0.4, 'regression'],
    ] as const) {
      await recordOne(store, await pushOne(store, candidateOf(own, f1)), verdict, 'never')
    }
    const { model_version } = own
    const rows = await database().store.call(listRegressions, { model_version, limit: 10 })
    expect(rows).toMatchObject([
      { ...own, snapshot_version: 4, f1_score: 0.4, baseline_f1: 0.9, f1_delta: -0.5, is_current: true },
      {
        snapshot_version: 2,
        f1_delta: -0.4,
        is_current: false,
        baseline_version: 1,
        reason: 'a test',
        baseline_environment: 'production',
      },
    ])
    const [last, first] = rows
    expect(
      await database().store.call(listRegressions, { model_version, limit: 10, before: last?.verdict_id }),
    ).toEqual([first])
    expect(await database().store.call(listRegressions, { model_version, since: last?.created_at, limit: 10 })).toEqual(
      [last],
    )
    expect(await database().store.call(listRegressions, { model_version, until: last?.created_at, limit: 10 })).toEqual(
      [first],
    )
    await sql(`update benchmark_snapshots set is_active = false where ${isOf(own)} and snapshot_version = 2`)
    expect(await database().store.call(listRegressions, { model_version, limit: 10 })).toEqual([last])
  })
}
