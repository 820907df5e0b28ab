import type { BenchmarkResult, Configuration } from '../model.js'
import { pairCases } from './cases.js'
import { caseDifference } from './comparability.js'

/** A result of a push and where it was read from. */
export interface PushedResult {
  readonly file: string
  readonly configuration: Configuration
  readonly result: BenchmarkResult
}

/** Two results of one push under one name. */
export interface SameName {
  /** Where the second one is. */
  readonly file: string
  /** `another`: they are not of one benchmark. `unknown`: nothing tells whether they are repeats of one. */
  readonly suite: 'another' | 'unknown'
  /** What is wrong, and how to mend it. */
  readonly message: string
}

/**
 * Results of one push that have the same names and are not repeats of one benchmark: stored as versions of one
 * configuration, the second could never be compared with the first.
 */
export function sameNames(results: readonly PushedResult[]): SameName[] {
  const first = new Map<string, PushedResult>()
  return results.flatMap((each): SameName[] => {
    const { model_version, dataset_version, prompt_version, environment } = each.configuration
    const key = JSON.stringify([model_version, dataset_version, prompt_version, environment])
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, each)
      return []
    }
    const difference = suiteDifference(earlier.result, each.result)
    const about = `has the same model, dataset, prompt and environment as ${earlier.file}`
    const { file } = each
    if (difference !== null) {
      const mend = 'give each suite a `benchmark` and a `dataset_version` of its own'
      return [
        { file, suite: 'another' as const, message: `${about}, and is of another suite (${difference}): ${mend}` },
      ]
    }
    if (pairCases(earlier.result.cases, each.result.cases) !== null) return []
    const mend = 'if they are of two suites, give each a `benchmark` and a `dataset_version` of its own'
    return [
      { file, suite: 'unknown' as const, message: `${about}, so both are versions of one configuration: ${mend}` },
    ]
  })
}

/** What shows that two results are of two suites; null where nothing does. */
function suiteDifference(one: BenchmarkResult, other: BenchmarkResult): string | null {
  if (one.benchmark !== undefined && other.benchmark !== undefined && one.benchmark !== other.benchmark) {
    return `benchmark ${one.benchmark} and ${other.benchmark}`
  }
  const cases = pairCases(one.cases, other.cases)
  if (cases !== null && caseDifference(cases) !== null) {
    return `${cases.common.now.length} common cases of ${cases.before.length} and ${cases.now.length}`
  }
  const [names, others] = [one, other].map(({ metrics }) => new Set(Object.keys(metrics))) as [Set<string>, Set<string>]
  const only = [...names].filter((name) => !others.has(name))
  const onlyOther = [...others].filter((name) => !names.has(name))
  return only.length > 0 && onlyOther.length > 0 ? `metrics ${only[0]} and ${onlyOther[0]}` : null
}
