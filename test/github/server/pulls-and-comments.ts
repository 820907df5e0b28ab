import { GraphQLError } from 'graphql'
import { grants, type Identity } from './identities.js'
import { Refusal, notFound, page, unprocessable, type Answer, type Call, type Route } from './routes.js'
import type { Repository, User, World } from './world.js'

export interface PullRequest {
  readonly number: number
  readonly repository: Repository
  /** null: it was deleted. */
  readonly headRepository: Repository | null
  readonly headOwner: string
  readonly branch: string
  sha: string
  state: 'open' | 'closed'
  locked: boolean
}

export interface PullRequestFacts {
  readonly sha: string
  readonly branch?: string
  /** Full name; the repository itself unless given. */
  readonly from?: string
  readonly state?: 'open' | 'closed'
}

export interface IssueComment {
  readonly id: number
  readonly pull: PullRequest
  readonly user: User
  readonly created_at: string
  body: string
  updated_at: string
  /** Who edited it last. */
  editor?: User
}

/** GitHub's comments have passed the integers of 32 bits. */
const FIRST_COMMENT_ID = 4_000_000_000
const LONGEST_BODY = 65_536
const READ = ['issues=read', 'pull_requests=read']
const WRITE = ['issues=write', 'pull_requests=write']

/** Pull requests and the comments below them. */
export class PullsAndComments {
  private readonly pulls: PullRequest[] = []
  private comments: IssueComment[] = []

  constructor(private readonly world: World) {}

  add(
    repository: string,
    number: number,
    { sha, branch = 'feature', from = repository, state }: PullRequestFacts,
  ): PullRequest {
    const headRepository = this.world.repository(from)
    const pull: PullRequest = {
      number,
      repository: this.world.repository(repository),
      headRepository,
      headOwner: headRepository.owner.login,
      branch,
      sha,
      state: state ?? 'open',
      locked: false,
    }
    this.pulls.push(pull)
    return pull
  }

  comment(pull: PullRequest, login: string, body: string): IssueComment {
    const id = FIRST_COMMENT_ID + this.world.nextId()
    const created_at = this.world.now()
    const comment = { id, pull, user: this.world.user(login), created_at, body, updated_at: created_at }
    this.comments.push(comment)
    return comment
  }

  /** The comments of a pull request, oldest first. */
  of(pull: PullRequest): readonly IssueComment[] {
    return this.comments.filter((each) => each.pull === pull)
  }

  routes(): Route[] {
    const at = '/repos/{owner}/{repo}'
    return [
      { operation: `GET ${at}/pulls`, permissions: ['pull_requests=read'], handle: (call) => this.list(call) },
      {
        operation: `GET ${at}/pulls/{pull_number}`,
        permissions: ['pull_requests=read'],
        handle: (call) => ({ status: 200, body: pullBody(this.find(call.repository(), call.id('pull_number'))) }),
      },
      {
        // Those of forks are not among them.
        operation: `GET ${at}/commits/{commit_sha}/pulls`,
        permissions: ['pull_requests=read'],
        handle: (call) => {
          const { id } = call.repository()
          const mine = (each: PullRequest): boolean => each.repository.id === id && each.headRepository?.id === id
          const found = this.pulls.filter((each) => mine(each) && each.sha === call.param('commit_sha'))
          return page(call, found.map(pullBody))
        },
      },
      {
        operation: `GET ${at}/issues/{issue_number}/comments`,
        permissions: READ,
        handle: (call) => page(call, this.of(this.find(call.repository(), call.id('issue_number'))).map(commentBody)),
      },
      {
        operation: `POST ${at}/issues/{issue_number}/comments`,
        permissions: WRITE,
        handle: (call) => {
          const pull = this.find(call.repository(), call.id('issue_number'))
          if (pull.locked) throw new Refusal(403, 'Unable to create comment because issue is locked.')
          if (bodyIn(call).trim() === '') throw unprocessable('Validation Failed')
          return { status: 201, body: commentBody(this.comment(pull, loginOf(call), bodyIn(call))) }
        },
      },
      {
        operation: `PATCH ${at}/issues/comments/{comment_id}`,
        permissions: WRITE,
        // Whoever may write may change what others wrote.
        handle: (call) => {
          const comment = this.findComment(call)
          const editor = this.world.user(loginOf(call))
          Object.assign(comment, { body: bodyIn(call), updated_at: this.world.now(), editor })
          return { status: 200, body: commentBody(comment) }
        },
      },
      {
        operation: `DELETE ${at}/issues/comments/{comment_id}`,
        permissions: WRITE,
        handle: (call) => {
          const comment = this.findComment(call)
          this.comments = this.comments.filter((each) => each !== comment)
          return { status: 204 }
        },
      },
    ]
  }

