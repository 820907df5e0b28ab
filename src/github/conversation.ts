import { setTimeout as delay } from 'node:timers/promises'
import type { CommentOutcome, Conversation, StickyComment } from '../ports.js'
import type { GitHubClient } from './client.js'
import { statusOf } from './fault.js'
import type { Repository } from './pull-request.js'

interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Whether it says what we left there: whoever may write to a repository may edit the comments of others. */
  readonly isAsLeft: boolean
}

/** How often a comment is written again that another job of the run wrote over. */
const MOST_REPEATS = 3
/** Milliseconds that others may take from reading to writing at the least. */
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

  /** Two runs may both have found nothing: the oldest comment stays, with what both had to say. */
  async function create(comment: StickyComment): Promise<Settled> {
    const body = comment.body([]) ?? ''
    let made = await post(body).catch((error: unknown) => {
      // Whether a fault of GitHub came before or after the comment was made is seen by looking.
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

  /** Makes the oldest say what is to be said, and takes the others away. */
  async function settle(ours: readonly Comment[], comment: StickyComment): Promise<boolean> {
    const [first, ...later] = ours
    const body = comment.body(ours.filter(({ isAsLeft }) => isAsLeft).map((each) => each.body))
    const isChanged = first !== undefined && body !== null && plain(first.body) !== plain(body)
    if (isChanged) await client.rest.issues.updateComment({ ...at, comment_id: first.id, body })
    for (const { id } of later) {
      await client.rest.issues.deleteComment({ ...at, comment_id: id }).catch((error: unknown) => {
        // The other run was faster.
        if (statusOf(error) !== 404) throw error
      })
    }
    return isChanged
  }

  /**
   * GitHub takes edits without asking what they are edits of. So others are given the time in which they may write over
   * this, at least twice what reading and writing took here, and what is gone then is said again.
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
      // The comment is there by now: where reading it back fails, only what another job wrote over it is not known.
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
  /** Whether a comment was edited that others may edit as well. */
  readonly isShared: boolean
}

const hasMovedOn = ({ commit }: StickyComment, head: string): boolean => commit !== undefined && commit !== head

const byAge = (a: Comment, b: Comment): number => a.id - b.id

/** GitHub may keep a text with other line ends than it was sent with. */
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
          /** A whole number as text: too large for the Int of GraphQL. */
          readonly fullDatabaseId: string
          readonly body: string
          readonly url: string
          readonly viewerDidAuthor: boolean
          readonly author: { readonly login: string } | null
          /** Who edited it last; null: nobody. */
          readonly editor: { readonly login: string } | null
        }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
}
