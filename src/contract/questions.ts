/** Questions about snapshots, at one time and over time. Archived versions are left out everywhere. */
import * as t from './codec.js'
import { define, rows, value, type InputOf, type RowFrom } from './entry.js'
import { CONFIGURATION, FILTER, FURTHER_SCORES, cases, name, verdict, metricName } from './fields.js'

/** `since` is inclusive, `until` is not. */
const PERIOD = { since: t.optional(t.timestamptz), until: t.optional(t.timestamptz) }
export type Period = InputOf<typeof PERIOD>

/** The requested metric, else the primary one, and its value. */
const PRIMARY = { metric: metricName, value: t.orNull(t.numeric) }

const tags = t.listOf(name)
/** The newest snapshots of a configuration, newest first. */
export const getSnapshotHistory = define({
  name: 'get_snapshot_history',
  takes: {
    ...CONFIGURATION,
    limit: t.stated(t.integer),
    include_archived: t.optional(t.flag),
    metric: t.optional(metricName),
  },
  answers: rows({
    snapshot_version: t.integer,
    created_at: t.timestamptz,
    commit_sha: t.orNull(t.text),
    f1_score: t.orNull(t.numeric),
    is_current: t.flag,
    is_baseline: t.flag,
    is_active: t.flag,
    ...FURTHER_SCORES,
    f1_delta: t.orNull(t.numeric),
    verdict: t.orNull(verdict),
    branch_name: t.orNull(t.text),
    triggered_by: t.orNull(t.text),
    run_id: t.orNull(t.text),
    transaction_id: t.uuid,
    tags: t.listOf(t.text),
    notes: t.orNull(t.text),
    /** Later notes and tags. */
    annotations: t.json(
      t.listOf(t.row({ created_at: t.timestamptz, actor: t.text, note: t.orNull(t.text), tags: t.listOf(t.text) })),
    ),
    ...PRIMARY,
    value_delta: t.orNull(t.numeric),
  }),
  effect: 'reads',
  plan: { load: 'newest', also: ['verdicts', 'annotations'] },
})
export type HistoryRow = RowFrom<typeof getSnapshotHistory>

/** Every metric of two versions of a configuration. */
export const compareSnapshots = define({
  name: 'compare_snapshots',
  takes: { ...CONFIGURATION, version_a: t.integer, version_b: t.integer },
  answers: rows({
    metric: metricName,
    version_a_value: t.orNull(t.numeric),
    version_b_value: t.orNull(t.numeric),
    delta: t.orNull(t.numeric),
    percent_change: t.orNull(t.numeric),
  }),
  effect: 'reads',
  plan: { load: 'named' },
})
export type ComparedMetric = RowFrom<typeof compareSnapshots>

/** The cases of a version with their groups; null: they have no groups. */
export const getGroupedCases = define({
  name: 'get_grouped_cases',
  takes: { ...CONFIGURATION, snapshot_version: t.integer },
  answers: value(t.orNull(cases)),
  effect: 'reads',
  plan: { load: 'named', also: ['cases'] },
})

/**
 * Current snapshots, most recently changed first; those of pull requests and branches only if their environment is
 * named.
 */
export const latestSnapshots = define({
  name: 'latest_snapshots',
  takes: { ...FILTER, limit: t.stated(t.integer), offset: t.optional(t.integer), metric: t.optional(metricName) },
  answers: rows({
    ...CONFIGURATION,
    snapshot_version: t.integer,
    created_at: t.timestamptz,
    commit_sha: t.orNull(t.text),
    branch_name: t.orNull(t.text),
    model_provider: t.orNull(t.text),
    f1_score: t.orNull(t.numeric),
    ...FURTHER_SCORES,
    is_baseline: t.flag,
    baseline_version: t.orNull(t.integer),
    baseline_f1: t.orNull(t.numeric),
    verdict: t.orNull(verdict),
    run_count: t.integer,
    last_updated_at: t.timestamptz,
    transaction_id: t.uuid,
    ...PRIMARY,
    baseline_value: t.orNull(t.numeric),
  }),
  effect: 'reads',
  plan: { load: 'current', also: ['verdicts', 'baselines'] },
})

