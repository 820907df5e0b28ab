import { describe, expect, test } from '@jest/globals'
import type { OpenStore, Row } from './store-material.js'

/** The life of one configuration: versions 1 to 4, baseline on 2, a regression, a rollback, a recovery. */
const LIFE = [
  { f1: 0.89, precision: 0.9, recall: 0.88, latency_ms: 420 },
  { f1: 0.91, precision: 0.92, recall: 0.9, latency_ms: 412 },
  { f1: 0.85, precision: 0.87, recall: 0.83, latency_ms: 425 },
  { f1: 0.93, precision: 0.94, recall: 0.92, latency_ms: 409 },
]

/** Functions that users knew before this project: their arguments by name and in order, and their first columns. */
const KNOWN: readonly (readonly [name: string, args: string, columns: string])[] = [
  [
    'upsert_benchmark_result',
    'p_commit_sha p_branch_name p_model_version p_model_provider p_dataset_version p_dataset_size p_prompt_version ' +
      'p_environment p_run_id p_triggered_by p_metrics p_duration_seconds p_tags p_notes',
    '',
  ],
  [
    'get_snapshot_history',
    'p_model_version p_dataset_version p_prompt_version p_environment p_limit',
    'snapshot_version created_at commit_sha f1_score is_current is_baseline',
  ],
  ['checkout_snapshot', 'p_model_version p_dataset_version p_prompt_version p_environment p_snapshot_version', ''],
  [
    'compare_snapshots',
    'p_model_version p_dataset_version p_prompt_version p_environment p_version_a p_version_b',
    'metric version_a_value version_b_value delta percent_change',
  ],
  ['detect_regression', 'p_model_version p_threshold', 'current_f1 baseline_f1 f1_drop is_regression'],
  ['push_benchmark_results', 'p_results p_context', ''],
  ['get_judging_context', 'p_results p_context', ''],
  ['record_verdicts', 'p_verdicts', ''],
]

