import { isReached } from '../metrics/limit.js'
import { dropOf, reportedDrop, severeLoss, sizeOf } from './drop.js'
import type { MeasuredComparison, Role } from './evidence.js'
import { casesNeeded, detectableDrop } from './power.js'
import type { Tested } from './tarone.js'

/** The largest share of pushes with no change that turn red; also the level for p of an improvement. */
export const ALPHA = 0.05

/** Worst first. */
export type ComparisonVerdict = 'regression' | 'inconclusive' | 'minor' | 'unchanged' | 'improvement'

/**
 * Which rule decided.
 * - `limit`: the limit alone.
 * - `evidence`: limit and evidence.
 * - `all lost`: every common case passed before and none passes now.
 * - `severe loss`: a value smaller than its limit lost more than half.
 * - `other cases`: the drop comes from cases that one side lacks.
 * - `worst case`: with the missing cases counted as failed, there is a drop that chance does not explain.
 * - `missing cases`: a gain that does not count because cases are missing.
 */
export type DecidingRule =
  'limit' | 'evidence' | 'all lost' | 'severe loss' | 'other cases' | 'worst case' | 'missing cases'

export interface FamilyTest extends Tested {
  /** The number of other comparisons in its family. */
  readonly others: number
}

export interface Decision {
  readonly verdict: ComparisonVerdict
  readonly rule: DecidingRule
  /** The drop that was compared with the limit; in the metric's unit, negative if the candidate is better. */
  readonly drop: number
  readonly reaches_limit: boolean
  /** null: there is no evidence. */
  readonly test: FamilyTest | null
  /**
   * How many cases like these would show a drop of the limit four times in five; null: not needed, or no more than
   * there are.
   */
  readonly cases_needed: number | null
  /** How many runs of the same cases would show that. */
  readonly runs_needed: number | null
  /** The drop that these cases show four times in five, in the metric's unit; null without cases. */
  readonly detectable: number | null
}

/**
 * The verdict on one comparison.
 * @param test its result in its family; null without evidence
 */
export function verdictOf(measured: MeasuredComparison, test: FamilyTest | null): Decision {
  const { comparison, evidence } = measured
  const drop = dropOf(comparison, evidence)
  const reaches_limit = isReached(drop, comparison.limit, sizeOf(comparison))
  const [gated, rule] = gateVerdict(measured, test, drop, reaches_limit)
  const verdict = inRole(comparison.role, gated)
  const power = powerOf(measured, test, verdict === 'inconclusive' && rule === 'evidence')
  return { verdict, rule, drop, reaches_limit, test, ...power }
}

/**
 * The verdict if the metric gates. Cases may be missing because they fail, so without them nothing is an improvement.
 */
function gateVerdict(
  measured: MeasuredComparison,
  test: FamilyTest | null,
  drop: number,
  reachesLimit: boolean,
): [ComparisonVerdict, DecidingRule] {
  const [verdict, rule] = byLimitAndEvidence(measured, test, drop, reachesLimit)
  if (verdict === 'unchanged' && severeLoss(measured.comparison, measured.evidence) !== null && drop > 0) {
    return ['minor', 'severe loss']
  }
  const hidden = verdict === 'improvement' && measured.evidence.missing > 0
  return hidden ? ['unchanged', 'missing cases'] : [verdict, rule]
}

function byLimitAndEvidence(
  { comparison, evidence }: MeasuredComparison,
  test: FamilyTest | null,
  drop: number,
  reachesLimit: boolean,
): [ComparisonVerdict, DecidingRule] {
  const { limit, step } = comparison
  const size = sizeOf(comparison)
  const improved = isReached(-drop, step, size)
  if (evidence.kind === 'none' || test === null) {
    return [reachesLimit ? 'regression' : improved ? 'improvement' : 'unchanged', 'limit']
  }
  if (evidence.kind === 'cases' && evidence.all_lost && drop > 0) return ['regression', 'all lost']

  let verdict: ComparisonVerdict
  if (reachesLimit) verdict = test.significant ? 'regression' : 'inconclusive'
  else if (test.significant) verdict = 'minor'
  else verdict = improved && evidence.p_improved <= ALPHA ? 'improvement' : 'unchanged'
  if (evidence.kind === 'history' || verdict === 'regression') return [verdict, 'evidence']

  if (!reachesLimit && isReached(reportedDrop(comparison), limit, size)) return ['inconclusive', 'other cases']
  const worst = evidence.worst_case
  if (worst !== null && worst.p <= test.level && isReached(worst.drop, limit, size)) {
    return ['inconclusive', 'worst case']
  }
  return [verdict, 'evidence']
}

/** A metric that does not gate is never worse than minor. A second look only reports a proven drop of the limit. */
function inRole(role: Role, gated: ComparisonVerdict): ComparisonVerdict {
  if (role === 'gate') return gated
  if (gated === 'regression') return 'minor'
  return role === 'second look' || gated === 'inconclusive' ? 'unchanged' : gated
}

function powerOf(
  { comparison, evidence }: MeasuredComparison,
  test: FamilyTest | null,
  askForMore: boolean,
): Pick<Decision, 'cases_needed' | 'runs_needed' | 'detectable'> {
  if (evidence.kind !== 'cases' || test === null) return { cases_needed: null, runs_needed: null, detectable: null }
  const { spread, n, trials } = evidence
  const { limit, whole } = comparison
  const detectable = detectableDrop(spread, n, test.level) * whole
  const needed = casesNeeded(spread, limit.amount / whole, test.level)
  const more = askForMore && needed > n && needed < Infinity
  if (!more) return { cases_needed: null, runs_needed: null, detectable }
  return { cases_needed: needed, runs_needed: Math.ceil((needed * trials) / n), detectable }
}
