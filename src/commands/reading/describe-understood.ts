import { flattenMetrics } from '../../core/judging/metrics/metrics.js'
import { DEFAULT_POLICY, standardFor } from '../../core/judging/policy/policy.js'
import { primaryMetric } from '../../core/judging/metrics/primary-metric.js'
import type { BenchmarkResult } from '../../core/model.js'
import { formatValue } from '../../core/report/format-number.js'
import { count } from '../../core/report/words/phrase.js'
import type { DecodedFile } from '../../formats/decode.js'

/** How many metrics are shown beside the primary one. */
const SHOWN = 3

/** What was read from a file, for a person to check: its format, then one line for each result. */
export function describeUnderstood({ format, results }: Pick<DecodedFile, 'format' | 'results'>): string[] {
  return [`${format ?? 'unknown'} format, ${count(results.length, 'result')}`, ...results.map(describeResult)]
}

function describeResult(result: BenchmarkResult): string {
  const metrics = flattenMetrics(result.metrics)
  // If the result names none, the primary metric that judging would take.
  const claims = { policy: DEFAULT_POLICY, ofResult: result.primary_metric }
  const name = primaryMetric(new Set(metrics.keys()), claims)?.name
  const primary = result.primary_metric ?? name
  const value = name === undefined ? undefined : metrics.get(name)
  const others = [...metrics].filter(([metric]) => metric !== name)
  const first = others.slice(0, SHOWN).map(([metric, number]) => `${metric} ${shown(metric, number)}`)
  const more = others.length > SHOWN ? [`${others.length - SHOWN} more`] : []
  return [
    `model ${result.model_version}`,
    `dataset ${result.dataset_version}`,
    `prompt ${result.prompt_version}`,
    value === undefined || primary === undefined
      ? 'no primary metric'
      : `primary metric ${primary} ${shown(primary, value)}`,
    casesOf(result),
    [...first, ...more].join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function shown(metric: string, value: number): string {
  return formatValue(metric, standardFor(DEFAULT_POLICY, metric, [value], { named: null, gates: false }).kind, value)
}

function casesOf({ cases, dataset_size, error_count }: BenchmarkResult): string {
  const errors = error_count === undefined || error_count === 0 ? '' : `, ${count(error_count, 'error')}`
  if (cases !== undefined) return `${count(cases.length, 'case')}${errors}`
  return `no cases${dataset_size === undefined ? '' : ` of ${dataset_size}`}${errors}`
}
