import { describe, expect, test } from '@jest/globals'
import { decimalOf, toNumber } from '../../../../src/core/decimal.js'
import { UserError } from '../../../../src/core/errors.js'
import type { Limit } from '../../../../src/core/judging/metrics/limit.js'
import {
  DEFAULT_POLICY,
  policyFrom,
  standardFor,
  type Policy,
  type Standard,
} from '../../../../src/core/judging/policy/policy.js'

describe('the threshold', () => {
  test.each([
    [undefined, 0.05],
    ['', 0.05],
    ['0.05', 0.05],
    [' 0.1 ', 0.1],
    ['1', 1],
    ['5e-2', 0.05],
  ])('%j is %d', (threshold, value) => {
    expect(toNumber(policyFrom({ threshold }).threshold)).toBe(value)
  })

  test.each(['0', '-0.05', '1.0001', '5%', '5', 'low', 'NaN', '0,05'])('%j is refused by name', (threshold) => {
    const attempt = (): Policy => policyFrom({ threshold })
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(`threshold: "${threshold}" is not allowed; give a number more than 0 and at most 1`)
  })
})

describe('what a metric is held to', () => {
  const standard = (name: string, values: readonly number[], metrics = '', threshold = '0.05'): Standard =>
    standardFor(policyFrom({ metrics, threshold }), name, values, { named: null, gates: false })
  const limitOf = (...about: Parameters<typeof standard>): Limit | null => standard(...about).limit

  test('proportions have the threshold, and 0.02 more is an improvement', () => {
    expect(standard('f1', [0.91, 0.85])).toEqual({
      ...{ kind: 'proportion', better: 'higher', gate: false, mixed: false },
      ...{ limit: absolute(0.05), step: absolute(0.02) },
    })
    expect(limitOf('hallucination_rate', [0.1, 0.2], '', '0.1')).toEqual(absolute(0.1))
    expect(limitOf('faithfulness', [0.7, 0.8])).toEqual(absolute(0.05))
  })

  test.each([
    ['accuracy', [91.2, 90.9]],
    ['extraction_accuracy', [97.5, 100]],
    ['json_validity_rate', [95, 0]],
    ['eval_wer', [12.3, 11]],
  ])('%s above 1 is a percentage, held to a hundred times as much', (name, values) => {
    expect(standard(name, values)).toMatchObject({ kind: 'percent', limit: absolute(5), step: absolute(2) })
  })

  test.each([
    ['perplexity', [12.3, 12.4]],
    ['eval_loss', [0.31, 0.35]],
    ['rmse', [0.1, 0.12]],
    ['latency_ms', [400, 480]],
    ['latency_s', [0.4, 0.48]],
    ['totalCost', [0.1, 0.12]],
    ['total_tokens', [1000, 900]],
    ['tokens_per_second', [80, 70]],
    ['score', [4.2, 4.1]],
    ['main_score', [36.85, 36.2]],
    ['bleu', [27.3, 26.9]],
    ['matthews_correlation', [-0.1, 0.2]],
  ])('%s may be a fifth worse', (name, values) => {
    expect(limitOf(name, values)).toEqual(relative(0.2))
  })

  test.each([
    ['accuracy', [0.91, 91]],
    ['accuracy', [91, 0.91]],
    ['error_rate', [0.02, 2]],
    ['main_score', [0.36, 36.85]],
    ['score', [0.8, 82]],
  ])('%s as a fraction and as more is not compared: %j', (name, values) => {
    expect(standard(name, values)).toMatchObject({ mixed: true, limit: null })
  })

  test('0 fits fractions and percentages, 1.0000000000000002 is 1, and a score may cross 1', () => {
    expect(standard('accuracy', [91, 0])).toMatchObject({ kind: 'percent', mixed: false })
    expect(standard('accuracy', [0.91, 0])).toMatchObject({ kind: 'proportion', mixed: false })
    expect(standard('cosine_similarity', [1.0000000000000002, 0.9])).toMatchObject({ kind: 'proportion', mixed: false })
    expect(standard('score', [0.9, 1.4])).toMatchObject({ kind: 'other', mixed: false, limit: relative(0.2) })
  })

  test('what describes the run and what nobody knows is shown', () => {
    for (const name of ['total_documents', 'true_positives', 'max_tokens', 'potential_savings']) {
      expect(standard(name, [0.9, 0.8])).toMatchObject({ better: null, limit: null })
    }
  })

  test('of rules about one metric the last says what is better and the limit', () => {
    expect(limitOf('latency_ms', [400], 'latency_ms: lower 10%\n*_ms: lower 30%')).toEqual(relative(0.3))
    expect(limitOf('latency_ms', [400], '*_ms: lower 30%\nlatency_ms: lower 10%')).toEqual(relative(0.1))
    expect(standard('savings', [400], 'savings: higher').better).toBe('higher')
  })

  test('a rule for f1_score is a rule for f1', () => {
    expect(limitOf('f1', [0.9], 'f1_score: higher 0.02')).toEqual(absolute(0.02))
    expect(limitOf('a.f1', [0.9], '*.f1_score: higher 0.02')).toEqual(absolute(0.02))
  })

  test('without a limit of its own a rule has that of the kind', () => {
    expect(limitOf('my_quality', [0.9, 0.8], 'my_quality: higher')).toEqual(absolute(0.05))
    // What is to be lower may as well be seconds.
    expect(limitOf('my_flaws', [0.02, 0.03], 'my_flaws: lower')).toEqual(relative(0.2))
    expect(limitOf('accuracy', [91, 90], 'accuracy: higher')).toEqual(absolute(5))
    // A limit is in the unit of the metric.
    expect(limitOf('accuracy', [91, 90], 'accuracy: higher 0.5')).toEqual(absolute(0.5))
  })

  test('the default policy has the threshold 0.05 and no rules', () => {
    expect(DEFAULT_POLICY).toEqual({ threshold: { digits: 5n, scale: 2 }, rules: [], strategy: 'evidence' })
  })
})

function absolute(value: number) {
  return { kind: 'absolute', value: decimalOf(value) }
}

function relative(value: number) {
  return { kind: 'relative', value: decimalOf(value) }
}
