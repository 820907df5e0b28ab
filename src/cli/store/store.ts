import path from 'node:path'
import { UserError } from '../../core/errors.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Log, Store } from '../../ports.js'
import {
  closing,
  hasDatabase,
  isRemote,
  openStore,
  withEnvironment,
  type EmbeddedSettings,
  type Purpose,
} from '../../store/open.js'
import { branchOfClone, isInCloneWithHistory, ofOrigin } from './history-branch.js'
import { rootOf } from '../project/config.js'
import { terminalLog, type Io } from '../terminal/io.js'
import {
  DATA_DIR_VARIABLE,
  DEFAULT_DATA_DIR,
  type EmbeddedOptions,
  type StoreKind,
  type StoreOptions,
} from '../options.js'

/** The default directory of the embedded database: one for a repository, from every folder in it. */
const usualDir = async ({ cwd }: Io): Promise<string> => path.join(await rootOf(cwd), DEFAULT_DATA_DIR)

/** The settings of the embedded database of a command. */
export async function embeddedSettings(
  io: Io,
  { dataDir, storeInFile }: EmbeddedOptions & Pick<StoreOptions, 'storeInFile'>,
  log: Log,
): Promise<EmbeddedSettings> {
  if (dataDir === '') throw new UserError('--data-dir is empty: name a directory')
  const named =
    [dataDir, io.env[DATA_DIR_VARIABLE], storeInFile?.dataDir].find((each) => each !== undefined && each !== '') ?? ''
  const found = named === '' ? await usualDir(io) : path.resolve(io.cwd, named)
  return { dataDir: found, log, interrupt: io.interrupt }
}

const FLAGS: { readonly [flag in keyof StoreOptions]: StoreKind } = {
  dataDir: 'embedded',
  databaseUrl: 'postgres',
  supabaseUrl: 'supabase',
  historyBranch: 'branch',
}

/**
 * The kind of the store. Flags win over the environment, in which a data directory wins over a Supabase project. By
 * default a database in the default directory, else the history branch of this clone.
 */
async function kindOf(io: Io, options: StoreOptions): Promise<StoreKind> {
  const flags = Object.entries(FLAGS).filter(([flag]) => options[flag as keyof StoreOptions] !== undefined)
  const kinds = new Set([...flags.map(([, kind]) => kind), ...(options.store === undefined ? [] : [options.store])])
  const [named] = kinds
  if (kinds.size > 1) {
    const given = flags.map(([flag]) => `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    throw new UserError(
      `${given.join(' and ')}${options.store === undefined ? '' : ` with --store ${options.store}`}: ` +
        'these name different stores: name one',
    )
  }
  if (named !== undefined) return named
  if ((io.env[DATA_DIR_VARIABLE] ?? '') !== '') return 'embedded'
  if (isRemote(withEnvironment({}, io.env))) return 'supabase'
  const inFile = kindInFile(options)
  if (inFile !== null) return inFile
  if (await hasDatabase(await usualDir(io))) return 'embedded'
  return (await isInCloneWithHistory(io, options.storeInFile?.historyBranch)) ? 'branch' : 'embedded'
}

/** The store in the configuration file; null: it names none. */
function kindInFile({ storeInFile = {} }: StoreOptions): StoreKind | null {
  const { store, supabaseUrl, dataDir } = storeInFile
  if (supabaseUrl !== undefined) return 'supabase'
  if (store === 'database') {
    throw new UserError(
      'store: the configuration file requires a database: name it with --database-url or SUPABASE_URL, or choose another ' +
        'store for this command, such as --store embedded',
    )
  }
  return dataDir === undefined ? null : 'embedded'
}

/**
 * Opens the store, and says in the first line of stderr which history branch is used.
 * @param isTold whether the caller prints that on a terminal itself
 */
export async function openNamedStore(
  io: Io,
  options: StoreOptions,
  purpose: Purpose,
  log = terminalLog(io),
  isTold = false,
): Promise<Store> {
  return open(io, await kindOf(io, options), options, purpose, log, isTold && io.stderr.isTTY)
}

/** Opens a database, even if the clone has a history branch: for loading that branch into it. */
export async function openNamedDatabase(
  io: Io,
  { historyBranch: _, ...options }: StoreOptions,
  log: Log,
): Promise<Store> {
  const kind = await kindOf(io, options)
  return open(io, kind === 'branch' ? 'embedded' : kind, options, 'keep', log)
}

async function open(
  io: Io,
  kind: StoreKind,
  options: StoreOptions,
  purpose: Purpose,
  log: Log,
  isTold = false,
): Promise<Store> {
  const { storeInFile = {} } = options
  const { databaseUrl, supabaseUrl = storeInFile.supabaseUrl, historyBranch = true } = options
  const embedded = await embeddedSettings(io, options, log)
  switch (kind) {
    case 'branch': {
      const files = await branchOfClone(
        io,
        historyBranch === true ? ofOrigin(storeInFile.historyBranch) : historyBranch,
        log,
      )
      if (!isTold) io.stderr.write(`Store: ${terminalText(files.description, 500)}\n`)
      return openStore({ ...embedded, remote: {}, branch: () => Promise.resolve(files) }, purpose)
    }
    case 'embedded':
      if (purpose === 'ask' && (await isNothingThere(io, options, embedded))) {
        throw new UserError(
          `There is no database in ${embedded.dataDir} yet: push a benchmark result first, or name the store that has ` +
            'the history, such as --store branch',
        )
      }
      return openStore({ ...embedded, remote: {} }, purpose)
    case 'postgres': {
      const url = databaseUrl ?? databaseUrlOf(io)
      if (url === undefined) throw new UserError('--store postgres: needs --database-url or DATABASE_URL')
      return openStore({ ...embedded, remote: { databaseUrl: url } }, purpose)
    }
    case 'supabase': {
      const remote = withEnvironment({ supabaseUrl }, io.env)
      if (!isRemote(remote)) throw new UserError('--store supabase: needs --supabase-url or SUPABASE_URL')
      return openStore({ ...embedded, remote }, purpose)
    }
  }
}

/** Whether no store is named, and the default directory has no database either. */
async function isNothingThere(io: Io, options: StoreOptions, { dataDir }: EmbeddedSettings): Promise<boolean> {
  return dataDir === (await usualDir(io)) && options.store === undefined && !(await hasDatabase(dataDir))
}

/** Runs `work` on the existing store and closes it in every case. Throws `UserError` if there is none. */
export async function withStore<T>(
  io: Io,
  options: StoreOptions,
  work: (store: Store) => Promise<T>,
  log?: Log,
): Promise<T> {
  return closing(await openNamedStore(io, options, 'ask', log), work)
}

/**
 * The database URL from the environment, so that no command line shows its password; many programs read this variable.
 */
export function databaseUrlOf({ env }: Pick<Io, 'env'>): string | undefined {
  const url = env['DATABASE_URL']?.trim()
  return url === '' ? undefined : url
}
