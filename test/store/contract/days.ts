import { describe, expect, test } from '@jest/globals'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import { primaryClaim } from '../../../src/core/judging/metrics/primary-metric.js'
import type { Configuration, MetricTree } from '../../../src/core/model.js'
import { getMetricTrends } from '../../../src/contract/questions.js'
import { archive, checkout, restore, rollback } from '../calls.js'
import {
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  pushVersions,
  queryFor,
  type OpenStore,
} from './store-material.js'

/**
 * The rows of benchmark_days that are not what the versions say, of the whole database: written from the runs, another
 * way than the triggers keep them.
 */
export const WRONG_DAYS = `
  with runs as (
    select v.configuration_id, (t.created_at at time zone 'UTC')::date as day, t.*, v.snapshot_version,
      public.benchmark_metric(t.metrics, coalesce(c.primary_metric, 'f1')) as value
    from public.benchmark_transactions t
    join public.benchmark_versions v on v.transaction_id = t.id
    join public.benchmark_configurations c on c.id = v.configuration_id
    left join public.benchmark_archived a on a.transaction_id = t.id
    where a.transaction_id is null
  ), expected as (
    select configuration_id, day, count(*)::integer,
      count(value)::integer, sum(coalesce(value, 0)), min(value), max(value),
      min(created_at) filter (where value is not null), max(created_at) filter (where value is not null),
      (array_agg(snapshot_version order by created_at desc, snapshot_version desc) filter (where value is not null))[1],
      (array_agg(value order by created_at desc, snapshot_version desc) filter (where value is not null))[1],
      count(f1_score)::integer, sum(coalesce(f1_score, 0)), min(f1_score), max(f1_score),
      count(precision_score)::integer, sum(coalesce(precision_score, 0)),
      count(recall_score)::integer, sum(coalesce(recall_score, 0)),
      count(latency_ms)::integer, sum(coalesce(latency_ms, 0)),
      count(cost_per_analysis)::integer, sum(coalesce(cost_per_analysis, 0)),
      public.benchmark_rounded(avg(value))
    from runs group by 1, 2
  )
  select 'kept' as which, d.* from (select * from public.benchmark_days except select * from expected) d
  union all
  select 'counted', d.* from (select * from expected except select * from public.benchmark_days) d`

