import type { Base } from '../core/result/destination.js'
import type { GitHubClient } from './client.js'
import { faultOf, reasonOf } from './fault.js'
import { baseOf, type PullRequestHead } from './measured-run.js'

export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** The one pull request, or why there is none. */
export type FoundPullRequest =
  { readonly number: number; readonly base: Base | null } | { readonly number: null; readonly why: string }

/**
 * The pull request whose head is this commit of this repository. It is looked up by branch, because GitHub lists pull
 * requests of forks neither with their runs nor with their commits.
 */
export async function findPullRequest(
  client: GitHubClient,
  at: Repository,
  head: PullRequestHead,
  defaultBranch: string | undefined,
): Promise<FoundPullRequest> {
  try {
    const listed = await client.paginate(client.rest.pulls.list, {
      ...at,
      head: `${head.owner}:${head.branch}`,
      state: 'all',
      per_page: 100,
    })
    // A deleted repository is null, which GitHub's own types lack.
    const here = listed.filter(({ head: { repo } }) => (repo as typeof repo | null)?.id === head.repositoryId)
    const matching = here.filter(({ head: { sha } }) => sha === head.commit)
    const open = matching.filter(({ state }) => state === 'open')
    return choose(open.length > 0 ? open : matching, here.length, head, defaultBranch)
  } catch (error) {
    if (faultOf(error) === 'permission') {
      return {
        number: null,
        why: 'the token may not read pull requests: give the job the permission pull-requests: write',
      }
    }
    return { number: null, why: `GitHub cannot be asked for it: ${reasonOf(error)}` }
  }
}

interface Listed {
  readonly number: number
  readonly base: object
}

function choose(
  found: readonly Listed[],
  ofBranch: number,
  head: PullRequestHead,
  defaultBranch: string | undefined,
): FoundPullRequest {
  const [only, ...others] = found
  const branch = `${head.owner}:${head.branch}`
  if (only === undefined) {
    const why = ofBranch === 0 ? `there is none from ${branch}` : `the one from ${branch} has another commit by now`
    return { number: null, why }
  }
  if (others.length === 0) return { number: only.number, base: baseOf(only.base, defaultBranch) }
  return { number: null, why: `${found.length} of them have this commit of ${branch}` }
}
