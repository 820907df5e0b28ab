import { StoreError, UserError } from '../../core/errors.js'
import { checkedDigest, expired, type ArtifactShelf } from './shelf.js'
import type { GitHubClient } from '../client.js'
import { downloadZip } from './download.js'
import { faultOf, reasonOf } from '../fault.js'
import type { Repository } from '../pull-request.js'

/** A workflow run of any repository that the token may read. */
export interface RunAddress extends Repository {
  readonly runId: number
}

/** The artifacts of any run, through GitHub's API; needs the permission `actions: read`. */
export function runArtifacts(client: GitHubClient, { runId, ...at }: RunAddress): ArtifactShelf {
  const description = `run ${runId} of ${at.owner}/${at.repo}`
  return {
    description,
    async list() {
      const listed = await asked(description, () =>
        client.paginate(client.rest.actions.listWorkflowRunArtifacts, { ...at, run_id: runId, per_page: 100 }),
      )
      return listed.map(({ id, name, size_in_bytes: size, created_at: createdAt, digest, expired: isExpired }) => ({
        id,
        name,
        size,
        createdAt,
        digest: digest ?? null,
        isExpired,
      }))
    },
    async download(artifact) {
      const address = await asked(description, async () => {
        try {
          const where = { ...at, artifact_id: artifact.id, archive_format: 'zip' }
          const { headers } = await client.rest.actions.downloadArtifact({ ...where, request: { redirect: 'manual' } })
          return headers.location ?? ''
        } catch (error) {
          // It has expired, or was deleted meanwhile.
          throw faultOf(error) === 'missing' ? expired(artifact, description) : error
        }
      })
      return checkedDigest(await downloadZip(address), artifact)
    },
  }
}

/** Asks GitHub, and explains its refusals with what to do. */
export async function asked<T>(run: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof UserError) throw error
    const fault = faultOf(error)
    if (fault === 'token') throw new UserError(`${run} cannot be read: ${reasonOf(error)}`, { cause: error })
    if (fault === 'permission') {
      throw new UserError(
        `github-token: it may not read ${run} (${reasonOf(error)}): give the job "permissions: { actions: read }"; a run of ` +
          'another repository needs a token that may read the actions of that one',
        { cause: error },
      )
    }
    if (fault === 'missing') {
      throw new UserError(
        `run-id: there is no ${run}, or github-token may not see it: check run-id and repository; a private repository ` +
          'other than this one needs a token of its own',
        { cause: error },
      )
    }
    throw new StoreError(`GitHub cannot be asked for ${run}: ${reasonOf(error)}`, null, { cause: error })
  }
}
