/**
 * The words of this project as types. One word per thing, everywhere: SQL, TypeScript, inputs, reports, docs.
 *
 * - benchmark result: one JSON document, what one run measured for one configuration
 * - configuration: model, dataset, prompt and environment; snapshots are numbered per configuration
 * - transaction: the immutable log row of one result
 * - snapshot: version 1, 2, 3 … of a configuration, made from one transaction
 * - current, baseline: pointers of a configuration to one of its versions
 * - candidate: the snapshot being judged; finding: the judgement of one metric; verdict: their sum
 */

import type { CaseName } from './case-name.js'
import type { GroupOutcome } from './group-outcome.js'
import type { PooledFrom } from './result/repeats/pooled-from.js'
import type { VersionOfRun } from './version-of-run.js'

/** A tree of numbers; nested metrics have dotted names (`category_performance.duplicate_charge.f1`). */
export interface MetricTree {
  readonly [name: string]: number | MetricTree
}

/** The three names in a result file, or supplied by the caller. */
export interface ResultNames {
  readonly model_version: string
  readonly dataset_version: string
  readonly prompt_version: string
}

/** The names by which snapshots are numbered. */
export interface Configuration extends ResultNames {
  readonly environment: string
}

export type F1Average = 'micro' | 'macro'

/** One benchmark case. `id` is stable and pseudonymous; names, texts and answers are never kept. */
export interface BenchmarkCase extends CaseName {
  readonly passed?: boolean
  /** 0..1; the mean over the trials. */
  readonly score?: number
  /** How often the case was run in this result; missing: once. */
  readonly trials?: number
  /** How many of the trials passed. */
  readonly passes?: number
  readonly tp?: number
  readonly fp?: number
  readonly fn?: number
  readonly group?: string
  readonly latency_ms?: number
  readonly cost?: number
  /** Whether the case ended in an error; the text of the error is not kept. */
  readonly error?: boolean
}

/** A decoded, valid benchmark result (the monitoring format, `schema/benchmark-result.schema.json`). */
export interface BenchmarkResult extends ResultNames {
  readonly model_provider?: string
  readonly dataset_size?: number
  /** Which suite was run; results of different suites are never compared. */
  readonly benchmark?: string
  readonly f1_average?: F1Average
  readonly metrics: MetricTree
  /** The primary metric: a dotted name of `metrics`; a leading `-` says that lower is better. */
  readonly primary_metric?: string
  readonly duration_seconds?: number
  readonly error_count?: number
  readonly success_count?: number
  /** When the benchmark ran, according to the file: ISO 8601. For information; the store has its own clock. */
  readonly timestamp?: string
  readonly tags?: readonly string[]
  readonly notes?: string
  readonly cases?: readonly BenchmarkCase[]
}

/** Something wrong with an input file, or a warning about it. */
export interface Problem {
  /** Path of the file as the user named it. */
  readonly file: string
  /** JSON path such as `$.metrics.f1`, or '' for the whole file. */
  readonly path: string
  /** What is wrong and how to fix it: one or two sentences, no trailing line break. */
  readonly message: string
}

/** SHA-256 of a text as lower-case hex, passed into the pure core. */
export type Digest = (text: string) => string

/** Where a result comes from. Taken from git, the event payload or flags: never from the result file. */
export interface Provenance {
  readonly commit_sha?: string
  readonly branch_name?: string
  readonly repository?: string
  readonly run_id?: string
  readonly run_attempt?: number
  readonly triggered_by?: string
}

/** A baseline that a user asks for (input `baseline`). */
export type BaselineRequest =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'commit'; readonly sha: string }
  | { readonly kind: 'previous' }
  | { readonly kind: 'model'; readonly model_version: string }

/**
 * The rule that found the reference. `base_commit`, `base`: the version of a pull request's base commit, the newest one
 * of the base branch. `environment_newest`: the newest one of the baseline environment. `prompt`: the baseline of
 * another prompt of the model and dataset. `replaces`: of the model that this one replaces. `may_replace`: the same,
 * but this job cannot be sure, so it decides nothing.
 */
