import { describe, expect, test } from '@jest/globals'
import { pairCases } from '../../../src/core/judging/cases.js'
import { incomparability } from '../../../src/core/judging/comparability.js'
import type { Baseline, BenchmarkResult } from '../../../src/core/model.js'
import { CONFIGURATION, baselineWith, candidateWith } from './judging-material.js'

const why = (result: Partial<BenchmarkResult>, baseline: Partial<Baseline>, casesExplain = true): string | null =>
  incomparability(
    candidateWith({ f1: 0.9 }, result).result,
    baselineWith({ f1: 0.9 }, baseline),
    pairCases(baseline.cases, result.cases),
    casesExplain,
  )

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

describe('sizes and errors', () => {
  test('without cases one case less is another data set', () => {
    expect(why({ dataset_size: 99 }, { dataset_size: 100 })).toBe("dataset_size is 99, the baseline's is 100")
  })

  test('with cases a data set may grow, as long as four fifths stay the same', () => {
    expect(why({ dataset_size: 110, cases: cases(0, 110) }, { dataset_size: 100, cases: cases(0, 100) })).toBeNull()
    expect(why({ dataset_size: 126, cases: cases(0, 126) }, { dataset_size: 100, cases: cases(0, 100) })).toMatch(
      /^only 100 of 126 cases are among the baseline's 100/,
    )
  })

  test('without cases, what is left after errors is not the same, either way', () => {
    const reason =
      '191 of 200 cases (95.5%) ended in an error here, 0 of 200 cases (0%) in the baseline, so the remaining cases differ'
    expect(why({ dataset_size: 200, error_count: 191 }, { dataset_size: 200, error_count: 0 })).toBe(reason)
    expect(why({ dataset_size: 200, error_count: 0 }, { dataset_size: 200, error_count: 191 })).not.toBeNull()
    expect(why({ error_count: 191, success_count: 9 }, { dataset_size: 200, error_count: 0 })).toBe(reason)
  })

  test.each([
    [0, 9, true],
    [0, 10, false],
    [53, 43, false],
    [53, 44, true],
  ])('a difference of five errors in a hundred is too much: %d → %d of 200', (before, now, comparable) => {
    const size = { dataset_size: 200 }
    expect(why({ ...size, error_count: now }, { ...size, error_count: before }) === null).toBe(comparable)
  })

  test('errors that nobody counted are not held against it', () => {
    expect(why({ dataset_size: 200, error_count: 191 }, { dataset_size: 200 })).toBeNull()
    expect(why({ dataset_size: 200 }, { dataset_size: 200, error_count: 191 })).toBeNull()
  })

  test('cases that do not give the metrics count as none, so sizes and errors are compared', () => {
    const before = { dataset_size: 20, cases: cases(0, 20) }
    const now = { dataset_size: 21, cases: cases(0, 20).map((each, at) => ({ ...each, error: at < 2 })) }
    expect(why(now, before, true)).toBeNull()
    expect(why(now, before, false)).toBe(
      "dataset_size is 21, the baseline's is 20; 2 of 21 cases (9.5%) ended in an error here, 0 of 20 cases (0%) " +
        'in the baseline, so the remaining cases differ',
    )
  })
})
