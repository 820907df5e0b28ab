import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { frontier, mcNemar, rank } from '../../src/dashboard/ranking.js'

const row = (name: string, value: number, half: number | null = null) => ({
  name,
  value,
  interval: half === null ? null : ([value - half, value + half] as const),
})

describe('ranking', () => {
  test('those that cannot be told from the best share the first place', () => {
    const rows = [row('c', 0.8, 0.02), row('a', 0.91, 0.03), row('b', 0.89, 0.03)]
    const places = rank(rows, 'higher').map(({ row: { name }, rank: place, isTied }) => [name, place, isTied])
    expect(places).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 3, false],
    ])
  })

  test('a paired test of common cases tells apart what intervals alone do not', () => {
    const rows = [row('a', 0.91, 0.03), row('b', 0.89, 0.03)]
    expect(rank(rows, 'higher', () => false).map(({ rank: place }) => place)).toEqual([1, 2])
    expect(rank(rows, 'higher', () => true).map(({ rank: place }) => place)).toEqual([1, 1])
  })

  test('where lower is better the lowest is first; equal values are equal', () => {
    const rows = [row('a', 3), row('b', 1), row('c', 1)]
    expect(rank(rows, 'lower').map(({ row: { name }, rank: place }) => [name, place])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ])
  })
})

describe('the frontier of quality and price', () => {
  const POINTS = fc.array(fc.record({ value: fc.integer({ min: 0, max: 8 }), price: fc.integer({ min: 0, max: 8 }) }))

  test('is everything that nothing else beats', () => {
    fc.assert(
      fc.property(POINTS, fc.constantFrom('higher' as const, 'lower' as const), (points, better) => {
        const atLeast = (a: number, b: number): boolean => (better === 'higher' ? a >= b : a <= b)
        const isBeaten = (point: (typeof points)[number]): boolean =>
          points.some(
            (other) =>
              atLeast(other.value, point.value) &&
              other.price <= point.price &&
              (other.value !== point.value || other.price !== point.price),
          )
        expect(new Set(frontier(points, better))).toEqual(new Set(points.filter((point) => !isBeaten(point))))
      }),
    )
  })
})

describe("McNemar's test with mid-p", () => {
  test('gives the published value for 1 and 7 discordant pairs', () => {
    // Fagerland, Lydersen, Laake (2013), the airway data of Bentur et al.: 0.0391.
    expect(mcNemar(1, 7)).toBeCloseTo(0.0390625, 10)
  })

  test.each([
    [0, 0, 1],
    [5, 5, 1],
    [0, 1, 0.5],
    [3, 0, 0.125],
  ])('%d broke and %d fixed have p = %d', (broke, fixed, p) => {
    expect(mcNemar(broke, fixed)).toBeCloseTo(p, 10)
  })

  test('does not lose itself in small numbers where thousands of cases differ', () => {
    expect(mcNemar(1_500, 1_500)).toBeCloseTo(1, 6)
    expect(mcNemar(1_400, 1_600)).toBeGreaterThan(0.0001)
    expect(mcNemar(1_400, 1_600)).toBeLessThan(0.0005)
  })
})
