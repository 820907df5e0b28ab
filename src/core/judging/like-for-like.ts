import { decimalOf } from '../decimal.js'
import type { CaseOutcome, F1Average, Finding } from '../model.js'
import type { PairedCases } from './cases.js'

/** A metric of the cases of one side, 0..1; null when one of them lacks what it is made of. */
type Summary = (cases: readonly CaseOutcome[]) => number | null

/** A metric is what its cases give if it differs from that by no more than this, or by half of its last digit. */
const CLOSE = 0.0005
/** However few digits were reported. */
const AT_MOST = 0.005
/** Of rounding in binary: 0.0005 away is not more than 0.0005 away. */
const ROUNDING = 1e-12

/**
 * A proportion over the cases that both sides have; null where the cases do not reproduce what both sides report, so
 * that it is averaged in another way, or of a part of them.
 */
export function likeForLike(
  { metric, baseline, candidate }: { readonly metric: string; readonly baseline: number; readonly candidate: number },
  cases: PairedCases,
  average: F1Average | null,
): NonNullable<Finding['like_for_like']> | null {
  const whole = Math.max(baseline, candidate) > 1 + ROUNDING ? 100 : 1
  const summary = summariesOf(metric, average).find(
    (each) => isReported(each(cases.before), baseline, whole) && isReported(each(cases.now), candidate, whole),
  )
  const before = summary?.(cases.common.map((pair) => pair.before)) ?? null
  const now = summary?.(cases.common.map((pair) => pair.now)) ?? null
  if (before === null || now === null) return null
  return { cases: cases.common.length, baseline: before * whole, candidate: now * whole }
}

/** What a metric may be made of, the likeliest first. */
function summariesOf(metric: string, average: F1Average | null): Summary[] {
  const statistic = /(?:^|[._])(f1|precision|recall)$/.exec(metric)?.[1]
  const ofCounts: Summary[] = statistic === undefined ? [] : [(cases) => pooled(statistic, cases)]
  const ofOwn: Summary[] = statistic === 'f1' && average === 'macro' ? [(cases) => meanOf(cases, ownF1)] : []
  return [
    ...ofCounts,
    (cases) => meanOf(cases, ({ passed, error }) => orFailed(passed === undefined ? undefined : Number(passed), error)),
    (cases) => meanOf(cases, ({ score, error }) => orFailed(score, error)),
    ...ofOwn,
  ]
}

/** A case that ended in an error failed, whatever else is not known of it. */
function orFailed(value: number | undefined, error: boolean | undefined): number | null {
  return value ?? (error === true ? 0 : null)
}

function isReported(computed: number | null, reported: number, whole: number): boolean {
  if (computed === null) return false
  const halfOfLastDigit = 0.5 * 10 ** -decimalOf(reported).scale
  const tolerance = Math.min(Math.max(CLOSE, halfOfLastDigit / whole), AT_MOST)
  return Math.abs(computed - reported / whole) <= tolerance + ROUNDING
}

function meanOf(cases: readonly CaseOutcome[], valueOf: (each: CaseOutcome) => number | null): number | null {
  const values = cases.map(valueOf)
  if (values.length === 0 || values.includes(null)) return null
  return values.reduce((sum: number, value) => sum + (value ?? 0), 0) / values.length
}

/** f1 = tp / (tp + (fp + fn)/2), precision = tp / (tp + fp), recall = tp / (tp + fn), of all cases together. */
function pooled(statistic: string, cases: readonly CaseOutcome[]): number | null {
  const sum = (name: 'tp' | 'fp' | 'fn'): number | null => {
    const mean = meanOf(cases, (each) => orFailed(each[name], each.error))
    return mean === null ? null : mean * cases.length
  }
  const [tp, fp, fn] = [sum('tp'), sum('fp'), sum('fn')]
  if (tp === null || fp === null || fn === null) return null
  const wrong = statistic === 'precision' ? fp : statistic === 'recall' ? fn : (fp + fn) / 2
  return tp === 0 ? 0 : tp / (tp + wrong)
}

/** 1 where nothing was expected and nothing found. */
function ownF1({ tp, fp, fn, error }: CaseOutcome): number | null {
  if (tp === undefined || fp === undefined || fn === undefined) return error === true ? 0 : null
  return tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)
}
