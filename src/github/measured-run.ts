import type { Base, Measured } from '../core/result/destination.js'
import { after, fields, text, wholeNumber, type Fields } from './payload.js'

/** The head commit of a pull request, and its repository. */
export interface PullRequestHead {
  readonly repositoryId: number
  /** Login of the owner of that repository. */
  readonly owner: string
  readonly branch: string
  readonly commit: string
}

/** What the payload does not contain and GitHub must be asked. Before the answer, nothing of the run is stored. */
export type Question =
  /** Which pull request has this head, and its base. */
  | { readonly about: 'pull-request'; readonly head: PullRequestHead; readonly isOwn: boolean }
  /**
   * Whether this is a branch, whether the commit is on it, and whether it is protected. A tag may have the same name.
   */
  | { readonly about: 'branch'; readonly branch: string; readonly commit: string }

/** A run, and whose code it ran. */
export interface MeasuredRun {
  readonly measured: Measured
  /** The event that started it, such as `push`; '': unknown. */
  readonly cause: string
  readonly question?: Question | undefined
  readonly commit: string | undefined
  /** As shown: that of a fork with its owner. */
  readonly branch: string | undefined
  readonly id: string | undefined
  readonly attempt: number | undefined
  readonly actor: string | undefined
  readonly pullRequest?: number | undefined
  readonly conclusion?: string | undefined
  /** The workflow file of the benchmark run, if it is another run, such as `.github/workflows/run.yml`; '': unknown. */
  readonly workflowFile?: string | undefined
  readonly ofPullRequest: boolean
  /** Whether it may be code of another repository. */
  readonly fromFork: boolean
}

type Environment = { readonly [name: string]: string | undefined }

/** Events that run the code of the branch that GitHub names. */
const OF_BRANCH = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']
const OF_TAG = ['push', 'release']
/** The prefix of merge queue branches. Nobody else can push to such a branch. */
const MERGE_QUEUE = 'gh-readonly-queue/'
export const DEPENDABOT = 'dependabot[bot]'

const other = (why: string): Measured => ({ kind: 'other', why })

/** The run that this job belongs to. */
export function ownRun(env: Environment, event: Fields, defaultBranch: string | undefined): MeasuredRun {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const own = {
    cause: name,
    id: text(env, 'GITHUB_RUN_ID'),
    attempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']),
    actor: text(env, 'GITHUB_TRIGGERING_ACTOR') ?? text(env, 'GITHUB_ACTOR'),
    commit: text(env, 'GITHUB_SHA'),
  }
  // Also pull_request_target and pull_request_review.
  if (name.startsWith('pull_request')) {
    const pull = fields(event['pull_request'])
    const head = fields(pull['head'])
    const branch = text(head, 'ref') ?? text(env, 'GITHUB_HEAD_REF')
    const source = sourceOf(head['repo'], branch, text(env, 'GITHUB_REPOSITORY'))
    const number = wholeNumber(pull['number'] ?? event['number'])
    // Only `pull_request` runs the code of the head.
    const isOwn = name === 'pull_request' && !source.fromFork && env['GITHUB_ACTOR'] !== DEPENDABOT
    const base = baseOf(pull['base'], defaultBranch)
    return {
      ...own,
      ...source,
      commit: text(head, 'sha') ?? own.commit,
      pullRequest: number,
      ofPullRequest: true,
      measured:
        number === undefined
          ? other('the event does not say which pull request it is about')
          : { kind: 'pull-request', number, base, isOwn },
    }
  }
  const ref = env['GITHUB_REF'] ?? ''
  const [branch, tag] = [after('refs/heads/', ref), after('refs/tags/', ref)]
  const pullRequest =
    fields(event['issue'])['pull_request'] === undefined ? undefined : fields(event['issue'])['number']
  if (pullRequest !== undefined) {
    // A comment on a pull request runs on the default branch, but usually measures the pull request.
    const number = wholeNumber(pullRequest)
    return {
      ...own,
      branch: undefined,
      pullRequest: number,
      ofPullRequest: true,
      fromFork: true,
      measured: unlisted(name),
    }
  }
  const isProtected = env['GITHUB_REF_PROTECTED'] === 'true'
  return {
    ...own,
    branch,
    ofPullRequest: false,
    fromFork: false,
    measured: ofRef({ name, branch, tag, isProtected, defaultBranch, group: fields(event['merge_group']) }),
  }
}

interface Ref {
  /** Of the event. */
  readonly name: string
  readonly branch: string | undefined
  readonly tag: string | undefined
  readonly isProtected: boolean
  readonly defaultBranch: string | undefined
  readonly group: Fields
}

function ofRef({ name, branch, tag, isProtected, defaultBranch, group }: Ref): Measured {
  if (name === 'merge_group' || branch?.startsWith(MERGE_QUEUE) === true) {
    const named = after('refs/heads/', text(group, 'base_ref'))
    const told = { ref: named, sha: text(group, 'base_sha') }
    return { kind: 'merge-queue', base: baseOf(told, defaultBranch) ?? queueBase(branch, defaultBranch) }
  }
  if (tag !== undefined && OF_TAG.includes(name)) return { kind: 'tag', tag }
  if (!OF_BRANCH.includes(name)) return unlisted(name)
  if (branch === undefined) return other(`a run of the event ${name} belongs to no branch here`)
  return branch === defaultBranch ? { kind: 'default-branch' } : { kind: 'branch', branch, isProtected }
}

