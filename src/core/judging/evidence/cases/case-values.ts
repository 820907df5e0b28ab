import { decimalOf } from '../../../decimal.js'
import type { CaseOutcome, F1Average } from '../../../model.js'
import type { CaseValueName, Comparison } from '../evidence.js'
import { COUNT_STATISTICS, ownF1, pooledCounts, statisticOf, type CountStatistic } from './counts.js'
import type { PairedCases } from '../../cases.js'

/**
 * How a metric follows from the cases: a statistic of their pooled counts, or the mean of a value of each case, where 0
 * is a failed case and 1 a perfect one.
 */
export type CaseValue =
  | { readonly name: 'counts'; readonly statistic: CountStatistic }
  | { readonly name: Exclude<CaseValueName, 'counts'>; readonly of: (each: CaseOutcome) => number | undefined }

/** The cases reproduce a metric if it differs by no more than this, or by half of its last digit. */
const CLOSE = 0.0005
/** The largest tolerance, however few digits were reported. */
const AT_MOST = 0.005
/** Rounding of binary numbers: a difference of 0.0005 is not more than 0.0005. */
const ROUNDING = 1e-12

const PASSED: CaseValue = { name: 'passed', of: ({ passed, error }) => orFailed(asNumber(passed), error) }
const PASSES: CaseValue = { name: 'passes', of: passShare }
// A case with only `passed` has 0 or 1 as its score.
const SCORE: CaseValue = { name: 'score', of: (each) => each.score ?? passShare(each) }
const OWN_F1: CaseValue = { name: 'own f1', of: ownF1 }

/** The share of its trials that a case passed: 0 or 1 without repeats. */
export function passShare({ passed, passes, trials, error }: CaseOutcome): number | undefined {
  return orFailed(passes === undefined || trials === undefined ? asNumber(passed) : passes / trials, error)
}

/** A case with an error failed, whatever else is missing. */
function orFailed(value: number | undefined, error: boolean | undefined): number | undefined {
  return value ?? (error === true ? 0 : undefined)
}

function asNumber(passed: boolean | undefined): number | undefined {
  return passed === undefined ? undefined : Number(passed)
}

/** All cases of one side, and the metric as reported. */
export interface ReportedSide {
  readonly cases: readonly CaseOutcome[]
  readonly reported: number
}

/** The metric over all trials of cases that were pooled from runs, if the cases of each run reproduce it. */
export function pooledOverall(
  value: CaseValue,
  pooled: readonly CaseOutcome[],
  runs: readonly ReportedSide[],
): number | undefined {
  if (value.name !== 'passed') return overall(value, pooled)
  // "All three trials passed" is likelier than "all six passed": pooled, it would be another metric.
  return runs.some(({ cases }) => cases.some(isRepeated)) ? undefined : overall(PASSES, pooled)
}

/**
 * The case value that reproduces the reported metric on both sides, over all cases of each; null if none does, so that
 * the cases say nothing about this metric (it is averaged differently, or over a part of the cases).
 */
export function reproducingValue(
  comparison: Comparison,
  { before, now }: PairedCases,
  average: F1Average | null,
): CaseValue | null {
  const { baseline, candidate } = comparison
  const sides = [
    { cases: before, reported: baseline },
    { cases: now, reported: candidate },
  ]
  return valueThatReproduces(comparison, sides, average)
}

/** Like `reproducingValue`, for any number of sides. */
export function valueThatReproduces(
  { metric, whole }: Pick<Comparison, 'metric' | 'whole'>,
  sides: readonly ReportedSide[],
  average: F1Average | null,
): CaseValue | null {
  const statistic = countStatisticOf(metric)
  // For a case with repeats, the share of its trials that passed is tried before `passed`.
  const values = sides.some(({ cases }) => cases.some(isRepeated)) ? [PASSES, PASSED, SCORE] : [PASSED, PASSES, SCORE]
  if (statistic !== null) values.unshift({ name: 'counts', statistic })
  if (statistic === 'f1' && average === 'macro') values.push(OWN_F1)
  return values.find((value) => sides.every(({ cases, reported }) => reproduces(value, cases, reported, whole))) ?? null
}

function isRepeated({ trials = 1, passes }: CaseOutcome): boolean {
  return trials > 1 && passes !== undefined
}

/** f1, precision or recall if the last part of the dotted name has that word. */
export function countStatisticOf(metric: string): CountStatistic | null {
  const words = metric.slice(metric.lastIndexOf('.') + 1).split('_')
  return COUNT_STATISTICS.find((statistic) => words.includes(statistic)) ?? null
}

function reproduces(value: CaseValue, cases: readonly CaseOutcome[], reported: number, whole: number): boolean {
  const computed = overall(value, cases)
  return computed !== undefined && isReported(computed, reported, whole)
}

/** Whether a computed share (0 to 1) equals the reported one within rounding. */
export function isReported(computed: number, reported: number, whole: number): boolean {
  const halfOfLastDigit = 0.5 * 10 ** -decimalOf(reported).scale
  const tolerance = Math.min(Math.max(CLOSE, halfOfLastDigit / whole), AT_MOST)
  return Math.abs(computed - reported / whole) <= tolerance + ROUNDING
}

/** The metric computed from the cases of one side, 0 to 1; undefined if a case lacks the value. */
export function overall(value: CaseValue, cases: readonly CaseOutcome[]): number | undefined {
  if (value.name === 'counts') {
    const counts = pooledCounts(cases)
    return counts && statisticOf(value.statistic, counts)
  }
  let sum = 0
  for (const each of cases) {
    const own = value.of(each)
    if (own === undefined) return undefined
    sum += own
  }
  return sum / cases.length
}
