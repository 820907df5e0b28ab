import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MAX_CASES, MAX_PROBLEMS_PER_FILE } from '../../../src/core/limits.js'
import { toMonitoring } from '../../../src/formats/own/monitoring.js'
import { decode, lines, onlyResult } from '../decoding.js'

const names = { model_version: 'medgemma-v1.2', dataset_version: 'set-v3', prompt_version: 'analysis-v4' }
const minimal = { ...names, metrics: { f1: 0.9 } }

const problemsOf = async (content: unknown): Promise<string[]> => lines((await decode(content)).problems)

describe('A valid result is read as it is written', () => {
  test('with every field', async () => {
    const result = {
      ...names,
      model_provider: 'google',
      dataset_size: 2,
      benchmark: 'documents',
      f1_average: 'micro',
      metrics: { precision: 0.9, recall: 0.9, f1: 0.9, p95_latency_ms: 12.5, net_savings: -3, a: { b: { c: 1 } } },
      duration_seconds: 61.5,
      error_count: 0,
      success_count: 2,
      timestamp: '2026-02-04T04:15:28Z',
      tags: ['nightly'],
      notes: 'after the\nretrieval fix',
      cases: [
        { id: 'a', passed: true, group: 'bill', latency_ms: 12, cost: 0.001, error: false },
        { id: 'b', tp: 1, fp: 0, fn: 2 },
      ],
    }
    const file = await decode(result)
    expect(file).toMatchObject({ format: 'monitoring', problems: [], warnings: [] })
    expect(onlyResult(file)).toEqual(result)
  })

  test('null beside the metrics means missing, and missing stays missing', async () => {
    const fields = ['model_provider', 'dataset_size', 'notes', 'tags', 'cases', 'domain_breakdown', 'unknown']
    const nulls = Object.fromEntries(fields.map((name) => [name, null]))
    expect(onlyResult(await decode({ ...minimal, ...nulls }))).toEqual(minimal)
  })

  test('f1_score is f1, at every level', async () => {
    const { metrics } = onlyResult(
      await decode({ ...names, metrics: { f1_score: 0.9, f1: 0.9, by: { f1_score: 0.8 } } }),
    )
    expect(metrics).toEqual({ f1: 0.9, by: { f1: 0.8 } })
  })

  test('breakdowns beside the metrics become metrics of their name', async () => {
    const beside = { domain_breakdown: { age: { recall: 0.5 } }, category_metrics: {}, aggregated_categories: { x: 1 } }
    const { metrics } = onlyResult(await decode({ ...minimal, ...beside }))
    expect(metrics).toEqual({ f1: 0.9, domain_breakdown: { age: { recall: 0.5 } }, aggregated_categories: { x: 1 } })
  })

  test('an array holds several results, and paths say which', async () => {
    expect((await decode([minimal, minimal])).results).toHaveLength(2)
    expect(await problemsOf([minimal, { ...names, metrics: { f1: '0.9' } }, 3])).toEqual([
      '$[1].metrics.f1: must be a number, but is a string: write 0.9 without quotes',
      '$[2]: must be an object, but is a number: this is not a benchmark result',
    ])
    expect((await decode([minimal, { ...minimal, notes: 1 }])).results).toEqual([])
    expect(await problemsOf([])).toEqual(['$: the array is empty: there is no result in this file'])
  })

  test('metrics have no prototype, so no name means more than itself', async () => {
    const { metrics } = onlyResult(await decode({ ...names, metrics: { f1: 0.9, toString: 1 } }))
    expect(Object.entries(metrics)).toEqual([
      ['f1', 0.9],
      ['toString', 1],
    ])
    expect('valueOf' in metrics).toBe(false)
  })

  test('what the result is about, and how often its cases were run', async () => {
    const result = {
      ...minimal,
      primary_metric: '-f1',
      cases: [{ id: 'a', passed: false, trials: 3, passes: 2, score: 0.75 }],
    }
    expect(onlyResult(await decode(result))).toEqual(result)
    expect(toMonitoring(onlyResult(await decode(result)))).toEqual(result)
    expect(onlyResult(await decode({ ...minimal, primary_metric: 'f1_score' })).primary_metric).toBe('f1')
  })

  test('a percentage stays one', async () => {
    expect(onlyResult(await decode({ ...names, metrics: { accuracy: 91.2 } })).metrics).toEqual({ accuracy: 91.2 })
  })

  test.each(['2026-02-04', '2026-02-04 04:15:28', '2026-02-04T04:15:28.123456+01:00', '2024-02-29T00:00Z'])(
    'the time %s is kept as it is written',
    async (timestamp) => {
      expect(onlyResult(await decode({ ...minimal, timestamp })).timestamp).toBe(timestamp)
    },
  )

  test('unknown fields are named once and not stored', async () => {
    const file = await decode({
      ...minimal,
      environment: 'production',
      git: { sha: 'x' },
      $schema: 'https://example.org',
    })
    expect(lines(file.warnings)).toEqual([
      '$: ignored, because the run says where a result comes from: environment "production"',
      '$: ignored, because the monitoring format does not know it: "git"',
    ])
    expect(onlyResult(file)).toEqual(minimal)
  })
})

