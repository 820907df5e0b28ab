import { describe, expect, test } from '@jest/globals'
import { dropInterval } from '../../../../../src/core/judging/evidence/cases/interval.js'
import { golden, offBy } from '../golden.js'

/** Differences of the units of a golden row. */
function differencesOf({ name = '', broke = 0, fixed = 0, cases }: (typeof golden.intervals)[number]): number[] {
  const scores = golden.exact_sign_flips.find((row) => name.startsWith(row.name.replace(' ', '_')))
  if (scores !== undefined) return scores.differences
  if (name.startsWith('clusters')) {
    const sums = new Map<string, number>()
    golden.groups.of_cases.forEach((group, at) =>
      sums.set(group, (sums.get(group) ?? 0) + (golden.groups.differences[at] ?? 0)),
    )
    return [...sums.values()]
  }
  return Array.from({ length: cases }, (_, at) => (at < broke ? 1 : at < broke + fixed ? -1 : 0))
}

describe('the 90% interval of a drop', () => {
  test.each(
    golden.intervals.map((row) => [row.name ?? `${row.broke} of ${row.cases} broke, ${row.fixed} fixed`, row] as const),
  )('of %s', (_, row) => {
    const [least, most] = dropInterval(Float64Array.from(differencesOf(row)), row.cases)
    expect(offBy(least, row.interval[0])).toBeLessThan(1e-9)
    expect(offBy(most, row.interval[1])).toBeLessThan(1e-9)
  })
})
