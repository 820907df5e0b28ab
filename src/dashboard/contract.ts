/**
 * The data files of the dashboard. `fold` writes them from the lines of an export; the page reads them beside a static
 * page, inside one, or from a local server.
 *
 * Times are milliseconds since 1970 in UTC. `null` is "missing", never zero.
 */
import type { Direction, F1Average, MetricKind, Verdict } from '../core/model.js'
import type { ModelEntry } from './models/contract.js'

export const FORMAT = 'benchmark-snapshots-dashboard'
/** A page that reads a higher version says so and shows nothing else. */
export const FORMAT_VERSION = 1
export const INDEX_PATH = 'data/index.json'

/** `public` has no people, runs, branches, notes, tags and reasons of moves; `full` has all of them. */
export const PROFILES = ['public', 'full'] as const
export type Profile = (typeof PROFILES)[number]

/** The default number of newest versions with cases. */
export const CASES_VERSIONS = 20

/** From and to, both included. */
export type Range = readonly [from: number, to: number]
/** Few values by version. */
export type Sparse<T> = { readonly [version: string]: T }
export type Values = { readonly [metric: string]: number }
/** Low and high. */
export type Interval = readonly [low: number, high: number]

/** Repeated texts: each once, and an index for each place; -1: none. */
export interface Dictionary {
  readonly texts: readonly string[]
  /** A single number if it is the same everywhere. */
  readonly of: readonly number[] | number
}

/** A file, the versions that it covers, and when the first of them was stored. */
export type PageReference = readonly [path: string, from: number, to: number, at: number]

/** Only results that measured the same are compared. */
export interface Suite {
  readonly benchmark: string | null
  readonly f1_average: F1Average | null
  readonly dataset_size: number | null
}

/** A version; `configuration` is missing if it is the same one. */
export interface Place {
  readonly configuration: string
  readonly version: number
}

/** Where a pointer is, and since when. */
export interface Stand {
  readonly version: number
  readonly since: number
}

export interface MetricEntry {
  readonly name: string
  readonly kind: MetricKind
  readonly better: Direction | null
}

/** The primary metric of a configuration. */
export interface PrimaryMetric {
  readonly metric: string
  readonly better: Direction
}

/** The state of a configuration: everything the page shows without its other files. */
export interface ConfigurationEntry {
  /** Ten hexadecimal digits made from the four names. */
  readonly id: string
  readonly model: string
  readonly dataset: string
  readonly prompt: string
  readonly environment: string
  readonly provider: string | null
  /** `owner/name`, for links to commits. */
  readonly repository: string | null
  readonly suite: Suite
  readonly primary: PrimaryMetric | null
  /** How many versions there are in this build. */
  readonly versions: number
  readonly last: number
  readonly current: number
  readonly baseline: number | null
  readonly first_at: number
  readonly last_at: number
  /** Since when versions and moves are in this build; null: since the first. */
  readonly kept_from: number | null
  /** When the current version was stored; null: it is the newest. */
  readonly current_at: number | null
  /** The recorded reference of the current version, which `state` compares with if there is no own baseline. */
  readonly reference: Place | null
  /** The judgement of the current version against the reference of today. */
  readonly state: Verdict
  /** '' if the numbers say it. */
  readonly why: string
  /** The metrics without a dot, and the primary one. */
  readonly now: Values
  /** The primary metric of the reference. */
  readonly base: number | null
  /** Of the primary metric now. */
  readonly interval: Interval | null
  /** The usual step of the primary metric from one version to the next; null: too few versions. */
  readonly noise: number | null
  readonly spark: Spark
  /** Oldest first. */
  readonly pages: readonly PageReference[]
  /** Metrics with dotted names, in pages of their own. */
  readonly nested: readonly PageReference[]
  /** Paths of the cases of versions. */
  readonly cases: Sparse<string>
  /** Archived versions, which are in no other list. */
  readonly archived: readonly Range[]
}

/** The primary metric of the newest 30 versions, for a small drawing: on a scale from 0 to f. */
export interface Spark {
  /** A hexadecimal digit each; `.` where the value is missing. */
  readonly values: string
  /** One letter each for their verdicts. */
  readonly verdicts: string
  /** The reference on that scale. */
  readonly reference: string | null
}

/** Regressed versions in a row: one event. */
export interface Episode {
  readonly configuration: string
  /** The first and the last version that regressed, and how many there were. */
  readonly first: number
  readonly last: number
  readonly count: number
  /** The version before the first, if it is known. */
  readonly before: number | null
  readonly reference: Place | null
  /** The gating metric that fell most, compared with its limit. */
  readonly metric: string | null
  readonly worst: { readonly version: number; readonly from: number | null; readonly to: number | null } | null
  /** How many limits the worst version is away: 1 is at the limit; null: the metric is missing. */
  readonly limits: number | null
  readonly state: 'open' | 'fixed' | 'rolled_back' | 'accepted'
  readonly opened_at: number
  readonly closed_at: number | null
  /** The version that was better, restored, or accepted. */
  readonly closed_by: number | null
  readonly commits: { readonly before: string | null; readonly first: string | null }
  /** The run that found the first. */
  readonly run: string | null
}

