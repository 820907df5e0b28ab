import { StoreError, UserError } from '../../core/errors.js'
import { INDEX_PATH, type DashboardIndex } from '../../dashboard/contract.js'
import { namesOf } from '../../dashboard/move-command.js'
import type { MovedMeanwhile, Write, WriteRequest, Written } from '../../dashboard/local/write.js'
import type { Store } from '../../ports.js'
import { foldStore, type DashboardOptions } from '../dashboard.js'
import { carryOut, movedMeanwhile, type Names } from './carry-out.js'

/** How many writes are remembered, so that a request that is sent twice is carried out once. */
const REMEMBERED = 1_000

/** What a local dashboard needs from the CLI. */
export interface LocalRun {
  /** Opens the store, runs the work and closes the store, so that other processes can use it in between. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>
  /** The options of the fold, at the time of the call. */
  options(): DashboardOptions
  readonly actor: string
}

/** The pointer is not where the person saw it. */
export class MovedError extends StoreError {
  constructor(
    cause: StoreError,
    readonly moved: MovedMeanwhile | null,
  ) {
    super(cause.message, cause.code, { cause })
  }
}

const MOVED_CODE = 'SN005'

/** The history in memory, as files of a dashboard. Writes are carried out one after another. */
export class LocalDashboard {
  private files: ReadonlyMap<string, string> = new Map()
  private index: DashboardIndex | null = null
  /** The kind and place of the store. */
  description = ''
  /** Resolves when the last started work has ended. */
  private last: Promise<unknown> = Promise.resolve()
  private reading: Promise<void> = Promise.resolve()
  private readonly written = new Map<string, { readonly body: string; readonly answer: Promise<Written> }>()

  constructor(private readonly run: LocalRun) {}

  /** The text of a file of the dashboard; null: no such file. */
  file(path: string): string | null {
    return this.files.get(path) ?? null
  }

  /** Reads the store again. */
  read(): Promise<void> {
    this.reading = this.inTurn(() => this.run.withStore((store) => this.fold(store)))
    return this.reading
  }

  /** Waits until the store was read after the last write. */
  caughtUp(): Promise<void> {
    return this.reading
  }

  /**
   * Carries out a write, then reads the store again; returns before that is done. Throws `MovedError` if the pointer is
   * elsewhere, and the errors of the command.
   */
  write(request: WriteRequest): Promise<Written> {
    const { key, ...write } = request
    const body = JSON.stringify(write)
    const known = this.written.get(key)
    if (known !== undefined) {
      if (known.body === body) return known.answer
      throw new UserError('key: another write already used this key: give each its own')
    }
    const answer = new Promise<Written>((resolve, reject) => {
      const turn = this.inTurn(() =>
        this.run.withStore(async (store) => {
          try {
            const written = await carryOut(store, write, this.names(), this.run.actor)
            resolve(written)
            if (!written.done || isRehearsal(write)) return
          } catch (error) {
            if (!(error instanceof StoreError) || error.code !== MOVED_CODE) throw error
            reject(new MovedError(error, await movedMeanwhile(store, write, this.names())))
          }
          await this.fold(store)
        }),
      )
      this.reading = turn
      // An error before the write belongs to the write, an error after it to the reading.
      turn.catch(reject)
    })
    this.remember(key, body, answer)
    return answer
  }

  private remember(key: string, body: string, answer: Promise<Written>): void {
    this.written.set(key, { body, answer })
    // A failed write may be sent again.
    answer.catch(() => this.written.delete(key))
    const [oldest] = this.written.keys()
    if (this.written.size > REMEMBERED && oldest !== undefined) this.written.delete(oldest)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async fold(store: Store): Promise<void> {
    const files = new Map<string, string>()
    const index = await foldStore(store, { ...this.run.options(), images: false }, ({ path, text }) => {
      files.set(path, text)
      return Promise.resolve()
    })
    if (!files.has(INDEX_PATH)) throw new Error('a dashboard has an index')
    this.description = store.description
    this.files = files
    this.index = index
  }

  private names(): Names {
    return {
      configuration: (id) => {
        const entry = this.index?.configurations.find((each) => each.id === id)
        return entry === undefined ? null : namesOf(entry)
      },
      model: (id) => this.index?.models.find((each) => each.id === id)?.name ?? null,
    }
  }
}

function isRehearsal(write: Write): boolean {
  return 'dry_run' in write && write.dry_run
}
