import type { BenchmarkResult } from '../../core/model.js'
import type { FallbackNames } from '../../core/result/names/result-names.js'

/** A result of another tool's history, with what that tool knows about its run. */
export interface MovedResult {
  readonly file: string
  readonly result: BenchmarkResult
  /** When it was measured: ISO 8601, UTC. */
  readonly at: string
  readonly commit_sha: string | null
  readonly branch_name: string | null
  readonly run_id: string | null
  readonly triggered_by: string | null
}

/** A commit hash; null: it is not one. */
export function commitOf(text: string | undefined): string | null {
  return text !== undefined && /^[0-9a-f]{7,64}$/i.test(text) ? text.toLowerCase() : null
}

/** The primary metric of a result: the named one, if the result has it. */
export function aboutOf(
  metrics: readonly string[],
  { primary_metric }: FallbackNames,
  otherwise: string | undefined,
): string | undefined {
  const named = primary_metric?.replace(/^-/, '')
  return named !== undefined && metrics.includes(named) ? named : otherwise
}
