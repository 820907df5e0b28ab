import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judge } from '../../../src/core/judging/judge.js'
import type { Finding, Judgement, MetricTree } from '../../../src/core/model.js'
import { DEFAULT_POLICY, policyFrom } from '../../../src/core/judging/policy/policy.js'
import { CONFIGURATION, baselineWith, candidateWith, contextWith } from './judging-material.js'

/** Judges `now` against `before` as the own baseline. */
function judged(before: MetricTree, now: MetricTree, metrics = '', threshold = '0.05'): Judgement {
  return judge(candidateWith(now), contextWith(baselineWith(before)), policyFrom({ metrics, threshold }))
}

function finding(judgement: Judgement, metric: string): Finding {
  const found = judgement.findings.find((each) => each.metric === metric)
  if (found === undefined) throw new Error(`there is no finding for ${metric}`)
  return found
}

/** The verdict of one metric beside an unchanged f1. */
const verdictOf = (metric: string, before: number, now: number, metrics = ''): string =>
  finding(judged({ f1: 0.9, [metric]: before }, { f1: 0.9, [metric]: now }, metrics), metric).verdict

describe('f1 regresses when it falls by the threshold, in exact decimals', () => {
  test('all 96 pairs with two decimals that are five points apart are regressions at 0.05', () => {
    let missedByFloatingPoint = 0
    for (let hundredths = 5; hundredths <= 100; hundredths += 1) {
      const [before, now] = [hundredths / 100, (hundredths - 5) / 100]
      expect([before, now, judged({ f1: before }, { f1: now }).verdict]).toEqual([before, now, 'regression'])
      if (before - now < 0.05) missedByFloatingPoint += 1
    }
    expect(missedByFloatingPoint).toBeGreaterThan(10)
  })

  test('all 951 pairs with three decimals too, and none that is a thousandth closer', () => {
    for (let thousandths = 50; thousandths <= 1000; thousandths += 1) {
      const [before, now] = [thousandths / 1000, (thousandths - 50) / 1000]
      expect([before, now, judged({ f1: before }, { f1: now }).verdict]).toEqual([before, now, 'regression'])
      const closer = (thousandths - 49) / 1000
      expect([before, closer, judged({ f1: before }, { f1: closer }).verdict]).toEqual([before, closer, 'unchanged'])
    }
  })

  test('a drop smaller than the limit never is one, a drop at least as large always', () => {
    const point = fc.integer({ min: 0, max: 10_000 })
    const limit = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(point, point, limit, (before, now, threshold) => {
        const { verdict } = judged({ f1: before / 1e4 }, { f1: now / 1e4 }, '', String(threshold / 1e4))
        expect(verdict === 'regression').toBe(before - now >= threshold)
      }),
    )
  })

  test('the report says by how much, from what to what, and the limit', () => {
    const before = { f1: 0.91, precision: 0.92, recall: 0.9, latency_ms: 412 }
    const now = { f1: 0.85, precision: 0.87, recall: 0.83, latency_ms: 425 }
    const judgement = judged(before, now)
    expect(judgement.reason).toBe('f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05')
    expect(
      judgement.findings.map(({ metric, delta, percent_change, verdict, gate }) => [
        metric,
        delta,
        percent_change,
        verdict,
        gate,
      ]),
    ).toEqual([
      ['f1', -0.06, -6.59, 'regression', true],
      ['precision', -0.05, -5.43, 'minor', false],
      ['recall', -0.07, -7.78, 'minor', false],
      ['latency_ms', 13, 3.16, 'unchanged', false],
    ])
    expect(judgement.findings[3]?.reason).toBe('latency_ms rose by 13 (412 → 425, +3.16%), within the limit of 20%')
  })
})

