import { abs, decimalOf, formatPercent, round, subtract, type Decimal } from '../decimal.js'
import type { Baseline, BenchmarkResult, CaseOutcome } from '../model.js'
import type { PairedCases } from './cases.js'
import { cases } from './evidence/words/amounts.js'
import { compareWithLimit } from './metrics/limit.js'

/** Below this share of common case ids, two results are not of the same dataset: in fifths, to stay exact. */
const COMMON_FIFTHS = 4
/** By so much the shares of errors may not differ where the cases do not show what they do to the metrics. */
const ERROR_SHARE = decimalOf(0.05)

/**
 * Why a result cannot be compared with a baseline, with the values of both; null when it can. What either
 * side does not say is not held against it.
 *
 * @param cases null where a side has none
 * @param casesExplain whether the metrics that gate are made of the cases; else sizes and errors are compared, too
 */
export function incomparability(
  result: BenchmarkResult,
  baseline: Baseline,
  cases: PairedCases | null,
  casesExplain: boolean,
): string | null {
  const differences = [
    difference('dataset_version', baseline.configuration.dataset_version, result.dataset_version),
    difference('benchmark', baseline.benchmark, result.benchmark),
    difference('f1_average', baseline.f1_average, result.f1_average),
    cases === null ? null : caseDifference(cases),
    ...(cases !== null && casesExplain
      ? []
      : [difference('dataset_size', baseline.dataset_size, result.dataset_size), errorDifference(baseline, result)]),
  ].filter((each) => each !== null)
  return differences.length === 0 ? null : differences.join('; ')
}

/** Why the cases of two results are not those of one dataset; null when they are. */
export function caseDifference({ before, now, common }: Pick<PairedCases, 'before' | 'now' | 'common'>): string | null {
  if (common.now.length * 5 >= Math.max(before.length, now.length) * COMMON_FIFTHS) return null
  return (
    `only ${common.now.length} of ${now.length} cases are among the baseline's ${before.length}, ` +
    'fewer than 80% of the larger'
  )
}

function difference<T extends string | number>(
  what: string,
  baseline: T | null,
  candidate: T | undefined,
): string | null {
  if (baseline === null || candidate === undefined || baseline === candidate) return null
  return `${what} is ${candidate}, the baseline's is ${baseline}`
}

interface Errors {
  readonly errors: number
  readonly size: number
}

function errorDifference(baseline: Baseline, result: BenchmarkResult): string | null {
  const [before, now] = [errorsOf(baseline), errorsOf(result)]
  if (before === null || now === null) return null
  const shares = [before, now].map(({ errors, size }) => decimalOf(errors / size)) as [Decimal, Decimal]
  if (compareWithLimit(abs(subtract(...shares)), ERROR_SHARE, shares) < 0) return null
  const [there, here] = [describeErrors(before), describeErrors(now)]
  return `${here} ended in an error here, ${there} in the baseline, so the remaining cases differ`
}

/** How many cases ended in an error, of how many; null where one of the two is not known. */
export function errorsOf(side: {
  readonly error_count?: number | null
  readonly success_count?: number
  readonly dataset_size?: number | null
  readonly cases?: readonly CaseOutcome[] | null
}): Errors | null {
  const { cases, success_count: succeeded } = side
  const errors = side.error_count ?? cases?.filter(({ error }) => error === true).length ?? null
  if (errors === null) return null
  const size = side.dataset_size ?? (succeeded === undefined ? cases?.length : succeeded + errors) ?? 0
  return size > 0 ? { errors, size } : null
}

function describeErrors({ errors, size }: Errors): string {
  return `${errors} of ${cases(size)} (${formatPercent(round(decimalOf(errors / size), 3))})`
}
