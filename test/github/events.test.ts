import { describe, expect, test } from '@jest/globals'
import { environmentFor } from '../../src/core/result/environment.js'
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
  readonly environment: string
  readonly run?: string
  readonly attempt?: number
  readonly actor?: string
  readonly fork?: boolean
  readonly pullRequest?: number
  readonly withoutSecrets?: string
}

const main = { commit: MAIN, branch: 'main', environment: 'github-actions' }
const ofPullRequest = { commit: HEAD, branch: 'feature', environment: 'pull-request/7', pullRequest: 7 }
const ofFork = { ...ofPullRequest, branch: 'stranger/model:feature', fork: true }
const triggering = { run: '77', attempt: 2, actor: 'monalisa' }
const listed = [{ number: 7, head: { sha: HEAD, repo: { id: 1 } }, base: { ref: 'main', repo: { id: 1 } } }]

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
    { commit: MAIN, branch: 'feature', environment: 'branch/feature' },
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
    { commit: MERGE, branch: QUEUE, environment: `branch/${QUEUE}` },
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
    ofPullRequest,
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
    { ...ofPullRequest, actor: 'dependabot[bot]', withoutSecrets: 'a run of Dependabot' },
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
    { ...ofPullRequest, attempt: 2, withoutSecrets: 'a run of Dependabot' },
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
    { ...triggering, ...main, commit: HEAD },
  ],
  [
    'workflow_run of a push to a branch with a pull request',
    TRIGGERED,
    run({ event: 'push', pull_requests: listed }),
    { ...triggering, commit: HEAD, branch: 'feature', environment: 'branch/feature' },
  ],
  [
    'workflow_run of a schedule',
    TRIGGERED,
    run({ event: 'schedule', head_branch: 'main' }),
    { ...triggering, ...main, commit: HEAD },
  ],
  [
    'workflow_run of a workflow_dispatch',
    TRIGGERED,
    run({ event: 'workflow_dispatch' }),
    { ...triggering, commit: HEAD, branch: 'feature', environment: 'branch/feature' },
  ],
  [
    'workflow_run of a repository_dispatch',
    TRIGGERED,
    run({ event: 'repository_dispatch', head_branch: 'main' }),
    { ...triggering, ...main, commit: HEAD },
  ],
  [
    'workflow_run of a merge_group',
    TRIGGERED,
    run({ event: 'merge_group', head_branch: QUEUE }),
    { ...triggering, commit: HEAD, branch: QUEUE, environment: `branch/${QUEUE}` },
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
      environment: 'branch/stranger/model:feature',
      fork: true,
    },
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
    { ...triggering, ...ofPullRequest, actor: 'dependabot[bot]' },
  ],
  [
    'workflow_run of a re-run',
    TRIGGERED,
    run({ event: 'push', head_branch: 'main', run_attempt: 5, triggering_actor: { login: 'hubot' } }),
    { ...triggering, ...main, commit: HEAD, attempt: 5, actor: 'hubot' },
  ],
])('%s: what was measured is known from its payload', (_event, variables, payload, told) => {
  const event = readEvent({ ...RUNNER, ...variables }, payload)
  const { pullRequest: number, branch, defaultBranch, fromFork, withoutSecrets, provenance } = event
  const facts = { pullRequest: number, branch, defaultBranch, inActions: true }
  const environment = environmentFor(facts)
  expect({ ...provenance, fork: fromFork, pullRequest: number, withoutSecrets, environment }).toEqual({
    commit_sha: told.commit,
    branch_name: told.branch,
    repository: REPOSITORY.full_name,
    run_id: told.run ?? '1001',
    run_attempt: told.attempt ?? 1,
    triggered_by: told.actor ?? 'monalisa',
    fork: told.fork ?? false,
    pullRequest: told.pullRequest,
    withoutSecrets: told.withoutSecrets ?? null,
    environment: told.environment,
  })
})

describe('what is left to ask GitHub', () => {
  test("is the pull request of a fork's run, by where its head is", () => {
    const event = readEvent({ ...RUNNER, ...TRIGGERED }, run({ event: 'pull_request', head_repository: FORK }))
    expect(event.head).toEqual({ repositoryId: 2, owner: 'stranger', branch: 'feature', commit: HEAD })
  })

  test.each([
    ['the payload names it', { event: 'pull_request', pull_requests: listed }],
    ['it was no pull request', { event: 'push', pull_requests: listed }],
    ['the fork is gone', { event: 'pull_request', head_repository: null }],
  ])('is nothing where %s', (_why, facts) => {
    expect(readEvent({ ...RUNNER, ...TRIGGERED }, run(facts)).head).toBeUndefined()
  })
})

test('a run that a run triggered is of no branch: it may have passed on the results of anybody', () => {
  const event = readEvent({ ...RUNNER, ...TRIGGERED }, run({ event: 'workflow_run', head_branch: 'main' }))
  expect(event.branch).toBeUndefined()
  expect(() => environmentFor({ ...event, inActions: true })).toThrow('this run is not on a branch')
})
