import { describe, expect, test } from '@jest/globals'
import { decimalOf } from '../../../../src/core/decimal.js'
import { UserError } from '../../../../src/core/errors.js'
import { policyFrom, type Policy } from '../../../../src/core/judging/policy/policy.js'

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
      'pass_rate: higher primary',
    ].join('\n')
    expect(policyFrom({ metrics }).rules).toEqual([
      { glob: 'exact_match', better: 'higher', limit: absolute(0.03), gate: true, primary: false },
      { glob: '*_latency_ms', better: 'lower', limit: relative(0.1), gate: null, primary: false },
      { glob: 'throughput', better: 'higher', limit: null, gate: null, primary: false },
      { glob: 'acc,none', better: 'higher', limit: null, gate: false, primary: false },
      { glob: 'task:2.score', better: 'higher', limit: relative(0.01), gate: true, primary: false },
      { glob: 'pass_rate', better: 'higher', limit: null, gate: null, primary: true },
    ])
  })

  test.each([
    ['f1 higher', 'the name of a metric and a colon are missing'],
    [': higher', 'the name of a metric and a colon are missing'],
    ['f1:', 'say what is better: higher or lower'],
    ['f1: up', 'say what is better: higher or lower'],
    ['f1: higher 0', 'an absolute limit must be above 0; write 0%'],
    ['f1: higher -3%', 'a limit must not be negative'],
    ['f1: higher 0.1 0.2', 'there are two limits'],
    ['f1: higher gate no-gate', 'gate or no-gate is given twice'],
    ['f1: higher strict', '"strict" is neither a limit nor gate, no-gate or primary'],
    ['*.f1: higher primary', 'only one metric can be primary: name it without *'],
  ])('%j is refused with its line, what is wrong and what is allowed', (line, problem) => {
    const attempt = (): Policy => policyFrom({ metrics: `recall: higher\n\n${line}` })
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(`metrics, line 3 (${JSON.stringify(line)}): `)
    expect(attempt).toThrow(problem)
    expect(attempt).toThrow('a line is `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`')
  })

  test('all wrong lines are named at once', () => {
    expect(() => policyFrom({ metrics: 'f1\nrecall: higher\ncost: cheap' })).toThrow(/line 1 .*\n.*line 3 /)
  })
})

function absolute(value: number) {
  return { kind: 'absolute', value: decimalOf(value) }
}

function relative(value: number) {
  return { kind: 'relative', value: decimalOf(value) }
}
