import type { FormattedFinding } from './format-number.js'
import type { GroupOutcome } from '../group-outcome.js'
import type { CaseName } from '../case-name.js'
import type { Finding, JudgedResult, PooledComparison, Problem, Verdict } from '../model.js'
import type { MissingConfiguration } from '../pushes.js'
import type { LegRow } from './legs/leg-rows.js'
import type { Phrase } from './words/phrase.js'

/** The facts of a run in its report, from git, the event payload or flags. */
export interface ReportRun {
  /** How a reader starts the CLI: `benchmark-snapshots` or `node dist/cli/index.js`. */
  readonly command_name: string
  /** The flags that name the store, such as ` --data-dir x`, for commands in the report. */
  readonly store_flags?: string | undefined
  readonly commit_sha?: string | undefined
  readonly branch?: string | undefined
  /** Page of the workflow run, where the job summary is. */
  readonly run_url?: string | undefined
  /** Such as `https://github.com`; with `repository` (`owner/name`) the base of the compare link. */
  readonly server_url?: string | undefined
  readonly repository?: string | undefined
  /** How a workflow uses the action, such as `owner/benchmark-snapshots@v1`; missing outside of workflows. */
  readonly action?: string | undefined
}

/** The content of a report. */
export interface Report {
  /** Separates the comments of several workflows on one pull request. */
  readonly key: string
  readonly results: readonly JudgedResult[]
  /** All results with evidence from cases, compared together; null: fewer than two. */
  readonly together: PooledComparison | null
  readonly warnings: readonly Problem[]
  /** Problems of the files that `on-invalid: skip` left out. */
  readonly skipped: readonly Problem[]
  readonly run: ReportRun
  readonly dryRun: boolean
  /** The kind and place of the store; null if there is none. */
  readonly store: string | null
  /** ISO 8601. Ages are relative to it. */
  readonly now: string
  /** Addresses of the results on the dashboard, checked by the caller; results without one are not on it. */
  readonly pages?: ReadonlyMap<JudgedResult, string>
  /** Results of other jobs of this run, shown beside the own ones. They do not affect this job. */
  readonly legs?: readonly LegRow[]
  /** The verdicts that fail the check. */
  readonly failOn: ReadonlySet<Verdict>
  /** What most of the last pushes had and this one lacks, and whether that fails the check. */
  readonly missing?: { readonly configurations: readonly MissingConfiguration[]; readonly fails: boolean }
}

/** What all renderers show. */
export interface ReportView {
  /** The worst verdict of the results, or of all of them together if that is worse. */
  readonly verdict: Verdict
  readonly headline: Phrase
  readonly counts: Phrase
  /** The sentence about all results together; null: there is none. */
  readonly together: Phrase | null
  /** What most of the last pushes had and this one lacks. */
  readonly missing: readonly Phrase[]
  /** Worst first; equal verdicts in the given order. */
  readonly results: readonly ResultView[]
  readonly warnings: readonly Phrase[]
  readonly skipped: readonly Phrase[]
}

/** One judged result. */
export interface ResultView {
  readonly verdict: Verdict
  /** null: another job of the run judged it. */
  readonly judged: JudgedResult | null
  /** The model, and the other names that distinguish this result from the others of the report. */
  readonly label: Phrase
  /** `v3`, or `not stored`. */
  readonly version: string
  /** The most important finding: of the primary metric, else of one that decides the check. */
  readonly primary: Row | null
  /** What was judged, against what, why, and the next baseline. */
  readonly facts: readonly Fact[]
  /** Its address on the dashboard; null: none. */
  readonly page: string | null
  /** Important remarks. */
  readonly remarks: readonly Phrase[]
  /** Whether the rows compare two sides; else they have only the numbers of this run. */
  readonly compared: boolean
  /** Its metrics, computed on demand: in a large report most results are one line. */
  readonly rows: () => ResultRows
  /** Cases that passed in the baseline and do not now, and the other way round. */
  readonly broke: readonly CaseName[]
  readonly fixed: readonly CaseName[]
  /** Outcomes by group of cases, the greatest loss first. */
  readonly groups: readonly GroupOutcome[]
  /** The metric of the history. */
  readonly charted: string
  /** Its values by version, oldest first; the candidate last, with `version` null if it is not stored. */
  readonly history: readonly HistoryValue[]
  readonly next: readonly NextStep[]
}

/** The metrics of a result. */
export interface ResultRows {
  /** Metrics that decide the check or got worse. */
  readonly changed: readonly Row[]
  readonly improved: readonly Row[]
  /** All others. Nested ones have dotted names. */
  readonly others: readonly Row[]
  readonly nested: readonly Row[]
  /** How the metrics that decide or got worse were judged: a sentence for each. */
  readonly how: readonly Phrase[]
}

export interface Row {
  readonly metric: string
  readonly finding: Finding
  readonly shown: FormattedFinding
}

export interface Fact {
  readonly label: string
  readonly text: Phrase
}

export interface HistoryValue {
  readonly version: number | null
  readonly value: number
}

/** What the reader can do now: a sentence, with a command to copy or a page to open. */
export interface NextStep {
  readonly text: Phrase
  readonly command?: string
  /** The same as a step of a workflow: lines of YAML. */
  readonly step?: readonly string[]
  readonly url?: string
}
