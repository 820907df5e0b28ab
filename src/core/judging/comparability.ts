import type { Baseline, BenchmarkResult, CaseOutcome } from '../model.js'

/** Below this share of common case ids, two results are not of the same dataset: in fifths, to stay exact. */
const COMMON_FIFTHS = 4

/**
 * Why a result cannot be compared with a baseline, with the values of both; null when it can. What either
 * side does not say is not held against it.
 */
export function incomparability(result: BenchmarkResult, baseline: Baseline): string | null {
  const differences = [
    difference('dataset_version', baseline.configuration.dataset_version, result.dataset_version),
    difference('benchmark', baseline.benchmark, result.benchmark),
    difference('f1_average', baseline.f1_average, result.f1_average),
    difference('dataset_size', baseline.dataset_size, result.dataset_size),
    caseDifference(baseline.cases ?? [], result.cases ?? []),
  ].filter((each) => each !== null)
  return differences.length === 0 ? null : differences.join('; ')
}

function difference<T extends string | number>(
  what: string,
  baseline: T | null,
  candidate: T | undefined,
): string | null {
  if (baseline === null || candidate === undefined || baseline === candidate) return null
  return `${what} is ${candidate}, the baseline's is ${baseline}`
}

function caseDifference(baseline: readonly CaseOutcome[], candidate: readonly CaseOutcome[]): string | null {
  if (baseline.length === 0 || candidate.length === 0) return null
  const before = new Set(baseline.map(({ id }) => id))
  const now = new Set(candidate.map(({ id }) => id))
  const common = [...now].filter((id) => before.has(id)).length
  if (common * 5 >= Math.max(before.size, now.size) * COMMON_FIFTHS) return null
  return `only ${common} of ${now.size} cases are among the baseline's ${before.size}, fewer than 80% of the larger`
}
