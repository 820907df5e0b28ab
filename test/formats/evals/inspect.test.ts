import { crc32, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { claiming, zipOf } from '../../parsers/zip-files.js'
import { decode, decodeAll, lines, onlyResult } from '../decoding.js'

/** A log after the schema of inspect_ai 0.3: two samples in two epochs, one of which ended in an error. */
const LOG = {
  version: 2,
  status: 'success',
  eval: {
    task: 'suite/arc',
    task_version: 0,
    created: '2026-02-04T04:15:28+00:00',
    model: 'openai/gpt-4o',
    dataset: { name: 'ai2_arc', location: 'hf/ai2_arc', samples: 2376, sample_ids: [1, 'two'] },
    config: { limit: 2, epochs: 2 },
  },
  results: {
    total_samples: 4,
    completed_samples: 3,
    scores: [
      { name: 'choice', scorer: 'choice', metrics: { accuracy: { value: 0.5 }, stderr: { value: 0.2887 } } },
      { name: 'judge', scorer: 'judge', metrics: { mean: { value: 0.75 }, std: { value: 0.1 } } },
    ],
  },
  stats: { model_usage: { 'openai/gpt-4o': { total_cost: 0.08 }, 'google/judge': { total_cost: 9 } } },
}

const sample = (id: number | string, epoch: number, more: object): object => ({
  id,
  epoch,
  input: 'the secret question',
  target: 'the secret answer',
  messages: [{ role: 'user', content: 'the secret question' }],
  ...more,
})

const SAMPLES = [
  sample(1, 1, { scores: { choice: { value: 'C' } }, total_time: 2 }),
  sample(1, 2, { scores: { choice: { value: 'C' } }, total_time: 4 }),
  sample('two', 1, { scores: { choice: { value: 'I', explanation: 'the secret answer' } }, total_time: 3 }),
  sample('two', 2, { scores: null, error: { message: 'the secret error' }, total_time: 3 }),
]

describe('A log of inspect_ai', () => {
  test('is one result, whose epochs are trials of a case', async () => {
    const file = await decode({ ...LOG, samples: SAMPLES })
    expect(file).toMatchObject({ format: 'inspect_ai', problems: [], warnings: [] })
    const result = onlyResult(file)
    expect(result).toMatchObject({
      model_version: 'openai/gpt-4o',
      model_provider: 'openai',
      dataset_version: 'ai2_arc@0 limit 2',
      prompt_version: 'none',
      benchmark: 'suite/arc',
      primary_metric: 'accuracy',
      dataset_size: 2,
      error_count: 1,
      timestamp: '2026-02-04T04:15:28+00:00',
    })
    // The cost is of the model, not of its judge: 0.08 for two samples in two epochs. No error bar is a metric.
    expect(result.metrics).toEqual({ accuracy: 0.5, judge: { mean: 0.75 }, latency_ms: 3000, analysis_cost: 0.02 })
    expect(result.cases?.map(({ id: _, ...rest }) => rest)).toEqual([
      { passed: true, score: 1, trials: 2, passes: 2, latency_ms: 3000 },
      { passed: false, score: 0, trials: 2, passes: 0, latency_ms: 3000, error: true },
    ])
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('is the same as .eval, also where its parts are packed by Zstandard in several frames', async () => {
    const fromJson = onlyResult(await decode({ ...LOG, samples: SAMPLES }))
    const deflated = await zipOf({ 'header.json': JSON.stringify(LOG), 'summaries.json': JSON.stringify(SAMPLES) })
    expect(onlyResult(await decode(deflated, {}, 'log.eval'))).toEqual(fromJson)

    const summaries = Buffer.from(JSON.stringify(SAMPLES))
    const frames = [summaries.subarray(0, 100), summaries.subarray(100)].map((part) => zstdCompressSync(part))
    const stored = await zipOf({
      'summaries.json': { content: Buffer.concat(frames), stored: true },
      'header.json': JSON.stringify(LOG),
    })
    const zstd = claiming(stored, { method: 93, size: summaries.length, crc: crc32(summaries) })
    expect(onlyResult(await decode(zstd, {}, 'log.eval'))).toEqual(fromJson)
  })

  test('that is damaged is a problem of that file, beside those of the others', async () => {
    const parts = { 'header.json': JSON.stringify(LOG), 'summaries.json': JSON.stringify(SAMPLES) }
    const damaged = claiming(await zipOf(parts), { crc: 1 })
    const files = await decodeAll({ 'a.eval': damaged, 'b.json': '{"metrics":{}}', 'c.eval': await zipOf(parts) })
    expect(files.map(({ results }) => results.length)).toEqual([0, 0, 1])
    expect(files[0]?.problems).toEqual([
      {
        file: 'a.eval',
        path: '',
        message: '"header.json" is damaged, its checksum is wrong: run the job that uploaded it again',
      },
    ])
    expect(files[1]?.problems.length).toBeGreaterThan(0)
  })

  test('from before there were summaries is read from its samples', async () => {
    const samples = Object.fromEntries(
      SAMPLES.map((each, index) => [`samples/${index}_epoch_1.json`, JSON.stringify(each)]),
    )
    const zip = await zipOf({ 'header.json': JSON.stringify(LOG), ...samples })
    expect(onlyResult(await decode(zip, {}, 'log.eval')).cases).toHaveLength(2)
  })

  test.each([
    ['cancelled', 'the evaluation was cancelled: its results are incomplete; run it again'],
    ['error', 'the evaluation ended in an error: its results are incomplete; run it again'],
    ['started', 'the evaluation has not ended: its results are incomplete; run it again'],
  ])('that is %s is refused, though it looks complete', async (status, message) => {
    expect(lines((await decode({ ...LOG, status, samples: SAMPLES })).problems)[0]).toBe(`$.status: ${message}`)
  })

  test('without a header was cut off, and one that a person invalidated is no result', async () => {
    const zip = await zipOf({ '_journal/start.json': '{}' })
    expect(lines((await decode(zip, {}, 'log.eval')).problems)[0]).toContain('has not ended')
    expect(lines((await decode({ ...LOG, invalidated: true })).problems)[0]).toContain('invalidated by a person')
  })

  test('of a header only has no cases, and counts samples, not epochs', async () => {
    const result = onlyResult(await decode(LOG))
    expect(result.cases).toBeUndefined()
    expect(result).toMatchObject({ dataset_size: 2, error_count: 0 })
  })

  test('with partial answers and other scores keeps them as scores', async () => {
    const samples = ['P', 0.25, true, 'N'].map((value, id) => sample(id, 1, { scores: { choice: { value } } }))
    const result = onlyResult(await decode({ ...LOG, eval: { ...LOG.eval, config: {} }, samples }))
    expect(result.cases?.map(({ passed, score }) => [passed, score])).toEqual([
      [false, 0.5],
      [undefined, 0.25],
      [true, undefined],
      [false, undefined],
    ])
  })
})
