import type { GitHubClient } from './client.js'
import { faultOf, statusOf } from './fault.js'
import type { Repository } from './pull-request.js'

/** Whether a token has a permission that a run needs; null: unknown. */
export interface Permission {
  /** Its name in a workflow. */
  readonly name: string
  /** What it is for. */
  readonly reason: string
  readonly granted: boolean | null
}

/** A hash that no commit has. */
const NO_COMMIT = '0'.repeat(40)

/**
 * Finds out what the token may do. GitHub has no API for that, but checks the permission before the request. So each of
 * these requests cannot be carried out, such as an issue without a title. Nothing is changed.
 * @param pullRequest that of this run
 */
export async function permissionsOf(
  client: GitHubClient,
  at: Repository,
  pullRequest: number | undefined,
): Promise<readonly Permission[]> {
  const { git, repos, issues } = client.rest
  const ask = async (name: string, reason: string, request: () => Promise<unknown>): Promise<Permission> => ({
    name,
    reason,
    granted: await request().then(() => true, grantedBy),
  })
  const ref = 'refs/heads/benchmark-snapshots-doctor'
  return Promise.all([
    ask('contents: write', 'keeps the history on its branch', () => git.createRef({ ...at, ref, sha: NO_COMMIT })),
    ask(
      'issues: write',
      'opens an issue about a regression of the default branch, and closes it when that is over',
      () => issues.create({ ...at, title: '' }),
    ),
    ask('statuses: write', 'marks the measured commit, after workflow_run or with status: always', () =>
      repos.createCommitStatus({ ...at, sha: NO_COMMIT, state: 'pending', context: 'Benchmark Snapshots / doctor' }),
    ),
    ...(pullRequest === undefined
      ? []
      : [
          ask('pull-requests: write', 'comments on the pull request', () =>
            issues.createComment({ ...at, issue_number: pullRequest, body: '' }),
          ),
        ]),
  ])
}

/** 422 is about the request, so the permission was granted. */
function grantedBy(error: unknown): boolean | null {
  if (faultOf(error) === 'permission') return false
  return statusOf(error) === 422 ? true : null
}
