import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { pullRequest } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { Permissions } from '../github/server/identities.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const SHA = 'c'.repeat(40)
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}'

let github: GitHub
let job: Job

beforeAll(async () => {
  job = await Job.start()
  await job.push(result(0.91))
})
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  github.conversations.add('your-org/model', 7, { sha: SHA })
})
afterEach(() => github.close())

function run(
  content: object,
  inputs: Step['inputs'],
  permissions: Permissions = { 'pull-requests': 'write', statuses: 'write' },
): Promise<StepOutcome> {
  const token = github.token({ permissions, repository: 'your-org/model' })
  return job.push(content, {
    event: 'pull_request',
    payload: pullRequest(7, SHA),
    variables: { GITHUB_REF: 'refs/pull/7/merge', ...github.env() },
    inputs: { 'github-token': token, ...inputs },
  })
}

const statuses = (): object[] =>
  github.tracker.statuses.map(({ state, context, description, target_url }) => ({
    state,
    context,
    description,
    target_url,
  }))

describe('the status of the measured commit', () => {
  test.each<[string, object, string, string]>([
    ['success', result(0.92), 'success', 'No regression: f1 rose from 0.910 to 0.920 (+0.010)'],
    ['a regression', result(0.8), 'failure', 'Regression: f1 fell from 0.910 to 0.800 (-0.110)'],
    ['an error', { ...result(0.8), metrics: {} }, 'error', 'Not evaluated: '],
  ])('tells %s, after it was pending', async (_what, content, state, description) => {
    const step = await run(content, { status: 'always', 'comment-key': 'gpu' })
    const context = 'Benchmark Snapshots / Benchmarks (gpu)'
    const url = expect.stringMatching(/^https:\/\/github\.com\/your-org\/model\/(pull\/7#issuecomment|actions\/runs)/)
    expect(statuses()).toEqual([
      {
        state: 'pending',
        context,
        description: expect.any(String),
        target_url: expect.stringContaining('/actions/runs/'),
      },
      { state, context, description: expect.stringContaining(description), target_url: url },
    ])
    expect(step.code).toBe(state === 'success' ? 0 : 1)
  })

  test('of a job that is killed while it judges is ended by the step after it', async () => {
    const token = github.token({
      permissions: { 'pull-requests': 'write', statuses: 'write' },
      repository: 'your-org/model',
    })
    await job.write('result.json', result(0.8))
    const step: Step = {
      event: 'pull_request',
      payload: pullRequest(7, SHA),
      variables: { GITHUB_REF: 'refs/pull/7/merge', ...github.env() },
      inputs: { 'github-token': token, status: 'always', results: 'result.json' },
    }
    await job.cancel(step, 'status: ', 'SIGTERM')
    expect(github.tracker.statuses.map(({ state }) => state)).toEqual(['pending'])
    expect(await job.after(step)).toMatchObject({ code: 0, stderr: '' })
    expect(github.tracker.statuses.at(-1)).toMatchObject({
      state: 'error',
      context: 'Benchmark Snapshots / Benchmarks',
      description: 'The job ended before the results were judged',
    })
    // Where it had ended by itself, there is nothing to say.
    await job.run(step)
    const count = github.tracker.statuses.length
    await job.after(step)
    expect(github.tracker.statuses).toHaveLength(count)
  })

  test('is left to the job where that is a check of the commit', async () => {
    await run(result(0.8), {})
    await run(result(0.8), { status: 'never' })
    expect(github.requestsOf(STATUS)).toEqual([])
  })

  test('fits into what GitHub takes, whatever the names are', async () => {
    await run({ ...result(0.8), model_version: `${'long '.repeat(30)}\u202e` }, { status: 'always', baseline: '1' })
    for (const { description } of github.tracker.statuses) expect(description?.length).toBeLessThanOrEqual(140)
    expect(github.tracker.statuses).toHaveLength(2)
  })

  test('without the permission: the verdict stands, and the line to add is said', async () => {
    const step = await run(result(0.8), { status: 'always' }, { 'pull-requests': 'write' })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining('`statuses: write`')])
    expect(step.summary).toContain('```yaml\npermissions:\n  statuses: write\n```')
    expect(github.requestsOf(STATUS)).toHaveLength(1)
  })

  test('where GitHub fails: the verdict stands, and why is said', async () => {
    const answer = { status: 422, body: { message: 'No commit found for SHA' } }
    github.fault({ operation: STATUS, answer })
    const step = await run(result(0.92), { status: 'always' })
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'unchanged' } })
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining('because No commit found for SHA')])
  })
})