describe('metrics that do not gate', () => {
  test('are minor beyond their limit, and say that nothing that gates regressed', () => {
    const judgement = judged({ f1: 0.9, recall: 0.9, precision: 0.9 }, { f1: 0.9, recall: 0.8, precision: 0.8 })
    expect(judgement).toMatchObject({
      verdict: 'minor',
      reason:
        'no gating metric regressed, but precision fell by 0.1 (0.9 → 0.8); the limit is 0.05; 1 more metric is worse',
    })
  })

  test.each([
    ['latency_ms', 400, 480, 'unchanged'],
    ['latency_ms', 400, 480.001, 'minor'],
    ['latency_ms', 400, 320, 'unchanged'],
    ['latency_ms', 400, 319.9, 'improvement'],
    ['analysis_cost', 0.1, 0.12, 'unchanged'],
    ['analysis_cost', 0.1, 0.1200001, 'minor'],
    ['cost', 0, 0, 'unchanged'],
    ['cost', 0, 0.000001, 'minor'],
    ['total_tokens', 1000, 1201, 'minor'],
    ['accuracy', 0.9, 0.85, 'minor'],
    ['accuracy', 0.9, 0.92, 'improvement'],
    ['accuracy', 0.9, 0.919, 'unchanged'],
    ['total_documents', 16, 2, 'shown'],
    ['potential_savings', 100, 5, 'shown'],
    ['extraction_accuracy', 97.5, 90, 'minor'],
  ])('%s from %d to %d is %s', (metric, before, now, verdict) => {
    expect(verdictOf(metric, before, now)).toBe(verdict)
  })

  test('a fifth more is measured in decimals: 0.228 is not more than 20 % above 0.19', () => {
    expect(0.228 > 0.19 * 1.2).toBe(true)
    expect(verdictOf('cost', 0.19, 0.228)).toBe('unchanged')
  })
})

describe('rules of the user', () => {
  test('add a gate', () => {
    const judgement = judged(
      { f1: 0.9, exact_match: 0.8 },
      { f1: 0.5, exact_match: 0.77 },
      'exact_match: higher 0.03 gate',
    )
    expect(judgement.verdict).toBe('regression')
    expect(judgement.findings.map(({ metric, verdict, gate }) => [metric, verdict, gate])).toEqual([
      ['exact_match', 'regression', true],
      ['f1', 'regression', true],
    ])
  })

  test.each([
    ['error_rate: lower 0.01', 'error_rate', 0.02, 0.03, 'minor'],
    ['error_rate: lower 0.01', 'error_rate', 0.02, 0.0299, 'unchanged'],
    ['error_rate: lower 0.01', 'error_rate', 0.04, 0.02, 'improvement'],
    ['throughput: higher 10%', 'throughput', 100, 90, 'unchanged'],
    ['throughput: higher 10%', 'throughput', 100, 89.9, 'minor'],
    ['throughput: higher 10%', 'throughput', 100, 110.1, 'improvement'],
    ['balance: higher 10%', 'balance', -100, -110.1, 'minor'],
    ['recall: higher 0%', 'recall', 0.9, 0.8999, 'minor'],
    ['recall: higher 0%', 'recall', 0.9, 0.9, 'unchanged'],
  ])('%s: %s from %d to %d is %s', (rule, metric, before, now, verdict) => {
    expect(verdictOf(metric, before, now, rule)).toBe(verdict)
  })
})

describe('a missing metric is missing, not 0', () => {
  test('a gate that the baseline had and the candidate lacks is a regression', () => {
    const judgement = judged({ f1: 0.91, recall: 0.9 }, { recall: 0.9 })
    expect(judgement).toMatchObject({ verdict: 'regression', reason: 'f1 is missing: the baseline has 0.91' })
    expect(finding(judgement, 'f1')).toMatchObject({
      baseline: 0.91,
      candidate: null,
      delta: null,
      percent_change: null,
    })
  })

  test('another quality metric that got lost is minor, other metrics are shown', () => {
    const judgement = judged({ f1: 0.9, recall: 0.9, latency_ms: 400, note: 1 }, { f1: 0.9 })
    expect(judgement.findings.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ['recall', 'minor'],
      ['f1', 'unchanged'],
      ['latency_ms', 'shown'],
      ['note', 'shown'],
    ])
  })

  test('a metric that the baseline lacks is shown', () => {
    const judgement = judged({ f1: 0.9 }, { f1: 0.9, recall: 0.1 })
    expect(judgement.verdict).toBe('unchanged')
    expect(finding(judgement, 'recall')).toMatchObject({
      verdict: 'shown',
      reason: 'recall is new: the baseline lacks it',
    })
  })

  test('f1_score and f1 are one metric', () => {
    expect(judged({ f1_score: 0.91 }, { f1: 0.86 }).verdict).toBe('regression')
  })
})

