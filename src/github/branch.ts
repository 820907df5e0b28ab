import type { Measured } from '../core/result/destination.js'
import type { GitHubClient } from './client.js'
import { faultOf, reasonOf } from './fault.js'
import type { Repository } from './pull-request.js'

/**
 * Whether a run belongs to the branch that it names: a tag may have the same name, and the commit may have been removed
 * from the branch. One request if the commit is the head of the branch, else two.
 */
export async function measuredOnBranch(
  client: GitHubClient,
  at: Repository,
  { branch, commit }: { readonly branch: string; readonly commit: string },
  defaultBranch: string | undefined,
): Promise<Measured> {
  const other = (why: string): Measured => ({ kind: 'other', why })
  try {
    const { data } = await client.rest.repos.getBranch({ ...at, branch })
    // GitHub redirects renamed branches to another one.
    if (data.name !== branch) return other(`the branch ${branch} is called ${data.name} by now`)
    const isOn = data.commit.sha === commit || (await isBehind(client, at, commit, data.commit.sha))
    if (!isOn) return other(`the commit ${commit.slice(0, 7)} is not on the branch ${branch}`)
    return branch === defaultBranch
      ? { kind: 'default-branch' }
      : { kind: 'branch', branch, isProtected: data.protected }
  } catch (error) {
    const fault = faultOf(error)
    if (fault === 'permission') {
      return other(
        `the token may not ask whether the run belongs to the branch ${branch}: give the job the permission contents: read`,
      )
    }
    if (fault === 'missing') return other(`there is no branch ${branch}: it is a tag, or was a branch`)
    return other(`GitHub cannot be asked whether the run belongs to the branch ${branch}: ${reasonOf(error)}`)
  }
}

/** Whether a commit is an ancestor of a head. */
async function isBehind(client: GitHubClient, at: Repository, commit: string, head: string): Promise<boolean> {
  // The first page would contain the changes of all files.
  const basehead = `${commit}...${head}`
  const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...at, basehead, per_page: 1, page: 2 })
  return data.status === 'ahead' || data.status === 'identical'
}
