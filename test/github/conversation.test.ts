import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHubClient } from '../../src/github/client.js'
import type { CommentOutcome, Conversation, Log } from '../../src/ports.js'
import { startGitHub, type GitHub } from './server/index.js'
import type { TokenFacts } from './server/identities.js'
import type { PullRequest } from './server/pulls-and-comments.js'

const AT = { owner: 'your-org', repo: 'model' }
const SHA = 'c'.repeat(40)
const MARKER = '<!-- benchmark-snapshots: Benchmarks -->'
const POST = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
const LIST = 'GET /repos/{owner}/{repo}/pulls'

let github: GitHub
let connect: (token: string) => GitHubClient
let converse: (client: GitHubClient, number: number) => Conversation
let find: typeof import('../../src/github/pull-request.js').findPullRequest
let said: string[] = []
/** What others do while a comment is about to be read back. */
let meanwhile: (() => Promise<unknown>)[] = []
const pause = async (): Promise<unknown> => meanwhile.shift()?.()

beforeAll(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  github.world.addRepository('stranger/model', { fork: true })
  github.world.addRepository('stranger/model-2', { fork: true })
  // GitHub's toolkit reads the address of the API when it is loaded, as it does in a job.
  process.env['GITHUB_API_URL'] = github.url
  const log: Log = { info: (text) => said.push(text), warning: () => undefined, group: (_, work) => work() }
  const [client, conversation, pulls] = await Promise.all([
    import('../../src/github/client.js'),
    import('../../src/github/conversation.js'),
    import('../../src/github/pull-request.js'),
  ])
  connect = (token) => client.githubClient(token, log)
  converse = (octokit, number) => conversation.pullRequestConversation(octokit, AT, number, pause)
  find = pulls.findPullRequest
})
afterEach(() => {
  github.requests.length = 0
  said = []
})
afterAll(() => github.close())

let number = 100
/** A pull request of its own for each test. */
function open(): PullRequest {
  number += 1
  return github.conversations.add('your-org/model', number, { sha: SHA })
}

const client = (facts: TokenFacts = {}): GitHubClient =>
  connect(github.token({ permissions: { 'pull-requests': 'write' }, repository: 'your-org/model', ...facts }))

interface Said {
  readonly text?: string
  readonly marker?: string
  readonly commit?: string
  readonly octokit?: GitHubClient
}

function show(
  pull: PullRequest,
  { text = 'report', marker = MARKER, commit = SHA, octokit }: Said = {},
): Promise<CommentOutcome> {
  const body = (): string => `${text}\n\n${marker}`
  return converse(octokit ?? client(), pull.number).show({ body, tells: () => true, marker, mayCreate: true, commit })
}

const bodies = (pull: PullRequest): string[] => github.conversations.of(pull).map(({ body }) => body)
const statuses = (operation: string): (number | null)[] => github.requestsOf(operation).map(({ status }) => status)

