import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { startHistoryServer, type HistoryServer } from '../github/history-server.js'
import { FORK, pullRequest } from '../github/payloads.js'
import { result } from './results.js'
import { Job, annotationsIn, type Step, type StepOutcome } from './runner.js'

jest.setTimeout(120_000)

const run = promisify(execFile)
const REF = 'refs/heads/benchmark-snapshots'
let server: HistoryServer

beforeEach(async () => {
  server = await startHistoryServer()
})

afterEach(() => server.close())

/** A step without any store named, in a job of its own: nothing but the branch goes from one to the next. */
async function push(f1: number, { inputs, variables, ...step }: Partial<Step> = {}): Promise<StepOutcome> {
  const job = await Job.start()
  return job.push(result(f1), {
    ...step,
    inputs: { 'data-dir': '', 'github-token': 'ghs_token', ...inputs },
    variables: { GITHUB_API_URL: server.url, ...variables },
  })
}

const logOf = async (): Promise<string[]> => (await server.repository.log(REF, 0, 100)).map(({ message }) => message)

test('the first push makes the branch, the second is judged against it: no account anywhere', async () => {
  const first = await push(0.91)
  expect(first).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(first.log).toContain(
    'history branch benchmark-snapshots of your-org/model (https://github.com/your-org/model/tree/benchmark-snapshots)',
  )
  const second = await push(0.85, { variables: { GITHUB_RUN_ID: '2000' } })
  expect(second).toMatchObject({ code: 1, outputs: { verdict: 'regression', regression: 'true' } })
  expect(second.snapshots).toMatchObject([{ snapshot_version: 2, replayed: false }])
  expect(second.summary).toContain('Stored in the `history branch benchmark-snapshots of your-org/model')
  // The same run again.
  const again = await push(0.85, { variables: { GITHUB_RUN_ID: '2000', GITHUB_RUN_ATTEMPT: '2' } })
  expect(again).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
  expect(again.snapshots).toMatchObject([{ snapshot_version: 2, replayed: true }])
  expect(await logOf()).toEqual([
    expect.stringMatching(/^Add 1 verdict of m1 in github-actions \[skip ci\]\n\nChange: /),
    expect.stringMatching(/^Add 1 snapshot of m1 in github-actions \[skip ci\]\n\nChange: /),
    expect.stringMatching(/^Add 1 verdict of m1 in github-actions \[skip ci\]\n\nChange: /),
    expect.stringMatching(/^Add 1 snapshot of m1 in github-actions \[skip ci\]\n\nChange: /),
  ])

  const commands = { uses: 'snapshots', variables: { GITHUB_API_URL: server.url } } as const
  const job = await Job.start()
  const inputs = { 'data-dir': '', 'github-token': 'ghs_token' }
  const back = await job.run({ ...commands, inputs: { ...inputs, command: 'rollback', reason: 'a bad prompt' } })
  expect(back.snapshots).toMatchObject([{ snapshot_version: 1 }])
  const history = await job.run({ ...commands, inputs: { ...inputs, command: 'history' } })
  expect(history.snapshots).toMatchObject([
    { snapshot_version: 2, verdict: 'regression', is_current: false },
    { snapshot_version: 1, verdict: 'no_baseline', is_current: true, is_baseline: true },
  ])
  expect(
    (await job.run({ ...commands, inputs: { ...inputs, command: 'compare', 'snapshot-version': '1 2' } })).code,
  ).toBe(0)
})

test('a pull request is judged against the branch, and leaves nothing on it; so do forks', async () => {
  const event = 'pull_request'
  const empty = await push(0.9, { event, payload: pullRequest(7, 'c'.repeat(40)) })
  expect(empty).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(await server.repository.ref(REF)).toBeNull()
  await push(0.91)
  const head = await server.repository.ref(REF)
  const regressed = await push(0.8, { event, payload: pullRequest(7, 'c'.repeat(40)) })
  expect(regressed).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
  expect(regressed.snapshots).toMatchObject([
    { snapshot_version: null, configuration: { environment: 'pull-request/7' } },
  ])
  expect(regressed.log).toContain('not stored, because pull requests are only judged against the history branch')
  server.mayWrite = false
  expect(await push(0.8, { event, payload: pullRequest(8, 'd'.repeat(40), FORK) })).toMatchObject({
    code: 1,
    outputs: { verdict: 'regression' },
  })
  const queued = await push(0.8, {
    event: 'merge_group',
    variables: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1' },
  })
  expect(queued).toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
  expect(await server.repository.ref(REF)).toBe(head)
})

test('results of another branch are kept, as versions that are never a baseline', async () => {
  await push(0.91)
  const outcome = await push(0.92, { variables: { GITHUB_REF: 'refs/heads/feature' } })
  expect(outcome.snapshots).toMatchObject([{ snapshot_version: 1, configuration: { environment: 'branch/feature' } }])
  expect(outcome.outputs['verdict']).toBe('unchanged')
  expect(await server.repository.object(`${REF}:configurations/branch=2ffeature/m1/d1/p1/pointers.json`)).not.toBeNull()
})

