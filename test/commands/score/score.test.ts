import { describe, expect, test } from '@jest/globals'
import { score, type ScoreOutcome } from '../../../src/commands/score/score.js'
import { InvalidResultsError } from '../../../src/core/errors.js'
import { scoreLines } from '../../../src/core/report/tables/score-tables.js'
import { toMonitoring } from '../../../src/formats/own/monitoring.js'
import { openParsers } from '../../../src/parsers/parsers.js'
import { decode, digest, fileOf, onlyResult } from '../../formats/decoding.js'

const NAMES = { model_version: 'm-1', dataset_version: 'animals-v1' }

const EXPECTED = 'id,expected,group\na,cat,easy\nb,dog,easy\nc,pig,hard\nd,cat,hard\ne,dog,hard\nf,pig,hard\n'
const PREDICTED =
  'id,predicted,latency_ms,cost\na,cat,10,0.1\nb,pig,20,0.1\nc,dog,30,0.1\nd,cat,40,0.1\ne,cat,50,0.1\nf,dog,60,0.1\n'

function scored(
  expected: string,
  predicted: string,
  { separator = null, names = NAMES }: { separator?: string | null; names?: object } = {},
): Promise<ScoreOutcome> {
  const source = (name: string, text: string) => ({ collect: () => Promise.resolve([fileOf(name, text)]) })
  const jsonl = (text: string): string => (text.startsWith('{') ? 'jsonl' : 'csv')
  return score(source(`cases.${jsonl(expected)}`, expected), source(`preds.${jsonl(predicted)}`, predicted), {
    names,
    separator,
    digest,
    parsers: openParsers(),
  })
}

async function problemsOf(...files: Parameters<typeof scored>): Promise<string[]> {
  try {
    await scored(...files)
  } catch (error) {
    if (error instanceof InvalidResultsError) return error.message.split('\n')
    throw error
  }
  throw new Error('it was scored')
}

describe('Known cases and the answers to them are a benchmark result', () => {
  test("classes are scored as in scikit-learn's example, and the cases can be judged", async () => {
    const { result, warnings } = await scored(EXPECTED, PREDICTED)
    expect(warnings).toEqual([])
    expect(result).toMatchObject({
      ...NAMES,
      prompt_version: 'none',
      primary_metric: 'accuracy',
      f1_average: 'macro',
      dataset_size: 6,
      error_count: 0,
    })
    expect(result.metrics).toMatchObject({
      accuracy: 1 / 3,
      precision: expect.closeTo(0.2222, 4),
      recall: expect.closeTo(0.3333, 4),
      f1: expect.closeTo(0.2667, 4),
      micro_avg: { f1: 1 / 3 },
      class: { cat: { precision: 2 / 3, recall: 1, f1: 0.8, tp: 2, fp: 1, fn: 0 }, pig: { f1: 0 } },
      group: { easy: { accuracy: 0.5 }, hard: { accuracy: 0.25 } },
      confusion: { dog: { cat: 1, dog: 0, pig: 1 } },
      latency_ms: 35,
      analysis_cost: expect.closeTo(0.1),
    })
    expect(result.cases?.map(({ id: _, ...rest }) => rest).slice(0, 2)).toEqual([
      { passed: true, tp: 1, fp: 0, fn: 0, group: 'easy', latency_ms: 10, cost: 0.1 },
      { passed: false, tp: 0, fp: 1, fn: 1, group: 'easy', latency_ms: 20, cost: 0.1 },
    ])
  })

  test('what is written is read by push as it is, and no answer is in it', async () => {
    const { result } = await scored(EXPECTED, PREDICTED)
    const written = JSON.stringify(toMonitoring(result))
    const file = await decode(written)
    expect(file).toMatchObject({ format: 'monitoring', problems: [], warnings: [] })
    expect(onlyResult(file)).toEqual({ ...result, cases: result.cases?.map(({ at: _, ...each }) => each) })
    expect(JSON.stringify(result.cases)).not.toMatch(/cat|dog/)
  })

  test('sets of labels: with a separator in CSV, as arrays in JSON Lines, and both are the same', async () => {
    const rows = [
      ['1', ['a', 'c'], ['a']],
      ['2', ['b'], ['b', 'c']],
      ['3', [], []],
    ] as const
    const csv = await scored(
      ['id,expected', ...rows.map(([id, expected]) => `${id},${expected.join('|')}`)].join('\n'),
      ['id,predicted', ...rows.map(([id, , predicted]) => `${id},${predicted.join('|')}`)].join('\n'),
      { separator: '|' },
    )
    const lines = await scored(
      rows.map(([id, expected]) => JSON.stringify({ id: Number(id), expected })).join('\n'),
      rows.map(([id, , predicted]) => JSON.stringify({ id: Number(id), predicted })).join('\n'),
    )
    expect(lines.result).toEqual(csv.result)
    expect(csv.result).toMatchObject({ primary_metric: 'micro_avg.f1', dataset_size: 3, error_count: 0 })
    // multilabel_confusion_matrix: a and b are right, c is found once wrongly and missed once.
    expect(csv.result.metrics).toMatchObject({
      accuracy: 1 / 3,
      micro_avg: { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      class: { c: { tp: 0, fp: 1, fn: 1 } },
    })
    expect(csv.result.metrics).not.toHaveProperty('confusion')
  })

  test('ids on one side only are named: without an answer a case is an error, an unknown one is left out', async () => {
    const answers = PREDICTED.replace(/^f,.*$/m, 'zebra,pig,60,0.1').replace(/^e,.*$/m, 'e,,,')
    const { result, warnings } = await scored(EXPECTED, answers)
    expect(warnings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'cases.csv: "f" is not in preds.csv, which counts as an error',
      'preds.csv: "zebra" is not in cases.csv, and left out',
    ])
    // Nothing was answered to e, which is no error, and wrong all the same.
    expect(result).toMatchObject({ error_count: 1, dataset_size: 6, metrics: { accuracy: 1 / 3 } })
    expect(result.cases?.at(-1)).toMatchObject({ passed: false, error: true, fn: 1, fp: 0 })
  })

  test('a prediction that says that it failed is an error, whatever else it says', async () => {
    const answers = 'id,predicted,error\na,cat,timeout\nb,dog,\nc,pig,none\nd,cat,false\ne,dog,no\nf,pig,0\n'
    const { result } = await scored(EXPECTED, answers)
    expect(result).toMatchObject({ error_count: 1, metrics: { accuracy: 5 / 6 } })
  })

  test('of many classes only the averages are kept, and that is said', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => String(index))
    const file = (column: string): string => [`id,${column}`, ...ids.map((id) => `${id},class ${id}`)].join('\n')
    const { result, warnings } = await scored(file('expected'), file('predicted'))
    expect(Object.keys(result.metrics)).toEqual(['accuracy', 'precision', 'recall', 'f1', 'micro_avg'])
    expect(warnings.map(({ message }) => message)).toEqual([
      'has 101 classes, more than 100: only the averages are kept',
    ])
  })
})

