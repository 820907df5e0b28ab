import { describe, expect, test } from '@jest/globals'
import { fairCoinTail, incompleteBeta } from '../../../../../src/core/judging/evidence/statistics/incomplete-beta.js'
import { normalQuantile, normalTail } from '../../../../../src/core/judging/evidence/statistics/normal.js'
import { tQuantile, tTail } from '../../../../../src/core/judging/evidence/statistics/student-t.js'
import { golden, offBy } from '../golden.js'

describe('probabilities are right to many digits, also where they are tiny', () => {
  // scipy.stats.norm.sf
  test.each([
    [0, 0.5],
    [-1.5, 0.9331927987311419],
    [1, 0.15865525393145707],
    [2.4999, 0.006211418374944587],
    [2.5, 0.006209665325776132],
    [5, 2.866515718791933e-7],
    [10, 7.61985302416047e-24],
  ])('of the normal distribution beyond %d', (x, p) => {
    expect(offBy(normalTail(x), p)).toBeLessThan(1e-11)
  })

  // scipy.stats.t.sf
  test.each([
    [0, 5, 0.5],
    [7, 22, 2.513622667442342e-7],
    [20, 10, 1.0730311586021261e-9],
    [-2, 3.5, 0.9369307387120432],
    [0.3, 1, 0.4072264209222577],
  ])('of t beyond %d with %d degrees of freedom', (t, df, p) => {
    expect(offBy(tTail(t, df), p)).toBeLessThan(1e-12)
  })

  test.each([...golden.t_quantiles])('the t of $df degrees of freedom that has $p beyond it', ({ p, df, t }) => {
    expect(offBy(tQuantile(p, df), t)).toBeLessThan(1e-9)
  })

  test.each([...golden.normal_quantiles])('the normal value that has $p beyond it', ({ p, x }) => {
    expect(offBy(normalQuantile(p), x)).toBeLessThan(1e-12)
  })

  test('a quantile of more than a half lies on the other side', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(-1.6448536269514722, 12)
  })

  test('the incomplete beta function stays within 0 and 1', () => {
    expect([incompleteBeta(2, 3, -0.1), incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 0, 1])
    // ∫ 12 t (1 − t)² from 0 to ½ = 11/16
    expect(incompleteBeta(2, 3, 0.5)).toBeCloseTo(11 / 16, 14)
  })

  test('coins fall as binomial coefficients say', () => {
    // (C(10,8) + C(10,9) + C(10,10)) / 1024
    expect(fairCoinTail(10, 8)).toBeCloseTo(56 / 1024, 15)
    expect([fairCoinTail(10, 0), fairCoinTail(10, 11)]).toEqual([1, 0])
    // scipy.stats.binom.sf(50499, 100000, 0.5)
    expect(offBy(fairCoinTail(100_000, 50_500), 0.0007911799394257577)).toBeLessThan(1e-9)
  })
})