test('without `contents: write` the results are judged and reported, and the permission is named', async () => {
  await push(0.91)
  const head = await server.repository.ref(REF)
  server.mayWrite = false
  // Of another run: none is judged against itself.
  const later = { variables: { GITHUB_RUN_ID: '4712' } }
  const outcome = await push(0.8, later)
  expect(outcome).toMatchObject({ code: 1, outputs: { verdict: 'regression', regression: 'true' } })
  expect(annotationsIn(outcome, 'warning')).toEqual([
    expect.stringMatching(/^The history is not kept \| The token may not write .*permissions:\n? *contents: write/s),
  ])
  expect(await server.repository.ref(REF)).toBe(head)
  server.mayWrite = true
  await expect(push(0.8, later)).resolves.toMatchObject({ code: 1, outputs: { verdict: 'regression' } })
})

test('without `contents: write` the very first run says so too, and is green', async () => {
  server.mayWrite = false
  const outcome = await push(0.91)
  expect(outcome).toMatchObject({ code: 0, outputs: { verdict: 'no_baseline' } })
  expect(annotationsIn(outcome, 'warning')).toEqual([expect.stringContaining('contents: write')])
  expect(await server.repository.ref(REF)).toBeNull()
})

test('a branch of that name that is not ours is left alone', async () => {
  const tree = await server.repository.tree([{ path: 'index.html', content: 'a page' }], null)
  const commit = await server.repository.commitTree('A page', tree, [])
  await server.repository.moveRef('refs/heads/gh-pages', commit, null)
  const outcome = await push(0.91, { inputs: { 'history-branch': 'gh-pages' } })
  expect(outcome).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  expect(annotationsIn(outcome, 'error').join()).toContain('gh-pages of your-org/model')
  expect(annotationsIn(outcome, 'error').join()).toContain('is not a history of Benchmark Snapshots')
  expect(await server.repository.ref('refs/heads/gh-pages')).toBe(commit)
})

test('a rule that protects the branch is an error in its own words, and the results are kept for later', async () => {
  await push(0.91)
  server.refusal = 'Repository rule violations found\n\nCannot update this protected ref.'
  const outcome = await push(0.92)
  expect(outcome).toMatchObject({ code: 1, outputs: { verdict: 'not_evaluated' } })
  expect(outcome.outputs['kept-path']).not.toBe('')
  expect(outcome.log).toContain('Cannot update this protected ref.')
  expect(outcome.log).toContain('name another branch in the input history-branch')
})

test('a name that is no branch is refused, and commands without a branch say to push first', async () => {
  const outcome = await push(0.9, { inputs: { 'history-branch': 'a b;c' } })
  expect(annotationsIn(outcome, 'error').join()).toContain('history-branch: "a b;c" is not a valid branch name')
  const job = await Job.start()
  const rollback = await job.run({
    uses: 'snapshots',
    inputs: { command: 'rollback', 'data-dir': '', 'github-token': 'ghs_token' },
    variables: { GITHUB_API_URL: server.url },
  })
  expect(rollback.code).toBe(1)
  expect(rollback.log).toContain('There is no history branch benchmark-snapshots of your-org/model')
})

test('a clone of the repository has the history, and import takes it from there', async () => {
  await push(0.91)
  await push(0.85, { variables: { GITHUB_RUN_ID: '2000' } })
  const job = await Job.start()
  const clone = path.join(job.folder, 'clone')
  await run('git', ['clone', '--quiet', '--no-checkout', server.repository.folder, clone])
  const cli = path.resolve('dist/cli/index.js')
  const imported = await run(process.execPath, [cli, 'import', '--history-branch', '--json'], { cwd: clone })
  expect(JSON.parse(imported.stdout)).toEqual({ inserted: 10, skipped: 0 })
  const again = await run(process.execPath, [cli, 'import', '--history-branch', 'origin/benchmark-snapshots'], {
    cwd: clone,
  })
  expect(again.stdout).toBe('Loaded 0 lines of history; 10 were already there\n')
  const history = await run(process.execPath, [cli, 'history', '--json'], { cwd: clone })
  expect(JSON.parse(history.stdout)).toMatchObject({
    snapshots: [
      { snapshot_version: 2, f1_score: 0.85, verdict: 'regression', is_current: true },
      { snapshot_version: 1, f1_score: 0.91, verdict: 'no_baseline', is_baseline: true },
    ],
  })
  for (const [args, said] of [
    [['import', '--history-branch', 'origin/none'], 'git fetch origin none'],
    [['import', '--history-branch', 'HEAD~9'], 'there is no branch HEAD~9'],
    [['import'], 'name one of them'],
  ] as const) {
    await expect(run(process.execPath, [cli, ...args], { cwd: clone })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    })
  }
})
