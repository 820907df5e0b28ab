/** What the page asks a local dashboard to write, and what it is told: the types that both ends share. */

/** The versions of a configuration (by its id) or of a model (by its id) that are meant. */
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
  /** It is only said what would happen. */
  readonly dry_run: boolean
}

interface Move {
  /** Kept in the log. */
  readonly reason: string
  /** Where the person saw the pointer, 0: nowhere. If it is elsewhere now, nothing moves. */
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

/** The same key is the same write: however often it is sent, it happens once. */
export type WriteRequest = Write & { readonly key: string }

/** What came of it. */
export interface Written {
  /** Whether something changed, or in a rehearsal would. A rule that says no, and a version that is there already, change nothing. */
  readonly done: boolean
  /** For people: the first line says what happened. */
  readonly lines: readonly string[]
  /** The write that undoes it; null: none does. */
  readonly undo: WriteDraft | null
}

/** Who moved the pointer that was expected elsewhere. */
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

/** Whom a local dashboard works for. */
export interface LocalSession {
  /** Named in every log. */
  readonly actor: string
  readonly store: string
  readonly read_only: boolean
}

/** Paths that a local dashboard answers besides the files of the page. */
export const SESSION_PATH = 'local/session'
/** Takes the code of an address that opens the page once, and gives the token. */
export const OPEN_PATH = 'local/open'
export const READ_PATH = 'local/read'
export const WRITE_PATH = 'local/write'

/** Reasons, and notes of snapshots, have so many characters. */
export const REASON_LENGTH = { least: 3, most: 500 } as const
export const MOST_NOTE = 2_000
