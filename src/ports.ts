/** What the use cases in commands/ need from outside. Types only. */
import type { Call } from './contract/entry.js'
import type { ExportedLine, ImportCounts } from './contract/exchange.js'
import type { PushContext } from './contract/push.js'
import type { Candidate, JudgingContext, StoredSnapshot } from './core/model.js'
import type { MissingConfiguration } from './core/pushes.js'

/** The store's answer for one pushed candidate. */
export interface Pushed extends StoredSnapshot {
  readonly context: JudgingContext
}

/** The store's answer for the candidates of one call, in order, and what the whole push lacks. */
export interface PushAnswer {
  readonly snapshots: readonly Pushed[]
  readonly missing: readonly MissingConfiguration[]
}

/** The versioned history of benchmark results: a database, called through the functions of the contract. */
export interface Store {
  /** The kind and place of the store for messages, without secrets. */
  readonly description: string
  /** Whether there is nothing yet, and the first push makes it; a store without this is there. */
  readonly isNew?: () => Promise<boolean>
  /** Random: says which pushes were this store's, whose verdicts it may give where it may only write. */
  readonly token: string
  /** Calls one database function. Rejections are `StoreError`. */
  readonly call: Call
  /**
   * Stores candidates atomically, at most `MOST_RESULTS` and `MOST_BYTES` in a call. The stored values are compared
   * with those that were sent.
   */
  push(candidates: readonly Candidate[], context: PushContext): Promise<PushAnswer>
  /** Chunks of the whole history, models included, in the order that `importLines` needs. */
  exportLines(): AsyncIterable<readonly ExportedLine[]>
  /** Loads some lines; those that are already there change nothing. */
  importLines(lines: readonly ExportedLine[]): Promise<ImportCounts>
  close(): Promise<void>
}

/** The content at a path of a commit: the text of a file, the names in a folder, or null if there is nothing. */
export type CommittedPath = string | readonly string[] | null

/** Files that change together in a commit. Paths are written with `/`. */
export interface FileChanges {
  readonly message: string
  /** The id of the change, the same in every attempt to commit it. */
  readonly id: string
  /** The whole new text of each file; null removes the file. */
  readonly files: ReadonlyMap<string, string | null>
}

/** A change that may have been committed although the answer was lost, and the commit it was first tried on. */
export interface SoughtChange {
  readonly id: string
  readonly since: string | null
}

/** Files of a history of commits with one head, such as a branch. All rejections are `StoreError`. */
export interface CommittedFiles {
  /** The kind and place for messages, without secrets. */
  readonly description: string
  /** The newest commit (null: none yet), and the commit with the given change (null: none). */
  head(sought?: SoughtChange): Promise<{ readonly commit: string | null; readonly own: string | null }>
  /** The content at each path in one commit, in the given order. */
  read(commit: string, paths: readonly string[]): Promise<CommittedPath[]>
  /**
   * Commits on top of `expected` (null: as the first commit) and returns the new commit. null: the head has moved, or
   * the outcome is unknown: look for the change, and if it is not there, try again from the new head.
   */
  commit(expected: string | null, changes: FileChanges): Promise<string | null>
}

/** Bytes of a file from `start` up to, without, `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file that may hold a benchmark result. It is read in pieces, because large ones do not fit into memory. */
export interface ResultFile {
  /** As the user names it, with `/` as separator. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** In a zip file: to read a range, everything before it is unpacked. */
  readonly isPacked?: true
  /**
   * The content, or a range of it, from its start in each call. Throws `UserError` if it cannot be read, and
   * `Unreadable` if it is damaged.
   */
  chunks(range?: ByteRange): AsyncIterable<Uint8Array>
}

/** Receives the elements of an XML document in order. */
export interface XmlHandler {
  /** @param line the line where the element begins, from 1 */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(name: string): void
}

/** Parsers from libraries, passed to the readers of result files. They throw `Unreadable` for invalid content. */
export interface Parsers {
  /** The rows of a CSV file (RFC 4180), without blank lines. */
  csv(file: ResultFile, delimiter: string): AsyncIterable<readonly string[]>
  /** Entities that the document defines are never expanded, and nothing outside of it is read. */
  xml(file: ResultFile, handler: XmlHandler): Promise<void>
  /** A YAML 1.2 document as JSON. */
  yaml(text: string): Promise<string>
  /** The files in a zip file, in the order of their paths. */
  zip(file: ResultFile): Promise<readonly ResultFile[]>
}

/** Where result files come from. */
export interface ResultSource {
  /** Reads every file, in a stable order. Throws `UserError` if nothing matches or a file cannot be read. */
  collect(): Promise<ResultFile[]>
}

/** Progress for people. The implementation must escape text from outside. */
export interface Log {
  info(message: string): void
  warning(message: string): void
  /** Runs `work` under a heading that can be folded. */
  group<T>(heading: string, work: () => Promise<T>): Promise<T>
}

/** A comment that is shown once and updated in place. */
export interface StickyComment {
  /**
   * The text, which ends with `marker`, by which the comment is found again; null: the existing comments stay.
   * @param earlier the present texts of our comments with the marker
   */
  body(earlier: readonly string[]): string | null
  /** Whether a comment still has the content of this one, whoever wrote it last. */
  tells(body: string): boolean
  readonly marker: string
  /** Create the comment if there is none; otherwise only update an existing one. */
  readonly mayCreate: boolean
  /** The commit of the comment. If the conversation is about another one by now, nothing is changed. */
  readonly commit: string | undefined
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** There is no comment, and none was to be created. */
  | { readonly kind: 'none' }
  /** The conversation is about this newer commit by now. */
  | { readonly kind: 'superseded'; readonly head: string }

/** A place where people discuss the code, such as a pull request. */
export interface Conversation {
  /**
   * Shows one comment for each marker, by this author, in place. Others may write at the same time, so it is read back,
   * and written again if its content was lost. Rejects with any error.
   */
  show(comment: StickyComment): Promise<CommentOutcome>
}
