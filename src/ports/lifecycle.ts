/** What may happen to snapshots after they are stored. Types only. */
import type { Configuration } from '../core/model.js'

/** Who does something, why and in which run. */
export interface Move {
  readonly actor: string
  readonly reason: string | null
  readonly run_id: string | null
  /** Page of that run. */
  readonly run_url?: string | null
  /**
   * Where the caller saw the pointer (0: nowhere): if it is elsewhere now, and not where it is to go, nothing moves
   * and the call fails with code `SN005`. null: wherever it is.
   */
  readonly expected?: number | null
}

/** A pointer move that happened. */
export interface Moved {
  readonly from_version: number | null
  readonly to_version: number
  readonly from_f1: number | null
  readonly to_f1: number | null
}

/** What the rule of promotion said, about the baseline before and the version in question. */
export interface Promoted extends Moved {
  /** Whether it is (in a dry run: would be) the baseline now. */
  readonly promoted: boolean
  readonly promotion_reason: string
}

/** One line of the pointer log. `archived`: to_version was archived, or from_version restored. */
export interface PointerEvent {
  readonly seq: number
  readonly created_at: string
  readonly pointer: string
  readonly action: string
  readonly from_version: number | null
  readonly to_version: number | null
  readonly from_f1: number | null
  readonly to_f1: number | null
  readonly actor: string
  readonly reason: string | null
  readonly run_id: string | null
  readonly run_url: string | null
}

/** Where the pointers stood at a moment; null where they did not exist yet. */
export interface PointersAt {
  readonly current_version: number | null
  readonly current_f1: number | null
  readonly current_since: string | null
  readonly baseline_version: number | null
  readonly baseline_f1: number | null
  readonly baseline_since: string | null
}

/** What was said about a snapshot after it was stored. */
export interface Annotation {
  readonly created_at: string
  readonly actor: string
  readonly note: string | null
  readonly tags: readonly string[]
}

/** Which versions of which configurations; `environment` may have `*` for any characters. */
export type ArchiveFilter = { readonly [K in keyof Configuration]?: string | undefined } & {
  readonly versions?: readonly number[] | undefined
}

/** What to archive: the filter's versions, or one of these. Times as PostgreSQL reads them, such as `90 days`. */
export interface ArchiveRequest extends ArchiveFilter {
  readonly older_than?: string | undefined
  /** All but the newest so many of each configuration. */
  readonly keep?: number | undefined
  /** Whole ephemeral environments, current included, where nothing happened for so long. */
  readonly idle?: string | undefined
}

/** A version that was (in a dry run: would be) archived or restored, or that stays. */
export interface ArchivedSnapshot extends Configuration {
  readonly snapshot_version: number
  readonly transaction_id: string
  readonly created_at: string
  readonly commit_sha: string | null
  readonly f1_score: number | null
  /** Why it is never archived: `current`, `baseline`, `rollback target` …; null: it was. */
  readonly kept_because: string | null
}

export interface Lifecycle {
  checkout(configuration: Configuration, version: number, move: Move): Promise<Moved>
  setBaseline(configuration: Configuration, version: number, move: Move): Promise<Moved>
  /** `to` null: one step along the line. */
  rollback(configuration: Configuration, to: number | 'last-good' | null, move: Move): Promise<Moved>
  /** Makes a version (null: the current one) the baseline if the rule allows it. */
  promote(configuration: Configuration, version: number | null, move: Move, dryRun: boolean): Promise<Promoted>
  /** The pointer log, newest first; `before`: only what is older than the event with this seq. */
  pointerEvents(configuration: Configuration, limit: number, before?: number): Promise<PointerEvent[]>
  /** @param at ISO 8601 with a zone */
  pointersAt(configuration: Configuration, at: string): Promise<PointersAt>
  annotate(
    configuration: Configuration,
    version: number,
    said: Pick<Annotation, 'note' | 'tags'>,
    by: Omit<Move, 'expected' | 'reason'>,
  ): Promise<void>
  /** Works as it is read, a page per call: what was not read was not archived. */
  archive(request: ArchiveRequest, by: Move, dryRun: boolean): AsyncIterable<readonly ArchivedSnapshot[]>
  restore(filter: ArchiveFilter, by: Move, dryRun: boolean): AsyncIterable<readonly ArchivedSnapshot[]>
}
