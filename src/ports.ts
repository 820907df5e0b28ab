/** What the use cases in commands/ need from the world. Types only. */
import type {
  BaselineRequest,
  Candidate,
  Configuration,
  Judgement,
  JudgingContext,
  MetricTree,
  Promotion,
  PromotionOutcome,
  Verdict,
} from './core/model.js'
import type { Annotation, Lifecycle } from './ports/lifecycle.js'
import type { ConfigurationFilter, Questions } from './ports/questions.js'

export type { Move, Moved } from './ports/lifecycle.js'
export type { ConfigurationFilter } from './ports/questions.js'

/** Which baseline judging asks the store for. */
export interface BaselineQuery {
  readonly baseline: BaselineRequest | null
  /** Where rule 3 looks for a baseline of the same model and dataset. */
  readonly baseline_environment: string
}

/** The store's answer for one pushed candidate. */
export interface Pushed {
  readonly snapshot_version: number
  readonly transaction_id: string
  readonly replayed: boolean
  /** What the database says it stored. */
  readonly metrics: MetricTree
  readonly case_count: number
  readonly context: JudgingContext
}

/** One verdict to record. */
export interface VerdictRecord {
  readonly transaction_id: string
  readonly judgement: Judgement
  readonly promotion: Promotion
  /** The own baseline the judgement was made under: promotion is a compare-and-swap on it. */
  readonly own_baseline_version: number | null
  /** Who is named in the pointer log if the snapshot becomes the baseline. */
  readonly actor: string | null
  readonly run_id: string | null
  readonly run_url?: string | null
}

export interface HistoryRow {
  readonly snapshot_version: number
  readonly created_at: string
  readonly commit_sha: string | null
  readonly f1_score: number | null
  readonly is_current: boolean
  readonly is_baseline: boolean
  readonly is_active: boolean
  readonly precision_score: number | null
  readonly recall_score: number | null
  readonly latency_ms: number | null
  readonly cost_per_analysis: number | null
  readonly f1_delta: number | null
  readonly verdict: Verdict | null
  readonly branch_name: string | null
  readonly triggered_by: string | null
  readonly run_id: string | null
  readonly transaction_id: string
  readonly tags: readonly string[]
  readonly notes: string | null
  readonly annotations: readonly Annotation[]
}

export interface ComparedMetric {
  readonly metric: string
  readonly version_a_value: number | null
  readonly version_b_value: number | null
  readonly delta: number | null
  readonly percent_change: number | null
}

export interface ConfigurationRow extends Configuration {
  readonly last_version: number
  readonly current_version: number | null
  readonly baseline_version: number | null
}

/** One line of the logical history (NDJSON). Its form is owned by the database functions. */
export type HistoryLine = { readonly [key: string]: unknown }

export interface ImportCounts {
  readonly inserted: number
  readonly skipped: number
}

/** The versioned history of benchmark results. Every method is one call of one database function. */
export interface Store extends Lifecycle {
  /** For messages: what and where the store is, without secrets. */
  readonly description: string
  readonly questions: Questions
  /** Stores candidates atomically per call, at most 200 results or 4 MiB a call. Answers in the order given. */
  push(candidates: readonly Candidate[], query: BaselineQuery): Promise<Pushed[]>
  /** What `push` would answer for judging, without storing anything. */
  judgingContext(candidates: readonly Candidate[], query: BaselineQuery): Promise<JudgingContext[]>
  recordVerdicts(verdicts: readonly VerdictRecord[]): Promise<PromotionOutcome[]>
  findConfigurations(filter: ConfigurationFilter): Promise<ConfigurationRow[]>
  history(configuration: Configuration, limit: number): Promise<HistoryRow[]>
  compare(configuration: Configuration, versionA: number, versionB: number): Promise<ComparedMetric[]>
  /** Chunks of the whole history, in the order `importHistory` wants them. */
  exportHistory(): AsyncIterable<readonly HistoryLine[]>
  importHistory(lines: readonly HistoryLine[]): Promise<ImportCounts>
  close(): Promise<void>
}

/** A file that may hold a benchmark result. */
export interface ResultFile {
  /** As the user would name it, with `/` as separator. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Where result files come from. */
export interface ResultSource {
  /** Reads every file, in a stable order. Throws `UserError` when nothing matches or a file cannot be read. */
  collect(): Promise<ResultFile[]>
}

/** Progress for people. Text from outside must be made harmless by the implementation. */
export interface Log {
  info(message: string): void
  warning(message: string): void
  /** Runs `work` under a heading that can be folded. */
  group<T>(heading: string, work: () => Promise<T>): Promise<T>
}

/** The time, as a port so that reports are reproducible. */
export interface Clock {
  now(): Date
}
