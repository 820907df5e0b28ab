import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decimalOf, subtract } from '../../../../src/core/decimal.js'
import { judge } from '../../../../src/core/judging/judge.js'
import {
  allowedBy,
  compareWithLimit,
  isAtMost,
  reaches,
  type Limit,
} from '../../../../src/core/judging/metrics/limit.js'
import { DEFAULT_POLICY } from '../../../../src/core/judging/policy/policy.js'
import type { MetricTree, Verdict } from '../../../../src/core/model.js'
import { fractionOf, type Fraction } from '../../fractions.js'
import { baselineWith, candidateWith, contextWith } from '../judging-material.js'

const verdictOf = (before: MetricTree, now: MetricTree): Verdict =>
  judge(candidateWith(now), contextWith(baselineWith(before)), DEFAULT_POLICY).verdict

const order = (difference: number, limit: number, ...sides: number[]): number =>
  compareWithLimit(decimalOf(difference), decimalOf(limit), sides.map(decimalOf))

describe('a difference is compared with a limit as people wrote the numbers', () => {
  test.each([
    ['53/60 → 50/60', 53 / 60, 50 / 60],
    ['0.9 → 0.85 with noise', 0.9, 0.8500000000000001],
    ['19/20 → 18/20', 0.95, 0.9],
  ])('%s is a drop of 0.05', (_, before, now) => {
    expect(compareWithLimit(subtract(decimalOf(before), decimalOf(now)), decimalOf(0.05), [])).toBe(0)
    expect(verdictOf({ f1: before }, { f1: now })).toBe('regression')
  })

  test('of all pairs k/n with n up to 200 that are exactly 0.05 apart, every one is a regression', () => {
    let pairs = 0
    let missedByDoubles = 0
    for (let n = 20; n <= 200; n += 20) {
      for (let before = n / 20; before <= n; before += 1) {
        const [high, low] = [before / n, (before - n / 20) / n]
        expect([high, low, verdictOf({ f1: high }, { f1: low })]).toEqual([high, low, 'regression'])
        pairs += 1
        if (high - low < 0.05) missedByDoubles += 1
      }
    }
    expect(pairs).toBe(1_055)
    expect(missedByDoubles).toBeGreaterThan(100)
  })

  test('0.049999 is not 0.05, and half a billionth less is not either', () => {
    expect(verdictOf({ f1: 0.9 }, { f1: 0.850001 })).toBe('unchanged')
    expect(order(0.049999, 0.05, 0.9, 0.850001)).toBe(-1)
    expect(order(0.05 - 1e-9, 0.05, 0.9, 0.85)).toBe(-1)
    expect(order(0.05 + 1e-9, 0.05, 0.9, 0.85)).toBe(1)
  })

  test('a cost of 0.12000000000000001 is not over 20 % more than 0.1, and 0.1201 is', () => {
    expect(verdictOf({ f1: 0.9, cost: 0.1 }, { f1: 0.9, cost: 0.12000000000000001 })).toBe('unchanged')
    expect(verdictOf({ f1: 0.9, cost: 0.1 }, { f1: 0.9, cost: 0.1201 })).toBe('minor')
  })

  test('nothing that stayed the same reaches a limit, however small', () => {
    const tiny: Limit = { kind: 'absolute', value: decimalOf(1e-13) }
    const same = decimalOf(0.9)
    expect(reaches(tiny, subtract(same, same), same, same)).toBe(false)
  })

  test('a share of 1.0000000000000002 is at most 1, one of 1.000001 is not', () => {
    expect(isAtMost(decimalOf(1.0000000000000002), decimalOf(1))).toBe(true)
    expect(isAtMost(decimalOf(1.000001), decimalOf(1))).toBe(false)
  })
})

const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
})
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under })
const sizeOf = ({ over, under }: Fraction): Fraction => ({ over: over < 0n ? -over : over, under })
const isAbove = (a: Fraction, b: Fraction): boolean => minus(a, b).over > 0n
const larger = (a: Fraction, b: Fraction): Fraction => (isAbove(a, b) ? a : b)
const ONE: Fraction = { over: 1n, under: 1n }
const NOISE: Fraction = { over: 1n, under: 10n ** 12n }

/** Within 1e-12 of the larger side, and at least 1e-12, a difference is at the limit. */
function expectedOrder(difference: Fraction, limit: Fraction, sides: readonly Fraction[]): number {
  const beyond = minus(difference, limit)
  const room = times(NOISE, sides.map(sizeOf).reduce(larger, ONE))
  if (!isAbove(sizeOf(beyond), room)) return 0
  return beyond.over > 0n ? 1 : -1
}

describe('the comparison agrees with exact rational arithmetic', () => {
  const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.integer({ min: 0, max: n }).map((k) => k / n))
  const written = fc
    .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
    .map(([d, p]) => d / 10 ** p)
  const value = fc.oneof(share, written, fc.double({ min: -1e9, max: 1e9, noNaN: true }))
  const limits = fc.oneof(fc.constantFrom(0.05, 0.02, 0.95, 0.2, 5, 2), fc.double({ min: 1e-6, max: 100, noNaN: true }))
  /** Close to a limit on purpose, where a wrong tolerance shows. */
  const nudge = fc.tuple(fc.constantFrom(1e-16, 9e-13, 1e-12, 1.1e-12, 1e-9, 1e-3), fc.constantFrom(-1, 1, 0))

  test('for absolute limits', () => {
    fc.assert(
      fc.property(value, limits, nudge, fc.boolean(), (before, limit, [size, sign], close) => {
        const now = close ? before - limit + size * sign * Math.max(1, Math.abs(before)) : limit
        const [high, low] = [decimalOf(before), decimalOf(now)]
        const exact = [fractionOf(before), fractionOf(now)] as const
        const expected = expectedOrder(minus(...exact), fractionOf(limit), exact)
        expect(compareWithLimit(subtract(high, low), decimalOf(limit), [high, low])).toBe(expected)
        const inclusive: Limit = { kind: 'absolute', value: decimalOf(limit) }
        expect(reaches(inclusive, subtract(high, low), high, low)).toBe(expected >= 0 && isAbove(exact[0], exact[1]))
      }),
      { numRuns: 2_000 },
    )
  })

  test('for relative limits, which are not reached by being there', () => {
    const fifth: Limit = { kind: 'relative', value: decimalOf(0.2) }
    fc.assert(
      fc.property(value, nudge, (before, [size, sign]) => {
        const now = before + 0.2 * Math.abs(before) + size * sign * Math.max(1, Math.abs(before))
        const [from, to] = [decimalOf(before), decimalOf(now)]
        const exact = [fractionOf(before), fractionOf(now)] as const
        const allowed = times(sizeOf(exact[0]), { over: 1n, under: 5n })
        const expected = expectedOrder(minus(exact[1], exact[0]), allowed, exact)
        expect(compareWithLimit(subtract(to, from), allowedBy(fifth, from), [from, to])).toBe(expected)
        expect(reaches(fifth, subtract(to, from), from, to)).toBe(expected > 0)
      }),
      { numRuns: 2_000 },
    )
  })
})
