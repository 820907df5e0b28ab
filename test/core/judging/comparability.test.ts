import { describe, expect, test } from '@jest/globals'
import { incomparability } from '../../../src/core/judging/comparability.js'
import type { Baseline, BenchmarkResult } from '../../../src/core/model.js'
import { CONFIGURATION, baselineWith, candidateWith } from './judging-material.js'

const why = (result: Partial<BenchmarkResult>, baseline: Partial<Baseline>): string | null =>
  incomparability(candidateWith({ f1: 0.9 }, result).result, baselineWith({ f1: 0.9 }, baseline))

const cases = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: `case-${from + index}`, passed: true }))

describe('results are not compared when', () => {
  test.each([
    [
      'the suite differs',
      { benchmark: 'patients' },
      { benchmark: 'documents' },
      "benchmark is patients, the baseline's is documents",
    ],
    [
      'f1 is averaged otherwise',
      { f1_average: 'macro' },
      { f1_average: 'micro' },
      "f1_average is macro, the baseline's is micro",
    ],
    [
      'the dataset has another size',
      { dataset_size: 16 },
      { dataset_size: 6 },
      "dataset_size is 16, the baseline's is 6",
    ],
    [
      'the dataset is another',
      { dataset_version: 'v4' },
      { configuration: { ...CONFIGURATION, dataset_version: 'v3' } },
      "dataset_version is v4, the baseline's is v3",
    ],
    ['the dataset was emptied', { dataset_size: 0 }, { dataset_size: 6 }, "dataset_size is 0, the baseline's is 6"],
  ] as const)('%s', (_, result, baseline, reason) => {
    expect(why(result, baseline)).toBe(reason)
  })

  test('the dataset grew from 6 to 16 documents under one name, even where only the cases tell', () => {
    expect(why({ dataset_size: 16 }, { dataset_size: 6 })).not.toBeNull()
    expect(why({ cases: cases(0, 16) }, { cases: cases(0, 6) })).toBe(
      "only 6 of 16 cases are among the baseline's 6, fewer than 80% of the larger",
    )
    expect(why({ cases: cases(0, 6) }, { cases: cases(0, 16) })).not.toBeNull()
  })

  test('everything that differs is said', () => {
    expect(why({ benchmark: 'b', dataset_size: 3 }, { benchmark: 'a', dataset_size: 2 })).toBe(
      "benchmark is b, the baseline's is a; dataset_size is 3, the baseline's is 2",
    )
  })
})

describe('results are compared when', () => {
  test('they agree', () => {
    const same = { benchmark: 'documents', f1_average: 'micro', dataset_size: 6, cases: cases(0, 6) } as const
    expect(why(same, same)).toBeNull()
  })

  test('one side does not say what the other says', () => {
    const said = { benchmark: 'documents', f1_average: 'micro', dataset_size: 6, cases: cases(0, 6) } as const
    expect(why({}, said)).toBeNull()
    expect(why(said, {})).toBeNull()
    expect(why({ cases: [] }, said)).toBeNull()
  })

  test.each([
    [10, 2, true],
    [10, 3, false],
    [5, 1, true],
    [5, 2, false],
  ])('of %d cases %d were exchanged: %s', (size, exchanged, comparable) => {
    expect(why({ cases: cases(exchanged, size + exchanged) }, { cases: cases(0, size) }) === null).toBe(comparable)
  })

  test('an id that occurs twice counts once', () => {
    expect(why({ cases: [...cases(0, 5), ...cases(0, 5)] }, { cases: cases(0, 5) })).toBeNull()
  })
})
