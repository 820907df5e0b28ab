import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { decodeFiles } from '../../src/commands/decode-files.js'
import { UserError } from '../../src/core/errors.js'
import { resultFiles } from '../../src/files/result-files.js'
import { parsers } from '../../src/parsers/parsers.js'
import { digest, fileOf, fixture, lines, NAMES } from '../formats/decoding.js'

const reading = { digest, parsers, mapping: null }

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

test('a fall-back name that cannot be one is the fault of whoever gave it, not of a file', async () => {
  await expect(decodeFiles([], { ...reading, names: { dataset_version: 'a\nb' } })).rejects.toThrow(
    new UserError('dataset-version holds control characters or line breaks: remove them'),
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
