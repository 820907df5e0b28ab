/** More digits of a mean are noise of binary arithmetic. */
const DIGITS = 12

/** A computed number without the noise of its computation: 0.7 where binary arithmetic comes to 0.6999999999999998. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

/** The weighted mean; undefined when one of the values is: a part of the runs is not all of them. */
export function meanOf(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  let [sum, weight] = [0, 0]
  for (const [at, value] of values.entries()) {
    if (value === undefined) return undefined
    const own = weights[at] ?? 1
    sum += own * value
    weight += own
  }
  const [first] = values
  // Equal numbers stay what somebody wrote.
  if (first !== undefined && values.every((value) => value === first)) return first
  return weight === 0 ? undefined : withoutNoise(sum / weight)
}
