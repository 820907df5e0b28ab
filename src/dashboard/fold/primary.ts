import { knownMetric } from '../../core/judging/metrics.js'
import type { Direction } from '../../core/model.js'
import type { PrimaryMetric } from '../contract.js'

/** Which metric a result is about when nobody says so: the first of these that it has. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score']

/**
 * The metric that a configuration is about; null: none is.
 * @param said the kept name; a leading `-` says that lower is better. null: the store does not say
 * @param names of the metrics of its current version
 * @param directionOf what is known about a metric besides its name
 */
export function primaryMetricOf(
  said: string | null,
  names: ReadonlySet<string>,
  directionOf: (metric: string) => Direction | null,
): PrimaryMetric | null {
  if (said !== null) {
    const metric = said.replace(/^-/, '')
    if (names.has(metric)) return { metric, better: said.startsWith('-') ? 'lower' : directed(metric, directionOf) }
  }
  const [first] = names
  const metric = USUAL.find((name) => names.has(name)) ?? (names.size === 1 ? first : undefined)
  return metric === undefined ? null : { metric, better: directed(metric, directionOf) }
}

function directed(metric: string, directionOf: (metric: string) => Direction | null): Direction {
  return directionOf(metric) ?? knownMetric(metric).better ?? 'higher'
}
