import { measuredOnBranch } from './branch.js'
import type { GitHubClient } from './client.js'
import type { RunEvent } from './event.js'
import { findPullRequest, type Repository } from './pull-request.js'

/** Asks GitHub for what the payload of a run does not contain. What stays unknown stays so, with the reason. */
export async function answeredEvent(client: GitHubClient, at: Repository, event: RunEvent): Promise<RunEvent> {
  const { question, defaultBranch } = event
  if (question === undefined) return event
  if (question.about === 'branch') {
    return { ...event, measured: await measuredOnBranch(client, at, question, defaultBranch) }
  }
  const { head, isOwn } = question
  const found = await findPullRequest(client, at, head, defaultBranch)
  if (found.number === null) return { ...event, measured: { kind: 'other', why: found.why } }
  const { number, base } = found
  return { ...event, pullRequest: number, measured: { kind: 'pull-request', number, base, isOwn } }
}
