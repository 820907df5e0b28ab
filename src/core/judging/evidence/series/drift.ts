import type { Comparison } from '../evidence.js'
import { scaleOf } from '../history.js'
import { clip, MOST_DEVIATIONS, winsorizedLevel, type Level } from '../statistics/robust.js'

/** How many of the first versions determine the level. Always the same ones, so that a signal is not withdrawn. */
export const REFERENCE_VERSIONS = 12
/** The weight of the newest value in the moving average. */
const WEIGHT = 0.2
/** How many standard deviations of the average are a signal: 5% of steady series signal within 100 runs. */
const LIMIT = 3.5

/** The moving average after one more value; positive is worse. */
export interface AveragePoint {
  /** In standard deviations of the reference. */
  readonly z: number
  readonly limit: number
  readonly signal: boolean
}

/** A slow loss that no single version shows. */
export interface Drift {
  /** Index of the version since which the average is beyond its limit. */
  readonly since: number
  /** The level of the first versions, and the moving average now; in the metric's unit. */
  readonly from: number
  readonly to: number
}

/**
 * Whether a metric is drifting now; null: its moving average is within the limit, or there are fewer than 13 versions.
 * For information; it never gates.
 * @param values usable values since the baseline, oldest first
 */
export function driftOf(
  { kind, better, whole }: Pick<Comparison, 'kind' | 'better' | 'whole'>,
  values: readonly number[],
): Drift | null {
  if (values.length <= REFERENCE_VERSIONS) return null
  const { name, floor } = scaleOf(kind, whole, values)
  const [onScale, back] = name === 'log' ? [Math.log, Math.exp] : [(value: number) => value, (value: number) => value]
  const sign = better === 'higher' ? -1 : 1
  const worse = values.map((value) => sign * onScale(value))
  const reference = winsorizedLevel(worse.slice(0, REFERENCE_VERSIONS), floor)
  const points = movingAverage(worse.slice(REFERENCE_VERSIONS), reference, REFERENCE_VERSIONS)
  const steady = points.findLastIndex(({ signal }) => !signal)
  const last = points.at(-1)
  if (last?.signal !== true) return null
  const { mean, sd } = reference
  return {
    since: REFERENCE_VERSIONS + steady + 1,
    from: back(sign * mean),
    to: back(sign * (mean + last.z * sd)),
  }
}

/**
 * The exponentially weighted moving average of values (higher is worse) and its control limit (Roberts 1959; Lucas &
 * Saccucci 1990). The limit is wider while the average has few values, and because the reference level was itself
 * measured on only `versions` versions (Jensen et al. 2006).
 */
export function movingAverage(values: readonly number[], { mean, sd }: Level, versions: number): AveragePoint[] {
  let z = 0
  return values.map((value, index) => {
    const remembered = (1 - WEIGHT) ** (index + 1)
    z = (1 - WEIGHT) * z + WEIGHT * clip((value - mean) / sd, -MOST_DEVIATIONS, MOST_DEVIATIONS)
    const variance = (WEIGHT / (2 - WEIGHT)) * (1 - remembered ** 2) + (1 - remembered) ** 2 / versions
    const limit = LIMIT * Math.sqrt(variance)
    return { z, limit, signal: z > limit }
  })
}
