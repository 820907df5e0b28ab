import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/github/event.js'
import { FORK, REPOSITORY, pullRequest, workflowRun } from './payloads.js'

const SHA = 'a'.repeat(40)
const RUN = {
  GITHUB_ACTOR: 'octocat',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'your-org/model',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_RUN_ID: '1001',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: SHA,
  GITHUB_TRIGGERING_ACTOR: 'hubot',
  GITHUB_WORKFLOW: 'Benchmarks',
}

const read = (name: string, payload: unknown, env: object = {}): ReturnType<typeof readEvent> =>
  readEvent({ ...RUN, GITHUB_EVENT_NAME: name, ...env }, payload)

describe('the code that was measured', () => {
  test('a push says everything', () => {
    expect(read('push', { repository: REPOSITORY, after: 'b'.repeat(40) })).toEqual({
      cause: 'push',
      workflow: 'Benchmarks',
      action: 'your-org/benchmark-snapshots@v1',
      measured: { kind: 'default-branch' },
      withoutSecrets: null,
      serverUrl: 'https://github.com',
      runUrl: 'https://github.com/your-org/model/actions/runs/1001',
      branch: 'main',
      defaultBranch: 'main',
      ofPullRequest: false,
      fromFork: false,
      provenance: {
        commit_sha: SHA,
        branch_name: 'main',
        repository: 'your-org/model',
        run_id: '1001',
        run_attempt: 3,
        triggered_by: 'hubot',
      },
    })
  })

  test.each([
    ['push', 'refs/heads/feature/a', 'feature/a'],
    ['push', 'refs/heads/refs/heads/main', 'refs/heads/main'],
    ['push', 'refs/tags/main', undefined],
    ['workflow_dispatch', 'refs/heads/main', 'main'],
    ['workflow_dispatch', 'refs/tags/v1', undefined],
    ['repository_dispatch', 'refs/heads/main', 'main'],
    ['release', 'refs/tags/v1', undefined],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-b', 'gh-readonly-queue/main/pr-7-b'],
  ])('of a %s on %s is on the branch %s', (name, GITHUB_REF, branch) => {
    const event = read(name, { repository: REPOSITORY }, { GITHUB_REF })
    expect([event.branch, event.provenance.branch_name]).toEqual([branch, branch])
    expect(event).toMatchObject({ defaultBranch: 'main', fromFork: false, ofPullRequest: false })
    expect(event.provenance.commit_sha).toBe(SHA)
  })

  test('of a schedule is on the default branch, though its payload has no repository', () => {
    expect(read('schedule', { schedule: '0 2 * * *' })).toMatchObject({ branch: 'main', defaultBranch: 'main' })
    expect(read('push', {}).defaultBranch).toBeUndefined()
  })

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])('of a %s is its head', (name) => {
    const env = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_HEAD_REF: 'feature' }
    const event = read(name, pullRequest(7, 'c'.repeat(40)), env)
    expect(event).toMatchObject({ pullRequest: 7, ofPullRequest: true, branch: 'feature', fromFork: false })
    expect(event.provenance).toMatchObject({ commit_sha: 'c'.repeat(40), branch_name: 'feature', run_id: '1001' })
  })

  test.each([
    ['another repository', FORK, 'stranger/model:feature'],
    ['a deleted fork', null, 'fork:feature'],
  ])("of a pull request from %s is a stranger's", (_whose, from, branch) => {
    for (const name of ['pull_request', 'pull_request_target']) {
      expect(read(name, pullRequest(7, SHA, from))).toMatchObject({ pullRequest: 7, fromFork: true, branch })
    }
  })
})

test('a comment on a pull request runs as the default branch, and is taken for the pull request, perhaps of a fork', () => {
  const issue = { number: 7, pull_request: { url: 'https://api.github.com/repos/your-org/model/pulls/7' } }
  const { branch, ...event } = read('issue_comment', { repository: REPOSITORY, issue })
  expect(event).toMatchObject({ fromFork: true, ofPullRequest: true, pullRequest: 7, measured: { kind: 'other' } })
  expect(branch).toBeUndefined()
  expect(read('issue_comment', { repository: REPOSITORY, issue: { number: 8 } }).fromFork).toBe(false)
})

