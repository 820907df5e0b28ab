import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StoreError, UserError } from '../../../core/errors.js'
import type { Store } from '../../../ports.js'
import { codeOf, messageOf, textPropertyOf } from '../../../core/thrown.js'
import { fixedFiles } from './clone.js'
import { exportedLines } from '../lines.js'

const run = promisify(execFile)

export interface RemoteBranch {
  /** Such as `https://github.com`. */
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly branch: string
  readonly token: string
  /** The environment of git, with PATH. */
  readonly env: { readonly [name: string]: string | undefined }
}

/**
 * Fetches the newest state of a branch into an empty folder: one transfer, where reading files would take a request for
 * each hundred. Throws `UserError` if there is no git or no such branch.
 */
export async function fetchHistory(
  folder: string,
  { serverUrl, repository, branch, token, env: own }: RemoteBranch,
): Promise<Pick<Store, 'description' | 'exportLines'>> {
  // In the environment: other processes can read a command line.
  const authorization = Buffer.from(`x-access-token:${token}`).toString('base64')
  const env = {
    ...own,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${authorization}`,
  }
  const git = (...args: string[]): Promise<unknown> => run('git', args, { cwd: folder, env })
  try {
    await git('init', '--quiet', '--bare', '.')
    await git('fetch', '--quiet', '--depth', '1', '--no-tags', `${serverUrl}/${repository}`, `refs/heads/${branch}`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UserError('history-branch: git is not installed here', { cause: error })
    const said = stderrOf(error)
    if (/couldn't find remote ref/.test(said)) {
      throw new UserError(
        `history-branch: there is no branch ${branch} in ${repository} yet: push a benchmark result first`,
        { cause: error },
      )
    }
    throw new StoreError(`The history branch ${branch} of ${repository} cannot be fetched: ${said.trim()}`, null, {
      cause: error,
    })
  }
  const files = await fixedFiles({ folder, env: own }, 'FETCH_HEAD')
  return { description: `history branch ${branch} of ${repository}`, exportLines: () => exportedLines(files) }
}

function stderrOf(error: unknown): string {
  return textPropertyOf(error, 'stderr') ?? messageOf(error)
}