describe('Names that a file lacks come from the caller', () => {
  test('only those: what the file says wins', async () => {
    const { prompt_version: _, ...rest } = minimal
    const result = onlyResult(await decode(rest, { model_version: 'other', prompt_version: 'prompt-v9' }))
    expect(result).toMatchObject({ model_version: 'medgemma-v1.2', prompt_version: 'prompt-v9' })
  })

  test('without them one problem names all that are missing, the flags and the inputs', async () => {
    expect(await problemsOf({ model_version: 'm', metrics: { f1: 0.9 } })).toEqual([
      '$: dataset_version, prompt_version are missing: add to the file, or set --dataset-version, --prompt-version ' +
        '(action: the lines `dataset-version: …`, `prompt-version: …`)',
    ])
  })

  test('a name that has another name here is asked after', async () => {
    expect(await problemsOf({ ...minimal, model_version: undefined, model: 'gpt-4o' })).toEqual([
      '$: model_version is missing: add to the file, or set --model-version (action: the line `model-version: …`); ' +
        'did you mean model_version where it says model?',
    ])
  })

  test('suite and primary metric, too', async () => {
    const given = { benchmark: 'nightly', primary_metric: '-f1' }
    expect(onlyResult(await decode(minimal, given))).toMatchObject(given)
    expect(onlyResult(await decode({ ...minimal, primary_metric: 'f1' }, given)).primary_metric).toBe('f1')
    const other = await decode(minimal, { primary_metric: 'wer' })
    expect(onlyResult(other).primary_metric).toBeUndefined()
    expect(lines(other.warnings)).toEqual([
      '$: primary-metric is "wer", which is not a metric of this result: it has f1',
    ])
  })

  test.each<[title: string, name: unknown, problem: string]>([
    ['empty', '', 'must not be empty'],
    ['padded', ' m', 'starts or ends with spaces: remove them'],
    ['too long', 'm'.repeat(201), 'has 201 characters, more than 200'],
    ['with a line break', 'a\nb', 'holds the invisible character U+000A at position 2: remove it'],
    ['turned around', 'a\u202eb', 'holds the invisible character U+202E at position 2: remove it'],
    ['a number', 4, 'must be a string, but is a number'],
  ])('a name that is %s is refused, not replaced', async (_, name, problem) => {
    const file = await decode({ ...minimal, model_version: name }, { model_version: 'fallback' })
    expect(lines(file.problems)).toEqual([`$.model_version: ${problem}`])
  })
})

