import { describe, expect, test } from '@jest/globals'
import { sameNames } from '../../../src/core/judging/suites.js'
import type { BenchmarkResult, Configuration } from '../../../src/core/model.js'
import { candidateWith } from './judging-material.js'

const pushed = (file: string, result: Partial<BenchmarkResult>, configuration: Partial<Configuration> = {}) => ({
  file,
  ...candidateWith(result.metrics ?? { f1: 0.9 }, result, configuration),
})
const cases = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: `c${from + index}`, passed: true }))

describe('two suites under the same names in one push are found', () => {
  const about = 'has the same model, dataset, prompt and environment as a.json'
  const mend = 'give each suite a `benchmark` and a `dataset_version` of its own'

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
    expect(sameNames([pushed('a.json', one), pushed('b.json', other)])).toEqual([
      { file: 'b.json', suite: 'another', message: `${about}, and is of another suite (${difference}): ${mend}` },
    ])
  })

  test('and where nothing tells them apart, it is said that they are versions of one', () => {
    expect(sameNames([pushed('a.json', {}), pushed('b.json', {})])).toEqual([
      {
        file: 'b.json',
        suite: 'unknown',
        message: `${about}, so both are versions of one configuration: if they are of two suites, give each a \`benchmark\` and a \`dataset_version\` of its own`,
      },
    ])
  })
})

describe('results of one push are fine', () => {
  test('that differ in one of their names', () => {
    const results = [
      pushed('a.json', {}),
      pushed('b.json', {}, { model_version: 'other' }),
      pushed('c.json', {}, { dataset_version: 'other' }),
      pushed('d.json', {}, { prompt_version: 'other' }),
    ]
    expect(sameNames(results)).toEqual([])
  })

  test('that are repeats of the same cases', () => {
    expect(sameNames([pushed('a.json', { cases: cases(0, 10) }), pushed('b.json', { cases: cases(1, 10) })])).toEqual(
      [],
    )
  })
})
