import { describe, expect, test } from '@jest/globals'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import { primaryClaim } from '../../../src/core/judging/metrics/primary-metric.js'
import { trendTables } from '../../../src/core/report/tables/over-time-tables.js'
import type { Configuration, MetricTree } from '../../../src/core/model.js'
import {
  compareSnapshots,
  getMetricSeries,
  getMetricTrends,
  getSnapshotHistory,
  latestSnapshots,
  listBenchmarkTransactions,
  listRegressions,
} from '../../../src/contract/questions.js'
import { compareModels, comparePrompts } from '../../../src/contract/rankings.js'
import type { Pushed } from '../../../src/ports.js'
import { MOVE, checkout, pointerEvents, pointersAt, promote, rollback, setBaseline } from '../calls.js'
import { candidateOf, configurationOf, pushOne, recordOne, type OpenStore } from './store-material.js'

/** Lists of teams whose results have no f1: they follow what the configuration is about. */
export function primaryContract(database: () => OpenStore): void {
  async function pushed(configuration: Configuration, metrics: MetricTree, tags: string[] = []): Promise<Pushed> {
    const candidate = candidateOf(configuration, metrics, { result: { tags } })
    return pushOne(database().store, { ...candidate, ...primaryClaim(candidate.result, DEFAULT_POLICY) })
  }

  describe('an accuracy team', () => {
    test('sees its metric in every list, not an empty f1', async () => {
      const { store } = database()
      const dataset_version = `accuracy-${configurationOf().model_version}`
      const good = configurationOf({ dataset_version })
      const other = configurationOf({ dataset_version })
      const { model_version } = good
      await pushed(good, { accuracy: 0.9, latency_ms: 412 }, [dataset_version])
      await setBaseline(store, good, 1)
      const dropped = await pushed(good, { accuracy: 0.8 })
      await recordOne(store, dropped, 'regression', 'never')
      await pushed(other, { accuracy: 0.7 }, [dataset_version])

      const history = await store.call(getSnapshotHistory, { ...good, limit: 10 })
      expect(history.map(({ metric, value, value_delta }) => [metric, value, value_delta])).toEqual([
        ['accuracy', 0.8, -0.1],
        ['accuracy', 0.9, null],
      ])
      const compared = await store.call(compareSnapshots, { ...good, version_a: 1, version_b: 2 })
      expect(compared.map(({ metric }) => metric)).toEqual(['accuracy', 'latency_ms'])
      const [latest] = await store.call(latestSnapshots, { model_version, limit: 10 })
      expect(latest).toMatchObject({ f1_score: null, metric: 'accuracy', value: 0.8, baseline_value: 0.9 })
      const series = await store.call(getMetricSeries, { ...good, limit: 10 })
      expect(series.map(({ metric, value }) => [metric, value])).toEqual([
        ['accuracy', 0.9],
        ['accuracy', 0.8],
      ])
      const trends = await store.call(getMetricTrends, { by: 'day', model_version })
      expect(trends).toMatchObject([{ metric: 'accuracy', run_count: 2, last: 0.8 }])
      const regressions = await store.call(listRegressions, { model_version, limit: 10 })
      expect(regressions).toMatchObject([{ f1_score: null, metric: 'accuracy', value: 0.8, baseline_value: 0.9 }])
      const [row] = await store.call(listBenchmarkTransactions, { model_version, limit: 1 })
      expect(row).toMatchObject({ f1_score: null, metric: 'accuracy', value: 0.8 })
      const models = await store.call(compareModels, { dataset_version })
      expect(models.map((row) => [row.model_version, row.metric, row.value, row.is_winner])).toEqual([
        [model_version, 'accuracy', 0.8, true],
        [other.model_version, 'accuracy', 0.7, false],
      ])
      const prompts = await store.call(comparePrompts, { experiment: dataset_version })
      expect(prompts.map(({ metric, average }) => [metric, average])).toEqual([
        ['accuracy', 0.9],
        ['accuracy', 0.7],
      ])
    })

    test('sees its metric in every move of a pointer, and in what the log says of it', async () => {
      const { store } = database()
      const own = configurationOf()
      await pushed(own, { accuracy: 0.9 })
      await pushed(own, { accuracy: 0.8 })
      const back = { from_f1: null, to_f1: null, metric: 'accuracy', from_value: 0.8, to_value: 0.9 }
      expect(await rollback(store, own, null)).toEqual({ from_version: 2, to_version: 1, ...back })
      const there = { ...back, from_value: 0.9, to_value: 0.8 }
      expect(await checkout(store, own, 2)).toEqual({ from_version: 1, to_version: 2, ...there })
      expect(await setBaseline(store, own, 1)).toMatchObject({ metric: 'accuracy', from_value: null, to_value: 0.9 })
      const events = await pointerEvents(store, own, 3)
      expect(events.map(({ action, metric, from_value, to_value }) => [action, metric, from_value, to_value])).toEqual([
        ['set_baseline', 'accuracy', null, 0.9],
        ['checkout', 'accuracy', 0.9, 0.8],
        ['rollback', 'accuracy', 0.8, 0.9],
      ])
      const now = new Date(Date.now() + 60_000).toISOString()
      const then = { metric: 'accuracy', current_value: 0.8, baseline_value: 0.9 }
      expect(await pointersAt(store, own, now)).toMatchObject(then)
      expect(await promote(store, own, null, MOVE, true)).toMatchObject({
        promoted: false,
        promotion_reason: 'accuracy 0.900 → 0.800: −0.100, lower than the baseline',
      })
    })

    test('asks every list for another metric by its name', async () => {
      const { store } = database()
      const own = configurationOf()
      const { model_version } = own
      await pushed(own, { accuracy: 0.9, by: { speed: 3 } })
      await setBaseline(store, own, 1)
      await recordOne(store, await pushed(own, { accuracy: 0.8, by: { speed: 5 } }), 'regression', 'never')
      const asked = { metric: 'by.speed', limit: 1 }
      const [version] = await store.call(getSnapshotHistory, { ...own, ...asked })
      expect(version).toMatchObject({ metric: 'by.speed', value: 5, value_delta: 2 })
      const seen = { metric: 'by.speed', value: 5 }
      expect(await store.call(latestSnapshots, { model_version, ...asked })).toMatchObject([
        { ...seen, baseline_value: 3 },
      ])
      expect(await store.call(listRegressions, { model_version, ...asked })).toMatchObject([
        { ...seen, baseline_value: 3 },
      ])
      expect(await store.call(listBenchmarkTransactions, { model_version, ...asked })).toMatchObject([seen])
    })

    test('follows a model across prompts that followed one another, and sees when a prompt came and which', async () => {
      const { store } = database()
      const own = configurationOf()
      const { model_version } = own
      const days = [
        ['2026-03-01', 'p1', 1, 0.5],
        ['2026-03-02', 'p1', 2, 0.6],
        ['2026-03-02', 'p2', 1, 0.8],
        ['2026-03-03', 'p2', 2, 0.9],
        // Measured beside the second, and less often.
        ['2026-03-02', 'trial', 1, 0.1],
        ['2026-03-03', 'trial', 2, 0.2],
        ['2026-03-04', 'p2', 3, 0.8],
      ] as const
      await store.importLines(
        days.map(([day, prompt_version, snapshot_version, accuracy], index) => ({
          kind: 'snapshot',
          ...own,
          prompt_version,
          snapshot_version,
          snapshot_id: `00000000-0000-4000-9100-${String(index + 1).padStart(12, '0')}`,
          transaction: {
            id: `00000000-0000-4000-a100-${String(index + 1).padStart(12, '0')}`,
            created_at: `${day}T12:00:0${index}Z`,
            metrics: { accuracy },
            error_count: null,
            tags: [],
          },
          cases: null,
          idempotency_key: null,
          content_digest: null,
          archived: null,
        })),
      )
      const asked = { by: 'day', metric: 'accuracy', model_version, since: '2026-03-01T00:00:00Z' } as const
      const trends = await store.call(getMetricTrends, asked)
      expect(
        trends.map((row) => [row.period, row.run_count, row.average, row.last, row.change, row.prompt_version]),
      ).toEqual([
        ['2026-03-01', 1, 0.5, 0.5, null, 'p1'],
        ['2026-03-02', 2, 0.7, 0.8, 0.2, 'p2'],
        ['2026-03-03', 1, 0.9, 0.9, 0.2, 'p2'],
        ['2026-03-04', 1, 0.8, 0.8, -0.1, 'p2'],
        ['2026-03-02', 1, 0.1, 0.1, null, 'trial'],
        ['2026-03-03', 1, 0.2, 0.2, 0.1, 'trial'],
      ])
      expect(trends.map((row) => [row.prompt_versions, row.prompt_changed, row.side_by_side])).toEqual([
        [['p1'], false, false],
        [['p1', 'p2'], true, false],
        [['p2'], false, false],
        [['p2'], false, false],
        [['trial'], false, true],
        [['trial'], false, true],
      ])
      expect(trendTables(trends, 'day', false)).toEqual([
        'metric accuracy',
        [model_version, own.dataset_version, own.environment].join(' · '),
        '',
        'day         runs  average  change  lowest  highest  last  prompt',
        '2026-03-01     1      0.5       –     0.5      0.5   0.5  p1',
        '2026-03-02     2      0.7    +0.2     0.6      0.8   0.8  p1 → p2',
        '2026-03-03     1      0.9    +0.2     0.9      0.9   0.9  p2',
        '2026-03-04     1      0.8    -0.1     0.8      0.8   0.8  p2',
        '',
        'metric accuracy',
        [model_version, own.dataset_version, 'trial', own.environment].join(' · '),
        '',
        'day         runs  average  change  lowest  highest  last',
        '2026-03-02     1      0.1       –     0.1      0.1   0.1',
        '2026-03-03     1      0.2    +0.1     0.2      0.2   0.2',
      ])
      const one = await store.call(getMetricTrends, { ...asked, prompt_version: 'p2' })
      expect(one.map(({ period, average, prompt_changed }) => [period, average, prompt_changed])).toEqual([
        ['2026-03-02', 0.8, false],
        ['2026-03-03', 0.9, false],
        ['2026-03-04', 0.8, false],
      ])
    })

    test('is not promoted from a percentage to a fraction, where lower is better', async () => {
      const { store } = database()
      const own = configurationOf()
      await pushed(own, { error_rate: 50 })
      await setBaseline(store, own, 1)
      await pushed(own, { error_rate: 0.4 })
      expect(await promote(store, own, null, MOVE, true)).toMatchObject({
        promoted: false,
        promotion_reason: 'error_rate 50 → 0.4: a fraction and a percentage cannot be compared',
      })
    })

    test('that counts something where lower is better has the lowest first', async () => {
      const { store } = database()
      const dataset_version = `loss-${configurationOf().model_version}`
      for (const loss of [1.5, 0.5, 2.5]) await pushed(configurationOf({ dataset_version }), { loss })
      const models = await store.call(compareModels, { dataset_version })
      expect(models.map(({ metric, value, rank }) => [metric, value, rank])).toEqual([
        ['loss', 0.5, 1],
        ['loss', 1.5, 2],
        ['loss', 2.5, 3],
      ])
    })

    test('is told of its drop by detect_regression', async () => {
      const { store, sql } = database()
      const rows = []
      for (const [before, now] of [
        [{ accuracy: 0.9 }, { accuracy: 0.85 }],
        [{ accuracy: 0.9 }, { accuracy: 0.86 }],
        [{ accuracy: 91.2 }, { accuracy: 86.2 }],
        [{ loss: 1 }, { loss: 1.2 }],
        [{ loss: 1 }, { loss: 0.5 }],
        [{ accuracy: 0.9 }, { other: 1 }],
      ] satisfies [MetricTree, MetricTree][]) {
        const configuration = configurationOf()
        await pushed(configuration, before)
        await setBaseline(store, configuration, 1)
        await pushed(configuration, now)
        const answer = await sql(`select current_f1, is_regression, state, metric, current_value, baseline_value
          from detect_regression('${configuration.model_version}')`)
        rows.push(...answer.rows.map((row) => [row['is_regression'], row['state'], row['metric'], row['current_f1']]))
      }
      expect(rows).toEqual([
        [true, 'regression', 'accuracy', null],
        [false, 'ok', 'accuracy', null],
        [true, 'regression', 'accuracy', null],
        [true, 'regression', 'loss', null],
        [false, 'ok', 'loss', null],
        [true, 'f1_missing', 'accuracy', null],
      ])
    })

    test('last of a day is of the last version, also of one push', async () => {
      const { store } = database()
      const configuration = configurationOf()
      await store.push(
        [0.9, 0.77, 0.71].map((f1) => candidateOf(configuration, f1)),
        { baseline: null, baseline_environment: 'production' },
      )
      const trends = await store.call(getMetricTrends, { by: 'day', model_version: configuration.model_version })
      expect(trends).toMatchObject([{ last: 0.71, highest: 0.9 }])
    })
  })
}
