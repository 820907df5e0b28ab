import { describe, expect, test } from '@jest/globals'
import { flattenMetrics, knownMetric } from '../../../src/core/judging/metrics.js'

describe('nested metrics have dotted names', () => {
  test('sorted by name, whatever the order in the file', () => {
    const tree = { recall: 0.88, f1: 0.9, by_category: { b: { f1: 0.5 }, a: { f1: 0.25, total: 4 } }, B: 1 }
    expect([...flattenMetrics(tree)]).toEqual([
      ['B', 1],
      ['by_category.a.f1', 0.25],
      ['by_category.a.total', 4],
      ['by_category.b.f1', 0.5],
      ['f1', 0.9],
      ['recall', 0.88],
    ])
  })

  test('a dotted key and a nested one of the same name give the same metric in every order', () => {
    const [one, other] = [
      { 'a.x': 1, a: { x: 2 } },
      { a: { x: 2 }, 'a.x': 1 },
    ]
    expect([...flattenMetrics(one)]).toEqual([...flattenMetrics(other)])
  })

  test('f1_score is f1', () => {
    expect([...flattenMetrics({ f1_score: 0.9, deep: { f1_score: 0.8 } })]).toEqual([
      ['deep.f1', 0.8],
      ['f1', 0.9],
    ])
    expect([...flattenMetrics({ f1_score: 0.9, f1: 0.9 })]).toEqual([['f1', 0.9]])
  })

  test('an f1_score that contradicts f1 stays visible', () => {
    expect([...flattenMetrics({ f1_score: 0.8, f1: 0.9 })]).toEqual([
      ['f1', 0.9],
      ['f1_score', 0.8],
    ])
  })
})

describe('the catalogue knows a metric by its name', () => {
  const proportion = { kind: 'proportion', better: 'higher' }
  const duration = { kind: 'duration', better: 'lower' }
  const money = { kind: 'money', better: 'lower' }
  const tokens = { kind: 'count', better: 'lower' }
  const count = { kind: 'count', better: null }
  const unknown = { kind: 'other', better: null }

  test.each([
    ['precision', proportion],
    ['recall', proportion],
    ['f1', proportion],
    ['accuracy', proportion],
    ['issue_precision', proportion],
    ['category_performance.duplicate_charge.f1', proportion],
    ['issue_f1_score', proportion],
    ['latency_ms', duration],
    ['avg_pipeline_latency_ms', duration],
    ['p95_latency_ms', duration],
    ['latency_p95', duration],
    ['latency_p99_ms', duration],
    ['p95_ms', duration],
    ['latency.p50', duration],
    ['total_latency_ms', duration],
    ['analysis_cost', money],
    ['cost', money],
    ['total_cost', money],
    ['run_cost_usd', money],
    ['cost_per_analysis', money],
    ['avg_total_tokens', tokens],
    ['tokens_out', tokens],
    ['total_documents', count],
    ['true_positives', count],
    ['by_type.surgery.false_negatives', count],
    ['tokens_per_second', unknown],
    ['costume', unknown],
    ['precisions', unknown],
    ['inaccuracy', unknown],
    ['latency', unknown],
    ['potential_savings', unknown],
    ['exact_match', unknown],
    ['f1.stderr', unknown],
  ])('%s', (name, known) => {
    expect(knownMetric(name)).toEqual(known)
  })
})
