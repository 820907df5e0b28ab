import type { Range } from './contract.js'

/** Numbers as ranges, in their order: 1, 2, 3, 7 is 1–3 and 7–7. */
export function rangesOf(numbers: Iterable<number>): Range[] {
  const ranges: [number, number][] = []
  for (const each of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] + 1 === each) last[1] = each
    else ranges.push([each, each])
  }
  return ranges
}

/** The numbers of ranges, in their order. */
export function numbersIn(ranges: readonly Range[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
}
