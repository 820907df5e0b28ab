/** Makes the median absolute deviation of normal values their standard deviation. */
const MAD_TO_SD = 1.4826
/** Values further from the middle than so many standard deviations are drawn in. */
export const MOST_DEVIATIONS = 3.5

/** The middle value, or the mean of the two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The standard deviation that the median absolute value of `deviations` stands for. */
export function robustDeviation(deviations: readonly number[]): number {
  return MAD_TO_SD * median(deviations.map(Math.abs))
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function clip(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Where values lie and how much they vary, without letting single spikes decide it. */
export interface Level {
  readonly mean: number
  readonly sd: number
  /** How many values were drawn in. */
  readonly drawn: number
}

/**
 * Mean and standard deviation (n − 1) of at least two values after those beyond 3.5 robust standard deviations from the
 * median were drawn in to there (winsorized). Neither deviation is taken as less than `floor`: a constant history
 * still has a range.
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
