import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../../src/core/judging/judge.js'
import { policyFrom } from '../../../../src/core/judging/policy/policy.js'
import type { Baseline, BenchmarkResult, Judgement, JudgingContext, MetricTree } from '../../../../src/core/model.js'
import { CONFIGURATION, baselineWith, candidateWith, contextWith } from '../judging-material.js'

interface Asked {
  readonly metrics?: string
  readonly result?: Partial<BenchmarkResult>
  readonly baseline?: Partial<Baseline>
  readonly context?: Partial<JudgingContext>
}

function judged(before: MetricTree, now: MetricTree, asked: Asked = {}): Judgement {
  const context = contextWith(baselineWith(before, asked.baseline), asked.context)
  return judge(candidateWith(now, asked.result), context, policyFrom({ metrics: asked.metrics }))
}

const gatesOf = ({ findings }: Judgement): string[] => findings.filter(({ gate }) => gate).map(({ metric }) => metric)
const exactMatch = { name: 'exact_match', better: 'higher' } as const

describe('the primary metric gates', () => {
  test('a team without f1: pass_rate 0.9 → 0.4 is a regression', () => {
    const judgement = judged({ exact_match: 0.82, pass_rate: 0.9 }, { exact_match: 0.32, pass_rate: 0.4 })
    expect(judgement).toMatchObject({ verdict: 'regression', primary: { name: 'pass_rate', better: 'higher' } })
    expect(gatesOf(judgement)).toEqual(['pass_rate'])
  })

  test('the one the file names, with its direction', () => {
    const about = { result: { primary_metric: '-my_flaws' } }
    expect(judged({ my_flaws: 3, f1: 0.9 }, { my_flaws: 4, f1: 0.9 }, about)).toMatchObject({
      verdict: 'regression',
      primary: { name: 'my_flaws', better: 'lower' },
      reason: 'my_flaws rose by 1 (3 → 4, +33.33%); the limit is 20%',
    })
  })

  test('the one the configuration has kept, when f1 appears beside it', () => {
    const judgement = judged({ exact_match: 0.8 }, { exact_match: 0.5, f1: 0.9 }, { context: { primary: exactMatch } })
    expect(judgement).toMatchObject({ verdict: 'regression', primary: exactMatch })
    expect(gatesOf(judgement)).toEqual(['exact_match'])
  })
})

describe('a rule', () => {
  test('for another metric does not switch f1 off', () => {
    const metrics = 'category_performance.*: higher 0.05 gate'
    const before = { f1: 0.895, category_performance: { billing: { f1: 0.9 } } }
    const now = { f1: 0.3, category_performance: { billing: { f1: 0.9 } } }
    const judgement = judged(before, now, { metrics })
    expect(judgement.verdict).toBe('regression')
    expect(gatesOf(judgement)).toEqual(['f1', 'category_performance.billing.f1'])
  })

  test('takes a gate away with no-gate alone', () => {
    expect(gatesOf(judged({ f1: 0.9, recall: 1 }, { f1: 0.9, recall: 1 }, { metrics: 'f1: higher 0.1' }))).toEqual([
      'f1',
    ])
    expect(gatesOf(judged({ f1: 0.9 }, { f1: 0.9 }, { metrics: 'f1: higher no-gate' }))).toEqual([])
    const later = 'latency_ms: lower 10% gate\n*_ms: lower 30%'
    expect(gatesOf(judged({ latency_ms: 9, f1: 1 }, { latency_ms: 9, f1: 1 }, { metrics: later }))).toEqual([
      'f1',
      'latency_ms',
    ])
    const last = '*_ms: lower gate\nlatency_ms: lower no-gate'
    expect(gatesOf(judged({ latency_ms: 9, f1: 1 }, { latency_ms: 9, f1: 1 }, { metrics: last }))).toEqual(['f1'])
  })

  test('that makes a metric primary lets it gate, unless it says no-gate', () => {
    const [before, now] = [
      { f1: 0.9, bleu: 0.5 },
      { f1: 0.9, bleu: 0.5 },
    ]
    expect(gatesOf(judged(before, now, { metrics: 'bleu: higher primary' }))).toEqual(['bleu'])
    const shown = judged(before, now, { metrics: 'bleu: higher primary no-gate' })
    expect([gatesOf(shown), shown.primary?.name]).toEqual([[], 'bleu'])
  })
})

describe('what gated at the baseline gates', () => {
  test('until the baseline has the new primary metric: accuracy 0.92 → 0.41 while f1 appears', () => {
    const judgement = judged({ accuracy: 0.92 }, { accuracy: 0.41, f1: 0.9 })
    expect(judgement).toMatchObject({ verdict: 'regression', primary: { name: 'f1' } })
    expect(judgement.warnings).toEqual(['accuracy still gates, because the baseline was judged by it'])
    expect(gatesOf(judgement)).toEqual(['accuracy', 'f1'])
  })

  test('and not any longer once the baseline has it', () => {
    const judgement = judged({ accuracy: 0.92, f1: 0.9 }, { accuracy: 0.41, f1: 0.9 })
    expect(judgement.verdict).toBe('minor')
    expect(gatesOf(judgement)).toEqual(['f1'])
  })

  test('by what is known of it, before what its metrics suggest', () => {
    const baseline = { primary: exactMatch }
    const judgement = judged(
      { f1: 0.9, exact_match: 0.8 },
      { f1: 0.9, exact_match: 0.2, bleu: 0.5 },
      {
        ...{ baseline, metrics: 'bleu: higher primary' },
      },
    )
    expect(judgement.verdict).toBe('regression')
    expect(gatesOf(judgement)).toEqual(['exact_match', 'bleu'])
  })

  test('also where a rule asked for a metric that both lack', () => {
    const judgement = judged({ f1: 0.9 }, { f1: 0.3 }, { metrics: 'bleu: higher primary' })
    expect(judgement.verdict).toBe('regression')
  })
})

