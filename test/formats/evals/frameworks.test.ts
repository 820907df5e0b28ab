import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }
const withoutId = ({ id: _, at: _at, ...rest }: { id: string; at?: string }): object => rest

describe('deepeval', () => {
  const metric = (name: string, success: boolean, score: number | null, more: object = {}): object => ({
    name,
    success,
    score,
    evaluationModel: 'gpt-judge',
    reason: 'the secret reason',
    ...more,
  })
  const RUN = {
    testCases: [
      {
        name: 'greets',
        input: 'secret',
        success: true,
        completionTime: 2,
        metricsData: [metric('Faithfulness', true, 0.9)],
      },
      {
        name: 'test_case_1',
        input: 'the secret input',
        expectedOutput: 'secret',
        success: false,
        metricsData: [metric('Faithfulness', false, 0.3), metric('Bias', true, 0)],
      },
      {
        name: 'test_case_2',
        input: 'another secret',
        success: false,
        metricsData: [metric('Faithfulness', false, null, { error: 'the judge timed out' })],
      },
    ],
    // Of the spans of traces, too.
    metricsScores: [{ metric: 'Faithfulness', scores: [0.9, 0.3, 0.1], passes: 1, fails: 2, errors: 0 }],
    hyperparameters: { model: 'gpt-4o' },
    prompts: [{ alias: 'support', version: '00.00.02' }],
    datasetAlias: 'goldens',
    runDuration: 11.42,
  }

  test('is read from its test cases: a metric that ended in an error is no failure', async () => {
    const file = await decode(RUN)
    expect(file).toMatchObject({ format: 'deepeval', problems: [] })
    const result = onlyResult(file)
    expect(result).toMatchObject({
      model_version: 'gpt-4o',
      dataset_version: 'goldens',
      prompt_version: 'support@00.00.02',
      dataset_size: 3,
      error_count: 1,
      duration_seconds: 11.42,
      primary_metric: 'pass_rate',
    })
    expect(result.metrics).toEqual({
      pass_rate: 1 / 3,
      latency_ms: 2000,
      Faithfulness: { score: 0.6, pass_rate: 0.5 },
      Bias: { score: 0, pass_rate: 1 },
    })
    expect(result.cases?.map(withoutId)).toEqual([
      { passed: true, latency_ms: 2000 },
      { passed: false },
      { passed: false, error: true },
    ])
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('in the file of its latest run, and as evaluate() returns it', async () => {
    expect(onlyResult(await decode({ testRunData: RUN })).metrics).toEqual(onlyResult(await decode(RUN)).metrics)
    const returned = { test_results: [{ name: 'greets', success: true, metrics_data: [metric('Bias', true, 0)] }] }
    expect(onlyResult(await decode(returned, GIVEN)).metrics).toEqual({
      pass_rate: 1,
      Bias: { score: 0, pass_rate: 1 },
    })
  })

  test('a position is no name: a test that moves keeps its id', async () => {
    const [a, b, c] = RUN.testCases
    const moved = { ...RUN, testCases: [{ ...b, name: 'test_case_0' }, a, c] }
    const ids = async (run: object): Promise<string[]> =>
      (onlyResult(await decode(run)).cases ?? []).map(({ id }) => id)
    expect(new Set(await ids(moved))).toEqual(new Set(await ids(RUN)))
  })
})

describe('openai/evals', () => {
  const LINES = [
    { spec: { completion_fns: ['gpt-4'], eval_name: 'test-match.s1.v0', base_eval: 'test-match' } },
    { final_report: { accuracy: 0.5, boostrap_std: 0.1, 'counts/choice/A': 3, usage_total_tokens: 9 } },
    { sample_id: 's.1', type: 'sampling', data: { prompt: 'the secret question', sampled: 'x' } },
    { sample_id: 's.1', type: 'match', data: { correct: true, expected: 'the secret answer' } },
    { sample_id: 's.2', type: 'match', data: { correct: false } },
  ]
  const log = (lines_: object[]): string => lines_.map((line) => JSON.stringify(line)).join('\n')

  test('is read whichever line the report is in, without what it counts and how sure it is', async () => {
    const file = await decode(log(LINES), {}, 'log.jsonl')
    const result = onlyResult(file)
    expect(result).toMatchObject({
      model_version: 'gpt-4',
      dataset_version: 'test-match.s1.v0',
      benchmark: 'test-match',
      metrics: { accuracy: 0.5 },
      dataset_size: 2,
      error_count: 0,
    })
    expect(Object.keys(result.metrics)).toEqual(['accuracy'])
    expect(result.cases?.map(withoutId)).toEqual([{ passed: true }, { passed: false }])
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('without a report it was cancelled', async () => {
    const { problems } = await decode(log(LINES.filter((line) => !('final_report' in line))), {}, 'log.jsonl')
    expect(lines(problems)[0]).toBe(
      ': has no final_report: the evaluation was cancelled or has not ended; run it again',
    )
  })
})

describe("OpenAI's Evals API", () => {
  const item = (input: string, status: string, score: number | null, more: object = {}): object => ({
    object: 'eval.run.output_item',
    eval_id: 'eval_1',
    status,
    datasource_item: { input },
    results: [{ name: 'grader-1', passed: score === 1, score }],
    sample: { model: 'gpt-4o-mini', error: null },
    ...more,
  })
  const ITEMS = [item('secret 1', 'pass', 1), item('secret 2', 'fail', 0.5), item('secret 3', 'error', null)]

  test('output items are cases, by what they ask', async () => {
    const file = await decode({ object: 'list', data: ITEMS, has_more: false }, GIVEN)
    const result = onlyResult(file)
    expect(result).toMatchObject({ model_version: 'gpt-4o-mini', dataset_size: 3, error_count: 1 })
    expect(result.metrics).toEqual({ pass_rate: 1 / 3, 'grader-1': { score: 0.75 } })
    expect(JSON.stringify(file)).not.toContain('secret')
    const asLines = await decode(ITEMS.map((each) => JSON.stringify(each)).join('\n'), GIVEN, 'items.jsonl')
    expect(onlyResult(asLines).cases).toEqual(result.cases)
  })

  test('a page is not the whole, and a run that is not completed says nothing', async () => {
    expect(lines((await decode({ object: 'list', data: ITEMS, has_more: true }, GIVEN)).problems)[0]).toContain(
      'get all pages',
    )
    const run = {
      object: 'eval.run',
      eval_id: 'e',
      status: 'failed',
      model: 'm',
      result_counts: { total: 2, passed: 1, errored: 0 },
    }
    expect(lines((await decode(run, GIVEN)).problems)).toEqual([
      '$.status: is failed, not completed: nothing can be said of such a run',
    ])
    const completed = onlyResult(await decode({ ...run, status: 'completed' }, { dataset_version: 'd' }))
    expect(completed).toMatchObject({
      model_version: 'm',
      metrics: { pass_rate: 0.5 },
      dataset_size: 2,
      error_count: 0,
    })
  })
})

describe('Braintrust', () => {
  test('what it prints, with the sentence before it, is read; what it leaves out of its means is said', async () => {
    const printed = readFileSync(new URL('../../fixtures/formats/braintrust/braintrust.jsonl', import.meta.url), 'utf8')
    const file = await decode(`Running evaluator capitals\n${printed}`, GIVEN, 'eval.txt')
    expect(onlyResult(file)).toMatchObject({
      benchmark: 'capitals',
      metrics: { exact_match: 2 / 3 },
      error_count: 1,
      primary_metric: 'exact_match',
    })
    expect(lines(file.warnings)).toEqual([
      ': 1 case that threw is not in the means, because Braintrust leaves them out: an outage raises the scores',
      ': line 1 is no JSON and was left out',
    ])
  })
})

describe('Langfuse', () => {
  const item = (id: string | undefined, value: unknown): object => ({
    item: { id, input: 'the secret input', expectedOutput: `secret ${id ?? ''}`, datasetName: 'support-v2' },
    output: 'secret',
    evaluations: [
      { name: 'exact_match', value, comment: 'secret' },
      { name: 'tone', value: 'friendly', dataType: 'CATEGORICAL' },
    ],
  })

  test('an experiment has a case for each item, and says that those which threw are missing', async () => {
    const experiment = {
      experimentId: 'x',
      runName: 'nightly',
      itemResults: [item('a', true), item('b', 0)],
      runEvaluations: [{ name: 'cost_total', value: 0.4 }],
    }
    const file = await decode(experiment, { model_version: 'm' })
    const result = onlyResult(file)
    expect(result).toMatchObject({ dataset_version: 'support-v2', dataset_size: 2, primary_metric: 'exact_match' })
    expect(result.metrics).toEqual({ cost_total: 0.4, exact_match: 0.5 })
    expect(result.cases?.map(withoutId)).toEqual([{ passed: true }, { passed: false }])
    expect(lines(file.warnings)[0]).toContain('leaves out items whose task threw')
    expect(JSON.stringify(file)).not.toContain('secret')
  })

  test('scores of the public API are means without cases, and a page is not the whole', async () => {
    const data = [1, 0, 1].map((value, index) => ({ id: `${index}`, traceId: `t${index}`, name: 'accuracy', value }))
    const result = onlyResult(await decode({ data, meta: { page: 1, totalPages: 1 } }, GIVEN))
    expect(result.metrics).toEqual({ accuracy: 2 / 3 })
    expect(lines((await decode({ data, meta: { totalPages: 2 } }, GIVEN)).problems)[0]).toContain(
      'one of several pages',
    )
  })
})
