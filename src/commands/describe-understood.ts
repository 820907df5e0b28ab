import { flattenMetrics, knownMetric } from '../core/judging/metrics.js'
import { primaryMetric } from '../core/judging/policy.js'
import type { BenchmarkResult } from '../core/model.js'
import { formatValue } from '../core/report/format-number.js'
import { count } from '../core/report/phrase.js'
import type { DecodedFile } from '../formats/decode.js'

/** Metrics that are shown of a result beside its primary one. */
const SHOWN = 3

/** What was understood of a file, for a person to check: its format, then one line a result. */
export function describeUnderstood({ format, results }: Pick<DecodedFile, 'format' | 'results'>): string[] {
  return [`${format ?? 'unknown'} format, ${count(results.length, 'result')}`, ...results.map(describeResult)]
}

function describeResult(result: BenchmarkResult): string {
  const metrics = flattenMetrics(result.metrics)
  // Where the result does not say, the one that judging would take.
  const primary = result.primary_metric ?? primaryMetric(new Set(metrics.keys())) ?? undefined
  const name = primary?.replace(/^-/, '')
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
  return formatValue(metric, knownMetric(metric).kind, value)
}

function casesOf({ cases, dataset_size, error_count }: BenchmarkResult): string {
  const errors = error_count === undefined || error_count === 0 ? '' : `, ${count(error_count, 'error')}`
  if (cases !== undefined) return `${count(cases.length, 'case')}${errors}`
  return `no cases${dataset_size === undefined ? '' : ` of ${dataset_size}`}${errors}`
}
