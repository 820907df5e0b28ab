import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { toMonitoring } from '../../../src/formats/own/monitoring.js'
import { decode, fixture, NAMES, onlyResult } from '../decoding.js'

const schema = JSON.parse(
  readFileSync(new URL('../../../schema/benchmark-result.schema.json', import.meta.url), 'utf8'),
) as object
const conforms = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema)

const minimal = { model_version: 'm', dataset_version: 'd', prompt_version: 'p', metrics: { f1: 0.9 } }
const field = (...values: [name: string, ...values: unknown[]]): object[] =>
  values.slice(1).map((value) => ({ ...minimal, [values[0]]: value }))
const one = { id: 'a', passed: true }

/** Contents on which the published schema and the reader must agree. */
const CONTENTS: unknown[] = [
  minimal,
  [minimal, minimal],
  [],
  [minimal, 1],
  1,
  { metrics: { f1: 1 } },
  { ...minimal, unknown: { a: [1] } },
  ...field('model_version', '', ' m', 'm ', 'a\nb', 'a\u202eb', 'm'.repeat(200), 'm'.repeat(201), 4, 'gpt 4.1 – mini'),
  ...field(
    'model_version',
    'gpt\u200b-4o',
    'gpt\u00a04o',
    'a\u00adb',
    '\ufeffa',
    'mode\u0300le',
    '⚠️ new',
    '模型 1',
    'a\u2060b',
  ),
  ...field(
    'metrics',
    {},
    [],
    { f1: '1' },
    { f1: null },
    { f1: true },
    { f1: [1] },
    { f1: 95 },
    { f1: 100.1 },
    { f1: -0.1 },
    { f1: {} },
    { f1: { a: 1 } },
    { a: { recall: 101 } },
    { a: { recall: { b: 2 } } },
    { a: { b: -1, 'c.d': 2 } },
    { f1_score: 120 },
    { 'a\u0007': 1 },
    { latency_ms: -1 },
    { p95_latency_ms: -1 },
    { latency_ms: { p50: 1 } },
    { total_documents: -1 },
    { x_tokens: -1 },
    { '': 1 },
    { analysis_cost: -1 },
    { inference_cost_usd: -1 },
    { true_positives: -1 },
    { net_savings: -1 },
    { accuracy: 0.5 },
  ),
  ...field('domain_breakdown', null, {}, { a: 1 }, { a: 'x' }, { a: { f1: 95 } }, 1),
  ...field('category_metrics', { a: { f1: 1 } }),
  ...field('aggregated_categories', { a: null }),
  ...field('dataset_size', 0, 1, 1.5, -1, null, '1', 2_147_483_647, 2_147_483_648),
  ...field('duration_seconds', 0.5, -1, null, '1'),
  ...field('error_count', 1.5),
  ...field('success_count', 3),
  ...field('f1_average', 'micro', 'macro', 'weighted', null),
  ...field('benchmark', 'x', ' ', null),
  ...field('model_provider', 'x', 1),
  ...field(
    'timestamp',
    '2026-02-04',
    '2026-02-04 04:15:28',
    '2026-02-04T04:15:28.5+01:00',
    '2026-02-04T24:00:00Z',
    '2026-13-01',
    '2026-02-04T04:15:28z',
    '2026-02-04T04',
    'soon',
    1,
    null,
  ),
  ...field('tags', [], ['a'], [1], [''], 'a', null),
  ...field('primary_metric', 'f1', '-f1', '', 1, null),
  ...field('notes', 'a\nb', 1, null),
  ...field('schema_version', 1, '1', '1.0', 2, '2', null),
  ...field(
    'cases',
    null,
    [],
    [one],
    [{ ...one, name: 'x' }],
    ['a'],
    [{ id: 'a' }],
    [{ passed: true }],
    [{ ...one, id: '' }],
    [{ ...one, id: 1 }],
    [{ id: 'a', passed: null }],
    [{ id: 'a', score: 0.5 }],
    [{ id: 'a', score: 2 }],
    [{ id: 'a', score: null }],
    [{ id: 'a', tp: 1, fp: 1 }],
    [{ id: 'a', tp: 1, fp: 1, fn: null }],
    [{ id: 'a', tp: 1, fp: 1, fn: 0 }],
    [{ ...one, tp: 0.5 }],
    [{ ...one, group: 'a\nb' }],
    [{ ...one, latency_ms: -1 }],
    [{ ...one, cost: -1 }],
    [{ ...one, error: 'x' }],
    [{ ...one, error: 1 }],
    [{ ...one, error: null }],
    [{ ...one, trials: 3, passes: 2 }],
    [{ ...one, trials: 0 }],
    [{ ...one, passes: -1 }],
    [{ ...one, trials: 1.5 }],
    Array.from({ length: 100_001 }, (_, index) => ({ ...one, id: `c${index}` })),
  ),
]

test('the published schema and the reader agree about what a benchmark result is', async () => {
  const verdicts = await Promise.all(
    CONTENTS.map(async (content) => ({
      content: JSON.stringify(content).slice(0, 200),
      schema: conforms(content),
      reader: (await decode(content)).problems.length === 0,
    })),
  )
  expect(verdicts.filter(({ schema: accepted, reader }) => accepted !== reader)).toEqual([])
  expect(verdicts.filter(({ reader }) => reader).length).toBeGreaterThan(30)
  expect(verdicts.filter(({ reader }) => !reader).length).toBeGreaterThan(60)
})

test.each(['aggregated_metrics_openai.json', 'patient_benchmark_medgemma.json'])(
  'what %s becomes in the monitoring format conforms to the schema',
  async (name) => {
    const converted = toMonitoring(onlyResult(await decode(fixture(name), NAMES)))
    expect(conforms(JSON.parse(JSON.stringify(converted)))).toBe(true)
  },
)
