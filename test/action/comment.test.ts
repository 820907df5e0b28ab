import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { pullRequest } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { Permissions } from '../github/server/identities.js'
import type { IssueComment, PullRequest } from '../github/server/pulls-and-comments.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const SHA = 'c'.repeat(40)
const MAY_COMMENT: Permissions = { contents: 'read', 'pull-requests': 'write' }
const MARKER = '<!-- benchmark-snapshots: Benchmarks -->'
const POST = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'

let github: GitHub
let job: Job
let pull: PullRequest

beforeAll(async () => {
  job = await Job.start()
  await job.push(result(0.91))
})
beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  pull = github.conversations.add('your-org/model', 7, { sha: SHA })
})
afterEach(() => github.close())

interface Run extends Partial<Step> {
  readonly permissions?: Permissions
  readonly token?: string
  readonly sha?: string
}

/** Pushes a result as a job of the pull request. */
function run(content: object, facts: Run = {}): Promise<StepOutcome> {
  const { permissions = MAY_COMMENT, token, sha = SHA, ...step } = facts
  const ours = github.token({ permissions, repository: 'your-org/model' })
  return job.push(content, {
    event: 'pull_request',
    payload: pullRequest(7, sha),
    ...step,
    variables: { GITHUB_REF: 'refs/pull/7/merge', ...github.env(), ...step.variables },
    inputs: { 'github-token': token ?? ours, ...step.inputs },
  })
}

const bodies = (): string[] => github.conversations.of(pull).map(({ body }) => body)
/** Besides the one for the configuration file. */
const requests = (): (string | null)[] => github.others.map(({ operation }) => operation)

