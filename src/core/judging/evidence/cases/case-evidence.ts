import type { CaseOutcome, Direction, LikeForLike } from '../../../model.js'
import type { CaseEvidence, Comparison } from '../evidence.js'
import { overall, passShare, type CaseValue } from './case-values.js'
import { differencesOf, unitsOf, type Units } from './differences.js'
import { dropInterval } from './interval.js'
import { isLost, passes, type PairedCases, type Sides } from '../../cases.js'
import { signFlipTest } from './sign-flip.js'

/** From this many cases on, "all passed before, none now" needs no test. */
const FEWEST_LOST = 3

/** The evidence of the cases about one metric, and the differences of its units, which only pooling needs. */
export interface MeasuredCases {
  readonly evidence: CaseEvidence
  /** As proportions. */
  readonly units: Units
}

/**
 * The evidence of the cases about a share.
 * @param value the case value that reproduces the metric, see `reproducingValue`
 */
export function caseEvidence(comparison: Comparison, cases: PairedCases, value: CaseValue): MeasuredCases {
  const { common, missing, added } = cases
  const { better, whole } = comparison
  const n = common.before.length
  const { byCase, drop } = differencesOf(common, value, better)
  const units = unitsOf(common, byCase)
  const { method, changed, p, p_improved, p_smallest } = signFlipTest(units.differences)
  const [least, most] = dropInterval(units.differences, n)
  const evidence: CaseEvidence = {
    kind: 'cases',
    method,
    value: value.name,
    n,
    trials: Math.min(meanTrials(common.before), meanTrials(common.now)),
    units: units.differences.length,
    unit: units.unit,
    changed,
    ...changesAmong(byCase),
    ...errorsAmong(common, byCase, value, comparison),
    p,
    p_improved,
    p_smallest,
    drop: drop * whole,
    // Of a share no more can be lost than all of it.
    interval: [Math.max(least, -1) * whole, Math.min(most, 1) * whole],
    spread: units.differences.reduce((sum, difference) => sum + difference * difference, 0) / n,
    all_lost:
      n >= FEWEST_LOST &&
      common.before.every((each) => (passShare(each) ?? Number(passes(each))) === 1) &&
      common.now.every((each) => (passShare(each) ?? Number(!isLost(each))) === 0),
    missing: missing.length,
    added: added.length,
    common: commonValues(comparison, cases, value),
    worst_case: worstCase(cases, value, comparison),
  }
  return { evidence, units }
}

/** The share over the common cases; null if both sides have the same cases. */
export function commonValues(
  { whole }: Comparison,
  { common, missing, added }: PairedCases,
  value: CaseValue,
): LikeForLike | null {
  if (missing.length + added.length === 0) return null
  const [baseline, candidate] = [overall(value, common.before), overall(value, common.now)]
  if (baseline === undefined || candidate === undefined) return null
  return { cases: common.now.length, baseline: baseline * whole, candidate: candidate * whole }
}

function meanTrials(cases: readonly CaseOutcome[]): number {
  return cases.reduce((sum, { trials }) => sum + (trials ?? 1), 0) / cases.length
}

function changesAmong(byCase: Float64Array): Pick<CaseEvidence, 'broke' | 'fixed'> {
  let [broke, fixed] = [0, 0]
  for (const difference of byCase) {
    if (difference > 0) broke += 1
    else if (difference < 0) fixed += 1
  }
  return { broke, fixed }
}

function errorsAmong(
  common: Sides,
  byCase: Float64Array,
  value: CaseValue,
  { better, whole }: Comparison,
): Pick<CaseEvidence, 'broke_by_error' | 'drop_without_errors'> {
  if (!common.now.some(({ error }) => error === true)) return { broke_by_error: 0, drop_without_errors: null }
  const isKept = (at: number): boolean => common.now[at]?.error !== true || (byCase[at] ?? 0) <= 0
  const now = common.now.filter((_, at) => isKept(at))
  const broke_by_error = common.now.length - now.length
  if (broke_by_error === 0 || now.length === 0) return { broke_by_error, drop_without_errors: null }
  const rest = { before: common.before.filter((_, at) => isKept(at)), now }
  return { broke_by_error, drop_without_errors: differencesOf(rest, value, better).drop * whole }
}

/**
 * Compares again, with each case that only the baseline has counted as failed: a case may be missing because it fails.
 */
function worstCase(
  { common, missing }: PairedCases,
  value: CaseValue,
  { better, whole }: Comparison,
): CaseEvidence['worst_case'] {
  if (missing.length === 0) return null
  const before = [...common.before, ...missing]
  const sides = { before, now: [...common.now, ...missing.map((each) => failed(each, better))] }
  const { byCase, drop } = differencesOf(sides, value, better)
  return { drop: drop * whole, p: signFlipTest(unitsOf(sides, byCase).differences).p }
}

/**
 * The case at its worst: all that it found was wrong, and all that it should have found was missed. If there was
 * nothing to find and nothing was found before, now it finds something wrong.
 */
function failed(before: CaseOutcome, better: Direction): CaseOutcome {
  const worst = better === 'higher' ? 0 : 1
  const { trials = 1, tp = 0, fp = 0, fn = 0 } = before
  const counts = { tp: 0, fp: tp + fp + fn === 0 ? 1 : tp + fp, fn: tp + fn }
  return { ...before, passed: worst === 1, trials, passes: worst * trials, score: worst, ...counts }
}
