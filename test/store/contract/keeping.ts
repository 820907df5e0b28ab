import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { BenchmarkResult, Configuration } from '../../../src/core/model.js'
import { candidatesOf } from '../../../src/core/result/candidate.js'
import { casesIn } from '../../../src/core/result/case-columns.js'
import { resultDigests } from '../../../src/core/result/digests.js'
import { configurationOf, isOf, pushOne, quote, type OpenStore, type Row } from './store-material.js'
import { pointerEvents } from '../calls.js'

const json = (value: unknown): string => `${quote(JSON.stringify(value))}::jsonb`

/** Calls `push_benchmark_results` with rows and a push as they are; gives the ids of the transactions. */
export async function pushRows({ sql }: OpenStore, rows: readonly object[], push: object = {}): Promise<string[]> {
  const context = { baseline: null, baseline_environment: 'production', push }
  const { rows: answers } = await sql(`select r ->> 'transaction_id' as id
    from json_array_elements(push_benchmark_results(${json(rows)}, ${json(context)}) -> 'results') r`)
  return answers.map(({ id }) => String(id))
}

/** A push as its first batch says it. */
export const pushOf = (id: string, environment: string, pairs: readonly (readonly [string, string])[]) => ({
  ...{ id, environment, workflow: 'benchmark.yml', job: 'run', comment_key: 'default', event_kind: 'schedule' },
  ...{ repository: 'your-org/model', run_id: '4711', run_attempt: 1, pairs },
})

/** A verdict with everything that judging finds out. */
export const verdictOf = (transaction_id: string, reference: string) => ({
  ...{ transaction_id, verdict: 'improvement', reason: 'f1 rose by 0.05', promotion: 'proven' },
  findings: [
    {
      ...{ metric: 'f1', kind: 'proportion', better: 'higher', gate: true },
      ...{ baseline: 0.9, candidate: 0.95, verdict: 'improvement' },
      evidence: {
        ...{ method: 'cases', n: 100, p: 0.01, level: 0.05, interval: [0.01, 0.09], broke: 1, fixed: 6 },
      },
    },
  ],
  pooled_comparison: { method: 'cases', n: 200, p: 0.02 },
  ...{ reference_transaction_id: reference, reference_rule: 'own', primary_metric: 'f1', primary_better: 'higher' },
  proven_gain: { reference_transaction_id: reference, metric: 'f1', gain: 0.05, p: 0.01 },
})

