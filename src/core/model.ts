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
import type { PooledFrom } from './result/pooled-from.js'
import type { VersionOfRun } from './version-of-run.js'

/** A tree of numbers; nested metrics have dotted names (`category_performance.duplicate_charge.f1`). */
export interface MetricTree {
  readonly [name: string]: number | MetricTree
}

/** The three names a result file carries (or lacks, and the caller supplies). */
export interface ResultNames {
  readonly model_version: string
  readonly dataset_version: string
  readonly prompt_version: string
}

/** What snapshots are numbered by. */
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
  /** The metric that the result is about: a dotted name of `metrics`; a leading `-` says that lower is better. */
  readonly primary_metric?: string
  readonly duration_seconds?: number
  readonly error_count?: number
  readonly success_count?: number
  /** When the benchmark ran, as the file says it: ISO 8601. Informative only, the store has its own clock. */
  readonly timestamp?: string
  readonly tags?: readonly string[]
  readonly notes?: string
  readonly cases?: readonly BenchmarkCase[]
}

/** Something wrong (or, as a warning, remarkable) in an input file. */
export interface Problem {
  /** Path of the file as the user named it. */
  readonly file: string
  /** JSON path such as `$.metrics.f1`, or '' when the file as a whole is meant. */
  readonly path: string
  /** What is wrong and how to mend it: one sentence or two, no trailing line break. */
  readonly message: string
}

/** SHA-256 of a text as lower-case hex. Passed into the pure core by the doors. */
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

/** What a user may name as the baseline to judge against (input `baseline`). */
export type BaselineRequest =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'commit'; readonly sha: string }
  | { readonly kind: 'previous' }
  | { readonly kind: 'model'; readonly model_version: string }

/**
 * Which of the rules of judging found the baseline. `base_commit`, `base`: the version of a pull request's base, the
 * newest one of the base branch. `environment_newest`: the newest one of the baseline environment. `prompt`: the
 * baseline of another prompt of the model and dataset. `replaces`: of the model whose place this one takes; `may_replace`:
 * of the one whose place it takes as far as its job can know, which decides nothing.
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

/** The outcome of a case as judging needs it. */
export type CaseOutcome = Omit<BenchmarkCase, 'latency_ms' | 'cost'>

/** The metric that a configuration is about: shown first, gates by default. */
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
  /** null and missing: not known. */
  readonly error_count?: number | null
  readonly success_count?: number | null
  /** What was the primary metric when it was stored; missing: not known, so it follows from the metrics. */
  readonly primary?: PrimaryMetric | null
  /** Set where somebody rolled back behind that snapshot: the version that is current. */
  readonly rolled_back_to?: number | null
  readonly metrics: MetricTree
  /** null: that snapshot has no cases. */
  readonly cases: readonly CaseOutcome[] | null
}

/** One point of a configuration's history: for charts, and for what is usual. */
export interface HistoryPoint {
  readonly snapshot_version: number
  readonly created_at: string
  readonly f1_score: number | null
  /** The primary metric of its configuration and those that the candidate watches, by name; null: it lacks it. */
  readonly values: Readonly<Record<string, number | null>>
  /** The last verdict; null: it was never judged. */
  readonly verdict: Verdict | null
  /** Whether it is comparable with the reference, and no baseline was set between the two. Missing: nobody compared. */
  readonly is_usual?: boolean
}

