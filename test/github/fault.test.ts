import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubClient } from '../../src/github/client.js'
import type { Fault } from '../../src/github/fault.js'
import { startGitHub, type GitHub } from './server/index.js'
import type { Answer } from './server/routes.js'

const AT = { owner: 'your-org', repo: 'model' }
const REPOSITORY = 'GET /repos/{owner}/{repo}'
const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
const LIST = 'GET /repos/{owner}/{repo}/pulls'
const GRAPHQL = 'POST /graphql'

const says = (status: number, message: string, headers = {}): Answer => ({ status, headers, body: { message } })
const graphql = (message: string, type?: string): Answer => ({
  status: 200,
  body: { data: null, errors: [{ message, type }] },
})

/** What GitHub answers, in its own words, and what that is about. */
const ANSWERS: readonly [what: string, answer: Answer, fault: Fault][] = [
  ['a token that is wrong or over', says(401, 'Bad credentials'), 'token'],
  ['a permission that is missing', says(403, 'Resource not accessible by integration'), 'permission'],
  ['a conversation that is locked', says(403, 'Unable to create comment because issue is locked.'), 'refused'],
  ['the limit of an hour', says(403, 'API rate limit exceeded for installation ID 1.'), 'limit'],
  ['the secondary limit', says(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '3600' }), 'limit'],
  ['the older secondary limit', says(403, 'You have triggered an abuse detection mechanism.'), 'limit'],
  ['too many requests', says(429, 'Too many requests'), 'limit'],
  ['what is not there', says(404, 'Not Found'), 'missing'],
  ['what is not there any more', says(410, 'Gone'), 'missing'],
  ['a conflict', says(409, 'Git Repository is empty.'), 'passing'],
  ['a fault of GitHub', says(500, 'Server Error'), 'passing'],
  ['a gateway without an answer', says(502, 'Bad Gateway'), 'passing'],
  ['the last status that is not one of GitHub’s faults', says(499, 'Client Closed Request'), 'refused'],
  ['a rule that forbids it', says(422, 'Validation Failed'), 'refused'],
]
const QUERIES: readonly [what: string, answer: Answer, fault: Fault][] = [
  ['a query that went wrong', graphql('Something went wrong while executing your query.'), 'passing'],
  ['a query that took too long', graphql('Something went wrong. We couldn’t respond in time.'), 'passing'],
  ['a query without permission', graphql('Resource not accessible by integration', 'FORBIDDEN'), 'permission'],
  ['a query beyond the scopes', graphql('Your token has not been granted it', 'INSUFFICIENT_SCOPES'), 'permission'],
  ['a query for what is not there', graphql('Could not resolve to a Repository', 'NOT_FOUND'), 'missing'],
  ['a query over the limit', graphql('API rate limit already exceeded', 'RATE_LIMITED'), 'limit'],
  ['a query over a limit in other words', graphql('Too much for now', 'RATE_LIMITED'), 'limit'],
  ['a head that moved', graphql('Expected branch to point to another commit', 'STALE_DATA'), 'refused'],
]

let github: GitHub
let client: GitHubClient
let modules: {
  readonly faults: typeof import('../../src/github/fault.js')
  readonly runs: typeof import('../../src/github/artifacts/run-artifacts.js')
  readonly pulls: typeof import('../../src/github/pull-request.js')
  readonly branch: typeof import('../../src/github/history-branch/history-branch.js')
}
beforeAll(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  // GitHub's toolkit reads the address of the API when it is loaded, as it does in a job.
  process.env['GITHUB_API_URL'] = github.url
  const [{ getOctokit }, faults, runs, pulls, branch] = await Promise.all([
    import('@actions/github'),
    import('../../src/github/fault.js'),
    import('../../src/github/artifacts/run-artifacts.js'),
    import('../../src/github/pull-request.js'),
    import('../../src/github/history-branch/history-branch.js'),
  ])
  modules = { faults, runs, pulls, branch }
  // Without the repeats, which take their time; conversation.test.ts is about those.
  client = getOctokit(github.token({ permissions: { contents: 'write' }, repository: 'your-org/model' }))
})
afterAll(() => github.close())

/** What comes of work that meets an answer, be it an error. */
async function meet<T>(operation: string, answer: Answer, work: () => Promise<T>): Promise<T | Error> {
  github.fault({ operation, answer })
  return work().catch((error: unknown) => error as Error)
}

describe('an answer of GitHub is understood', () => {
  test.each(ANSWERS)('%s', async (_, answer, fault) => {
    const error = await meet(REPOSITORY, answer, () => client.rest.repos.get(AT))
    expect(modules.faults.faultOf(error)).toBe(fault)
  })

  test.each(QUERIES)('%s', async (_, answer, fault) => {
    const error = await meet(GRAPHQL, answer, () => client.graphql('{ viewer { login } }'))
    expect(modules.faults.faultOf(error)).toBe(fault)
  })

  test('none at all, for want of a connection', async () => {
    github.fault({ operation: REPOSITORY, cut: true })
    const error = await client.rest.repos.get(AT).catch((fault: unknown) => fault)
    expect(modules.faults.faultOf(error)).toBe('passing')
  })

  test('what is no answer of GitHub is none that passes', () => {
    for (const error of [new Error('x'), 'x', null, { errors: [{}] }]) {
      expect(modules.faults.faultOf(error)).toBe('refused')
    }
  })
})

