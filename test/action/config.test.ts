import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { FoundConfig } from '../../src/action/config.js'
import { readInputs } from '../../src/action/inputs/read.js'
import { CONFIG_FILE } from '../../src/commands/config/keys.js'
import { readEvent, type Environment } from '../../src/github/event.js'
import { FORK, REPOSITORY, pullRequest, workflowRun } from '../github/payloads.js'
import { startGitHub, type GitHub } from '../github/server/index.js'
import type { Permissions } from '../github/server/identities.js'
import { result } from './results.js'
import { Job, annotationsIn } from './runner.js'

jest.setTimeout(120_000)

let github: GitHub
/** Commits by what the file says in them. */
const commits = new Map<string, string>()
const before = { ...process.env }

beforeAll(async () => {
  github = await startGitHub()
  const repository = github.world.addRepository('your-org/model')
  const git = await github.git.repository(repository)
  const commit = async (name: string, text: string | null, path = CONFIG_FILE): Promise<void> => {
    const items = [{ path: 'README.md', content: 'hello' }, ...(text === null ? [] : [{ path, content: text }])]
    commits.set(name, await git.commitTree(name, await git.tree(items, null), []))
  }
  await commit('main', 'threshold: 0.2\nstrategy: threshold\n')
  await commit('release', 'threshold: 0.1\n')
  await commit('pushed', 'threshold: 0.3\n')
  await commit('wrong', 'thresold: 0.3\n')
  await commit('none', null)
  await commit('gpu', 'threshold: 0.4\n', '.github/gpu.yml')
  for (const branch of ['main', 'release', 'gpu', 'none']) {
    await git.moveRef(`refs/heads/${branch}`, commits.get(branch) ?? '', null)
  }
  // Octokit reads them when it is loaded, which is later.
  Object.assign(process.env, github.env())
})
afterAll(async () => {
  process.env = before
  await github.close()
})

const sha = (name: string): string => commits.get(name) ?? ''

interface Facts {
  readonly event: string
  readonly payload?: object
  readonly sha?: string
  readonly ref?: string
  readonly path?: string
  readonly permissions?: Permissions
}

/** What the action takes for the file of a step. */
async function found({
  event,
  payload = { repository: REPOSITORY },
  path = '',
  ...facts
}: Facts): Promise<FoundConfig> {
  const { configOf } = await import('../../src/action/config.js')
  const { permissions = { contents: 'read' } } = facts
  const env: Environment = {
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: facts.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: 'your-org/model',
    GITHUB_SHA: facts.sha ?? sha('main'),
    'INPUT_GITHUB-TOKEN': github.token({ permissions, repository: 'your-org/model' }),
    INPUT_CONFIG: path,
  }
  github.requests.length = 0
  const config = await configOf(readInputs(env), readEvent(env, payload), env)
  expect(github.requests).toHaveLength(1)
  return config
}
const threshold = async (facts: Facts): Promise<string | undefined> => (await found(facts)).config?.texts.threshold

const ofBase = (head: string, branch: string): object => {
  const pull = pullRequest(7, head) as { pull_request: { base: { ref: string } } }
  pull.pull_request.base.ref = branch
  return pull
}

