import { StoreError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { CommittedFiles, CommittedPath, FileChanges } from '../../ports.js'
import { HISTORY_FILE, isLasting } from './paths.js'

/** The content of `history.json`: the last numbers given away, and the size of the history. */
export interface BranchTotals {
  readonly configurations: number
  readonly moves: number
  readonly verdicts: number
  readonly annotations: number
  /** Lines of the logs of models. */
  readonly registry: number
  readonly snapshots: number
  /** Bytes of the files that were added. */
  readonly bytes: number
}

export const FORMAT = 'benchmark-snapshots-branch'
export const FORMAT_VERSION = 1
const NOTHING: BranchTotals = {
  configurations: 0,
  moves: 0,
  verdicts: 0,
  annotations: 0,
  registry: 0,
  snapshots: 0,
  bytes: 0,
}

/** A line of `pointers.json`: as in an export, with further fields for loading a part. */
export interface PointersFile extends Configuration, ExportedLine {
  readonly id: number
  readonly created_at: string
  readonly updated_at: string
  readonly last_version: number
  readonly current_version: number | null
  readonly baseline_version: number | null
  /** As ranges, such as `1-500 7 501-900`, so that pushes do not make it longer. */
  readonly line: string
  /** The number of moves; each is a file with its number. */
  readonly moves: number
  /** The newest move by its time. */
  readonly newest_move: number
  /** The last move of the baseline: its number here, and its position in the log of all configurations. */
  readonly baseline_move: { readonly number: number; readonly seq: number } | null
}

/**
 * The files of one commit, each read once. Files that are requested in the same turn of the event loop are read
 * together, so code may read file by file and still need few requests.
 */
export class BranchView {
  /** Of files that were asked for, most of them several times. */
  private readonly parsed = new Map<string, readonly ExportedLine[]>()
  private waiting: { readonly path: string; readonly answer: PromiseWithResolvers }[] = []

  private constructor(
    private readonly source: CommittedFiles,
    /** null: no history yet. */
    readonly commit: string | null,
    private readonly known: Map<string, Promise<CommittedPath>>,
  ) {}

  static at(source: CommittedFiles, commit: string | null): BranchView {
    return new BranchView(source, commit, new Map())
  }

  /**
   * The view of the commit made on top of this one, with everything that was read already.
   * @param absent paths where nothing exists
   */
  after(commit: string, files: FileChanges['files'], absent: readonly string[]): BranchView {
    const known = new Map(this.known)
    for (const path of files.keys()) for (const folder of foldersAbove(path)) known.delete(folder)
    for (const path of absent) known.set(path, Promise.resolve(null))
    for (const [path, text] of files) known.set(path, Promise.resolve(text))
    return new BranchView(this.source, commit, known)
  }

  /** The view of somebody else's commit: files that never change need not be read again. */
  async movedTo(commit: string | null): Promise<BranchView> {
    const known = new Map<string, Promise<CommittedPath>>()
    for (const [path, found] of this.known) {
      if (isLasting(path) && typeof (await found) === 'string') known.set(path, found)
    }
    return new BranchView(this.source, commit, known)
  }

  /** The text of a file; null: no such file. */
  async text(path: string): Promise<string | null> {
    const found = await this.find(path)
    if (found === null || typeof found === 'string') return found
    throw this.damaged(path, 'is a folder where a file belongs')
  }

  /** The names in a folder; empty: no such folder. */
  async names(folder: string): Promise<readonly string[]> {
    const found = await this.find(folder)
    if (found === null) return []
    if (typeof found === 'string') throw this.damaged(folder, 'is a file where a folder belongs')
    return found
  }

  /** The lines of a file, each a JSON object; none where there is no file. */
  async lines(path: string): Promise<readonly ExportedLine[]> {
    const text = await this.text(path)
    if (text === null) return []
    try {
      const lines =
        this.parsed.get(path) ??
        text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as ExportedLine]))
      this.parsed.set(path, lines)
      return lines
    } catch (error) {
      throw this.damaged(path, 'is not JSON', error)
    }
  }

  /** A file that must exist. */
  async line(path: string): Promise<ExportedLine> {
    const [line] = await this.lines(path)
    if (line === undefined) throw this.damaged(path, 'is missing')
    return line
  }

  /** Throws `StoreError` for a branch that is not a history, or comes from a newer version of this program. */
  async totals(): Promise<BranchTotals> {
    if (this.commit === null) return NOTHING
    const [line] = await this.lines(HISTORY_FILE).catch(() => [])
    if (line?.['format'] !== FORMAT) {
      throw new StoreError(
        `The ${this.source.description} exists but is not a history of Benchmark Snapshots: it has no ${HISTORY_FILE}. ` +
          'Nothing was changed. Name another branch, or remove that one if nobody needs it.',
        'foreign',
      )
    }
    if (line['version'] !== FORMAT_VERSION) {
      throw new StoreError(
        `The ${this.source.description} has version ${String(line['version'])} of the format, this program reads ` +
          `version ${FORMAT_VERSION}. Nothing was changed. Use the version of Benchmark Snapshots that wrote it, or a newer one.`,
        'version',
      )
    }
    return { ...NOTHING, ...line }
  }

  private find(path: string): Promise<CommittedPath> {
    const there = this.known.get(path)
    if (there !== undefined) return there
    const answer = promiseWithResolvers()
    this.known.set(path, answer.promise)
    this.waiting.push({ path, answer })
    if (this.waiting.length === 1) setImmediate(() => void this.readWaiting())
    return answer.promise
  }

  private async readWaiting(): Promise<void> {
    const asked = this.waiting
    this.waiting = []
    try {
      const paths = asked.map(({ path }) => path)
      const found = this.commit === null ? [] : await this.source.read(this.commit, paths)
      asked.forEach(({ answer }, index) => {
        answer.resolve(found[index] ?? null)
      })
    } catch (error) {
      for (const { path, answer } of asked) {
        this.known.delete(path)
        answer.reject(error)
      }
    }
  }

  private damaged(path: string, what: string, cause?: unknown): StoreError {
    return new StoreError(
      `${path} in the ${this.source.description} ${what}. Was it changed by hand? Its older commits have it as it was.`,
      'damaged',
      { cause },
    )
  }
}

interface PromiseWithResolvers {
  readonly promise: Promise<CommittedPath>
  readonly resolve: (found: CommittedPath) => void
  readonly reject: (error: unknown) => void
}

/** `Promise.withResolvers`, which Node.js 20 lacks. */
function promiseWithResolvers(): PromiseWithResolvers {
  let resolve: PromiseWithResolvers['resolve'] = () => undefined
  let reject: PromiseWithResolvers['reject'] = () => undefined
  const promise = new Promise<CommittedPath>((yes, no) => {
    resolve = yes
    reject = no
  })
  // Another caller may have requested the same file and given up: its rejection must not end the process.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

function* foldersAbove(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end)
}
