import { describe, expect, test } from '@jest/globals'
import { reproducingValue } from '../../../../../src/core/judging/evidence/cases/case-values.js'
import { pairCases } from '../../../../../src/core/judging/cases.js'
import type { CaseOutcome, F1Average } from '../../../../../src/core/model.js'
import { comparisonOf } from '../comparison-material.js'

const named = (cases: readonly Omit<CaseOutcome, 'id'>[]): CaseOutcome[] =>
  cases.map((each, at) => ({ id: `case-${at}`, ...each }))

/** What reproduces a metric that is `reported`, when both sides have these cases. */
function reproducing(
  metric: string,
  reported: number,
  cases: readonly Omit<CaseOutcome, 'id'>[],
  { average = null, whole = 1 }: { readonly average?: F1Average | null; readonly whole?: 1 | 100 } = {},
): string | null {
  const paired = pairCases(named(cases), named(cases))
  if (paired === null) throw new Error('there are no cases')
  return reproducingValue(comparisonOf(reported, reported, { metric, whole }), paired, average)?.name ?? null
}

const documents = [
  { tp: 3, fp: 1, fn: 0 },
  { tp: 1, fp: 0, fn: 2 },
  { tp: 0, fp: 0, fn: 0 },
]
// Pooled: tp 4, fp 1, fn 2. Each by itself: 6/7, 1/2 and, with nothing to find and nothing found, 1.
const MICRO = 8 / 11
const MACRO = (6 / 7 + 1 / 2 + 1) / 3

describe('a metric is made of what reproduces it', () => {
  test.each([
    ['f1', MICRO],
    ['precision', 4 / 5],
    ['recall', 4 / 6],
    ['billing.f1_score', 0.727],
  ])('%s of pooled counts', (metric, reported) => {
    expect(reproducing(metric, reported, documents)).toBe('counts')
  })

  test('of two that reproduce it, the counts come first: precision is not the share that passed, though equal to it', () => {
    const cases = [
      { passed: true, tp: 1, fp: 0, fn: 0 },
      { passed: false, tp: 0, fp: 1, fn: 0 },
    ]
    expect(reproducing('precision', 0.5, cases)).toBe('counts')
    expect(reproducing('accuracy', 0.5, cases)).toBe('passed')
  })

  test('macro f1 is the mean of each case, if the result says that it is macro', () => {
    expect(reproducing('f1', MACRO, documents, { average: 'macro' })).toBe('own f1')
    expect(reproducing('f1', MACRO, documents)).toBeNull()
    expect(reproducing('accuracy', MACRO, documents, { average: 'macro' })).toBeNull()
  })

  test('the share that passed, of cases or of their trials, and the mean score', () => {
    expect(
      reproducing('accuracy', 0.75, named([{ passed: true }, { passed: true }, { passed: true }, { passed: false }])),
    ).toBe('passed')
    const trials = [
      { trials: 4, passes: 3 },
      { trials: 4, passes: 4 },
    ]
    expect(reproducing('pass_rate', 0.875, named(trials))).toBe('passes')
    // Of more than half passed, everything passed.
    expect(reproducing('pass_at_4', 1, named(trials.map((each) => ({ ...each, passed: true }))))).toBe('passed')
    expect(reproducing('answer_quality', 0.6, named([{ score: 0.5 }, { score: 0.7 }]))).toBe('score')
  })

  test('percentages are shares', () => {
    const cases = named([{ passed: true }, { passed: true }, { passed: false }])
    expect(reproducing('accuracy', 66.7, cases, { whole: 100 })).toBe('passed')
    expect(reproducing('accuracy', 66.2, cases, { whole: 100 })).toBeNull()
    expect(reproducing('accuracy', 0.667, cases, { whole: 100 })).toBeNull()
  })

  test.each([
    // 0.6667 is reported as:
    [0.6667, 'passed'],
    [0.6662, 'passed'],
    [0.6661, null],
    [0.667, 'passed'],
    [0.67, 'passed'],
    [0.66, null],
    [0.7, null],
  ])('two of three reported as %d', (reported, value) => {
    expect(reproducing('accuracy', reported, named([{ passed: true }, { passed: true }, { passed: false }]))).toBe(
      value,
    )
  })

  test('both sides have to add up', () => {
    const [before, now] = [named([{ passed: true }, { passed: true }]), named([{ passed: true }, { passed: false }])]
    const paired = pairCases(before, now)
    if (paired === null) throw new Error('there are no cases')
    expect(reproducingValue(comparisonOf(1, 0.5), paired, null)?.name).toBe('passed')
    expect(reproducingValue(comparisonOf(1, 0.6), paired, null)).toBeNull()
  })

  test('over all cases of a side, not only those that both have', () => {
    const before = named([{ passed: true }, { passed: true }])
    const paired = pairCases(before, [...before, { id: 'new', passed: false }])
    if (paired === null) throw new Error('there are no cases')
    expect(reproducingValue(comparisonOf(1, 2 / 3), paired, null)?.name).toBe('passed')
    expect(reproducingValue(comparisonOf(1, 1), paired, null)).toBeNull()
  })

  test('a value that a case lacks is not made up', () => {
    expect(reproducing('accuracy', 0.5, [{ passed: true }, { tp: 0, fp: 1, fn: 1 }])).toBeNull()
    expect(reproducing('f1', 0.6, [{ tp: 3, fp: 2, fn: 2 }, { passed: true }])).toBeNull()
  })
})

test('a case that says only whether it passed has that as its score, as readers leave out what is said already', () => {
  expect(reproducing('answer_quality', 0.5, [{ passed: true }, { passed: false, score: 0 }])).toBe('passed')
  expect(reproducing('answer_quality', 0.25, [{ passed: false, score: 0.5 }, { passed: false }])).toBe('score')
})

test('a case that was run several times counts as the share of its trials before it counts as a whole', () => {
  const runs = [
    { passed: false, trials: 300, passes: 299 },
    { passed: true, trials: 300, passes: 300 },
  ]
  // 0.998 of the trials passed; of half of the cases all did.
  expect(reproducing('accuracy', 0.998, runs)).toBe('passes')
  expect(reproducing('accuracy', 0.5, runs)).toBe('passed')
})

test('a case that ended in an error failed, whatever else is not known of it', () => {
  const error = { error: true }
  expect(reproducing('answer_quality', 0.25, [{ score: 0.5 }, error])).toBe('score')
  expect(reproducing('accuracy', 0.5, [{ passed: true }, error])).toBe('passed')
  expect(reproducing('f1', 0.75, [{ tp: 3, fp: 1, fn: 1 }, error])).toBe('counts')
})

test('without cases on a side there is nothing to pair', () => {
  expect(pairCases([{ id: 'a', passed: true }], [{ id: 'b', passed: true }])?.common.now).toEqual([])
  expect(pairCases(null, [])).toBeNull()
  expect(pairCases([], undefined)).toBeNull()
})
