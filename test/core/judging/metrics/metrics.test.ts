import { describe, expect, test } from '@jest/globals'
import { flattenMetrics, isSameTree } from '../../../../src/core/judging/metrics/metrics.js'

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

describe('what a store kept is what was sent', () => {
  const sent = { f1: 0.9, by_category: { a: { f1: 0.25 }, b: { f1: 0.5 } } }

  test('in whatever order it answers', () => {
    expect(isSameTree(sent, { by_category: { b: { f1: 0.5 }, a: { f1: 0.25 } }, f1: 0.9 })).toBe(true)
    expect(isSameTree({}, {})).toBe(true)
  })

  test.each([
    ['a number', { ...sent, f1: 0.9000000000000001 }],
    ['a nested number', { ...sent, by_category: { ...sent.by_category, b: { f1: 0.6 } } }],
    ['one metric more', { ...sent, recall: 1 }],
    ['one metric less', { f1: 0.9 }],
    ['another name', { ...sent, by_category: { a: { f1: 0.25 }, c: { f1: 0.5 } } }],
    ['a number for a branch', { ...sent, by_category: { ...sent.by_category, b: 0.5 } }],
  ])('and not with %s changed', (_, kept) => {
    expect(isSameTree(sent, kept)).toBe(false)
    expect(isSameTree(kept, sent)).toBe(false)
  })

  test('where a name is one that every object has', () => {
    expect(isSameTree({ constructor: 1 }, { f1: 1 })).toBe(false)
  })
})
