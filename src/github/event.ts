import type { Provenance } from '../core/model.js'

/** What the runner and the event payload say of the run that measured. Nothing in it comes from a result file. */
export interface RunEvent {
  readonly provenance: Provenance
  readonly pullRequest?: number
  /** Whether a pull request's code was measured, even one whose number is not known. */
  readonly ofPullRequest: boolean
  /** Absent for tags, which belong to no branch. */
  readonly branch?: string
  readonly defaultBranch?: string
  /** The code that was measured comes from another repository: judged, never stored. */
  readonly fromFork: boolean
  readonly workflow: string
  readonly serverUrl: string
  readonly runUrl?: string
}

export type Environment = { readonly [name: string]: string | undefined }
type Fields = { readonly [name: string]: unknown }

/**
 * Reads the event. For `workflow_run` everything is that of the run that triggered this one, for pull requests the
 * head and not the merge commit. Fields that a payload lacks are left out: `schedule` and `workflow_dispatch` have
 * no commit in theirs.
 * @param payload the parsed file of GITHUB_EVENT_PATH; null when there is none
 */
export function readEvent(env: Environment, payload: unknown): RunEvent {
  const event = fields(payload)
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const run = measuredRun(env, event, repository)
  const defaultBranch =
    // The head of a pull request is not the default branch, also where it has its name.
    run.ofPullRequest
      ? undefined
      : (text(fields(event['repository']), 'default_branch') ??
        // A schedule always runs on the default branch, and its payload may not name it.
        (env['GITHUB_EVENT_NAME'] === 'schedule' ? run.branch : undefined))
  return {
    fromFork: run.fromFork,
    ofPullRequest: run.ofPullRequest,
    workflow: env['GITHUB_WORKFLOW'] ?? 'workflow',
    serverUrl,
    provenance: {
      ...(run.commit === undefined ? {} : { commit_sha: run.commit }),
      ...(run.branch === undefined ? {} : { branch_name: run.branch }),
      ...(repository === '' ? {} : { repository }),
      ...(run.id === undefined ? {} : { run_id: run.id }),
      ...(run.attempt === undefined ? {} : { run_attempt: run.attempt }),
      ...(run.actor === undefined ? {} : { triggered_by: run.actor }),
    },
    ...(run.pullRequest === undefined ? {} : { pullRequest: run.pullRequest }),
    ...(run.branch === undefined ? {} : { branch: run.branch }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...(repository === '' || run.id === undefined
      ? {}
      : { runUrl: `${serverUrl}/${repository}/actions/runs/${env['GITHUB_RUN_ID'] ?? run.id}` }),
  }
}

interface MeasuredRun {
  readonly commit: string | undefined
  readonly branch: string | undefined
  readonly id: string | undefined
  readonly attempt: number | undefined
  readonly actor: string | undefined
  readonly pullRequest?: number | undefined
  readonly ofPullRequest: boolean
  readonly fromFork: boolean
}

function measuredRun(env: Environment, event: Fields, repository: string): MeasuredRun {
  const name = env['GITHUB_EVENT_NAME']
  if (name === 'workflow_run') return triggeringRun(fields(event['workflow_run']), repository)
  const own = {
    id: env['GITHUB_RUN_ID'],
    attempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']),
    actor: env['GITHUB_TRIGGERING_ACTOR'] ?? env['GITHUB_ACTOR'],
  }
  if (name === 'pull_request' || name === 'pull_request_target') {
    const pull = fields(event['pull_request'])
    const head = fields(pull['head'])
    return {
      ...own,
      commit: text(head, 'sha') ?? env['GITHUB_SHA'],
      branch: text(head, 'ref') ?? env['GITHUB_HEAD_REF'],
      pullRequest: wholeNumber(pull['number'] ?? event['number']),
      ofPullRequest: true,
      // A deleted fork has no repository any more; it was not this one.
      fromFork: text(fields(head['repo']), 'full_name') !== repository,
    }
  }
  const ref = env['GITHUB_REF'] ?? ''
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
  return { ...own, commit: env['GITHUB_SHA'], branch, ofPullRequest: false, fromFork: false }
}

function triggeringRun(run: Fields, repository: string): MeasuredRun {
  const owner = text(fields(run['head_repository']), 'full_name')
  const fromFork = owner !== repository
  const branch = text(run, 'head_branch')
  // Runs of a push list pull requests too: those that have its branch as head.
  const ofPullRequest = (text(run, 'event') ?? '').startsWith('pull_request')
  const pulls = ofPullRequest && Array.isArray(run['pull_requests']) ? run['pull_requests'] : []
  const id = wholeNumber(run['id'])
  return {
    commit: text(run, 'head_sha'),
    // A fork's `main` is not ours: its name must never lead to the environment of the default branch.
    branch: fromFork && branch !== undefined ? `${owner ?? 'fork'}:${branch}` : branch,
    id: id === undefined ? undefined : String(id),
    attempt: wholeNumber(run['run_attempt']),
    actor: text(fields(run['triggering_actor'] ?? run['actor']), 'login'),
    pullRequest: pulls.length === 1 ? wholeNumber(fields(pulls[0])['number']) : undefined,
    ofPullRequest,
    fromFork,
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function text(of: Fields, name: string): string | undefined {
  const value = of[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