describe('a metric that gated and is not there any more is a regression', () => {
  test.each([
    ['the primary one, with another in its place', { f1: 0.9, accuracy: 0.9 }, { accuracy: 0.9 }, ''],
    ['the primary one, with none in its place', { f1: 0.9 }, { bleu: 0.9, meteor: 0.5 }, ''],
    ['one that a rule names', { f1: 0.9, bleu: 0.5 }, { f1: 0.9 }, 'bleu: higher gate'],
    ['one that a rule makes primary', { f1: 0.9, bleu: 0.5 }, { f1: 0.9 }, 'bleu: higher primary'],
  ])('%s', (_, before, now, metrics) => {
    const { verdict, reason } = judged(before, now, { metrics })
    expect(verdict).toBe('regression')
    expect(reason).toContain(' is missing: the baseline has ')
  })

  test('unless somebody asked for another one, which the baseline has', () => {
    const [before, now] = [{ f1: 0.9, exact_match: 0.8 }, { exact_match: 0.8 }]
    expect(judged(before, now, { metrics: 'exact_match: higher primary' }).verdict).toBe('minor')
    expect(judged(before, now, { result: { primary_metric: 'exact_match' } }).verdict).toBe('minor')
  })
})

describe('a primary metric that the baseline lacks', () => {
  const earlier = { snapshot_version: 5, metric: 'bleu', value: 0.6 }
  const about = { metrics: 'bleu: higher primary', context: { primary_before: earlier } }

  test('is held against the newest version that has it', () => {
    const judgement = judged({ f1: 0.9 }, { f1: 0.9, bleu: 0.3 }, about)
    expect(judgement).toMatchObject({
      verdict: 'regression',
      reason:
        'bleu fell by 0.3 (0.6 → 0.3); the limit is 0.05; the baseline lacks it, so it was compared with version 5, ' +
        'the newest that has it',
    })
    expect(gatesOf(judgement)).toEqual(['bleu', 'f1'])
  })

  test('and with the baseline alone as soon as that has it', () => {
    expect(judged({ f1: 0.9, bleu: 0.3 }, { f1: 0.9, bleu: 0.3 }, about).verdict).toBe('unchanged')
  })
})

describe('a model that takes the place of another', () => {
  const configuration = { ...CONFIGURATION, model_version: 'gpt-4o' }

  test('is held to it, and the report says whose place it takes', () => {
    const judgement = judged({ f1: 0.9 }, { f1: 0.5 }, { baseline: { source: 'replaces', configuration } })
    expect(judgement.verdict).toBe('regression')
    expect(judgement.warnings).toEqual([expect.stringMatching(/^replaces gpt-4o: the last pushes had gpt-4o /)])
  })

  test('as far as one job of a matrix can know decides nothing: a fall is minor, and the way to make it count is told', () => {
    const judgement = judged({ f1: 0.9 }, { f1: 0.5 }, { baseline: { source: 'may_replace', configuration } })
    expect(judgement.verdict).toBe('minor')
    expect(gatesOf(judgement)).toEqual([])
    expect(judgement.warnings).toEqual([
      expect.stringMatching(/^may replace gpt-4o: .*, set the input `baseline` to `model:gpt-4o`$/),
    ])
  })
})

describe('a fall from the newest version before, which the baseline does not show', () => {
  const second = baselineWith({ f1: 0.95 }, { snapshot_version: 7 })

  test('is at least minor, and told', () => {
    const judgement = judged({ f1: 0.88 }, { f1: 0.89 }, { context: { second } })
    expect(judgement.verdict).toBe('minor')
    expect(judgement.reason).toMatch(/; but from version 7, the newest before it, f1 fell by 0\.06 /)
  })

  test('does not soften a regression, and nothing is said where it did not fall by the limit', () => {
    expect(judged({ f1: 0.88 }, { f1: 0.8 }, { context: { second } })).toMatchObject({
      verdict: 'regression',
      reason: expect.stringMatching(/; from version 7, the newest before it, f1 fell by 0\.15 /),
    })
    const level = { context: { second: baselineWith({ f1: 0.9 }, { snapshot_version: 7 }) } }
    expect(judged({ f1: 0.88 }, { f1: 0.89 }, level)).toMatchObject({ verdict: 'unchanged' })
  })

  test('with cases has to be proven, as any fall', () => {
    const casesOf = (failed: number) => Array.from({ length: 20 }, (_, at) => ({ id: `c${at}`, passed: at >= failed }))
    const before = baselineWith({ pass_rate: 0.85 }, { cases: casesOf(3) })
    const newest = baselineWith({ pass_rate: 0.95 }, { snapshot_version: 7, cases: casesOf(1) })
    const context = contextWith(before, { second: newest })
    const judgement = judge(candidateWith({ pass_rate: 0.9 }, { cases: casesOf(2) }), context, policyFrom({}))
    expect(judgement.verdict).not.toBe('minor')
  })
})