/** Rows of the log, newest first. `before`: only results before this transaction. */
export const listBenchmarkTransactions = define({
  name: 'list_benchmark_transactions',
  takes: {
    ...FILTER,
    /** The beginning of the hash is enough. */
    commit_sha: t.optional(t.text),
    branch_name: t.optional(t.text),
    run_id: t.optional(t.text),
    triggered_by: t.optional(t.text),
    /** Results that have all of these tags, from the push or an annotation. */
    tags: t.optional(tags),
    ...PERIOD,
    limit: t.stated(t.integer),
    before: t.optional(t.uuid),
    include_archived: t.optional(t.flag),
    metric: t.optional(metricName),
  },
  answers: rows({
    transaction_id: t.uuid,
    created_at: t.timestamptz,
    ...CONFIGURATION,
    snapshot_version: t.integer,
    commit_sha: t.orNull(t.text),
    branch_name: t.orNull(t.text),
    repository: t.orNull(t.text),
    run_id: t.orNull(t.text),
    run_attempt: t.orNull(t.integer),
    triggered_by: t.orNull(t.text),
    model_provider: t.orNull(t.text),
    dataset_size: t.orNull(t.integer),
    metrics: t.metricTree,
    f1_score: t.orNull(t.numeric),
    ...FURTHER_SCORES,
    duration_seconds: t.orNull(t.numeric),
    error_count: t.orNull(t.integer),
    success_count: t.orNull(t.integer),
    tags: t.listOf(t.text),
    notes: t.orNull(t.text),
    ...PRIMARY,
  }),
  effect: 'reads',
  plan: { load: 'newest', also: ['annotations'] },
})

/** One metric of the newest versions, oldest first; null if a version lacks it. */
export const getMetricSeries = define({
  name: 'get_metric_series',
  takes: { ...CONFIGURATION, metric: t.optional(metricName), limit: t.stated(t.integer), ...PERIOD },
  answers: rows({
    snapshot_version: t.integer,
    created_at: t.timestamptz,
    commit_sha: t.orNull(t.text),
    value: t.orNull(t.numeric),
    is_current: t.flag,
    is_baseline: t.flag,
    verdict: t.orNull(verdict),
    metric: metricName,
  }),
  effect: 'reads',
  plan: { load: 'newest', also: ['verdicts'] },
})

export const TREND_UNITS = ['day', 'week', 'month'] as const
export type TrendUnit = (typeof TREND_UNITS)[number]

/**
 * One metric by day, week or month (UTC): by model, dataset and environment, across prompts unless one is named, oldest
 * period first. Without `since` the last 30 days, 26 weeks or 12 months.
 */
export const getMetricTrends = define({
  name: 'get_metric_trends',
  takes: { by: t.stated(t.oneOf(TREND_UNITS)), metric: t.optional(metricName), ...FILTER, ...PERIOD },
  answers: rows({
    /** Its first day. */
    period: t.date,
    /** With the prompt of the last value. */
    ...CONFIGURATION,
    run_count: t.bigint,
    /** Rounded to six decimals, or to six significant digits if it is small. */
    average: t.numeric,
    lowest: t.numeric,
    highest: t.numeric,
    last: t.numeric,
    /** The change of the average from the previous period with results. */
    change: t.orNull(t.numeric),
    metric: metricName,
    /** The prompts of the period, in order of first appearance. */
    prompt_versions: t.listOf(t.text),
    /** Whether there are several prompts, or the previous period with results lacks this one. */
    prompt_changed: t.flag,
    /** Whether the prompt was measured beside another one, and so is a separate trend. */
    side_by_side: t.flag,
  }),
  effect: 'reads',
  plan: { load: 'all' },
})

/** Recorded verdicts `regression`, newest first. `before`: only those before this verdict. */
export const listRegressions = define({
  name: 'list_regressions',
  takes: {
    ...PERIOD,
    ...FILTER,
    limit: t.stated(t.integer),
    before: t.optional(t.uuid),
    metric: t.optional(metricName),
  },
  answers: rows({
    verdict_id: t.uuid,
    created_at: t.timestamptz,
    ...CONFIGURATION,
    snapshot_version: t.integer,
    f1_score: t.orNull(t.numeric),
    baseline_f1: t.orNull(t.numeric),
    f1_delta: t.orNull(t.numeric),
    baseline_version: t.orNull(t.integer),
    baseline_environment: t.orNull(t.text),
    reason: t.text,
    /** Whether that version is still the current one. */
    is_current: t.flag,
    commit_sha: t.orNull(t.text),
    branch_name: t.orNull(t.text),
    triggered_by: t.orNull(t.text),
    repository: t.orNull(t.text),
    run_id: t.orNull(t.text),
    transaction_id: t.uuid,
    ...PRIMARY,
    baseline_value: t.orNull(t.numeric),
  }),
  effect: 'reads',
  plan: { load: 'all', also: ['verdicts', 'references'] },
})
