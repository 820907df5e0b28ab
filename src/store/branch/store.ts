import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { StoreError } from '../../core/errors.js'
import type { Configuration } from '../../core/model.js'
import type { CommittedFiles, HistoryLine, Log, Store } from '../../ports.js'
import type { EmbeddedDatabase } from '../embedded/embedded.js'
import { writtenPart } from './changes.js'
import type { PartChanges, WrittenPart } from './changes.js'
import type { ScratchDatabase } from './database.js'
import { exportedLines } from './lines.js'
import { needOf } from './needs.js'
import { registryLines } from './models.js'
import { HistoryPart } from './part.js'
import type { SnapshotAddress } from './part.js'
import { HistoryView } from './view.js'
import type { HistoryTotals } from './view.js'
import { registryPages, rpcStore } from '../client/rpc-store.js'

export interface HistoryStoreOptions {
  readonly files: CommittedFiles
  readonly database: ScratchDatabase
  readonly log?: Log | undefined
  /** How long to go on when others commit meanwhile, in milliseconds. */
  readonly patience?: number
  readonly sleep?: (milliseconds: number) => Promise<unknown>
  readonly random?: () => number
  readonly now?: () => number
}

const PATIENCE = 600_000
const FIRST_WAIT = 500
/** Who waits longer asks GitHub less often, and is overtaken more often. */
const LONGEST_WAIT = 10_000

type Rpc = EmbeddedDatabase['rpc']
type PushedSnapshot = Pick<SnapshotAddress, 'snapshot_version'> & { readonly transaction_id: string }

/**
 * The store whose history is files under version control. Every call reads the files it needs in one commit, loads
 * them into an empty database, runs the function that every store runs, and commits the files that this changed. If
 * somebody else committed meanwhile, nothing was written: it is all done again on what is there now, so versions have
 * no gaps and no duplicates however many write at once.
 */
export class HistoryTransport {
  readonly description: string
  private readonly snapshots = new Map<string, SnapshotAddress>()
  /** The state after this store's own last commit. */
  private latest: HistoryView | null = null

  constructor(private readonly options: HistoryStoreOptions) {
    this.description = options.files.description
  }

  async rpc(name: string, args: { readonly [parameter: string]: unknown }): Promise<unknown> {
    const need = needOf(name)
    const answer = await this.run(
      (part) => need.read(part, args, (id) => this.snapshots.get(id)),
      (rpc) => rpc(name, args),
      {
        changes: need.changes,
        isPush: name === 'push_benchmark_results',
        // Verdicts follow a push: most often nobody else has committed in between, and it costs one request.
        hopeful: name === 'record_verdicts',
      },
    )
    if (name === 'push_benchmark_results') this.remember(args['p_results'], answer)
    return answer
  }

  /** Runs `work` on what `read` asks for, and commits what it changed. */
  async run<T>(
    read: (part: HistoryPart) => Promise<unknown>,
    work: (rpc: Rpc, database: EmbeddedDatabase) => Promise<T>,
    how: { readonly changes: boolean; readonly isPush?: boolean; readonly hopeful?: boolean },
  ): Promise<T> {
    const { files, sleep = delay, random = Math.random, now = Date.now, patience = PATIENCE, log } = this.options
    const end = now() + patience
    let view = how.hopeful === true ? this.latest : null
    view ??= HistoryView.at(files, (await files.head()).commit)
    const change = { id: randomUUID(), since: view.commit }
    for (let attempt = 0; ; attempt += 1) {
      const { answer, written, loaded } = await this.attempt(view, read, work, how)
      if (written === null) {
        if (attempt === 0 && !how.changes && loaded > 0) log?.info(describeSize(await view.totals(), loaded))
        return answer
      }
      let commit = await files.commit(view.commit, { ...written.changes, id: change.id })
      if (commit === null) {
        // At random over a growing time: those who write at once do not meet again.
        const wait = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)
        if (now() + wait > end) throw tooBusy(this.description, attempt + 1)
        await sleep(wait)
        const head = await files.head(change)
        commit = head.own
        if (commit === null) view = await view.movedTo(head.commit)
      }
      if (commit !== null) {
        this.latest = view.after(commit, written.changes.files, written.absent)
        log?.info(describeSize(written.totals, written.touched))
        return answer
      }
    }
  }

  exportHistory(): AsyncIterable<readonly HistoryLine[]> {
    return exportedLines(this.options.files)
  }

  close(): Promise<void> {
    return this.options.database.close()
  }

  private async attempt<T>(
    view: HistoryView,
    read: (part: HistoryPart) => Promise<unknown>,
    work: (rpc: Rpc, database: EmbeddedDatabase) => Promise<T>,
    { changes, isPush = false }: { readonly changes: boolean; readonly isPush?: boolean },
  ): Promise<{ readonly answer: T; readonly written: WrittenPart | null; readonly loaded: number }> {
    const part = new HistoryPart(view)
    const [, totals] = await Promise.all([read(part), view.totals()])
    const lines = await part.lines()
    const models = registryLines(part.models.values())
    const { answer, changed, registry } = await this.options.database.work(async (database) => {
      const rpc: Rpc = (name, args) => database.rpc(name, args)
      await rpc('load_benchmark_part', { p_part: lines })
      if (models.length > 0) await rpc('import_model_registry', { p_lines: models })
      const answered = await work(rpc, database)
      const loaded = [...part.configurations.values()].map(({ pointers }) => [pointers.id, pointers.last_version])
      const versions = Object.fromEntries(loaded) as object
      const pushes = [...part.pushes.values()].flat().map(({ id }) => id)
      const p_since = { ...totals, versions, pushes }
      return {
        answer: answered,
        changed: changes ? ((await rpc('benchmark_part_changes', { p_since })) as PartChanges) : null,
        registry: changes ? await registryIn(rpc) : [],
      }
    })
    return {
      answer,
      written: changed === null ? null : await writtenPart(part, changed, registry, isPush),
      loaded: [...part.configurations.values()].reduce((sum, { pointers }) => sum + pointers.last_version, 0),
    }
  }

  private remember(results: unknown, answer: unknown): void {
    const pushed = (answer as { readonly results: readonly PushedSnapshot[] }).results
    const names = results as readonly Configuration[]
    pushed.forEach(({ transaction_id, snapshot_version }, index) => {
      const configuration = names[index]
      if (configuration === undefined) return
      const { model_version, dataset_version, prompt_version, environment } = configuration
      const address = { model_version, dataset_version, prompt_version, environment, snapshot_version }
      this.snapshots.set(transaction_id, address)
    })
  }
}

/** The store over files under version control. Verdicts are recorded for what this same store pushed. */
export function historyStore(options: HistoryStoreOptions): Store {
  const transport = new HistoryTransport(options)
  return { ...rpcStore(transport), exportHistory: () => transport.exportHistory() }
}

/** @param touched snapshots of the configurations in question */
function describeSize({ snapshots, bytes }: HistoryTotals, touched: number): string {
  return `The history has ${touched} snapshots of these configurations, ${snapshots} in all (${(bytes / 1e6).toFixed(1)} MB)`
}

function tooBusy(description: string, attempts: number): StoreError {
  return new StoreError(
    `Others kept committing to the ${description}: ${attempts} attempts did not get through. Nothing was stored. ` +
      'Run the job again; for many jobs at once let one job push the results of all.',
    'conflict',
  )
}

async function registryIn(rpc: Rpc): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = []
  for await (const page of registryPages(rpc)) lines.push(...page)
  return lines
}
