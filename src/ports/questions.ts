/** Questions over time, beside the store. Types only. Archived versions are left out everywhere. */
import type { Configuration, Direction, MetricTree, Verdict } from '../core/model.js'

/** Partial configuration: what questions filter by. */
export type ConfigurationFilter = { readonly [K in keyof Configuration]?: string | undefined }

/** Times are ISO 8601 with a zone; `since` is inclusive, `until` is not. */
export interface Period {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** The numbers that every snapshot shows. */
export interface Scores {
  readonly f1_score: number | null
  readonly precision_score: number | null
  readonly recall_score: number | null
  readonly latency_ms: number | null
  readonly cost_per_analysis: number | null
}

/** The current snapshot of a configuration. */
export interface LatestRow extends Configuration, Scores {
  readonly snapshot_version: number
  readonly created_at: string
  readonly commit_sha: string | null
  readonly branch_name: string | null
  readonly model_provider: string | null
  readonly is_baseline: boolean
  readonly baseline_version: number | null
  readonly baseline_f1: number | null
  readonly verdict: Verdict | null
  readonly run_count: number
  readonly last_updated_at: string
  readonly transaction_id: string
}

export interface TransactionFilter extends ConfigurationFilter, Period {
  /** The beginning of the hash is enough. */
  readonly commit_sha?: string | undefined
  readonly branch_name?: string | undefined
  readonly run_id?: string | undefined
  readonly triggered_by?: string | undefined
  /** All of them, given at the push or by an annotation. */
  readonly tags?: readonly string[] | undefined
}

/** A row of the log. */
export interface TransactionRow extends Configuration, Scores {
  readonly transaction_id: string
  readonly created_at: string
  readonly snapshot_version: number
  readonly commit_sha: string | null
  readonly branch_name: string | null
  readonly repository: string | null
  readonly run_id: string | null
  readonly run_attempt: number | null
  readonly triggered_by: string | null
  readonly model_provider: string | null
  readonly dataset_size: number | null
  readonly metrics: MetricTree
  readonly duration_seconds: number | null
  readonly error_count: number | null
  readonly success_count: number | null
  readonly tags: readonly string[]
  readonly notes: string | null
}

/** A metric of one version; null: the version lacks it. */
export interface SeriesPoint {
  readonly snapshot_version: number
  readonly created_at: string
  readonly commit_sha: string | null
  readonly value: number | null
  readonly is_current: boolean
  readonly is_baseline: boolean
  readonly verdict: Verdict | null
}

export type TrendUnit = 'day' | 'week' | 'month'

/** A metric of one configuration in one day, week or month of UTC. */
export interface TrendRow extends Configuration {
  /** Its first day. */
  readonly period: string
  readonly run_count: number
  /** Rounded to six decimals, or to six digits where it is small. */
  readonly average: number
  readonly lowest: number
  readonly highest: number
  readonly last: number
  /** Of the average, against the period with results before it. */
  readonly change: number | null
}

/** What is measured and which direction is better. */
export interface Ranking {
  /** Dotted name. */
  readonly metric: string
  readonly better: Direction
}

/** Only what measured the same is ranked against each other. */
export interface Suite {
  readonly benchmark: string | null
  readonly f1_average: string | null
  readonly dataset_size: number | null
}

interface Ranked {
  /** null: the metric is missing. */
  readonly rank: number | null
  /** Alone at the top. */
  readonly is_winner: boolean
  /** To the best, with the sign of value − best. */
  readonly difference: number | null
}

export interface ModelRow extends Ranked, Scores, Suite {
  readonly model_version: string
  readonly model_provider: string | null
  readonly prompt_version: string
  readonly environment: string
  readonly snapshot_version: number
  readonly created_at: string
  readonly value: number | null
  readonly run_count: number
  readonly transaction_id: string
}

/** One prompt, or one further tag, of an experiment. */
export interface PromptRow extends Ranked, Suite {
  readonly model_version: string
  readonly dataset_version: string
  readonly variant: string
  /** Those that have the metric. */
  readonly run_count: number
  readonly average: number | null
  readonly lowest: number | null
  readonly highest: number | null
  readonly prompt_versions: readonly string[]
  readonly first_at: string
  readonly last_at: string
}

/** A recorded verdict `regression`. */
export interface RegressionRow extends Configuration {
  readonly verdict_id: string
  readonly created_at: string
  readonly snapshot_version: number
  readonly f1_score: number | null
  readonly baseline_f1: number | null
  readonly f1_delta: number | null
  readonly baseline_version: number | null
  readonly baseline_environment: string | null
  readonly reason: string
  /** Whether that version is still the current one. */
  readonly is_current: boolean
  readonly commit_sha: string | null
  readonly branch_name: string | null
  readonly triggered_by: string | null
  readonly repository: string | null
  readonly run_id: string | null
  readonly transaction_id: string
}

export interface Questions {
  /** Most recently touched first; pull requests and branches only where their environment is named. */
  latest(filter: ConfigurationFilter, page: { readonly limit: number; readonly offset?: number }): Promise<LatestRow[]>
  /** Newest first; `before`: only what is older than this transaction. */
  transactions(
    filter: TransactionFilter,
    page: { readonly limit: number; readonly before?: string | undefined },
  ): Promise<TransactionRow[]>
  /** The newest `limit` versions, oldest first. */
  series(configuration: Configuration, metric: string, limit: number, period: Period): Promise<SeriesPoint[]>
  /** By configuration, oldest period first. Without `since` the last 30 days, 26 weeks or 12 months. */
  trends(by: TrendUnit, metric: string, filter: ConfigurationFilter, period: Period): Promise<TrendRow[]>
  /** The current snapshots of one dataset, best first. */
  compareModels(
    dataset_version: string,
    ranking: Ranking,
    filter: Pick<ConfigurationFilter, 'prompt_version' | 'environment'>,
  ): Promise<ModelRow[]>
  /** The results tagged `experiment`, by prompt, or by those further tags. */
  comparePrompts(
    experiment: string,
    variants: readonly string[],
    ranking: Ranking,
    filter: Omit<ConfigurationFilter, 'prompt_version'>,
  ): Promise<PromptRow[]>
  /** Newest first; `before`: only what is older than this verdict. */
  regressions(
    filter: ConfigurationFilter & Period,
    page: { readonly limit: number; readonly before?: string | undefined },
  ): Promise<RegressionRow[]>
}
