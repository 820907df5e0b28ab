import { describe, expect, test } from '@jest/globals'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }
const QUESTIONS = 'question;right;points;took\nq1;ja;0,1;10\nq2;nein;0,9;20\n'

/** What is wrong with a table that is read by a mapping, or by its names alone. */
async function problemsOf(csv: string, mapping?: string): Promise<string[]> {
  const { problems, results } = await decode(csv, GIVEN, 'own.csv', mapping)
  expect(results).toEqual([])
  return lines(problems)
}

describe('A mapping with a slip never measures something else', () => {
  test('a column that no row has is named, with those that are there', async () => {
    expect(await problemsOf(QUESTIONS, 'id=question, score=point')).toEqual([
      ': the mapping says score=point, but no row has point: there are "question", "right", "points", "took"',
      ': no row has an outcome: nothing was measured',
    ])
    expect(await problemsOf('id,passed,f1\na,1,0.5\n', 'id=id, metric.macro=f2')).toEqual([
      ': the mapping says metric.macro=f2, but no row has f2: there are "id", "passed", "f1"',
    ])
    expect(lines((await decode({ a: { f1: 0.5 } }, GIVEN, 'x.json', 'metric.f1=a.f2')).problems)).toContain(
      ': the mapping says metric.f1=a.f2, but there is no a.f2',
    )
  })

  test('a column that only some files have is missed with a warning', async () => {
    const file = await decode('id,passed\na,1\n', GIVEN, 'own.csv', 'id=id, passed=passed, latency_ms=took')
    expect(file.problems).toEqual([])
    expect(lines(file.warnings)).toEqual([
      ': the mapping says latency_ms=took, but no row has took: there are "id", "passed"',
    ])
  })

  test('words that are no outcome are one message, not one a row', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `q${index};ja`).join('\n')
    expect(await problemsOf(`question;right\n${rows}\n`, 'id=question, passed=right')).toEqual([
      'row 2, row 3, row 4 and 27 more: right says neither that the case passed nor that it failed: write true or false',
      ': nothing was measured: there is no number in it that could be compared',
    ])
  })

  test('a decimal comma is told as what it is', async () => {
    expect((await problemsOf(QUESTIONS, 'id=question, score=points'))[0]).toBe(
      'row 2, row 3: points has a decimal comma: write 0.9, not 0,9',
    )
    expect((await problemsOf('model;accuracy\nm1;0,912\n'))[0]).toContain(
      '\nNumbers have a decimal comma in "accuracy": write 0.9, not 0,9.\n',
    )
  })

  test('a percent sign is told as what it is, and so is a slip where a row is a metric', async () => {
    expect((await problemsOf('model,accuracy\nm1,91.2%\n'))[0]).toContain(
      '\nNumbers have a percent sign in "accuracy": write 91.2, not 91.2%.\n',
    )
    expect(await problemsOf('metric,value\naccuracy,0.9\nloss,"1.234,5"\nrecall,80%\n')).toEqual([
      'row 3: value has a decimal comma: write 0.9, not 0,9',
      'row 4: value has a percent sign: write 91.2, not 91.2%',
    ])
    const beside = await decode('id,passed,bleu,answer\na,1,"0,3","1,5"\n', GIVEN, 'own.csv')
    expect(lines(beside.warnings)).toEqual(['row 2: bleu has a decimal comma: write 0.9, not 0,9'])
  })

  test('a number in quotes is the number, and a text under the name of a metric is not left out in silence', async () => {
    expect(onlyResult(await decode({ accuracy: '0.91', loss: 0.3, note: '7' }, GIVEN)).metrics).toEqual({
      accuracy: 0.91,
      loss: 0.3,
    })
    const { problems } = await decode({ accuracy: 0.91, latency_ms: '12ms', recall: '80%' }, GIVEN)
    expect(lines(problems)).toEqual([
      '$.latency_ms: is not a number',
      '$.recall: has a percent sign: write 91.2, not 91.2%',
    ])
  })

  test('two columns of one name, negative times and costs, and a line for Excel are refused where they stand', async () => {
    expect(await problemsOf('id,passed,passed\na,1,0\n')).toEqual([
      'row 1: the column "passed" occurs twice: rename or remove one of them',
    ])
    expect(await problemsOf('id,passed,latency_ms,cost\na,1,-5,1\nb,1,7,-3\n')).toEqual([
      'row 2: latency_ms is negative: leave it out where it is not known',
      'row 3: cost is negative: leave it out where it is not known',
    ])
    expect(await problemsOf('model,analysis_cost,accuracy\nm,-1,120\n')).toEqual([
      'row 2: analysis_cost: -1 must not be negative',
      'row 2: accuracy: 120 is neither a fraction (0..1) nor a percentage (0..100)',
    ])
    expect(await problemsOf('sep=;\r\nid;passed\r\na;1\r\n')).toEqual([
      ': the first line, sep=;, is for Excel alone: remove it',
    ])
  })

  test('a table without rows and an empty object hold no result', async () => {
    const none = 'the benchmark wrote no result, or was stopped before it could'
    expect(await problemsOf('id,passed\n')).toEqual([`: has the columns "id", "passed" and no rows: ${none}`])
    expect(await problemsOf('{}')).toEqual([`: holds an empty object: ${none}`])
  })

  test('a latency that is no number is left out with a warning, and the other numbers count', async () => {
    const file = await decode('id,passed,latency_ms,cost\na,1,10,1\nb,1,fast,2\nc,0,,x\n', GIVEN, 'own.csv')
    expect(onlyResult(file).metrics).toEqual({ pass_rate: 2 / 3, latency_ms: 10, analysis_cost: 1.5 })
    expect(lines(file.warnings)).toEqual(['row 3: latency_ms is not a number', 'row 4: cost is not a number'])
  })

  test('rows that are not where the mapping says are told', async () => {
    expect(lines((await decode({ a: [{ x: 1 }] }, GIVEN, 'x.json', 'rows=b, id=x')).problems)[0]).toContain(
      '\nThe mapping says rows=b, but there are no rows.\n',
    )
    expect((await problemsOf('x,y\na,1\n', 'passed=z'))[0]).toContain(
      '\nThe mapping says passed=z, but no row has z.\n',
    )
  })
})

describe('A table that nobody can read by its names', () => {
  test('is answered with the forms of a mapping where no guess can be made', async () => {
    expect((await problemsOf('frage;richtig\nF1;ja\n'))[0]).toContain('\n  id=<column>, passed=<column>\n')
    for (const text of ['{"accuracy":0.9}\n{"accuracy":0.8}\n', 'frage;richtig\nF1;ja\n']) {
      expect((await problemsOf(text))[0]).not.toMatch(/mapping: *$/m)
    }
  })

  test('a file of bytes is no table, whatever bytes there are', async () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => 1 + ((index * 7_919) % 255))
    const { problems } = await decode(bytes, GIVEN, 'x.csv')
    expect(lines(problems)).toEqual([': the file is binary, not a text'])
  })
})
