/** Opens the store, for the action and the CLI. The code of a store loads only when it is opened. */
import { UserError } from '../core/errors.js'
import type { CommittedFiles, Log, Store } from '../ports.js'
import type { EmbeddedDatabase } from './embedded/embedded.js'
import { PRIVATE_HOSTS_VARIABLE } from './supabase/supabase-url.js'

/** The user's own database; undefined or empty: not given. */
export interface RemoteSettings {
  readonly supabaseUrl?: string | undefined
  readonly supabaseKey?: string | undefined
  /** Needed with a key that is a JWT of another role. */
  readonly supabaseApiKey?: string | undefined
  readonly databaseUrl?: string | undefined
  /** Hosts in a private network that are allowed for the project. */
  readonly privateHosts?: string | undefined
}

export interface EmbeddedSettings {
  /** An absolute path. */
  readonly dataDir: string
  readonly log: Log
  /** Closes what is open, and prevents further opening. */
  readonly interrupt?: AbortSignal
}

export interface StoreSettings extends EmbeddedSettings {
  readonly remote: RemoteSettings
  /** The files of a history branch, the store if no database is named; without them it is the embedded one. */
  readonly branch?: (() => Promise<CommittedFiles>) | undefined
}

/**
 * The purpose of opening decides what happens if there is no store yet: `keep` creates it, `judge` uses an empty
 * temporary one, and `ask` throws `UserError`, because a mistyped directory must not become an empty database that
 * answers "no snapshots".
 */
export type Purpose = 'keep' | 'judge' | 'ask'

/** Adds the environment's settings of a Supabase project to those that were given; the given ones win. */
export function withEnvironment(
  named: RemoteSettings,
  env: { readonly [name: string]: string | undefined },
): RemoteSettings {
  if (filled(named.databaseUrl) !== undefined) return named
  return {
    supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
    supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
    supabaseApiKey: named.supabaseApiKey,
    // Set by whoever runs the runner, not by the author of the workflow.
    privateHosts: env[PRIVATE_HOSTS_VARIABLE],
  }
}

/** Whether the user's own database is named, correctly or not. */
export function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }: RemoteSettings): boolean {
  return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined)
}

/** Whether a Supabase project is named without its key. */
export function lacksKey({ supabaseUrl, supabaseKey }: RemoteSettings): boolean {
  return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined
}

/** Throws `UserError` for contradicting or incomplete settings. The caller closes the store. */
export async function openStore(settings: StoreSettings, purpose: Purpose): Promise<Store> {
  const { remote, branch, log, interrupt } = settings
  if (isRemote(remote)) return endedBy(interrupt, await openRemote(remote, log))
  if (branch !== undefined) return endedBy(interrupt, await openBranch(await branch(), purpose, log))
  const { storeOver } = await import('./client/store.js')
  const database = await openDatabase(settings, purpose)
  return { ...storeOver(database), isNew: () => Promise.resolve(database.isNew) }
}

/** Opens the embedded database; `isNew`: an empty one, because there is none yet. */
export async function openDatabase(
  settings: EmbeddedSettings,
  purpose: Purpose,
): Promise<EmbeddedDatabase & { readonly isNew: boolean }> {
  const { dataDir, log, interrupt } = settings
  const isThere = purpose === 'keep' || (await hasDatabase(dataDir))
  if (!isThere && purpose === 'ask') {
    throw new UserError(
      `There is no database in ${dataDir} yet: push a benchmark result first, or name the directory of another one as ` +
        'data-dir. In a workflow, was the directory kept between runs?',
    )
  }
  const { openEmbedded, openTemporary } = await import('./embedded/embedded.js')
  interrupt?.throwIfAborted()
  const database = isThere
    ? { ...(await openEmbedded({ dataDir, log })), isNew: false }
    : { ...(await openTemporary(log)), description: `no database yet in ${dataDir}`, isNew: true }
  return endedBy(interrupt, database)
}

/** Whether there is a database; throws `StoreError` if the directory holds something else. */
export async function hasDatabase(dataDir: string): Promise<boolean> {
  const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
    import('./embedded/data-dir.js'),
    import('./embedded/io-fault.js'),
  ])
  return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database'
}

/** Runs `work` and closes the store in every case. */
export async function closing<S extends { close(): Promise<void> }, T>(
  opened: S,
  work: (opened: S) => Promise<T>,
): Promise<T> {
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** Nothing is sent yet. */
async function openRemote(remote: RemoteSettings, log: Log): Promise<Store> {
  const url = filled(remote.supabaseUrl)
  const key = filled(remote.supabaseKey)
  const databaseUrl = filled(remote.databaseUrl)
  if (databaseUrl !== undefined && url !== undefined) {
    throw new UserError('database-url: does not go with supabase-url; give the one that is the store')
  }
  if (url === undefined && databaseUrl === undefined) {
    throw new UserError('supabase-key: goes with supabase-url, the address of the project; give both')
  }
  const { storeOver } = await import('./client/store.js')
  if (databaseUrl !== undefined) {
    const { postgresTransport } = await import('./postgres/postgres.js')
    return storeOver(postgresTransport({ databaseUrl, log }))
  }
  if (url === undefined || key === undefined) {
    throw new UserError(
      'supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
        'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY',
    )
  }
  const { supabaseTransport } = await import('./supabase/supabase.js')
  const { supabaseApiKey, privateHosts } = remote
  return storeOver(supabaseTransport({ url, key, apiKey: filled(supabaseApiKey), privateHosts, log }))
}

async function openBranch(files: CommittedFiles, purpose: Purpose, log: Log): Promise<Store> {
  if (purpose === 'ask' && (await files.head()).commit === null) {
    throw new UserError(`There is no ${files.description} yet: push a benchmark result first`)
  }
  const [{ branchStore }, { openScratch }] = await Promise.all([
    import('./branch/store.js'),
    import('./branch/database.js'),
  ])
  return {
    ...branchStore({ files, database: openScratch(log) }),
    isNew: async () => (await files.head()).commit === null,
  }
}

/** Closes the store when the signal comes, even while it is being opened. */
async function endedBy<S extends { close(): Promise<void> }>(
  interrupt: AbortSignal | undefined,
  opened: S,
): Promise<S> {
  if (interrupt === undefined) return opened
  if (interrupt.aborted) {
    await opened.close()
    interrupt.throwIfAborted()
  }
  const end = (): void => {
    // A failure to close is not lost: the user of the store closes it too, and gets the same promise.
    opened.close().catch(() => undefined)
  }
  interrupt.addEventListener('abort', end)
  const close = (): Promise<void> => {
    interrupt.removeEventListener('abort', end)
    return opened.close()
  }
  return { ...opened, close }
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}
