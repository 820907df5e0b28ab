import type { GitHub } from '../../github/server/index.js'
import type { Run } from '../../github/server/runs.js'
import { runWorkflow, type JobOutcome } from './run.js'
import { parse, text, type Branch, type Json } from './tree.js'
import { inputValues, isTriggered, type Happening } from './triggers.js'

/** A pull request, as far as events tell of it. */
export interface Pull {
  readonly number: number
  /** Full name of the repository that it comes from. */
  readonly from: string
  readonly branch: string
}

/** What happens in a project, with what the payload says of it. */
export type Event = Happening & {
  /** The commit that is pushed or proposed; for other events that of the default branch. */
  readonly sha?: string
  readonly actor?: string
  readonly pull?: Pull
  /** The run that a `workflow_run` tells of. */
  readonly run?: Run
}

/** A run of a workflow that came to its end. */
export interface Finished {
  readonly run: Run
  readonly workflow: string
  readonly jobs: readonly JobOutcome[]
  readonly concurrency: Json
}

export interface ProjectFacts {
  readonly github: GitHub
  /** Full name of its repository. */
  readonly name: string
  /** Workflows on the default branch, as texts by path. */
  readonly workflows: { readonly [file: string]: string }
  /** A folder with what a checkout brings. */
  readonly checkout: string
  readonly secrets?: { readonly [name: string]: string }
  readonly variables?: { readonly [name: string]: string }
  /** The files of this project, as the tests change them. */
  read(file: string): string
}

const MAIN_SHA = '1'.repeat(40)
const MAX_CHAIN = 3

/** A repository with workflows, on a GitHub that starts them. */
export class Project {
  constructor(private readonly facts: ProjectFacts) {}

  /** Runs all workflows that an event starts, and those that their end starts. Nothing else triggers anything. */
  async happen(event: Event, chain = 0): Promise<Finished[]> {
    const finished: Finished[] = []
    for (const [file, content] of Object.entries(this.facts.workflows)) {
      const workflow = parse(file, content)
      if (!isTriggered(workflow['on'], event)) continue
      if (event.name === 'workflow_dispatch' && workflow['name'] !== event.workflow) continue
      const done = await this.start(file, workflow, event)
      finished.push(done)
      if (chain === MAX_CHAIN) continue
      const end = { name: 'workflow_run', action: 'completed', workflow: done.workflow, run: done.run } as const
      finished.push(...(await this.happen(event.pull === undefined ? end : { ...end, pull: event.pull }, chain + 1)))
    }
    return finished
  }

  private async start(file: string, workflow: Branch, event: Event): Promise<Finished> {
    const { github, name: repository, checkout, read } = this.facts
    const { actor = 'monalisa', pull } = event
    const isOfFork = event.name === 'pull_request' && pull !== undefined && pull.from !== repository
    const name = text(workflow['name'] ?? file, 'name')
    const { sha, ref, headSha, headBranch } = this.commits(event)
    const run = github.runs.add(repository, {
      name,
      path: file,
      event: event.name,
      status: 'in_progress',
      conclusion: null,
      actor,
      head_sha: headSha,
      head_branch: headBranch,
      ...(isOfFork ? { head_repository: pull.from } : {}),
    })
    const payload = this.payload(event)
    const ending = await runWorkflow(workflow, {
      event: { name: event.name, payload },
      github: {
        actor,
        triggering_actor: actor,
        event_name: event.name,
        event: payload as Json,
        ref,
        sha,
        repository,
        run_id: String(run.id),
        run_attempt: String(run.run_attempt),
        workflow: name,
        ...(event.name === 'pull_request' ? { head_ref: headBranch, base_ref: event.base } : {}),
      },
      secrets: isOfFork ? {} : (this.facts.secrets ?? {}),
      variables: this.facts.variables ?? {},
      inputs: event.name === 'workflow_dispatch' ? dispatchInputs(workflow, event.inputs) : {},
      checkout,
      read,
      isReadOnly: isOfFork,
      startJob: (permissions) => ({
        token: github.token({ repository, permissions: withoutNone(permissions) }),
        variables: github.env({ run }),
      }),
    })
    // The run is an object of the server: what it says of it changes here.
    Object.assign(run, { status: 'completed', conclusion: ending.conclusion })
    return { run, workflow: name, jobs: ending.jobs, concurrency: ending.concurrency }
  }

  /** What the run stands on, and what GitHub calls its head. */
  private commits(event: Event): { sha: string; ref: string; headSha: string; headBranch: string } {
    const { sha = MAIN_SHA, pull } = event
    if (event.name === 'pull_request' && pull !== undefined) {
      const ref = `refs/pull/${pull.number}/merge`
      return { sha: 'e'.repeat(40), ref, headSha: sha, headBranch: pull.branch }
    }
    const headBranch = event.name === 'push' ? event.branch : 'main'
    return { sha, ref: `refs/heads/${headBranch}`, headSha: sha, headBranch }
  }

  private payload(event: Event): object {
    const { github, name } = this.facts
    const { sha = MAIN_SHA, pull, run } = event
    const repository = github.world.repository(name)
    const common = { repository, sender: github.world.user(event.actor ?? 'monalisa') }
    switch (event.name) {
      case 'push':
        return { ...common, ref: `refs/heads/${event.branch}`, after: sha }
      case 'schedule':
        return { schedule: 'as the workflow says' }
      case 'workflow_dispatch':
        return { ...common, inputs: event.inputs, ref: 'refs/heads/main' }
      case 'pull_request': {
        const head = { sha, ref: pull?.branch, repo: github.world.repository(pull?.from ?? name) }
        const base = { ref: event.base, sha: MAIN_SHA, repo: repository }
        const { number } = pull ?? {}
        return { ...common, action: event.action, number, pull_request: { number, head, base } }
      }
      case 'workflow_run': {
        // GitHub lists the pull requests of its own branches only.
        const pull_requests = pull?.from === name ? [{ number: pull.number, base: { repo: repository } }] : []
        return { ...common, action: event.action, workflow_run: { ...run, pull_requests } }
      }
    }
  }
}

/** A permission that is `none` is one that the token does not have. */
function withoutNone(permissions: { readonly [scope: string]: string }): { [scope: string]: 'read' | 'write' } {
  const given = Object.entries(permissions).filter((entry): entry is [string, 'read' | 'write'] => entry[1] !== 'none')
  return Object.fromEntries(given)
}

function dispatchInputs(workflow: Branch, given: { readonly [name: string]: string }): Record<string, Json> {
  const on = workflow['on'] as { workflow_dispatch?: { inputs?: Branch } | null }
  return inputValues(on.workflow_dispatch?.inputs, given, 'workflow_dispatch')
}
