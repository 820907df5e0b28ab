import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { expectLongRun } from '../../../src/store/embedded/pglite.js'
import { ADA as env, git, makeRemote, refuseAll } from '../../store/branch/git/remote.js'
import { makeDesk, resultWith, type Desk, type Ran } from '../command-line.js'

jest.setTimeout(240_000)
expectLongRun()

const BRANCH = 'benchmark-snapshots'
const BIG = ['--store', 'branch', '--environment', 'github-actions']

/** A person at a clone of the repository. */
interface Person extends Desk {
  readonly said: (argv: readonly string[]) => Promise<Ran>
}

let remote = ''

async function clone(): Promise<Person> {
  const desk = await makeDesk()
  git(desk.cwd, 'clone', '--quiet', `file://${remote}`, '.')
  await desk.write('results/a.json', resultWith(0.9))
  await desk.write('worse/a.json', resultWith(0.5))
  return { ...desk, said: (argv) => desk.run(argv, { env }) }
}

const commits = (): number => Number(git(remote, 'rev-list', '--count', BRANCH))
const done = (stdout: RegExp): object => ({ code: 0, stdout: expect.stringMatching(stdout) })

beforeEach(async () => {
  remote = await makeRemote()
})

describe('in a clone', () => {
  test('the first push makes the branch; from then on it is the store of every clone, with no flag', async () => {
    const ada = await clone()
    expect(await ada.said(['push', 'results/', ...BIG])).toMatchObject(done(/Version 1|v1|version 1/i))
    expect(git(remote, 'log', '--format=%cn <%ce>', BRANCH).split('\n')[0]).toBe('Ada <ada@example.org>')
    expect(git(remote, 'show', `${BRANCH}:history.json`)).toContain('"snapshots":1')
    // Nothing of the branch reaches what the person works on.
    expect(git(ada.cwd, 'status', '--porcelain')).toBe('?? results/\n?? worse/')

    const bob = await clone()
    const before = commits()
    const { code, stdout, stderr } = await bob.said(['push', 'worse/', '--dry-run'])
    expect(stderr.split('\n')[0]).toBe(`Store: history branch ${BRANCH} of file://${remote}`)
    expect([code, stdout]).toEqual([1, expect.stringMatching(/regression/i)])
    expect(commits()).toBe(before)
    expect(await bob.said(['latest'])).toMatchObject(done(/m-1/))
    expect(git(bob.cwd, 'for-each-ref', 'refs/benchmark-snapshots')).toBe('')
  })

  test('pointers move, notes are written and versions archived, and other clones see it', async () => {
    const [ada, bob] = [await clone(), await clone()]
    for (const folder of ['results/', 'worse/']) await ada.said(['push', folder, ...BIG])
    for (const argv of [
      ['rollback', '--reason', 'too bad'],
      ['annotate', '2', '--note', 'the grader was broken'],
      ['archive', '2'],
    ]) {
      expect(await bob.said([...argv, ...BIG])).toMatchObject({ code: 0 })
    }
    const { stdout } = await ada.said(['history', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ snapshots: [{ snapshot_version: 1, is_current: true }] })
    const [message] = git(remote, 'log', '-1', '--format=%B', BRANCH).split('\n')
    expect(message).not.toBe('')
  })

  test('what the remote refuses is said in its words, and not tried for ever', async () => {
    const ada = await clone()
    await refuseAll(remote, 'this branch is protected')
    const { code, stderr } = await ada.said(['push', 'results/', ...BIG])
    expect([code, stderr]).toEqual([3, expect.stringMatching(/refused a commit[^]*this branch is protected/)])
  })

  test('who has not told git who they are is told how', async () => {
    const ada = await clone()
    const nobody = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_COUNT: '1' }
    const own = { GIT_CONFIG_KEY_0: 'user.useConfigOnly', GIT_CONFIG_VALUE_0: 'true' }
    const { code, stderr } = await ada.run(['push', 'results/', ...BIG], { env: { ...nobody, ...own } })
    expect([code, stderr]).toEqual([2, expect.stringContaining('git config --global user.name')])
  })
})

test('a database in the usual directory wins over the branch, and what flags name over both', async () => {
  const ada = await clone()
  await ada.said(['push', 'results/', ...BIG])
  await ada.said(['push', 'results/', '--store', 'embedded'])
  expect((await ada.said(['history', '-m', 'm-1', '-e', 'local'])).stderr).toBe('')
  // git is told to leave the database alone.
  expect(git(ada.cwd, 'status', '--porcelain')).toBe('?? results/\n?? worse/')
  expect((await ada.said(['history', '--history-branch'])).stderr).toMatch(/^Store: history branch/)
  for (const [flags, message] of [
    [['--history-branch', '--data-dir', 'x'], /^--data-dir and --history-branch: these name different stores/],
    [['--store', 'branch', '--database-url', 'postgresql://h/d'], /^--database-url with --store branch: these/],
    [['--store', 'postgres'], /^--store postgres: needs --database-url or DATABASE_URL/],
    [['--history-branch', 'nowhere'], /^--history-branch: there is no branch nowhere/],
  ] as const) {
    expect(await ada.said(['history', ...flags])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  }
  const other = await makeDesk()
  expect(await other.run(['history', '--store', 'branch'], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is not in a clone of a repository/),
  })
})

test('verify finds what somebody changed on the branch by hand, and exits with 3', async () => {
  const ada = await clone()
  await ada.said(['push', 'results/', ...BIG])
  expect(await ada.said(['verify'])).toMatchObject(done(/^Verified: 1 snapshot of 1 configuration/m))
  git(ada.cwd, 'checkout', '--quiet', `origin/${BRANCH}`)
  const file = git(ada.cwd, 'ls-files', '*/snapshots/*')
  const text = await readFile(path.join(ada.cwd, file), 'utf8')
  await writeFile(
    path.join(ada.cwd, file),
    text.replace('"f1":0.9', '"f1":0.99').replace('"f1_score":0.9', '"f1_score":0.99'),
  )
  git(ada.cwd, 'commit', '--quiet', '-m', 'better', file)
  git(ada.cwd, 'push', '--quiet', 'origin', `HEAD:${BRANCH}`)
  const { code, stdout } = await ada.said(['verify'])
  expect([code, stdout]).toEqual([
    3,
    expect.stringMatching(
      /^1 difference in .*:\n\n- .*version 1: the result differs from what was stored; its digest is/,
    ),
  ])
})