export const BASELINE_SOURCES = [
  'input',
  'own',
  'previous_run',
  'base_commit',
  'base',
  'environment',
  'environment_newest',
  'prompt',
  'replaces',
  'may_replace',
] as const
export type BaselineSource = (typeof BASELINE_SOURCES)[number]

/** The outcome of a case, as judging needs it. */
export type CaseOutcome = Omit<BenchmarkCase, 'latency_ms' | 'cost'>

/** The primary metric of a configuration: shown first, gates by default. */
export interface PrimaryMetric {
  /** Dotted name. */
  readonly name: string
  readonly better: Direction
}

/** The snapshot that a candidate is judged against. */
export interface Baseline {
  readonly source: BaselineSource
  readonly configuration: Configuration
  readonly snapshot_version: number
  readonly transaction_id: string
  /** When that snapshot was stored: ISO 8601. */
  readonly created_at: string
  readonly commit_sha: string | null
  readonly dataset_size: number | null
  readonly benchmark: string | null
  readonly f1_average: F1Average | null
  /** null or missing: unknown. */
  readonly error_count?: number | null
  readonly success_count?: number | null
  /** Its primary metric when it was stored; missing: unknown, so it follows from the metrics. */
  readonly primary?: PrimaryMetric | null
  /** The current version, if somebody rolled back behind that snapshot. */
  readonly rolled_back_to?: number | null
  readonly metrics: MetricTree
  /** null: that snapshot has no cases. */
  readonly cases: readonly CaseOutcome[] | null
}

/** One point of a configuration's history, for charts and the usual range. */
export interface HistoryPoint {
  readonly snapshot_version: number
  readonly created_at: string
  readonly f1_score: number | null
  /** Values of the primary metric and of those that the candidate watches, by name; null: missing. */
  readonly values: Readonly<Record<string, number | null>>
  /** The last verdict; null: it was never judged. */
  readonly verdict: Verdict | null
  /** Whether it can be compared with the reference, and no baseline was set between them. Missing: not known. */
  readonly is_usual?: boolean
}

/** What judging needs about one result, with the pointers before its push. */
export interface JudgingContext {
  readonly baseline: Baseline | null
  /** The baseline of the base branch, shown beside the reference; it decides nothing. Without cases. */
  readonly pinned?: Baseline | null
  /**
   * The newest earlier evaluated version of another run, if the own baseline is older; with its cases only if the
   * candidate is worse by the limit.
   */
  readonly second?: Baseline | null
  /** Who made a version of this run the baseline: then there is nothing to compare. */
  readonly accepted_by?: string | null
  /** The requested baseline, if it does not exist. */
  readonly baseline_not_found: string | null
  /** The configuration's own baseline version, which a promotion replaces by compare-and-swap. */
  readonly own_baseline_version: number | null
  /** The version that was current before the push. */
  readonly previous_version: number | null
  /** Set if that version belongs to a newer run: an old run ran again. */
  readonly overtaken?: VersionOfRun | null
  /** Up to 20 points, oldest first, not including the candidate. */
  readonly history: readonly HistoryPoint[]
  /**
   * Like `history`, for the base branch's configuration up to the reference; null: the reference is not of a base
   * branch.
   */
  readonly usual?: readonly HistoryPoint[] | null
  /** The stored primary metric of the configuration. */
  readonly primary?: PrimaryMetric | null
  /** The newest earlier version with the candidate's primary metric, if the baseline lacks it. */
  readonly primary_before?: {
    readonly snapshot_version: number
    readonly metric: string
    readonly value: number
  } | null
}

/** Worst first. */
export const VERDICTS = [
  'regression',
  'not_evaluated',
  'incomparable',
  'inconclusive',
  'minor',
  'no_baseline',
  'unchanged',
  'improvement',
] as const

