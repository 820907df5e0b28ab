import { describe, expect, test } from '@jest/globals'
import { flattenMetrics } from '../../../../src/core/judging/metrics/metrics.js'

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
