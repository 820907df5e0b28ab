import path from 'node:path'
import type { Log, Store } from '../ports.js'
import type { EmbeddedDatabase } from '../store/embedded.js'
import type { Io } from './io.js'
import { DEFAULT_DATA_DIR } from './options.js'
import type { StoreOptions } from './options.js'

/** Opens the embedded database. PGlite loads only now, so that `--help` and bad input cost nothing. */
export async function openDatabase(io: Io, { dataDir }: StoreOptions, log: Log): Promise<EmbeddedDatabase> {
  const { openEmbedded } = await import('../store/embedded.js')
  const directory = dataDir ?? io.env['BENCHMARK_SNAPSHOTS_DATA_DIR'] ?? DEFAULT_DATA_DIR
  return openEmbedded({ dataDir: path.resolve(io.cwd, directory), log })
}

export async function openStore(io: Io, options: StoreOptions, log: Log): Promise<Store> {
  const { rpcStore } = await import('../store/rpc-store.js')
  return rpcStore(await openDatabase(io, options, log))
}

/** Runs `work` on the store and closes it, whatever happens. */
export async function withStore<T>(
  io: Io,
  options: StoreOptions,
  log: Log,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(io, options, log)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