export type Verdict = (typeof VERDICTS)[number]

/** Worst first. */
export const FINDING_VERDICTS = [
  'regression',
  'incomparable',
  'inconclusive',
  'minor',
  'unchanged',
  'improvement',
  'shown',
] as const

/**
 * The result of comparing a metric. `incomparable`: the two sides have different scales. `inconclusive`: it is worse by
 * the limit, but that may be chance. `shown`: shown and not judged.
 */
export type FindingVerdict = (typeof FINDING_VERDICTS)[number]

/** `proportion` is in 0..1, `percent` in 0..100; by the name and the values. */
export type MetricKind = 'proportion' | 'percent' | 'duration' | 'money' | 'count' | 'other'
export type Direction = 'higher' | 'lower'

/** A metric over the common cases, in its unit. */
export interface LikeForLike {
  readonly cases: number
  readonly baseline: number
  readonly candidate: number
}

/** The evidence about a difference; stored with the verdict, to explain it later. */
export interface FindingEvidence {
  /** The test, such as `McNemar mid-p`; `limit`: there was none, the limit alone decided. */
  readonly method: string
  /** The number of cases or earlier versions; null: unknown. */
  readonly n: number | null
  readonly of: 'cases' | 'versions'
  /** The number of groups, if groups were tested instead of cases, and of units that differ; null without cases. */
  readonly groups: number | null
  readonly changed: number | null
  /** The one-sided probability of a candidate that looks at least as bad, if nothing changed; null: not tested. */
  readonly p: number | null
  /** The same for one that looks at least as good. */
  readonly p_improved: number | null
  /** The significance level for p, adjusted for the other comparisons of the push. */
  readonly level: number | null
  readonly others: number
  /** 90% interval of the drop in the metric's unit, positive if worse; null: unknown. */
  readonly interval: readonly [number, number] | null
  /** How many cases got worse, and how many better; null without cases. */
  readonly broke: number | null
  readonly fixed: number | null
  /** How many cases, or runs of these cases, would settle a drop of the limit; null: not needed. */
  readonly cases_needed: number | null
  readonly runs_needed: number | null
  /** Further remarks: sentences without a full stop. */
  readonly remarks: readonly string[]
}

/** A gain of the primary metric that chance does not explain. */
export interface ProvenGain {
  readonly reference_transaction_id: string
  readonly metric: string
  /** The gain over the common cases: in the metric's unit, positive. */
  readonly gain: number
  readonly p: number
}

/** The judgement of one metric. Numbers mean the shortest decimal that denotes their double. */
export interface Finding {
  /** Dotted name. */
  readonly metric: string
  readonly kind: MetricKind
  /** Which direction is better; null: unknown. */
  readonly better: Direction | null
  /** null: the baseline lacks the metric. */
  readonly baseline: number | null
  /** null: the candidate lacks the metric. */
  readonly candidate: number | null
  /** candidate − baseline, exact; null if either is missing. */
  readonly delta: number | null
  /** 100 × delta ÷ |baseline|, rounded to two decimals half away from zero; null from 0. */
  readonly percent_change: number | null
  readonly verdict: FindingVerdict
  /** Whether this metric decides the check. */
  readonly gate: boolean
  /** The metric over the common cases, if only these are compared. */
  readonly like_for_like?: LikeForLike
  /** null: it was not compared. */
  readonly evidence: FindingEvidence | null
  /** Why the verdict is what it is, such as `dropped by 0.06, the limit is 0.05`. */
  readonly reason: string
}