describe('an improvement', () => {
  test('is one of the gate, with nothing worse beside it', () => {
    expect(judged({ f1: 0.91 }, { f1: 0.93 })).toMatchObject({
      verdict: 'improvement',
      reason: 'f1 rose by 0.02 (0.91 → 0.93); 0.02 better counts as an improvement',
    })
    expect(judged({ f1: 0.91 }, { f1: 0.929 }).verdict).toBe('unchanged')
    expect(judged({ f1: 0.91, recall: 0.9 }, { f1: 0.95, recall: 0.85 }).verdict).toBe('minor')
    expect(judged({ f1: 0.91, recall: 0.9 }, { f1: 0.91, recall: 1 }).verdict).toBe('unchanged')
  })
})

describe('a check that nothing can fail says so', () => {
  const nothing = (name: string): string =>
    'nothing can fail this check: none of these metrics decides. Say which one does: ' +
    `add the line \`${name}: higher primary\` to \`metrics\``

  test('accuracy gates where there is no f1', () => {
    const judgement = judged({ accuracy: 0.9 }, { accuracy: 0.85 })
    expect(judgement.verdict).toBe('regression')
    expect(judgement.warnings).toEqual([])
  })

  test('when no metric gates, the rest is judged and the line to add is told', () => {
    const judgement = judged({ recall: 0.9, bleu: 0.9 }, { recall: 0.8, bleu: 0.1 })
    expect(judgement.verdict).toBe('minor')
    expect(judgement.primary).toBeNull()
    expect(judgement.warnings).toEqual([nothing('bleu')])
    // The line does what it promises.
    expect(judged({ recall: 0.9, bleu: 0.9 }, { recall: 0.8, bleu: 0.1 }, 'bleu: higher primary')).toMatchObject({
      verdict: 'regression',
      primary: { name: 'bleu', better: 'higher' },
      warnings: [],
    })
  })

  test('on the first push, too', () => {
    const first = judge(
      candidateWith({ savings: 10, total_documents: 16, quality_of_life: 1 }),
      contextWith(null),
      DEFAULT_POLICY,
    )
    expect(first).toMatchObject({ verdict: 'no_baseline', warnings: [nothing('quality_of_life')] })
    expect(
      judge(candidateWith({ exact_match: 0.8, pass_rate: 0.9 }), contextWith(null), DEFAULT_POLICY).warnings,
    ).toEqual([])
  })

  test('when the gate is new and the baseline has none that gates', () => {
    const judgement = judged({ recall: 0.9, bleu: 0.9 }, { recall: 0.9, bleu: 0.9, f1: 0.9 })
    expect(judgement.warnings).toEqual(['nothing can fail this check: f1 should gate, but the baseline lacks it'])
  })

  test('when a rule names a gate that does not exist', () => {
    const judgement = judged(
      { f1: 0.9, recall: 0.9 },
      { f1: 0.9, recall: 0.9 },
      'recal: higher gate\nexact_mach: higher primary',
    )
    expect(judgement.warnings).toEqual([
      'Gate recal matches no metric in this result or its reference: there are f1, recall',
      'Primary metric exact_mach matches no metric in this result or its reference: there are f1, recall',
    ])
  })

  test('when a rule takes the last gate away', () => {
    const judgement = judged({ f1: 0.9, recall: 0.9 }, { f1: 0.5, recall: 0.9 }, 'f1: higher no-gate')
    expect(judgement).toMatchObject({ verdict: 'minor', warnings: [nothing('recall')] })
  })

  test('results that differ in nothing that can be judged are not called unchanged', () => {
    expect(judged({ savings: 10, visits: 1 }, { savings: 5, visits: 1 }).verdict).toBe('inconclusive')
    expect(judged({ savings: 10, visits: 1 }, { savings: 10, visits: 1 }).verdict).toBe('unchanged')
  })
})

