/** Storing results, and what judging them needs; recording verdicts, and promotion. */
import {
  BASELINE_SOURCES,
  type BaselineRequest,
  type Candidate,
  type Configuration,
  type Finding,
  type HistoryPoint,
  type JudgingContext,
  type Judgement,
  type MetricTree,
  type PooledComparison,
  type PrimaryMetric,
  type Promotion,
} from '../core/model.js'
import type { MissingConfiguration, PushOrigin } from '../core/pushes.js'
import type { ReferenceRule } from '../core/result/destination.js'
import { deltaOf } from '../core/decimal.js'
import { caseColumns } from '../core/result/case-columns.js'
import * as t from './codec.js'
import { define, document, value } from './entry.js'
import { CONFIGURATION, cases, verdict } from './fields.js'

/** The most results, and the most bytes of them, in one call of a push. (The database writes JSON with blanks.) */
export const MOST_RESULTS = 200
export const MOST_BYTES = 12 * 1024 * 1024

/** The most points of history in a judging context. */
export const HISTORY_POINTS = 20

/** The request for a reference. */
export interface BaselineQuery {
  readonly baseline: BaselineRequest | null
  /** Where to look for a baseline of the same model and dataset if the configuration has none. */
  readonly baseline_environment: string
  /** The rule for the event; missing: the own baseline, and in an ephemeral environment its newest version. */
  readonly reference?: ReferenceRule
}

/** The request of a judging context, and the push it belongs to: what similar pushes had shows what this one lacks. */
export interface PushContext extends BaselineQuery {
  readonly push?: PushIdentity & {
    /**
     * Random: proves to the database who stored a result, so that the writer key can record its verdict. The database
     * keeps only a digest.
     */
    readonly token?: string
  }
}

/** All that one workflow, job and comment key pushes in one run. */
export interface PushIdentity extends Partial<PushOrigin> {
  /** The same in all calls and attempts. */
  readonly id?: string
  readonly environment?: string
  readonly repository?: string | null
  readonly run_id?: string | null
  readonly run_attempt?: number | null
  /** All its pairs of model and dataset. */
  readonly pairs?: readonly (readonly [model_version: string, dataset_version: string])[]
}

/** A candidate as a row for the database. */
export interface ResultRow extends Configuration {
  readonly idempotency_key: string | null
  readonly [field: string]: unknown
}

export function resultRow({ configuration, result, provenance, file, ...keys }: Candidate): ResultRow {
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
    // No cases are a missing member, not an empty list.
    cases: result.cases?.length ? caseColumns(result.cases) : undefined,
    source: file,
  }
}

const results = t.argument((candidates: readonly Candidate[]) => candidates.map(resultRow))

const PRIMARY: t.Codec<PrimaryMetric> = t.row({ name: t.text, better: t.oneOf(['higher', 'lower']) })

const BASELINE = t.row({
  source: t.oneOf(BASELINE_SOURCES),
  configuration: t.row(CONFIGURATION),
  snapshot_version: t.integer,
  transaction_id: t.uuid,
  created_at: t.timestamptz,
  commit_sha: t.orNull(t.text),
  dataset_size: t.orNull(t.integer),
  benchmark: t.orNull(t.text),
  f1_average: t.orNull(t.oneOf(['micro', 'macro'])),
  error_count: t.orNull(t.integer),
  success_count: t.orNull(t.integer),
  primary: t.orNull(PRIMARY),
  rolled_back_to: t.orNull(t.integer),
  metrics: t.metricTree,
  cases: t.orNull(cases),
})

const POINT: t.Codec<HistoryPoint> = t.row({
  snapshot_version: t.integer,
  created_at: t.timestamptz,
  f1_score: t.orNull(t.numeric),
  verdict: t.orNull(verdict),
  is_usual: t.flag,
  values: t.json(t.mapOf(t.orNull(t.numeric))),
})

const CONTEXT: t.Codec<JudgingContext> = t.row({
  baseline: t.orNull(BASELINE),
  pinned: t.orNull(BASELINE),
  second: t.orNull(BASELINE),
  accepted_by: t.orNull(t.text),
  baseline_not_found: t.orNull(t.text),
  own_baseline_version: t.orNull(t.integer),
  previous_version: t.orNull(t.integer),
  overtaken: t.orNull(t.row({ snapshot_version: t.integer, run_id: t.text, commit_sha: t.orNull(t.text) })),
  primary: t.orNull(PRIMARY),
  primary_before: t.orNull(t.row({ snapshot_version: t.integer, metric: t.text, value: t.numeric })),
  history: t.listOf(POINT),
  usual: t.orNull(t.listOf(POINT)),
})

const MISSING: t.Codec<MissingConfiguration> = t.row({
  model_version: t.text,
  dataset_version: t.text,
  pushes: t.integer,
  of: t.integer,
})

