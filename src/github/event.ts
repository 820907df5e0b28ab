import type { Provenance } from '../core/model.js'
import { present } from '../core/json/present.js'

/** What the runner and the event payload say of the run that measured. Nothing in it comes from a result file. */
export interface RunEvent {
  readonly provenance: Provenance
  readonly pullRequest?: number
  /** Whether a pull request's code was measured, even one whose number is not known. */
  readonly ofPullRequest: boolean
  /** Where GitHub can be asked for the pull request that its payload does not name. */
  readonly head?: PullRequestHead
  /** Why GitHub could not name it either. */
  readonly pullRequestUnknown?: string
  /** What a merge queue would make of the default branch: like a pull request, and of no branch that stays. */
  readonly inMergeQueue: boolean
  /** Absent for tags, which belong to no branch. */
  readonly branch?: string
  readonly defaultBranch?: string
  /** The code that was measured comes from another repository: judged, never stored. */
  readonly fromFork: boolean
  /** Whom GitHub denies this run the secrets for; null: nobody. */
  readonly withoutSecrets: 'a pull request from a fork' | 'a run of Dependabot' | null
  /** How the run that triggered this one ended, such as `success`, `failure` or `cancelled`. */
  readonly conclusion?: string
  /** The workflow that measured, where another run did: its file, such as `.github/workflows/run.yml`; '': not said. */
  readonly workflowFile?: string
  readonly workflow: string
  /** The file of the workflow that this run is of, such as `benchmark.yml`. */
  readonly ownWorkflowFile?: string
  /** How a workflow uses the action at the top of this repository: `owner/name@ref`. */
  readonly action: string
  readonly serverUrl: string
  readonly runUrl?: string
}

/** The commit that a pull request asks to merge, and where it is. */
export interface PullRequestHead {
  readonly repositoryId: number
  /** Login of the owner of that repository. */
  readonly owner: string
  readonly branch: string
  readonly commit: string
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
  const repository = text(env, 'GITHUB_REPOSITORY')
  const serverUrl = text(env, 'GITHUB_SERVER_URL') ?? 'https://github.com'
  const page = text(env, 'GITHUB_RUN_ID')
  const { commit, branch, id, attempt, actor, pullRequest, head, conclusion, workflowFile, ...whose } = measuredRun(
    env,
    event,
    repository,
  )
  return {
    ...whose,
    inMergeQueue: !whose.fromFork && branch?.startsWith(MERGE_QUEUE) === true,
    withoutSecrets: withoutSecrets(env, whose.fromFork),
    workflow: text(env, 'GITHUB_WORKFLOW') ?? 'workflow',
    action: `${text(env, 'GITHUB_ACTION_REPOSITORY') ?? 'your-org/benchmark-snapshots'}@${text(env, 'GITHUB_ACTION_REF') ?? 'v1'}`,
    serverUrl,
    provenance: present({
      commit_sha: commit,
      branch_name: branch,
      repository,
      run_id: id,
      run_attempt: attempt,
      triggered_by: actor,
    }),
    ...present({
      pullRequest,
      head: pullRequest === undefined ? head : undefined,
      conclusion,
      workflowFile,
      ownWorkflowFile: /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
      branch,
      // The head of a pull request is not the default branch, also where it has its name.
      defaultBranch: whose.ofPullRequest ? undefined : defaultBranchOf(env, event, branch),
      runUrl: repository && page && `${serverUrl}/${repository}/actions/runs/${page}`,
    }),
  }
}

/** How a workflow uses the action in a folder of this repository: `owner/name/folder@ref`. */
export function actionIn({ action }: RunEvent, folder: string): string {
  return action.replace('@', `/${folder}@`)
}

function defaultBranchOf(env: Environment, event: Fields, branch: string | undefined): string | undefined {
  const named = text(fields(event['repository']), 'default_branch')
  // A schedule always runs on the default branch, and its payload may not name it.
  return named ?? (env['GITHUB_EVENT_NAME'] === 'schedule' ? branch : undefined)
}

/** GitHub names the branches of its merge queues so, and lets nobody else push there. */
const MERGE_QUEUE = 'gh-readonly-queue/'

/**
 * Runs of a fork's pull request, and those that Dependabot causes, get no secrets. A `pull_request_target` and a
 * `workflow_run` get them: that is what they are for.
 */
function withoutSecrets(env: Environment, fromFork: boolean): RunEvent['withoutSecrets'] {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (fromFork && name.startsWith('pull_request') && name !== 'pull_request_target') return 'a pull request from a fork'
  const isByDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]'
  return isByDependabot && !['workflow_run', 'schedule'].includes(name) ? 'a run of Dependabot' : null
}

interface MeasuredRun {
  readonly commit: string | undefined
  readonly branch: string | undefined
  readonly id: string | undefined
  readonly attempt: number | undefined
  readonly actor: string | undefined
  readonly pullRequest?: number | undefined
  readonly head?: PullRequestHead | undefined
  readonly conclusion?: string | undefined
  readonly workflowFile?: string
  readonly ofPullRequest: boolean
  readonly fromFork: boolean
}

