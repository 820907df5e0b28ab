import { describe, expect, test } from '@jest/globals'
import { driftOf, movingAverage, REFERENCE_VERSIONS } from '../../../../../src/core/judging/evidence/series/drift.js'
import { winsorizedLevel } from '../../../../../src/core/judging/evidence/statistics/robust.js'
import { golden } from '../golden.js'

const { reference, values, z, limit, first_signal } = golden.moving_average
const F1 = { kind: 'proportion', better: 'higher', whole: 1 } as const

describe('a slow loss', () => {
  test('moves the average as computed elsewhere', () => {
    const worse = (value: number): number => -value
    const points = movingAverage(values.map(worse), winsorizedLevel(reference.map(worse), 0.0025), reference.length)
    expect(points.map((point) => point.z)).toEqual(z.map((each) => expect.closeTo(each, 9)))
    expect(points.map((point) => point.limit)).toEqual(limit.map((each) => expect.closeTo(each, 9)))
    expect(points.findIndex(({ signal }) => signal) + 1).toBe(first_signal)
  })

  test('is told once the average is beyond its limit, with where it began and how far it is', () => {
    expect(driftOf(F1, [...reference, ...values.slice(0, first_signal - 1)])).toBeNull()
    expect(driftOf(F1, [...reference, ...values])).toEqual({
      since: REFERENCE_VERSIONS + first_signal - 1,
      from: expect.closeTo(0.90175, 9),
      to: expect.closeTo(0.8887, 4),
    })
  })

  test('is over when the level is back', () => {
    const back = Array<number>(12).fill(0.902)
    expect(driftOf(F1, [...reference, ...values, ...back])).toBeNull()
  })

  test('a gain is no drift, and where lower is better a rise is', () => {
    const rising = [...reference, ...values.map((value) => 1.8 - value)]
    expect(driftOf(F1, rising)).toBeNull()
    expect(driftOf({ ...F1, better: 'lower' }, rising)).not.toBeNull()
  })

  test('latencies drift by shares', () => {
    const latency = { kind: 'duration', better: 'lower', whole: 1 } as const
    const steady = Array.from({ length: 12 }, (_, at) => 400 * 1.02 ** (at % 3))
    const drift = driftOf(latency, [...steady, ...Array.from({ length: 20 }, (_, at) => 410 * 1.01 ** at)])
    expect(drift?.from).toBeCloseTo(408, 0)
    expect(drift?.to).toBeGreaterThan(430)
  })

  test('twelve versions say where the level was, so there is nothing to tell before the thirteenth', () => {
    expect(driftOf(F1, reference)).toBeNull()
    expect(driftOf(F1, [])).toBeNull()
  })
})
