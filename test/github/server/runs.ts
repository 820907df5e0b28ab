import type { Branches } from './branches.js'
import { notFound, page, type Call, type Route } from './routes.js'
import type { Repository, User, World } from './world.js'

/** One attempt of a workflow run. */
export interface Run {
  readonly id: number
  readonly run_attempt: number
  readonly run_number: number
  readonly name: string
  readonly path: string
  readonly workflow_id: number
  readonly event: string
  readonly status: string
  readonly conclusion: string | null
  readonly head_sha: string
  readonly head_branch: string
  readonly head_repository: Repository
  readonly repository: Repository
  readonly actor: User
  readonly triggering_actor: User
  readonly created_at: string
  readonly run_started_at: string
  readonly updated_at: string
  readonly html_url: string
  readonly pull_requests: readonly object[]
}

export interface RunFacts extends Partial<Omit<Run, 'actor' | 'triggering_actor' | 'head_repository' | 'repository'>> {
  readonly actor?: string
  readonly triggering_actor?: string
  /** Full name; the repository of the run unless given. */
  readonly head_repository?: string
}

/** Such a run ran the head of its branch. */
const OF_BRANCH = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']

/** Workflow runs and their attempts. */
export class Runs {
  /** By id, the attempts in order. */
  private readonly attempts = new Map<number, Run[]>()

  constructor(
    private readonly world: World,
    private readonly branches: Branches,
  ) {}

  /** A run, or with the id of one that is there its next attempt. */
  add(repository: string, facts: RunFacts = {}): Run {
    const { actor = 'monalisa', triggering_actor = actor, head_repository = repository, ...more } = facts
    const id = facts.id ?? this.world.nextId()
    const earlier = this.attempts.get(id) ?? []
    const [first] = earlier
    const time = this.world.now()
    const home = this.world.repository(repository)
    const run: Run = {
      run_number: 1,
      name: 'Benchmarks',
      path: '.github/workflows/benchmarks.yml',
      workflow_id: 7,
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      head_sha: 'b'.repeat(40),
      head_branch: 'main',
      pull_requests: [],
      ...first,
      run_attempt: earlier.length + 1,
      created_at: first?.created_at ?? time,
      run_started_at: time,
      updated_at: time,
      ...more,
      id,
      repository: home,
      head_repository: this.world.repository(head_repository),
      html_url: `https://github.com/${home.full_name}/actions/runs/${id}`,
      actor: this.world.user(actor),
      triggering_actor: this.world.user(triggering_actor),
    }
    this.attempts.set(id, [...earlier, run])
    if (OF_BRANCH.includes(run.event) && run.head_repository === home) {
      this.branches.push(repository, run.head_branch, run.head_sha)
    }
    return run
  }

  /** The newest attempt of a run. */
  find(repository: Repository, id: number): Run {
    const run = this.attempts.get(id)?.at(-1)
    if (run?.repository.id !== repository.id) throw notFound()
    return run
  }

  routes(): Route[] {
    const permissions = ['actions=read']
    const at = 'GET /repos/{owner}/{repo}/actions/runs'
    const named = (call: Call): Run => this.find(call.repository(), call.id('run_id'))
    return [
      {
        operation: at,
        permissions,
        handle: (call) => {
          const all = [...this.attempts.values()].flatMap((attempts) => attempts.at(-1) ?? [])
          const runs = all.filter((run) => run.repository.id === call.repository().id && matches(run, call.query))
          return page(call, runs.reverse(), (workflow_runs, total_count) => ({ total_count, workflow_runs }))
        },
      },
      { operation: `${at}/{run_id}`, permissions, handle: (call) => ({ status: 200, body: named(call) }) },
      {
        operation: `${at}/{run_id}/attempts/{attempt_number}`,
        permissions,
        handle: (call) => {
          const attempt = this.attempts.get(named(call).id)?.[call.id('attempt_number') - 1]
          if (attempt === undefined) throw notFound()
          return { status: 200, body: attempt }
        },
      },
      {
        operation: `${at}/{run_id}/jobs`,
        permissions,
        handle: (call) => {
          const { id, head_sha, run_attempt, run_started_at, conclusion } = named(call)
          const times = { created_at: run_started_at, started_at: run_started_at, completed_at: run_started_at }
          const job = { id, run_id: id, head_sha, run_attempt, name: 'benchmark', status: 'completed', conclusion }
          const jobs = [{ ...job, ...times }]
          return page(call, jobs, (items, total_count) => ({ total_count, jobs: items }))
        },
      },
    ]
  }
}

function matches(run: Run, query: URLSearchParams): boolean {
  const [event, branch, sha, status] = ['event', 'branch', 'head_sha', 'status'].map((name) => query.get(name))
  return (
    (event ?? run.event) === run.event &&
    (branch ?? run.head_branch) === run.head_branch &&
    (sha ?? run.head_sha) === run.head_sha &&
    (status === null || status === undefined || status === run.status || status === run.conclusion)
  )
}
