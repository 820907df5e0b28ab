import type { GitHubClient } from './client.js'
import type { Repository } from './pull-request.js'

/** The label by which the issue is found, in one request however many issues are open. Only members can set it. */
const ALERT_LABEL = 'benchmark-regression'

export interface AlertIssue {
  readonly number: number
  readonly body: string
  readonly url: string
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  /** Besides `ALERT_LABEL`. */
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
}

/** The open issue whose text ends with the marker, the oldest if there are several; null: none. */
export async function findIssue(client: GitHubClient, at: Repository, marker: string): Promise<AlertIssue | null> {
  const { data } = await client.rest.issues.listForRepo({
    ...at,
    labels: ALERT_LABEL,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  })
  for (const { number, body, html_url: url } of data) {
    if (body?.trimEnd().endsWith(marker) === true) return { number, body, url }
  }
  return null
}

/** Opens an issue and returns its address. */
export async function openIssue(client: GitHubClient, at: Repository, issue: NewIssue): Promise<string> {
  const { title, body, labels, assignees } = issue
  const { data } = await client.rest.issues.create({
    ...at,
    title,
    body,
    labels: [...new Set([ALERT_LABEL, ...labels])],
    assignees: [...assignees],
  })
  return data.html_url
}

/** Replaces the text of an issue, and closes it if the regression is over. */
export async function updateIssue(
  client: GitHubClient,
  at: Repository,
  { number }: AlertIssue,
  { body, isOver }: { readonly body: string; readonly isOver: boolean },
): Promise<void> {
  const closing = isOver ? ({ state: 'closed', state_reason: 'completed' } as const) : {}
  await client.rest.issues.update({ ...at, issue_number: number, body, ...closing })
}
