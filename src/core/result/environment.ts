import { UserError } from '../errors.js'
import type { BaselineRequest } from '../model.js'

/**
 * What the environment of a run follows from. Comes from inputs and the event payload, never from a result
 * file.
 */
export interface RunFacts {
  /** The input `environment`. */
  readonly named?: string | undefined
  readonly inActions: boolean
  /** Number of the pull request that the run is for. */
  readonly pullRequest?: number | undefined
  readonly branch?: string | undefined
  readonly defaultBranch?: string | undefined
}

const BASELINE_FORMS = 'a version (7), commit:<4 to 40 hex digits>, previous or model:<model_version>'

/** What environments that come and go begin with; the column `is_ephemeral` of the database has the same. */
const PULL_REQUEST = 'pull-request/'
const BRANCH = 'branch/'

/** The environment of a branch that is not the default one. */
export function branchEnvironment(branch: string): string {
  return BRANCH + branch
}

/**
 * The environment that results of this run belong to. A pull request is always `pull-request/<n>`, whatever
 * is named: its results must not become versions of the environment they are compared with.
 */
export function environmentFor({ named, inActions, pullRequest, branch, defaultBranch }: RunFacts): string {
  if (pullRequest !== undefined) return `${PULL_REQUEST}${pullRequest}`
  const name = named?.trim() ?? ''
  if (name !== '') return name
  if (!inActions) return 'local'
  if (branch === undefined || branch === '') {
    throw new UserError('environment: this run is not on a branch, so name where its results belong')
  }
  return branch === defaultBranch ? 'github-actions' : branchEnvironment(branch)
}

/**
 * Where a baseline of the same model and dataset is looked for, unless the input `baseline-environment` names it:
 * an environment that stays looks in itself; pull requests and branches look where the results of the default
 * branch go, which is the input `environment` or `github-actions`.
 */
export function baselineEnvironmentFor(
  environment: string,
  inputs: { readonly baselineEnvironment?: string | undefined; readonly environment?: string | undefined } = {},
): string {
  const named = inputs.baselineEnvironment?.trim() ?? ''
  if (named !== '') return named
  if (!isEphemeral(environment)) return environment
  const staying = inputs.environment?.trim() ?? ''
  return staying === '' || isEphemeral(staying) ? 'github-actions' : staying
}

/** Whether an environment has versions and a current one but never a baseline of its own. */
export function isEphemeral(environment: string): boolean {
  return environment.startsWith(PULL_REQUEST) || environment.startsWith(BRANCH)
}

/** What the input `baseline` asks for; null when nothing is said. Throws UserError for anything else. */
export function parseBaselineRequest(text: string | undefined): BaselineRequest | null {
  const request = (text ?? '').trim()
  if (request === '') return null
  if (request === 'previous') return { kind: 'previous' }
  const version = /^[1-9]\d{0,8}$/.test(request) ? Number(request) : null
  if (version !== null) return { kind: 'version', version }
  const sha = /^commit:([0-9a-f]{4,40})$/i.exec(request)?.[1]
  if (sha !== undefined) return { kind: 'commit', sha: sha.toLowerCase() }
  const model = /^model:(.+)$/.exec(request)?.[1]?.trim() ?? ''
  if (model !== '') return { kind: 'model', model_version: model }
  throw new UserError(`baseline: ${JSON.stringify(request)} is not allowed; give ${BASELINE_FORMS}`)
}
