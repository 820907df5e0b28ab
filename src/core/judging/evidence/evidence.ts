import type { Direction, LikeForLike, MetricKind } from '../../model.js'
import type { Allowance } from '../metrics/limit.js'

/**
 * The words of the verdict engine as types. **The limit says how much matters, evidence says whether it is real.**
 *
 * Everything here is plain data of constant size, so that it can be stored with a verdict and explained again. Drops are
 * positive where the candidate is worse, whichever direction is better, and in the unit of the metric.
 */

/**
 * Which part a comparison plays. `gate`: it decides the check. `watch`: it does not. `second look`: it stands beside
 * the reference, against another version.
 */
export type Role = 'gate' | 'watch' | 'second look'

/** One metric on both sides, and what it is held to. */
export interface Comparison {
  /** Dotted name. */
  readonly metric: string
  readonly kind: MetricKind
  readonly better: Direction
  /** As both sides report it. */
  readonly baseline: number
  readonly candidate: number
  /** How much worse it may be. */
  readonly limit: Allowance
  /** How much better counts as an improvement. */
  readonly step: Allowance
  readonly role: Role
  /** What all of a share is: 1, or 100 where it is reported in percent. 1 for every other kind. */
  readonly whole: 1 | 100
}

/** Chances under the assumption that nothing changed. */
export interface Significance {
  /** That the candidate looks at least as much worse by chance, one-sided. */
  readonly p: number
  /** The same for better. */
  readonly p_improved: number
  /** The smallest p that these data could have given at all. */
  readonly p_smallest: number
}

/** What of a case a metric is made of: its counts, whether it passed, the share of its trials that did, its score, its f1. */
export type CaseValueName = 'counts' | 'passed' | 'passes' | 'score' | 'own f1'

export type SignFlipMethod = 'nothing differs' | 'McNemar mid-p' | 'sign flips, exact' | 'sign flips, saddlepoint'

/** Which cases stand on one side only. */
interface CaseSets {
  /** How many cases only the baseline has. */
  readonly missing: number
  /** How many only the candidate has. */
  readonly added: number
  /** The metric over those of both sides; null: both ran the same, or they are not what it is made of. */
  readonly common: LikeForLike | null
}

/** What the cases that both sides have say. */
export interface CaseEvidence extends Significance, CaseSets {
  readonly kind: 'cases'
  readonly method: SignFlipMethod
  /** What of the cases reproduces the metric. */
  readonly value: CaseValueName
  /** Cases that both sides have. */
  readonly n: number
  /** How often each was run, on the side with fewer runs; 1 unless they were repeated. */
  readonly trials: number
  /** What the test counts: cases, or groups of cases that belong together. */
  readonly units: number
  readonly unit: 'case' | 'group'
  /** Units that differ between the sides. */
  readonly changed: number
  /** Cases that got worse and better. */
  readonly broke: number
  readonly fixed: number
  /** How many of those that broke ended in an error, and the drop without them (null: there is none, or nothing else). */
  readonly broke_by_error: number
  readonly drop_without_errors: number | null
  /** The drop over the common cases. */
  readonly drop: number
  /** 90% interval of that drop, two-sided. */
  readonly interval: readonly [number, number]
  /** Sum of the squared differences of units (as proportions) over n: what the cases needed depend on. */
  readonly spread: number
  /** Every common case, at least three, passed before and fails now. */
  readonly all_lost: boolean
  /** With every missing case counted as failed; null: none is missing. */
  readonly worst_case: { readonly drop: number; readonly p: number } | null
}

/** What earlier versions say, where cases do not. */
export interface HistoryEvidence extends Significance, CaseSets {
  readonly kind: 'history'
  readonly method: 'prediction interval'
  /** Earlier versions. */
  readonly n: number
  /** Mean and standard deviation of their values, of logarithms where `scale` says so, and its degrees of freedom. */
  readonly mean: number
  readonly sd: number
  readonly degrees: number
  readonly scale: 'log' | 'linear'
}

/** There is none: the limit alone decides. */
export interface NoEvidence extends CaseSets {
  readonly kind: 'none'
  /**
   * `asked`: by the strategy `threshold`. `not of cases`: a metric that cases say nothing about. `no cases`: neither side
   * has any; `only here`, `only there`: the baseline, or the candidate, has none. `another average`: the cases do not add up to the metric.
   */
  readonly why: 'asked' | 'not of cases' | 'no cases' | 'only here' | 'only there' | 'another average'
  /** How many earlier versions have a usable value; null: nobody asked. */
  readonly earlier: number | null
  /** How many cases there are, without their outcomes. */
  readonly n: number | null
  /** How often, at most, chance alone makes a drop of the limit: 0..1; null: not known. */
  readonly chance: number | null
  /** 90% interval of the drop, as if the two sides had nothing in common; null: not known. */
  readonly interval: readonly [number, number] | null
}

export type Evidence = CaseEvidence | HistoryEvidence | NoEvidence

/** What a result brings to the comparison of all results of a push together. Proportions, whatever the metric's unit. */
export interface PooledShare {
  readonly drop: number
  readonly limit: number
  /** Differences of the units that differ, each divided by the number of cases. */
  readonly differences: Float64Array
}

/** What is kept of a result once its cases are dropped. */
export interface MeasuredResult {
  readonly comparisons: readonly MeasuredComparison[]
  /** null: no gating metric has evidence of cases. */
  readonly pooled: PooledShare | null
}

export interface MeasuredComparison {
  readonly comparison: Comparison
  readonly evidence: Evidence
}
