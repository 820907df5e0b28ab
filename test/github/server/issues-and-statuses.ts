import { notFound, page, unprocessable, Refusal, type Call, type Route } from './routes.js'
import type { Repository, User, World } from './world.js'

export interface Issue {
  readonly number: number
  readonly repository: Repository
  readonly user: User
  readonly title: string
  body: string
  state: 'open' | 'closed'
  state_reason: string | null
  readonly labels: readonly { readonly name: string }[]
  readonly assignees: readonly User[]
}

export interface Status {
  readonly repository: Repository
  readonly sha: string
  readonly state: string
  readonly description: string | null
  readonly target_url: string | null
  readonly context: string
  readonly creator: User
}

const LONGEST_DESCRIPTION = 140

/** Issues that are no pull requests, and the statuses of commits. */
export class IssuesAndStatuses {
  readonly issues: Issue[] = []
  readonly statuses: Status[] = []

  constructor(private readonly world: World) {}

  routes(): Route[] {
    const at = '/repos/{owner}/{repo}'
    return [
      { operation: `GET ${at}/issues`, permissions: ['issues=read'], handle: (call) => page(call, this.list(call)) },
      {
        operation: `POST ${at}/issues`,
        permissions: ['issues=write'],
        handle: (call) => ({ status: 201, body: shown(this.open(call)) }),
      },
      {
        operation: `PATCH ${at}/issues/{issue_number}`,
        permissions: ['issues=write', 'pull_requests=write'],
        handle: (call) => {
          const number = call.id('issue_number')
          const issue = this.issues.find(
            (each) => each.repository.id === call.repository().id && each.number === number,
          )
          if (issue === undefined) throw notFound()
          return { status: 200, body: shown(Object.assign(issue, call.body)) }
        },
      },
      {
        operation: `POST ${at}/statuses/{sha}`,
        permissions: ['statuses=write'],
        handle: (call) => ({ status: 201, body: this.state(call) }),
      },
    ]
  }

  private list(call: Call): object[] {
    const [state, labels] = [call.query.get('state') ?? 'open', call.query.get('labels')?.split(',') ?? []]
    return this.issues
      .filter((each) => each.repository.id === call.repository().id && (state === 'all' || each.state === state))
      .filter((each) => labels.every((label) => each.labels.some(({ name }) => name === label)))
      .map(shown)
  }

  private open(call: Call): Issue {
    const given = call.body as { title: string; body?: string; labels?: string[]; assignees?: string[] }
    if (given.title.trim() === '') {
      throw unprocessable('Validation Failed', [{ resource: 'Issue', code: 'missing_field', field: 'title' }])
    }
    const issue: Issue = {
      number: 500 + this.issues.length,
      repository: call.repository(),
      user: this.user(call),
      title: given.title,
      body: given.body ?? '',
      state: 'open',
      state_reason: null,
      labels: (given.labels ?? []).map((name) => ({ name })),
      assignees: (given.assignees ?? []).map((login) => this.world.user(login)),
    }
    this.issues.push(issue)
    return issue
  }

  private state(call: Call): object {
    const given = call.body as Pick<Status, 'state'> & Partial<Status>
    const { state, description = null, target_url = null, context = 'default' } = given
    if ((description ?? '').length > LONGEST_DESCRIPTION) {
      const message = `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`
      throw unprocessable('Validation Failed', [{ resource: 'Status', code: 'custom', field: 'description', message }])
    }
    const sha = call.param('sha')
    if (/^0+$/.test(sha)) throw unprocessable(`No commit found for SHA: ${sha}`)
    const status: Status = {
      ...{ state, description, target_url, context, sha },
      repository: call.repository(),
      creator: this.user(call),
    }
    this.statuses.push(status)
    return { state, description, target_url, context, creator: status.creator }
  }

  private user({ identity }: Call): User {
    if (identity === null) throw new Refusal(401, 'Requires authentication')
    return this.world.user(identity.login)
  }
}

function shown({ number, repository, ...issue }: Issue): object {
  return { ...issue, id: number, number, html_url: `https://github.com/${repository.full_name}/issues/${number}` }
}