test.each(['workflow_run', 'issue_comment', 'something_new'])(
  'a run that a %s caused is not believed to have measured this repository',
  (event) => {
    const { fromFork, branch } = read('workflow_run', workflowRun({ event, head_branch: 'main' }))
    expect([fromFork, branch]).toEqual([true, undefined])
  },
)

describe('a workflow_run', () => {
  test('is about the run that triggered it, and its page is its own', () => {
    const event = read('workflow_run', workflowRun({ head_branch: 'main' }))
    expect(event).toMatchObject({ branch: 'main', defaultBranch: 'main', ofPullRequest: false, fromFork: false })
    expect(event.provenance).toEqual({
      commit_sha: 'b'.repeat(40),
      branch_name: 'main',
      repository: 'your-org/model',
      run_id: '77',
      run_attempt: 2,
      triggered_by: 'monalisa',
    })
    expect(event.runUrl).toBe('https://github.com/your-org/model/actions/runs/1001')
  })

  const here = { number: 3, base: { repo: { id: REPOSITORY.id } } }
  const elsewhere = { number: 9, base: { repo: { id: FORK.id } } }
  test.each<[string, object[], string, number | undefined]>([
    ['its one pull request', [here], 'pull_request', 3],
    ['the one that asks this repository', [elsewhere, here], 'pull_request', 3],
    ['none, when there are two', [here, { ...here, number: 4 }], 'pull_request', undefined],
    ['none, when none is listed', [], 'pull_request', undefined],
    ['none, when it was a push to a branch that has a pull request', [here], 'push', undefined],
  ])('belongs to %s', (_which, pull_requests, event, number) => {
    const read_ = read('workflow_run', workflowRun({ event, pull_requests }))
    expect(read_).toMatchObject({ ofPullRequest: event === 'pull_request', branch: 'feature', fromFork: false })
    expect(read_.pullRequest).toBe(number)
  })

  test("of a fork's main is not ours, nor is that of a repository that is not named", () => {
    for (const [head_repository, branch] of [
      [FORK, 'stranger/model:main'],
      [null, 'fork:main'],
      [{}, 'fork:main'],
    ]) {
      const event = read('workflow_run', workflowRun({ head_repository, head_branch: 'main', event: 'pull_request' }))
      expect(event).toMatchObject({ fromFork: true, branch })
      expect(event.branch).not.toBe(event.defaultBranch)
    }
  })

  test('from the default branch by a pull request is not the default branch', () => {
    const event = read('workflow_run', workflowRun({ head_branch: 'main', event: 'pull_request' }))
    expect(event).toMatchObject({ branch: 'main', fromFork: false, question: { about: 'pull-request' } })
    expect(event.measured.kind).toBe('other')
  })
})

describe('what is missing', () => {
  test.each<[unknown]>([[null], [undefined], [[]], ['text'], [7], [{}], [{ pull_request: null, workflow_run: [] }]])(
    'in the payload %j stays missing, and a stranger is never taken for us',
    (payload) => {
      expect(read('push', payload)).toMatchObject({ branch: 'main', fromFork: false })
      expect(read('pull_request', payload)).toMatchObject({ ofPullRequest: true, fromFork: true })
      const event = read('workflow_run', payload)
      expect(event).toMatchObject({ fromFork: true, provenance: { repository: 'your-org/model' } })
      expect(Object.keys(event.provenance)).toEqual(['repository'])
    },
  )

  test('in the environment stays missing', () => {
    expect(readEvent({}, null)).toEqual({
      workflow: 'workflow',
      action: 'your-org/benchmark-snapshots@v1',
      cause: '',
      measured: { kind: 'other', why: 'the runner does not say which event this is' },
      withoutSecrets: null,
      serverUrl: 'https://github.com',
      ofPullRequest: false,
      fromFork: false,
      provenance: {},
    })
    const empty = { GITHUB_REPOSITORY: '', GITHUB_RUN_ID: '', GITHUB_SHA: '', GITHUB_RUN_ATTEMPT: 'x' }
    expect(readEvent(empty, null).provenance).toEqual({})
  })

  test('where both repositories are unknown the code is still a stranger’s', () => {
    expect(readEvent({ GITHUB_EVENT_NAME: 'pull_request' }, {}).fromFork).toBe(true)
  })
})