/** The judgement of one candidate. */
export interface Judgement {
  readonly verdict: Verdict
  /** One sentence that says why. */
  readonly reason: string
  /**
   * One for each metric: worst first, gates before others, then by name. Empty if nothing could be compared. Computed
   * on demand: few results of a large push are shown with every metric.
   */
  readonly findings: readonly Finding[]
  /** The findings without metrics that are only shown and that no rule names. */
  readonly judged: readonly Finding[]
  /** The reference. */
  readonly baseline: Omit<Baseline, 'metrics' | 'cases'> | null
  /** Cases whose outcome differs from the baseline's. */
  readonly flipped: { readonly broke: readonly CaseName[]; readonly fixed: readonly CaseName[] }
  /** Outcomes by group of cases, the greatest loss first; empty: the cases have no groups. */
  readonly groups: readonly GroupOutcome[]
  /** Warnings, such as a requested baseline that does not exist. */
  readonly warnings: readonly string[]
  /** The primary metric; null: no metric decides. */
  readonly primary: PrimaryMetric | null
  /** A slow loss of the primary metric on the main line: a sentence without a full stop; null: none. */
  readonly drift: string | null
  /** Why it never becomes the baseline automatically, whatever the verdict; null: it can. */
  readonly unfit: string | null
  /** null: no gain is proven. */
  readonly proven_gain: ProvenGain | null
}

/** All results of a push with evidence from cases, compared together, as proportions. Stored with their verdicts. */
export interface PooledComparison {
  readonly method: string
  readonly results: number
  /** The mean of the results' drops, and of their limits. */
  readonly drop: number
  readonly limit: number
  readonly p: number
  readonly level: number
  readonly significant: boolean
  /** Whether this comparison makes the push a regression, even if no single result is one. */
  readonly regression: boolean
  /** A sentence without a full stop. */
  readonly reason: string
}

/**
 * `never`: only a person sets the baseline. `first`: the first version, if there is no baseline. `proven`: also the
 * second run in a row that proves a gain. `auto`: also a clearly better version.
 */
export const PROMOTIONS = ['never', 'first', 'proven', 'auto'] as const
export type Promotion = (typeof PROMOTIONS)[number]
/** Versions of models have no cases, so no gain is proven. */
export const MODEL_PROMOTIONS = ['never', 'first', 'auto'] as const satisfies readonly Promotion[]
/** The default environment of an active version. The database has the same default. */
export const DEFAULT_MODEL_ENVIRONMENT = 'production'

/** What happened (in a dry run: would happen) to the baseline, and why. */
export interface PromotionOutcome {
  readonly promoted: boolean
  readonly reason: string
}

/** A valid result, ready to be stored in one configuration. */
export interface Candidate {
  readonly configuration: Configuration
  readonly result: BenchmarkResult
  readonly provenance: Provenance
  /** Path of the file it was read from. */
  readonly file: string
  /** The results that were pooled, that of `file` first. */
  readonly pooled_from?: readonly PooledFrom[]
  /** null: there is neither a run id nor a key from the caller, so every push is a new version. */
  readonly idempotency_key: string | null
  /** See `resultDigests`. */
  readonly content_digest: string
  readonly cases_digest: string | null
  /** The primary metric named by a rule or the result; else `primary_guess`. */
  readonly primary_asked?: PrimaryMetric | null
  readonly primary_guess?: PrimaryMetric | null
  /** From which earlier value on the candidate has fallen by the limit. */
  readonly second_from?: (PrimaryMetric & { readonly at: number }) | null
  /** Metrics whose history is needed: see `watchedMetrics`. */
  readonly watch?: readonly string[]
}

/** A candidate as stored. */
export interface StoredSnapshot {
  readonly snapshot_version: number
  readonly transaction_id: string
  /** Whether it was stored before: the same result of the same run was pushed again. */
  readonly replayed: boolean
}

/** A stored (or, in a dry run, only judged) candidate with its judgement. */
export interface JudgedResult {
  readonly candidate: Candidate
  readonly judgement: Judgement
  /** The context before the push; its history is for the chart. */
  readonly context: Omit<JudgingContext, 'baseline' | 'second'>
  /** null in a dry run. */
  readonly stored: StoredSnapshot | null
  readonly promotion: PromotionOutcome
}
