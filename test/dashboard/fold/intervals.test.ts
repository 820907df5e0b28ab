import { describe, expect, test } from '@jest/globals'
import { intervalsOf, ratioInterval, usualStep, wilson } from '../../../src/dashboard/fold/intervals.js'
import { numbersFrom } from '../synthetic.js'

describe('intervals of values', () => {
  test.each([
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d passed: the published score interval', (passed, n, low, high) => {
    const [from, to] = wilson(passed, n)
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })

  test('a ratio of equal denominators is a mean with its standard error', () => {
    const values = [0.2, 0.4, 0.9, 0.5, 0.7]
    const mean = values.reduce((sum, value) => sum + value) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
    const half = 1.959963984540054 * Math.sqrt(variance / values.length)
    const [low, high] = ratioInterval(values.map((value) => [value, 1])) ?? []
    expect(low).toBeCloseTo(mean - half, 12)
    expect(high).toBeCloseTo(mean + half, 12)
  })

  test('of a micro-averaged f1 is as wide as its cases drawn again and again say', () => {
    const random = numbersFrom(7)
    const cases = Array.from({ length: 120 }, () => {
      const tp = Math.floor(4 * random())
      return [2 * tp, 2 * tp + Math.floor(2 * random())] as const
    }).filter(([, below]) => below > 0)
    const drawn = Array.from({ length: 4_000 }, () => {
      let [above, below] = [0, 0]
      for (let count = 0; count < cases.length; count += 1) {
        const [x = 0, y = 0] = cases[Math.floor(random() * cases.length)] ?? []
        above += x
        below += y
      }
      return above / below
    }).sort((a, b) => a - b)
    const [low = 0, high = 0] = ratioInterval(cases) ?? []
    expect(low).toBeCloseTo(drawn[100] ?? 0, 2)
    expect(high).toBeCloseTo(drawn[3_900] ?? 0, 2)
  })

  test('are given only where the cases add up to the reported value', () => {
    const cases = [
      { id: 'a', passed: true, tp: 2, fp: 0, fn: 0 },
      { id: 'b', passed: true, tp: 1, fp: 1, fn: 0 },
      { id: 'c', passed: false, tp: 0, fp: 0, fn: 1 },
    ]
    const metrics = new Map([
      ['f1', 0.75],
      ['precision', 0.75],
      ['recall', 0.5],
      ['accuracy', 0.6667],
      ['latency_ms', 400],
    ])
    expect([...intervalsOf(metrics, cases, 'micro').keys()]).toEqual(['f1', 'precision', 'accuracy'])
    expect([...intervalsOf(metrics, cases, 'macro').keys()]).toEqual(['accuracy'])
    expect([...intervalsOf(metrics, [{ id: 'a' }], null).keys()]).toEqual([])
  })

  test('of cases that were run several times, over the share of the trials that passed', () => {
    const cases = [3, 2, 1, 3].map((passes, at) => ({ id: `c${at}`, passed: passes === 3, trials: 3, passes }))
    // The mean 9/12 of 1, 2/3, 1/3 and 1, whose standard error is √(11/36 ÷ 4 ÷ 3).
    const [low, high] = intervalsOf(new Map([['accuracy', 0.75]]), cases, null).get('accuracy') ?? []
    expect(low).toBeCloseTo(0.75 - 1.959964 * Math.sqrt(11 / 36 / 12), 5)
    expect(high).toBe(1)
  })
})

describe('the usual step', () => {
  test('is the median difference of unchanged versions, and unknown while there are few', () => {
    const values = [0.9, 0.91, 0.5, 0.9, 0.91, 0.93, 0.9]
    expect(usualStep(values, (index) => index !== 2 && index !== 3)).toBeNull()
    expect(usualStep([...values, 0.91, 0.92], (index) => index !== 2 && index !== 3)).toBeCloseTo(0.01, 10)
    expect(usualStep([0.9, null, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9], () => true)).toBe(0)
  })
})
