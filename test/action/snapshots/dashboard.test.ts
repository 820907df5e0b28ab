import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { withFetchedHistory } from '../../../src/action/snapshots/dashboard.js'
import type { DashboardIndex } from '../../../src/dashboard/contract.js'
import { result } from '../results.js'
import { Job, annotationsIn, type Step } from '../runner.js'
import { makeTemporaryDir } from '../../store/embedded/embedded-root.js'

jest.setTimeout(60_000)

describe('the command dashboard', () => {
  async function jobWithHistory(): Promise<Job> {
    const job = await Job.start()
    for (const f1 of [0.9, 0.5]) await job.push(result(f1))
    return job
  }
  const build = (inputs: { readonly [name: string]: string } = {}): Step => ({
    uses: 'snapshots',
    inputs: { command: 'dashboard', ...inputs },
  })

  test('builds into a folder of the workspace, and says in the summary what, for whom and how large', async () => {
    const job = await jobWithHistory()
    const { code, outputs, summary } = await job.run(build())
    const folder = path.join(job.workspace, 'benchmark-dashboard')
    expect([code, outputs]).toEqual([0, { snapshots: '[]', json: '', 'json-path': '', 'dashboard-path': folder }])
    expect(summary).toMatch(
      /^## Dashboard\n\n- 2 snapshots of 1 configuration in benchmark-dashboard: \d+ files, 0\.\d MB$/m,
    )
    expect(summary).toMatch(/^- Profile public: without people[^]*\n- 1 of 1 are worse than their baseline$/m)
    const index = JSON.parse(await readFile(path.join(folder, 'data/index.json'), 'utf8')) as DashboardIndex
    expect(index).toMatchObject({ profile: 'public', server_url: 'https://github.com' })
    expect(index.program).toMatch(/^benchmark-snapshots \d/)
    const whole = await job.run(build({ 'dashboard-path': 'site/benchmarks', 'dashboard-profile': 'full', last: '1' }))
    expect(whole.summary).toContain('- Profile full: with people')
    expect(whole.outputs['dashboard-path']).toBe(path.join(job.workspace, 'site/benchmarks'))
  })

  test('in a private repository asks for whom it is, because its pages may be public', async () => {
    const job = await jobWithHistory()
    const payload = { repository: { private: true } }
    const refused = await job.run({ ...build(), event: 'schedule', payload })
    expect(annotationsIn(refused, 'error')[0]).toContain('dashboard-profile: this repository is private')
    const said = await job.run({ ...build({ 'dashboard-profile': 'public' }), event: 'schedule', payload })
    expect(said.code).toBe(0)
    expect((await job.run({ ...build(), payload: { repository: { private: false } } })).code).toBe(0)
  })

  test('writes nowhere but into the workspace, and names what it does not take', async () => {
    const job = await jobWithHistory()
    const error = async (inputs: { readonly [name: string]: string }): Promise<string | undefined> =>
      annotationsIn(await job.run(build(inputs)), 'error')[0]
    expect(await error({ 'dashboard-path': '../elsewhere' })).toContain(
      'dashboard-path: ../elsewhere is outside the workspace',
    )
    expect(await error({ 'dashboard-profile': 'everything' })).toContain(
      'dashboard-profile: "everything" is not allowed',
    )
    expect(await error({ last: 'x' })).toContain('last: "x" is not a number of versions')
    expect(await error({ reason: 'x' })).toContain('reason: does not go with the command dashboard')
  })
})

describe('the history branch', () => {
  /** A server with one repository, as git knows it by its address. */
  async function serverWith(files: { readonly [name: string]: string }): Promise<string> {
    const server = await makeTemporaryDir()
    const repository = path.join(server, 'your-org/your-repository')
    await mkdir(repository, { recursive: true })
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' })
    git('init', '--quiet', '--initial-branch', 'benchmark-snapshots')
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(repository, name), text)
    git('add', '.')
    git('-c', 'user.name=ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--message', 'first')
    return `file://${server}`
  }
  const remote = (serverUrl: string, branch = 'benchmark-snapshots'): Parameters<typeof withFetchedHistory>[0] => ({
    ...{
      serverUrl,
      repository: 'your-org/your-repository',
      branch,
      token: 'secret',
      env: { PATH: process.env['PATH'] },
    },
  })

  test('is fetched as a whole, and goes away again', async () => {
    const totals = { format: 'benchmark-snapshots-branch', version: 1 }
    const server = await serverWith({ 'history.json': `${JSON.stringify(totals)}\n` })
    const lines: unknown[] = []
    const said = await withFetchedHistory(remote(server), async ({ description, exportLines }) => {
      for await (const page of exportLines()) lines.push(...page)
      return description
    })
    expect([said, lines]).toEqual(['history branch benchmark-snapshots of your-org/your-repository', []])
  })

  test('that is not there yet is said, and no secret is in what is said', async () => {
    const server = await serverWith({ 'README.md': 'x' })
    const read = withFetchedHistory(remote(server, 'nothing'), () => Promise.resolve(null))
    await expect(read).rejects.toThrow(
      'history-branch: there is no branch nothing in your-org/your-repository yet: push a benchmark result first',
    )
    const nowhere = withFetchedHistory(remote('file:///nowhere'), () => Promise.resolve(null))
    await expect(nowhere).rejects.toThrow(
      /^The history branch benchmark-snapshots of your-org\/your-repository cannot be fetched: fatal: /,
    )
    await expect(nowhere).rejects.not.toThrow(/secret|c2VjcmV0/)
  })
})
