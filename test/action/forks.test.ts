import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { FORK, WORKFLOW, pullRequest, workflowRun } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const HEAD = 'c'.repeat(40)
const LIST = 'GET /repos/{owner}/{repo}/pulls'
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}'

let github: GitHub
let job: Job

beforeAll(async () => {
  job = await Job.start()
  await job.push(result(0.91))
})
beforeEach(async () => {
  github = await startGitHub()
  // GitHub's payloads and its API name the same repositories.
  github.world.addRepository('your-org/model', { id: 1 })
  github.world.addRepository('stranger/model', { id: 2, fork: true })
})
afterEach(() => github.close())

function run(content: object, { inputs, variables, ...step }: Partial<Step> = {}): Promise<StepOutcome> {
  const permissions = { contents: 'read', 'pull-requests': 'write', statuses: 'write' } as const
  const token = github.token({ permissions, repository: 'your-org/model' })
  return job.push(content, {
    ...step,
    variables: { ...github.env(), ...variables },
    inputs: { 'github-token': token, ...inputs },
  })
}

const ofFork = (facts: object = {}): Partial<Step> => ({
  event: 'workflow_run',
  payload: workflowRun({
    event: 'pull_request',
    head_sha: HEAD,
    head_repository: FORK,
    conclusion: 'success',
    ...facts,
  }),
})

const strangers = (): Promise<unknown[][]> =>
  job.sql("SELECT environment FROM benchmark_transactions WHERE environment NOT IN ('github-actions')")

describe("the run that judges a fork's results", () => {
  test('comments on the pull request of the commit, whatever the results claim, in seven requests, and stores nothing', async () => {
    const claimed = github.conversations.add('your-org/model', 1, { sha: 'd'.repeat(40), from: 'stranger/model' })
    const other = github.conversations.add('your-org/model', 2, { sha: HEAD, branch: 'feature' })
    const real = github.conversations.add('your-org/model', 3, { sha: HEAD, from: 'stranger/model' })
    const step = await run(result(0.85, { pull_request: 1, branch: 'main', commit_sha: 'd'.repeat(40) }), ofFork())
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    expect(step.snapshots).toMatchObject([{ configuration: { environment: 'pull-request/3' }, snapshot_version: null }])
    expect([claimed, other, real].map((pull) => github.conversations.of(pull).length)).toEqual([0, 0, 1])
    expect(step.outputs['comment-url']).toContain('/pull/3#issuecomment-')
    expect(github.requests).toHaveLength(7)
    const context = 'Benchmark Snapshots / Benchmarks'
    expect(github.tracker.statuses).toMatchObject([
      { sha: HEAD, context, state: 'pending' },
      {
        ...{ sha: HEAD, context, state: 'failure' },
        description: 'Regression: f1 fell from 0.910 to 0.850 (-0.060)',
        target_url: step.outputs['comment-url'],
      },
    ])
    expect(annotationsIn(step, 'warning')).toEqual([
      expect.stringMatching(
        /ignored, because.*branch "main".*pull_request "1"|ignored, because.*pull_request "1".*branch "main"/,
      ),
    ])
    expect(await strangers()).toEqual([])
  })

  test('keeps nothing for a later import where the store fails', async () => {
    const inputs = { 'data-dir': '/dev/null' }
    const own = await run(result(0.85), { inputs })
    expect(own).toMatchObject({
      code: 1,
      outputs: { verdict: 'not_evaluated', 'kept-path': expect.stringContaining('kept-results') },
    })
    const step = await run(result(0.85), { ...ofFork(), inputs })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated', 'kept-path': '' } })
  })

  test.each<[string, readonly string[], RegExp]>([
    ['none', [], /there is none from stranger:feature/],
    ['two', [HEAD, HEAD], /2 of them have this commit/],
    ['a newer commit in the only one', ['e'.repeat(40)], /has another commit by now/],
  ])('finds %s: the summary has the report and says why there is no comment', async (_what, shas, why) => {
    const pulls = shas.map((sha, index) => {
      return github.conversations.add('your-org/model', 11 + index, { sha, from: 'stranger/model' })
    })
    const step = await run(result(0.85), ofFork())
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
    expect(pulls.flatMap((pull) => github.conversations.of(pull))).toEqual([])
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringMatching(why)])
    expect(step.summary).toMatch(/## ❌ Regression/)
    expect(step.summary).toMatch(/There is no comment on the pull request, because/)
    expect(github.others.map(({ operation }) => operation)).toEqual([LIST, STATUS, STATUS])
  })
})

describe('a run that was triggered by one that', () => {
  test('failed in part is judged by what there is, and says so', async () => {
    const head_repository = { id: 1, full_name: 'your-org/model' }
    const facts = { event: 'push', head_branch: 'feature', head_repository, conclusion: 'failure' }
    const step = await run(result(0.85), { ...ofFork(facts), inputs: { 'workflow-file': WORKFLOW } })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    expect(annotationsIn(step, 'warning')).toEqual([expect.stringContaining('ended with the conclusion failure')])
    expect(step.summary).toContain('ended with the conclusion failure')
  })

  test.each([
    ['failed and left nothing', 'failure', 'gone/*.json'],
    ['was cancelled', 'cancelled', 'result.json'],
    ['was skipped', 'skipped', 'result.json'],
  ])('%s is no failure: nothing is judged, and the reason is said', async (_what, conclusion, results) => {
    const step = await run(result(0.5), { ...ofFork({ event: 'push', conclusion }), inputs: { results } })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'not_evaluated', regression: 'unknown' }, snapshots: [] })
    expect(step.summary).toContain(`## ⏭️ Skipped`)
    expect(step.summary).toContain(conclusion)
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining(conclusion)])
  })

  test('succeeded and left nothing is a failure', async () => {
    const step = await run(result(0.9), { ...ofFork({ event: 'push' }), inputs: { results: 'gone/*.json' } })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  })
})