describe('the configuration file of a repository, in one request', () => {
  test('is that of the pushed commit, of the base branch for pull requests, and else of the default branch', async () => {
    expect(await threshold({ event: 'push', sha: sha('pushed'), ref: 'refs/heads/feature' })).toBe('0.3')
    expect(await threshold({ event: 'push', sha: sha('pushed'), ref: 'refs/tags/v1' })).toBe('0.3')
    expect(await threshold({ event: 'pull_request', payload: ofBase(sha('pushed'), 'main') })).toBe('0.2')
    expect(await threshold({ event: 'pull_request', payload: ofBase(sha('pushed'), 'release') })).toBe('0.1')
    expect(await threshold({ event: 'pull_request', payload: pullRequest(7, sha('pushed'), FORK) })).toBe('0.2')
    const facts = { head_sha: sha('pushed'), head_repository: FORK }
    expect(await threshold({ event: 'workflow_run', payload: workflowRun(facts) })).toBe('0.2')
    expect(await threshold({ event: 'schedule' })).toBe('0.2')
    expect(await threshold({ event: 'workflow_dispatch', ref: 'refs/heads/release', sha: sha('release') })).toBe('0.2')
    const queue = { base_ref: 'refs/heads/release', base_sha: 'a'.repeat(40), head_sha: sha('pushed') }
    const merge = { repository: REPOSITORY, merge_group: queue }
    expect(await threshold({ event: 'merge_group', payload: merge, sha: sha('pushed') })).toBe('0.1')
  })

  test('is another where the step names it, and that one has to be there', async () => {
    expect(await threshold({ event: 'push', sha: sha('gpu'), path: '.github/gpu.yml' })).toBe('0.4')
    await expect(found({ event: 'push', path: '.github/gpu.yml' })).rejects.toThrow(
      `config: there is no .github/gpu.yml in the commit ${sha('main').slice(0, 7)}`,
    )
    await expect(found({ event: 'push', path: '../secret.yml' })).rejects.toThrow(
      'config: "../secret.yml" is not the path',
    )
  })

  test('may be missing', async () => {
    expect(await found({ event: 'push', sha: sha('none') })).toEqual({ config: null, warnings: [] })
  })

  test('is refused with file and path where it is wrong', async () => {
    await expect(found({ event: 'push', sha: sha('wrong') })).rejects.toThrow(
      `${CONFIG_FILE}: thresold: is not a known key; did you mean threshold?`,
    )
  })

  test('is not known where the token may not read: that is an error only where the step names one', async () => {
    const permissions = { 'pull-requests': 'write' } as const
    expect(await found({ event: 'push', permissions })).toEqual({ config: null, warnings: [] })
    await expect(found({ event: 'push', permissions, path: '.github/gpu.yml' })).rejects.toThrow(
      'config: .github/gpu.yml cannot be read, if it is there: give the job the permission contents: read',
    )
  })

  test.each([
    ['leaves it', 'main', 'main', []],
    [
      'changes it',
      'pushed',
      'main',
      ['and the change takes effect after the merge: until then results are judged by the file on the'],
    ],
    ['takes it away', 'none', 'main', ['and the change takes effect after the merge']],
    ['adds it', 'main', 'none', ['until then results are judged without one']],
    ['breaks it', 'wrong', 'main', ['and the change takes effect after the merge', 'thresold: is not a known key']],
    ['has a head that nobody knows', 'unknown', 'main', []],
  ])('of a pull request that %s tells so', async (_, head, base, messages) => {
    const payload = ofBase(commits.get(head) ?? 'e'.repeat(40), base)
    const { warnings } = await found({ event: 'pull_request', payload })
    expect(warnings.map(({ file, message }) => [file, message])).toEqual(
      messages.map((message) => [CONFIG_FILE, expect.stringContaining(message)]),
    )
  })
})

test('a pull request is judged by the file of its base, and is told that its own counts after the merge', async () => {
  const job = await Job.start()
  await job.push(result(0.91))
  const token = github.token({
    permissions: { contents: 'read', 'pull-requests': 'write' },
    repository: 'your-org/model',
  })
  github.conversations.add('your-org/model', 7, { sha: sha('pushed') })
  // The code of a pull request writes into the workspace what it likes.
  await mkdir(path.join(job.workspace, '.github'))
  await job.write(CONFIG_FILE, 'threshold: 0.01')
  github.requests.length = 0
  const outcome = await job.push(result(0.81), {
    event: 'pull_request',
    payload: pullRequest(7, sha('pushed')),
    variables: { GITHUB_REF: 'refs/pull/7/merge', ...github.env() },
    inputs: { 'github-token': token },
  })
  expect(outcome).toMatchObject({ code: 0, outputs: { regression: 'false' } })
  expect(outcome.log).toContain(`Configuration: ${CONFIG_FILE} on the branch main`)
  expect(annotationsIn(outcome, 'warning')).toEqual([
    expect.stringContaining('and the change takes effect after the merge'),
  ])
  expect(outcome.summary).toContain('and the change takes effect after the merge')
  // The file, the comments, one more, and that it is still there.
  expect(github.requests.length).toBeLessThanOrEqual(4)
})

test('doctor names the permissions that the job lacks, with the line to add, and changes nothing', async () => {
  const job = await Job.start()
  const token = github.token({ permissions: { contents: 'read', issues: 'write' }, repository: 'your-org/model' })
  const outcome = await job.run({
    inputs: { command: 'doctor', 'github-token': token, 'data-dir': '' },
    variables: { ...github.env(), GITHUB_SHA: sha('main') },
  })
  expect(outcome.code).toBe(1)
  expect(annotationsIn(outcome, 'error')).toEqual([
    expect.stringMatching(/^contents: write \| not granted; .*job's permissions/),
  ])
  expect(outcome.log).toMatch(/^✓ configuration file +.*: threshold, strategy$/m)
  expect(outcome.log).toMatch(/^✓ issues: write /m)
  expect(outcome.log).toMatch(/^• statuses: write .*\n.*→ add to the job's permissions: statuses: write$/m)
  expect([github.tracker.issues, github.tracker.statuses]).toEqual([[], []])
})