describe('A value that cannot be is refused with its path', () => {
  test.each<[metrics: unknown, problem: string]>([
    [{ f1: 'high' }, '$.metrics.f1: must be a number, but is a string'],
    [{ f1: true }, '$.metrics.f1: must be a number, but is a boolean'],
    [{ f1: null }, '$.metrics.f1: must be a number, but is null: leave the metric out if it is unknown'],
    [{ by: { f1: [0.9] } }, '$.metrics.by.f1: must be a number, but is an array'],
    [{}, '$.metrics: holds no number: nothing was measured'],
    [{ by: {} }, '$.metrics: holds no number: nothing was measured'],
    [[], '$.metrics: must be an object, but is an array'],
    [{ accuracy: 101 }, '$.metrics.accuracy: 101 is neither a fraction (0..1) nor a percentage (0..100)'],
    [{ precision: -0.1 }, '$.metrics.precision: -0.1 is neither a fraction (0..1) nor a percentage (0..100)'],
    [
      { by: { f1_score: 100.1 } },
      '$.metrics.by.f1_score: 100.1 is neither a fraction (0..1) nor a percentage (0..100)',
    ],
    [{ latency_ms: -1 }, '$.metrics.latency_ms: -1 must not be negative'],
    [{ p95_latency_ms: -1 }, '$.metrics.p95_latency_ms: -1 must not be negative'],
    [{ analysis_cost: -1 }, '$.metrics.analysis_cost: -1 must not be negative'],
    [{ f1: { mean: 0.9 } }, '$.metrics.f1: must be a number, but is an object: give nested metrics another name'],
    [
      { f1: 0.9, f1_score: 0.8 },
      '$.metrics.f1_score: "f1" is given twice with different values (f1_score means f1): keep one',
    ],
    [
      { 'a.b': 1, a: { b: 1 } },
      '$.metrics: two metrics have the dotted name "a.b": rename the one whose name has a dot in it',
    ],
    [
      { 'a\u0007': 1 },
      '$.metrics["a\\u0007"]: the name of the metric holds the invisible character U+0007 at position 2: remove it',
    ],
  ])('metrics %j', async (metrics, problem) => expect(await problemsOf({ ...names, metrics })).toEqual([problem]))

  test('a name with a dot that collides with nothing is fine', async () => {
    expect(onlyResult(await decode({ ...names, metrics: { 'gpt-4.1': 1, a: { b: 1 } } })).metrics).toEqual({
      'gpt-4.1': 1,
      a: { b: 1 },
    })
  })

  test.each<[fields: object, problem: string]>([
    [{ dataset_size: 1.5 }, '$.dataset_size: 1.5 is not a whole number'],
    [{ dataset_size: -1 }, '$.dataset_size: -1 must not be negative'],
    [{ error_count: 3e9 }, '$.error_count: 3000000000 is more than 2147483647'],
    [{ duration_seconds: -1 }, '$.duration_seconds: -1 must not be negative'],
    [{ f1_average: 'weighted' }, '$.f1_average: must be "micro" or "macro", but is "weighted"'],
    [
      { timestamp: 'yesterday' },
      '$.timestamp: is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28',
    ],
    [
      { timestamp: '2026-02-30' },
      '$.timestamp: is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28',
    ],
    [{ tags: ['a', 1] }, '$.tags[1]: must be a string, but is a number'],
    [{ tags: 'a' }, '$.tags: must be an array, but is a string'],
    [{ notes: 1 }, '$.notes: must be a string, but is a number'],
    [{ domain_breakdown: { a: 'x' } }, '$.domain_breakdown.a: must be a number, but is a string'],
    [{ schema_version: 2 }, '$.schema_version: version 2 of the schema is not known; known: 1'],
    [
      { metrics: { f1: 0.9, category_metrics: { a: 1 } }, category_metrics: { a: 2 } },
      '$.category_metrics: is given twice: here and as a metric of the same name; keep one',
    ],
  ])('%j', async (fields, problem) => expect(await problemsOf({ ...minimal, ...fields })).toEqual([problem]))

  test('the known schema version is accepted', async () => {
    expect(await decode({ ...minimal, schema_version: '1.0' })).toMatchObject({ problems: [], warnings: [] })
  })

  test('a result without metrics is none', async () => {
    expect(await problemsOf(names)).toEqual(['$: metrics is missing: nothing was measured'])
  })

  test('all problems come at once, those of the text and those of the content', async () => {
    const text = '{"model_version":"m","metrics":{"f1":NaN,"recall":950},"timestamp":"soon","cases":[{}]}'
    expect(lines((await decode(text)).problems).map((line) => line.split(': ')[0])).toEqual([
      '$.metrics.f1',
      '$',
      '$.metrics.recall',
      '$.timestamp',
      '$.cases[0]',
      '$.cases[0]',
    ])
  })

  test('a file with endless problems does not fill the log', async () => {
    const { problems } = await decode({
      ...names,
      metrics: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`m${i}`, 'x'])),
    })
    expect(problems).toHaveLength(MAX_PROBLEMS_PER_FILE + 1)
    expect(problems.at(-1)?.message).toBe('and 400 more problems in this file')
  })
})

