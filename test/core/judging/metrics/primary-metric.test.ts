import { describe, expect, test } from '@jest/globals'
import { policyFrom } from '../../../../src/core/judging/policy/policy.js'
import { primaryMetric, type PrimaryClaims } from '../../../../src/core/judging/metrics/primary-metric.js'

const primary = (names: readonly string[], metrics = '', claims: Omit<PrimaryClaims, 'policy'> = {}) => {
  const found = primaryMetric(new Set(names), { policy: policyFrom({ metrics }), ...claims })
  return found === null ? null : [found.name, found.better, found.asked ? 'asked' : 'found']
}

describe('the primary metric is', () => {
  const all = ['accuracy', 'exact_match', 'f1', 'latency_ms', 'pass_rate', 'toxicity']
  const kept = { name: 'pass_rate', better: 'higher' } as const

  test('what a rule of the user says, whatever else is said', () => {
    const claims = { ofResult: 'accuracy', kept }
    expect(primary(all, 'exact_match: higher primary', claims)).toEqual(['exact_match', 'higher', 'asked'])
    expect(primary(all, 'toxicity: lower 0.01 primary', claims)).toEqual(['toxicity', 'lower', 'asked'])
  })

  test('the last rule whose metric is there, so that suites of one push can have different ones', () => {
    const rules = 'f1: higher primary\nexact_match: higher primary\nbleu: higher primary'
    expect(primary(all, rules)?.[0]).toBe('exact_match')
    expect(primary(['f1', 'latency_ms'], rules)?.[0]).toBe('f1')
  })

  test('else what the result says; a leading minus says that lower is better', () => {
    expect(primary(all, '', { ofResult: 'accuracy', kept })).toEqual(['accuracy', 'higher', 'asked'])
    expect(primary(all, '', { ofResult: '-accuracy' })).toEqual(['accuracy', 'lower', 'asked'])
    expect(primary(all, '', { ofResult: 'latency_ms' })).toEqual(['latency_ms', 'lower', 'asked'])
    expect(primary(['my_flaws'], '', { ofResult: 'my_flaws' })).toEqual(['my_flaws', 'higher', 'asked'])
    expect(primary(all, '', { ofResult: 'f1_score' })?.[0]).toBe('f1')
  })

  test('else the one the configuration had, while the result has it', () => {
    expect(primary(all, '', { kept })).toEqual(['pass_rate', 'higher', 'found'])
    expect(primary(['f1', 'accuracy'], '', { kept })?.[0]).toBe('f1')
  })

  test('else f1, accuracy, pass_rate, score, exact_match, main_score', () => {
    const usual = ['main_score', 'exact_match', 'score', 'pass_rate', 'accuracy', 'f1']
    for (let count = 1; count <= usual.length; count += 1) {
      expect(primary([...usual.slice(0, count), 'recall'])).toEqual([usual[count - 1], 'higher', 'found'])
    }
  })

  test('else the only one; what describes the run is none', () => {
    expect(primary(['answer_quality'])).toEqual(['answer_quality', 'higher', 'found'])
    expect(primary(['wer', 'wer_stderr', 'num_samples'])).toEqual(['wer', 'lower', 'found'])
  })

  test('else none', () => {
    expect(primary(['recall', 'precision'])).toBeNull()
    expect(primary(['total_documents'])).toBeNull()
    expect(primary([])).toBeNull()
  })

  test('and a rule that is about it says what is better', () => {
    expect(primary(['score'], 'score: lower')?.[1]).toBe('lower')
  })
})