function unlisted(name: string): Measured {
  return other(
    name === '' ? 'the runner does not say which event this is' : `the event ${name} does not say whose code ran`,
  )
}

/**
 * The run that a `workflow_run` is about. Its payload calls a tag a branch, and does not say whether the branch is
 * protected.
 */
export function triggeringRun(
  event: Fields,
  repository: string | undefined,
  defaultBranch: string | undefined,
): MeasuredRun {
  const run = fields(event['workflow_run'])
  const cause = text(run, 'event') ?? ''
  const id = wholeNumber(run['id'])
  const ofPullRequest = cause.startsWith('pull_request')
  const isQueue = cause === 'merge_group'
  // Others, such as a run that was itself triggered by a run or by a comment, are reported as runs of the default
  // branch, whatever they measured, which may be a fork.
  const isListed = ofPullRequest || isQueue || OF_BRANCH.includes(cause)
  const named = isListed ? text(run, 'head_branch') : undefined
  const source = sourceOf(run['head_repository'], named, repository)
  const facts = {
    ...source,
    cause,
    fromFork: source.fromFork || !isListed,
    commit: text(run, 'head_sha'),
    conclusion: text(run, 'conclusion'),
    id: id === undefined ? undefined : String(id),
    attempt: wholeNumber(run['run_attempt']),
    actor: text(fields(run['triggering_actor'] ?? run['actor']), 'login'),
    workflowFile: workflowFileOf(text(run, 'path') ?? ''),
    ofPullRequest,
  }
  if (!isListed)
    return { ...facts, measured: other(`a run of the event ${cause || 'that is not named'} may come from anybody`) }
  if (ofPullRequest) return { ...facts, ...ofItsPullRequest(event, facts, named, cause, defaultBranch) }
  if (facts.fromFork) return { ...facts, measured: other('the run belongs to another repository') }
  if (isQueue || named?.startsWith(MERGE_QUEUE) === true) {
    return { ...facts, measured: { kind: 'merge-queue', base: queueBase(named, defaultBranch) } }
  }
  const { commit } = facts
  if (named === undefined || commit === undefined) return { ...facts, measured: other('the run names no branch') }
  const question: Question = { about: 'branch', branch: named, commit }
  return { ...facts, question, measured: other(`GitHub was not asked whether the run belongs to the branch ${named}`) }
}

/**
 * The path without the ref that GitHub may add, as in `run.yml@main`. A file named `run.yml@evil.yml` is not `run.yml`.
 */
function workflowFileOf(path: string): string {
  return /\.ya?ml$/.test(path) ? path : path.replace(/@[^@]*$/, '')
}

function ofItsPullRequest(
  event: Fields,
  { commit, fromFork }: Pick<MeasuredRun, 'commit' | 'fromFork'>,
  branch: string | undefined,
  cause: string,
  defaultBranch: string | undefined,
): Pick<MeasuredRun, 'measured' | 'question' | 'pullRequest'> {
  const run = fields(event['workflow_run'])
  const isOwn = cause === 'pull_request' && !fromFork && text(fields(run['actor']), 'login') !== DEPENDABOT
  const [pull, ...more] = pullRequestsHere(run, event)
  const number = more.length === 0 ? wholeNumber(fields(pull)['number']) : undefined
  if (number !== undefined) {
    const base = baseOf(fields(pull)['base'], defaultBranch)
    return { pullRequest: number, measured: { kind: 'pull-request', number, base, isOwn } }
  }
  const head = headOf(run['head_repository'], branch, commit)
  if (head === undefined) return { measured: other('the event does not say where its pull request comes from') }
  return {
    measured: other('GitHub was not asked which pull request the run belongs to'),
    question: { about: 'pull-request', head, isOwn },
  }
}

/**
 * Whose code it is. A repository without a name, such as that of a deleted fork, is not this one. `main` of a fork is
 * not ours: its name must never lead to the environment of the default branch.
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

/** The pull requests of a run to this repository, without those to others, such as the one this was forked from. */
function pullRequestsHere(run: Fields, event: Fields): unknown[] {
  const here = fields(event['repository'])['id']
  const pulls: unknown[] = Array.isArray(run['pull_requests']) ? run['pull_requests'] : []
  return pulls.filter((pull) => {
    const { id } = fields(fields(fields(pull)['base'])['repo'])
    return id === undefined || id === here
  })
}

/** @param base `{ref, sha}`, as GitHub describes the two ends of a pull request */
export function baseOf(base: unknown, defaultBranch: string | undefined): Base | null {
  const branch = text(fields(base), 'ref')
  if (branch === undefined) return null
  return { branch, isDefault: branch === defaultBranch, commit: text(fields(base), 'sha') ?? null }
}

/** A merge queue's branch is named `gh-readonly-queue/<base>/pr-<number>-<commit of the base>`. */
function queueBase(branch: string | undefined, defaultBranch: string | undefined): Base | null {
  const [, ref, sha] = /^gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(branch ?? '') ?? []
  return baseOf({ ref, sha }, defaultBranch)
}