describe('Cases', () => {
  const withCases = (...cases: unknown[]): object => ({ ...minimal, cases })

  test('names, texts and answers are never kept, and of an error only that it was', async () => {
    const file = await decode(
      withCases({ id: 'a', score: 0.5, name: 'Jane Roe', answer: 'Roe', vars: { x: 1 }, error: 'Roe failed' }),
    )
    expect(onlyResult(file).cases).toEqual([{ id: 'a', score: 0.5, error: true }])
    expect(JSON.stringify(file)).not.toContain('Roe')
  })

  test.each<[cases: unknown[], problem: string]>([
    [[{ id: 'a' }], '$.cases[0]: has no outcome: give passed, or score, or all of tp, fp and fn'],
    [[{ id: 'a', tp: 1, fp: 1 }], '$.cases[0]: has no outcome: give passed, or score, or all of tp, fp and fn'],
    [[{ passed: true }], '$.cases[0]: id is missing: every case needs a stable, pseudonymous one'],
    [[{ id: 'a', passed: true, trials: 0 }], '$.cases[0].trials: is 0: leave out cases that were not run'],
    [[{ id: 'a', passed: true, passes: 2 }], '$.cases[0].passes: is 2, more than the only trial'],
    [[{ id: 'a', score: 50 }], '$.cases[0].score: 50 looks like a percentage; write 0.5 instead of 50'],
    [[{ id: 'a', passed: 'yes' }], '$.cases[0].passed: must be true or false, but is a string'],
    [[{ id: 'a', tp: -1, fp: 0, fn: 0 }], '$.cases[0].tp: -1 must not be negative'],
    [[{ id: 'a', passed: true, cost: -1 }], '$.cases[0].cost: -1 must not be negative'],
    [[{ id: 'a', passed: true, error: 1 }], '$.cases[0].error: must be true, false or a string, but is a number'],
    [['a'], '$.cases[0]: must be an object, but is a string'],
    [
      [
        { id: 'a', passed: true },
        { id: 'b', passed: true },
        { id: 'a', passed: false },
      ],
      '$.cases[2].id: is the same as $.cases[0].id: every case needs its own id',
    ],
  ])('%j', async (cases, problem) => expect(await problemsOf(withCases(...cases))).toEqual([problem]))

  test('more than the limit', async () => {
    const cases = Array.from({ length: MAX_CASES + 1 }, (_, index) => ({ id: `c${index}`, passed: true }))
    expect(await problemsOf(withCases(...cases))).toEqual([
      '$.cases: has 100001 cases, more than 100000: leave out `cases`, or split the benchmark',
    ])
    expect((await decode(withCases(...cases.slice(1)))).problems).toEqual([])
  })
})

test('a result written in the monitoring format is read as the same result', async () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^[^\p{C}\p{Z}]+$/u.test(text))
  const metric = name.filter(
    (text) =>
      !/\.|^(__proto__|constructor|prototype|f1_score)$|ms$|cost|tokens$|duration|positives|negatives|total/.test(text),
  )
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  const count = fc.nat(2_147_483_647)
  const branch = fc.dictionary(metric, fraction, { minKeys: 1, maxKeys: 3 })
  const tree = fc.dictionary(metric, fc.oneof(fraction, branch), { maxKeys: 5 })
  const result = fc.record(
    {
      model_version: name,
      dataset_version: name,
      prompt_version: name,
      model_provider: name,
      benchmark: name,
      metrics: fc.tuple(fraction, tree).map(([f1, rest]) => ({ ...rest, precision: f1, f1, recall: f1, accuracy: f1 })),
      dataset_size: count,
      error_count: count,
      success_count: count,
      f1_average: fc.constantFrom('micro' as const, 'macro' as const),
      duration_seconds: fc.double({ min: 0, max: 1e9, noNaN: true }),
      timestamp: fc.constantFrom('2026-02-04T04:15:28Z', '2026-02-04 04:15:28'),
      tags: fc.array(name, { maxLength: 3 }),
      notes: fc.string(),
      cases: fc.uniqueArray(
        fc.record(
          {
            id: name,
            passed: fc.boolean(),
            score: fraction,
            tp: count,
            fp: count,
            fn: count,
            group: name,
            latency_ms: fraction,
            cost: fraction,
            error: fc.boolean(),
          },
          { requiredKeys: ['id', 'passed'] },
        ),
        { selector: ({ id }) => id, maxLength: 5 },
      ),
    },
    { requiredKeys: ['model_version', 'dataset_version', 'prompt_version', 'metrics'] },
  )
  await fc.assert(
    fc.asyncProperty(result, async (written) => {
      fc.pre(!/\\u0000|\\ud[89a-f]/.test(JSON.stringify(written)))
      const read = onlyResult(await decode(toMonitoring(written)))
      expect(read).toEqual(JSON.parse(JSON.stringify(written)))
      expect(onlyResult(await decode(toMonitoring(read)))).toEqual(read)
    }),
  )
})
