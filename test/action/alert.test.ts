import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { Permissions } from '../github/server/identities.js'
import type { Issue } from '../github/server/issues-and-statuses.js'
import { pullRequest } from '../github/payloads.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

let github: GitHub
let job: Job

beforeAll(async () => {
  job = await Job.start()
  for (const model_version of ['alpha', 'beta']) await job.push(result(0.91, { model_version }))
})
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
})
afterEach(() => github.close())

function push(
  model_version: string,
  f1: number,
  inputs: Step['inputs'] = {},
  permissions: Permissions = { issues: 'write' },
): Promise<StepOutcome> {
  const token = github.token({ permissions, repository: 'your-org/model' })
  return job.push(result(f1, { model_version }), {
    variables: github.env(),
    inputs: { 'github-token': token, alert: 'issue', ...inputs },
  })
}

const issue = (): Issue => github.tracker.issues[0] as Issue

describe('the issue about a regression of the default branch', () => {
  test('is one, is updated while it lasts, and is closed when the last of them is over, in two requests each', async () => {
    const labels = { 'alert-labels': 'quality\nmodels', 'alert-assignees': 'octocat' }
    await push('alpha', 0.92)
    expect(github.tracker.issues).toEqual([])

    github.requests.length = 0
    await push('alpha', 0.8, labels)
    expect(github.others).toHaveLength(2)
    expect(issue()).toMatchObject({
      title: 'Benchmark regression on main: Benchmarks',
      state: 'open',
      labels: ['benchmark-regression', 'quality', 'models'].map((name) => ({ name })),
      assignees: [{ login: 'octocat' }],
    })
    expect(issue().body).toContain('## ❌ Regression: `f1` fell from')
    expect(issue().body).toContain('/your-org/model/actions/workflows/benchmark-rollback.yml)')
    expect(issue().body).toContain('benchmark-snapshots rollback --to last-good')

    await push('beta', 0.7)
    expect(issue().body).toContain('Regression in all 2 results')
    await push('alpha', 0.92)
    expect(issue()).toMatchObject({ state: 'open' })
    expect(issue().body).not.toMatch(/\| `alpha` \|.*❌/)
    // What is not known to be over lasts.
    await push('beta', 0.7)
    expect(issue()).toMatchObject({ state: 'open' })
    github.requests.length = 0
    await push('beta', 0.91)
    expect(github.others).toHaveLength(2)
    expect(issue()).toMatchObject({ state: 'closed', state_reason: 'completed' })
    expect(issue().body).toContain('**It is over:**')

    await push('beta', 0.7)
    expect(github.tracker.issues.map(({ state }) => state)).toEqual(['closed', 'open'])
    await push('beta', 0.91)
  })

  test('is not opened unless it was asked for, nor for a pull request', async () => {
    await push('alpha', 0.5, { alert: 'none' })
    const token = github.token({ permissions: { issues: 'write' }, repository: 'your-org/model' })
    github.conversations.add('your-org/model', 7, { sha: 'c'.repeat(40) })
    await job.push(result(0.5, { model_version: 'alpha' }), {
      event: 'pull_request',
      payload: pullRequest(7, 'c'.repeat(40)),
      variables: { GITHUB_REF: 'refs/pull/7/merge', ...github.env() },
      inputs: { 'github-token': token, alert: 'issue', comment: 'never' },
    })
    expect(github.tracker.issues).toEqual([])
  })

  test('without the permission: the verdict stands, and the line to add is said', async () => {
    const step = await push('alpha', 0.5, {}, { contents: 'read' })
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining('`issues: write`')])
    expect(step.summary).toContain('```yaml\npermissions:\n  issues: write\n```')
    // It is the default, and nobody has to be asked for a permission that was not needed.
    const fine = await push('alpha', 0.92, { alert: '' }, { contents: 'read' })
    expect([fine.code, annotationsIn(fine, 'notice')]).toEqual([0, []])
  })
})
