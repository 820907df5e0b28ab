import type { BenchmarkResult } from '../model.js'
import { casesIn } from './case-columns.js'

/** A transaction as an export writes it. */
export interface ExportedTransaction {
  readonly [field: string]: unknown
}

/** The result of a transaction with its existing cases: the input of its digests. null: the cases are unreadable. */
export function storedResult(
  names: { readonly [name: string]: unknown },
  transaction: ExportedTransaction,
  cases: unknown,
): BenchmarkResult | null {
  const read = cases === null || cases === undefined ? [] : casesIn(cases)
  if (read === null) return null
  const { model_version, dataset_version, prompt_version } = names
  const { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric } = transaction
  const { duration_seconds, error_count, success_count, measured_at, tags, notes } = transaction
  const said = { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric, duration_seconds }
  const more = { error_count, success_count, timestamp: measured_at, tags, notes }
  const all = { model_version, dataset_version, prompt_version, ...said, ...more }
  // A missing field of a result is null in a store.
  const given = Object.entries(all).filter(([, value]) => value !== null && value !== undefined)
  return { ...(Object.fromEntries(given) as unknown as BenchmarkResult), ...(read.length === 0 ? {} : { cases: read }) }
}