describe('one comment on the pull request', () => {
  test('links to the trend of what the pull request is judged against, which is on the dashboard', async () => {
    const outcome = await run(result(0.85), { inputs: { 'dashboard-url': 'https://your-org.github.io/model' } })
    const page =
      /- \*\*Dashboard:\*\* \[see it over time\]\(https:\/\/your-org\.github\.io\/model\/#\/trend\?c=[0-9a-f]{10}&v=1\)/
    expect(bodies()).toEqual([expect.stringMatching(page)])
    expect(outcome.summary).toMatch(page)
    const wrong = await run(result(0.85), { inputs: { 'dashboard-url': 'javascript:alert(1)' } })
    expect(annotationsIn(wrong, 'error')[0]).toContain(
      'dashboard-url: "javascript:alert(1)" is not the address of a page',
    )
  })

  test('is made by the first run, edited by the second, left alone by the third, in at most three requests besides that for the file', async () => {
    const first = await run(result(0.85), { variables: { GITHUB_RUN_ID: '1001' } })
    expect(first).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
    const [comment] = github.conversations.of(pull) as [IssueComment]
    expect(comment.user.login).toBe('github-actions[bot]')
    expect(first.outputs['comment-url']).toBe(`https://github.com/your-org/model/pull/7#issuecomment-${comment.id}`)
    const lines = comment.body.split('\n')
    expect(lines[0]).toBe('## ❌ Regression: `f1` fell from 0.910 to 0.850 (−0.060)')
    expect(lines[2]).toMatch(/^1 metric: 1 regression\. \*\*This fails the check\.\*\*/)
    expect(lines.at(-1)).toBe(MARKER)
    expect(comment.body).toContain('| `f1` | 0.910 | 0.850 | −0.060 | −6.59% | ❌ regression |')
    expect(comment.body).toMatch(/^- \*\*Baseline:\*\* version 1 of environment `github-actions`/m)
    expect(comment.body).toContain(`/compare/${'a'.repeat(39)}1...${SHA}`)
    expect(requests()).toEqual(['POST /graphql', POST, 'POST /graphql'])

    github.requests.length = 0
    const second = await run(result(0.92), { variables: { GITHUB_RUN_ID: '1002' } })
    expect(second).toMatchObject({ code: 0, outputs: { 'comment-url': first.outputs['comment-url'] } })
    expect(bodies()).toEqual([expect.stringContaining('## ✅ No regression: `f1` rose from 0.910 to 0.920')])
    // It is read back: another job of the run may have written over it.
    expect(requests()).toEqual(['POST /graphql', EDIT, 'POST /graphql'])

    // The same job again: the first repeat says that it is one, the second has nothing to add.
    const again = { variables: { GITHUB_RUN_ID: '1002', GITHUB_RUN_ATTEMPT: '2' } }
    await run(result(0.92), again)
    expect(bodies()).toEqual([expect.stringContaining('this run was a repeat')])
    github.requests.length = 0
    expect(await run(result(0.92), again)).toMatchObject({ outputs: { 'comment-url': first.outputs['comment-url'] } })
    expect(requests()).toEqual(['POST /graphql'])
  })

  test('is its own: a comment of a person, or of another bot, with the same marker stays as it was', async () => {
    const quoted = `I saw this:\n\n${MARKER}`
    github.conversations.comment(pull, 'mallory', quoted)
    github.conversations.comment(pull, 'dependabot[bot]', quoted)
    // Our own, quoting somebody who knows the marker.
    github.conversations.comment(pull, 'github-actions[bot]', `> ${MARKER}\n\nWelcome!`)
    await run(result(0.85))
    expect(bodies()).toEqual([
      quoted,
      quoted,
      expect.stringContaining('Welcome!'),
      expect.stringContaining('Regression'),
    ])
  })

  test('of another commit than the head is left to the run of that commit', async () => {
    await run(result(0.85))
    const before = bodies()
    const late = await run(result(0.8), { sha: 'd'.repeat(40) })
    expect(late).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
    expect(bodies()).toEqual(before)
    expect(annotationsIn(late, 'notice')).toEqual([
      expect.stringContaining(`is at the commit ${SHA.slice(0, 7)} by now`),
    ])
    expect(late.summary).toContain('There is no comment on the pull request')
  })
})

describe('when it comments', () => {
  test.each<[string, number, Record<string, string>, number]>([
    ['on news', 0.95, {}, 1],
    ['not on what changed nothing', 0.91, {}, 0],
    ['always, if told so', 0.91, { comment: 'always' }, 1],
    ['not on an improvement, if told to wait for a regression', 0.95, { comment: 'on-regression' }, 0],
    ['on a regression then', 0.85, { comment: 'on-regression' }, 1],
    ['never, if told so', 0.85, { comment: 'never' }, 0],
  ])('%s', async (_when, f1, inputs, number) => {
    await run(result(f1), { inputs })
    expect(bodies()).toHaveLength(number)
    if (inputs['comment'] === 'never') expect(github.others).toEqual([])
  })

  test('it says of a regression that is gone that it is gone, and keeps reporters apart by their keys', async () => {
    for (const key of ['cpu', 'gpu']) {
      await run(result(0.85), { inputs: { comment: 'on-regression', 'comment-key': key } })
    }
    await run(result(0.91), { inputs: { comment: 'on-regression', 'comment-key': 'gpu' } })
    expect(bodies()).toEqual([expect.stringContaining('❌ Regression'), expect.stringContaining('✅ No regression')])
  })

  test('it also tells of results that cannot be read, in the same comment', async () => {
    await run(result(0.85))
    await run({ ...result(0.9), metrics: {} })
    expect(bodies()).toEqual([
      expect.stringMatching(/^## ❌ Not evaluated\n[^]*metrics[^]*<!-- benchmark-snapshots: Benchmarks -->$/),
    ])
  })

  test('a push has nowhere to comment, and asks GitHub nothing', async () => {
    const inputs = { 'github-token': github.token({ permissions: MAY_COMMENT }), comment: 'always', alert: 'none' }
    await job.push(result(0.91), { variables: github.env(), inputs })
    expect(github.others).toEqual([])
  })
})

describe('when it cannot comment', () => {
  test.each<[string, Permissions, string]>([
    ['read', { contents: 'read' }, 'pull-requests: write'],
    ['write', { contents: 'read', 'pull-requests': 'read' }, 'pull-requests: write'],
  ])(
    'for want of the permission to %s: the verdict stands, and the lines to add are said',
    async (_what, permissions, lines) => {
      const step = await run(result(0.85), { permissions })
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
      expect(annotationsIn(step, 'notice')).toEqual([expect.stringContaining(lines)])
      expect(step.summary).toContain('## ❌ Regression')
      expect(step.summary).toContain('```yaml\npermissions:\n  pull-requests: write\n```')
      expect(bodies()).toEqual([])
    },
  )

  const answer = (status: number, message: string) => ({ status, body: { message } })
  // Where a limit is reached, it is for the rest of an hour.
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3_000) }
  const query = (message: string, type?: string) => ({ status: 200, headers, body: { errors: [{ message, type }] } })
  test.each([
    ['a token that is over', answer(401, 'Bad credentials'), /GitHub does not accept the github-token \(Bad cred/],
    ['a lock', answer(403, 'Unable to create comment because issue is locked.'), /because Unable .* issue is locked/],
    ['a limit', answer(429, 'Too many requests'), /GitHub's limit of requests is reached \(Too many requests/],
    [
      'a limit of queries',
      query('API rate limit exceeded', 'RATE_LIMITED'),
      /GitHub's limit of requests is reached \(/,
    ],
    ['a pull request that is gone', query('Could not resolve to a PullRequest', 'NOT_FOUND'), /because Could not/],
    ['a query that keeps failing', query('Something went wrong while executing your query.'), /because Something went/],
  ])('for %s: the verdict stands, the reason is said, and no permission is asked for', async (_what, failing, why) => {
    github.fault({ operation: 'POST /graphql', times: 9, answer: failing })
    const step = await run(result(0.85))
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'regression', 'comment-url': '' } })
    expect(annotationsIn(step, 'notice')).toEqual([expect.stringMatching(why)])
    expect(step.summary).toMatch(/There is no comment on the pull request, because/)
    expect(step.log + step.summary).not.toContain('pull-requests: write')
    expect(bodies()).toEqual([])
  })
})