  /** The pull request as GraphQL shows it to somebody. */
  view(repository: Repository, number: number, { login, permissions }: Identity): object {
    const granted = permissions === null || !repository.private || READ.some((one) => grants(permissions, one))
    if (!granted) throw typed('FORBIDDEN', 'Resource not accessible by integration')
    const pull = this.pulls.find((each) => each.repository.id === repository.id && each.number === number)
    if (pull === undefined) throw typed('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
    return {
      number,
      headRefOid: pull.sha,
      state: pull.state.toUpperCase(),
      locked: pull.locked,
      comments: ({ first, after }: { first?: number | null; after?: string | null }) => {
        if (first === null || first === undefined)
          throw typed('MISSING_PAGINATION_BOUNDARIES', 'You must provide `first`.')
        if (first > 100) throw typed('EXCESSIVE_PAGINATION', 'Requesting more than 100 records is not possible.')
        const all = this.of(pull)
        const skip = typeof after === 'string' ? Number(after) : 0
        const nodes = all.slice(skip, skip + first)
        return {
          totalCount: all.length,
          nodes: nodes.map((each) => ({
            ...each,
            id: `IC_${each.id}`,
            fullDatabaseId: String(each.id),
            url: urlOf(each),
            author: actor(each.user),
            editor: each.editor === undefined ? null : actor(each.editor),
            viewerDidAuthor: each.user.login === login,
          })),
          pageInfo: {
            hasNextPage: skip + first < all.length,
            hasPreviousPage: skip > 0,
            startCursor: String(skip),
            endCursor: String(skip + nodes.length),
          },
        }
      },
    }
  }

  private list(call: Call): Answer {
    const { id } = call.repository()
    const state = call.query.get('state') ?? 'open'
    const head = call.query.get('head')
    const found = this.pulls.filter(
      (each) =>
        each.repository.id === id &&
        (state === 'all' || each.state === state) &&
        (head === null || `${each.headOwner}:${each.branch}` === head),
    )
    return page(call, found.reverse().map(pullBody))
  }

  private find({ id }: Repository, number: number): PullRequest {
    const pull = this.pulls.find((each) => each.repository.id === id && each.number === number)
    if (pull === undefined) throw notFound()
    return pull
  }

  private findComment(call: Call): IssueComment {
    const comment = this.comments.find(({ id, pull }) => {
      return id === call.id('comment_id') && pull.repository.id === call.repository().id
    })
    if (comment === undefined) throw notFound()
    return comment
  }
}

function actor({ login }: User): object {
  return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}

function loginOf({ identity }: Call): string {
  if (identity === null) throw new Refusal(401, 'Requires authentication')
  return identity.login
}

function bodyIn(call: Call): string {
  const { body } = call.body as { readonly body: string }
  if (body.length <= LONGEST_BODY) return body
  const message = `Body is too long (maximum is ${LONGEST_BODY} characters)`
  throw unprocessable('Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ])
}

function urlOf({ id, pull }: IssueComment): string {
  return `https://github.com/${pull.repository.full_name}/pull/${pull.number}#issuecomment-${id}`
}

function commentBody(comment: IssueComment): object {
  const { id, body, user, created_at, updated_at } = comment
  return { id, body, user, created_at, updated_at, html_url: urlOf(comment) }
}

function pullBody({ number, repository, headRepository, headOwner, branch, sha, state, locked }: PullRequest): object {
  return {
    id: number,
    number,
    state,
    locked,
    head: { label: `${headOwner}:${branch}`, ref: branch, sha, repo: headRepository },
    base: { label: `${repository.owner.login}:main`, ref: 'main', sha: 'f'.repeat(40), repo: repository },
  }
}

function typed(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
