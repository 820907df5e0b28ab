import * as core from '@actions/core'
import type { Environment } from '../../github/event.js'
import { reasonOf } from '../../github/fault.js'
import { actionLog, line } from '../log.js'

/** A commit whose status is pending. */
export interface PendingStatus {
  readonly owner: string
  readonly repo: string
  readonly sha: string
  readonly context: string
  readonly url: string | undefined
}

const STATE = 'pending'

/** Tells the post step which status is pending; null: none any more. */
export function rememberPending(status: PendingStatus | null): void {
  core.saveState(STATE, status === null ? '' : JSON.stringify(status))
}

/** Ends the status that a killed or cancelled job left pending: a required check would wait for it forever. */
export async function endPendingStatus(env: Environment): Promise<void> {
  const remembered = env[`STATE_${STATE}`] ?? ''
  const token = env['INPUT_GITHUB-TOKEN'] ?? ''
  if (remembered === '' || token === '') return
  const { sha, context, url, owner, repo } = JSON.parse(remembered) as PendingStatus
  core.setSecret(token)
  try {
    const [{ githubClient }, { setStatus }] = await Promise.all([
      import('../../github/client.js'),
      import('../../github/status.js'),
    ])
    const description = 'The job ended before the results were judged'
    await setStatus(
      githubClient(token, actionLog),
      { owner, repo },
      { sha, context },
      { state: 'error', description, url },
    )
    line(`status: ${context}: ${description}`)
  } catch (error) {
    line(`The status ${context} stays pending: ${reasonOf(error)}`)
  }
}
