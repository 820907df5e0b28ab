import path from 'node:path'
import { unescape } from 'node:querystring'
import * as core from '@actions/core'
import { UserError } from '../core/errors.js'
import { shellQuoted } from '../core/report/words/next-steps.js'
import type { CommittedFiles, Store } from '../ports.js'
import { isRemote, openStore, withEnvironment, type Purpose } from '../store/open.js'
import { formsOf } from '../store/secrets.js'
import type { StoreInputs } from './inputs/actions.js'
import { actionLog } from './log.js'

/** The store that the inputs and the environment name. */
export async function openNamedStore(inputs: StoreInputs, workspace: string, purpose: Purpose): Promise<Store> {
  if (lacksDatabase(inputs)) {
    throw new UserError(
      'store: must be a database, but supabase-url, supabase-key and database-url are empty. Check the names of ' +
        'the secret and the variable, and that this event and environment can read them.',
    )
  }
  return openStore(
    {
      remote: withEnvironment(inputs, process.env),
      branch: keepsHistoryOnBranch(inputs) ? () => branchFiles(inputs) : undefined,
      dataDir: path.resolve(workspace, inputs.dataDir || '.benchmark-snapshots'),
      log: actionLog,
    },
    purpose,
  )
}

/** Whether a database is required, but none is named. */
export function lacksDatabase(inputs: StoreInputs): boolean {
  return inputs.store === 'database' && !isRemote(withEnvironment(inputs, process.env))
}

/** Whether results are kept on the history branch: no other store is named, and GitHub is available. */
export function keepsHistoryOnBranch(inputs: StoreInputs): boolean {
  const { store, dataDir, githubToken } = inputs
  const isRepository = /^[^/]+\/[^/]+$/.test(process.env['GITHUB_REPOSITORY'] ?? '')
  const isNamed = isRemote(withEnvironment(inputs, process.env)) || dataDir !== ''
  return store === 'auto' && !isNamed && githubToken !== '' && isRepository
}

/**
 * The flags that name the store for the CLI, each with a blank before it, for commands that people copy. An address may
 * be a secret here, so it is replaced by its variable.
 */
export function storeFlags(inputs: StoreInputs): string {
  const remote = withEnvironment(inputs, process.env)
  if (isRemote(remote)) {
    return remote.databaseUrl?.trim() ? ' --database-url "$DATABASE_URL"' : ' --supabase-url "$SUPABASE_URL"'
  }
  if (keepsHistoryOnBranch(inputs)) return ` --history-branch origin/${inputs.historyBranch}`
  return inputs.dataDir === '' ? '' : ` --data-dir ${shellQuoted(inputs.dataDir)}`
}

/** Octokit loads only now. */
async function branchFiles({ githubToken, historyBranch: branch }: StoreInputs): Promise<CommittedFiles> {
  const [{ githubClient }, { historyBranch }] = await Promise.all([
    import('../github/client.js'),
    import('../github/history-branch/history-branch.js'),
  ])
  const [owner = '', repo = ''] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/')
  const serverUrl = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  return historyBranch(githubClient(githubToken, actionLog), { owner, repo, branch, serverUrl })
}

/**
 * Registers the secrets with the runner, in every form in which a program may print them, before anything can fail: the
 * log shows *** instead.
 */
export function maskSecrets(inputs: StoreInputs): void {
  const { supabaseKey, supabaseApiKey, databaseUrl } = withEnvironment(inputs, process.env)
  const named = [supabaseKey, supabaseApiKey, databaseUrl, ...passwordsIn(databaseUrl), inputs.githubToken]
  // Quotes around a key are removed before it is used.
  const secrets = named.map((secret) => secret?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '')
  for (const form of new Set(secrets.flatMap(formsOf))) core.setSecret(form)
}

/** The passwords as written in the URL, and decoded. */
function passwordsIn(databaseUrl = ''): string[] {
  if (!URL.canParse(databaseUrl.trim())) return []
  const { password, searchParams } = new URL(databaseUrl.trim())
  return [password, unescape(password), searchParams.get('password') ?? '', searchParams.get('sslpassword') ?? '']
}
