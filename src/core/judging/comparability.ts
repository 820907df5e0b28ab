import { abs, decimalOf, formatPercent, round, subtract, type Decimal } from '../decimal.js'
import type { Baseline, BenchmarkResult, CaseOutcome } from '../model.js'
import type { PairedCases } from './cases.js'
import { cases } from './evidence/words/amounts.js'
import { compareWithLimit } from './metrics/limit.js'

/** With a smaller share of common case ids, two results are not of the same dataset. In fifths, to stay exact. */
const COMMON_FIFTHS = 4
/** The shares of errors must differ by less than this, unless the cases show what the errors do to the metrics. */
const ERROR_SHARE = decimalOf(0.05)

/**
 * Why a result cannot be compared with a baseline, with the values of both sides; null if it can. A value that one side
 * does not state is not compared.
 *
 * @param cases null if a side has none
 * @param casesExplain whether the gating metrics can be computed from the cases; if not, sizes and errors are compared
 * too
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

/** Why the cases of two results are not of the same dataset; null if they are. */
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

/** How many cases ended in an error, out of how many; null if either number is unknown. */
export function errorsOf(side: {
  readonly error_count?: number | null
  readonly success_count?: number | null
  readonly dataset_size?: number | null
  readonly cases?: readonly CaseOutcome[] | null
}): Errors | null {
  const { cases, success_count: succeeded } = side
  const errors = side.error_count ?? cases?.filter(({ error }) => error === true).length ?? null
  if (errors === null) return null
  const size = side.dataset_size ?? (typeof succeeded !== 'number' ? cases?.length : succeeded + errors) ?? 0
  return size > 0 ? { errors, size } : null
}

function describeErrors({ errors, size }: Errors): string {
  return `${errors} of ${cases(size)} (${formatPercent(round(decimalOf(errors / size), 3))})`
}