describe('What is wrong with the files is said, all of it, with its place', () => {
  test('columns that are missing, ids that come twice, cases without an answer that is known', async () => {
    expect(await problemsOf('id,label\na,cat\n', 'id,predicted\na,cat\na,dog\n,pig\n')).toEqual([
      'cases.csv: has no row with the columns id and expected: it has "id", "label"',
      'preds.csv: row 3: has the id of row 2: keep one of them',
      'preds.csv: row 4: has no id: every case needs one that is the same in both files',
    ])
    expect(await problemsOf('id,expected\na,\n', 'id,predicted\na,cat\n')).toEqual([
      'cases.csv: row 2: expected is empty: leave out a case that nobody can answer',
    ])
  })

  test('files that have no case in common', async () => {
    expect(await problemsOf('id,expected\n001,cat\n', 'id,predicted\n1,cat\n')).toEqual([
      'preds.csv: has no id of cases.csv: that begins with "001", this with "1"',
    ])
  })

  test('a model or dataset that nobody named', async () => {
    expect((await problemsOf(EXPECTED, PREDICTED, { names: {} })).join()).toMatch(
      /model_version, dataset_version are missing/,
    )
  })
})

test('a person sees the averages, the worst class first, the groups and what was taken for what', async () => {
  const { scores, confusion } = await scored(EXPECTED, PREDICTED)
  expect(scoreLines({ scores, confusion, errors: 0 }).join('\n')).toBe(`6 cases: accuracy 0.333

average  precision  recall     f1
macro        0.222   0.333  0.267
micro        0.333   0.333  0.333

class  precision  recall     f1  found  wrong  missed
dog        0.000   0.000  0.000      0      2       2
pig        0.000   0.000  0.000      0      1       2
cat        0.667   1.000  0.800      2      1       0

group  cases  accuracy     f1  micro f1
hard       4     0.250  0.222     0.250
easy       2     0.500  0.333     0.500

Rows: what was expected. Columns: what was answered.

     cat  dog  pig
cat    2    0    0
dog    1    0    1
pig    0    2    0`)
})