describe('without a baseline', () => {
  test('nothing is judged, and the way to a baseline is told', () => {
    const judgement = judge(candidateWith({ f1: 0.9 }), contextWith(null), DEFAULT_POLICY)
    expect(judgement).toMatchObject({ verdict: 'no_baseline', findings: [], baseline: null, warnings: [] })
    expect(judgement.reason).toBe(
      'nothing was judged: medgemma-v1.2 on benchmark-set-v3 with prompt analysis-v4 in production has no baseline ' +
        'yet. A push makes one unless its promotion is `never`, or set one with the command `baseline`',
    )
  })

  test('a pull request is told that the baseline comes from the default branch', () => {
    const candidate = candidateWith({ f1: 0.9 }, {}, { environment: 'pull-request/7' })
    expect(judge(candidate, contextWith(null), DEFAULT_POLICY).reason).toMatch(/A push on the default branch/)
  })
})

describe('the baseline that was used', () => {
  test('is said when the one that was asked for does not exist', () => {
    const context = contextWith(baselineWith({ f1: 0.9 }), { baseline_not_found: 'commit:abcd' })
    const described = 'medgemma-v1.2 on benchmark-set-v3 with prompt analysis-v4 in production'
    expect(judge(candidateWith({ f1: 0.9 }), context, DEFAULT_POLICY).warnings).toEqual([
      `baseline \`commit:abcd\` does not exist for ${described}; judged against version 2 of ${described} instead`,
    ])
    const none = contextWith(null, { baseline_not_found: 'commit:abcd' })
    expect(judge(candidateWith({ f1: 0.9 }), none, DEFAULT_POLICY).warnings).toEqual([
      `baseline \`commit:abcd\` does not exist for ${described}; and there is no other baseline`,
    ])
  })

  test('is remarked on when it has another prompt', () => {
    const configuration = { ...CONFIGURATION, prompt_version: 'analysis-v3', environment: 'github-actions' }
    const baseline = baselineWith({ f1: 0.9 }, { source: 'environment', configuration })
    expect(judge(candidateWith({ f1: 0.9 }), contextWith(baseline), DEFAULT_POLICY).warnings).toEqual([
      'prompt analysis-v4 has no baseline yet: judged against prompt analysis-v3 ' +
        '(version 2 of medgemma-v1.2 on benchmark-set-v3 with prompt analysis-v3 in github-actions)',
    ])
    const same = { ...baseline, configuration: { ...configuration, prompt_version: 'analysis-v4' } }
    expect(judge(candidateWith({ f1: 0.9 }), contextWith(same), DEFAULT_POLICY).warnings).toEqual([])
  })

  test('stays the same for the second commit of a pull request, and so does the verdict', () => {
    const baseline = baselineWith(
      { f1: 0.91 },
      {
        source: 'environment',
        configuration: { ...CONFIGURATION, environment: 'github-actions' },
      },
    )
    const candidate = candidateWith({ f1: 0.85 }, {}, { environment: 'pull-request/7' })
    const first = judge(candidate, contextWith(baseline, { previous_version: null }), DEFAULT_POLICY)
    const second = judge(
      candidate,
      contextWith(baseline, {
        previous_version: 1,
        history: [
          {
            ...{ snapshot_version: 1, created_at: '2026-02-04T04:15:28Z' },
            ...{ f1_score: 0.85, values: {}, verdict: 'unchanged' },
          },
        ],
      }),
      DEFAULT_POLICY,
    )
    expect(second).toEqual(first)
    expect(second.verdict).toBe('regression')
  })
})

describe('results that cannot be compared', () => {
  const cases = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `doc-${index}`, passed: true }))

  test.each([
    ['by its size', { dataset_size: 16 }, { dataset_size: 6 }],
    ['by its cases alone', { cases: cases(16) }, { cases: cases(6) }],
  ])('a dataset that grew from 6 to 16 documents under one name is noticed %s', (_, result, baseline) => {
    const reference = baselineWith({ f1: 0.9 }, baseline)
    const judgement = judge(candidateWith({ f1: 0.2 }, result), contextWith(reference), DEFAULT_POLICY)
    expect(judgement).toMatchObject({ verdict: 'incomparable', findings: [], flipped: { broke: [], fixed: [] } })
    expect(judgement.reason).toMatch(/^not comparable with version 2 of .*16.*6/)
    const { metrics: _metrics, cases: _cases, ...told } = reference
    expect(judgement.baseline).toEqual(told)
  })
})

