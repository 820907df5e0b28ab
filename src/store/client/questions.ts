import type {
  LatestRow,
  ModelRow,
  PromptRow,
  Questions,
  RegressionRow,
  Scores,
  SeriesPoint,
  Suite,
  TransactionRow,
  TrendRow,
} from '../../ports/questions.js'
import { configuration, fieldsOf, flag, listOf, metricTree, number, orNull, text, verdict } from './answers.js'
import type { Fields } from './answers.js'
import { arrayText, filterOf, namesOf } from './lifecycle.js'
import type { Rpc } from './lifecycle.js'

/** The questions over any transport: one call of one database function each. */
export function questionsOver(rpc: Rpc): Questions {
  /** @param args those that are undefined take their default */
  const rows = async <T>(name: string, args: Fields, read: (fields: Fields) => T): Promise<T[]> =>
    listOf(await rpc(name, args), name, (item) => read(fieldsOf(item, 'a row')))
  return {
    latest: (filter, { limit, offset }) =>
      rows('latest_snapshots', { ...filterOf(filter), p_limit: limit, p_offset: offset }, latestRow),
    transactions: ({ commit_sha, branch_name, run_id, triggered_by, tags, since, until, ...filter }, page) =>
      rows(
        'list_benchmark_transactions',
        {
          ...filterOf(filter),
          p_commit_sha: commit_sha,
          p_branch_name: branch_name,
          p_run_id: run_id,
          p_triggered_by: triggered_by,
          p_tags: tags && arrayText(tags),
          p_since: since,
          p_until: until,
          p_limit: page.limit,
          p_before: page.before,
        },
        transactionRow,
      ),
    series: (address, metric, limit, { since, until }) =>
      rows(
        'get_metric_series',
        { ...namesOf(address), p_metric: metric, p_limit: limit, p_since: since, p_until: until },
        seriesPoint,
      ),
    trends: (by, metric, filter, { since, until }) =>
      rows(
        'get_metric_trends',
        { p_by: by, p_metric: metric, ...filterOf(filter), p_since: since, p_until: until },
        trendRow,
      ),
    compareModels: (dataset_version, { metric, better }, filter) =>
      rows(
        'compare_models',
        { p_metric: metric, p_better: better, ...filterOf({ ...filter, dataset_version }) },
        modelRow,
      ),
    comparePrompts: (experiment, variants, { metric, better }, filter) =>
      rows(
        'compare_prompts',
        {
          p_experiment: experiment,
          p_variants: variants.length === 0 ? undefined : arrayText(variants),
          p_metric: metric,
          p_better: better,
          ...filterOf(filter),
        },
        promptRow,
      ),
    regressions: ({ since, until, ...filter }, { limit, before }) =>
      rows(
        'list_regressions',
        { ...filterOf(filter), p_since: since, p_until: until, p_limit: limit, p_before: before },
        regressionRow,
      ),
  }
}

function scores(fields: Fields): Scores {
  return {
    f1_score: orNull(number, fields, 'f1_score'),
    precision_score: orNull(number, fields, 'precision_score'),
    recall_score: orNull(number, fields, 'recall_score'),
    latency_ms: orNull(number, fields, 'latency_ms'),
    cost_per_analysis: orNull(number, fields, 'cost_per_analysis'),
  }
}

function suite(fields: Fields): Suite {
  return {
    benchmark: orNull(text, fields, 'benchmark'),
    f1_average: orNull(text, fields, 'f1_average'),
    dataset_size: orNull(number, fields, 'dataset_size'),
  }
}

