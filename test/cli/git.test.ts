import { execFileSync } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { defaultBranch, gitProvenance, repositoryOf, userName } from '../../src/cli/git.js'
import { example, makeDesk } from './command-line.js'

jest.setTimeout(60_000)

/** Git that knows nothing of whoever runs the tests. */
const env = {
  PATH: process.env['PATH'],
  USER: 'ada',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CEILING_DIRECTORIES: '/',
}

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  return execFileSync('git', [...who, ...args], { cwd, env, encoding: 'utf8' }).trim()
}

describe('what git says about a push', () => {
  test('commit and branch of the working directory stand in the history', async () => {
    const desk = await makeDesk()
    git(desk.cwd, 'init', '--quiet', '--initial-branch', 'topic')
    git(desk.cwd, 'commit', '--quiet', '--allow-empty', '--message', 'one')
    const commit_sha = git(desk.cwd, 'rev-parse', 'HEAD')
    git(desk.cwd, 'remote', 'add', 'origin', 'https://x-access-token:secret@github.com/acme/models.git')
    expect(await desk.run(['push', example(1)], { env })).toMatchObject({ code: 0 })
    expect(await desk.json(['history'])).toMatchObject({
      document: { snapshots: [{ commit_sha, branch_name: 'topic', triggered_by: 'ada' }] },
    })
    const statement = 'SELECT repository FROM benchmark_transactions'
    expect(await desk.json(['sql', statement])).toMatchObject({ document: { rows: [['acme/models']] } })
  })

  test('a detached head has no branch, a new repository no commit', async () => {
    const { cwd } = await makeDesk()
    git(cwd, 'init', '--quiet', '--initial-branch', 'main')
    expect(await gitProvenance({ cwd, env })).toEqual({ branch_name: 'main', triggered_by: 'ada' })
    git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'one')
    git(cwd, 'checkout', '--quiet', '--detach')
    expect(await gitProvenance({ cwd, env })).toEqual({
      commit_sha: git(cwd, 'rev-parse', 'HEAD'),
      triggered_by: 'ada',
    })
  })

  test('the default branch is what the remote calls so, else main or master, else the one here', async () => {
    const { cwd } = await makeDesk()
    expect(await defaultBranch({ cwd, env })).toBe('main')
    git(cwd, 'init', '--quiet', '--initial-branch', 'trunk')
    expect(await defaultBranch({ cwd, env })).toBe('trunk')
    git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'one')
    git(cwd, 'branch', 'master')
    expect(await defaultBranch({ cwd, env })).toBe('master')
    git(cwd, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop')
    git(cwd, 'update-ref', 'refs/remotes/origin/develop', 'HEAD')
    expect(await defaultBranch({ cwd, env })).toBe('develop')
  })

  test('a repository has one database, whatever folder of it a command is typed in', async () => {
    const desk = await makeDesk()
    git(desk.cwd, 'init', '--quiet')
    await mkdir(path.join(desk.cwd, 'evals'))
    expect(await desk.run(['push', example(1)], { env, folder: 'evals' })).toMatchObject({ code: 0 })
    expect((await desk.run(['push', example(2)], { env })).stdout).toContain('version 2 of model')
    expect((await readdir(path.join(desk.cwd, 'evals'))).length).toBe(0)
  })

  test('a configuration made in a folder of a repository has the paths from its top', async () => {
    const desk = await makeDesk()
    git(desk.cwd, 'init', '--quiet')
    await desk.write('evals/a.csv', 'model,dataset,accuracy\nm,d,0.9\n')
    const there = { env, folder: 'evals' }
    expect((await desk.run(['init', 'a.csv'], there)).stdout).toMatch(/^results: evals\/a\.csv$/m)
    expect(await desk.run(['init', '../../a.csv'], there)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('../../a.csv: is outside of'),
    })
  })

  test('outside a repository, and without git at all, there is nothing but the user', async () => {
    const { cwd } = await makeDesk()
    await mkdir(path.join(cwd, 'empty'))
    expect(await gitProvenance({ cwd, env })).toEqual({ triggered_by: 'ada' })
    expect(await gitProvenance({ cwd, env: { ...env, PATH: path.join(cwd, 'empty') } })).toEqual({
      triggered_by: 'ada',
    })
  })
})

test.each([
  ['https://github.com/acme/models.git', 'acme/models'],
  ['https://github.com/acme/models', 'acme/models'],
  ['https://github.com/acme/models/', 'acme/models'],
  ['https://user:secret@github.com/acme/models.git', 'acme/models'],
  ['ssh://git@github.com:22/acme/models.git', 'acme/models'],
  ['git@github.com:acme/models.git', 'acme/models'],
  ['github:acme/models', 'acme/models'],
  ['git@example.org:/acme/models', 'acme/models'],
  // Two names alone are what a repository is called.
  ['https://gitlab.com/group/acme/models.git', undefined],
  ['https://token@example.org/models', undefined],
  ['/srv/acme/models.git', undefined],
  ['../acme/models', undefined],
  ['file:///acme/models.git', undefined],
  ['C:/acme/models', undefined],
  ['C:\\acme\\models', undefined],
])('the repository of the remote %s is %s', (remote, repository) => {
  expect(repositoryOf(remote)).toBe(repository)
})

test('the user is whoever the environment names, else the login name', () => {
  expect(userName({ USER: 'ada' })).toBe('ada')
  expect(userName({ USER: '', USERNAME: 'grace' })).toBe('grace')
  expect(userName({})).toBe(userInfo().username)
})
