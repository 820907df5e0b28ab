/**
 * The data files of the dashboard. `fold` writes them from the lines of an export, the page reads them, wherever they
 * lie: beside a static page, inside one, or behind a local server.
 *
 * Times are milliseconds since 1970 in UTC. `null` is "missing", never zero.
 */
import type { Direction, F1Average, MetricKind, Verdict } from '../core/model.js'
import type { ModelEntry } from './models/contract.js'

export const FORMAT = 'benchmark-snapshots-dashboard'
/** A page that meets a higher version says so and shows nothing else. */
export const FORMAT_VERSION = 1
export const INDEX_PATH = 'data/index.json'

/** `public` has nothing of people, runs, branches, notes, tags and reasons of moves; `full` has all of it. */
export const PROFILES = ['public', 'full'] as const
export type Profile = (typeof PROFILES)[number]

/** Of so many of the newest versions a build keeps the cases where nothing else is said. */
export const CASES_VERSIONS = 20

/** From and to, both included. */
export type Range = readonly [from: number, to: number]
/** Few values by version. */
export type Sparse<T> = { readonly [version: string]: T }
export type Values = { readonly [metric: string]: number }
/** Low and high. */
export type Interval = readonly [low: number, high: number]

/** Texts that repeat: each once, and which of them stands where; -1: none. */
export interface Dictionary {
  readonly texts: readonly string[]
  /** One number where it is the same everywhere. */
  readonly of: readonly number[] | number
}

/** A file, the versions that it covers, and when the first of them was stored. */
export type PageReference = readonly [path: string, from: number, to: number, at: number]

/** Only what was measured the same is compared. */
export interface Suite {
  readonly benchmark: string | null
  readonly f1_average: F1Average | null
  readonly dataset_size: number | null
}

/** A version of a configuration, which is named where it is another one. */
export interface Place {
  readonly configuration: string
  readonly version: number
}

/** Where a pointer stands, and since when. */
export interface Stand {
  readonly version: number
  readonly since: number
}

export interface MetricEntry {
  readonly name: string
  readonly kind: MetricKind
  readonly better: Direction | null
}

/** What a configuration is about. */
export interface PrimaryMetric {
  readonly metric: string
  readonly better: Direction
}

/** Where a configuration stands: everything that is shown of it before its pages are read. */
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
  /** How many versions there are here. */
  readonly versions: number
  readonly last: number
  readonly current: number
  readonly baseline: number | null
  readonly first_at: number
  readonly last_at: number
  /** Since when versions and moves are here; null: since the first. */
  readonly kept_from: number | null
  /** When the current version was stored; null: it is the newest. */
  readonly current_at: number | null
  /** What `state` compares with where there is no own baseline: what the current version was judged against. */
  readonly reference: Place | null
  /** The judgement of the current version against the reference, as both stand now. */
  readonly state: Verdict
  /** '' where the numbers say it. */
  readonly why: string
  /** The metrics without a dot, and the primary one. */
  readonly now: Values
  /** The primary metric of the reference. */
  readonly base: number | null
  /** Of the primary metric now. */
  readonly interval: Interval | null
  /** The usual step of the primary metric from one version to the next; null: too few to say. */
  readonly noise: number | null
  readonly spark: Spark
  /** Oldest first. */
  readonly pages: readonly PageReference[]
  /** Metrics with dotted names, in pages of their own. */
  readonly nested: readonly PageReference[]
  /** Paths of the cases of versions. */
  readonly cases: Sparse<string>
  /** Versions that are hidden, and nowhere else here. */
  readonly archived: readonly Range[]
}

/** The primary metric of the newest 30 versions, as exact as a small drawing can be: on a scale from 0 to f. */
export interface Spark {
  /** A hexadecimal digit each; `.` where the value is missing. */
  readonly values: string
  /** A letter each for what was said of them. */
  readonly verdicts: string
  /** Where the reference is on that scale. */
  readonly reference: string | null
}

/** Versions in a row that regressed: one event. */
export interface Episode {
  readonly configuration: string
  /** The first and the last version that regressed, and how many there were. */
  readonly first: number
  readonly last: number
  readonly count: number
  /** The version before the first, where it is known. */
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
  /** The version that was better, that was restored, or that was accepted. */
  readonly closed_by: number | null
  readonly commits: { readonly before: string | null; readonly first: string | null }
  /** The run that found the first. */
  readonly run: string | null
}

/** A move of a pointer that is no push of a version that is here. */
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
  /** From where, in words; null in the profile `public`. */
  readonly store: string | null
  /** The flags that name it in commands to copy, each with a blank before it; '' where nothing may or need be said. */
  readonly store_flags: string
  /** Such as `https://github.com`. */
  readonly server_url: string
  readonly profile: Profile
  /** The inputs `threshold` and `metrics` that limits are drawn from. */
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
  /** The others, in a file of their own: its path, and how many there are in each state. */
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

/** One metric of a judged version that was neither unchanged nor merely shown; the interval is that of the difference. */
export type FindingRow = readonly [
  metric: string,
  verdict: string,
  gate: 0 | 1,
  baseline: number | null,
  candidate: number | null,
  low: number | null,
  high: number | null,
]

/** What versions were judged against, with its values: it need not be among the versions here. */
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
  /** Which versions these are: archived and older ones may be left out. */
  readonly versions: readonly Range[]
  /** When each was stored: the first, and the difference of each to the one before it. */
  readonly t0: number
  readonly t: readonly number[]
  /** 12 digits each. */
  readonly commit: readonly (string | null)[]
  /** One letter each, see `VERDICT_LETTERS`; `.` where nothing was said. */
  readonly verdicts: string
  readonly reasons: Sparse<string>
  readonly findings: Sparse<readonly FindingRow[]>
  readonly references: readonly ReferenceValues[]
  /** For how many versions in a row which reference; -1: none. */
  readonly against: readonly (readonly [reference: number, count: number])[]
  readonly metrics: { readonly [metric: string]: readonly (number | null)[] }
  readonly intervals: { readonly [metric: string]: readonly [readonly (number | null)[], readonly (number | null)[]] }
  /** Versions whose intervals come with the verdict (90 %); those of the others are computed from cases (95 %). */
  readonly recorded: readonly Range[]
  /** Of the first version, and where the suite is another one than that of the version before. */
  readonly suites: Sparse<Suite>
  readonly branch: Dictionary | null
  readonly by: Dictionary | null
  readonly run: Dictionary | null
  readonly notes: Sparse<string>
  readonly tags: Sparse<readonly string[]>
  readonly annotations: Sparse<readonly AnnotationEntry[]>
  /** Where the pointers stood before the first version of this page. */
  readonly start: { readonly current: Stand | null; readonly baseline: Stand | null }
  /** Oldest first. */
  readonly moves: readonly Move[]
  /** The line as it is now, oldest first; in the newest page only. */
  readonly line: readonly Range[] | null
}

/** Metrics with dotted names, for the versions of the page that covers the same. */
export interface NestedPage {
  readonly versions: readonly Range[]
  readonly metrics: { readonly [metric: string]: readonly (number | null)[] }
}

/** The cases of a version: ids, outcomes and numbers. There are no texts in the store. */
export interface CasesFile {
  readonly version: number
  readonly ids: readonly string[]
  /** `1` passed, `0` failed, `.` not said. */
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
