/** Scales the median absolute deviation of normal values to their standard deviation. */
const MAD_TO_SD = 1.4826
/** Values further from the median than this many standard deviations are moved to there. */
export const MOST_DEVIATIONS = 3.5

/** The middle value, or the mean of the two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The standard deviation that follows from the median absolute value of `deviations`. */
export function robustDeviation(deviations: readonly number[]): number {
  return MAD_TO_SD * median(deviations.map(Math.abs))
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function clip(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The level of values and how much they vary, without the influence of single spikes. */
export interface Level {
  readonly mean: number
  readonly sd: number
  /** How many values were drawn in. */
  readonly drawn: number
}

/**
 * Mean and standard deviation (n − 1) of at least two values, after those beyond 3.5 robust standard deviations from
 * the median were moved to there (winsorized). No deviation is less than `floor`: a constant history still has a range.
 */
export function winsorizedLevel(values: readonly number[], floor: number): Level {
  const middle = median(values)
  const reach = MOST_DEVIATIONS * Math.max(robustDeviation(values.map((value) => value - middle)), floor)
  const drawnIn = values.map((value) => clip(value, middle - reach, middle + reach))
  const center = mean(drawnIn)
  const squares = drawnIn.reduce((sum, value) => sum + (value - center) ** 2, 0)
  const drawn = values.filter((value, at) => value !== drawnIn[at]).length
  return { mean: center, sd: Math.max(Math.sqrt(squares / (values.length - 1)), floor), drawn }
}
