import { setTimeout as delay } from 'node:timers/promises'
import type { CommentOutcome, Conversation, StickyComment } from '../ports.js'
import type { GitHubClient } from './client.js'
import { statusOf } from './fault.js'
import type { Repository } from './pull-request.js'

interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Whether it is unchanged since we wrote it: anybody who may write to a repository may edit comments of others. */
  readonly isAsLeft: boolean
}

/** How often a comment is restored after another job overwrote it. */
const MOST_REPEATS = 3
/** The least number of milliseconds to wait for other writers. */
const SHORTEST_TURN = 100

/**
 * The conversation of a pull request. One query tells its head, and which comments are this token's own: the login of
 * an app's token cannot be asked for otherwise. A comment is ours when we wrote it and it ends with the marker; people
 * may quote markers, and others' bots may quote people.
 * @param wait lets so many milliseconds pass
 */
export function pullRequestConversation(
  client: GitHubClient,
  at: Repository,
  number: number,
  wait: (milliseconds: number) => Promise<unknown> = delay,
): Conversation {
  /** The head, and our comments with the marker, oldest first. */
  async function look(marker: string): Promise<{ head: string; ours: Comment[] }> {
    const ours: Comment[] = []
    for (let after: string | null = null; ;) {
      const answer: Answer = await client.graphql<Answer>(QUERY, { ...at, number, after })
      const { headRefOid, comments } = answer.repository.pullRequest
      for (const { fullDatabaseId, body, url, viewerDidAuthor, author, editor } of comments.nodes) {
        if (!viewerDidAuthor || !body.trimEnd().endsWith(marker)) continue
        const isAsLeft = editor === null || editor.login === author?.login
        ours.push({ id: Number(fullDatabaseId), body, url, isAsLeft })
      }
      if (!comments.pageInfo.hasNextPage) return { head: headRefOid, ours: ours.sort(byAge) }
      after = comments.pageInfo.endCursor
    }
  }

  async function post(body: string): Promise<Comment> {
    const { data } = await client.rest.issues.createComment({ ...at, issue_number: number, body })
    return { id: data.id, body, url: data.html_url, isAsLeft: true }
  }

  /** Two runs may both have found no comment: the oldest one stays, with the content of both. */
  async function create(comment: StickyComment): Promise<Settled> {
    const body = comment.body([]) ?? ''
    let made = await post(body).catch((error: unknown) => {
      // After a server error, a look shows whether the comment was created.
      if ((statusOf(error) ?? 0) < 500) throw error
      return null
    })
    const { ours } = await look(comment.marker)
    if (ours.length === 0) made ??= await post(body)
    const mine = made === null || ours.some(({ id }) => id === made.id) ? [] : [made]
    const all = [...ours, ...mine].sort(byAge)
    const isShared = await settle(all, comment)
    const url = all[0]?.url ?? ''
    return { outcome: { kind: made !== null && url === made.url ? 'created' : 'updated', url }, isShared }
  }

  /** Updates the oldest comment, and deletes the others. */
  async function settle(ours: readonly Comment[], comment: StickyComment): Promise<boolean> {
    const [first, ...later] = ours
    const body = comment.body(ours.filter(({ isAsLeft }) => isAsLeft).map((each) => each.body))
    const isChanged = first !== undefined && body !== null && plain(first.body) !== plain(body)
    if (isChanged) await client.rest.issues.updateComment({ ...at, comment_id: first.id, body })
    for (const { id } of later) {
      await client.rest.issues.deleteComment({ ...at, comment_id: id }).catch((error: unknown) => {
        // The other run has done it.
        if (statusOf(error) !== 404) throw error
      })
    }
    return isChanged
  }

  /**
   * GitHub accepts edits without checking what they replace. So this waits for other writers, at least twice as long as
   * reading and writing took here, and then restores what was lost.
   */
  async function readBack(comment: StickyComment, turn: number): Promise<void> {
    for (let repeat = 0; repeat < MOST_REPEATS; repeat += 1) {
      await wait(Math.max(SHORTEST_TURN, turn) * (2 + 2 * Math.random()))
      const { head, ours } = await look(comment.marker)
      const [first, ...more] = ours
      if (first === undefined || hasMovedOn(comment, head)) return
      if (more.length === 0 && (!first.isAsLeft || comment.tells(first.body))) return
      await settle(ours, comment)
    }
  }

  return {
    show: async (comment) => {
      const start = performance.now()
      const { head, ours } = await look(comment.marker)
      if (hasMovedOn(comment, head)) return { kind: 'superseded', head }
      const [first] = ours
      if (first === undefined && !comment.mayCreate) return { kind: 'none' }
      const { outcome, isShared } = first === undefined ? await create(comment) : await update(ours, first.url, comment)
      // The comment exists now. If reading it back fails, it is only unknown whether another job overwrote something.
      if (isShared) await readBack(comment, performance.now() - start).catch(() => undefined)
      return outcome
    },
  }

  async function update(ours: readonly Comment[], url: string, comment: StickyComment): Promise<Settled> {
    const isShared = await settle(ours, comment)
    return { outcome: { kind: isShared ? 'updated' : 'unchanged', url }, isShared }
  }
}

interface Settled {
  readonly outcome: CommentOutcome
  /** Whether others may edit the comment that was edited. */
  readonly isShared: boolean
}

const hasMovedOn = ({ commit }: StickyComment, head: string): boolean => commit !== undefined && commit !== head

const byAge = (a: Comment, b: Comment): number => a.id - b.id

/** GitHub may store a text with other line ends. */
const plain = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd()

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor author { login } editor { login } }
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
          /** A whole number as text: too large for Int in GraphQL. */
          readonly fullDatabaseId: string
          readonly body: string
          readonly url: string
          readonly viewerDidAuthor: boolean
          readonly author: { readonly login: string } | null
          /** Its last editor; null: nobody. */
          readonly editor: { readonly login: string } | null
        }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
}
