import { describe, expect, test } from '@jest/globals'
import { DEFAULT_POLICY } from '../../src/core/judging/policy/policy.js'
import { lineageOf, movesOf, pointsOf } from '../../src/dashboard/trend.js'
import { foldAll } from './folding.js'
import { HistoryLines } from './history-lines.js'

describe('a trend across prompts', () => {
  test('goes on where one prompt replaced another, and marks the change', async () => {
    const history = new HistoryLines()
    for (const prompt_version of ['p1', 'p2', 'p3']) {
      for (let count = 0; count < 3; count += 1) history.of({ prompt_version }).push()
    }
    history.of({ environment: 'staging', prompt_version: 'p4' }).push()
    const { index, rows } = await foldAll(history.pages())
    const [first] = index.configurations
    if (first === undefined) throw new Error('there are configurations')
    const chain = lineageOf(first, index.configurations)
    expect(chain.map(({ prompt }) => prompt)).toEqual(['p1', 'p2', 'p3'])
    const all = chain.flatMap((entry) => rows(index.configurations.indexOf(entry))).sort((a, b) => a.at - b.at)
    const entries = new Map(index.configurations.map((entry) => [entry.id, entry]))
    const points = pointsOf(all, 'f1', entries, DEFAULT_POLICY)
    expect(points.map(({ change }) => change?.label ?? '')).toEqual([
      '',
      '',
      '',
      'prompt p2',
      '',
      '',
      'prompt p3',
      '',
      '',
    ])
  })

  test('leaves out prompts that are measured side by side', async () => {
    const history = new HistoryLines()
    for (let count = 0; count < 5; count += 1) {
      history.of({ prompt_version: 'p1' }).push()
      history.of({ prompt_version: 'p2' }).push()
    }
    const { index } = await foldAll(history.pages())
    const [first] = index.configurations
    expect(first === undefined ? [] : lineageOf(first, index.configurations)).toEqual([first])
  })
})

test('a point has its value, what it was held to then, the limit, and whether it is newer than current', async () => {
  const history = new HistoryLines()
  const own = history.of()
  own.push({ metrics: { f1: 0.9, latency_ms: 400 }, transaction: { benchmark: 'a' } })
  own.setBaseline(1)
  own.push({ metrics: { latency_ms: 500 } })
  own.push({
    metrics: { f1: 0.8, latency_ms: 500 },
    verdict: 'regression',
    findings: [
      { metric: 'f1', verdict: 'regression', baseline: 0.9, candidate: 0.8 },
      { metric: 'latency_ms', verdict: 'minor', baseline: 400, candidate: 500, gate: false },
    ],
    transaction: { benchmark: 'b' },
  })
  own.rollback(1)
  const { index, rows, pages } = await foldAll(history.pages())
  const entries = new Map(index.configurations.map((entry) => [entry.id, entry]))
  const points = pointsOf(rows(), 'f1', entries, DEFAULT_POLICY)
  expect(points).toMatchObject([
    { label: 'v1', value: 0.9, verdict: 'no_baseline', reference: null, limit: null, isAhead: false },
    { label: 'v2', value: null, verdict: 'unchanged', reference: 0.9, limit: 0.05, isAhead: true },
    { label: 'v3', value: 0.8, verdict: 'regression', reference: 0.9, limit: 0.05, isAhead: true, change: null },
  ])
  expect(pointsOf(rows(), 'latency_ms', entries, DEFAULT_POLICY)).toMatchObject([
    { verdict: 'unchanged' },
    { reference: 400, limit: 80, verdict: 'unchanged' },
    { verdict: 'minor' },
  ])
  expect(movesOf(pages()[0]?.moves ?? [], (version) => version - 1)).toEqual([
    { kind: 'baseline', from: null, to: 0, isByPerson: true },
    { kind: 'back', from: 2, to: 0, isByPerson: true },
  ])
})