/** The statements of the documentation, as a user types them, with the values it promises. */
export function documentedSql(database: () => OpenStore): void {
  const rowsOf = async (query: string): Promise<readonly Row[]> => (await database().sql(query)).rows
  const namesOf = (model: string): string => `'${model}', 'benchmark-set-v3', 'analysis-v4', 'production'`

  async function pushTo(model: string, metrics: object): Promise<unknown> {
    const rows = await rowsOf(`SELECT upsert_benchmark_result('a1b2c3d', 'main', '${model}', 'google',
      'benchmark-set-v3', 48, 'analysis-v4', 'production', '1001', 'someone', '${JSON.stringify(metrics)}', 12.5,
      ARRAY['nightly'], 'a note') AS id`)
    return rows[0]?.['id']
  }

  async function play(model: string): Promise<{ [step: string]: readonly Row[] }> {
    const steps: { [step: string]: readonly Row[] } = {}
    for (const [index, metrics] of LIFE.entries()) {
      expect(await pushTo(model, metrics)).toMatch(/^[0-9a-f-]{36}$/)
      if (index === 1) await rowsOf(`SELECT * FROM set_baseline(${namesOf(model)}, 2)`)
      if (index === 2) {
        steps['regressed'] = await rowsOf(`SELECT * FROM detect_regression('${model}')`)
        steps['rollback'] = await rowsOf(`SELECT * FROM rollback_snapshot(${namesOf(model)})`)
      }
    }
    return steps
  }

  describe('the documented statements', () => {
    test.each(KNOWN)(
      '%s takes the arguments it took, in their order, and answers its first columns',
      async (name, args, columns) => {
        const rows = await rowsOf(`select a.name, a.mode, p.pronargs - p.pronargdefaults as required from pg_proc p,
        unnest(p.proargnames, p.proargmodes) with ordinality a (name, mode, place)
        where p.proname = '${name}' and p.pronamespace = 'public'::regnamespace order by place`)
        const inputs = rows.filter(({ mode }) => mode === null || mode === 'i')
        expect(inputs.map((row) => row['name']).slice(0, args.split(' ').length)).toEqual(args.split(' '))
        // Whatever came later has a default.
        expect(rows[0]?.['required']).toBeLessThanOrEqual(args.split(' ').length)
        const answered = rows.filter(({ mode }) => mode === 't').map((row) => row['name'])
        expect(answered.slice(0, columns.split(' ').length).join(' ')).toBe(columns)
      },
    )

    test('the life of a configuration has the documented history, regression and rollback', async () => {
      const { regressed, rollback } = await play('medgemma-v1.2')
      expect(regressed).toMatchObject([
        { current_f1: 0.85, baseline_f1: 0.91, f1_drop: 0.06, is_regression: true, state: 'regression' },
      ])
      expect(rollback).toMatchObject([
        { from_version: 3, to_version: 2, from_f1: 0.85, to_f1: 0.91, metric: 'f1', to_value: 0.91 },
      ])
      const history = await rowsOf(`SELECT * FROM get_snapshot_history(
        'medgemma-v1.2', 'benchmark-set-v3', 'analysis-v4', 'production', 10)`)
      const columns = ['snapshot_version', 'f1_score', 'is_current', 'is_baseline', 'f1_delta']
      expect(history.map((row) => columns.map((column) => row[column]))).toEqual([
        [4, 0.93, true, false, 0.08],
        [3, 0.85, false, false, -0.06],
        [2, 0.91, false, true, 0.02],
        [1, 0.89, false, false, null],
      ])
      expect(Object.keys(history[0] ?? {}).slice(0, 6)).toEqual([
        'snapshot_version',
        'created_at',
        'commit_sha',
        'f1_score',
        'is_current',
        'is_baseline',
      ])
    })

    test('compare_snapshots lists every metric with delta and percent', async () => {
      await play('medgemma-compared')
      const rows = await rowsOf(`SELECT * FROM compare_snapshots(${namesOf('medgemma-compared')}, 2, 3)`)
      expect(rows.map((row) => Object.values(row))).toEqual([
        ['f1_score', 0.91, 0.85, -0.06, -6.59],
        ['precision', 0.92, 0.87, -0.05, -5.43],
        ['recall', 0.9, 0.83, -0.07, -7.78],
        ['latency_ms', 412, 425, 13, 3.16],
      ])
    })

    test('percent_change from zero is NULL, nested and one-sided metrics are listed', async () => {
      await pushTo('medgemma-zero', { f1: 0, by: { duplicate_charge: { f1: 0.5 } }, gone: 1 })
      await pushTo('medgemma-zero', { f1: 0.5, by: { duplicate_charge: { f1: 0.25 } }, come: -2 })
      const rows = await rowsOf(`SELECT * FROM compare_snapshots(${namesOf('medgemma-zero')}, 1, 2)`)
      expect(rows.map((row) => Object.values(row))).toEqual([
        ['f1_score', 0, 0.5, 0.5, null],
        ['by.duplicate_charge.f1', 0.5, 0.25, -0.25, -50],
        ['come', null, -2, null, null],
        ['gone', 1, null, null, null],
      ])
    })

    test('checkout_snapshot is true and moves current', async () => {
      await play('medgemma-moved')
      expect(await rowsOf(`SELECT checkout_snapshot(${namesOf('medgemma-moved')}, 2)`)).toEqual([
        { checkout_snapshot: true },
      ])
      const current = `SELECT snapshot_version FROM benchmark_snapshots
        WHERE model_version = 'medgemma-moved' AND is_current`
      expect(await rowsOf(current)).toEqual([{ snapshot_version: 2 }])
      expect(
        await rowsOf(current.replace('benchmark_snapshots', 'v_latest_benchmarks').replace('is_current', 'TRUE')),
      ).toEqual([{ snapshot_version: 2 }])
      await expect(rowsOf(`SELECT checkout_snapshot(${namesOf('medgemma-moved')}, 9)`)).rejects.toThrow(
        'there is no version 9 of model medgemma-moved',
      )
    })

    test('UPDATE … SET is_baseline = TRUE leaves exactly one baseline, also when a pull request matches', async () => {
      await play('medgemma-based')
      await rowsOf(`SELECT * FROM set_baseline(${namesOf('medgemma-based')}, 4)`)
      for (const f1 of [0.7, 0.8]) {
        await rowsOf(`SELECT upsert_benchmark_result(NULL, NULL, 'medgemma-based', NULL, 'benchmark-set-v3', NULL,
          'analysis-v4', 'pull-request/7', NULL, NULL, '{"f1": ${f1}}')`)
      }
      const { notices } = await database().sql(`UPDATE benchmark_snapshots SET is_baseline = TRUE
        WHERE model_version = 'medgemma-based' AND snapshot_version = 2`)
      expect(notices).toEqual(['environment pull-request/7 is ephemeral: it gets no baseline'])
      expect(
        await rowsOf(`SELECT environment, snapshot_version FROM benchmark_snapshots
          WHERE model_version = 'medgemma-based' AND is_baseline`),
      ).toEqual([{ environment: 'production', snapshot_version: 2 }])
    })

    test('a drop of exactly the threshold is a regression', async () => {
      await pushTo('medgemma-exact', { f1: 0.95 })
      await rowsOf(`SELECT * FROM set_baseline(${namesOf('medgemma-exact')}, 1)`)
      await pushTo('medgemma-exact', { f1: 0.9 })
      expect(await rowsOf(`SELECT * FROM detect_regression('medgemma-exact', 0.05)`)).toMatchObject([
        { current_f1: 0.9, baseline_f1: 0.95, f1_drop: 0.05, is_regression: true },
      ])
      expect(await rowsOf(`SELECT * FROM detect_regression('medgemma-exact', 0.0501)`)).toMatchObject([
        { is_regression: false, state: 'ok' },
      ])
    })

    test('percentages are held to a hundred times the threshold, and are not compared with fractions; 0 is either', async () => {
      const detect = async (...f1s: readonly number[]) => {
        const model = `percent-${f1s.join('-')}`
        for (const f1 of f1s) await pushTo(model, { f1 })
        await rowsOf(`SELECT * FROM set_baseline(${namesOf(model)}, 1)`)
        const [row] = await rowsOf(`SELECT state FROM detect_regression('${model}')`)
        return row?.['state']
      }
      expect(await detect(91.2, 86.3)).toBe('ok')
      expect(await detect(91.2, 86.2)).toBe('regression')
      expect(await detect(91, 0)).toBe('regression')
      expect(await detect(91, 0.91)).toBe('incomparable')
      expect(await detect(0.91, 91)).toBe('incomparable')
    })

    test('a missing baseline, a missing f1 and an unknown model are states of their own, never a silent false', async () => {
      const detect = (model: string) => rowsOf(`SELECT * FROM detect_regression('${model}')`)
      await pushTo('medgemma-alone', { f1: 0.95 })
      expect(await detect('medgemma-alone')).toMatchObject([{ is_regression: null, state: 'no_baseline' }])
      await rowsOf(`SELECT * FROM set_baseline(${namesOf('medgemma-alone')}, 1)`)
      await pushTo('medgemma-alone', { accuracy: 0.95 })
      expect(await detect('medgemma-alone')).toMatchObject([{ is_regression: true, state: 'f1_missing' }])
      expect(await detect('medgemma-unknown')).toMatchObject([{ is_regression: null, state: 'no_snapshots' }])
      await expect(rowsOf(`SELECT * FROM detect_regression('medgemma-alone', 'NaN')`)).rejects.toThrow('threshold')
    })

    test('UPDATE benchmark_transactions fails with a hint', async () => {
      await expect(rowsOf(`UPDATE benchmark_transactions SET notes = 'better' WHERE notes IS NULL`)).rejects.toThrow(
        /benchmark_transactions refuses UPDATE[\s\S]*Push a corrected result: it becomes the next version/,
      )
    })

    test('v_performance_trends aggregates by day and configuration, v_latest_benchmarks shows current', async () => {
      await play('medgemma-trend')
      expect(await rowsOf(`SELECT * FROM v_performance_trends WHERE model_version = 'medgemma-trend'`)).toMatchObject([
        {
          dataset_version: 'benchmark-set-v3',
          run_count: 4,
          avg_f1_score: 0.895,
          min_f1_score: 0.85,
          max_f1_score: 0.93,
        },
      ])
      const latest = await rowsOf(`SELECT * FROM v_latest_benchmarks WHERE model_version = 'medgemma-trend'`)
      expect(latest).toMatchObject([{ snapshot_version: 4, f1_score: 0.93, run_count: 4 }])
      expect(Object.keys(latest[0] ?? {}).slice(-3)).toEqual(['first_seen_at', 'last_updated_at', 'run_count'])
    })
  })
}