function latestRow(fields: Fields): LatestRow {
  return {
    ...configuration(fields),
    snapshot_version: number(fields, 'snapshot_version'),
    created_at: text(fields, 'created_at'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    branch_name: orNull(text, fields, 'branch_name'),
    model_provider: orNull(text, fields, 'model_provider'),
    ...scores(fields),
    is_baseline: flag(fields, 'is_baseline'),
    baseline_version: orNull(number, fields, 'baseline_version'),
    baseline_f1: orNull(number, fields, 'baseline_f1'),
    verdict: orNull(verdict, fields, 'verdict'),
    run_count: number(fields, 'run_count'),
    last_updated_at: text(fields, 'last_updated_at'),
    transaction_id: text(fields, 'transaction_id'),
  }
}

function transactionRow(fields: Fields): TransactionRow {
  return {
    transaction_id: text(fields, 'transaction_id'),
    created_at: text(fields, 'created_at'),
    ...configuration(fields),
    snapshot_version: number(fields, 'snapshot_version'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    branch_name: orNull(text, fields, 'branch_name'),
    repository: orNull(text, fields, 'repository'),
    run_id: orNull(text, fields, 'run_id'),
    run_attempt: orNull(number, fields, 'run_attempt'),
    triggered_by: orNull(text, fields, 'triggered_by'),
    model_provider: orNull(text, fields, 'model_provider'),
    dataset_size: orNull(number, fields, 'dataset_size'),
    metrics: metricTree(fields['metrics']),
    ...scores(fields),
    duration_seconds: orNull(number, fields, 'duration_seconds'),
    error_count: orNull(number, fields, 'error_count'),
    success_count: orNull(number, fields, 'success_count'),
    tags: listOf(fields['tags'], 'tags', String),
    notes: orNull(text, fields, 'notes'),
  }
}

function seriesPoint(fields: Fields): SeriesPoint {
  return {
    snapshot_version: number(fields, 'snapshot_version'),
    created_at: text(fields, 'created_at'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    value: orNull(number, fields, 'value'),
    is_current: flag(fields, 'is_current'),
    is_baseline: flag(fields, 'is_baseline'),
    verdict: orNull(verdict, fields, 'verdict'),
  }
}

function trendRow(fields: Fields): TrendRow {
  return {
    ...configuration(fields),
    period: text(fields, 'period'),
    run_count: number(fields, 'run_count'),
    average: number(fields, 'average'),
    lowest: number(fields, 'lowest'),
    highest: number(fields, 'highest'),
    last: number(fields, 'last'),
    change: orNull(number, fields, 'change'),
  }
}

function modelRow(fields: Fields): ModelRow {
  return {
    rank: orNull(number, fields, 'rank'),
    is_winner: orNull(flag, fields, 'is_winner') ?? false,
    model_version: text(fields, 'model_version'),
    model_provider: orNull(text, fields, 'model_provider'),
    prompt_version: text(fields, 'prompt_version'),
    environment: text(fields, 'environment'),
    snapshot_version: number(fields, 'snapshot_version'),
    created_at: text(fields, 'created_at'),
    value: orNull(number, fields, 'value'),
    difference: orNull(number, fields, 'difference'),
    ...scores(fields),
    run_count: number(fields, 'run_count'),
    ...suite(fields),
    transaction_id: text(fields, 'transaction_id'),
  }
}

function promptRow(fields: Fields): PromptRow {
  return {
    rank: orNull(number, fields, 'rank'),
    is_winner: orNull(flag, fields, 'is_winner') ?? false,
    model_version: text(fields, 'model_version'),
    dataset_version: text(fields, 'dataset_version'),
    variant: text(fields, 'variant'),
    run_count: number(fields, 'run_count'),
    average: orNull(number, fields, 'average'),
    lowest: orNull(number, fields, 'lowest'),
    highest: orNull(number, fields, 'highest'),
    difference: orNull(number, fields, 'difference'),
    prompt_versions: listOf(fields['prompt_versions'], 'prompt_versions', String),
    first_at: text(fields, 'first_at'),
    last_at: text(fields, 'last_at'),
    ...suite(fields),
  }
}

function regressionRow(fields: Fields): RegressionRow {
  return {
    verdict_id: text(fields, 'verdict_id'),
    created_at: text(fields, 'created_at'),
    ...configuration(fields),
    snapshot_version: number(fields, 'snapshot_version'),
    f1_score: orNull(number, fields, 'f1_score'),
    baseline_f1: orNull(number, fields, 'baseline_f1'),
    f1_delta: orNull(number, fields, 'f1_delta'),
    baseline_version: orNull(number, fields, 'baseline_version'),
    baseline_environment: orNull(text, fields, 'baseline_environment'),
    reason: text(fields, 'reason'),
    is_current: flag(fields, 'is_current'),
    commit_sha: orNull(text, fields, 'commit_sha'),
    branch_name: orNull(text, fields, 'branch_name'),
    triggered_by: orNull(text, fields, 'triggered_by'),
    repository: orNull(text, fields, 'repository'),
    run_id: orNull(text, fields, 'run_id'),
    transaction_id: text(fields, 'transaction_id'),
  }
}
