import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unescape } from 'node:querystring'
import * as core from '@actions/core'
import { UserError } from '../core/errors.js'
import type { Store } from '../ports.js'
import { isRemote, openRemote, withEnvironment } from '../store/remote.js'
import { formsOf } from '../store/secrets.js'
import { isOnBranch, openHistoryBranch } from './history.js'
import type { Inputs } from './inputs.js'
import { actionLog } from './log.js'

/** The store of a push, made when there is none. PGlite loads only now, so that bad input costs nothing. */
export async function openStore(inputs: Inputs, workspace: string): Promise<Store> {
  const remote = await openRemoteStore(inputs)
  if (remote !== null) return remote
  if (isOnBranch(inputs, process.env)) return openHistoryBranch(inputs, process.env)
  return open(dataDirOf(inputs, workspace))
}

/** Whether the store has to be a database, and none is named. */
export function lacksDatabase(inputs: Inputs): boolean {
  return inputs.store === 'database' && !isRemote(withEnvironment(inputs, process.env))
}

/** Whether results are kept on a branch of the repository. */
export function keepsHistoryOnBranch(inputs: Inputs): boolean {
  return !isRemote(withEnvironment(inputs, process.env)) && isOnBranch(inputs, process.env)
}

/** For judging without storing: where there is no database, an empty one that goes away again. */
export async function openStoreForReading(inputs: Inputs, workspace: string): Promise<Store> {
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
export async function openExistingStore(inputs: Inputs, workspace: string): Promise<Store> {
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
 * Tells the runner what is secret, in whatever form a program may write it, before anything can go wrong with it: it
 * writes *** wherever one of these would be logged.
 */
export function maskSecrets(inputs: Inputs): void {
  const { supabaseKey, supabaseApiKey, databaseUrl } = withEnvironment(inputs, process.env)
  const named = [supabaseKey, supabaseApiKey, databaseUrl, ...passwordsIn(databaseUrl), inputs.githubToken]
  // Quotes around a key are not part of it and are taken off before it is used.
  const secrets = named.map((secret) => secret?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '')
  for (const form of new Set(secrets.flatMap(formsOf))) core.setSecret(form)
}

/** As they stand in the URL, which may be a form that nobody else would write, and as they are. */
function passwordsIn(databaseUrl = ''): string[] {
  if (!URL.canParse(databaseUrl.trim())) return []
  const { password, searchParams } = new URL(databaseUrl.trim())
  return [password, unescape(password), searchParams.get('password') ?? '', searchParams.get('sslpassword') ?? '']
}

/** A database of the user's own, where one is named; null: another store, which `store` lets it be. */
async function openRemoteStore(inputs: Inputs): Promise<Store | null> {
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

const dataDirOf = ({ dataDir }: Inputs, workspace: string): string =>
  path.resolve(workspace, dataDir || '.benchmark-snapshots')
