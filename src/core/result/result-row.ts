import type { Candidate } from '../model.js'
import { caseColumns } from './case-columns.js'

/** A candidate as `push_benchmark_results` takes it. */
export function resultRow({ configuration, result, provenance, file, ...keys }: Candidate): object {
  return {
    ...configuration,
    ...provenance,
    ...keys,
    model_provider: result.model_provider,
    dataset_size: result.dataset_size,
    benchmark: result.benchmark,
    f1_average: result.f1_average,
    metrics: result.metrics,
    primary_metric: result.primary_metric,
    duration_seconds: result.duration_seconds,
    error_count: result.error_count,
    success_count: result.success_count,
    tags: result.tags,
    notes: result.notes,
    measured_at: result.timestamp,
    // No cases is no row, not an empty list.
    cases: result.cases?.length ? caseColumns(result.cases) : undefined,
    source: file,
  }
}
