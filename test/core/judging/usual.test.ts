/** What earlier versions say of metrics that cases say nothing about. */
import { expect, test } from '@jest/globals'
import { earlierValues } from '../../../src/core/judging/earlier-values.js'
import { judge } from '../../../src/core/judging/judge.js'
import { watchedMetrics } from '../../../src/core/judging/metrics/watched-metrics.js'
import { policyFrom } from '../../../src/core/judging/policy/policy.js'
import type { HistoryPoint, Verdict } from '../../../src/core/model.js'
import { baselineWith, candidateWith, CONFIGURATION, contextWith } from './judging-material.js'

const GATED = policyFrom({ metrics: 'latency_ms: lower gate' })
const LATENCIES = [100, 110, 95, 105, 115, 90, 118, 100, 112, 108, 117, 93]
const points = (latencies: readonly number[], rest: Partial<HistoryPoint> = {}): HistoryPoint[] =>
  latencies.map((latency_ms, at) => ({
    snapshot_version: at + 1,
    created_at: '2026-02-04T04:15:28Z',
    f1_score: 0.9,
    verdict: 'unchanged' satisfies Verdict,
    is_usual: true,
    values: { latency_ms },
    ...rest,
  }))
const baseline = baselineWith({ f1: 0.9, latency_ms: 100 }, { snapshot_version: 1 })
const candidate = (latency_ms: number) => candidateWith({ f1: 0.9, latency_ms })

// By hand: the mean of the logarithms is 4.6525, their standard deviation 0.0924; t(11, .95) = 1.7959 and √(1 + 1/12)
// give an upper end of 124.6, and t(11, .975) = 2.2010, as two comparisons gate, one of 129.6.
test('a gating latency beside f1 is held to its usual range: 125 after 100 is no regression, 131 is one', () => {
  const verdicts = [125, 129, 131].map(
    (now) => judge(candidate(now), contextWith(baseline, { history: points(LATENCIES) }), GATED).verdict,
  )
  expect(verdicts).toEqual(['inconclusive', 'inconclusive', 'regression'])
})

test('without earlier versions, or with those of another level, the limit alone decides', () => {
  for (const history of [[], points(LATENCIES, { is_usual: false })]) {
    expect(judge(candidate(125), contextWith(baseline, { history }), GATED).verdict).toBe('regression')
  }
})

test('a pull request is held to the usual range of its base branch, not to its own', () => {
  const pull = { ...CONFIGURATION, environment: 'pull-request/7' }
  const reference = { ...baseline, source: 'base' } as const
  const of = (now: number, usual: readonly HistoryPoint[] | null) =>
    judge(
      { ...candidate(now), configuration: pull },
      contextWith(reference, { usual, history: points([400, 400, 400, 400, 400, 400, 400, 400]) }),
      GATED,
    ).verdict
  expect([of(125, points(LATENCIES)), of(131, points(LATENCIES)), of(125, null)]).toEqual([
    'inconclusive',
    'regression',
    'regression',
  ])
  expect(earlierValues(pull, contextWith(reference, { usual: points([7]) }), 'latency_ms')).toEqual([
    { value: 7, verdict: 'unchanged' },
  ])
})

test('watched are gates first, then what has a direction; of shares with cases, the cases say what is usual', () => {
  const metrics = { f1: 0.9, recall: 0.8, cost: 2, a_latency_ms: 5, unknown: 1, num_samples: 50, zzz: 1 }
  const policy = policyFrom({ metrics: 'zzz: higher gate' })
  const { result } = candidateWith(metrics)
  expect(watchedMetrics(result, policy).watch).toEqual(['f1', 'zzz', 'a_latency_ms', 'cost', 'recall'])
  const cases = [{ id: 'a', passed: true }]
  expect(watchedMetrics({ ...result, cases }, policy).watch).toEqual(['f1', 'zzz', 'a_latency_ms', 'cost'])
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`latency_${at}_ms`, 1]))
  expect(watchedMetrics({ ...result, metrics: { ...many, f1: 1 } }, policy).watch).toHaveLength(40)
})

test('the share of errors is compared also where the size follows from what succeeded', () => {
  const before = baselineWith({ accuracy: 0.9 }, { error_count: 0, success_count: 100 })
  const now = candidateWith({ accuracy: 0.9 }, { error_count: 5, success_count: 95 })
  expect(judge(now, contextWith(before), policyFrom({})).verdict).toBe('incomparable')
})
