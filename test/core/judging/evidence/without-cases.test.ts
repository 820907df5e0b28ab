import { describe, expect, test } from '@jest/globals'
import {
  chanceOfF1,
  chanceOfShare,
  jWilson,
  newcombe,
  wilson,
  withoutCases,
} from '../../../../src/core/judging/evidence/without-cases.js'
import { comparisonOf } from './comparison-material.js'
import { golden, offBy } from './golden.js'

const Z95 = 1.959963984540054

describe('without cases, how far chance alone may go', () => {
  test.each([...golden.without_cases.chance])('a share of $share, the limit $limit', ({ share, limit, n, m, p }) => {
    const chance = n === undefined ? chanceOfF1(share, limit, m ?? 0) : chanceOfShare(share, limit, n)
    expect(offBy(chance, p)).toBeLessThan(1e-9)
  })

  test('intervals of f1 from its counts', () => {
    const { f1, m, j_wilson_95, newcombe_95 } = golden.without_cases
    const [before, now] = [jWilson(f1[0], m[0], Z95), jWilson(f1[1], m[1], Z95)]
    expect(
      [before.least, before.most, now.least, now.most].map(
        (each, at) => offBy(each, j_wilson_95.flat()[at] ?? 0) < 1e-9,
      ),
    ).toEqual([true, true, true, true])
    expect(newcombe(before, now).map((each, at) => offBy(each, newcombe_95[at] ?? 0) < 1e-9)).toEqual([true, true])
  })

  test('intervals of shares, as Wilson and Newcombe have them', () => {
    const [least, most] = [wilson(45 / 50, 50, Z95).least, wilson(45 / 50, 50, Z95).most]
    expect([least, most].map((each) => Number(each.toFixed(10)))).toEqual([0.7863976856, 0.9565242351])
    // Newcombe 1998, table II: 56/70 − 48/80 and 10/10 − 0/20
    const difference = newcombe(wilson(56 / 70, 70, Z95), wilson(48 / 80, 80, Z95))
    expect(difference.map((each) => Number(each.toFixed(4)))).toEqual([0.0524, 0.3339])
    const extreme = newcombe(wilson(1, 10, Z95), wilson(0, 20, Z95))
    expect(extreme.map((each) => Number(each.toFixed(4)))).toEqual([0.6791, 1])
  })

  const counts = { before: { tp: 90, fp: 10, fn: 10 }, now: { tp: 84, fp: 14, fn: 16 } }

  test('counts that add up to f1 are used, others are not believed', () => {
    const f1 = comparisonOf(0.9, 0.8485, { metric: 'f1' })
    const believed = withoutCases(f1, { n: 100, counts })
    expect(believed.chance).toBeCloseTo(0.056018, 5)
    expect(believed.interval).not.toBeNull()
    const others = withoutCases({ ...f1, baseline: 0.8 }, { n: 100, counts })
    expect(others.chance).toBeCloseTo(chanceOfShare(0.8, 0.05, 100), 12)
    expect(others.interval).toBeNull()
  })

  test('a percentage has the interval of its share, a hundred times', () => {
    const share = withoutCases(comparisonOf(0.9, 0.84), { n: 100, counts: null })
    const percent = withoutCases(comparisonOf(90, 84, { whole: 100, limit: 5 }), { n: 100, counts: null })
    expect(percent.chance).toBeCloseTo(share.chance ?? 0, 12)
    expect(percent.interval?.[1]).toBeCloseTo(100 * (share.interval?.[1] ?? 0), 9)
  })

  test('where lower is better, what rises is a drop', () => {
    const up = withoutCases(comparisonOf(0.16, 0.1, { better: 'higher' }), { n: 100, counts: null })
    const down = withoutCases(comparisonOf(0.1, 0.16, { better: 'lower' }), { n: 100, counts: null })
    expect(down.interval).toEqual(up.interval)
  })

  test('nothing is said of what is no share, or of an unknown number of cases', () => {
    const nothing = { chance: null, interval: null }
    expect(withoutCases(comparisonOf(400, 500, { kind: 'duration' }), { n: 100, counts: null })).toEqual(nothing)
    expect(withoutCases(comparisonOf(0.9, 0.8), { n: null, counts: null })).toEqual(nothing)
    expect(withoutCases(comparisonOf(0.9, 0.8), { n: 0, counts: null })).toEqual(nothing)
  })
})
