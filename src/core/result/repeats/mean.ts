/** More digits of a mean are rounding errors. */
const DIGITS = 12

/** A computed number without rounding errors: 0.7 for 0.6999999999999998. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

/** The weighted mean; undefined if a value is missing: some of the runs are not all of them. */
export function meanOf(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  let [sum, weight] = [0, 0]
  for (const [at, value] of values.entries()) {
    if (value === undefined) return undefined
    const own = weights[at] ?? 1
    sum += own * value
    weight += own
  }
  const [first] = values
  // Equal numbers stay as written.
  if (first !== undefined && values.every((value) => value === first)) return first
  return weight === 0 ? undefined : withoutNoise(sum / weight)
}