/** What the database keeps beside the numbers of a result. */
export function keepingContract(database: () => OpenStore): void {
  const rowsOf = async (query: string): Promise<readonly Row[]> => (await database().sql(query)).rows
  const primaryOf = async (configuration: Configuration): Promise<unknown[]> => {
    const [row] = await rowsOf(`select primary_metric, primary_better from benchmark_configurations
      where ${isOf(configuration)}`)
    return Object.values(row ?? {})
  }

  describe('a push', () => {
    test('is kept once, as its first batch said it, and named by all that it stored', async () => {
      const configuration = configurationOf()
      const { model_version, dataset_version, environment } = configuration
      const id = `push/${model_version}`
      const row = { ...configuration, metrics: { f1: 0.5 } }
      const push = pushOf(id, environment, [[model_version, dataset_version]])
      await pushRows(database(), [row, row], push)
      await pushRows(database(), [row], { id })
      await pushRows(database(), [row], { ...push, run_attempt: 2, pairs: [['another', 'dataset']] })
      expect(
        await rowsOf(`select workflow, job, comment_key, event_kind, run_id, run_attempt, pairs::text as pairs
          from benchmark_pushes where id = '${id}'`),
      ).toEqual([
        {
          ...{ workflow: 'benchmark.yml', job: 'run', comment_key: 'default', event_kind: 'schedule', run_id: '4711' },
          ...{ run_attempt: 1, pairs: JSON.stringify([[model_version, dataset_version]]).replace(',', ', ') },
        },
      ])
      expect(
        await rowsOf(`select distinct v.push_id, count(*)::integer as versions from benchmark_versions v
          join benchmark_configurations c on c.id = v.configuration_id where ${isOf(configuration)} group by 1`),
      ).toEqual([{ push_id: id, versions: 4 }])
    })

    test.each([
      ['no pairs', { pairs: [] }, /pairs.are.1.to.10000.models.with.datasets/],
      ['a pair of three', { pairs: [['m', 'd', 'p']] }, /pairs.are.1.to.10000.models.with.datasets/],
      ['a number for a model', { pairs: [[1, 'd']] }, /pairs.are.1.to.10000.models.with.datasets/],
      ['a sentence as its kind', { event_kind: 'a push' }, /event.kind.is.a.word/],
      ['a job with a line break', { job: 'a\nb' }, /push.names.are.1.to.500.printable.characters/],
    ])('with %s is refused', async (_, change, message) => {
      const row = { ...configurationOf(), metrics: { f1: 0.5 } }
      const push = { ...pushOf(`refused/${JSON.stringify(change)}`, 'production', [['m', 'd']]), ...change }
      await expect(pushRows(database(), [row], push)).rejects.toThrow(message)
    })
  })

  test('the primary metric is what is asked for, else what it was while results have it, else a guess; changes are logged', async () => {
    const configuration = configurationOf()
    const push = (metrics: object, ask: object = {}): Promise<unknown> =>
      pushRows(database(), [{ ...configuration, metrics, run_id: '7', ...ask }])
    const guess = (name: string) => ({ primary_guess: { name, better: 'higher' } })
    await push({ f1: 0.5 })
    expect(await primaryOf(configuration)).toEqual([null, null])
    await push({ accuracy: 0.5 }, guess('accuracy'))
    expect(await primaryOf(configuration)).toEqual(['accuracy', 'higher'])
    await push({ accuracy: 0.5, f1: 0.5 }, guess('f1'))
    expect(await primaryOf(configuration)).toEqual(['accuracy', 'higher'])
    await push({ accuracy: 0.5, by: { loss: 1 } }, { primary_asked: { name: 'by.loss', better: 'lower', by: 'file' } })
    expect(await primaryOf(configuration)).toEqual(['by.loss', 'lower'])
    await push({ recall: 1 })
    expect(await primaryOf(configuration)).toEqual(['by.loss', 'lower'])
    await push({ recall: 1 }, guess('recall'))
    expect(await primaryOf(configuration)).toEqual(['recall', 'higher'])
    const events = await pointerEvents(database().store, configuration, 20)
    expect(
      events.flatMap(({ pointer, to_version, reason }) => (pointer === 'primary' ? [[to_version, reason]] : [])),
    ).toEqual([
      [6, 'the primary metric was -by.loss and is recall'],
      [4, 'the primary metric was accuracy and is -by.loss'],
    ])
    expect(
      await rowsOf(`select l.from_metric, l.to_metric from benchmark_pointer_log l
        join benchmark_configurations c on c.id = l.configuration_id
        where l.pointer = 'primary' and ${isOf(configuration)} order by l.to_version`),
    ).toEqual([
      { from_metric: 'accuracy', to_metric: '-by.loss' },
      { from_metric: '-by.loss', to_metric: 'recall' },
    ])
    const wrong = { primary_asked: { name: 'recall', better: 'sideways' } }
    await expect(push({ recall: 1 }, wrong)).rejects.toThrow(/primary.metric.has.a.direction/)
  })

  test('a result keeps what its file calls its metric, and the files that were pooled into it', async () => {
    const configuration = configurationOf()
    const pooled_from = ['a', 'b'].map((name) => ({ file: `${name}.json`, digest: name.repeat(64) }))
    const row = {
      ...configuration,
      metrics: { loss: 1 },
      primary_metric: '-loss',
      pooled_from,
      content_digest: 'c'.repeat(64),
    }
    const [id] = await pushRows(database(), [row])
    expect(
      await rowsOf(`select primary_metric, pooled_from -> 1 ->> 'file' as file, content_digest, cases_digest
        from benchmark_transactions where id = '${id}'`),
    ).toEqual([{ primary_metric: '-loss', file: 'b.json', content_digest: row.content_digest, cases_digest: null }])
    await expect(pushRows(database(), [{ ...row, cases_digest: 'a note' }])).rejects.toThrow(/digests.are.hashes/)
    for (const wrong of [[], [{ file: 'a.json' }], [{ file: 1, digest: 'a'.repeat(64) }], ['a.json']]) {
      const refused = pushRows(database(), [{ ...row, pooled_from: wrong }])
      await expect(refused).rejects.toThrow(/pooled.from.files.with.digests/)
    }
  })

  test('a result says nothing of what only the database decides: its times, its version, what it is judged against', async () => {
    const configuration = configurationOf()
    const id = '00000000-0000-4000-8000-000000000000'
    const claims = {
      ...{ id, snapshot_id: id, created_at: '2001-01-01T00:00:00Z', snapshot_version: 7, case_count: 9, push_id: 'x' },
      ...{ token_digest: 'a'.repeat(64), pointers_as_of: 1, archived: { archived_at: '2001-01-01', actor: 'x' } },
      references: { reference: id, reference_rule: 'own', previous: id },
    }
    const row = { ...configuration, metrics: { f1: 0.5 }, ...claims }
    await pushRows(database(), [{ ...row, transaction: { ...row, metrics: { f1: 1 } } }])
    const rows = await rowsOf(`select v.snapshot_version, v.transaction_id <> '${id}' and v.id <> '${id}' as is_own,
      v.created_at > now() - interval '1 hour' and t.created_at > now() - interval '1 hour' as is_new, t.case_count,
      v.push_id, v.token_digest, v.reference_transaction_id, v.reference_rule, t.f1_score,
      exists (select from benchmark_archived a where a.transaction_id = t.id) as is_archived
      from benchmark_versions v join benchmark_transactions t on t.id = v.transaction_id where ${isOf(configuration)}`)
    expect(rows).toEqual([
      {
        ...{ snapshot_version: 1, is_own: true, is_new: true, case_count: 0, push_id: null, token_digest: null },
        ...{ reference_transaction_id: null, reference_rule: 'none', f1_score: 0.5, is_archived: false },
      },
    ])
  })

  test('what is stored of a result recomputes to its digests; those hold after its cases were erased', async () => {
    const { environment, ...names } = configurationOf()
    const result: BenchmarkResult = {
      ...{ ...names, metrics: { f1: 0.1, by: { loss: 1e-7, 'a.b': -1e300 } }, primary_metric: '-by.loss' },
      ...{ model_provider: 'p', dataset_size: 2, benchmark: 's', f1_average: 'macro', duration_seconds: 12.5 },
      ...{ error_count: 0, success_count: 2, timestamp: '2026-02-04T04:15:28Z', tags: ['x', 'ü'], notes: 'a\n"b"' },
      cases: [
        { id: 'a', passed: true, score: 0.1, trials: 3, passes: 2, tp: 1.5, fp: 0, fn: 0, group: 'g' },
        { id: 'é', passed: false, latency_ms: 0.25, cost: 1e-7, error: true },
      ],
    }
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
    const labels = { environment, provenance: { run_id: '1' }, tags: [], notes: null, idempotencyKey: null }
    const [candidate] = candidatesOf([{ file: 'a.json', index: 0, result }], labels, digest)
    if (candidate === undefined) throw new Error('no candidate')
    const { transaction_id } = await pushOne(database().store, candidate)
    const stored = async () => {
      const [row] = await rowsOf(`select to_jsonb(t)::text as stored, benchmark_cases_of(t.id)::text as cases
        from benchmark_transactions t where t.id = '${transaction_id}'`)
      const { measured_at, ...kept } = JSON.parse(String(row?.['stored'])) as { readonly [column: string]: unknown }
      const cases = casesIn(JSON.parse(String(row?.['cases'])))
      const said = Object.keys(result).filter((name) => name !== 'cases' && name !== 'timestamp')
      const again = { ...Object.fromEntries(said.map((name) => [name, kept[name]])), timestamp: measured_at, cases }
      const { content_digest, cases_digest, case_count } = kept
      const known = { content_digest, cases_digest, case_count }
      return { known, again: resultDigests(again as unknown as BenchmarkResult, digest) }
    }
    const before = await stored()
    expect(before.known).toEqual({ ...before.again, case_count: 2 })
    expect(before.again).toEqual(resultDigests(result, digest))
    await database().sql(`select erase_benchmark_cases('${transaction_id}', 'asked for')`)
    const after = await rowsOf(`select content_digest, cases_digest, case_count from benchmark_transactions
      where id = '${transaction_id}'`)
    expect(after).toEqual([before.known])
  })

  describe('a verdict', () => {
    const record = async (change: object): Promise<unknown> => {
      const configuration = configurationOf()
      const [reference = '', candidate = ''] = await pushRows(
        database(),
        [0.9, 0.95].map((f1) => ({ ...configuration, metrics: { f1 } })),
      )
      await rowsOf(
        `select record_verdicts(${json([
          { ...verdictOf(reference, reference), verdict: 'no_baseline', reference_rule: null, promotion: 'first' },
        ])})`,
      )
      const [row] = await rowsOf(
        `select record_verdicts(${json([
          { ...verdictOf(candidate, reference), own_baseline_version: 1, ...change },
        ])}) #>> '{0,promotion_reason}' as reason`,
      )
      return row?.['reason']
    }

    test('keeps the evidence, and promotion `proven` wants a second run that proves it', async () => {
      expect(await record({})).toBe(
        'version 1 is already the baseline, and promotion `proven` needs two runs in a row that each prove a gain of 0.02 or more over it',
      )
      const [kept] = await rowsOf(`select findings #>> '{0,evidence,fixed}' as fixed, pooled_comparison ->> 'p' as p,
        reference_rule, primary_metric, primary_better, proven_gain ->> 'gain' as gain, promotion
        from benchmark_verdicts order by seq desc limit 1`)
      expect(kept).toEqual({
        ...{ fixed: '6', p: '0.02', reference_rule: 'own', primary_metric: 'f1', primary_better: 'higher' },
        ...{ gain: '0.05', promotion: 'proven' },
      })
    })

    test.each([
      ['a gain without a probability', { proven_gain: { metric: 'f1', gain: 1 } }, /proven.gain.is.whole/],
      ['a gain that is certain twice', { proven_gain: { ...verdictOf('', 'x').proven_gain, p: 2 } }, /proven.gain/],
      ['a rule that is a sentence', { reference_rule: 'its own baseline' }, /reference.rule.is.a.word/],
      ['a metric without a direction', { primary_better: null }, /primary.metric.has.a.direction/],
      ['a promotion nobody knows', { promotion: 'always' }, /promotion.is.known/],
    ])('with %s is refused', async (_, change, message) => {
      await expect(record(change)).rejects.toThrow(message)
    })
  })
}