describe('a run that GitHub gives no secrets', () => {
  const dependabot = { GITHUB_ACTOR: 'dependabot[bot]' }
  const url = { 'supabase-url': 'https://abc.supabase.co', 'data-dir': '' }
  const unnamed = { store: 'database', 'data-dir': '' }

  test.each<[string, Partial<Step>]>([
    ['of a fork', { event: 'pull_request', payload: pullRequest(8, HEAD, FORK) }],
    ['of Dependabot', { event: 'pull_request', payload: pullRequest(8, HEAD), variables: dependabot }],
    [
      'of a fork that does not even get an address',
      { event: 'pull_request', payload: pullRequest(8, HEAD, FORK), inputs: unnamed },
    ],
  ])('%s is green with its numbers and the way to a verdict; invalid results are not', async (_whose, step) => {
    const named = { inputs: url, ...step }
    const shown = await run(result(0.85, { metrics: { f1: 0.85, recall: 0.8 } }), named)
    expect(shown).toMatchObject({
      code: 0,
      outputs: { verdict: 'not_evaluated', regression: 'unknown', 'comment-url': '' },
    })
    expect(shown.snapshots).toMatchObject([{ snapshot_version: null, verdict: 'not_evaluated' }])
    expect(shown.summary).toMatch(/^## ⚠️ Not evaluated/)
    expect(shown.summary).not.toContain('fails the check')
    expect(shown.summary).toContain('| `f1` | 0.850 |')
    expect(shown.summary).toContain('GitHub gives no secrets to')
    expect(shown.summary).toContain('workflow_run: { workflows: ["Benchmarks"], types: [completed] }')
    expect(annotationsIn(shown, 'notice')).toEqual([expect.stringContaining('no secrets')])
    expect(github.others).toEqual([])
    expect(await run(result(950), named)).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  })

  test.each<[string, Partial<Step>]>([
    ['a push', {}],
    ['a pull request of this repository', { event: 'pull_request', payload: pullRequest(8, HEAD) }],
    ['a fork where the secrets should be there', { event: 'pull_request_target', payload: pullRequest(8, HEAD, FORK) }],
    ['the run that judges a fork', ofFork()],
  ])('stays red where only the key was forgotten: %s', async (_what, step) => {
    if (step.payload !== undefined) github.conversations.add('your-org/model', 8, { sha: HEAD, from: 'stranger/model' })
    const forgotten = await run(result(0.85), { ...step, inputs: { ...url, comment: 'never' } })
    expect(forgotten).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
    expect(forgotten.log).toContain('supabase-key: is missing')
  })

  test('with all secrets of its database empty, a push fails instead of starting a history on the branch', async () => {
    const forgotten = await run(result(0.85), { inputs: unnamed })
    expect(forgotten).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
    expect(forgotten.log).toContain(
      'store: must be a database, but supabase-url, supabase-key and database-url are empty',
    )
    expect(github.others).toEqual([])
    const directory = await run(result(0.85), { inputs: { store: 'database', 'data-dir': '.benchmark-snapshots' } })
    expect(directory.log).toContain('data-dir: does not go with store: database')
  })

  test('of a fork is judged where the store can be read, and does not try to comment', async () => {
    const step = await run(result(0.85), { event: 'pull_request', payload: pullRequest(8, HEAD, FORK) })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
    expect(github.others).toEqual([])
    expect(step.log).toContain('the token of this run may not comment')
  })
})

test('a merge queue is judged like a pull request: never a version of what it is compared with', async () => {
  const queue = `gh-readonly-queue/main/pr-7-${HEAD}`
  const variables = { GITHUB_REF: `refs/heads/${queue}` }
  await run(result(0.91), { inputs: { environment: 'production' } })
  const step = await run(result(0.85), { event: 'merge_group', variables, inputs: { environment: 'production' } })
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
  expect(step.snapshots).toMatchObject([{ configuration: { environment: 'branch/none' } }])
  expect(step.log).toMatch(/Baseline: +version 1 of environment production/)
})

test('GitHub is reached at GITHUB_API_URL and through the proxy of the environment', async () => {
  const asked: string[] = []
  // A proxy that leads every host to the loopback server.
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const upstream = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  try {
    const pull = github.conversations.add('your-org/model', 7, { sha: HEAD })
    const step = await run(result(0.85), {
      event: 'pull_request',
      payload: pullRequest(7, HEAD),
      variables: {
        GITHUB_API_URL: 'http://api.github.example',
        http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      },
    })
    expect(step.outputs['comment-url']).not.toBe('')
    expect(github.conversations.of(pull)).toHaveLength(1)
    expect(asked).toContain('api.github.example:80')
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})