describe('one comment', () => {
  test('is found behind 250 others, whatever the name of the app, and not taken from another app', async () => {
    const pull = open()
    const octokit = client({ login: 'benchmarks[bot]' })
    for (let n = 0; n < 150; n += 1) github.conversations.comment(pull, 'octocat', 'talk')
    github.conversations.comment(pull, 'github-actions[bot]', `old\n\n${MARKER}`)
    expect(await show(pull, { octokit })).toMatchObject({ kind: 'created' })
    for (let n = 0; n < 100; n += 1) github.conversations.comment(pull, 'octocat', 'more talk')
    expect(await show(pull, { octokit })).toMatchObject({ kind: 'unchanged' })
    expect(await show(pull, { octokit, text: 'other' })).toMatchObject({ kind: 'updated' })
    const ours = github.conversations.of(pull).filter(({ user }) => user.login === 'benchmarks[bot]')
    expect(ours.map(({ body }) => body)).toEqual([`other\n\n${MARKER}`])
    expect(bodies(pull)).toContain(`old\n\n${MARKER}`)
  })

  test('is what two runs leave that both found none, and it says what was said last', async () => {
    for (const slow of [1, 2]) {
      github.requests.length = 0
      const pull = open()
      // Each looks before the other has made its comment; then one of them is the later.
      github.fault({ operation: POST, nth: slow, delay: 200 })
      github.fault({ operation: POST, nth: 3 - slow, delay: 100 })
      const outcomes = await Promise.all(['a', 'b'].map((text) => show(pull, { text, octokit: client() })))
      const [comment, ...others] = github.conversations.of(pull)
      expect(others).toEqual([])
      expect(new Set(outcomes.map((outcome) => 'url' in outcome && outcome.url.split('-').at(-1)))).toEqual(
        new Set([String(comment?.id)]),
      )
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'updated'])
      const sent = github.requestsOf(POST).map(({ body }) => (body as { body: string }).body)
      expect(sent).toHaveLength(2)
      expect(comment?.body).toBe(sent[slow - 1])
    }
  })

  test('is one for each of twenty reporters that speak at once', async () => {
    const pull = open()
    const markers = Array.from({ length: 20 }, (_, key) => `<!-- benchmark-snapshots: Benchmarks ${key} -->`)
    await Promise.all(markers.map((marker) => show(pull, { marker, octokit: client() })))
    await Promise.all(markers.map((marker) => show(pull, { marker, text: 'again', octokit: client() })))
    expect(bodies(pull).sort()).toEqual(markers.map((marker) => `again\n\n${marker}`).sort())
  })

  test('is left of several that are there, the oldest', async () => {
    const pull = open()
    for (const text of ['a', 'b', 'c'])
      github.conversations.comment(pull, 'github-actions[bot]', `${text}\n\n${MARKER}`)
    const [oldest] = github.conversations.of(pull)
    // Another run takes one of them away at the same time.
    github.fault({ operation: DELETE, carryOut: true, answer: { status: 404, body: { message: 'Not Found' } } })
    expect(await show(pull)).toMatchObject({ kind: 'updated' })
    expect(github.conversations.of(pull)).toEqual([oldest])
  })

  test('is read back, and said again up to three times where another job wrote over it', async () => {
    const pull = open()
    const comment = github.conversations.comment(pull, 'github-actions[bot]', MARKER)
    const over = (text: string) => async (): Promise<void> => {
      comment.body = `${text}\n\n${MARKER}`
      return Promise.resolve()
    }
    const mine = {
      ...{ marker: MARKER, mayCreate: true, commit: SHA },
      body: (earlier: readonly string[]) => `mine, after ${earlier.join().split('\n')[0] ?? ''}\n\n${MARKER}`,
      tells: (body: string) => body.startsWith('mine'),
    }
    meanwhile = [over('a')]
    expect(await converse(client(), pull.number).show(mine)).toMatchObject({ kind: 'updated' })
    expect(bodies(pull)).toEqual([`mine, after a\n\n${MARKER}`])
    meanwhile = ['1', '2', '3', 'too late'].map(over)
    await converse(client(), pull.number).show(mine)
    expect(bodies(pull)).toEqual([`mine, after 3\n\n${MARKER}`])
    expect(meanwhile.splice(0)).toHaveLength(1)
  })

  test('that a person edited last is no word of ours, and is said anew', async () => {
    const pull = open()
    const comment = github.conversations.comment(pull, 'github-actions[bot]', `ours\n\n${MARKER}`)
    const heard: (readonly string[])[] = []
    const listen = {
      ...{ marker: MARKER, mayCreate: true, commit: SHA, tells: () => true },
      body: (earlier: readonly string[]) => {
        heard.push(earlier)
        return `new\n\n${MARKER}`
      },
    }
    comment.editor = github.world.user('mallory')
    await converse(client(), pull.number).show(listen)
    await converse(client(), pull.number).show(listen)
    expect(heard).toEqual([[], [`new\n\n${MARKER}`]])
  })

  test('is not edited when GitHub keeps it with other line ends', async () => {
    const pull = open()
    github.conversations.comment(pull, 'github-actions[bot]', `report\r\n\r\n${MARKER}\r\n`)
    expect(await show(pull)).toMatchObject({ kind: 'unchanged' })
    expect(statuses(EDIT)).toEqual([])
  })

  test('of another commit than the head is neither made nor changed', async () => {
    const pull = open()
    expect(await show(pull, { commit: 'd'.repeat(40) })).toEqual({ kind: 'superseded', head: SHA })
    expect(bodies(pull)).toEqual([])
  })
})

