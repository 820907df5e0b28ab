import path from 'node:path'
import { UserError } from '../core/errors.js'
import type { Log, Store } from '../ports.js'
import { closing, openStore, withEnvironment, type EmbeddedSettings, type Purpose } from '../store/open.js'
import { terminalLog, type Io } from './io.js'
import { DATA_DIR_VARIABLE, DEFAULT_DATA_DIR, type EmbeddedOptions, type StoreOptions } from './options.js'

/** Where the embedded database of a command is. */
export function embeddedSettings(io: Io, { dataDir }: EmbeddedOptions, log: Log): EmbeddedSettings {
  if (dataDir === '') throw new UserError('--data-dir is empty: name a directory')
  const named = dataDir ?? io.env[DATA_DIR_VARIABLE] ?? ''
  return { dataDir: path.resolve(io.cwd, named === '' ? DEFAULT_DATA_DIR : named), log, interrupt: io.interrupt }
}

/** A data directory that is named wins over a Supabase project that merely stands in the environment. */
export function openNamedStore(io: Io, options: StoreOptions, purpose: Purpose, log = terminalLog(io)): Promise<Store> {
  const { dataDir, databaseUrl, supabaseUrl } = options
  const isNamed = databaseUrl !== undefined || supabaseUrl !== undefined
  if (dataDir !== undefined && isNamed) {
    throw new UserError('--data-dir does not go with --database-url or --supabase-url: name one store')
  }
  const isEmbedded = !isNamed && (dataDir ?? io.env[DATA_DIR_VARIABLE] ?? '') !== ''
  const remote = isEmbedded ? {} : withEnvironment({ databaseUrl, supabaseUrl }, io.env)
  return openStore({ ...embeddedSettings(io, options, log), remote }, purpose)
}

/** Runs `work` on the store that is there and closes it, whatever happens. Throws `UserError` where there is none. */
export async function withStore<T>(
  io: Io,
  options: StoreOptions,
  work: (store: Store) => Promise<T>,
  log?: Log,
): Promise<T> {
  return closing(await openNamedStore(io, options, 'ask', log), work)
}
