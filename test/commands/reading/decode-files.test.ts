import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { decodeFiles } from '../../../src/commands/reading/decode-files.js'
import { UserError } from '../../../src/core/errors.js'
import { resultFiles } from '../../../src/files/result-files.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import type { ResultFile } from '../../../src/ports.js'
import { digest, fileOf, fixture, lines, NAMES } from '../../formats/decoding.js'

const reading = { digest, parsers: openParsers(), mapping: null }

test('all problems of all files come at once, and the good files are still there', async () => {
  const { files, problems } = await decodeFiles(
    [
      fileOf('bad.json', '{"metrics":{"f1":950}}'),
      fileOf('conflicted.json', fixture('conflicted.json')),
      fileOf('aggregated_metrics_openai.json', fixture('aggregated_metrics_openai.json')),
      fileOf('empty.json', ''),
    ],
    { ...reading, names: { dataset_version: 'd', prompt_version: 'p' } },
  )
  expect(problems.map((problem) => [problem.file, problem.path])).toEqual([
    ['bad.json', '$'],
    ['bad.json', '$.metrics.f1'],
    ['conflicted.json', ''],
    ['empty.json', ''],
  ])
  expect(problems[2]?.message).toBe(
    'contains git conflict markers at line 4; resolve the merge and commit the file again',
  )
  expect(files.map(({ results }) => results.length)).toEqual([0, 0, 1, 0])
})

describe('more results than a push may have', () => {
  const many = (count: number): string =>
    JSON.stringify(Array.from({ length: count }, () => ({ metrics: { f1: 0.5 } })))
  const names = { model_version: 'm', dataset_version: 'd', prompt_version: 'p' }
  const options = { ...reading, names }

  test('are refused as soon as they are known: files after that are not decoded', async () => {
    const text = many(2_000)
    const opened = new Map<string, number>()
    const files = Array.from({ length: 1_000 }, (_, n): ResultFile => {
      const { path, size, chunks } = fileOf(`${n}.json`, text)
      const counted: ResultFile['chunks'] = (range) => {
        opened.set(path, (opened.get(path) ?? 0) + 1)
        return chunks(range)
      }
      return { path, size, chunks: counted }
    })
    await expect(decodeFiles(files, options)).rejects.toThrow(
      new UserError('5.json: with it, there are more than 10000 results: push them in parts'),
    )
    // What they are is looked at in all of them, at their beginning.
    const decoded = [...opened].filter(([, times]) => times > (opened.get('999.json') ?? 0))
    expect(decoded.map(([path]) => path)).toEqual(['0.json', '1.json', '2.json', '3.json', '4.json', '5.json'])
  })

  test('in one file are not decoded at all', async () => {
    const { problems } = await decodeFiles([fileOf('a.json', many(10_001))], options)
    expect(problems).toEqual([
      { file: 'a.json', path: '$', message: 'has 10001 results, more than 10000: push them in parts' },
    ])
  })
})

test('a fall-back name that cannot be one is the fault of whoever gave it, not of a file', async () => {
  await expect(decodeFiles([], { ...reading, names: { dataset_version: 'a\nb' } })).rejects.toThrow(
    new UserError('dataset-version holds the invisible character U+000A at position 2: remove it'),
  )
})

const real = '../shared/data/medbilldozer'
const describeReal = existsSync(real) ? describe : describe.skip

describeReal('Real result files of a real project', () => {
  test('are read, the half-merged one is refused, and the contradictions are named', async () => {
    const { files, problems, warnings } = await decodeFiles(await resultFiles([real], '.').collect(), {
      ...reading,
      names: NAMES,
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: `${real}/aggregated_metrics_openai__20260204T030452Z__4c0326359d.json`,
      message: 'contains git conflict markers at line 6; resolve the merge and commit the file again',
    })
    expect(
      files.flatMap(({ results }) =>
        results.map((result) => [
          result.model_version,
          result.benchmark,
          result.f1_average,
          result.metrics['f1'],
          result.cases?.length,
        ]),
      ),
    ).toEqual([
      ['medgemma', 'documents', 'micro', 1, 6],
      ['baseline', 'documents', 'micro', 0.4, 16],
      ['gemini', 'documents', 'micro', 0, 16],
      ['openai', 'documents', 'micro', 0.2105263157894737, 16],
      ['openai', 'documents', 'micro', 0.2, 16],
      ['openai', 'patients', 'macro', 0, 10],
      ['medgemma-v1.2', undefined, undefined, 0.895, undefined],
    ])
    expect([...new Set(lines(warnings))]).toEqual([
      '$: 5 issues were expected, but 1 true positives and 3 false negatives make 4',
      '$: 5 issues were expected, but 0 true positives and 4 false negatives make 4',
      '$: 5 issues were expected, but 2 true positives and 2 false negatives make 4',
      '$: accuracy is 0.89, but 230 right of 261 in the confusion cells give 0.8812',
      '$: the four confusion cells sum to 261, but dataset_size is 150',
    ])
    expect(JSON.stringify(files)).not.toMatch(/John Doe|Mary Smith|dental_bill_duplicate|P001|CPT/)
  })
})
