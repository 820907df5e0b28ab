import { setTimeout as delay } from 'node:timers/promises'
import { defaults } from '@actions/github/lib/utils'
import { StoreError, UserError } from '../core/errors.js'
import { MAX_ARTIFACT_BYTES } from '../core/limits.js'
import { checkedDigest, expired, tooLarge, type ArtifactShelf } from './artifact-shelf.js'
import type { GitHubClient } from './client.js'
import { faultOf, reasonOf } from './fault.js'
import type { Repository } from './pull-request.js'

/** A workflow run of any repository that the token may read. */
export interface RunAddress extends Repository {
  readonly runId: number
}

/**
 * The artifacts of any run, through GitHub's API. Not by the client of @actions/artifact, which for other runs leaves
 * out all beyond 1,000 artifacts, says nothing of expiry, bounds no download, and repeats every failure for 25
 * seconds; it is the one for the artifacts of this run, which the API gives only to a token that may read actions.
 */
export function runArtifacts(client: GitHubClient, { runId, ...at }: RunAddress): ArtifactShelf {
  const description = `run ${runId} of ${at.owner}/${at.repo}`
  return {
    description,
    async list() {
      const listed = await asked(description, () =>
        client.paginate(client.rest.actions.listWorkflowRunArtifacts, { ...at, run_id: runId, per_page: 100 }),
      )
      return listed.map(({ id, name, size_in_bytes: size, digest, expired: isExpired }) => ({
        id,
        name,
        size,
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
          // It has expired, or somebody deleted it meanwhile.
          throw faultOf(error) === 'missing' ? expired(artifact, description) : error
        }
      })
      return checkedDigest(await fetchZip(address), artifact)
    },
  }
}

/** What GitHub answers, with its refusals in words that say what to do. */
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

const ATTEMPTS = 3
/** Milliseconds that one attempt may take. */
const LONGEST_DOWNLOAD = 60_000
const PAUSE = 1_000

/** Downloads from the storage that GitHub redirects to. The address is a secret and carries its own permission. */
async function fetchZip(address: string): Promise<Buffer> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await delay(PAUSE * (attempt - 1))
    try {
      // GitHub's client for actions honors the proxy of the runner; Node's own fetch does not.
      const fetchByProxy = defaults.request?.fetch as typeof fetch
      const response = await fetchByProxy(address, { signal: AbortSignal.timeout(LONGEST_DOWNLOAD) })
      if (response.ok) return await read(response)
      reason = `it answered with status ${response.status}`
      await response.body?.cancel()
    } catch (error) {
      if (error instanceof UserError) throw error
      reason = causeOf(error)
    }
  }
  throw new StoreError(
    `GitHub's storage did not give an artifact in ${ATTEMPTS} attempts, ${reason}: run this job again.`,
  )
}

/** No more than an artifact may have, whatever the list says of its size. */
async function read({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MAX_ARTIFACT_BYTES) throw new UserError(tooLarge(size))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** fetch says only that it failed; why is in the cause. The address must not get into a message. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'for an unknown reason'
}
