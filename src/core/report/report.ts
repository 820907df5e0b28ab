import type { FormattedFinding } from './format-number.js'
import type { GroupOutcome } from '../group-outcome.js'
import type { CaseName } from '../case-name.js'
import type { Finding, JudgedResult, PooledComparison, Problem, Verdict } from '../model.js'
import type { MissingConfiguration } from '../pushes.js'
import type { LegRow } from './legs/leg-rows.js'
import type { Phrase } from './words/phrase.js'

/** The facts of a run that its report mentions. Taken from git, the event payload or flags. */
export interface ReportRun {
  /** How a reader starts the command-line program: `benchmark-snapshots` or `node dist/cli/index.js`. */
  readonly command_name: string
  /** The flags that name the store, as ` --data-dir x`, without which such a command would look elsewhere. */
  readonly store_flags?: string | undefined
  readonly commit_sha?: string | undefined
  readonly branch?: string | undefined
  /** Page of the workflow run, where the job summary is. */
  readonly run_url?: string | undefined
  /** Such as `https://github.com`; with `repository` (`owner/name`) the base of the compare link. */
  readonly server_url?: string | undefined
  readonly repository?: string | undefined
  /** How a workflow uses the action, such as `owner/benchmark-snapshots@v1`; absent where no workflow is in play. */
  readonly action?: string | undefined
}

/** Everything a report is made of. */
export interface Report {
  /** Tells the comments of several workflows on one pull request apart. */
  readonly key: string
  readonly results: readonly JudgedResult[]
  /** All results that have evidence of cases, as one comparison; null: there are fewer than two. */
  readonly together: PooledComparison | null
  readonly warnings: readonly Problem[]
  /** What is wrong with the files that `on-invalid: skip` left out. */
  readonly skipped: readonly Problem[]
  readonly run: ReportRun
  readonly dryRun: boolean
  /** Why nothing was stored though nobody asked for that: a clause, after `because`. */
  readonly unstored?: string
  /** What and where the store is; null when there is none. */
  readonly store: string | null
  /** ISO 8601. Ages are told relative to it. */
  readonly now: string
  /** Where a dashboard shows a result, as addresses that the caller has checked; without those that it does not. */
  readonly pages?: ReadonlyMap<JudgedResult, string>
  /** What other jobs of this run found. It is shown beside the results, and decides nothing of this job. */
  readonly legs?: readonly LegRow[]
  /** The verdicts that fail the check. */
  readonly failOn: ReadonlySet<Verdict>
  /** What most of the last pushes had and this one lacks, and whether that fails the check. */
  readonly missing?: { readonly configurations: readonly MissingConfiguration[]; readonly fails: boolean }
}

/** What all renderers show. */
export interface ReportView {
  /** The worst verdict, unless all results together are worse. */
  readonly verdict: Verdict
  readonly headline: Phrase
  readonly counts: Phrase
  /** What all results say together; null: they say nothing together. */
  readonly together: Phrase | null
  /** What most of the last pushes had and this one lacks. */
  readonly missing: readonly Phrase[]
  /** Worst first; equal verdicts in the order given. */
  readonly results: readonly ResultView[]
  readonly warnings: readonly Phrase[]
  readonly skipped: readonly Phrase[]
}

/** One judged result. */
export interface ResultView {
  readonly verdict: Verdict
  /** null: another job of the run judged it. */
  readonly judged: JudgedResult | null
  /** The model, and whatever else tells this result from the others of the report. */
  readonly label: Phrase
  /** `v3`, or `not stored`. */
  readonly version: string
  /** What a glance should see: the primary metric, else one that decides the check. */
  readonly primary: Row | null
  /** What was judged, against what, why, and what became of the baseline. */
  readonly facts: readonly Fact[]
  /** Where the dashboard shows it; null: nowhere. */
  readonly page: string | null
  /** Loud remarks. */
  readonly remarks: readonly Phrase[]
  /** Whether the rows compare two sides; else they are the numbers of this run alone. */
  readonly compared: boolean
  /** Its metrics, made when they are asked for: of a large report most results are one line. */
  readonly rows: () => ResultRows
  /** Cases that passed in the baseline and do not now, and the other way round. */
  readonly broke: readonly CaseName[]
  readonly fixed: readonly CaseName[]
  /** How the groups of cases came out, the greatest loss first. */
  readonly groups: readonly GroupOutcome[]
  /** Which metric the history is of. */
  readonly charted: string
  /** Its values by version, oldest first; the candidate last, `version` null when it is not stored. */
  readonly history: readonly HistoryValue[]
  readonly next: readonly NextStep[]
}

/** The metrics of a result. */
export interface ResultRows {
  /** Those that decide the check or became worse. */
  readonly changed: readonly Row[]
  readonly improved: readonly Row[]
  /** All others. Nested ones have dotted names. */
  readonly others: readonly Row[]
  readonly nested: readonly Row[]
  /** How those that decide or became worse were judged: a sentence each. */
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

/** Something the reader may do now: a sentence, with a command to copy or a page to open. */
export interface NextStep {
  readonly text: Phrase
  readonly command?: string
  /** The same as a step of a workflow: lines of YAML. */
  readonly step?: readonly string[]
  readonly url?: string
}