/** A move of a pointer, except the pushes of versions in this build. */
export interface Move {
  readonly at: number
  readonly pointer: string
  readonly action: string
  readonly from: number | null
  readonly to: number | null
  readonly actor: string | null
  readonly reason: string | null
  readonly run_url: string | null
}

export interface DashboardIndex {
  readonly format: typeof FORMAT
  readonly version: number
  readonly generated_at: number
  /** Name and version of the program that wrote it. */
  readonly program: string
  /** The store in words; null in the profile `public`. */
  readonly store: string | null
  /**
   * The flags that name the store in commands to copy, each with a blank before it; '' if they are not needed or not
   * public.
   */
  readonly store_flags: string
  /** Such as `https://github.com`. */
  readonly server_url: string
  readonly profile: Profile
  /** The inputs `threshold` and `metrics`, for the limits. */
  readonly policy: { readonly threshold: string; readonly metrics: string }
  readonly totals: {
    readonly configurations: number
    readonly snapshots: number
    readonly left_out: {
      readonly archived: number
      readonly ephemeral: number
      readonly older: number
      readonly moves: number
    }
  }
  readonly metrics: readonly MetricEntry[]
  readonly configurations: readonly ConfigurationEntry[]
  /** Those that are open, newest first. */
  readonly episodes: readonly Episode[]
  /** The closed ones, in their own file: its path, and how many there are in each state. */
  readonly closed: {
    readonly path: string
    readonly count: Readonly<Record<Exclude<Episode['state'], 'open'>, number>>
  }
  /** Newest first; pushes are left out. */
  readonly moves: readonly (Move & { readonly configuration: string })[]
  readonly models: readonly ModelEntry[]
}

/** Regressions that are over, newest first. */
export interface ClosedEpisodes {
  readonly episodes: readonly Episode[]
}

/** One metric of a judged version, if it was judged and changed; the interval is that of the difference. */
export type FindingRow = readonly [
  metric: string,
  verdict: string,
  gate: 0 | 1,
  baseline: number | null,
  candidate: number | null,
  low: number | null,
  high: number | null,
]

/** A reference, with its values: it need not be among the versions here. */
export interface ReferenceValues extends Place {
  readonly values: Values
}

export interface AnnotationEntry {
  readonly at: number
  readonly actor: string
  readonly note: string | null
  readonly tags: readonly string[]
}

/** Columns of at most 2,000 versions of a configuration; all columns have the same length. */
export interface VersionPage {
  /** The versions of the page: archived and older ones may be missing. */
  readonly versions: readonly Range[]
  /** When each was stored: the first, and the differences between neighbours. */
  readonly t0: number
  readonly t: readonly number[]
  /** 12 digits each. */
  readonly commit: readonly (string | null)[]
  /** One letter each, see `VERDICT_LETTERS`; `.` without a verdict. */
  readonly verdicts: string
  readonly reasons: Sparse<string>
  readonly findings: Sparse<readonly FindingRow[]>
  readonly references: readonly ReferenceValues[]
  /** The reference of each run of versions, with its length; -1: none. */
  readonly against: readonly (readonly [reference: number, count: number])[]
  readonly metrics: { readonly [metric: string]: readonly (number | null)[] }
  readonly intervals: { readonly [metric: string]: readonly [readonly (number | null)[], readonly (number | null)[]] }
  /** Versions with the interval of their verdict (90%); those of the others are computed from cases (95%). */
  readonly recorded: readonly Range[]
  /** The suite of the first version, and of each version where it changes. */
  readonly suites: Sparse<Suite>
  readonly branch: Dictionary | null
  readonly by: Dictionary | null
  readonly run: Dictionary | null
  readonly notes: Sparse<string>
  readonly tags: Sparse<readonly string[]>
  readonly annotations: Sparse<readonly AnnotationEntry[]>
  /** The pointers before the first version of this page. */
  readonly start: { readonly current: Stand | null; readonly baseline: Stand | null }
  /** Oldest first. */
  readonly moves: readonly Move[]
  /** The line of today, oldest first; only in the newest page. */
  readonly line: readonly Range[] | null
}

/** Metrics with dotted names, for the versions of the page that covers the same. */
export interface NestedPage {
  readonly versions: readonly Range[]
  readonly metrics: { readonly [metric: string]: readonly (number | null)[] }
}

/** The cases of a version: ids, outcomes and numbers. The store has no texts. */
export interface CasesFile {
  readonly version: number
  readonly ids: readonly string[]
  /** `1` passed, `0` failed, `.` unknown. */
  readonly passed: string
  readonly score: readonly (number | null)[]
  readonly group: Dictionary
}

/** One letter for each verdict, in columns. */
export const VERDICT_LETTERS: Readonly<Record<Verdict, string>> = {
  regression: 'r',
  not_evaluated: 'x',
  incomparable: 'o',
  inconclusive: 'c',
  minor: 'm',
  no_baseline: 'n',
  unchanged: 'u',
  improvement: 'i',
}
