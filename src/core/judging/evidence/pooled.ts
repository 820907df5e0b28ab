import { signFlipTest } from './cases/sign-flip.js'
import type { PooledShare, SignFlipMethod, Significance } from './evidence.js'

/** All results of a push as one comparison. Proportions. */
export interface PooledEvidence extends Significance {
  readonly method: SignFlipMethod
  readonly results: number
  /** The mean of the results' drops. */
  readonly drop: number
  /** The mean of their limits. */
  readonly limit: number
}

/**
 * The results that have evidence of cases tested as one: a change of one prompt or harness hits them all, and is seen
 * together where each alone is too small. Every result has the same weight. null: there are fewer than two.
 */
export function poolResults(shares: readonly PooledShare[]): PooledEvidence | null {
  const results = shares.length
  if (results < 2) return null
  const all = new Float64Array(shares.reduce((sum, { differences }) => sum + differences.length, 0))
  let [filled, drop, limit] = [0, 0, 0]
  for (const share of shares) {
    all.set(share.differences, filled)
    filled += share.differences.length
    drop += share.drop / results
    limit += share.limit / results
  }
  const { method, p, p_improved, p_smallest } = signFlipTest(all)
  return { method, results, drop, limit, p, p_improved, p_smallest }
}