/** What judging needs about one result, as the pointers stood before its push. */
export interface JudgingContext {
  readonly baseline: Baseline | null
  /** The baseline of the base branch, which stands beside the reference and decides nothing. Without cases. */
  readonly pinned?: Baseline | null
  /**
   * The newest earlier evaluated version of another run beside an own baseline that is older; its cases only where the
   * candidate is worse by the limit.
   */
  readonly second?: Baseline | null
  /** Who made a version of the candidate's own run the baseline: there is nothing to compare then. */
  readonly accepted_by?: string | null
  /** Set when a baseline was requested that does not exist: what was asked for. */
  readonly baseline_not_found: string | null
  /** The configuration's own baseline version, which a promotion replaces by compare-and-swap. */
  readonly own_baseline_version: number | null
  /** The version that was current before the push. */
  readonly previous_version: number | null
  /** Set where that one is of a newer run: somebody ran an old one again. */
  readonly overtaken?: VersionOfRun | null
  /** Up to 20 points, oldest first, not including the candidate. */
  readonly history: readonly HistoryPoint[]
  /** The same of the configuration of a base branch up to the reference there; null: the reference is not of one. */
  readonly usual?: readonly HistoryPoint[] | null
  /** The primary metric that the configuration has kept so far. */
  readonly primary?: PrimaryMetric | null
  /** The newest earlier version that has the candidate's primary metric, where the baseline has none. */
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
 * What a metric's comparison came to. `incomparable`: the two sides are on different scales. `inconclusive`: it is
 * worse by the limit, and what there is cannot tell that from chance. `shown`: displayed for information, without a
 * judgement.
 */
export type FindingVerdict = (typeof FINDING_VERDICTS)[number]

/** `proportion` lies in 0..1, `percent` in 0..100; both by the name and by the values. */
export type MetricKind = 'proportion' | 'percent' | 'duration' | 'money' | 'count' | 'other'
export type Direction = 'higher' | 'lower'

/** A metric over the cases that both sides have, in its unit. */
export interface LikeForLike {
  readonly cases: number
  readonly baseline: number
  readonly candidate: number
}

/** What says whether a difference is real; stored with the verdict, so that it can be told again. */
export interface FindingEvidence {
  /** How it was tested, such as `McNemar mid-p`; `limit`: not at all, the limit alone decided. */
  readonly method: string
  /** What was counted: cases, or earlier versions; null: not known. */
  readonly n: number | null
  readonly of: 'cases' | 'versions'
  /** What the test counts where cases belong together, and how many of its units differ; null without cases. */
  readonly groups: number | null
  readonly changed: number | null
  /** The chance of a candidate that looks at least as bad, one-sided, if nothing changed; null: not tested. */
  readonly p: number | null
  /** The same for one that looks at least as good. */
  readonly p_improved: number | null
  /** The significance level that p was compared with, adjusted for the other comparisons of the push. */
  readonly level: number | null
  readonly others: number
  /** 90% interval of the drop in the metric's unit, positive where it is worse; null: not known. */
  readonly interval: readonly [number, number] | null
  /** Cases that became worse and better; null without cases. */
  readonly broke: number | null
  readonly fixed: number | null
  /** Cases like these, or runs of these, that would tell a drop of the limit from chance; null: not asked. */
  readonly cases_needed: number | null
  readonly runs_needed: number | null
  /** What else is to be told: sentences without a full stop. */
  readonly remarks: readonly string[]
}

/** A gain of the primary metric that chance does not explain. */
export interface ProvenGain {
  readonly reference_transaction_id: string
  readonly metric: string
  /** How much better over the cases of both sides: in the metric's unit, positive. */
  readonly gain: number
  readonly p: number
}

/** The judgement of one metric. Numbers mean the shortest decimal that denotes their double. */
export interface Finding {
  /** Dotted name. */
  readonly metric: string
  readonly kind: MetricKind
  /** Which direction is better; null when it is not known. */
  readonly better: Direction | null
  /** null: the baseline lacks the metric. */
  readonly baseline: number | null
  /** null: the candidate lacks the metric. */
  readonly candidate: number | null
  /** candidate − baseline, exact; null when either is missing. */
  readonly delta: number | null
  /** 100 × delta ÷ |baseline|, rounded to two decimals half away from zero; null from 0. */
  readonly percent_change: number | null
  readonly verdict: FindingVerdict
  /** Whether this metric decides the check. */
  readonly gate: boolean
  /** The metric over the cases of both sides, where only these are compared. */
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
   * One a metric: worst first, gates before others, then by name. Empty when nothing could be compared. Made when asked
   * for: of a large push hardly any result is shown with its every metric.
   */
  readonly findings: readonly Finding[]
  /** Those of them that say more than two values: all but metrics that nobody judges and nobody asked about. */
  readonly judged: readonly Finding[]
  /** What it was judged against. */
  readonly baseline: Omit<Baseline, 'metrics' | 'cases'> | null
  /** Cases whose outcome differs from the baseline's. */
  readonly flipped: { readonly broke: readonly CaseName[]; readonly fixed: readonly CaseName[] }
  /** How the groups of cases came out, the greatest loss first; empty: the cases are in none. */
  readonly groups: readonly GroupOutcome[]
  /** Loud remarks, such as a requested baseline that does not exist. */
  readonly warnings: readonly string[]
  /** What the result is about; null: nothing decides. */
  readonly primary: PrimaryMetric | null
  /** A slow loss of the primary metric on the main line: a sentence without a full stop; null: there is none. */
  readonly drift: string | null
  /** Why it never becomes the baseline by itself, whatever the verdict; null: nothing speaks against it. */
  readonly unfit: string | null
  /** null: no gain is proven. */
  readonly proven_gain: ProvenGain | null
}

/** All results of a push that have evidence of cases, as one comparison; proportions. Stored with their verdicts. */
export interface PooledComparison {
  readonly method: string
  readonly results: number
  /** The mean of the results' drops, and of their limits. */
  readonly drop: number
  readonly limit: number
  readonly p: number
  readonly level: number
  readonly significant: boolean
  /** Whether the push has regressed, whatever its results say one by one. */
  readonly regression: boolean
  /** What it came to: a sentence without a full stop. */
  readonly reason: string
}

/**
 * `never`: nobody but a person. `first`: where there is no baseline yet. `proven`: also when two runs in a row prove a
 * gain. `auto`: also when clearly better.
 */
export const PROMOTIONS = ['never', 'first', 'proven', 'auto'] as const
export type Promotion = (typeof PROMOTIONS)[number]
/** Versions of models are not measured by cases, so that nothing is proven of them. */
export const MODEL_PROMOTIONS = ['never', 'first', 'auto'] as const satisfies readonly Promotion[]
/** Where a version is active when nobody says where. The database has the same default. */
export const DEFAULT_MODEL_ENVIRONMENT = 'production'

/** What happened (or would happen) to the baseline pointer, and why. */
export interface PromotionOutcome {
  readonly promoted: boolean
  readonly reason: string
}

/** A valid result ready to be stored in one configuration. */
export interface Candidate {
  readonly configuration: Configuration
  readonly result: BenchmarkResult
  readonly provenance: Provenance
  /** Path of the file it was read from. */
  readonly file: string
  /** Where it is made of several results: which, that of `file` first. */
  readonly pooled_from?: readonly PooledFrom[]
  /** null: no run id and no key of the caller's, so every push is a new version. */
  readonly idempotency_key: string | null
  /** See `resultDigests`. */
  readonly content_digest: string
  readonly cases_digest: string | null
  /** What a rule or the result says that it is about; else what the code makes of its metrics: `primary_guess`. */
  readonly primary_asked?: PrimaryMetric | null
  readonly primary_guess?: PrimaryMetric | null
  /** From which value of an earlier version of the metric it has fallen by the limit. */
  readonly second_from?: (PrimaryMetric & { readonly at: number }) | null
  /** Metrics whose earlier values are to say what is usual: see `watchedMetrics`. */
  readonly watch?: readonly string[]
}

/** What the store made of a candidate. */
export interface StoredSnapshot {
  readonly snapshot_version: number
  readonly transaction_id: string
  /** It was there already: the same result of the same run was pushed before. */
  readonly replayed: boolean
}

/** A stored (or, in a dry run, merely judged) candidate with all that was said about it. */
export interface JudgedResult {
  readonly candidate: Candidate
  readonly judgement: Judgement
  /** What the context said before the push; history feeds the chart. */
  readonly context: Omit<JudgingContext, 'baseline' | 'second'>
  /** null in a dry run. */
  readonly stored: StoredSnapshot | null
  readonly promotion: PromotionOutcome
}
