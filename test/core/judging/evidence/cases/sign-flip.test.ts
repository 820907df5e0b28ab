import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { signFlipTest } from '../../../../../src/core/judging/evidence/cases/sign-flip.js'
import { golden, offBy } from '../golden.js'

const tested = (differences: readonly number[]): ReturnType<typeof signFlipTest> =>
  signFlipTest(Float64Array.from(differences))

const flips = (broke: number, fixed: number): number[] => [
  ...Array.from({ length: broke }, () => 1),
  ...Array.from({ length: fixed }, () => -1),
]

/** The definition itself, by looking at every way to sign whole numbers: P(sum > T) + P(sum = T)/2. */
function byEnumeration(differences: readonly number[]): number {
  const sum = differences.reduce((total, each) => total + each, 0)
  let twice = 0
  for (let signs = 0; signs < 2 ** differences.length; signs += 1) {
    const flipped = differences.reduce((total, each, bit) => total + ((signs >> bit) & 1 ? each : -each), 0)
    twice += flipped > sum ? 2 : flipped === sum ? 1 : 0
  }
  return twice / 2 ** (differences.length + 1)
}

/** The same for many whole numbers: the distribution of the sum, one difference after another. */
function byConvolution(differences: readonly number[]): number {
  let chances = new Map([[0, 1]])
  for (const size of differences) {
    const next = new Map<number, number>()
    for (const [sum, chance] of chances) {
      for (const moved of [sum + size, sum - size]) next.set(moved, (next.get(moved) ?? 0) + chance / 2)
    }
    chances = next
  }
  const seen = differences.reduce((total, each) => total + each, 0)
  return [...chances].reduce((p, [sum, chance]) => p + (sum > seen ? chance : sum === seen ? chance / 2 : 0), 0)
}

const differs = fc.integer({ min: -9, max: 9 }).filter((each) => each !== 0)

describe('the chance that a drop is one', () => {
  test.each([...golden.mcnemar])('of $broke cases that broke and $fixed that were fixed', ({ broke, fixed, p }) => {
    const { p: computed, p_smallest } = tested(flips(broke, fixed))
    expect(offBy(computed, p)).toBeLessThan(1e-9)
    expect(p_smallest).toBe(broke + fixed === 0 ? 1 : 0.5 ** (broke + fixed + 1))
  })

  test.each([...golden.exact_sign_flips])('of scores: $name', ({ differences, p }) => {
    expect(offBy(tested(differences).p, p)).toBeLessThan(1e-9)
  })

  test.each([...golden.saddlepoint_of_sines.rows])('of $count scores: sin($frequency i) + $shift', (row) => {
    const scores = Array.from({ length: row.count }, (_, i) =>
      Number((Math.sin(row.frequency * (i + 1)) + row.shift).toFixed(6)),
    )
    expect(tested(scores).method).toBe('sign flips, saddlepoint')
    expect(offBy(tested(scores).p, row.p)).toBeLessThan(1e-7)
  })

  test('is what looking at every sign flip gives', () => {
    fc.assert(
      fc.property(fc.array(differs, { minLength: 1, maxLength: 11 }), (differences) => {
        expect(tested(differences).p).toBeCloseTo(byEnumeration(differences), 12)
      }),
    )
  })

  test('is within a tenth of the exact one where there are too many flips to look at', () => {
    fc.assert(
      fc.property(fc.array(differs, { minLength: 31, maxLength: 90 }), (differences) => {
        const exact = byConvolution(differences)
        fc.pre(exact > 1e-6 && exact < 1 - 1e-6)
        expect(
          offBy(Math.min(tested(differences).p, tested(differences).p_improved), Math.min(exact, 1 - exact)),
        ).toBeLessThan(0.1)
      }),
    )
  })

  test('does not depend on the unit, on differences of 0 or on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }), (differences) => {
        const other = [...differences.map((each) => each * 0.37).reverse(), 0, 0]
        expect(tested(other).p).toBeCloseTo(tested(differences).p, 9)
        expect(tested(other).changed).toBe(tested(differences).changed)
      }),
    )
  })

  test('and the chance that a gain is one exchange their places when the sides do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }), (differences) => {
        const [one, other] = [tested(differences), tested(differences.map((each) => -each))]
        expect(one.p).toBeCloseTo(other.p_improved, 12)
        if (one.changed > 0) expect(one.p + one.p_improved).toBeCloseTo(1, 12)
      }),
    )
  })

  test('is never smaller than these data can make it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 80 }), (differences) => {
        const { p, p_improved, p_smallest } = tested(differences)
        expect(Math.min(p, p_improved)).toBeGreaterThanOrEqual(p_smallest)
        expect(Math.max(p, p_improved)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is 1 both ways where nothing differs', () => {
    expect(tested([0, 0, 0])).toEqual({ method: 'nothing differs', changed: 0, p: 1, p_improved: 1, p_smallest: 1 })
  })

  test('keeps its digits where it is tiny', () => {
    // 2^-61 − half of nothing: sixty cases broke and none was fixed.
    expect(tested(flips(60, 0)).p / 2 ** -61).toBeCloseTo(1, 9)
    expect(tested(flips(0, 60)).p_improved / 2 ** -61).toBeCloseTo(1, 9)
  })
})
