import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BenchmarkResult } from '../../../src/core/model.js'
import { decode, lines, onlyResult } from '../decoding.js'

/** What promptfoo 0.121 wrote (scripts/fixtures/promptfoo): two prompts, two models, a success, a failure and an outage. */
const text = (name: string): string =>
  readFileSync(new URL(`../../fixtures/formats/promptfoo/${name}`, import.meta.url), 'utf8')

const NAMES = { dataset_version: 'capitals-v1' }

describe('What promptfoo writes becomes one result for each prompt and provider', () => {
  let results: readonly BenchmarkResult[] = []
  beforeAll(async () => {
    const file = await decode(text('promptfoo.json'), NAMES)
    expect(file).toMatchObject({ format: 'promptfoo', problems: [], warnings: [] })
    results = file.results
  })

  test('named by provider, prompt and suite', () => {
    expect(results.map(({ model_version, prompt_version }) => [model_version, prompt_version])).toEqual([
      ['small-model', 'plain'],
      ['small-model', 'short'],
      ['large-model', 'plain'],
      ['large-model', 'short'],
    ])
    expect(results[0]).toMatchObject({
      benchmark: 'capitals',
      dataset_version: 'capitals-v1',
      primary_metric: 'pass_rate',
    })
  })

  test('with named scores as the means that promptfoo shows: sums over weights, derived ones as they are', () => {
    // 3 of the weights 4 for accuracy, 0.5 of 1 for style, and 3 + 0.5 derived from the two sums.
    expect(results[0]?.metrics).toMatchObject({
      pass_rate: 1 / 3,
      score: 0.875 / 3,
      assertion_pass_rate: 2 / 3,
      named_scores: { accuracy: 0.75, style: 0.5, accuracy_plus_style: 3.5 },
    })
  })

  test('with a failed assertion as a failure and an outage as an error that stays in the denominator', () => {
    const [france, peru, atlantis] = results[0]?.cases ?? []
    expect(france).toMatchObject({ passed: true, score: 0.875, group: 'europe' })
    expect(peru).toEqual({
      id: peru?.id,
      at: expect.stringMatching(/^\$\.results\.results\[\d\]$/),
      passed: false,
      group: 'america',
      latency_ms: expect.any(Number),
      cost: 0.0002,
    })
    expect(atlantis).toMatchObject({ passed: false, error: true })
    expect(results[0]).toMatchObject({ dataset_size: 3, error_count: 1, success_count: 2 })
  })

  test('with the same cases in every column, and in its JSON Lines and CSV', async () => {
    const ids = (result: BenchmarkResult | undefined): string[] => (result?.cases ?? []).map(({ id }) => id)
    const files = await Promise.all([
      decode(text('promptfoo.jsonl'), NAMES, 'promptfoo.jsonl'),
      decode(text('promptfoo.csv'), NAMES, 'promptfoo.csv'),
    ])
    for (const found of [results, ...files.map((file) => file.results)]) {
      expect(found).toHaveLength(4)
      for (const result of found) expect(ids(result)).toEqual(ids(results[0]))
      expect(found[3]).toMatchObject({ model_version: 'large-model', prompt_version: 'short' })
      expect(found[3]?.metrics['pass_rate']).toBe(2 / 3)
    }
  })

  test('without a text of any case', async () => {
    for (const name of ['promptfoo.json', 'promptfoo.jsonl', 'promptfoo.csv', 'repeat.json']) {
      const file = await decode(text(name), NAMES, name)
      expect(file.problems).toEqual([])
      expect(JSON.stringify(file)).not.toMatch(/France|Peru|Atlantis|Lima|I do not know|HTTP 500|an outage|well-known/)
    }
  })
})

