import { signFlipTest } from './cases/sign-flip.js'
import type { PooledShare, SignFlipMethod, Significance } from './evidence.js'

/** All results of a push compared together. Proportions. */
export interface PooledEvidence extends Significance {
  readonly method: SignFlipMethod
  readonly results: number
  /** The mean of the results' drops. */
  readonly drop: number
  /** The mean of their limits. */
  readonly limit: number
}

/**
 * Tests all results with evidence from cases together: a change of one prompt or harness affects them all, and may be
 * too small to see in each. Every result has the same weight. null: fewer than two results.
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
