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
    const percent = historyEvidence(comparisonOf(91, 90, { whole: 100 }), Array<number>(8).fill(91))
    expect(percent?.p).toBeCloseTo(share?.p ?? 0, 9)
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
