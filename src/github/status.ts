import type { GitHubClient } from './client.js'
import type { Repository } from './pull-request.js'

/** GitHub's limit for descriptions. */
export const LONGEST_DESCRIPTION = 140

export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  /** At most `LONGEST_DESCRIPTION` characters. */
  readonly description: string
  /** The page that it links to. */
  readonly url: string | undefined
}

/** Sets the status of a commit in this context; the newest counts. Rejects with any error. */
export async function setStatus(
  client: GitHubClient,
  at: Repository,
  { sha, context }: { readonly sha: string; readonly context: string },
  { state, description, url }: CommitStatus,
): Promise<void> {
  const target = url === undefined ? {} : { target_url: url }
  await client.rest.repos.createCommitStatus({ ...at, sha, context, state, description, ...target })
}
