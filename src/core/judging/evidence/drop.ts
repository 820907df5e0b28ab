import { deltaOf } from '../../decimal.js'
import type { Comparison, Evidence } from './evidence.js'

/** A difference within so much (relative to the larger side, where that is above 1) of a limit is at the limit. */
const AT_THE_LIMIT = 1e-12

/** How much worse the candidate reports itself, as the numbers are written; negative where it is better. */
export function reportedDrop({ better, baseline, candidate }: Comparison): number {
  return better === 'higher' ? deltaOf(candidate, baseline) : deltaOf(baseline, candidate)
}

/** The drop that counts: the reported one where both sides ran the same cases, else that of the common ones. */
export function dropOf(comparison: Comparison, evidence: Evidence): number {
  const likeForLike = evidence.kind === 'cases' && evidence.missing + evidence.added > 0
  return likeForLike ? evidence.drop : reportedDrop(comparison)
}

/**
 * Whether a drop is at least an amount; no drop never is.
 * @param size of the larger side
 */
export function reaches(drop: number, amount: number, size: number): boolean {
  return drop > 0 && drop >= amount - AT_THE_LIMIT * Math.max(1, size)
}

/** The larger side of a comparison, without its sign. */
export function sizeOf({ baseline, candidate }: Comparison): number {
  return Math.max(Math.abs(baseline), Math.abs(candidate))
}
