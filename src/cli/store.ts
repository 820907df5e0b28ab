import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UserError } from '../core/errors.js'
import { terminalText } from '../core/report/text-table.js'
import type { Log, Store } from '../ports.js'
import type { EmbeddedDatabase } from '../store/embedded/embedded.js'
import type { Io } from './io.js'
import { DATA_DIR_VARIABLE, DEFAULT_DATA_DIR } from './options.js'
import type { EmbeddedOptions, StoreOptions } from './options.js'

/** Opens the embedded database. PGlite loads only now, so that `--help` and bad input cost nothing. */
export async function openDatabase(io: Io, options: EmbeddedOptions, log: Log): Promise<EmbeddedDatabase> {
  return open(io, dataDirOf(io, options), log)
}

/** The store of a command that may be the first one: its database is made when there is none. */
export async function openStore(io: Io, options: StoreOptions, log: Log): Promise<Store> {
  return (await remoteStore(io, options, log)) ?? storeIn(io, dataDirOf(io, options), log)
}

/** The store of a command that changes nothing: where there is no database, an empty one that goes away again. */
export async function openStoreForReading(io: Io, options: StoreOptions, log: Log): Promise<Store> {
  const remote = await remoteStore(io, options, log)
  if (remote !== null) return remote
  const dataDir = dataDirOf(io, options)
  if (await hasDatabase(dataDir)) return storeIn(io, dataDir, log)
  const directory = await temporaryDirectory()
  const store = await storeIn(io, path.join(directory, 'data'), log)
  const close = async (): Promise<void> => {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { ...store, close }
}

/**
 * Runs `work` on the store that is there and closes it, whatever happens. Throws `UserError` where there is none: a
 * mistyped directory must not become an empty database that answers "no snapshots".
 */
export async function withStore<T>(
  io: Io,
  options: StoreOptions,
  log: Log,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const remote = await remoteStore(io, options, log)
  if (remote !== null) return closing(remote, work)
  const dataDir = dataDirOf(io, options)
  if (!(await hasDatabase(dataDir))) {
    throw new UserError(
      `There is no database in ${terminalText(dataDir)} yet: push a benchmark result first, or name the directory ` +
        `of another one with --data-dir.`,
    )
  }
  return closing(await storeIn(io, dataDir, log), work)
}

/** Runs `work` and closes what it worked on, whatever happens. */
export async function closing<S extends { close(): Promise<void> }, T>(
  store: S,
  work: (store: S) => Promise<T>,
): Promise<T> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A new directory of this program's own; who asks for it removes it. */
export function temporaryDirectory(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
}

/**
 * A database of the user's own, where one is named. A data directory that is named wins over a Supabase project that
 * merely stands in the environment.
 */
async function remoteStore(io: Io, options: StoreOptions, log: Log): Promise<Store | null> {
  const { dataDir, databaseUrl, supabaseUrl } = options
  const isNamed = databaseUrl !== undefined || supabaseUrl !== undefined
  if (dataDir !== undefined && isNamed) {
    throw new UserError('--data-dir does not go with --database-url or --supabase-url: name one store')
  }
  if (!isNamed && (dataDir ?? io.env[DATA_DIR_VARIABLE] ?? '') !== '') return null
  const { openRemote, withEnvironment } = await import('../store/remote.js')
  const store = await openRemote(withEnvironment({ databaseUrl, supabaseUrl }, io.env), log)
  if (store === null) return null
  const close = (): void => {
    store.close().catch(() => undefined)
  }
  io.interrupt.throwIfAborted()
  io.interrupt.addEventListener('abort', close)
  return {
    ...store,
    close: () => {
      io.interrupt.removeEventListener('abort', close)
      return store.close()
    },
  }
}

function dataDirOf({ env, cwd }: Io, { dataDir }: EmbeddedOptions): string {
  const named = dataDir ?? env[DATA_DIR_VARIABLE]
  if (dataDir === '') throw new UserError('--data-dir is empty: name a directory')
  return path.resolve(cwd, named === undefined || named === '' ? DEFAULT_DATA_DIR : named)
}

/** Whether there is a database; throws `StoreError` where the directory holds something else. */
export async function hasDatabase(dataDir: string): Promise<boolean> {
  const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
    import('../store/embedded/data-dir.js'),
    import('../store/io-fault.js'),
  ])
  return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database'
}

async function storeIn(io: Io, dataDir: string, log: Log): Promise<Store> {
  const { rpcStore } = await import('../store/client/rpc-store.js')
  return rpcStore(await open(io, dataDir, log))
}

async function open({ interrupt }: Io, dataDir: string, log: Log): Promise<EmbeddedDatabase> {
  const { openEmbedded } = await import('../store/embedded/embedded.js')
  interrupt.throwIfAborted()
  const database = await openEmbedded({ dataDir, log })
  const close = (): void => {
    // A failure to close is not lost: whoever uses the database closes it too, and gets the same promise.
    database.close().catch(() => undefined)
  }
  if (interrupt.aborted) {
    await database.close()
    interrupt.throwIfAborted()
  }
  interrupt.addEventListener('abort', close)
  return {
    description: database.description,
    rpc: (name, args) => database.rpc(name, args),
    query: (sql) => database.query(sql),
    close: () => {
      interrupt.removeEventListener('abort', close)
      return database.close()
    },
  }
}
