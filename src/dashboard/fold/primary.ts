import { primaryMetric } from '../../core/judging/metrics/primary-metric.js'
import type { Policy } from '../../core/judging/policy/policy.js'
import type { MetricEntry, PrimaryMetric } from '../contract.js'

/**
 * The primary metric of a configuration; null: none.
 * @param said the stored name; a leading `-` says that lower is better. null: none is stored
 * @param names of the metrics of its current version
 * @param catalogue what is known about metrics besides their names
 */
export function primaryMetricOf(
  said: string | null,
  names: readonly string[],
  policy: Policy,
  catalogue: ReadonlyMap<string, MetricEntry>,
): PrimaryMetric | null {
  const found = primaryMetric(new Set(names), { policy, ofResult: said ?? undefined })
  if (found === null) return null
  const isSaid = said?.startsWith('-') === true && found.asked
  return { metric: found.name, better: (isSaid ? null : catalogue.get(found.name)?.better) ?? found.better }
}
