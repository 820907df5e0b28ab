import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Arguments, Call, DatabaseFunction } from '../../contract/entry.js'
import { pushBenchmarkResults, type ResultRow } from '../../contract/push.js'
import { StoreError } from '../../core/errors.js'
import type { StoredSnapshot } from '../../core/model.js'
import { pair } from '../../core/pair.js'
import type { ExportedLine } from '../../contract/exchange.js'
import type { CommittedFiles, Store } from '../../ports.js'
import { newestMigration } from '../client/schema-handshake.js'
import { storeOver, type Transport } from '../client/store.js'
import type { EmbeddedDatabase } from '../embedded/embedded.js'
import { writtenPart, type WrittenPart } from './changes.js'
import { runInDatabase, type Ran, type ScratchDatabase } from './database.js'
import { exportedLines } from './lines.js'
import { BranchPart, type SnapshotAddress } from './part.js'
import { loadPlan } from './plans.js'
import { isTransition, LeftToDatabase, transition, type Chance } from './transition/transition.js'
import { BranchView } from './view.js'

export interface BranchStoreOptions {
  readonly files: CommittedFiles
  readonly database: ScratchDatabase
  /** The time for attempts while others commit, in milliseconds. */
  readonly patience?: number
  readonly sleep?: (milliseconds: number) => Promise<unknown>
  readonly random?: () => number
  readonly now?: () => number
  /** Runs everything in the database, to compare with what is done without it. */
  readonly databaseAlone?: boolean
}

const PATIENCE = 600_000
const FIRST_WAIT = 500
/** Longer waits mean fewer requests, but being overtaken more often. */
const LONGEST_WAIT = 10_000

/** How a call is run. */
interface How {
  readonly changes: boolean
  readonly isPush?: boolean
  /** Starts with the state that this store saw last: usually nobody has committed since, and it costs no request. */
  readonly continues?: boolean
}

/** What a call reads, and what it does. */
interface Work<T> {
  readonly read: (part: BranchPart) => Promise<unknown>
  readonly run: (part: BranchPart) => Promise<Ran<T>>
}

/**
 * The store whose history is files under version control. Every call reads the files it needs in one commit, does what
 * the database function does, and commits the changed files. A push is carried out in TypeScript (see `transition/`),
 * because starting a database takes longer than everything else. For all other calls the files are loaded into an empty
 * database, which runs the same function as in every store. If somebody else committed meanwhile, nothing was written,
 * and everything is done again on the new state; so versions have no gaps and no duplicates, however many write at
 * once.
 */
export class BranchTransport implements Transport {
  readonly description: string
  private readonly snapshots = new Map<string, SnapshotAddress>()
  /** The state that this store made or read last. */
  private latest: BranchView | null = null

  constructor(private readonly options: BranchStoreOptions) {
    this.description = options.files.description
  }

  async call(called: DatabaseFunction, args: Arguments): Promise<unknown> {
    const isPush = called.name === pushBenchmarkResults.name
    const changes = called.effect !== 'reads'
    const isDirect = this.options.databaseAlone !== true && isTransition(called)
    const inDatabase = (part: BranchPart) =>
      runInDatabase(this.options.database, part, (_call, database) => database.call(called, args), changes)
    if (!isDirect) this.options.database.open()
    const answer = await this.work(
      {
        read: (part) => loadPlan(part, called, args, (id) => this.snapshots.get(id)),
        run: isDirect ? (part) => this.directly(called, args, part).catch(orElse(() => inDatabase(part))) : inDatabase,
      },
      // Verdicts follow a push, or the context of results that are not stored.
      { changes, isPush, continues: called.plan?.load === 'verdicts' },
    )
    if (isPush) this.remember(args['p_results'] as readonly ResultRow[], answer)
    return answer
  }

  /** Runs `work` in the database on the part that `read` loads, and commits the changes. */
  run<T>(
    read: (part: BranchPart) => Promise<unknown>,
    work: (call: Call, database: EmbeddedDatabase) => Promise<T>,
    how: How,
  ): Promise<T> {
    const { database } = this.options
    return this.work({ read, run: (part) => runInDatabase(database, part, work, how.changes) }, how)
  }

  exportLines(): AsyncIterable<readonly ExportedLine[]> {
    return exportedLines(this.options.files)
  }

  close(): Promise<void> {
    return this.options.database.close()
  }

  private async work<T>(work: Work<T>, how: How): Promise<T> {
    const { files, sleep = delay, random = Math.random, now = Date.now, patience = PATIENCE } = this.options
    const end = now() + patience
    let view = how.continues === true ? this.latest : null
    view ??= BranchView.at(files, (await files.head()).commit)
    const change = { id: randomUUID(), since: view.commit }
    for (let attempt = 0; ; attempt += 1) {
      const { answer, written } = await this.attempt(view, work, how)
      if (written === null) {
        this.latest = view
        return answer
      }
      let commit = await files.commit(view.commit, { ...written.changes, id: change.id })
      if (commit === null) {
        // Random waits of growing length, so that concurrent writers do not collide again.
        const wait = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)
        if (now() + wait > end) throw tooBusy(this.description, attempt + 1)
        await sleep(wait)
        const head = await files.head(change)
        commit = head.own
        if (commit === null) view = await view.movedTo(head.commit)
      }
      if (commit !== null) {
        this.latest = view.after(commit, written.changes.files, written.absent)
        return answer
      }
    }
  }

  private async attempt<T>(
    view: BranchView,
    { read, run }: Work<T>,
    { changes, isPush = false }: How,
  ): Promise<{ readonly answer: T; readonly written: WrittenPart | null }> {
    const part = new BranchPart(view)
    // First check whose branch it is.
    await Promise.all([read(part), view.totals()])
    const ran = await run(part)
    return {
      answer: ran.answer,
      written: changes && ran.changes !== null ? await writtenPart(part, ran.changes, ran.registry, isPush) : null,
    }
  }

  private async directly(called: DatabaseFunction, args: Arguments, part: BranchPart): Promise<Ran<unknown>> {
    const [totals, schemaVersion] = await Promise.all([part.view.totals(), newestMigration(), part.ready()])
    return { ...transition(called, args, { part, totals, schemaVersion, chance: CHANCE }), registry: [] }
  }

  private remember(results: readonly ResultRow[], answer: unknown): void {
    const pushed = (answer as { readonly results: readonly StoredSnapshot[] }).results
    for (const [result, { transaction_id, snapshot_version }] of pair(results, pushed)) {
      const { model_version, dataset_version, prompt_version, environment } = result
      const address = { model_version, dataset_version, prompt_version, environment, snapshot_version }
      this.snapshots.set(transaction_id, address)
    }
  }
}

/** The store over files under version control. Verdicts are recorded for what this same store pushed. */
export function branchStore(options: BranchStoreOptions): Store {
  const transport = new BranchTransport(options)
  return { ...storeOver(transport), exportLines: () => transport.exportLines() }
}

function tooBusy(description: string, attempts: number): StoreError {
  return new StoreError(
    `Could not commit to the ${description}: other jobs changed the branch during all ${attempts} attempts. Nothing ` +
      'was stored. Run the job again; if many jobs push at once, let one job push the results of all.',
    'conflict',
  )
}

/** Milliseconds as a text for the database. */
const CHANCE: Chance = {
  now: () => new Date().toISOString().replace(/\.?0*Z$/, '+00:00'),
  newId: randomUUID,
}

function orElse<T>(instead: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (error instanceof LeftToDatabase) return instead()
    throw error
  }
}