describe('when GitHub fails', () => {
  const BAD_GATEWAY = { status: 502, body: { message: 'Server Error' } }

  test('a comment that was made though the answer was lost is not made twice', async () => {
    for (const lost of [{ answer: BAD_GATEWAY }, { cut: true }]) {
      github.requests.length = 0
      const pull = open()
      github.fault({ operation: POST, carryOut: true, ...lost })
      const outcome = await show(pull)
      expect(outcome).toMatchObject({ url: expect.stringContaining('#issuecomment-') as unknown })
      expect(bodies(pull)).toHaveLength(1)
      expect(statuses(POST)).toHaveLength(1)
    }
  })

  test('a comment that was not made is made after looking, once', async () => {
    const pull = open()
    github.fault({ operation: POST, answer: BAD_GATEWAY })
    expect(await show(pull)).toMatchObject({ kind: 'created' })
    expect(bodies(pull)).toHaveLength(1)
    expect(github.requests.map(({ operation }) => operation)).toEqual(['POST /graphql', POST, 'POST /graphql', POST])
  })

  test('what changes nothing twice is asked again: queries and edits', async () => {
    const pull = open()
    github.conversations.comment(pull, 'github-actions[bot]', MARKER)
    github.fault({ operation: 'POST /graphql', answer: BAD_GATEWAY })
    github.fault({ operation: EDIT, carryOut: true, answer: BAD_GATEWAY })
    expect(await show(pull)).toMatchObject({ kind: 'updated' })
    expect([statuses('POST /graphql'), statuses(EDIT)]).toEqual([
      [502, 200, 200],
      [502, 200],
    ])
  })

  const NO_LIMITS = { 'x-ratelimit-remaining': '0' }
  const limited = (seconds: number, status = 403) => ({
    status,
    headers: { 'retry-after': String(seconds) },
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
  })

  test.each([403, 429])('a limit that is over soon is waited for (%d)', async (status) => {
    const pull = open()
    github.fault({ operation: POST, answer: limited(1, status) })
    expect(await show(pull)).toMatchObject({ kind: 'created' })
    expect(said).toEqual(["GitHub's rate limit is reached; it asks to wait 1 s."])
    expect(bodies(pull)).toHaveLength(1)
  })

  test('a limit that lasts is not: one minute is what a run waits in all', async () => {
    const pull = open()
    github.fault({ operation: POST, answer: limited(61) })
    await expect(show(pull)).rejects.toThrow('secondary rate limit')
    expect(said).toEqual(["GitHub's rate limit is reached; it asks to wait 61 s, which is too long."])
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 900) }
    github.fault({
      operation: POST,
      answer: { status: 403, headers: reset, body: { message: 'API rate limit exceeded' } },
    })
    await expect(show(pull)).rejects.toThrow('rate limit')
    expect(bodies(pull)).toEqual([])
  })

  test('a limit of which GitHub does not say when it ends is not tried against for ever', async () => {
    const pull = open()
    const answer = { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } }
    github.fault({ operation: 'POST /graphql', times: 4, answer: { ...answer, headers: NO_LIMITS } })
    await expect(show(pull)).rejects.toThrow('Rate Limit Exceeded')
    expect(statuses('POST /graphql')).toHaveLength(4)
  })

  test('a locked conversation says that it is locked; a closed one takes comments', async () => {
    const pull = open()
    pull.locked = true
    await expect(show(pull)).rejects.toThrow('issue is locked')
    Object.assign(pull, { locked: false, state: 'closed' })
    expect(await show(pull)).toMatchObject({ kind: 'created' })
  })
})

describe("the pull request of a fork's commit", () => {
  let heads = 0
  /** Adds pull requests from one new branch of the fork and looks for that of its commit. */
  async function found(
    facts: readonly { from?: string; sha?: string; state?: 'open' | 'closed' }[],
    octokit = client(),
  ): Promise<object> {
    heads += 1
    const branch = `feature-${heads}`
    for (const fact of facts) {
      number += 1
      github.conversations.add('your-org/model', number, { sha: SHA, branch, from: 'stranger/model', ...fact })
    }
    const { id: repositoryId } = github.world.repository('stranger/model')
    return find(octokit, AT, { repositoryId, owner: 'stranger', branch, commit: SHA }, 'main')
  }

  test('is the one with that commit of that repository, in one request', async () => {
    expect(await found([{}])).toEqual({ number, base: { branch: 'main', isDefault: true, commit: 'f'.repeat(40) } })
    expect(github.requests.map(({ operation }) => operation)).toEqual([LIST])
  })

  test('is not one of a repository of the same owner, nor one with another commit', async () => {
    expect(await found([{}, { from: 'stranger/model-2' }, { sha: 'd'.repeat(40) }])).toMatchObject({
      number: number - 2,
    })
  })

  test('is the open one; a closed one where none is open', async () => {
    expect(await found([{ state: 'closed' }, {}])).toMatchObject({ number })
    expect(await found([{ state: 'closed' }])).toMatchObject({ number })
  })

  test('is found on the third page', async () => {
    const others = Array.from({ length: 230 }, () => ({ sha: 'e'.repeat(40), state: 'closed' as const }))
    expect(await found([{}, ...others])).toMatchObject({ number: number - 230 })
    expect(statuses(LIST)).toEqual([200, 200, 200])
  })

  test.each<[string, readonly { from?: string; sha?: string }[], RegExp]>([
    ['there is none', [], /^there is none from stranger:feature-/],
    ['only another repository asks', [{ from: 'stranger/model-2' }], /^there is none from/],
    ['it has moved on', [{ sha: 'd'.repeat(40) }], /has another commit by now$/],
    ['two have the commit', [{}, {}], /^2 of them have this commit/],
  ])('is not named when %s', async (_why, facts, why) => {
    expect(await found(facts)).toEqual({ number: null, why: expect.stringMatching(why) as unknown })
  })

  test('is not named without the permission, which is', async () => {
    const why = expect.stringContaining('pull-requests: write') as unknown
    expect(await found([{}], client({ permissions: { contents: 'read' } }))).toEqual({ number: null, why })
  })
})
