import { describe, expect, test } from '@jest/globals'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy.js'
import { primaryClaim } from '../../../src/core/judging/metrics/primary-metric.js'
import type { Configuration, MetricTree } from '../../../src/core/model.js'
import {
  compareModels,
  comparePrompts,
  getMetricSeries,
  getMetricTrends,
  getSnapshotHistory,
  latestSnapshots,
  listRegressions,
} from '../../../src/contract/questions.js'
import type { Pushed } from '../../../src/ports.js'
import { setBaseline } from '../calls.js'
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
      await pushed(good, { accuracy: 0.9 }, [dataset_version])
      await setBaseline(store, good, 1)
      const dropped = await pushed(good, { accuracy: 0.8 })
      await recordOne(store, dropped, 'regression', 'never')
      await pushed(other, { accuracy: 0.7 }, [dataset_version])

      const history = await store.call(getSnapshotHistory, { ...good, limit: 10 })
      expect(history.map(({ metric, value, value_delta }) => [metric, value, value_delta])).toEqual([
        ['accuracy', 0.8, -0.1],
        ['accuracy', 0.9, null],
      ])
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
