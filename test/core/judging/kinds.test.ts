import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/core/judging/judge.js'
import { policyFrom } from '../../../src/core/judging/policy/policy.js'
import type { BenchmarkCase, Judgement, MetricTree } from '../../../src/core/model.js'
import { baselineWith, candidateWith, contextWith } from './judging-material.js'

const judged = (before: MetricTree, now: MetricTree, metrics = ''): Judgement =>
  judge(candidateWith(now), contextWith(baselineWith(before)), policyFrom({ metrics }))

describe('each kind of metric has its limit', () => {
  test.each([
    ['perplexity', 12.3, 12.4, 'unchanged'],
    ['perplexity', 12.3, 14.8, 'regression'],
    ['accuracy', 91.2, 90.9, 'unchanged'],
    ['accuracy', 91.2, 86.2, 'regression'],
    ['accuracy', 91.2, 93.2, 'improvement'],
    ['accuracy', 91.2, 93.1, 'unchanged'],
    ['accuracy', 0.91, 0.86, 'regression'],
    ['accuracy', 91, 0, 'regression'],
    ['score', 4.2, 3.3, 'regression'],
    ['score', 4.2, 4.1, 'unchanged'],
    ['score', 10, 1, 'regression'],
    ['judge_score', 1, 10, 'improvement'],
    ['score', 9, 0.9, 'incomparable'],
    ['score', 0.99, 10, 'incomparable'],
    ['score', 90, 1, 'incomparable'],
    ['main_score', 36.85, 29, 'regression'],
    ['main_score', 36.85, 36.5, 'unchanged'],
    ['wer', 0.12, 0.17, 'regression'],
    ['wer', 12.3, 17.2, 'unchanged'],
    ['wer', 12.3, 17.3, 'regression'],
    ['eval_loss', 0.31, 0.36, 'unchanged'],
    ['tokens_per_second', 80, 20, 'regression'],
  ])('%s %d → %d is %s where it decides', (metric, before, now, verdict) => {
    expect(judged({ [metric]: before }, { [metric]: now }).verdict).toBe(verdict)
  })

  test('the limit of a percentage is told as it is held', () => {
    expect(judged({ accuracy: 91.2 }, { accuracy: 86.2 }).reason).toBe(
      'accuracy fell by 5 (91.2 → 86.2); the limit is 5',
    )
  })
})

describe('a fraction and a percentage are not compared', () => {
  const reason =
    'accuracy is 91 here and 0.91 in the baseline: one is a fraction, the other is not; use one scale for both'

  test('what decides makes the result incomparable, and no improvement', () => {
    expect(judged({ accuracy: 0.91 }, { accuracy: 91 })).toMatchObject({ verdict: 'incomparable', reason })
    expect(judged({ accuracy: 91 }, { accuracy: 0.91 }).verdict).toBe('incomparable')
    expect(judged({ main_score: 0.36 }, { main_score: 36.85 }).verdict).toBe('incomparable')
  })

  test('of the others each is named, and the rest is judged', () => {
    const judgement = judged({ f1: 0.9, accuracy: 0.91 }, { f1: 0.8, accuracy: 91 })
    expect(judgement.verdict).toBe('regression')
    expect(judgement.findings.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ['f1', 'regression'],
      ['accuracy', 'incomparable'],
    ])
    expect(judged({ f1: 0.9, accuracy: 0.91 }, { f1: 0.9, accuracy: 91 }).verdict).toBe('unchanged')
  })
})

