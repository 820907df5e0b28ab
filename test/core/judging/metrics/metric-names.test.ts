import { describe, expect, test } from '@jest/globals'
import { knownMetric } from '../../../../src/core/judging/metrics/metric-names.js'
import { NAMES_OF_TOOLS } from '../metric-names-of-tools.js'

describe('the direction of a metric follows from its name, as the tools that write it mean it', () => {
  describe.each(Object.entries(NAMES_OF_TOOLS))('%s', (_tool, { higher = [], lower = [], none = [] }) => {
    const expected = [
      ...higher.map((name) => [name, 'higher'] as const),
      ...lower.map((name) => [name, 'lower'] as const),
      ...none.map((name) => [name, null] as const),
    ]
    test.each(expected)('%s: %s', (name, better) => {
      expect(knownMetric(name).better).toBe(better)
    })
  })

  test('for at least two hundred names', () => {
    const names = Object.values(NAMES_OF_TOOLS).flatMap(({ higher = [], lower = [], none = [] }) => [
      ...higher,
      ...lower,
      ...none,
    ])
    expect(new Set(names).size).toBeGreaterThan(200)
  })
})

describe('the kind of number follows from the name, too', () => {
  test.each([
    ['f1_macro', 'share'],
    ['hallucination_rate', 'share'],
    ['json_validity_rate', 'share'],
    ['wer', 'share'],
    ['main_score', 'scale'],
    ['faithfulness', 'scale'],
    ['toxicity_score', 'share'],
    ['eval_loss', 'amount'],
    ['word_perplexity', 'amount'],
    ['mean_ttft_ms', 'duration'],
    ['avg_latency', 'duration'],
    ['totalCost', 'money'],
    ['avg_total_tokens', 'count'],
    ['tokens_per_second', 'amount'],
    ['max_tokens', 'context'],
    ['true_positives', 'context'],
    ['potential_savings', 'unknown'],
  ])('%s: %s', (name, nature) => {
    expect(knownMetric(name).nature).toBe(nature)
  })
})

test('one name is the same in snake, camel, kebab and dotted case, with spaces and slashes', () => {
  for (const name of ['mean_ttft_ms', 'meanTtftMs', 'mean-ttft-ms', 'mean.ttft.ms', 'Mean TTFT (ms)', 'mean/ttft/ms']) {
    expect([name, knownMetric(name)]).toEqual([name, { nature: 'duration', better: 'lower' }])
  }
})

test('even a hostile name is answered at once', () => {
  for (const part of ['{', '(=', 'per ', 'aB', '1a', '_', ':a=']) {
    expect(() => knownMetric(part.repeat(50_000))).not.toThrow()
  }
})
