import type { BenchmarkResult, Candidate } from '../../model.js'
import { standardFor, type Policy } from '../policy/policy.js'
import { ruleMatches } from '../policy/rules.js'
import { isShare } from './metric-kind.js'
import { flattenMetrics } from './metrics.js'
import { primaryMetric } from './primary-metric.js'

/** The most that the store looks up. */
const MOST = 40

/**
 * The metrics of a result whose history judging may need: those that gate, then those with a direction, without the
 * shares of a result with cases, which have evidence of their own.
 */
export function watchedMetrics(
  { metrics, primary_metric, cases = [] }: BenchmarkResult,
  policy: Policy,
): Pick<Candidate, 'watch'> {
  const values = flattenMetrics(metrics)
  const primary = primaryMetric(new Set(values.keys()), { policy, ofResult: primary_metric })
  const gates = (name: string): boolean =>
    name === primary?.name || policy.rules.some((rule) => rule.gate === true && ruleMatches(rule, name))
  const isWatched = (name: string): boolean => {
    const { kind, limit } = standardFor(policy, name, [values.get(name) ?? 0], { named: null, gates: false })
    return limit !== null && !(isShare(kind) && cases.length > 0)
  }
  const names = [...values.keys()]
  const watch = [...names.filter(gates), ...names.filter((name) => !gates(name) && isWatched(name))].slice(0, MOST)
  return watch.length === 0 ? {} : { watch }
}