describe('Repeats of a test are trials of one case', () => {
  test('with the mean of their scores, passed only if all of them did', async () => {
    const result = onlyResult(await decode(text('repeat.json'), NAMES))
    // Italy is known every second time it is asked: in the first and the third of three.
    expect(result.cases?.map(({ trials, passes, passed, score }) => [trials, passes, passed, score])).toEqual(
      expect.arrayContaining([
        [3, 3, true, 1],
        [3, 2, false, 2 / 3],
        [3, 3, true, 1],
      ]),
    )
    expect(result).toMatchObject({ dataset_size: 3, error_count: 0 })
    expect(result.metrics['pass_rate']).toBeCloseTo(8 / 9, 12)
  })

  test('a prompt without a label is called by its digest, which is the one of promptfoo', async () => {
    // SHA-256 of "Name the capital of {{country}}."
    expect(onlyResult(await decode(text('repeat.json'), NAMES)).prompt_version).toBe('sha256:f5084e366887')
  })
})

describe('A case keeps its id', () => {
  type Row = { vars: object; testIdx: number; testCase: { assert: object[]; vars: object }; success: boolean }
  type File = { results: { results: Row[]; prompts: { provider: string; label: string }[] } }
  const changed = async (change: (file: File) => void): Promise<readonly BenchmarkResult[]> => {
    const file = JSON.parse(text('promptfoo.json')) as File
    change(file)
    return (await decode(file, NAMES)).results
  }
  const ids = (results: readonly BenchmarkResult[]): string[] => (results[0]?.cases ?? []).map(({ id }) => id)

  test('when a default assertion is added to every test, or tests change places', async () => {
    const before = ids(await changed(() => undefined))
    const after = await changed(({ results }) => {
      for (const row of results.results) row.testCase.assert.push({ type: 'not-contains', value: 'sorry' })
      for (const row of results.results) row.testIdx += 7
    })
    expect(ids(after)).toEqual(before)
  })

  test('unless only their assertions tell two tests apart', async () => {
    const results = await changed((file) => {
      const [first] = file.results.results
      if (first === undefined) throw new Error('no row')
      const testCase = { ...first.testCase, assert: [{ type: 'contains', value: 'paris' }] }
      file.results.results.push({ ...first, testCase, success: false })
    })
    expect(results[0]?.cases).toHaveLength(4)
    expect(new Set(ids(results)).size).toBe(4)
  })

  test('and two columns that cannot be told apart are refused with the line that mends it', async () => {
    const file = JSON.parse(text('promptfoo.json')) as File
    for (const prompt of file.results.prompts) prompt.provider = 'openai:gpt-4o'
    const { problems } = await decode(file, NAMES)
    expect(lines(problems)[0]).toMatch(
      /two columns have the provider openai:gpt-4o and the same prompt: give each .*`label`/,
    )
  })
})

test('older files have no reason of a failure and no index of the prompt, and are read all the same', async () => {
  const row = { provider: { id: 'openai:gpt-4' }, prompt: { label: 'p1' }, latencyMs: 5, cost: 0, namedScores: {} }
  const rows = [
    { ...row, vars: { q: 1 }, success: true, score: 1, gradingResult: { pass: true } },
    { ...row, vars: { q: 2 }, success: false, score: 0, error: 'expected x', gradingResult: { pass: false } },
    { ...row, vars: { q: 3 }, success: false, score: 0, error: 'API error' },
  ]
  const result = onlyResult(await decode({ results: { version: 2, results: rows, stats: {}, table: {} } }, NAMES))
  expect(result).toMatchObject({ model_version: 'openai:gpt-4', prompt_version: 'p1', error_count: 1 })
  expect(result.cases?.map(({ passed, error }) => [passed, error])).toEqual([
    [true, undefined],
    [false, undefined],
    [false, true],
  ])
})

test('a run in which every call failed is no result', async () => {
  const row = {
    promptIdx: 0,
    testIdx: 0,
    vars: { q: 1 },
    success: false,
    score: 0,
    failureReason: 2,
    provider: { id: 'p' },
    prompt: { label: 'x' },
  }
  const { problems } = await decode(JSON.stringify(row), NAMES, 'output.jsonl')
  expect(lines(problems)).toEqual([
    '$: the only case ended in an error: nothing was measured, and no score says anything about the model',
  ])
})
