import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { memoryOf } from '../../src/action/push/comment-memory.js'
import { pullRequest } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { PullRequest } from '../github/server/pulls-and-comments.js'
import { result } from './results.js'
import { Job, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(240_000)

const SHA = 'c'.repeat(40)
const MODELS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon']

/** A runner for each leg of the matrix, whose model has a baseline of 0.91. */
const legs = new Map<string, Job>()
let github: GitHub
let pull: PullRequest

beforeAll(async () => {
  for (const model of MODELS) {
    const job = await Job.start()
    await job.push({ ...result(0.91), model_version: model })
    legs.set(model, job)
  }
})
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  pull = github.conversations.add('your-org/model', 7, { sha: SHA })
})
afterEach(() => github.close())

interface Leg {
  readonly run?: string
  readonly attempt?: string
  readonly sha?: string
  readonly inputs?: Step['inputs']
}

/** One leg of the matrix judges its model on the pull request. */
function leg(
  model: string,
  content: object,
  { run = '2001', attempt = '1', sha = SHA, inputs }: Leg = {},
): Promise<StepOutcome> {
  const token = github.token({ permissions: { 'pull-requests': 'write' }, repository: 'your-org/model' })
  return (legs.get(model) as Job).push(
    { ...content, model_version: model },
    {
      event: 'pull_request',
      payload: pullRequest(7, sha),
      variables: {
        ...{ GITHUB_REF: 'refs/pull/7/merge', GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt },
        ...github.env(),
      },
      inputs: { 'github-token': token, comment: 'always', ...inputs },
    },
  )
}

function body(): string {
  const [comment, ...more] = github.conversations.of(pull)
  expect(more).toEqual([])
  return comment?.body ?? ''
}

const line1 = (): string => body().split('\n')[0] ?? ''
const models = (): (string | undefined)[] =>
  memoryOf(body())
    ?.rows.map(({ configuration }) => configuration?.model_version)
    .sort() ?? []

describe('the legs of a matrix share one comment', () => {
  test('a regression of one is not said to be none by the next', async () => {
    const alpha = await leg('alpha', result(0.8))
    const beta = await leg('beta', result(0.91))
    expect([alpha.outputs['verdict'], beta.outputs['verdict']]).toEqual(['regression', 'unchanged'])
    // What others found decides nothing of this job: neither its outputs, nor its summary, nor its check.
    expect([alpha.code, beta.code]).toEqual([1, 0])
    expect(beta.summary).not.toContain('alpha')
    expect(line1()).toBe('## ❌ Regression in 1 of 2 results: `f1` of `alpha` fell from 0.910 to 0.800 (−0.110)')
    expect(body()).toContain('2 results: 1 regression · 1 unchanged. **This fails the check.**')
    expect(body()).toMatch(/^\| `alpha` \| v\d+ \| `f1` \| 0\.800 \| −0\.110 \| ❌ regression \|$/m)
    expect(body()).toContain('| `f1` | 0.910 | 0.800 | −0.110 | −12.09% | ❌ regression |')
  })

  test('five that speak at once are all heard', async () => {
    await Promise.all(MODELS.map((model, index) => leg(model, result(index === 2 ? 0.7 : 0.95))))
    expect(models()).toEqual([...MODELS].sort())
    expect(line1()).toMatch(/^## ❌ Regression in 1 of 5 results: `f1` of `gamma` fell from 0\.910 to 0\.700/)
  })

  test('a repeated leg takes the place of what it said before', async () => {
    await leg('alpha', result(0.8))
    await leg('beta', result(0.91))
    await leg('alpha', result(0.92), { attempt: '2' })
    expect(line1()).toMatch(/^## ✅/)
    expect(models()).toEqual(['alpha', 'beta'])
  })

  test('another run starts afresh', async () => {
    await leg('alpha', result(0.8))
    await leg('beta', result(0.91), { run: '2002' })
    expect(models()).toEqual(['beta'])
    expect(body()).not.toContain('alpha')
    // The older run is late: the newer one keeps the word.
    await leg('alpha', result(0.8))
    expect(models()).toEqual(['beta'])
  })

  test('another commit starts afresh', async () => {
    await leg('alpha', result(0.8))
    pull.sha = 'd'.repeat(40)
    await leg('beta', result(0.91), { sha: pull.sha })
    expect(models()).toEqual(['beta'])
  })

  test('one that failed is a row among the others, until it is repeated', async () => {
    await leg('alpha', { ...result(0.9), metrics: {} })
    expect(line1()).toBe('## ❌ Not evaluated')
    await leg('beta', result(0.91))
    expect(line1()).toMatch(/^## ❌ Not evaluated in 1 of 2 results/)
    expect(body()).toContain('metrics')
    await leg('alpha', result(0.92), { attempt: '2' })
    expect(line1()).toMatch(/^## ✅/)
    await leg('beta', { ...result(0.9), metrics: {} }, { attempt: '3' })
    expect(line1()).toMatch(/^## ❌ Not evaluated in 1 of/)
    expect(body()).toMatch(/^\| `alpha` \|/m)
  })

  test('what a person wrote into the comment is not taken for the word of a job', async () => {
    await leg('alpha', result(0.8))
    const [comment] = github.conversations.of(pull)
    if (comment !== undefined) comment.editor = github.world.user('mallory')
    await leg('beta', result(0.91))
    expect(models()).toEqual(['beta'])
  })
})
