import { present } from '../../core/json/present.js'
import { MAX_CASES } from '../../core/limits.js'
import type { BenchmarkResult, F1Average } from '../../core/model.js'
import { decodeGivenNames } from '../../core/result/names/result-names.js'
import { implausibilities } from '../../core/result/plausibility.js'
import { checkMetrics } from '../../core/result/metric-tree.js'
import { timestampFault } from '../../core/result/timestamp.js'
import type { FormatContext } from '../format.js'
import type { Cases } from './cases.js'
import type { Metrics } from './metrics.js'
import { fitName } from './names.js'

/** One result from a tool's file; missing names may come from the caller. */
export interface Draft {
  /** Its place in the file; default `$`. */
  readonly at?: string
  readonly model_version?: string | undefined
  readonly dataset_version?: string | undefined
  /** The prompt; for a tool without prompts it is `none`. */
  readonly prompt_version?: string | undefined
  readonly model_provider?: string | undefined
  readonly benchmark?: string | undefined
  readonly metrics: Metrics
  /** A dotted name of the metrics; with a leading `-` lower is better. */
  readonly primary_metric?: string | undefined
  readonly f1_average?: F1Average | undefined
  readonly cases?: Cases | undefined
  /** Default: from the cases. */
  readonly dataset_size?: number | undefined
  readonly error_count?: number | undefined
  readonly success_count?: number | undefined
  readonly duration_seconds?: number | undefined
  readonly timestamp?: string | undefined
}

/** The prompt of results whose tool knows no prompts. */
const NO_PROMPT = 'none'

/** The result of a draft. Reports what is missing or invalid; then undefined. */
export function resultOf(draft: Draft, context: FormatContext): BenchmarkResult | undefined {
  const { report, warn, digest } = context
  const { at = '$', metrics, cases } = draft
  const names = decodeGivenNames(
    {
      model_version: fitName(draft.model_version, digest),
      dataset_version: fitName(draft.dataset_version, digest),
      prompt_version: fitName(draft.prompt_version, digest) ?? context.names.prompt_version ?? NO_PROMPT,
    },
    context.names,
    at,
    report,
  )
  if (metrics.isEmpty) {
    report(at, 'nothing was measured: there is no number in it that could be compared')
    return undefined
  }
  checkMetrics(metrics.tree, at, report)
  const size = draft.dataset_size ?? cases?.size
  const errors = draft.error_count ?? cases?.errors
  if (size !== undefined && size > 0 && errors !== undefined && errors >= size) {
    const all = size === 1 ? 'the only case' : `all ${size} cases`
    report(at, `${all} ended in an error: nothing was measured, and no score says anything about the model`)
  }
  if (names === undefined) return undefined
  const result: BenchmarkResult = {
    ...names,
    metrics: metrics.tree,
    ...present({
      primary_metric: primaryMetric(draft, context),
      model_provider: fitName(draft.model_provider, digest),
      benchmark: fitName(draft.benchmark, digest) ?? context.names.benchmark,
      f1_average: draft.f1_average,
      dataset_size: size,
      error_count: errors,
      success_count: draft.success_count ?? (cases === undefined ? undefined : cases.size - cases.errors),
      duration_seconds: draft.duration_seconds,
      timestamp: timestamp(draft.timestamp),
      cases: casesOf(cases, at, context),
    }),
  }
  // Unless a tool says how it averages, it is unknown, so f1 is not checked.
  const averaged = { ...result, f1_average: result.f1_average ?? 'macro' }
  for (const warning of implausibilities(averaged)) warn(at, warning)
  return result
}

/** The metric that a person names wins: no file of another tool can know which metric a team looks at. */
function primaryMetric(
  { at = '$', metrics, primary_metric }: Draft,
  { names, warn }: FormatContext,
): string | undefined {
  const given = names.primary_metric
  if (given === undefined) return primary_metric
  if (metrics.names.includes(given.replace(/^-/, ''))) return given
  warn(
    at,
    `primary-metric is ${given}, which is not a metric of this result: it has ${metrics.names.slice(0, 10).join(', ')}`,
  )
  return primary_metric
}

function casesOf(cases: Cases | undefined, at: string, { report, warn }: FormatContext): BenchmarkResult['cases'] {
  if (cases === undefined || cases.size === 0) return undefined
  if (cases.size > MAX_CASES) {
    report(at, `has ${cases.size} cases, more than ${MAX_CASES}: split the benchmark`)
    return undefined
  }
  if (cases.hasScaledScores) return cases.list()
  warn(at, 'the scores of the cases are not between 0 and 1, so they are not kept')
  return cases.list(false)
}

/** The store has its own clock, so an unreadable time is left out. */
function timestamp(text: string | undefined): string | undefined {
  return text !== undefined && timestampFault(text) === undefined ? text : undefined
}
