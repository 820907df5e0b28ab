import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changePoints, withoutSpikes } from '../../../../../src/core/judging/evidence/series/change-points.js'
import { golden } from '../golden.js'

const NOISE = [1, -1, 0.3, -0.4, 0.8, -0.9, 0.1]

/** A level of 0.9 that falls to 0.8 after `before` values; each differs from it a little. */
const falling = (before: number, after: number): number[] =>
  Array.from({ length: before + after }, (_, at) => (at < before ? 0.9 : 0.8) + 0.004 * (NOISE[(at * 5) % 7] ?? 0))

describe('when the level changed', () => {
  test.each([...golden.change_points])('$name', ({ series, at, p, levels }) => {
    const found = changePoints(series)
    expect(found.map((change) => change.at)).toEqual(at)
    found.forEach((change, index) => {
      expect(change.p / (p[index] ?? 0)).toBeCloseTo(1, 6)
      expect(change.from).toBeCloseTo(levels[index] ?? 0, 9)
      expect(change.to).toBeCloseTo(levels[index + 1] ?? 0, 9)
    })
  })

  test.each([...golden.change_points])('spikes are drawn in, steps are not: $name', ({ series, without_spikes }) => {
    withoutSpikes(series).forEach((value, at) => expect(value).toBeCloseTo(without_spikes[at] ?? 0, 6))
  })

  test('is dated exactly once five values of the new level are there, and a single one is none', () => {
    expect(changePoints(falling(30, 1))).toEqual([])
    expect(changePoints(falling(30, 5))).toMatchObject([{ at: 30 }])
    expect(changePoints(falling(30, 30))).toMatchObject([{ at: 30 }])
  })

  test('places count from the start of the series, also where only its end is looked at', () => {
    expect(changePoints(falling(300, 50)).map(({ at }) => at)).toEqual([300])
    expect(changePoints(falling(50, 300)).map(({ at }) => at)).toEqual([])
    expect(changePoints(falling(50, 300), Infinity).map(({ at }) => at)).toEqual([50])
  })

  test('a constant level has none, and one exact step is certain', () => {
    expect(changePoints(Array<number>(40).fill(0.9))).toEqual([])
    const step = [...Array<number>(12).fill(0.9), ...Array<number>(12).fill(0.8)]
    expect(changePoints(step)).toEqual([{ at: 12, from: expect.closeTo(0.9, 12), to: expect.closeTo(0.8, 12), p: 0 }])
  })

  test('does not depend on the unit or on the sign', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (series) => {
        const places = changePoints(series).map(({ at }) => at)
        expect(changePoints(series.map((value) => 1000 - 8 * value)).map(({ at }) => at)).toEqual(places)
      }),
    )
  })

  test('fewer than ten values say nothing', () => {
    expect(changePoints([])).toEqual([])
    expect(changePoints([1, 1, 1, 1, 9, 9, 9, 9, 9])).toEqual([])
  })
})
