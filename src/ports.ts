/** What the use cases in commands/ need from the world. Types only. */
import type { Call } from './contract/entry.js'
import type { ExportedLine, ImportCounts } from './contract/exchange.js'
import type { PushContext } from './contract/push.js'
import type { Candidate, JudgingContext, StoredSnapshot } from './core/model.js'
import type { MissingConfiguration } from './core/pushes.js'

/** The store's answer for one pushed candidate. */
export interface Pushed extends StoredSnapshot {
  readonly context: JudgingContext
}

/** The store's answer for the candidates of one call, in their order, and what the whole push lacks. */
export interface PushAnswer {
  readonly snapshots: readonly Pushed[]
  readonly missing: readonly MissingConfiguration[]
}

/** The versioned history of benchmark results: a database that is asked by the functions of the contract. */
export interface Store {
  /** For messages: what and where the store is, without secrets. */
  readonly description: string
  /** Whether there is nothing yet, and the first push makes it; a store without this is there. */
  readonly isNew?: () => Promise<boolean>
  /** Random: says which pushes were this store's, whose verdicts it may give where it may only write. */
  readonly token: string
  /** Calls one database function. Rejections are `StoreError`. */
  readonly call: Call
  /**
   * Stores candidates atomically, at most `MOST_RESULTS` and `MOST_BYTES` a call. What the database says it kept is
   * compared with what was sent.
   */
  push(candidates: readonly Candidate[], context: PushContext): Promise<PushAnswer>
  /** Chunks of the whole history, models included, in the order `importLines` wants them. */
  exportLines(): AsyncIterable<readonly ExportedLine[]>
  /** Loads some lines; those that are there already change nothing. */
  importLines(lines: readonly ExportedLine[]): Promise<ImportCounts>
  close(): Promise<void>
}

/** What is at a path of a commit: the text of a file, the names in a folder, or null: nothing. */
export type CommittedPath = string | readonly string[] | null

/** Files that change together: a commit. Paths are written with `/`. */
export interface FileChanges {
  readonly message: string
  /** Names the change, the same one in every attempt to commit it. */
  readonly id: string
  /** The whole new text of each file; null removes it. */
  readonly files: ReadonlyMap<string, string | null>
}

/** A change whose commit may be there although nobody said so, and the commit that it was first tried on. */
export interface SoughtChange {
  readonly id: string
  readonly since: string | null
}

/** Files of a history of commits with one head, such as a branch. All rejections are `StoreError`. */
export interface CommittedFiles {
  /** For messages: what and where it is, without secrets. */
  readonly description: string
  /** The newest commit (null: there is none yet), and the one that made the change that is sought (null: none did). */
  head(sought?: SoughtChange): Promise<{ readonly commit: string | null; readonly own: string | null }>
  /** What is at each path in one commit, in the order asked. */
  read(commit: string, paths: readonly string[]): Promise<CommittedPath[]>
  /**
   * Commits on top of `expected` (null: as the first) and answers the new commit. null: the head is another by now, or
   * nobody knows what happened: seek the change, and if it is not there, try again on what is there then.
   */
  commit(expected: string | null, changes: FileChanges): Promise<string | null>
}

/** Bytes of a file from `start` up to, without, `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file that may hold a benchmark result. It is read in pieces, because the large ones do not fit into memory. */
export interface ResultFile {
  /** As the user would name it, with `/` as separator. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** In a zip file: a range of it is found by unpacking all before it. */
  readonly isPacked?: true
  /**
   * The content, or a range of it, from its start each time. Throws `UserError` when it cannot be read, and `Unreadable`
   * when it is damaged.
   */
  chunks(range?: ByteRange): AsyncIterable<Uint8Array>
}

/** Takes the elements of an XML document as they come. */
export interface XmlHandler {
  /** @param line where the element begins, from 1 */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(name: string): void
}

/**
 * Parsers that are libraries, which the readers of result files are handed. What makes no sense is thrown as
 * `Unreadable`.
 */
export interface Parsers {
  /** The rows of a CSV file (RFC 4180), blank lines left out. */
  csv(file: ResultFile, delimiter: string): AsyncIterable<readonly string[]>
  /** No entity of the document's own is ever expanded, nothing outside of it is read. */
  xml(file: ResultFile, handler: XmlHandler): Promise<void>
  /** A YAML 1.2 document as JSON. */
  yaml(text: string): Promise<string>
  /** The files in a zip file, in the order of their paths. */
  zip(file: ResultFile): Promise<readonly ResultFile[]>
}

/** Where result files come from. */
export interface ResultSource {
  /** Reads every file, in a stable order. Throws `UserError` when nothing matches or a file cannot be read. */
  collect(): Promise<ResultFile[]>
}

/** Progress for people. Text from outside must be made harmless by the implementation. */
export interface Log {
  info(message: string): void
  warning(message: string): void
  /** Runs `work` under a heading that can be folded. */
  group<T>(heading: string, work: () => Promise<T>): Promise<T>
}

/** What a conversation is asked to show. */
export interface StickyComment {
  /**
   * The text, which ends with `marker`, by which the comment is found again.
   * @param earlier what our comments with the marker say by now, each as we left it; null: they are to stay
   */
  body(earlier: readonly string[]): string | null
  /** Whether a comment still tells what this one had to say, whoever wrote it last. */
  tells(body: string): boolean
  readonly marker: string
  /** Make the comment where there is none yet; else only keep one that is there up to date. */
  readonly mayCreate: boolean
  /** The commit that it speaks of. When the conversation has moved on to another, nothing is changed. */
  readonly commit: string | undefined
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** There is no comment, and none was to be made. */
  | { readonly kind: 'none' }
  /** The conversation is about this newer commit by now. */
  | { readonly kind: 'superseded'; readonly head: string }

/** Where people talk about the code, such as a pull request. */
export interface Conversation {
  /**
   * Shows one comment per marker, by this author, in place. Others may write at the same time: it is read back, and
   * written again where it no longer tells what it should. Whatever fails is thrown.
   */
  show(comment: StickyComment): Promise<CommentOutcome>
}
