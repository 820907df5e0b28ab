/** Requests and answers between the page and a local dashboard. */

/** The versions of a configuration or model, by its id. */
export type WriteDraft =
  | {
      readonly action: 'rollback'
      readonly configuration: string
      /** `last-good`: the newest on the line that did not regress; `previous`: one step back. */
      readonly version: number | 'last-good' | 'previous'
    }
  | VersionDraft<'checkout'>
  | VersionDraft<'baseline'>
  | VersionDraft<'promote'>
  | VersionDraft<'annotate'>
  | { readonly action: 'archive' | 'restore'; readonly configuration: string; readonly versions: readonly number[] }
  | { readonly action: 'activate'; readonly model: string; readonly version: number; readonly environment: string }
  | { readonly action: 'model-rollback'; readonly model: string; readonly environment: string }

interface VersionDraft<A extends string> {
  readonly action: A
  readonly configuration: string
  readonly version: number
}

interface Rehearsed {
  /** Only says what would happen. */
  readonly dry_run: boolean
}

interface Move {
  /** Kept in the log. */
  readonly reason: string
  /** The version that the person saw the pointer on, 0: none. If it is elsewhere now, nothing moves. */
  readonly expect: number
}

interface OfModel {
  readonly model: string
  readonly environment: string
}

interface OfConfiguration {
  readonly configuration: string
  readonly version: number
}

/** What is to be written. */
export type Write =
  | ({ readonly action: 'rollback' | 'checkout' | 'baseline' } & OfConfiguration & Move)
  | ({ readonly action: 'promote' } & OfConfiguration & Move & Rehearsed)
  | ({ readonly action: 'annotate'; readonly note: string | null; readonly tags: readonly string[] } & OfConfiguration)
  | ({
      readonly action: 'archive' | 'restore'
      readonly configuration: string
      readonly versions: readonly number[]
      readonly reason: string
    } & Rehearsed)
  | ({ readonly action: 'activate'; readonly version: number } & OfModel & Move)
  | ({ readonly action: 'model-rollback' } & OfModel & Move)

/** Requests with the same key are one write, which is carried out once. */
export type WriteRequest = Write & { readonly key: string }

/** The result of a write. */
export interface Written {
  /**
   * Whether something changed, or in a rehearsal would. Nothing changes if a rule says no, or the version is already
   * there.
   */
  readonly done: boolean
  /** For people: the first line says what happened. */
  readonly lines: readonly string[]
  /** The write that undoes it; null: none. */
  readonly undo: WriteDraft | null
}

/** Who moved the pointer meanwhile. */
export interface MovedMeanwhile {
  readonly actor: string
  /** Milliseconds. */
  readonly at: number
  readonly action: string
  readonly to: number | null
}

/** Why something was refused. */
export interface Refusal {
  readonly message: string
  /** `SN005`: the pointer is elsewhere. */
  readonly code: string | null
  readonly moved: MovedMeanwhile | null
}

/** The user of a local dashboard. */
export interface LocalSession {
  /** Named in every log. */
  readonly actor: string
  readonly store: string
  readonly read_only: boolean
}

/** Paths that a local dashboard answers besides the files of the page. */
export const SESSION_PATH = 'local/session'
/** Exchanges the code of an address that opens the page once for the token. */
export const OPEN_PATH = 'local/open'
export const READ_PATH = 'local/read'
export const WRITE_PATH = 'local/write'

/** Reasons, and notes of snapshots, have so many characters. */
export const REASON_LENGTH = { least: 3, most: 500 } as const
export const MOST_NOTE = 2_000
