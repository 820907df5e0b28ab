import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  abs,
  compare,
  decimalFrom,
  decimalOf,
  deltaOf,
  formatDecimal,
  formatNumber,
  formatPercent,
  multiply,
  percentChange,
  subtract,
  toNumber,
  type Decimal,
} from '../../src/core/decimal.js'
import { fractionOf, type Fraction } from './fractions.js'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
/** Numbers as they stand in result files. */
const written = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`))
/** At the most digits that a double tells apart. */
const long = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`))
const number = fc.oneof(finite, written, long)

const isFraction = ({ digits, scale }: Decimal, { over, under }: Fraction): boolean =>
  digits * under === over * 10n ** BigInt(scale)

describe('a number means the shortest decimal that denotes its double', () => {
  test.each([
    [0.05, 5n, 2],
    [-0.1, -1n, 1],
    [1e21, 10n ** 21n, 0],
    [1.5e300, 15n * 10n ** 299n, 0],
    [1e-7, 1n, 7],
    [5e-324, 5n, 324],
    [-0, 0n, 0],
    [100, 100n, 0],
    [9007199254740991, 9007199254740991n, 0],
  ])('%d', (value, digits, scale) => {
    expect(decimalOf(value)).toEqual({ digits, scale })
  })

  test('every double survives the way there and back', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(isFraction(decimalOf(value), fractionOf(value))).toBe(true)
        // −0 is 0.
        expect(toNumber(decimalOf(value))).toBe(value + 0)
      }),
    )
  })

  test.each([NaN, Infinity, -Infinity])('%d is refused', (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError)
  })
})

describe('a text is read as a decimal', () => {
  test.each([
    ['0.05', 5n, 2],
    ['0.050', 5n, 2],
    ['.5', 5n, 1],
    ['5.', 5n, 0],
    ['+12', 12n, 0],
    ['-3', -3n, 0],
    ['5e-2', 5n, 2],
    ['0.3E+1', 3n, 0],
  ])('%s', (text, digits, scale) => {
    expect(decimalFrom(text)).toEqual({ digits, scale })
  })

  test.each(['', '.', '-', 'e5', '0,05', '1 000', '0x10', '5%', 'NaN', 'Infinity', '1e9999', '1'.repeat(401)])(
    'and %j is none',
    (text) => {
      expect(decimalFrom(text)).toBeNull()
    },
  )
})

describe('arithmetic is exact', () => {
  test('binary floating point says that 0.95 − 0.90 is less than 0.05, decimals say that it is 0.05', () => {
    expect(0.95 - 0.9 >= 0.05).toBe(false)
    expect(compare(subtract(decimalOf(0.95), decimalOf(0.9)), decimalOf(0.05))).toBe(0)
  })

  test('differences, products, sizes and order agree with fractions of big integers', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [fractionOf(a), fractionOf(b)]
        const [left, right, under] = [x.over * y.under, y.over * x.under, x.under * y.under]
        expect(isFraction(subtract(decimalOf(a), decimalOf(b)), { over: left - right, under })).toBe(true)
        expect(isFraction(multiply(decimalOf(a), decimalOf(b)), { over: x.over * y.over, under })).toBe(true)
        expect(compare(decimalOf(a), decimalOf(b))).toBe(left < right ? -1 : left > right ? 1 : 0)
        expect(abs(decimalOf(a))).toEqual(decimalOf(Math.abs(a)))
      }),
    )
  })

  test('the way back is as far as the way there', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(deltaOf(a, b)).toBe(0 - deltaOf(b, a))
      }),
    )
  })
})

describe('a percentage has two decimals, rounded half away from zero', () => {
  test.each([
    [0.91, 0.85, -0.06, -6.59],
    [0.92, 0.87, -0.05, -5.43],
    [0.9, 0.83, -0.07, -7.78],
    [412, 425, 13, 3.16],
    [0.89, 0.91, 0.02, 2.25],
    [-4, -5, -1, -25],
    [-4, 4, 8, 200],
    [200, 200.01, 0.01, 0.01],
    [200, 199.99, -0.01, -0.01],
    [200, 200.0099, 0.0099, 0],
    [1, 1.00005, 0.00005, 0.01],
    [3, 3, 0, 0],
  ])('%d → %d is %d and %d %%', (from, to, delta, percent) => {
    expect(deltaOf(from, to)).toBe(delta)
    expect(percentChange(from, to)).toBe(percent)
  })

  test('from 0 there is none', () => {
    expect(percentChange(0, 0.5)).toBeNull()
    expect(percentChange(-0, 0)).toBeNull()
  })

  test('from next to nothing there is none that a number could hold', () => {
    expect(percentChange(5e-324, 0.001)).toBeNull()
  })

  test('it is never further than half a hundredth from the true one', () => {
    fc.assert(
      fc.property(
        written.filter((value) => value !== 0),
        written,
        (from, to) => {
          const percent = percentChange(from, to)
          // Beyond, two decimals are finer than a double.
          fc.pre(percent !== null && Math.abs(percent) < 1e12)
          const [before, after] = [fractionOf(from), fractionOf(to)]
          const change = after.over * before.under - before.over * after.under
          const size = before.over < 0n ? -before.over * after.under : before.over * after.under
          const hundredths = BigInt(Math.round(percent * 100))
          const error = 2n * (10_000n * change - hundredths * size)
          expect(error <= size && error >= -size).toBe(true)
          if (error === size || error === -size) expect(hundredths > 0n).toBe(change > 0n)
        },
      ),
    )
  })
})

describe('people read plain digits', () => {
  test.each([
    [0.0042, '0.0042'],
    [-0.06, '-0.06'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [412, '412'],
    [5e-324, '5e-324'],
    [-1.5e300, '-1.5e+300'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
    expect(formatDecimal(decimalOf(value))).toBe(text)
  })

  test.each([
    [0.2, '20%'],
    [0.125, '12.5%'],
    [1, '100%'],
    [0, '0%'],
  ])('%d is %s', (value, text) => {
    expect(formatPercent(decimalOf(value))).toBe(text)
  })
})
