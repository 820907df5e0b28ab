import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { buildDashboard, withFetchedHistory } from '../../../src/action/snapshots/dashboard.js'
import type { DashboardIndex } from '../../../src/dashboard/contract.js'
import { sha256 } from '../../dashboard/folding.js'
import { HistoryLines } from '../../dashboard/history-lines.js'
import { makeTemporaryDir } from '../../store/embedded/embedded-root.js'

let workspace = ''
beforeAll(async () => {
  workspace = await makeTemporaryDir()
})

function runOf(isPrivate: boolean | null = false): Parameters<typeof buildDashboard>[2] {
  const now = new Date('2026-11-27T12:00:00Z')
  return {
    workspace,
    serverUrl: 'https://github.example',
    program: 'benchmark-snapshots 0',
    isPrivate,
    now,
    digest: sha256,
  }
}

function store(): Parameters<typeof buildDashboard>[0] {
  const history = new HistoryLines()
  const own = history.of({ model_version: 'model_with_a_name' })
  own.push()
  own.setBaseline(1)
  own.push({ metrics: { f1: 0.5 }, verdict: 'regression' })
  return { description: 'a store', exportLines: () => history.pages() }
}

describe('the command dashboard', () => {
  test('builds into a folder of the workspace, and says in the summary what, for whom and how large', async () => {
    const { lines, summary, path: folder } = await buildDashboard(store(), { path: '' }, runOf())
    expect(folder).toBe(path.join(workspace, 'benchmark-dashboard'))
    expect(lines[0]).toMatch(/^2 snapshots of 1 configuration in benchmark-dashboard: \d+ files, 0\.\d MB$/)
    expect(summary).toMatch(
      /^## Dashboard\n\n- 2 snapshots [^]*\n- Profile public: [^]*\n- 1 of 1 are worse than their baseline\n$/,
    )
    const index = JSON.parse(await readFile(path.join(folder, 'data/index.json'), 'utf8')) as DashboardIndex
    expect(index).toMatchObject({ profile: 'public', server_url: 'https://github.example' })
  })

  test('in a private repository asks for whom it is, because its pages may be public', async () => {
    await expect(buildDashboard(store(), { path: 'a' }, runOf(true))).rejects.toThrow(
      'dashboard-profile: this repository is private',
    )
    await buildDashboard(store(), { path: 'a', profile: 'public' }, runOf(true))
    await buildDashboard(store(), { path: 'b' }, runOf(null))
  })

  test('writes nowhere but into the workspace', async () => {
    await expect(buildDashboard(store(), { path: '../elsewhere' }, runOf())).rejects.toThrow(
      'dashboard-path: ../elsewhere is outside the workspace',
    )
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
