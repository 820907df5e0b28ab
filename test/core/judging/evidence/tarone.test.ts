import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stepDown, type Member } from '../../../../src/core/judging/evidence/tarone.js'
import { golden } from './golden.js'

const significant = (members: readonly Member[]): number[] =>
  stepDown(members, 0.05).flatMap((tested, at) => (tested.significant ? [at] : []))

/** The procedure as it is written down, with every divisor tried from 1. */
function asWritten(members: readonly Member[]): number[] {
  const rejected = new Set<number>()
  for (;;) {
    const rest = members.map((member, at) => ({ ...member, at })).filter(({ at }) => !rejected.has(at))
    let divisor = 1
    while (rest.filter(({ p_smallest }) => p_smallest <= 0.05 / divisor).length > divisor) divisor += 1
    const found = rest.filter(({ p }) => p <= 0.05 / divisor)
    if (found.length === 0) return [...rejected].sort((a, b) => a - b)
    for (const { at } of found) rejected.add(at)
  }
}

const member = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([changed, luck]) => {
    const p_smallest = changed === 0 ? 1 : 0.5 ** (changed + 1)
    return { p_smallest, p: Math.min(1, p_smallest + luck ** 4) }
  })

/** Chances of each number of broken cases among `changed` that differ. */
function binomial(changed: number): number[] {
  let row = [1]
  for (let n = 0; n < changed; n += 1) row = [...row, 0].map((each, k) => (each + (row[k - 1] ?? 0)) / 2)
  return row
}

/** The exact chance that a push is red although nothing changed, given how many cases differ in each comparison. */
function chanceOfRed(changed: readonly number[], members: readonly Member[] = []): number {
  const [differing, ...rest] = changed
  if (differing === undefined) return significant(members).length > 0 ? 1 : 0
  const chances = binomial(differing)
  const p_smallest = differing === 0 ? 1 : 0.5 ** (differing + 1)
  return chances.reduce((red, chance, broke) => {
    const p = differing === 0 ? 1 : chances.slice(broke + 1).reduce((sum, each) => sum + each, chance / 2)
    return red + chance * chanceOfRed(rest, [...members, { p, p_smallest }])
  }, 0)
}

/** Chances of each number of cases that differ, up to 14 of `n` of which each differs with `chance`. */
function differing(n: number, chance: number): number[] {
  let row = [1]
  for (let at = 0; at < n; at += 1) {
    row = Array.from({ length: 15 }, (_, k) => (row[k] ?? 0) * (1 - chance) + (row[k - 1] ?? 0) * chance)
  }
  return row
}

describe('a push of many comparisons', () => {
  test.each(golden.families.map((family, index) => [index + 1, family] as const))('family %d', (_, family) => {
    const members = family.p.map((p, at) => ({ p, p_smallest: family.p_smallest[at] ?? 0 }))
    expect(significant(members)).toEqual(family.significant)
    const open = stepDown(members, 0.05).filter((tested) => !tested.significant)
    expect(new Set(open.map(({ level }) => level))).toEqual(new Set(open.length > 0 ? [family.last_level] : []))
  })

  test('is tested as the procedure is written down', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 25 }), (members) => {
        expect(significant(members)).toEqual(asWritten(members))
      }),
    )
  })

  test('finds whatever Holm finds', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 25 }), (members) => {
        const ascending = members.map(({ p }) => p).sort((a, b) => a - b)
        const stop = ascending.findIndex((p, at) => p > 0.05 / (ascending.length - at))
        const holm = stop === -1 ? members.length : stop
        expect(significant(members).length).toBeGreaterThanOrEqual(holm)
      }),
    )
  })

  test('is never red by chance more than twice as often as promised, whatever numbers of cases differ', () => {
    // The mid-p of the worst outcome is half its chance, so 2 × 5% is the bound where just that number differs; over
    // all numbers that differ by chance it is 5% (docs/verdicts.md). Every outcome, with its exact chance:
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), (changed) => {
        expect(chanceOfRed(changed)).toBeLessThanOrEqual(0.1)
      }),
      { numRuns: 100 },
    )
  })

  test('is red by chance in one push of twenty, over all numbers of cases that may differ', () => {
    const chances = differing(50, 0.1)
    let red = 0
    for (const [a, chanceOfA] of chances.entries())
      for (const [b, chanceOfB] of chances.entries()) red += chanceOfA * chanceOfB * chanceOfRed([a, b])
    expect(red).toBeLessThan(0.05)
    expect(red).toBeGreaterThan(0.02)
  })

  test('of nothing is nothing', () => {
    expect(stepDown([], 0.05)).toEqual([])
  })
})
