import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unescape } from 'node:querystring'
import * as core from '@actions/core'
import { UserError } from '../core/errors.js'
import type { Store } from '../ports.js'
import { isRemote, openRemote, withEnvironment } from '../store/remote.js'
import { isOnBranch, openHistoryBranch } from './history.js'
import type { StoreInputs } from './inputs/actions.js'
import { actionLog } from './log.js'

/** The store of a push, made when there is none. PGlite loads only now, so that bad input costs nothing. */
export async function openStore(inputs: StoreInputs, workspace: string): Promise<Store> {
  const remote = await openRemoteStore(inputs)
  if (remote !== null) return remote
  if (isOnBranch(inputs, process.env)) return openHistoryBranch(inputs, process.env)
  return open(dataDirOf(inputs, workspace))
}

/** Whether the store has to be a database, and none is named. */
export function lacksDatabase(inputs: StoreInputs): boolean {
  return inputs.store === 'database' && !isRemote(withEnvironment(inputs, process.env))
}

/** Whether results are kept on a branch of the repository. */
export function keepsHistoryOnBranch(inputs: StoreInputs): boolean {
  return !isRemote(withEnvironment(inputs, process.env)) && isOnBranch(inputs, process.env)
}

/** For judging without storing: where there is no database, an empty one that goes away again. */
export async function openStoreForReading(inputs: StoreInputs, workspace: string): Promise<Store> {
  const remote = await openRemoteStore(inputs)
  if (remote !== null) return remote
  if (isOnBranch(inputs, process.env)) return openHistoryBranch(inputs, process.env)
  const dataDir = dataDirOf(inputs, workspace)
  if (await hasDatabase(dataDir)) return open(dataDir)
  const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
  const store = await open(path.join(folder, 'data'))
  const close = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...store, description: `no database yet in ${dataDir}`, close }
}

/** The store that is there. A mistyped directory must not become an empty database that answers "no snapshots". */
export async function openExistingStore(inputs: StoreInputs, workspace: string): Promise<Store> {
  const remote = await openRemoteStore(inputs)
  if (remote !== null) return remote
  if (isOnBranch(inputs, process.env)) return openHistoryBranch(inputs, process.env, true)
  const dataDir = dataDirOf(inputs, workspace)
  if (await hasDatabase(dataDir)) return open(dataDir)
  throw new UserError(
    `data-dir: there is no database in ${dataDir}. Push a benchmark result first; was the directory kept between runs?`,
  )
}

/**
 * Tells the runner what is secret, before anything can go wrong with it: it writes *** wherever one of these would
 * be logged.
 */
export function maskSecrets(inputs: StoreInputs): void {
  const { supabaseKey, supabaseApiKey, databaseUrl } = withEnvironment(inputs, process.env)
  const password = databaseUrl !== undefined && URL.canParse(databaseUrl) ? new URL(databaseUrl).password : ''
  for (const secret of [supabaseKey, supabaseApiKey, databaseUrl, password, unescape(password), inputs.githubToken]) {
    // Quotes around a key are not part of it and are taken off before it is used.
    const text = secret?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? ''
    if (text !== '') core.setSecret(text)
  }
}

/** A database of the user's own, where one is named; null: another store, which `store` lets it be. */
async function openRemoteStore(inputs: StoreInputs): Promise<Store | null> {
  if (lacksDatabase(inputs)) {
    throw new UserError(
      'store: it has to be a database, but supabase-url, supabase-key and database-url are empty. Check the names of ' +
        'the secret and the variable, and that this event and this environment are given them.',
    )
  }
  return openRemote(withEnvironment(inputs, process.env), actionLog)
}

async function open(dataDir: string): Promise<Store> {
  const [{ openEmbedded }, { rpcStore }] = await Promise.all([
    import('../store/embedded/embedded.js'),
    import('../store/client/rpc-store.js'),
  ])
  return rpcStore(await openEmbedded({ dataDir, log: actionLog }))
}

async function hasDatabase(dataDir: string): Promise<boolean> {
  const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
    import('../store/embedded/data-dir.js'),
    import('../store/io-fault.js'),
  ])
  return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database'
}

const dataDirOf = ({ dataDir }: StoreInputs, workspace: string): string =>
  path.resolve(workspace, dataDir || '.benchmark-snapshots')
