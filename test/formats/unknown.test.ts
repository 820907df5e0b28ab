import { describe, expect, test } from '@jest/globals'
import { decode, onlyResult } from './decoding.js'

const GIVEN = { model_version: 'm', dataset_version: 'd' }

async function saidOf(content: unknown, path = 'result.json'): Promise<string> {
  const { problems, results } = await decode(content, GIVEN, path)
  expect(results).toEqual([])
  return problems[0]?.message ?? ''
}

describe('A file that no format knows', () => {
  test('is told what it looks like, how it would be read, and the smallest valid file', async () => {
    const content = {
      runner: 'mine',
      suites: {
        law: [{ title: 'a', verdict_ok: true, rating: 4 }],
        math: [{ title: 'b', verdict_ok: false, rating: 2 }],
      },
    }
    expect(await saidOf(content)).toBe(
      [
        'is not a known kind of result file (docs/formats.md): it looks like JSON with the members "runner" (a text), "suites" (an object)',
        'If it is a result of your own, map its names; a guess:',
        '  mapping: rows=suites.*, id=title, passed=verdict_ok, model=@key',
        'The smallest valid file is:',
        '  { "model_version": "my-model-1",',
        '    "dataset_version": "my-data-v1",',
        '    "prompt_version": "none",',
        '    "metrics": { "accuracy": 0.91 },',
        '    "primary_metric": "accuracy" }',
      ].join('\n'),
    )
  })

  test.each<[what: string, content: unknown, path: string]>([
    [
      'an object of lists',
      { suites: { law: [{ title: 'a', verdict_ok: true }], math: [{ title: 'b', verdict_ok: false }] } },
      'x.json',
    ],
    ['a table of ratings', 'question;judged by;grade\na;x;4\nb;x;2\n', 'x.csv'],
    [
      'a list of answers',
      [
        { q: 'what?', right: 'yes' },
        { q: 'why?', right: 'no' },
      ],
      'x.json',
    ],
    ['numbers with names of their own', { zeta: 3, eta: 4 }, 'x.json'],
    [
      'JSON Lines',
      '{"case_name":"a","verdict":"good","grade":1}\n{"case_name":"b","verdict":"bad","grade":0}\n',
      'x.jsonl',
    ],
  ])('the mapping that is guessed reads it: %s', async (_, content, path) => {
    const mapping = /^ {2}mapping: (.*)$/m.exec(await saidOf(content, path))?.[1]
    expect(mapping).toBeDefined()
    const { problems, results } = await decode(content, GIVEN, path, mapping)
    expect(problems).toEqual([])
    expect(results.length).toBeGreaterThan(0)
  })

  test('the smallest file that is shown is valid', async () => {
    const shown = (await saidOf({ a: 'x' })).split('The smallest valid file is:\n')[1] ?? ''
    expect(onlyResult(await decode(shown)).metrics).toEqual({ accuracy: 0.91 })
  })

  test.each<[what: string, content: unknown, path: string, looks: string]>([
    [
      'XML of something else',
      '<?xml version="1.0"?><coverage line-rate="1"/>',
      'coverage.xml',
      'XML whose root is <coverage>',
    ],
    ['a list of numbers', [1, 2], 'x.json', 'JSON: a list without objects'],
    ['a table', 'a,b\n1,2\n', 'x.csv', 'a table (CSV) with the columns "a", "b"'],
  ])('looks like %s', async (_, content, path, looks) => {
    expect(await saidOf(content, path)).toContain(`it looks like ${looks}`)
  })

  test('no text of it is repeated, only names of members and columns', async () => {
    const said = await saidOf({ cases: [{ prompt_text: 'the secret question', answer_text: 'the secret answer' }] })
    expect(said).not.toContain('secret')
  })

  test('a broken file is never answered by the parser alone', async () => {
    for (const text of ['{"accuracy": 0.9', 'hello', '{"a": 1,}']) {
      const said = await saidOf(text)
      expect(said).toMatch(/^not valid JSON at line 1/)
      expect(said).toContain('If the tool that wrote it was stopped, run it again')
      expect(said).toContain('"metrics": { "accuracy": 0.91 }')
    }
  })
})
