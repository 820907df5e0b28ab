import { describe, expect, test } from '@jest/globals'
import { historyEvidence, usableValues, usualRange } from '../../../../src/core/judging/evidence/history.js'
import type { HistoryEvidence } from '../../../../src/core/judging/evidence/evidence.js'
import { comparisonOf } from './comparison-material.js'
import { golden, offBy } from './golden.js'

const LATENCIES = [812, 798, 905, 840, 1420, 822, 791, 860]

describe('earlier versions say what is usual', () => {
  test.each([...golden.history])('$now after $earlier', ({ earlier, now, scale, worse, level, p, usual, mean, sd }) => {
    const comparison = comparisonOf(earlier.at(-1) ?? 0, now, {
      kind: scale === 'log' ? 'duration' : 'proportion',
      better: worse === 'higher' ? 'lower' : 'higher',
      limit: scale === 'log' ? 0.2 * (earlier.at(-1) ?? 0) : 0.05,
    })
    const evidence = historyEvidence(comparison, earlier)
    expect(evidence).toMatchObject({ scale, n: earlier.length, p_smallest: 0 })
    expect(offBy(evidence?.mean ?? 0, mean)).toBeLessThan(1e-9)
    expect(offBy(evidence?.sd ?? 0, sd)).toBeLessThan(1e-9)
    expect(offBy(evidence?.p ?? 0, p)).toBeLessThan(1e-9)
    const [from, to] = usualRange({ ...evidence, missing: 0, added: 0 } as HistoryEvidence, level)
    expect(offBy(from, usual[0])).toBeLessThan(1e-9)
    expect(offBy(to, usual[1])).toBeLessThan(1e-9)
  })

  test('a value at the end of the usual range is exactly as unlikely as the level', () => {
    const evidence = historyEvidence(comparisonOf(812, 812, { kind: 'duration', better: 'lower' }), LATENCIES)
    const [, to] = usualRange({ ...evidence, missing: 0, added: 0 } as HistoryEvidence, 0.01)
    const atTheEnd = historyEvidence(comparisonOf(812, to, { kind: 'duration', better: 'lower' }), LATENCIES)
    expect(atTheEnd?.p).toBeCloseTo(0.01, 9)
  })

  test('fewer than eight say nothing', () => {
    const latency = comparisonOf(812, 2000, { kind: 'duration', better: 'lower' })
    expect(historyEvidence(latency, LATENCIES.slice(1))).toBeNull()
    expect(historyEvidence(latency, LATENCIES)).not.toBeNull()
  })

  test('a cost of 0 is looked at by amounts, because it has no logarithm', () => {
    const cost = comparisonOf(0.1, 0.1, { kind: 'money', better: 'lower' })
    expect(historyEvidence(cost, [0, ...LATENCIES])).toMatchObject({ scale: 'linear' })
    expect(historyEvidence({ ...cost, candidate: 0 }, LATENCIES)).toMatchObject({ scale: 'linear' })
  })

  test('a percentage is as steady as the proportion it stands for', () => {
    const share = historyEvidence(comparisonOf(0.91, 0.9), Array<number>(8).fill(0.91))
    const percent = historyEvidence(
      comparisonOf(91, 90, { kind: 'percent', whole: 100, limit: 5 }),
      Array<number>(8).fill(91),
    )
    expect(percent?.p).toBeCloseTo(share?.p ?? 0, 9)
  })

  // How a steady series of 12 versions varies: by 1.2 %.
  const STEADY = [0.99, 1.01, 1, 1.02, 0.98, 1.005, 0.995, 1.01, 0.99, 1, 1.01, 0.985]
  const steadyAt = (level: number): number[] => STEADY.map((each) => each * level)

  test.each([
    ['a loss of 0.0008 that doubles', 'other', 'lower', 0.0008, 0.0016],
    ['an error of 0.00001 that doubles', 'other', 'lower', 0.00001, 0.00002],
    ['a throughput of 0.004 that falls to a quarter', 'other', 'higher', 0.004, 0.001],
    ['a perplexity of 12 that rises by half', 'other', 'lower', 12, 18],
    ['a reward of -120 that falls to -160', 'other', 'higher', -120, -160],
    ['a cost of 0.0004 that doubles', 'money', 'lower', 0.0004, 0.0008],
  ] as const)('%s has left what is usual, whatever its size', (_, kind, better, level, now) => {
    const comparison = comparisonOf(level, now, { kind, better, limit: 0.2 * Math.abs(level), words: '20%' })
    // By the t distribution with 11 degrees of freedom, 5 standard deviations of a prediction.
    expect(historyEvidence(comparison, steadyAt(level))?.p).toBeLessThan(0.0005)
    expect(historyEvidence({ ...comparison, candidate: level * 1.01 }, steadyAt(level))?.p).toBeGreaterThan(0.05)
  })

  test('one answer from a cache, which cost nothing, does not hide that all others cost four times as much', () => {
    const cost = comparisonOf(0.0004, 0.0016, { kind: 'money', better: 'lower', limit: 0.00008, words: '20%' })
    expect(historyEvidence(cost, [0, ...steadyAt(0.0004)])?.p).toBeLessThan(0.0005)
  })

  test.each([
    ['a rate that may rise by 0.001', 'proportion', 0.0005, 0.0025, 0.001],
    ['a count of tokens that may rise by 1 %', 'count', 1000, 1018, 10],
    ['a latency that may rise by 1 ms', 'duration', 100, 102, 1],
  ] as const)('a limit that is tighter than usual is not hidden by the least spread: %s', (_, kind, at, now, limit) => {
    const comparison = comparisonOf(at, now, { kind, better: 'lower', limit, words: String(limit) })
    expect(historyEvidence(comparison, Array<number>(12).fill(at))?.p).toBeLessThan(0.001)
  })

  test('a number of errors that was 1 and 2 before, and mostly 0, has not left what is usual with 1', () => {
    const earlier = [0, 0, 0, 0, 1, 0, 0, 2, 0, 0]
    const errors = comparisonOf(0, 1, { kind: 'count', better: 'lower', limit: 0, words: '20%' })
    expect(historyEvidence(errors, earlier)?.p).toBeGreaterThan(0.05)
    expect(historyEvidence({ ...errors, candidate: 4 }, earlier)?.p).toBeLessThan(0.01)
    // After twelve without any, one is the first.
    expect(historyEvidence(errors, Array<number>(12).fill(0))?.p).toBeLessThan(0.01)
    expect(historyEvidence({ ...errors, candidate: 0 }, Array<number>(12).fill(0))?.p).toBe(0.5)
  })

  test('versions that regressed, were not evaluated or lack the metric do not teach what is usual', () => {
    const history = [
      { value: 1, verdict: 'unchanged' as const },
      { value: 2, verdict: 'regression' as const },
      { value: 3, verdict: 'incomparable' as const },
      { value: 4, verdict: 'not_evaluated' as const },
      { value: 5, verdict: null },
      { value: null, verdict: 'unchanged' as const },
      { value: 7, verdict: 'inconclusive' as const },
      { value: 8, verdict: 'no_baseline' as const },
    ]
    expect(usableValues(history)).toEqual([1, 7, 8])
  })

  test('only the 20 newest are looked at, usable or not', () => {
    const history = Array.from({ length: 25 }, (_, value) => ({
      value,
      verdict: value % 2 === 0 ? ('unchanged' as const) : ('regression' as const),
    }))
    expect(usableValues(history)).toEqual([6, 8, 10, 12, 14, 16, 18, 20, 22, 24])
  })
})
