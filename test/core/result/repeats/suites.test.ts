import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { gatherRepeats, type Repeats } from '../../../../src/core/result/repeats/repeats.js'
import type { BenchmarkCase, BenchmarkResult } from '../../../../src/core/model.js'

const NAMES = { model_version: 'model', dataset_version: 'dataset', prompt_version: 'prompt' }
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const read = (file: string, result: Partial<BenchmarkResult>) => ({
  file,
  index: 0,
  result: { ...NAMES, metrics: { f1: 0.9 }, ...result },
})
const gathered = (one: Partial<BenchmarkResult>, other: Partial<BenchmarkResult>, how: Repeats = 'pool') =>
  gatherRepeats([read('a.json', one), read('b.json', other)], how, digest)
const cases = (from: number, to: number): BenchmarkCase[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: `c${from + index}`, passed: true }))

const about = 'has the same model, dataset, prompt and environment as a.json'

describe('two suites under the same names in one push are refused, with both files', () => {
  const mend = 'give each suite its own `benchmark` and `dataset_version`'

  test.each([
    ['by their benchmark', { benchmark: 'billing' }, { benchmark: 'triage' }, 'benchmark billing and triage'],
    ['by their cases', { cases: cases(0, 10) }, { cases: cases(5, 15) }, '5 common cases of 10 and 10'],
    ['by their metrics', { metrics: { f1: 0.9 } }, { metrics: { bleu: 30 } }, 'metrics f1 and bleu'],
    [
      'by their metrics, where the cases have the same ids',
      { metrics: { f1: 0.9 }, cases: cases(0, 3) },
      { metrics: { bleu: 30 }, cases: cases(0, 3) },
      'metrics f1 and bleu',
    ],
  ])('%s', (_, one, other, difference) => {
    for (const how of ['pool', 'separate'] as const) {
      expect(gathered(one, other, how).refused).toEqual([
        { file: 'b.json', path: '', message: `${about}, but belongs to another suite (${difference}): ${mend}` },
      ])
    }
  })

  test('and where nothing tells them apart, it is said that they are versions of one', () => {
    const { results, refused, warnings } = gathered({}, {})
    expect([results.map(({ file }) => file), refused]).toEqual([['a.json', 'b.json'], []])
    expect(warnings).toEqual([
      {
        file: 'b.json',
        path: '',
        message: `${about}, so both are versions of one configuration: if they belong to two suites, ${mend.replace('each suite', 'each')}`,
      },
    ])
  })
})

describe('results that are of one suite and no repeats are refused, unless each is to be a version', () => {
  const mend = 'make every repeat report the same, or store each as its own version (`repeats: separate`)'

  test.each([
    ['a metric is missing', { metrics: { f1: 0.9, recall: 1 } }, {}, 'it lacks the metric recall'],
    ['a metric is new', {}, { metrics: { f1: 0.9, by: { a: 1 } } }, 'the metric by.a is new in it'],
    ['a metric is a fraction and a percentage', {}, { metrics: { f1: 90 } }, 'f1 0.9 and 90, on two scales'],
    ['f1 is averaged in another way', { f1_average: 'micro' }, { f1_average: 'macro' }, 'f1_average micro and macro'],
  ] as const)('because %s', (_, one, other, difference) => {
    const [a, b] = [
      { cases: cases(0, 3), ...one },
      { cases: cases(0, 3), ...other },
    ]
    expect(gathered(a, b).refused).toEqual([
      { file: 'b.json', path: '', message: `${about}, but is not a repeat of it (${difference}): ${mend}` },
    ])
    const { results, refused } = gathered(a, b, 'separate')
    expect([results.map(({ file }) => file), refused]).toEqual([['a.json', 'b.json'], []])
  })
})

test('results of one file are told apart by their place in it', () => {
  const all = [0, 1, 2].map((index) => ({ ...read('a.json', { benchmark: `b${index}` }), index }))
  const { refused } = gatherRepeats(all, 'pool', digest)
  expect(refused.map(({ file }) => file)).toEqual(['a.json#1', 'a.json#2'])
})

test('repeats are compared with each other, where the first result has no cases', () => {
  const all = [{}, { cases: cases(0, 9) }, { cases: cases(5, 14) }].map((each, at) => read(`${at}.json`, each))
  const { refused, warnings } = gatherRepeats(all, 'pool', digest)
  expect(refused).toEqual([
    {
      file: '2.json',
      path: '',
      message: expect.stringContaining('as 1.json, but is not a repeat of it (4 common cases'),
    },
  ])
  expect(warnings.map(({ file }) => file)).toEqual(['1.json'])
})

describe('results of one push stay apart', () => {
  test('that differ in one of their names', () => {
    const others = [{ model_version: 'other' }, { dataset_version: 'other' }, { prompt_version: 'other' }]
    const all = [{}, ...others].map((names, at) => read(`${at}.json`, { cases: cases(0, 3), ...names }))
    expect(gatherRepeats(all, 'pool', digest)).toEqual({ results: all, refused: [], warnings: [] })
  })

  test('that are repeats, where each is to be a version', () => {
    const all = ['a.json', 'b.json'].map((file) => read(file, { cases: cases(0, 3) }))
    expect(gatherRepeats(all, 'separate', digest)).toEqual({ results: all, refused: [], warnings: [] })
  })
})
