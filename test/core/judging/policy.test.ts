import { describe, expect, test } from '@jest/globals'
import { decimalOf, toNumber } from '../../../src/core/decimal.js'
import { UserError } from '../../../src/core/errors.js'
import {
  DEFAULT_POLICY,
  policyFrom,
  primaryMetric,
  standardFor,
  type Policy,
  type Standard,
} from '../../../src/core/judging/policy.js'

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

describe('a rule for a metric is one line', () => {
  test('with a direction, and perhaps a limit and a gate', () => {
    const metrics = [
      '# what we promise our users',
      '',
      'exact_match: higher 0.03 gate',
      '  *_latency_ms :lower 10%   # the API is noisy',
      'throughput: higher\r',
      'acc,none: higher no-gate',
      'task:2.score: higher gate 1%',
    ].join('\n')
    expect(policyFrom({ metrics }).rules).toEqual([
      { glob: 'exact_match', better: 'higher', limit: absolute(0.03), gate: true },
      { glob: '*_latency_ms', better: 'lower', limit: relative(0.1), gate: null },
      { glob: 'throughput', better: 'higher', limit: null, gate: null },
      { glob: 'acc,none', better: 'higher', limit: null, gate: false },
      { glob: 'task:2.score', better: 'higher', limit: relative(0.01), gate: true },
    ])
  })

  test.each([
    ['f1 higher', 'the name of a metric and a colon are missing'],
    [': higher', 'the name of a metric and a colon are missing'],
    ['f1:', 'say what is better: higher or lower'],
    ['f1: up', 'say what is better: higher or lower'],
    ['f1: higher 0', 'an absolute limit is more than 0; write 0%'],
    ['f1: higher -3%', 'a limit is not negative'],
    ['f1: higher 0.1 0.2', 'there are two limits'],
    ['f1: higher gate no-gate', 'gate or no-gate is said twice'],
    ['f1: higher strict', '"strict" is neither a limit nor gate or no-gate'],
  ])('%j is refused with its line, what is wrong and what is allowed', (line, problem) => {
    const attempt = (): Policy => policyFrom({ metrics: `recall: higher\n\n${line}` })
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(`metrics, line 3 (${JSON.stringify(line)}): `)
    expect(attempt).toThrow(problem)
    expect(attempt).toThrow('a line is `<name>: higher|lower [<limit>] [gate|no-gate]`')
  })

  test('all wrong lines are named at once', () => {
    expect(() => policyFrom({ metrics: 'f1\nrecall: higher\ncost: cheap' })).toThrow(/line 1 .*\n.*line 3 /)
  })
})

describe('what a metric is held to', () => {
  const standard = (metrics: string, name: string, values: readonly number[] = [0.9, 0.8]): Standard =>
    standardFor(policyFrom({ metrics }), 'f1', name, values)

  test('f1 gates, the other quality metrics have the same limit and do not', () => {
    const limit = absolute(0.05)
    expect(standard('', 'f1')).toEqual({ kind: 'proportion', better: 'higher', limit, gate: true })
    expect(standard('', 'recall')).toEqual({ kind: 'proportion', better: 'higher', limit, gate: false })
  })

  test('latency, cost and tokens may be a fifth worse', () => {
    for (const name of ['latency_ms', 'analysis_cost', 'total_tokens']) {
      expect(standard('', name, [400])).toMatchObject({ better: 'lower', limit: relative(0.2), gate: false })
    }
  })

  test('counts and unknown metrics are shown and never gate', () => {
    expect(standard('', 'total_documents')).toEqual({ kind: 'count', better: null, limit: null, gate: false })
    expect(standard('', 'exact_match')).toEqual({ kind: 'other', better: null, limit: null, gate: false })
  })

  test('the last rule that matches wins, whole', () => {
    const rules = 'latency_ms: lower 10% gate\n*_ms: lower 30%'
    expect(standard(rules, 'latency_ms')).toMatchObject({ limit: relative(0.3), gate: false })
    const other = '*_ms: lower 30%\nlatency_ms: lower 10% gate'
    expect(standard(other, 'latency_ms')).toMatchObject({ limit: relative(0.1), gate: true })
  })

  test('when a rule says gate, f1 gates only if a rule says so', () => {
    expect(standard('recall: higher gate', 'recall').gate).toBe(true)
    expect(standard('recall: higher gate', 'f1').gate).toBe(false)
    expect(standard('recall: higher gate\nf1: higher gate', 'f1').gate).toBe(true)
    expect(standard('recall: higher 0.1', 'f1').gate).toBe(true)
    expect(standard('f1: higher no-gate', 'f1').gate).toBe(false)
  })

  test('a rule for f1_score is a rule for f1', () => {
    expect(standard('f1_score: higher 0.02 gate', 'f1')).toMatchObject({ limit: absolute(0.02), gate: true })
    expect(standard('*.f1_score: higher 0.02', 'a.f1').limit).toEqual(absolute(0.02))
  })

  test('without a limit, the threshold is that of values in 0..1 where higher is better, else a fifth', () => {
    expect(standard('exact_match: higher', 'exact_match', [0.9, 0.8]).limit).toEqual(absolute(0.05))
    expect(standard('tokens_per_second: higher', 'tokens_per_second', [80, 70]).limit).toEqual(relative(0.2))
    expect(standard('hallucinations: lower', 'hallucinations', [0.02, 0.03]).limit).toEqual(relative(0.2))
  })

  test('a percentage is not held to a limit for 0..1, unless a rule gives it one', () => {
    expect(standard('', 'extraction_accuracy', [97.5, 96]).limit).toBeNull()
    expect(standard('extraction_accuracy: higher 2', 'extraction_accuracy', [97.5, 96]).limit).toEqual(absolute(2))
    // What gates stays judged.
    expect(standard('', 'f1', [91, 85]).limit).toEqual(absolute(0.05))
  })

  test('f1 is the primary metric, accuracy where there is no f1', () => {
    expect(primaryMetric(new Set(['accuracy', 'f1']))).toBe('f1')
    expect(primaryMetric(new Set(['accuracy', 'by_type.f1']))).toBe('accuracy')
    expect(primaryMetric(new Set(['exact_match']))).toBeNull()
  })

  test('the default policy has the threshold 0.05 and no rules', () => {
    expect(DEFAULT_POLICY).toEqual({ threshold: { digits: 5n, scale: 2 }, rules: [] })
  })
})

function absolute(value: number) {
  return { kind: 'absolute', value: decimalOf(value) }
}

function relative(value: number) {
  return { kind: 'relative', value: decimalOf(value) }
}