function measuredRun(env: Environment, event: Fields, repository: string | undefined): MeasuredRun {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (name === 'workflow_run') return triggeringRun(event, repository)
  const own = {
    id: text(env, 'GITHUB_RUN_ID'),
    attempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']),
    actor: text(env, 'GITHUB_TRIGGERING_ACTOR') ?? text(env, 'GITHUB_ACTOR'),
  }
  // Also pull_request_target and pull_request_review.
  if (name.startsWith('pull_request')) {
    const pull = fields(event['pull_request'])
    const head = fields(pull['head'])
    const source = sourceOf(head['repo'], text(head, 'ref') ?? text(env, 'GITHUB_HEAD_REF'), repository)
    return {
      ...own,
      ...source,
      commit: text(head, 'sha') ?? text(env, 'GITHUB_SHA'),
      pullRequest: wholeNumber(pull['number'] ?? event['number']),
      ofPullRequest: true,
    }
  }
  const issue = fields(event['issue'])
  if (issue['pull_request'] !== undefined) {
    // A comment on a pull request runs as the default branch, and what it measures is most often the pull request.
    const [commit, pullRequest] = [text(env, 'GITHUB_SHA'), wholeNumber(issue['number'])]
    return { ...own, commit, branch: undefined, pullRequest, ofPullRequest: true, fromFork: true }
  }
  const ref = env['GITHUB_REF'] ?? ''
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
  return { ...own, commit: text(env, 'GITHUB_SHA'), branch, ofPullRequest: false, fromFork: false }
}

/** Besides pull requests: what runs the code of the branch that GitHub names. */
const OWN_CAUSES = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'merge_group', 'dynamic', 'release']

function triggeringRun(event: Fields, repository: string | undefined): MeasuredRun {
  const run = fields(event['workflow_run'])
  const cause = text(run, 'event') ?? ''
  // Runs of a push list pull requests too: those that have its branch as head.
  const ofPullRequest = cause.startsWith('pull_request')
  const pulls = ofPullRequest ? pullRequestsHere(run, event) : []
  const id = wholeNumber(run['id'])
  // Others, such as a run that was itself triggered by a run, or by a comment, are called ones of the default branch,
  // whatever they measured: that may be a fork.
  const isOwn = ofPullRequest || OWN_CAUSES.includes(cause)
  const branch = isOwn ? text(run, 'head_branch') : undefined
  const commit = text(run, 'head_sha')
  const source = sourceOf(run['head_repository'], branch, repository)
  return {
    ...source,
    fromFork: source.fromFork || !isOwn,
    commit,
    head: ofPullRequest ? headOf(run['head_repository'], branch, commit) : undefined,
    conclusion: text(run, 'conclusion'),
    workflowFile: workflowFileOf(text(run, 'path') ?? ''),
    id: id === undefined ? undefined : String(id),
    attempt: wholeNumber(run['run_attempt']),
    actor: text(fields(run['triggering_actor'] ?? run['actor']), 'login'),
    pullRequest: pulls.length === 1 ? wholeNumber(fields(pulls[0])['number']) : undefined,
    ofPullRequest,
  }
}

/** GitHub may add the ref, as in `run.yml@main`. A file that is called `run.yml@evil.yml` is not `run.yml`. */
function workflowFileOf(path: string): string {
  return /\.ya?ml$/.test(path) ? path : path.replace(/@[^@]*$/, '')
}

/**
 * Whose code it is. A repository that is not named, as that of a deleted fork, is not this one. A fork's `main` is not
 * ours: its name must never lead to the environment of the default branch.
 */
function sourceOf(
  head: unknown,
  branch: string | undefined,
  repository: string | undefined,
): Pick<MeasuredRun, 'branch' | 'fromFork'> {
  const owner = text(fields(head), 'full_name')
  const fromFork = owner === undefined || owner !== repository
  return { fromFork, branch: fromFork && branch !== undefined ? `${owner ?? 'fork'}:${branch}` : branch }
}

function headOf(from: unknown, branch?: string, commit?: string): PullRequestHead | undefined {
  const repositoryId = wholeNumber(fields(from)['id'])
  const owner = text(fields(fields(from)['owner']), 'login')
  if (repositoryId === undefined || owner === undefined) return undefined
  return branch === undefined || commit === undefined ? undefined : { repositoryId, owner, branch, commit }
}

/** The pull requests of a run, without those that ask another repository, such as the one this was forked from. */
function pullRequestsHere(run: Fields, event: Fields): unknown[] {
  const here = fields(event['repository'])['id']
  const pulls: unknown[] = Array.isArray(run['pull_requests']) ? run['pull_requests'] : []
  return pulls.filter((pull) => {
    const { id } = fields(fields(fields(pull)['base'])['repo'])
    return id === undefined || id === here
  })
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
