import { pairCases } from '../../judging/cases.js'
import { caseDifference } from '../../judging/comparability.js'
import { flattenMetrics } from '../../judging/metrics/metrics.js'
import { DEFAULT_POLICY, standardFor } from '../../judging/policy/policy.js'
import type { BenchmarkResult } from '../../model.js'

/** Why two results with the same names belong to different suites; null if nothing shows that. */
export function suiteDifference(one: BenchmarkResult, other: BenchmarkResult): string | null {
  if (one.benchmark !== undefined && other.benchmark !== undefined && one.benchmark !== other.benchmark) {
    return `benchmark ${one.benchmark} and ${other.benchmark}`
  }
  const cases = pairCases(one.cases, other.cases)
  if (cases !== null && caseDifference(cases) !== null) {
    return `${cases.common.now.length} common cases of ${cases.before.length} and ${cases.now.length}`
  }
  const [only, onlyOther] = namesOfOne(Object.keys(one.metrics), Object.keys(other.metrics))
  return only === undefined || onlyOther === undefined ? null : `metrics ${only} and ${onlyOther}`
}

/** Why a result is not a repeat of another, though the suite may be the same; null if it is. */
export function repeatDifference(one: BenchmarkResult, other: BenchmarkResult): string | null {
  const [here, there] = [flattenMetrics(one.metrics), flattenMetrics(other.metrics)]
  const [only, onlyOther] = namesOfOne([...here.keys()], [...there.keys()])
  if (only !== undefined) return `it lacks the metric ${only}`
  if (onlyOther !== undefined) return `the metric ${onlyOther} is new in it`
  for (const [name, value] of here) {
    const values = [value, there.get(name) ?? value] as const
    // A fraction and a percentage have no mean.
    if (standardFor(DEFAULT_POLICY, name, values, { named: null, gates: false }).mixed) {
      return `${name} ${values.join(' and ')}, on two scales`
    }
  }
  for (const name of ['f1_average', 'primary_metric'] as const) {
    const [said, saidThere] = [one[name], other[name]]
    if (said !== undefined && saidThere !== undefined && said !== saidThere) return `${name} ${said} and ${saidThere}`
  }
  return null
}

/** A name that only the first list has, and one that only the second has. */
function namesOfOne(names: readonly string[], others: readonly string[]): [string | undefined, string | undefined] {
  const [known, knownToOther] = [new Set(names), new Set(others)]
  return [names.find((name) => !knownToOther.has(name)), others.find((name) => !known.has(name))]
}

/** The cases that only one of two repeats has; null: none. */
export function missingCases(one: BenchmarkResult, other: BenchmarkResult): string | null {
  const cases = pairCases(one.cases, other.cases)
  if (cases === null) return null
  const { missing, added, before } = cases
  const parts = [
    ...(missing.length === 0 ? [] : [`lacks ${missing.length} of its ${before.length} cases`]),
    ...(added.length === 0 ? [] : [`has ${added.length} more`]),
  ]
  return parts.length === 0 ? null : `${parts.join(', and ')}: these have fewer trials`
}
