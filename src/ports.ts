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
import type { ModelSummary, RegisteredVersion, Registration, VersionDetails } from './core/result/model-registry.js'
import type { Annotation, Lifecycle, Move, Moved } from './ports/lifecycle.js'
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
  readonly models: ModelRegistry
  close(): Promise<void>
}

/** What is at a path of a commit: the text of a file, the names in a folder, or null: nothing. */
export type CommittedPath = string | readonly string[] | null

/** Files that change together: a commit. Paths are written with `/`. */
export interface FileChanges {
  readonly message: string
  /** Names the change, the same one in every attempt to commit it. */
  readonly id: string
  /** The whole new text of each file; null removes it. */
  readonly files: ReadonlyMap<string, string | null>
}

/** A change whose commit may be there although nobody said so, and the commit that it was first tried on. */
export interface SoughtChange {
  readonly id: string
  readonly since: string | null
}

/** Files of a history of commits with one head, such as a branch. All rejections are `StoreError`. */
export interface CommittedFiles {
  /** For messages: what and where it is, without secrets. */
  readonly description: string
  /** The newest commit (null: there is none yet), and the one that made the change that is sought (null: none did). */
  head(sought?: SoughtChange): Promise<{ readonly commit: string | null; readonly own: string | null }>
  /** What is at each path in one commit, in the order asked. */
  read(commit: string, paths: readonly string[]): Promise<CommittedPath[]>
  /**
   * Commits on top of `expected` (null: as the first) and answers the new commit. null: the head is another by now, or
   * nobody knows what happened: seek the change, and if it is not there, try again on what is there then.
   */
  commit(expected: string | null, changes: FileChanges): Promise<string | null>
}

/** A version of a model, by its number or by the name it was registered with. */
export type VersionReference = number | { readonly name: string }

export interface Registered {
  readonly model_name: string
  readonly version: number
  readonly version_name: string | null
  /** Registered before, with the same content. */
  readonly replayed: boolean
  readonly promoted: boolean
  readonly promotion_reason: string
  readonly active_version: number | null
}

/** A move of the active version; the same version twice where nothing moved. */
export interface Activated extends Moved {
  readonly model_name: string
  readonly artifact_path: string
}

/** What is measured of a version; null as version: of the active one. */
export interface PerformanceReport {
  readonly model_name: string
  readonly version: VersionReference | null
  readonly accuracy: number
  readonly sample_size: number | null
  /** ISO 8601; null: now. */
  readonly tested_at: string | null
  readonly notes: string | null
  /** A drop of so much or more is one. */
  readonly threshold: number
  readonly actor: string
  readonly run_id: string | null
}

export interface PerformanceAnswer {
  readonly model_name: string
  readonly version: number
  readonly tested_at: string
  readonly accuracy: number
  readonly reference_accuracy: number | null
  /** null: there is nothing to compare with. */
  readonly reference: 'registered' | 'first_measured' | null
  readonly accuracy_drop: number | null
  readonly is_drop: boolean | null
}

export interface PruneRequest {
  /** null: of every model. */
  readonly model_name: string | null
  readonly keep: number
  readonly min_age_days: number
  readonly dry_run: boolean
}

export interface PrunedVersion {
  readonly model_name: string
  readonly version: number
  readonly version_name: string | null
  readonly artifact_path: string
  readonly created_at: string
}

/** The registry of models beside the history. Every method is one call of one database function. */
export interface ModelRegistry {
  register(registration: Registration): Promise<Registered>
  /** @param expect the version that has to be active until then, 0 for none; null: any */
  activate(model: string, version: VersionReference, move: Move, expect: number | null): Promise<Activated>
  /** Activates what was active before. */
  rollback(model: string, move: Move, expect: number | null): Promise<Activated>
  /** By name. */
  models(): Promise<ModelSummary[]>
  /** Newest first. */
  versions(model: string, limit: number, includeArchived: boolean): Promise<RegisteredVersion[]>
  /** null: none is active. An unknown model is a `StoreError` with the code SN002. */
  active(model: string): Promise<RegisteredVersion | null>
  show(model: string, version: VersionReference): Promise<VersionDetails>
  logPerformance(report: PerformanceReport): Promise<PerformanceAnswer>
  /** Archives old versions; answers with those. */
  prune(request: PruneRequest, move: Move): Promise<PrunedVersion[]>
}

/** Bytes of a file from `start` up to, without, `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file that may hold a benchmark result. It is read in pieces, because the large ones do not fit into memory. */
export interface ResultFile {
  /** As the user would name it, with `/` as separator. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The content, or a range of it, from its start each time. Throws `UserError` when it cannot be read. */
  chunks(range?: ByteRange): AsyncIterable<Uint8Array>
}

/** Takes the elements of an XML document as they come. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
}

/**
 * Parsers that are libraries, which the readers of result files are handed. What makes no sense is thrown as
 * `Unreadable`.
 */
export interface Parsers {
  /** The rows of a CSV file (RFC 4180), blank lines left out. */
  csv(file: ResultFile, delimiter: string): AsyncIterable<readonly string[]>
  /** No entity of the document's own is ever expanded, nothing outside of it is read. */
  xml(file: ResultFile, handler: XmlHandler): Promise<void>
  /** A YAML 1.2 document as JSON. */
  yaml(text: string): Promise<string>
  /** The files in a zip archive, in the order of their paths. */
  archive(file: ResultFile): Promise<readonly ResultFile[]>
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

/** What a conversation is asked to show. */
export interface StickyComment {
  /** Ends with `marker`, by which the comment is found again. */
  readonly body: string
  readonly marker: string
  /** Make the comment where there is none yet; else only keep one that is there up to date. */
  readonly mayCreate: boolean
  /** The commit that it speaks of. When the conversation has moved on to another, nothing is changed. */
  readonly commit: string | undefined
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** There is no comment, and none was to be made. */
  | { readonly kind: 'none' }
  /** The conversation is about this newer commit by now. */
  | { readonly kind: 'superseded'; readonly head: string }

/** Where people talk about the code, such as a pull request. */
export interface Conversation {
  /** Shows one comment per marker, by this author, in place. Whatever fails is thrown. */
  show(comment: StickyComment): Promise<CommentOutcome>
}
