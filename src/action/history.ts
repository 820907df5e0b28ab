import { UserError } from '../core/errors.js'
import type { Environment } from '../github/event.js'
import type { Store } from '../ports.js'
import type { StoreInputs } from './inputs/actions.js'
import { actionLog } from './log.js'

/**
 * Whether the history is kept on a branch of the repository: where no other store is named and GitHub is there to ask.
 */
export function isOnBranch({ store, dataDir, githubToken }: StoreInputs, env: Environment): boolean {
  return (
    store === 'auto' && dataDir === '' && githubToken !== '' && /^[^/]+\/[^/]+$/.test(env['GITHUB_REPOSITORY'] ?? '')
  )
}

/**
 * Opens the history branch. PGlite and Octokit load only now.
 * @param mustExist throw `UserError` where there is no branch yet
 */
export async function openHistoryBranch(inputs: StoreInputs, env: Environment, mustExist = false): Promise<Store> {
  const [{ githubClient }, { historyBranch }, { historyStore }, { openScratch }] = await Promise.all([
    import('../github/client.js'),
    import('../github/history-branch.js'),
    import('../store/branch/store.js'),
    import('../store/branch/database.js'),
  ])
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const branch = inputs.historyBranch
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const files = historyBranch(githubClient(inputs.githubToken, actionLog), { owner, repo, branch, serverUrl })
  if (mustExist && (await files.head()).commit === null) {
    throw new UserError(
      `history-branch: there is no branch ${branch} in ${owner}/${repo} yet: push a benchmark result first`,
    )
  }
  actionLog.info(
    `To move the history to Supabase: benchmark-snapshots import --history-branch origin/${branch} --supabase-url <url>`,
  )
  return historyStore({ files, database: openScratch(actionLog), log: actionLog })
}