const TOKEN = /GitHub does not accept the github-token \(Bad credentials.*\): it is wrong or has expired/
const LIMIT = /GitHub's limit of requests is reached \(.+\): run this job again later/

describe('who asks for the run that measured is told', () => {
  test.each([
    [401, 'Bad credentials', 'UserError', TOKEN],
    [403, 'Resource not accessible by integration', 'UserError', /give the job "permissions: \{ actions: read \}"/],
    [403, 'API rate limit exceeded', 'StoreError', LIMIT],
    [404, 'Not Found', 'UserError', /run-id: there is no run 7 of your-org\/model, or github-token may not see it/],
    [429, 'Too many requests', 'StoreError', LIMIT],
    [500, 'Server Error', 'StoreError', /^GitHub cannot be asked for run 7 of your-org\/model: Server Error/],
  ])('after %d (%s)', async (status, message, name, said) => {
    const ask = () => client.rest.actions.getWorkflowRun({ ...AT, run_id: 7 })
    const error = await meet(RUN, says(status, message), () => modules.runs.asked('run 7 of your-org/model', ask))
    expect(error).toMatchObject({ name, message: expect.stringMatching(said) })
    expect((error as Error).message.match(/permissions/g) ?? []).toHaveLength(/actions: read/.test(said.source) ? 1 : 0)
  })
})

describe('who looks for the pull request of a commit is told', () => {
  test.each([
    [401, 'Bad credentials', TOKEN],
    [403, 'Resource not accessible by integration', /give the job the permission pull-requests: write/],
    [404, 'Not Found', /GitHub cannot be asked for it: Not Found/],
    [429, 'Too many requests', LIMIT],
  ])('after %d (%s)', async (status, message, said) => {
    const head = { repositoryId: 1, owner: 'your-org', branch: 'feature', commit: 'c'.repeat(40) }
    const found = await meet(LIST, says(status, message), () => modules.pulls.findPullRequest(client, AT, head, 'main'))
    expect(found).toEqual({ number: null, why: expect.stringMatching(said) })
  })
})

describe('the history branch', () => {
  const branch = () =>
    modules.branch.historyBranch(client, { ...AT, branch: 'benchmark-snapshots', serverUrl: 'https://github.com' })
  const change = { message: 'Add', id: 'x', files: new Map([['a.json', '{}']]) }

  test.each([
    ['a wrong token', says(401, 'Bad credentials'), TOKEN],
    ['a token without permission', says(403, 'Resource not accessible by integration'), /permission `contents: read`/],
    ['what it may not see', graphql('Could not resolve to a Repository', 'NOT_FOUND'), /permission `contents: read`/],
    ['a limit', graphql('API rate limit already exceeded', 'RATE_LIMITED'), LIMIT],
    ['too many requests', says(429, 'Too many requests'), LIMIT],
    ['a fault', graphql('Something went wrong while executing your query.'), /cannot be read: .*Something went wrong/],
  ])('that cannot be read says why, after %s', async (_, answer, said) => {
    const error = await meet(GRAPHQL, answer, () => branch().head())
    expect(error).toMatchObject({ name: 'StoreError', message: expect.stringMatching(said) })
    expect((error as Error).message.includes('permission')).toBe(said.source.includes('permission'))
  })

  test.each([
    ['went wrong', graphql('Something went wrong while executing your query.')],
    ['was lost', says(502, 'Bad Gateway')],
    ['met a conflict', says(409, 'Conflict')],
  ])('is committed to again when a commit %s, and given up after four times, saying so', async (_, answer) => {
    const files = branch()
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect(await meet(GRAPHQL, answer, () => files.commit('1'.repeat(40), change))).toBeNull()
    }
    await expect(files.commit('1'.repeat(40), change)).rejects.toThrow(
      /^GitHub failed 4 times to commit to the history branch .*\nNothing was stored\. Try again later/,
    )
  })

  test.each([
    ['the head moved', graphql('Expected branch to point to another commit', 'STALE_DATA')],
    ['the branch is gone', graphql('Could not resolve to a node', 'NOT_FOUND')],
  ])('is read again when %s', async (_, answer) => {
    expect(await meet(GRAPHQL, answer, () => branch().commit('1'.repeat(40), change))).toBeNull()
  })

  test.each([
    [
      'a missing permission',
      graphql('Resource not accessible by integration', 'FORBIDDEN'),
      /permissions:\n {2}contents: write$/,
    ],
    ['a rule', graphql('Repository rule violations found', 'UNPROCESSABLE'), /branch protection rule or a ruleset/],
    ['a wrong token', says(401, 'Bad credentials'), TOKEN],
    ['a limit', says(403, 'API rate limit exceeded'), LIMIT],
  ])('that refuses a commit says what mends it, after %s', async (_, answer, said) => {
    const error = await meet(GRAPHQL, answer, () => branch().commit('1'.repeat(40), change))
    expect(error).toMatchObject({ name: 'StoreError', message: expect.stringMatching(said) })
    expect((error as Error).message.includes('ruleset')).toBe(said.source.includes('ruleset'))
  })
})