/** What each day of a configuration had is kept with it, so that trends of months are quick: and it is never wrong. */
export function daysContract(database: () => OpenStore): void {
  const wrongDays = async () => (await database().sql(WRONG_DAYS)).rows

  async function imported(
    own: Configuration,
    runs: readonly (readonly [string, MetricTree])[],
    archived: number[] = [],
  ) {
    await database().store.importLines(
      runs.map(([created_at, metrics], index) => ({
        kind: 'snapshot',
        ...own,
        snapshot_version: index + 1,
        transaction: { id: crypto.randomUUID(), created_at, metrics, error_count: null, tags: [] },
        cases: null,
        idempotency_key: null,
        archived: archived.includes(index + 1) ? { archived_at: created_at, actor: 'ann', reason: null } : null,
      })),
    )
  }

  describe('the days of a configuration', () => {
    test('are right after pushes, moves, archiving in every way, restoring and another primary metric', async () => {
      const { store, sql } = database()
      const own = configurationOf()
      await pushVersions(store, own, [0.9, 0.7, 0.8, 0.95])
      await store.push(
        [0.6, 0.65].map((f1) => candidateOf(own, { f1, precision: f1, latency_ms: 12, loss: 1 - f1 })),
        queryFor(),
      )
      expect(await wrongDays()).toEqual([])
      await archive(store, { ...own, versions: [4] })
      await sql(`update benchmark_snapshots set is_active = false where ${isOf(own)} and snapshot_version in (1, 2)`)
      expect(await wrongDays()).toEqual([])
      await checkout(store, own, 4)
      await rollback(store, own, null)
      await restore(store, { ...own, versions: [1] })
      expect(await wrongDays()).toEqual([])
      const candidate = candidateOf(own, { loss: 0.25 })
      await pushOne(store, { ...candidate, ...primaryClaim(candidate.result, DEFAULT_POLICY) })
      const lower = { primary_asked: { name: 'loss', better: 'lower' as const } }
      await pushOne(store, { ...candidateOf(own, { loss: 0.5, f1: 0.5 }), ...lower })
      expect(await wrongDays()).toEqual([])
      const trends = await store.call(getMetricTrends, { by: 'day', model_version: own.model_version })
      expect(trends).toMatchObject([{ metric: 'loss', run_count: 4, lowest: 0.25, highest: 0.5, last: 0.5 }])
    })

    test('are gone when all that they had is archived, and come back with it', async () => {
      const { store, sql } = database()
      const own = configurationOf({ environment: 'pull-request/7' })
      await pushVersions(store, own, [0.9, 0.8])
      const count = async () =>
        (
          await sql(`select d.run_count from benchmark_days d join benchmark_configurations c on c.id = d.configuration_id
          where ${isOf(own)}`)
        ).rows.map(({ run_count }) => run_count)
      expect(await count()).toEqual([2])
      await sql(`update benchmark_configurations set updated_at = now() - interval '9 days' where ${isOf(own)}`)
      await archive(store, { ...own, idle: '1 day' })
      expect(await count()).toEqual([])
      expect(await wrongDays()).toEqual([])
      await restore(store, { ...own })
      expect(await count()).toEqual([2])
      expect(await wrongDays()).toEqual([])
    })

    test('are those of UTC of an imported history, archived versions left out', async () => {
      const own = configurationOf()
      const runs = [
        ['2026-03-01T23:59:59.999999Z', { f1: 0.5 }],
        ['2026-03-02T01:30:00+02:00', { f1: 0.1 }],
        ['2026-03-02T00:00:00Z', { f1: 0.6, recall: 0.1 }],
        ['2026-03-02T09:00:00Z', { f1: 0.7, deep: { er: 3 } }],
        ['2026-03-02T09:00:00Z', { f1: 0.8 }],
      ] as const
      await imported(own, runs, [2])
      expect(await wrongDays()).toEqual([])
      const { rows } = await database().sql(`select d.day::text, d.run_count, d.last_value::text from benchmark_days d
        join benchmark_configurations c on c.id = d.configuration_id where ${isOf(own)} order by 1`)
      expect(rows).toEqual([
        { day: '2026-03-01', run_count: 1, last_value: '0.5' },
        { day: '2026-03-02', run_count: 3, last_value: '0.8' },
      ])
    })

    test.each([
      ['f1', '2026-03-02T08:00:00Z', [[2, 0.55, 0.6]]],
      ['f1', '2026-03-03T00:00:00Z', [[4, 0.65, 0.8]]],
      ['f1_score', '2026-03-03T00:00:00Z', [[4, 0.65, 0.8]]],
      ['deep.er', '2026-03-03T00:00:00Z', [[1, 3, 3]]],
      ['deep.er', '2026-03-02T08:00:00Z', []],
    ])('answer trends of %s until %s as the runs do', async (metric, until, expected) => {
      const { store } = database()
      const own = configurationOf()
      await imported(own, [
        ['2026-03-01T12:00:00Z', { f1: 0.5 }],
        ['2026-03-02T00:00:00Z', { f1: 0.6 }],
        ['2026-03-02T09:00:00Z', { f1: 0.7, deep: { er: 3 } }],
        ['2026-03-02T09:00:00Z', { f1: 0.8 }],
        ['2026-03-03T00:00:00Z', { f1: 0.9, deep: { er: 4 } }],
      ])
      const { model_version } = own
      const trends = await store.call(getMetricTrends, { by: 'month', metric, model_version, until })
      expect(trends.map(({ run_count, average, last }) => [run_count, average, last])).toEqual(expected)
      expect(await wrongDays()).toEqual([])
    })
  })
}
