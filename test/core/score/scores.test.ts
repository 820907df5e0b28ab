import { describe, expect, test } from '@jest/globals'
import { confusionOf, scoresOf, type AnsweredCase } from '../../../src/core/score/scores.js'

/** One label a case, as scikit-learn's examples write them. */
function labels(expected: readonly unknown[], predicted: readonly unknown[]): AnsweredCase[] {
  return expected.map((label, index) => ({ expected: [String(label)], predicted: [String(predicted[index])] }))
}

/** A matrix of 0 and 1 a side, one row a case. */
function sets(expected: readonly number[][], predicted: readonly number[][]): AnsweredCase[] {
  const named = (row: readonly number[]): string[] => row.flatMap((is, index) => (is === 1 ? [String(index)] : []))
  return expected.map((row, index) => ({ expected: named(row), predicted: named(predicted[index] ?? []) }))
}

const rounded = (value: number): number => Number(value.toFixed(8))
const column = (cases: readonly AnsweredCase[], name: 'precision' | 'recall' | 'f1'): number[] =>
  scoresOf(cases).classes.map((each) => rounded(each[name]))

describe("Scores are those of scikit-learn's documentation", () => {
  const animals = labels(['cat', 'dog', 'pig', 'cat', 'dog', 'pig'], ['cat', 'pig', 'dog', 'cat', 'cat', 'dog'])

  test('precision_recall_fscore_support: macro, micro and each class', () => {
    const { macro, micro } = scoresOf(animals)
    expect([macro.precision, macro.recall, macro.f1].map(rounded)).toEqual([0.22222222, 0.33333333, 0.26666667])
    expect([micro.precision, micro.recall, micro.f1].map(rounded)).toEqual([0.33333333, 0.33333333, 0.33333333])
    // cat, dog, pig
    expect(column(animals, 'precision')).toEqual([0.66666667, 0, 0])
    expect(column(animals, 'recall')).toEqual([1, 0, 0])
    expect(column(animals, 'f1')).toEqual([0.8, 0, 0])
    expect(scoresOf(animals).classes.map(({ tp, fn }) => tp + fn)).toEqual([2, 2, 2])
  })

  test('f1_score: classes and sets of labels', () => {
    const numbers = labels([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1])
    expect(rounded(scoresOf(numbers).macro.f1)).toBe(0.26666667)
    expect(rounded(scoresOf(numbers).micro.f1)).toBe(0.33333333)
    expect(column(numbers, 'f1')).toEqual([0.8, 0, 0])
    const several = sets([[0, 0, 0], [1, 1, 1], [0, 1, 1]], [[0, 0, 0], [1, 1, 1], [1, 1, 0]]) // prettier-ignore
    expect(column(several, 'f1')).toEqual([0.66666667, 1, 0.66666667])
  })

  test('classification_report: a class that was never found counts as 0', () => {
    const { accuracy, macro, classes } = scoresOf(labels([0, 1, 2, 2, 2], [0, 0, 2, 2, 1]))
    expect(accuracy).toBe(0.6)
    expect([macro.precision, macro.recall, macro.f1].map((value) => value.toFixed(2))).toEqual(['0.50', '0.56', '0.49'])
    expect(
      classes.map(({ precision, recall, f1 }) => [precision, recall, f1].map((value) => value.toFixed(2))),
    ).toEqual([
      ['0.50', '1.00', '0.67'],
      ['0.00', '0.00', '0.00'],
      ['1.00', '0.67', '0.80'],
    ])
  })

  test('accuracy_score: of a set, every label has to be right', () => {
    expect(scoresOf(labels([0, 1, 2, 3], [0, 2, 1, 3])).accuracy).toBe(0.5)
    expect(scoresOf(sets([[0, 1], [1, 1]], [[1, 1], [1, 1]])).accuracy).toBe(0.5) // prettier-ignore
  })

  test('confusion_matrix and multilabel_confusion_matrix', () => {
    const cases = labels([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2])
    expect([...confusionOf(cases, ['0', '1', '2']).values()].map((row) => [...row.values()])).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ])
    const several = sets([[1, 0, 1], [0, 1, 0]], [[1, 0, 0], [0, 1, 1]]) // prettier-ignore
    expect(scoresOf(several).classes.map(({ tp, fp, fn }) => [tp, fp, fn])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 1],
    ])
  })
})

test('a case without an answer found nothing, and nothing wrongly', () => {
  const { accuracy, classes, micro } = scoresOf([
    { expected: ['a'], predicted: ['a'] },
    { expected: ['a'], predicted: null },
  ])
  expect(accuracy).toBe(0.5)
  expect(classes).toMatchObject([{ name: 'a', tp: 1, fp: 0, fn: 1, precision: 1, recall: 0.5 }])
  expect([micro.precision, micro.recall]).toEqual([1, 0.5])
  // In no set of labels either: nothing was expected, and that is not what was said.
  expect(scoresOf([{ expected: [], predicted: null }]).accuracy).toBe(0)
})

test('each group is scored by its own cases alone', () => {
  const cases = labels(['cat', 'dog', 'cat'], ['cat', 'cat', 'dog'])
  const grouped = cases.map((each, index) => ({ ...each, group: index === 0 ? 'easy' : 'hard' }))
  expect(scoresOf(grouped).groups).toMatchObject([
    { name: 'easy', cases: 1, accuracy: 1, macro: { f1: 1 } },
    { name: 'hard', cases: 2, accuracy: 0, macro: { f1: 0 } },
  ])
})