describe('cases whose outcome changed', () => {
  test('are named in the order of the file, by passed or else by score', () => {
    const baseline = baselineWith(
      { f1: 0.9 },
      {
        cases: [
          { id: 'd', passed: true },
          { id: 'b', passed: true },
          { id: 'c', passed: false },
          { id: 'e', score: 0.5 },
          { id: 'f', score: 0.49 },
          { id: 'g', passed: true },
          { id: 'h', score: 0.9 },
          { id: 'i', passed: true, score: 0 },
          { id: 'j', tp: 1, fp: 0, fn: 0 },
        ],
      },
    )
    const cases = [
      { id: 'd', passed: false },
      { id: 'b', passed: false },
      { id: 'c', at: 'row 4', passed: true },
      { id: 'e', score: 0.49 },
      { id: 'f', score: 0.5 },
      { id: 'g', score: 0 },
      { id: 'h', score: 0.5 },
      { id: 'i', passed: true, score: 1 },
      { id: 'j', tp: 0, fp: 1, fn: 1 },
    ]
    const judgement = judge(candidateWith({ f1: 0.9 }, { cases }), contextWith(baseline), DEFAULT_POLICY)
    const named = (id: string): object => ({ id })
    expect(judgement.flipped).toEqual({
      broke: ['d', 'b', 'e'].map(named),
      fixed: [{ id: 'c', at: 'row 4' }, { id: 'f' }],
    })
  })

  test('a case of one side alone flips nothing', () => {
    const common = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id, passed: true }))
    const baseline = baselineWith({ f1: 0.9 }, { cases: [...common, { id: 'old', passed: true }] })
    const cases = [...common, { id: 'new', passed: false }]
    const judgement = judge(candidateWith({ f1: 0.9 }, { cases }), contextWith(baseline), DEFAULT_POLICY)
    expect(judgement.flipped).toEqual({ broke: [], fixed: [] })
  })
})

describe('judging is a function of its input', () => {
  const names = ['f1', 'accuracy', 'recall', 'latency_ms', 'cost', 'total_tokens', 'total_documents', 'savings', 'a.f1']
  const thousandths = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
  const leaf = fc.oneof(thousandths, fc.double({ min: 0, max: 1e6, noNaN: true }))
  const branch = fc.dictionary(fc.constantFrom('f1', 'f1_score', 'x'), leaf)
  const metrics = fc.dictionary(fc.constantFrom(...names, 'Ä', 'z', 'Z'), fc.oneof(leaf, branch))

  test('a result judged against itself is unchanged, with every delta 0', () => {
    fc.assert(
      fc.property(metrics, (tree) => {
        const judgement = judged(tree, tree)
        expect(judgement.verdict).toBe('unchanged')
        expect(judgement.findings.every(({ delta }) => delta === 0)).toBe(true)
        expect(judgement.findings.every(({ verdict }) => verdict === 'unchanged' || verdict === 'shown')).toBe(true)
      }),
    )
  })

  test('the way back is as far as the way there', () => {
    fc.assert(
      fc.property(metrics, metrics, (a, b) => {
        const [there, back] = [judged(a, b), judged(b, a)]
        for (const { metric, delta } of there.findings) {
          expect(finding(back, metric).delta).toBe(delta === null ? null : 0 - delta)
        }
      }),
    )
  })

  test('the order of keys in a file decides nothing', () => {
    const shuffled = (tree: MetricTree): MetricTree => Object.fromEntries(Object.entries(tree).reverse())
    fc.assert(
      fc.property(metrics, metrics, (a, b) => {
        expect(JSON.stringify({ ...judged(shuffled(a), shuffled(b)), baseline: null })).toBe(
          JSON.stringify({ ...judged(a, b), baseline: null }),
        )
      }),
    )
  })

  test('findings stand worst first, gates before others, then by name', () => {
    const before = { f1: 0.9, recall: 0.9, precision: 0.9, b: 1, B: 1, accuracy: 0.5, cost: 2 }
    const now = { f1: 0.9, recall: 0.5, precision: 0.5, b: 2, B: 2, accuracy: 0.5, cost: 1 }
    expect(judged(before, now).findings.map(({ metric }) => metric)).toEqual([
      'precision',
      'recall',
      'f1',
      'accuracy',
      'cost',
      'B',
      'b',
    ])
  })
})
