import { describe, expect, test } from '@jest/globals'
import { DEFAULT_POLICY, policyFrom } from '../../src/core/judging/policy/policy.js'
import { compareCases, compareVersions, differencesOf, type ComparedSide } from '../../src/dashboard/comparison.js'
import { foldAll } from './folding.js'
import { HistoryLines } from './history-lines.js'

/** Two versions of one configuration: the first is the baseline of the second. */
async function sides(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  rest: Parameters<ReturnType<HistoryLines['of']>['push']>[0] = { verdict: null },
): Promise<[ComparedSide, ComparedSide]> {
  const history = new HistoryLines()
  const own = history.of()
  own.push({ metrics: before, transaction: { benchmark: 'suite-1', model_provider: 'google' } })
  own.setBaseline(1)
  own.push({ metrics: after, ...rest })
  const { index, rows } = await foldAll(history.pages())
  const [entry] = index.configurations
  const [a, b] = rows()
  if (entry === undefined || a === undefined || b === undefined) throw new Error('two versions were pushed')
  return [
    { entry, row: a, cases: null },
    { entry, row: b, cases: null },
  ]
}

describe('two versions', () => {
  test('are judged by the core, with how many limits each metric is away', async () => {
    const [a, b] = await sides({ f1: 0.91, recall: 0.9, latency_ms: 400 }, { f1: 0.85, recall: 0.89, latency_ms: 500 })
    const { verdict, isRecorded, metrics } = compareVersions(a, b, DEFAULT_POLICY)
    expect({ verdict, isRecorded }).toEqual({ verdict: 'regression', isRecorded: false })
    expect(metrics.map(({ metric, verdict: own, gate, away }) => [metric, own, gate, away])).toEqual([
      ['f1', 'regression', true, 1.2],
      ['latency_ms', 'minor', false, 1.25],
      ['recall', 'unchanged', false, 0.2],
    ])
  })

  test('are judged with the threshold and the rules of the build', async () => {
    const [a, b] = await sides({ f1: 0.91 }, { f1: 0.85 })
    expect(compareVersions(a, b, policyFrom({ threshold: '0.1' })).verdict).toBe('unchanged')
    const [c, d] = await sides({ f1: 0.91, wer: 0.1 }, { f1: 0.85, wer: 0.2 })
    expect(
      compareVersions(c, d, policyFrom({ metrics: 'wer: lower 0.05 gate\nf1: higher 0.1' })).metrics[0],
    ).toMatchObject({
      metric: 'wer',
      verdict: 'regression',
      gate: true,
      away: 2,
    })
  })

  test('of which one was judged against the other are shown as that push said it', async () => {
    const [a, b] = await sides(
      { f1: 0.91, recall: 0.9 },
      { f1: 0.85, recall: 0.8 },
      {
        verdict: 'inconclusive',
        reason: '20 cases cannot tell it from chance',
        findings: [{ metric: 'recall', verdict: 'minor', baseline: 0.9, candidate: 0.8, gate: false }],
      },
    )
    const compared = compareVersions(a, b, DEFAULT_POLICY)
    expect(compared).toMatchObject({
      verdict: 'inconclusive',
      reason: '20 cases cannot tell it from chance',
      isRecorded: true,
    })
    expect(compared.metrics.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ['f1', 'unchanged'],
      ['recall', 'minor'],
    ])
    expect(compareVersions(b, a, DEFAULT_POLICY)).toMatchObject({ isRecorded: false, verdict: 'improvement' })
  })

  test('of other suites are not compared, and it is said what differs', async () => {
    const [a, b] = await sides({ f1: 0.9 }, { f1: 0.9 }, { verdict: null, transaction: { benchmark: 'suite-2' } })
    expect(compareVersions(a, b, DEFAULT_POLICY)).toMatchObject({ verdict: 'incomparable', metrics: [] })
    expect(differencesOf(a, b)).toEqual([{ what: 'suite', a: 'suite-1', b: 'suite-2' }])
  })
})

test('the cases of two versions: what broke comes first, common ids only', () => {
  const a = [
    { id: '1', passed: true, group: 'x' },
    { id: '2', passed: false },
    { id: '3', score: 0.9 },
    { id: '4', passed: true },
    { id: 'gone', passed: true },
    { id: 'unsaid' },
  ]
  const b = [
    { id: '4', passed: true },
    { id: '3', score: 0.4 },
    { id: '2', passed: true },
    { id: '1', passed: false },
    { id: 'new', passed: true },
    { id: 'unsaid', passed: true },
  ]
  const { cases, counts, onlyA, onlyB, p } = compareCases(a, b)
  expect(cases.map(({ id, change }) => [id, change])).toEqual([
    ['3', 'broke'],
    ['1', 'broke'],
    ['2', 'fixed'],
    ['4', 'both passed'],
  ])
  expect({ counts, onlyA, onlyB }).toEqual({
    counts: { broke: 2, fixed: 1, 'both failed': 0, 'both passed': 1 },
    onlyA: 1,
    onlyB: 1,
  })
  expect(p).toBeCloseTo(0.625, 10)
})
