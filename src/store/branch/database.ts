import type { Call } from '../../contract/entry.js'
import {
  benchmarkPartChanges,
  importModelRegistry,
  loadBenchmarkPart,
  type ExportedLine,
} from '../../contract/exchange.js'
import type { Log } from '../../ports.js'
import { callsOver, registryPages } from '../client/store.js'
import { openTemporary, type EmbeddedDatabase } from '../embedded/embedded.js'
import type { PartChanges } from './changes.js'
import { registryLines } from './models.js'
import type { BranchPart } from './part.js'

/** An empty database for the part of a history that one call needs. */
export interface ScratchDatabase {
  /** Starts opening it in the background; the first `work` waits for it. */
  open(): void
  /** Runs `work` on the empty database and undoes its changes. One at a time. */
  work<T>(work: (database: EmbeddedDatabase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens it in a temporary folder, on first use: most pushes need none. */
export function openScratch(log?: Log): ScratchDatabase {
  let opening: Promise<EmbeddedDatabase> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const open = (): Promise<EmbeddedDatabase> => {
    if (opening === null) {
      opening = openTemporary(log)
      // `work` reports a failure to open; until it is called, the rejection must be handled.
      opening.catch(() => undefined)
    }
    return opening
  }
  return {
    open: () => void open(),
    work: (work) => {
      const result = Promise.all([open(), last]).then(async ([database]) => {
        await database.query('begin')
        try {
          return await work(database)
        } finally {
          await database.query('rollback')
        }
      })
      last = result.catch(() => undefined)
      return result
    },
    close: async () => {
      await last
      if (opening !== null) await (await opening).close()
    },
  }
}

/** The result of a call and its changes; null if it only reads. */
export interface Ran<T> {
  readonly answer: T
  readonly changes: PartChanges | null
  /** All lines of `export_model_registry`, if something may have changed. */
  readonly registry: readonly ExportedLine[]
}

/** Loads a part into the database, runs `work` there, and reads the changes. */
export async function runInDatabase<T>(
  scratch: ScratchDatabase,
  part: BranchPart,
  work: (call: Call, database: EmbeddedDatabase) => Promise<T>,
  changes: boolean,
): Promise<Ran<T>> {
  const [totals, lines] = await Promise.all([part.view.totals(), part.lines()])
  const models = registryLines(part.models.values())
  return scratch.work(async (database) => {
    const call = callsOver(database)
    await call(loadBenchmarkPart, { part: lines })
    if (models.length > 0) await call(importModelRegistry, { lines: models })
    const answer = await work(call, database)
    if (!changes) return { answer, changes: null, registry: [] }
    const loaded = [...part.configurations.values()].map(({ pointers }) => [pointers.id, pointers.last_version])
    const versions = Object.fromEntries(loaded) as object
    const pushes = part.allPushes().map(({ id }) => id)
    const since = { ...totals, versions, pushes }
    return {
      answer,
      changes: (await call(benchmarkPartChanges, { since })) as unknown as PartChanges,
      registry: await registryIn(call),
    }
  })
}

async function registryIn(call: Call): Promise<ExportedLine[]> {
  const lines: ExportedLine[] = []
  for await (const page of registryPages(call)) lines.push(...page)
  return lines
}
