import { describe, expect, test } from '@jest/globals'
import type { BenchmarkResult } from '../../../src/core/model.js'
import { implausibilities } from '../../../src/core/result/plausibility.js'

const names = { model_version: 'm', dataset_version: 'd', prompt_version: 'p' }

const passing = (...passed: boolean[]) => passed.map((did, index) => ({ id: `c${index}`, passed: did }))

function warningsOf(metrics: BenchmarkResult['metrics'], rest: Partial<BenchmarkResult> = {}): string[] {
  return implausibilities({ ...names, metrics, ...rest })
}

describe('Numbers that contradict each other are remarked on, with the numbers', () => {
  test.each<[title: string, metrics: BenchmarkResult['metrics'], rest: Partial<BenchmarkResult>, warning: string]>([
    ['f1', { precision: 0.9, recall: 0.9, f1: 0.85 }, {}, 'f1 is 0.85, but precision 0.9 and recall 0.9 give 0.9'],
    [
      'f1 above both',
      { precision: 0.91, recall: 0.88, f1: 0.95 },
      {},
      'f1 is 0.95, but precision 0.91 and recall 0.88 give 0.8947',
    ],
    [
      'f1 without precision',
      { precision: 0, recall: 0, f1: 0.5 },
      {},
      'f1 is 0.5, but precision 0 and recall 0 give 0',
    ],
    [
      'precision',
      { precision: 1, true_positives: 132, false_positives: 13 },
      {},
      'precision is 1, but 132 true and 13 false positives give 0.9103',
    ],
    [
      'recall',
      { recall: 0.8, true_positives: 1, false_negatives: 3 },
      {},
      'recall is 0.8, but 1 true positives and 3 false negatives give 0.25',
    ],
    [
      'expected issues',
      { total_issues_expected: 5, true_positives: 1, false_negatives: 3 },
      {},
      '5 issues were expected, but 1 true positives and 3 false negatives make 4',
    ],
    [
      'cases',
      { f1: 0.9 },
      { dataset_size: 6, cases: [{ id: 'a', passed: true }] },
      'there is 1 case, but dataset_size is 6',
    ],
    [
      'accuracy beside cases of which half passed',
      { accuracy: 0.9 },
      { cases: Array.from({ length: 100 }, (_, index) => ({ id: `c${index}`, passed: index < 50 })) },
      'accuracy is 0.9, but 50 of 100 cases passed, which is 0.5',
    ],
    [
      'a pass rate in percent from which cases with errors are left out',
      { pass_rate: 100 },
      {
        cases: [
          { id: 'a', passed: true },
          { id: 'b', passed: false, error: true },
        ],
      },
      'pass_rate is 100, but 1 of 2 cases passed, which is 50',
    ],
    [
      'percentages',
      { f1: 0.9, json_validity_rate: 100, by: { a: { domain_recall: 95 } } },
      {},
      'percentages seem to be mixed with fractions: by.a.domain_recall 95, json_validity_rate 100; write 0.95 instead of 95',
    ],
  ])('%s', (_, metrics, rest, warning) => expect(warningsOf(metrics, rest)).toEqual([warning]))

  test('a confusion matrix that is larger than the dataset', () => {
    const cells = { true_positives: 132, false_positives: 13, true_negatives: 98, false_negatives: 18 }
    expect(warningsOf({ accuracy: 0.89, ...cells }, { dataset_size: 150 })).toEqual([
      'accuracy is 0.89, but 230 right of 261 in the confusion cells give 0.8812',
      'the four confusion cells sum to 261, but dataset_size is 150',
    ])
  })
})

describe('Numbers that were only rounded are not', () => {
  test.each<[title: string, metrics: BenchmarkResult['metrics'], rest: Partial<BenchmarkResult>]>([
    ['three digits', { precision: 0.91, recall: 0.88, f1: 0.895 }, {}],
    ['two digits of thirds', { precision: 0.67, recall: 0.5, f1: 0.57 }, {}],
    ['a whole number among two digits', { precision: 1, recall: 0.67, f1: 0.8 }, {}],
    [
      'all digits',
      { precision: 2 / 15, recall: 0.5, f1: 4 / 19, true_positives: 2, false_positives: 13, false_negatives: 2 },
      {},
    ],
    [
      'nothing found at all',
      { precision: 0, recall: 0, f1: 0, true_positives: 0, false_positives: 0, false_negatives: 4 },
      {},
    ],
    ['nothing to find', { precision: 1, true_positives: 0, false_positives: 0 }, {}],
    ['a mean over patients', { precision: 0.85, recall: 0.95, f1: 0.8 }, { f1_average: 'macro' }],
    ['a rate without fractions beside it', { hit_rate: 95 }, {}],
    ['a latency', { f1: 0.9, latency_ms: 95 }, {}],
    ['percentages alone', { f1: 89.5, precision: 91, recall: 88, accuracy: 90 }, {}],
    ['percentages of cells', { precision: 91.03, true_positives: 132, false_positives: 13 }, {}],
    ['accuracy that is the share of cases', { accuracy: 0.67 }, { cases: passing(true, true, false) }],
    ['accuracy that is the mean score', { accuracy: 0.5 }, { cases: [{ id: 'a', passed: true, score: 0.5 }] }],
    ['cases that do not say whether they passed', { accuracy: 0.9 }, { cases: [{ id: 'a', score: 0.2 }] }],
    ['another metric than cases make', { f1: 0.9 }, { cases: passing(true, false) }],
  ])('%s', (_, metrics, rest) => expect(warningsOf(metrics, rest)).toEqual([]))
})