/** Stores results in one transaction. `context` of a result is the position of its own among the `contexts`. */
export const pushBenchmarkResults = define({
  name: 'push_benchmark_results',
  takes: { results, context: t.argument((context: PushContext) => context) },
  answers: document(
    {
      schema_version: t.text,
      results: t.listOf(
        t.row({
          snapshot_version: t.integer,
          transaction_id: t.uuid,
          replayed: t.flag,
          metrics: t.metricTree,
          case_count: t.integer,
          context: t.integer,
        }),
      ),
      contexts: t.listOf(CONTEXT),
      missing: t.listOf(MISSING),
    },
    'json',
  ),
  effect: 'keyed',
  comparesSchemas: true,
  /**
   * Results without a run id (from a laptop) have no key, because each push of them is a new version. But after a lost
   * answer this call is sent again, and must not store anything twice.
   */
  withKey: (args, newId) => ({
    ...args,
    p_results: (args['p_results'] as readonly ResultRow[]).map((result) => ({
      ...result,
      idempotency_key: result.idempotency_key ?? `call/${newId()}`,
    })),
  }),
  doubt:
    'The results may or may not have been stored. Results with a run id can be pushed again safely; ' +
    'without one, look at the `history` first.',
  plan: { load: 'results' },
})

/** The contexts that a push would return, one for each result. Stores nothing. */
export const getJudgingContext = define({
  name: 'get_judging_context',
  takes: { results, context: t.argument((context: PushContext) => context) },
  answers: document({ schema_version: t.text, results: t.listOf(CONTEXT), missing: t.listOf(MISSING) }, 'json'),
  effect: 'reads',
  comparesSchemas: true,
  plan: { load: 'results' },
})

/** The part of a judgement that promotion needs. */
interface Promotable {
  readonly judgement: Judgement
  readonly promotion: Promotion
  /** The baseline at the time of the judgement: promotion fails if it was moved since (compare-and-swap). */
  readonly own_baseline_version: number | null
}

/**
 * Whether a finding has more than two values, which the snapshots already hold. Of hundreds of metrics that were not
 * judged or did not move, the findings would be most of what a push sends.
 */
function saysMore({ gate, verdict, evidence }: Finding): boolean {
  return gate || !(verdict === 'shown' || verdict === 'unchanged') || (evidence?.of === 'cases' && evidence.p !== null)
}

/**
 * The gain that promotion needs: over the common cases it comes from the client; the database computes its own, and
 * uses the smaller one.
 */
function promotedBy({ primary, judged, proven_gain }: Judgement): Record<string, unknown> {
  if (primary === null) return {}
  const common = judged.find(({ metric }) => metric === primary.name)?.like_for_like
  const [from, to] =
    primary.better === 'lower' ? (['candidate', 'baseline'] as const) : (['baseline', 'candidate'] as const)
  return {
    primary_metric: primary.name,
    primary_better: primary.better,
    ...(common === undefined ? {} : { like_for_like_gain: deltaOf(common[from], common[to]) }),
    ...(proven_gain === null ? {} : { proven_gain }),
  }
}

/** One verdict to record. */
export interface VerdictToRecord extends Promotable {
  readonly transaction_id: string
  /** Who is named in the pointer log if the snapshot becomes the baseline. */
  readonly actor: string | null
  readonly run_id: string | null
  readonly run_url?: string | null
  /** The comparison of all results that were judged together. */
  readonly together?: PooledComparison | null
}

/**
 * Records verdicts and promotes. A verdict that is already recorded is not recorded again, and gets the same answer.
 */
export const recordVerdicts = define({
  name: 'record_verdicts',
  takes: {
    verdicts: t.argument((verdicts: readonly VerdictToRecord[]) =>
      verdicts.map(({ judgement, together = null, ...rest }) => ({
        ...rest,
        verdict: judgement.verdict,
        reason: judgement.reason,
        findings: judgement.judged.filter(saysMore),
        // Members with null are left out: a JSON null is not a missing value.
        ...(together === null ? {} : { pooled_comparison: together }),
        unfit: judgement.unfit,
        reference_transaction_id: judgement.baseline?.transaction_id ?? null,
        reference_rule: judgement.baseline?.source ?? null,
        ...promotedBy(judgement),
      })),
    ),
    /** The token of the push, which `benchmark_writer` needs. */
    token: t.optional(t.text),
  },
  answers: value(t.json(t.listOf(t.row({ promoted: t.flag, promotion_reason: t.text })))),
  effect: 'idempotent',
  plan: { load: 'verdicts' },
})

/** The verdict on a result that is not stored. */
export interface PassingVerdict extends Promotable {
  readonly configuration: Configuration
  readonly metrics: MetricTree
}

/** What recording these verdicts would promote. Stores nothing. */
export const decidePromotions = define({
  name: 'decide_promotions',
  takes: {
    verdicts: t.argument((verdicts: readonly PassingVerdict[]) =>
      verdicts.map(({ configuration, judgement, ...rest }) => ({
        ...configuration,
        ...rest,
        verdict: judgement.verdict,
        unfit: judgement.unfit,
        reference_transaction_id: judgement.baseline?.transaction_id ?? null,
        reference_rule: judgement.baseline?.source ?? null,
        ...promotedBy(judgement),
      })),
    ),
  },
  answers: value(t.json(t.listOf(t.row({ promoted: t.flag, promotion_reason: t.text })))),
  effect: 'reads',
  plan: { load: 'verdicts' },
})
