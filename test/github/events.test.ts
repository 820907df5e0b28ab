import { expect, test } from '@jest/globals'
import type { Measured } from '../../src/core/result/destination.js'
import { readEvent } from '../../src/github/event.js'
import { FORK, REPOSITORY, pullRequest, workflowRun } from './payloads.js'

const MAIN = 'a'.repeat(40)
const HEAD = 'c'.repeat(40)
const MERGE = 'd'.repeat(40)
const QUEUE = `gh-readonly-queue/main/pr-7-${MAIN}`

/** The runner's variables of a run of the default branch. */
const RUNNER = {
  GITHUB_ACTOR: 'monalisa',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: REPOSITORY.full_name,
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1001',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: MAIN,
  GITHUB_TRIGGERING_ACTOR: 'monalisa',
  GITHUB_WORKFLOW: 'Benchmarks',
}
const sender = { login: 'monalisa', type: 'User' }
const common = { repository: REPOSITORY, sender }
/** Of a pull request the runner has the merge commit, and payloads the head. */
const MERGED = {
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_HEAD_REF: 'feature',
  GITHUB_BASE_REF: 'main',
  GITHUB_SHA: MERGE,
}
/** A `workflow_run` is a run of the default branch, whatever triggered it. */
const TRIGGERED = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_RUN_ID: '2002', GITHUB_ACTOR: 'hubot' }
const byDependabot = { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' }

interface Told {
  readonly commit: string
  readonly branch: string | undefined
  readonly measured: Measured
  /** What is left to ask GitHub before that is final. */
  readonly question?: object
  readonly run?: string
  readonly attempt?: number
  readonly actor?: string
  readonly fork?: boolean
  readonly pullRequest?: number | undefined
  readonly withoutSecrets?: string
}

const base = { branch: 'main', isDefault: true, commit: MAIN }
const main = { commit: MAIN, branch: 'main', measured: { kind: 'default-branch' } } as const
const ofPullRequest = {
  commit: HEAD,
  branch: 'feature',
  measured: { kind: 'pull-request', number: 7, base, isOwn: true },
  pullRequest: 7,
} as const
const notOwn = { kind: 'pull-request', number: 7, base, isOwn: false } as const
const ofFork = { ...ofPullRequest, branch: 'stranger/model:feature', fork: true, measured: notOwn } as const
const other = (why: string): Measured => ({ kind: 'other', why })
const unlisted = (name: string): Measured => other(`the event ${name} does not say whose code ran`)
/** After a `workflow_run`: it is GitHub who knows whether this is a branch. */
const asked = (branch: string) => ({
  measured: other(`GitHub was not asked whether the run belongs to the branch ${branch}`),
  question: { about: 'branch', branch, commit: HEAD },
})
const triggering = { run: '77', attempt: 2, actor: 'monalisa' }
const listed = [{ number: 7, head: { sha: HEAD, repo: { id: 1 } }, base: { ref: 'main', sha: MAIN, repo: { id: 1 } } }]

const run = (facts: object): object => ({
  ...common,
  action: 'completed',
  ...workflowRun({ head_sha: HEAD, ...facts }),
})

test.each<[string, object, object, Told]>([
  [
    'push',
    { GITHUB_EVENT_NAME: 'push' },
    {
      ...common,
      ref: 'refs/heads/main',
      before: HEAD,
      after: MAIN,
      forced: false,
      commits: [],
      pusher: { name: 'monalisa' },
    },
    main,
  ],
  [
    'push to a branch',
    { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/feature' },
    { ...common, ref: 'refs/heads/feature' },
    { commit: MAIN, branch: 'feature', measured: { kind: 'branch', branch: 'feature', isProtected: false } },
  ],
  [
    'push to a protected branch',
    { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/release/1', GITHUB_REF_PROTECTED: 'true' },
    { ...common, ref: 'refs/heads/release/1' },
    { commit: MAIN, branch: 'release/1', measured: { kind: 'branch', branch: 'release/1', isProtected: true } },
  ],
  [
    'push of a tag that is called like the default branch',
    { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/main' },
    { ...common, ref: 'refs/tags/main' },
    { commit: MAIN, branch: undefined, measured: { kind: 'tag', tag: 'main' } },
  ],
  [
    'release',
    { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1' },
    { ...common, action: 'published', release: { tag_name: 'v1' } },
    { commit: MAIN, branch: undefined, measured: { kind: 'tag', tag: 'v1' } },
  ],
  [
    'workflow_dispatch on a tag',
    { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/tags/v1' },
    { ...common, ref: 'refs/tags/v1' },
    {
      commit: MAIN,
      branch: undefined,
      measured: other('a run of the event workflow_dispatch belongs to no branch here'),
    },
  ],
  ...[
    'check_run',
    'check_suite',
    'status',
    'deployment',
    'deployment_status',
    'issue_comment',
    'page_build',
    'label',
  ].map((name): [string, object, object, Told] => [
    `${name}, of whatever commit`,
    { GITHUB_EVENT_NAME: name },
    {
      ...common,
      sha: HEAD,
      check_run: { head_sha: HEAD },
      deployment: { sha: HEAD, ref: 'main' },
      issue: { number: 3 },
    },
    { ...main, measured: unlisted(name) },
  ]),
  [
    'push on a merge queue',
    { GITHUB_EVENT_NAME: 'push', GITHUB_REF: `refs/heads/${QUEUE}`, GITHUB_SHA: MERGE },
    { ...common, ref: `refs/heads/${QUEUE}` },
    { commit: MERGE, branch: QUEUE, measured: { kind: 'merge-queue', base } },
  ],
  [
    'schedule',
    { GITHUB_EVENT_NAME: 'schedule' },
    { schedule: '0 2 * * *', workflow: '.github/workflows/daily.yml' },
    main,
  ],
  [
    'workflow_dispatch',
    { GITHUB_EVENT_NAME: 'workflow_dispatch' },
    { ...common, inputs: { model: 'm1' }, ref: 'refs/heads/main', workflow: '.github/workflows/daily.yml' },
    main,
  ],
  [
    'repository_dispatch',
    { GITHUB_EVENT_NAME: 'repository_dispatch' },
    { ...common, action: 'benchmark', branch: 'feature', client_payload: { sha: HEAD, branch: 'feature' } },
    main,
  ],
  [
    'merge_group',
    { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: `refs/heads/${QUEUE}`, GITHUB_SHA: MERGE },
    {
      ...common,
      action: 'checks_requested',
      merge_group: { head_sha: MERGE, head_ref: `refs/heads/${QUEUE}`, base_sha: MAIN, base_ref: 'refs/heads/main' },
    },
    { commit: MERGE, branch: QUEUE, measured: { kind: 'merge-queue', base } },
  ],
  [
    'pull_request',
    { GITHUB_EVENT_NAME: 'pull_request', ...MERGED },
    { ...common, action: 'synchronize', ...pullRequest(7, HEAD) },
    ofPullRequest,
  ],
  [
    'pull_request_target',
    { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_HEAD_REF: 'feature' },
    { ...common, action: 'opened', ...pullRequest(7, HEAD) },
    { ...ofPullRequest, measured: notOwn },
  ],
  [
    'pull_request that is not named',
    { GITHUB_EVENT_NAME: 'pull_request', ...MERGED },
    { ...common, pull_request: { head: { sha: HEAD, ref: 'feature', repo: REPOSITORY } } },
    {
      ...ofPullRequest,
      pullRequest: undefined,
      measured: other('the event does not say which pull request it is about'),
    },
  ],
  [
    'pull_request from a fork',
    { GITHUB_EVENT_NAME: 'pull_request', ...MERGED },
    { ...common, action: 'opened', ...pullRequest(7, HEAD, FORK) },
    { ...ofFork, withoutSecrets: 'a pull request from a fork' },
  ],
  [
    'pull_request_target from a fork',
    { GITHUB_EVENT_NAME: 'pull_request_target' },
    { ...common, action: 'opened', ...pullRequest(7, HEAD, FORK) },
    ofFork,
  ],
  [
    'pull_request by Dependabot',
    { GITHUB_EVENT_NAME: 'pull_request', ...MERGED, ...byDependabot },
    { ...common, action: 'opened', ...pullRequest(7, HEAD) },
    { ...ofPullRequest, measured: notOwn, actor: 'dependabot[bot]', withoutSecrets: 'a run of Dependabot' },
  ],
  [
    'push by Dependabot',
    { GITHUB_EVENT_NAME: 'push', ...byDependabot },
    { ...common, ref: 'refs/heads/main' },
    { ...main, actor: 'dependabot[bot]', withoutSecrets: 'a run of Dependabot' },
  ],
  [
    'a re-run of Dependabot by a person',
    { GITHUB_EVENT_NAME: 'pull_request', ...MERGED, GITHUB_ACTOR: 'dependabot[bot]', GITHUB_RUN_ATTEMPT: '2' },
    { ...common, ...pullRequest(7, HEAD) },
    { ...ofPullRequest, measured: notOwn, attempt: 2, withoutSecrets: 'a run of Dependabot' },
  ],
  [
    'a re-run',
    { GITHUB_EVENT_NAME: 'push', GITHUB_RUN_ATTEMPT: '3', GITHUB_TRIGGERING_ACTOR: 'hubot' },
    { ...common, ref: 'refs/heads/main' },
    { ...main, attempt: 3, actor: 'hubot' },
  ],
  [
    'workflow_run of a push',
    TRIGGERED,
    run({ event: 'push', head_branch: 'main' }),
    { ...triggering, commit: HEAD, branch: 'main', ...asked('main') },
  ],
  [
    'workflow_run of a push to a branch with a pull request',
    TRIGGERED,
    run({ event: 'push', pull_requests: listed }),
    { ...triggering, commit: HEAD, branch: 'feature', ...asked('feature') },
  ],
  [
    'workflow_run of a schedule',
    TRIGGERED,
    run({ event: 'schedule', head_branch: 'main' }),
    { ...triggering, commit: HEAD, branch: 'main', ...asked('main') },
  ],
  [
    'workflow_run of a workflow_dispatch',
    TRIGGERED,
    run({ event: 'workflow_dispatch' }),
    { ...triggering, commit: HEAD, branch: 'feature', ...asked('feature') },
  ],
  [
    'workflow_run of a repository_dispatch',
    TRIGGERED,
    run({ event: 'repository_dispatch', head_branch: 'main' }),
    { ...triggering, commit: HEAD, branch: 'main', ...asked('main') },
  ],
  [
    'workflow_run of a merge_group',
    TRIGGERED,
    run({ event: 'merge_group', head_branch: QUEUE }),
    { ...triggering, commit: HEAD, branch: QUEUE, measured: { kind: 'merge-queue', base } },
  ],
  [
    'workflow_run of a pull_request',
    TRIGGERED,
    run({ event: 'pull_request', pull_requests: listed }),
    { ...triggering, ...ofPullRequest },
  ],
  // Until GitHub is asked for its number.
  [
    'workflow_run of a pull_request from a fork',
    TRIGGERED,
    run({ event: 'pull_request', head_repository: FORK }),
    {
      ...triggering,
      commit: HEAD,
      branch: 'stranger/model:feature',
      measured: other('GitHub was not asked which pull request the run belongs to'),
      question: {
        about: 'pull-request',
        isOwn: false,
        head: { repositoryId: 2, owner: 'stranger', branch: 'feature', commit: HEAD },
      },
      fork: true,
    },
  ],
  [
    'workflow_run of a pull_request of which GitHub names no branch',
    TRIGGERED,
    run({ event: 'pull_request', head_branch: null }),
    {
      ...triggering,
      commit: HEAD,
      branch: undefined,
      measured: other('the event does not say where its pull request comes from'),
    },
  ],
  [
    'workflow_run of a push to a fork',
    TRIGGERED,
    run({ event: 'push', head_branch: 'main', head_repository: FORK }),
    {
      ...triggering,
      commit: HEAD,
      branch: 'stranger/model:main',
      fork: true,
      measured: other('the run belongs to another repository'),
    },
  ],
  ...['release', 'dynamic', 'workflow_run', 'check_run', 'status', 'deployment_status', 'issue_comment', 'new'].map(
    (event): [string, object, object, Told] => [
      `workflow_run of a ${event}`,
      TRIGGERED,
      run({ event, head_branch: 'main', pull_requests: listed }),
      {
        ...triggering,
        commit: HEAD,
        branch: undefined,
        fork: true,
        measured: other(`a run of the event ${event} may come from anybody`),
      },
    ],
  ),
  [
    'workflow_run of a push that names nothing',
    TRIGGERED,
    run({ event: 'push', head_branch: null }),
    { ...triggering, commit: HEAD, branch: undefined, measured: other('the run names no branch') },
  ],
  [
    'workflow_run of a pull_request_target',
    TRIGGERED,
    run({ event: 'pull_request_target', pull_requests: listed }),
    { ...triggering, ...ofPullRequest, measured: notOwn },
  ],
  [
    'workflow_run of a run of Dependabot',
    { ...TRIGGERED, ...byDependabot },
    run({
      event: 'pull_request',
      pull_requests: listed,
      actor: { login: 'dependabot[bot]' },
      triggering_actor: { login: 'dependabot[bot]' },
    }),
    { ...triggering, ...ofPullRequest, measured: notOwn, actor: 'dependabot[bot]' },
  ],
  [
    'workflow_run of a re-run',
    TRIGGERED,
    run({ event: 'push', head_branch: 'main', run_attempt: 5, triggering_actor: { login: 'hubot' } }),
    { ...triggering, commit: HEAD, branch: 'main', ...asked('main'), attempt: 5, actor: 'hubot' },
  ],
])('%s: what was measured is known from its payload', (_event, variables, payload, told) => {
  const event = readEvent({ ...RUNNER, ...variables }, payload)
  const { pullRequest: number, measured, question, fromFork, withoutSecrets, provenance } = event
  expect({ ...provenance, fork: fromFork, pullRequest: number, withoutSecrets, measured, question }).toEqual({
    commit_sha: told.commit,
    branch_name: told.branch,
    repository: REPOSITORY.full_name,
    run_id: told.run ?? '1001',
    run_attempt: told.attempt ?? 1,
    triggered_by: told.actor ?? 'monalisa',
    fork: told.fork ?? false,
    pullRequest: told.pullRequest,
    withoutSecrets: told.withoutSecrets ?? null,
    measured: told.measured,
    question: told.question,
  })
})

test('where nothing at all is known, nothing is stored', () => {
  for (const payload of [null, {}, { repository: REPOSITORY }]) {
    expect(readEvent({}, payload).measured).toEqual(other('the runner does not say which event this is'))
    expect(readEvent(TRIGGERED, payload).measured.kind).toBe('other')
    expect(readEvent({ GITHUB_EVENT_NAME: 'pull_request' }, payload).measured.kind).toBe('other')
  }
})

test.each([
  ['.github/workflows/benchmarks.yml', '.github/workflows/benchmarks.yml'],
  ['.github/workflows/benchmarks.yml@refs/heads/main', '.github/workflows/benchmarks.yml'],
  // A file may be called so.
  ['.github/workflows/benchmarks.yml@evil.yml', '.github/workflows/benchmarks.yml@evil.yml'],
  [undefined, ''],
])('the file of the workflow that ran is told, without its branch: %s', (path, file) => {
  expect(readEvent({ ...RUNNER, ...TRIGGERED }, run({ path })).workflowFile).toBe(file)
})
