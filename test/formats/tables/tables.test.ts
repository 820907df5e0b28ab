import { describe, expect, test } from '@jest/globals'
import { decode, lines, onlyResult } from '../decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }
/** What stands in for an id that may not be shown. */
const DIGEST: unknown = expect.stringMatching(/^[0-9a-f]{16}$/)
const withoutId = ({ id: _, at: _at, ...rest }: { id: string; at?: string }): object => rest

describe('A table with well-known names is read without a word of configuration', () => {
  test('rows with an outcome are cases', async () => {
    const csv = [
      'Question ID,is correct,Category,latency_ms,Cost USD,tokens,error,answer',
      'q1,True,law,120,0.5,10,,"the secret, ""quoted""',
      'text on two lines"',
      'q2,False,law,80,0.25,30,,secret',
      'q3,,law,40,,20,TimeoutError: secret,',
    ].join('\n')
    const file = await decode(csv, GIVEN, 'eval.csv')
    expect(file).toMatchObject({ format: 'table', problems: [] })
    const result = onlyResult(file)
    expect(result).toMatchObject({
      prompt_version: 'none',
      primary_metric: 'pass_rate',
      dataset_size: 3,
      error_count: 1,
    })
    expect(result.metrics).toEqual({ tokens: 20, pass_rate: 1 / 3, latency_ms: 80, analysis_cost: 0.375 })
    expect(result.cases?.map(withoutId)).toEqual([
      { passed: true, group: 'law', latency_ms: 120, cost: 0.5 },
      { passed: false, group: 'law', latency_ms: 80, cost: 0.25 },
      { passed: false, error: true, group: 'law', latency_ms: 40 },
    ])
    expect(JSON.stringify(file)).not.toMatch(/secret/)
    expect(result.cases?.map(({ id, at }) => [id, at])).toEqual(['q1', 'q2', 'q3'].map((id) => [id, undefined]))
  })

  test.each([
    ['an id of one word is the id of its case', 'case_id', 'geo-017', ['geo-017', undefined]],
    ['an id in two words may be a name, and is a digest', 'case_id', 'Jane Roe', [DIGEST, 'row 2']],
    ['an address is a digest', 'id', 'jane@roe.org', [DIGEST, 'row 2']],
    ['a long id may be a text, and is a digest', 'id', 'x'.repeat(65), [DIGEST, 'row 2']],
    ['a command to the runner is a digest', 'id', '::error::x', [DIGEST, 'row 2']],
    ['a question of one word is a digest', 'question', 'Peru', [DIGEST, 'row 2']],
    ['what a person calls a record is a digest', 'record_id', '4711', [DIGEST, 'row 2']],
  ])('%s', async (_, column, id, shown) => {
    const file = await decode(`${column},passed\n${id},1\nother,0\n`, GIVEN, 'eval.csv')
    const [first] = onlyResult(file).cases ?? []
    expect([first?.id, first?.at]).toEqual(shown)
    expect(JSON.stringify(onlyResult(file).cases).includes(id)).toBe(shown[0] === id)
  })

  test('a slip in one row of a column that says the outcome is told with its row', async () => {
    const csv = 'case_id,correct\na,true\nb,maybe\nc,false\n'
    expect(lines((await decode(csv, GIVEN, 'eval.csv')).problems)).toEqual([
      'row 3: correct says neither that the case passed nor that it failed: write true or false',
    ])
  })

  test('the keys of a document, which may be names, are not told as the place of a case', async () => {
    const file = await decode(
      { all: { 'Jane Roe': { passed: true }, Max: { passed: false } } },
      GIVEN,
      'x.json',
      'rows=all.*,id=@key',
    )
    expect(onlyResult(file).cases?.map(({ id, at }) => [/^[0-9a-f]{16}$/.test(id), at])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
  })

  test('rows of several models are a result for each, and the same case has the same id in all', async () => {
    const rows = ['a', 'b'].flatMap((model) => [1, 2].map((id) => ({ id, model, score: id === 1 ? 1 : 0.5 })))
    const { results, problems } = await decode(
      rows.map((row) => JSON.stringify(row)).join('\n'),
      { dataset_version: 'd' },
      'x.jsonl',
    )
    expect(problems).toEqual([])
    expect(results.map(({ model_version, metrics }) => [model_version, { ...metrics }])).toEqual([
      ['a', { score: 0.75 }],
      ['b', { score: 0.75 }],
    ])
    expect(results[0]?.cases).toEqual(results[1]?.cases)
    // The full score passed whatever the threshold is; of a lower one nobody says.
    expect(results[0]?.cases?.map(withoutId)).toEqual([{ passed: true }, { score: 0.5 }])
  })

  test('numbers beside a model are results, without counts and error bars', async () => {
    const tsv = 'model\tn_samples\taccuracy\taccuracy_std\tepoch\na\t25\t0.5\t0.1\t3\nb\t25\tNaN\t0.1\t3\n'
    const first = await decode(tsv.replace('NaN', '0.75'), { dataset_version: 'd' }, 'x.tsv')
    expect(
      first.results.map(({ model_version, metrics, dataset_size, cases }) => [
        model_version,
        { ...metrics },
        dataset_size,
        cases,
      ]),
    ).toEqual([
      ['a', { accuracy: 0.5 }, 25, undefined],
      ['b', { accuracy: 0.75 }, 25, undefined],
    ])
    const { problems } = await decode(tsv, { dataset_version: 'd' }, 'x.tsv')
    expect(lines(problems)).toEqual(['row 3: nothing was measured: there is no number in it that could be compared'])
  })

  test('names and numbers in two columns, or a metric and its value in rows, are one result', async () => {
    const expected = { faithfulness: 0.5, answer_relevancy: 0.25 }
    const csv = onlyResult(await decode('metric,score\nfaithfulness,0.5\nanswer_relevancy,0.25\n', GIVEN, 'r.csv'))
    expect(csv).toMatchObject({ metrics: expected, primary_metric: 'faithfulness' })
    const rows = [
      { metric: 'faithfulness', value: 0.5, n_questions: 9, model_versions: { generation: 'gpt-4o', judge: 'x' } },
      { metric: 'answer_relevancy', value: 0.25, n_questions: 3, model_versions: { generation: 'gpt-4o', judge: 'x' } },
      { type: 'per_question', question_id: 'q' },
    ]
    const file = await decode(rows.map((row) => JSON.stringify(row)).join('\n'), GIVEN, 'r.jsonl')
    expect(onlyResult(file)).toMatchObject({ model_version: 'gpt-4o', metrics: expected, dataset_size: 9 })
    expect(lines(file.warnings)).toEqual([': 1 line without an outcome is not a case'])
  })

  test('ragas: the rows are cases by their question, scored by what the file is about', async () => {
    const csv = 'user_input,response,faithfulness,answer_relevancy\nthe secret?,x,1.0,0.5\nother?,y,0.5,\n'
    const result = onlyResult(await decode(csv, GIVEN, 'ragas.csv'))
    expect(result).toMatchObject({
      metrics: { faithfulness: 0.75, answer_relevancy: 0.5 },
      primary_metric: 'faithfulness',
      dataset_size: 2,
    })
    expect(result.cases?.map(withoutId)).toEqual([{ passed: true }, { score: 0.5 }])
    const empty = await decode('user_input,faithfulness\na?,\nb?,NaN\n', GIVEN, 'ragas.csv')
    expect(empty.results).toEqual([])
  })

  test('a document of numbers is one result, be it the only element of an array or YAML', async () => {
    const numbers = {
      accuracy: 0.9,
      loss: 0.05,
      true_positives: 3,
      num_samples: 30,
      by: { law: { f1: 0.5 } },
      model: 'gpt-4o',
      lr: '1e-4',
    }
    const result = onlyResult(await decode(numbers, { dataset_version: 'd' }))
    expect(result).toMatchObject({ model_version: 'gpt-4o', dataset_size: 30, primary_metric: 'accuracy' })
    expect(result.metrics).toEqual({ accuracy: 0.9, loss: 0.05, true_positives: 3, by: { law: { f1: 0.5 } } })
    expect(onlyResult(await decode([numbers], { dataset_version: 'd' })).metrics).toEqual(result.metrics)
    expect(onlyResult(await decode('accuracy: 0.9\nloss: 0.05\n', GIVEN, 'metrics.yaml')).metrics).toEqual({
      accuracy: 0.9,
      loss: 0.05,
    })
  })

  test('a document with one place of rows that have outcomes is read there; its keys are the cases, lists are repeats', async () => {
    const document = {
      model: 'claude',
      evals: {
        'asks back': [
          { pass: true, costUsd: 0.5, durationS: 2 },
          { pass: false, costUsd: 1.5, durationS: 4 },
        ],
        'does it': [{ pass: true, costUsd: 1, durationS: 3 }],
      },
    }
    const result = onlyResult(await decode(document, { dataset_version: 'd' }))
    expect(result).toMatchObject({
      model_version: 'claude',
      metrics: { pass_rate: 0.75, latency_ms: 3000, analysis_cost: 1 },
    })
    expect(result.cases?.map(withoutId)).toEqual([
      { passed: false, score: 0.5, trials: 2, passes: 1, latency_ms: 3000, cost: 1 },
      { passed: true, latency_ms: 3000, cost: 1 },
    ])
  })

  test.each([
    ['a name that only contains a known one', 'uuid,passed_by,f1x\na,b,c\n'],
    ['an outcome without anything that tells the cases', 'passed,comment\ntrue,x\nfalse,x\n'],
    ['a column called status that is of something else', 'id,status\n1,published\n2,draft\n'],
  ])('nothing is guessed: %s', async (_, csv) => {
    const { results, problems } = await decode(csv, GIVEN, 'x.csv')
    expect(results).toEqual([])
    expect(lines(problems)[0]).toContain('is not a known kind of result file')
  })
})

describe('A mapping reads whatever is a table', () => {
  test('columns by their names, with a factor', async () => {
    const csv = 'evaluator model,qid,is_right,"took, s",judge\nx,1,yes,0.5,4\nx,2,no,1.5,5\ny,1,no,2,1\n'
    const mapping = 'model=evaluator model, id=qid, passed=is_right, latency_ms="took, s"*1000, metric.judged=judge/5'
    const { results, problems } = await decode(csv, { dataset_version: 'd' }, 'x.csv', mapping)
    expect(problems).toEqual([])
    expect(results.map(({ model_version, metrics }) => [model_version, { ...metrics }])).toEqual([
      ['x', { pass_rate: 0.5, latency_ms: 1000, judged: expect.closeTo(0.9, 12) }],
      ['y', { pass_rate: 0, latency_ms: 2000, judged: 0.2 }],
    ])
  })

  test('rows inside a document, and the keys above them', async () => {
    const document = { runs: { a: { law: [{ q: 1, s: 3 }], math: [{ q: 1, s: 4 }] }, b: { law: [{ q: 1, s: 1 }] } } }
    const { results, problems } = await decode(
      document,
      { dataset_version: 'd' },
      'x.json',
      'rows=runs.*.*, model=@key1, group=@key, id=q, score=s/4',
    )
    expect(problems).toEqual([])
    expect(results.map(({ model_version }) => model_version)).toEqual(['a', 'b'])
    expect(results[0]?.metrics).toEqual({ s: 0.875 })
    // The same question of another group is the same case: the groups were not mapped to the id.
    expect(results[0]?.cases).toHaveLength(1)
  })

  test('metrics inside a document', async () => {
    const document = { test: { en: { cos_sim: { spearman: 90 } } }, version: 'x' }
    expect(
      onlyResult(await decode(document, GIVEN, 'x.json', 'metric.spearman=test.en.cos_sim.spearman/100')).metrics,
    ).toMatchObject({ spearman: 0.9 })
  })

  test('a score that is out of range is refused with the pair that mends it', async () => {
    const { problems } = await decode('id,rating\n1,4.5\n2,2\n', GIVEN, 'x.csv', 'score=rating')
    expect(lines(problems)[0]).toBe(
      ': rating is up to 4.5, not between 0 and 1: write mapping: score=rating/5 where 5 is the best score',
    )
    const mended = await decode('id,rating\n1,4.5\n2,2\n', GIVEN, 'x.csv', 'score=rating/5')
    expect(onlyResult(mended).cases?.map(withoutId)).toEqual([{ score: 0.9 }, { score: 0.4 }])
  })

  test.each([
    ['no pair', 'rows', 'mapping: "rows" is not a pair ours=theirs'],
    ['a name that is not ours', 'modell=x', 'mapping: "modell" is not one of our names: did you mean model?'],
    ['one name twice', 'id=a, id=b', 'mapping: id is given twice'],
  ])('%s is the fault of whoever wrote it', async (_, mapping, fault) => {
    await expect(decode('id,score\n1,1\n', GIVEN, 'x.csv', mapping)).rejects.toThrow(fault)
  })
})
