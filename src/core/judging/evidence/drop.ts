import { deltaOf } from '../../decimal.js'
import { isReached, isSome } from '../metrics/limit.js'
import type { Comparison, Evidence } from './evidence.js'

type Sided = Pick<Comparison, 'better' | 'baseline' | 'candidate'>

/** How much worse the candidate is, as the numbers are written; negative where it is better. */
export function reportedDrop({ better, baseline, candidate }: Sided): number {
  return better === 'higher' ? deltaOf(candidate, baseline) : deltaOf(baseline, candidate)
}

/** The drop that counts: the reported one where both sides ran the same cases, else that of the common ones. */
export function dropOf(comparison: Comparison, evidence: Evidence): number {
  return reportedDrop({ ...comparison, ...evidence.common })
}

/** The larger side of a comparison, without its sign. */
export function sizeOf({ baseline, candidate }: Sided): number {
  return Math.max(Math.abs(baseline), Math.abs(candidate))
}

/** What is left of a metric where that is next to nothing; null where it is not, or lower is better. */
export function severeLoss(comparison: Comparison, evidence: Evidence): 'to nothing' | 'more than half of it' | null {
  const { better, limit } = comparison
  const { baseline, candidate } = { ...comparison, ...evidence.common }
  if (better === 'lower' || !isSome(baseline, baseline)) return null
  if (!isSome(candidate, candidate)) return 'to nothing'
  // Where the limit is larger than the value, nothing that happens to it could ever reach the limit.
  return !isReached(baseline, { ...limit, relative: false }, baseline) && 2 * candidate < baseline
    ? 'more than half of it'
    : null
}
