import type { CommentOutcome, Conversation, StickyComment } from '../ports.js'
import type { GitHubClient } from './client.js'
import { statusOf } from './fault.js'
import type { Repository } from './pull-request.js'

interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
}

/**
 * The conversation of a pull request. One query tells its head, and which comments are this token's own: the login of
 * an app's token cannot be asked for otherwise. A comment is ours when we wrote it and it ends with the marker; people
 * may quote markers, and others' bots may quote people.
 */
export function pullRequestConversation(client: GitHubClient, at: Repository, number: number): Conversation {
  /** The head, and our comments with the marker, oldest first. */
  async function look(marker: string): Promise<{ head: string; ours: Comment[] }> {
    const ours: Comment[] = []
    for (let after: string | null = null; ;) {
      const answer: Answer = await client.graphql<Answer>(QUERY, { ...at, number, after })
      const { headRefOid, comments } = answer.repository.pullRequest
      for (const { fullDatabaseId, body, url, viewerDidAuthor } of comments.nodes) {
        if (viewerDidAuthor && body.trimEnd().endsWith(marker)) ours.push({ id: Number(fullDatabaseId), body, url })
      }
      if (!comments.pageInfo.hasNextPage) return { head: headRefOid, ours: ours.sort(byAge) }
      after = comments.pageInfo.endCursor
    }
  }

  async function post(body: string): Promise<Comment> {
    const { data } = await client.rest.issues.createComment({ ...at, issue_number: number, body })
    return { id: data.id, body, url: data.html_url }
  }

  /** Two runs may both have found nothing: the oldest comment stays, with what was said last. */
  async function create({ body, marker }: StickyComment): Promise<CommentOutcome> {
    let made = await post(body).catch((error: unknown) => {
      // Whether a fault of GitHub came before or after the comment was made is seen by looking.
      if ((statusOf(error) ?? 0) < 500) throw error
      return null
    })
    const { ours } = await look(marker)
    if (ours.length === 0) made ??= await post(body)
    const mine = made === null || ours.some(({ id }) => id === made.id) ? [] : [made]
    const all = [...ours, ...mine].sort(byAge)
    await settle(all, body)
    const url = all[0]?.url ?? ''
    return { kind: made !== null && url === made.url ? 'created' : 'updated', url }
  }

  /** Makes the oldest say `body`, and takes the others away. */
  async function settle([first, ...later]: readonly Comment[], body: string): Promise<boolean> {
    const isChanged = first !== undefined && plain(first.body) !== plain(body)
    if (isChanged) await client.rest.issues.updateComment({ ...at, comment_id: first.id, body })
    for (const { id } of later) {
      await client.rest.issues.deleteComment({ ...at, comment_id: id }).catch((error: unknown) => {
        // The other run was faster.
        if (statusOf(error) !== 404) throw error
      })
    }
    return isChanged
  }

  return {
    show: async (comment) => {
      const { head, ours } = await look(comment.marker)
      if (comment.commit !== undefined && comment.commit !== head) return { kind: 'superseded', head }
      const [first] = ours
      if (first === undefined) return comment.mayCreate ? create(comment) : { kind: 'none' }
      const isChanged = await settle(ours, comment.body)
      return { kind: isChanged ? 'updated' : 'unchanged', url: first.url }
    },
  }
}

const byAge = (a: Comment, b: Comment): number => a.id - b.id

/** GitHub may keep a text with other line ends than it was sent with. */
const plain = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd()

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string
      readonly comments: {
        readonly nodes: readonly {
          /** A whole number as text: too large for the Int of GraphQL. */
          readonly fullDatabaseId: string
          readonly body: string
          readonly url: string
          readonly viewerDidAuthor: boolean
        }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
}
