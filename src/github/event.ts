import type { Provenance } from '../core/model.js'
import { present } from '../core/json/present.js'
import type { Measured } from '../core/result/destination.js'
import { DEPENDABOT, ownRun, triggeringRun, type Question } from './measured-run.js'
import { fields, text } from './payload.js'

/** What the runner and the event payload say about the run that measured. Nothing of it comes from a result file. */
export interface RunEvent {
  readonly provenance: Provenance
  /** Where its results belong: a row of the table in `core/result/destination.ts`. */
  readonly measured: Measured
  /** The event that started it, such as `push`; '': unknown. */
  readonly cause: string
  /** What GitHub must be asked before `measured` is final. */
  readonly question?: Question
  readonly pullRequest?: number
  /** Whether the code of a pull request was measured, even if its number is unknown. */
  readonly ofPullRequest: boolean
  /** Missing for tags, which belong to no branch. */
  readonly branch?: string
  /** The default branch of the run's repository. */
  readonly defaultBranch?: string
  /** Whether the measured code comes, or may come, from another repository: its author moves no pointers. */
  readonly fromFork: boolean
  /** Why GitHub gives this run no secrets; null: it does. */
  readonly withoutSecrets: 'a pull request from a fork' | 'a run of Dependabot' | null
  /** The conclusion of the run that triggered this one, such as `success`, `failure` or `cancelled`. */
  readonly conclusion?: string
  /** The workflow file of the benchmark run, if it is another run, such as `.github/workflows/run.yml`; '': unknown. */
  readonly workflowFile?: string
  readonly workflow: string
  /** The workflow file of this run, such as `benchmark.yml`. */
  readonly ownWorkflowFile?: string
  /** How a workflow uses the action at the top of this repository: `owner/name@ref`. */
  readonly action: string
  readonly serverUrl: string
  /** Whether the repository is private or internal; missing if unknown. */
  readonly isPrivate?: boolean
  readonly runUrl?: string
}

export type Environment = { readonly [name: string]: string | undefined }

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
  const defaultBranch = defaultBranchOf(env, event)
  const run =
    env['GITHUB_EVENT_NAME'] === 'workflow_run'
      ? triggeringRun(event, repository, defaultBranch)
      : ownRun(env, event, defaultBranch)
  const { measured, cause, ofPullRequest, fromFork, branch, pullRequest, question, conclusion, workflowFile } = run
  return {
    measured,
    cause,
    ofPullRequest,
    fromFork,
    withoutSecrets: withoutSecrets(env, fromFork),
    workflow: text(env, 'GITHUB_WORKFLOW') ?? 'workflow',
    action: `${text(env, 'GITHUB_ACTION_REPOSITORY') ?? 'your-org/benchmark-snapshots'}@${text(env, 'GITHUB_ACTION_REF') ?? 'v1'}`,
    serverUrl,
    provenance: present({
      commit_sha: run.commit,
      branch_name: branch,
      repository,
      run_id: run.id,
      run_attempt: run.attempt,
      triggered_by: run.actor,
    }),
    ...present({
      question,
      pullRequest,
      conclusion,
      workflowFile,
      ownWorkflowFile: /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
      branch,
      isPrivate: isPrivate(event),
      defaultBranch,
      runUrl: repository && page && `${serverUrl}/${repository}/actions/runs/${page}`,
    }),
  }
}

/** How a workflow uses the action in a folder of this repository: `owner/name/folder@ref`. */
export function actionIn({ action }: RunEvent, folder: string): string {
  return action.replace('@', `/${folder}@`)
}

function isPrivate(event: ReturnType<typeof fields>): boolean | undefined {
  const { private: said } = fields(event['repository'])
  return typeof said === 'boolean' ? said : undefined
}

function defaultBranchOf(env: Environment, event: ReturnType<typeof fields>): string | undefined {
  const named = text(fields(event['repository']), 'default_branch')
  if (named !== undefined || env['GITHUB_EVENT_NAME'] !== 'schedule') return named
  // A schedule always runs on the default branch, and its payload may not name it.
  return env['GITHUB_REF']?.replace(/^refs\/heads\//, '')
}

/**
 * Runs of a fork's pull request, and runs started by Dependabot, get no secrets. A `pull_request_target` and a
 * `workflow_run` do.
 */
function withoutSecrets(env: Environment, fromFork: boolean): RunEvent['withoutSecrets'] {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (fromFork && name.startsWith('pull_request') && name !== 'pull_request_target') return 'a pull request from a fork'
  const isByDependabot = env['GITHUB_ACTOR'] === DEPENDABOT
  return isByDependabot && !['workflow_run', 'schedule'].includes(name) ? 'a run of Dependabot' : null
}
