import { decodeResult } from '../../core/result/result.js'
import type { BenchmarkResult } from '../../core/model.js'
import type { OwnFormat } from '../format.js'

/** The project's own format, `schema/benchmark-result.schema.json`. */
export const monitoring: OwnFormat = {
  name: 'monitoring',
  lookedFor: '"metrics" or "model_version"',
  // The first part of such names is free (`sample_benchmark_results.json`), so it implies no model.
  fileName: /^.+_benchmark_results(?![a-z])/i,
  recognizes: (content) => 'metrics' in content || 'model_version' in content,
  decode: decodeResult,
}

/**
 * A result as plain JSON of the monitoring format, with its fields in the order for people. Decodes to the same result.
 */
export function toMonitoring(result: BenchmarkResult): object {
  const order: readonly (keyof BenchmarkResult)[] = [
    'model_version',
    'model_provider',
    'dataset_version',
    'dataset_size',
    'prompt_version',
    'benchmark',
    'f1_average',
    'primary_metric',
    'metrics',
    'duration_seconds',
    'error_count',
    'success_count',
    'timestamp',
    'tags',
    'notes',
    'cases',
  ]
  const document = Object.fromEntries(
    order.filter((name) => result[name] !== undefined).map((name) => [name, result[name]]),
  )
  // The place of a case in another file means nothing here.
  return result.cases === undefined ? document : { ...document, cases: result.cases.map(({ at: _, ...kept }) => kept) }
}
