import type { Direction, LikeForLike, MetricKind } from '../../model.js'
import type { Allowance } from '../metrics/limit.js'

/**
 * The types of the verdict engine. **The limit says how much matters, evidence says whether it is real.**
 *
 * All of it is plain data of constant size, to be stored with a verdict and explained later. Drops are positive if the
 * candidate is worse, whichever direction is better, and in the unit of the metric.
 */

/**
 * The role of a comparison. `gate`: it can fail the check. `watch`: it cannot. `second look`: it compares with another
 * version than the reference.
 */
export type Role = 'gate' | 'watch' | 'second look'

/** One metric on both sides, with its limit. */
export interface Comparison {
  /** Dotted name. */
  readonly metric: string
  readonly kind: MetricKind
  readonly better: Direction
  /** As reported by both sides. */
  readonly baseline: number
  readonly candidate: number
  /** How much worse it may be. */
  readonly limit: Allowance
  /** The gain that is an improvement. */
  readonly step: Allowance
  readonly role: Role
  /** The value of a whole share: 1, or 100 if it is a percentage. 1 for every other kind. */
  readonly whole: 1 | 100
}

/** Probabilities if nothing changed. */
export interface Significance {
  /** That the candidate looks at least this much worse, one-sided. */
  readonly p: number
  /** That it looks at least this much better. */
  readonly p_improved: number
  /** The smallest p that these data could give. */
  readonly p_smallest: number
}

/**
 * What a metric is computed from, for each case: counts, whether it passed, the share of its trials that passed, score,
 * f1.
 */
export type CaseValueName = 'counts' | 'passed' | 'passes' | 'score' | 'own f1'

export type SignFlipMethod = 'nothing differs' | 'McNemar mid-p' | 'sign flips, exact' | 'sign flips, saddlepoint'

/** Cases that only one side has. */
interface CaseSets {
  /** How many cases only the baseline has. */
  readonly missing: number
  /** How many only the candidate has. */
  readonly added: number
  /** The metric over the common cases; null: both sides have the same cases, or it cannot be computed from them. */
  readonly common: LikeForLike | null
}

/** The evidence of the common cases. */
export interface CaseEvidence extends Significance, CaseSets {
  readonly kind: 'cases'
  readonly method: SignFlipMethod
  /** The case value that reproduces the metric. */
  readonly value: CaseValueName
  /** The number of common cases. */
  readonly n: number
  /** How often each case was run, on the side with fewer runs; 1 without repeats. */
  readonly trials: number
  /** The number of units of the test: cases, or groups of cases. */
  readonly units: number
  readonly unit: 'case' | 'group'
  /** Units that differ between the sides. */
  readonly changed: number
  /** How many cases got worse, and how many better. */
  readonly broke: number
  readonly fixed: number
  /** How many of the broken cases ended in an error, and the drop without them (null: none did, or all did). */
  readonly broke_by_error: number
  readonly drop_without_errors: number | null
  /** The drop over the common cases. */
  readonly drop: number
  /** 90% interval of that drop, two-sided. */
  readonly interval: readonly [number, number]
  /**
   * The sum of the squared differences of the units (as proportions) over n: the number of cases that is needed follows
   * from it.
   */
  readonly spread: number
  /** Every common case, at least three, passed before and fails now. */
  readonly all_lost: boolean
  /** With each missing case counted as failed; null: none is missing. */
  readonly worst_case: { readonly drop: number; readonly p: number } | null
}

/** The evidence of earlier versions. */
export interface HistoryEvidence extends Significance, CaseSets {
  readonly kind: 'history'
  readonly method: 'prediction interval'
  /** The number of earlier versions. */
  readonly n: number
  /** Mean and standard deviation of their values, of logarithms where `scale` says so, and its degrees of freedom. */
  readonly mean: number
  readonly sd: number
  readonly degrees: number
  readonly scale: 'log' | 'linear'
}

/** No evidence: the limit alone decides. */
export interface NoEvidence extends CaseSets {
  readonly kind: 'none'
  /**
   * `asked`: by the strategy `threshold`. `not of cases`: the metric cannot come from cases. `no cases`: a side has
   * none. `another average`: the cases do not reproduce the metric.
   */
  readonly why: 'asked' | 'not of cases' | 'no cases' | 'another average'
  /** How many earlier versions have a usable value; null: the history was not read. */
  readonly earlier: number | null
  /** The number of cases, without their outcomes. */
  readonly n: number | null
  /** The largest probability, 0 to 1, that chance alone makes a drop of the limit; null: unknown. */
  readonly chance: number | null
  /** 90% interval of the drop, as if the two sides were independent; null: unknown. */
  readonly interval: readonly [number, number] | null
}

export type Evidence = CaseEvidence | HistoryEvidence | NoEvidence

/** The share of a result in the comparison of all results of a push. Proportions, whatever the metric's unit. */
export interface PooledShare {
  readonly drop: number
  readonly limit: number
  /** Differences of the units that differ, each divided by the number of cases. */
  readonly differences: Float64Array
}

/** What is kept of a result after its cases are dropped. */
export interface MeasuredResult {
  readonly comparisons: readonly MeasuredComparison[]
  /** null: no gating metric has evidence from cases. */
  readonly pooled: PooledShare | null
}

export interface MeasuredComparison {
  readonly comparison: Comparison
  readonly evidence: Evidence
}