describe('three cases of which nothing is left', () => {
  const casesOf = (outcome: Omit<BenchmarkCase, 'id'>): BenchmarkCase[] =>
    ['a', 'b', 'c'].map((id) => ({ id, ...outcome }))
  const reason = (metric: string, before: string, now: string): string =>
    `${metric} fell by ${before} (${before} → ${now}); the limit is 0.05. All 3 cases passed before, and none passes now`

  test.each([
    ['accuracy', 1, { passed: true }, { passed: false }, reason('accuracy', '1', '0')],
    ['score', 1, { score: 1 }, { score: 0 }, reason('score', '1', '0')],
    ['score', 0.9, { score: 0.9 }, { score: 0 }, reason('score', '0.9', '0.0')],
    ['f1', 1, { tp: 2, fp: 0, fn: 0 }, { tp: 0, fp: 1, fn: 2 }, reason('f1', '1', '0')],
    ['pass_rate', 1, { trials: 3, passes: 3 }, { trials: 3, passes: 0 }, reason('pass_rate', '1', '0')],
  ])('%s of %d is a regression, whatever says how the cases came out', (metric, value, before, now, said) => {
    const baseline = baselineWith({ [metric]: value }, { cases: casesOf(before) })
    const candidate = candidateWith({ [metric]: 0 }, { cases: casesOf(now) })
    expect(judge(candidate, contextWith(baseline), policyFrom({}))).toMatchObject({
      verdict: 'regression',
      findings: [{ reason: said }],
    })
  })

  test('no more can be lost than all', () => {
    const baseline = baselineWith({ score: 1 }, { cases: [...casesOf({ score: 1 }), { id: 'd', score: 1 }] })
    const candidate = candidateWith({ score: 0 }, { cases: [...casesOf({ score: 0 }), { id: 'd', score: 0 }] })
    const [finding] = judge(candidate, contextWith(baseline), policyFrom({})).findings
    expect(finding?.evidence?.interval?.[1]).toBe(1)
  })
})

describe('a value too small to lose the limit', () => {
  test.each([
    [0.048, 0, 'minor', 'f1 fell by 0.048 (0.048 → 0.000), to nothing; the limit is 0.05'],
    [0.048, 0.02, 'minor', 'f1 fell by 0.028 (0.048 → 0.020), more than half of it; the limit is 0.05'],
    [0.048, 0.024, 'unchanged', 'f1 fell by 0.024 (0.048 → 0.024), within the limit of 0.05'],
    [0.06, 0.02, 'unchanged', 'f1 fell by 0.04 (0.06 → 0.02), within the limit of 0.05'],
  ])('f1 %d → %d is %s', (before, now, verdict, reason) => {
    const judgement = judged({ f1: before }, { f1: now })
    expect(judgement.verdict).toBe(verdict)
    expect(judgement.findings[0]?.reason).toBe(reason)
  })

  test('in percent, too, and with a limit of the user', () => {
    expect(judged({ accuracy: 4 }, { accuracy: 1.5 }).verdict).toBe('minor')
    expect(judged({ f1: 0.2 }, { f1: 0 }, 'f1: higher 0.3').verdict).toBe('minor')
  })

  test('errors that vanish are no loss', () => {
    expect(judged({ f1: 0.9, hallucination_rate: 0.04 }, { f1: 0.9, hallucination_rate: 0 }).verdict).toBe('unchanged')
  })
})

describe('numbers of a sentence', () => {
  const reasonOf = (metric: string, before: number, now: number): string =>
    judged({ [metric]: before }, { [metric]: now }).findings[0]?.reason ?? ''

  test.each([
    ['f1', 0.91, 0.83, 'f1 fell by 0.08 (0.91 → 0.83); the limit is 0.05'],
    ['f1', 53 / 60, 50 / 60, 'f1 fell by 0.05 (0.8833 → 0.8333); the limit is 0.05'],
    ['f1', 0.8300000000000001, 0.83, 'f1 is still 0.83'],
    ['pass_rate', 98 / 120, 98 / 120, 'pass_rate is still 0.8167'],
    ['f1', 0.9, 0.8500000000000001, 'f1 fell by 0.05 (0.90 → 0.85); the limit is 0.05'],
    ['f1', 0.9, 0.850001, 'f1 fell by 0.049999 (0.900000 → 0.850001), within the limit of 0.05'],
    ['accuracy', 91.23456789, 90.9, 'accuracy fell by 0.33 (91.23 → 90.90), within the limit of 5'],
    ['perplexity', 12.345678, 12.4, 'perplexity rose by 0.05 (12.35 → 12.40, +0.44%), within the limit of 20%'],
    ['latency_ms', 812, 1100, 'latency_ms rose by 288 (812 → 1100, +35.47%); the limit is 20%'],
    ['latency_ms', 400, 480.001, 'latency_ms rose by 80.001 (400.000 → 480.001, +20.0003%); the limit is 20%'],
    ['cost', 0.1, 0.12000000000000001, 'cost rose by 0.02 (0.10 → 0.12, +20%), within the limit of 20%'],
  ])('%s %d → %d has as many digits as it takes', (metric, before, now, reason) => {
    expect(reasonOf(metric, before, now)).toBe(reason)
  })
})
