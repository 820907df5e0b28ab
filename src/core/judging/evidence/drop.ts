import { deltaOf } from '../../decimal.js'
import { isReached, isSome } from '../metrics/limit.js'
import type { Comparison, Evidence } from './evidence.js'

type Sided = Pick<Comparison, 'better' | 'baseline' | 'candidate'>

/** How much worse the candidate is, by the reported numbers; negative if it is better. */
export function reportedDrop({ better, baseline, candidate }: Sided): number {
  return better === 'higher' ? deltaOf(candidate, baseline) : deltaOf(baseline, candidate)
}

/** The drop that counts: the reported one if both sides ran the same cases, else that over the common cases. */
export function dropOf(comparison: Comparison, evidence: Evidence): number {
  return reportedDrop({ ...comparison, ...evidence.common })
}

/** The larger absolute value of the two sides. */
export function sizeOf({ baseline, candidate }: Sided): number {
  return Math.max(Math.abs(baseline), Math.abs(candidate))
}

/**
 * Whether a metric fell to nothing or lost more than half of a value below the limit; null: neither, or lower is
 * better.
 */
export function severeLoss(comparison: Comparison, evidence: Evidence): 'to nothing' | 'more than half of it' | null {
  const { better, limit } = comparison
  const { baseline, candidate } = { ...comparison, ...evidence.common }
  if (better === 'lower' || !isSome(baseline, baseline)) return null
  if (!isSome(candidate, candidate)) return 'to nothing'
  // A value below its limit can never fall by the limit.
  return !isReached(baseline, { ...limit, relative: false }, baseline) && 2 * candidate < baseline
    ? 'more than half of it'
    : null
}
