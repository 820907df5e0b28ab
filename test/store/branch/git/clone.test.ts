import { afterAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Store } from '../../../../src/ports.js'
import { openScratch } from '../../../../src/store/branch/database.js'
import { cloneFiles } from '../../../../src/store/branch/git/clone.js'
import { branchStore } from '../../../../src/store/branch/store.js'
import { expectLongRun } from '../../../../src/store/embedded/pglite.js'
import { exportAll } from '../../contract/exchange.js'
import { candidateOf, configurationOf, pushOne } from '../../contract/store-material.js'
import { annotate, archive, historyOf, rollback } from '../../calls.js'
import { ADA, git, makeClone, makeRemote } from './remote.js'

jest.setTimeout(120_000)
expectLongRun()

const BRANCH = 'benchmark-snapshots'
const database = openScratch()
let remote = ''

beforeEach(async () => {
  remote = await makeRemote()
})
afterAll(() => database.close())

/** A command of its own in a clone. */
async function storeIn(folder: string, warnings: string[] = []): Promise<Store> {
  const log = {
    info: () => undefined,
    warning: (message: string) => warnings.push(message),
    group: <T>(_heading: string, work: () => Promise<T>) => work(),
  }
  const files = await cloneFiles({ folder, env: ADA }, `origin/${BRANCH}`, log)
  return branchStore({ files, database, random: () => 0 })
}

const configuration = configurationOf()
const push = async (folder: string, f1: number): Promise<number> =>
  (await pushOne(await storeIn(folder), candidateOf(configuration, f1))).snapshot_version
const versions = async (folder: string): Promise<number[]> =>
  (await historyOf(await storeIn(folder), configuration, 100)).map(({ snapshot_version }) => snapshot_version)
const commits = (): number => Number(git(remote, 'rev-list', '--count', BRANCH))

test('who push at once, from clones of their own or from one, get a version each: none is lost, none doubled', async () => {
  const clones = await Promise.all([makeClone(remote), makeClone(remote), makeClone(remote)])
  const folders = [...clones, ...clones]
  const given = await Promise.all(folders.map((folder, index) => push(folder, 0.9 + index / 100)))
  expect(given.sort()).toEqual([1, 2, 3, 4, 5, 6])
  expect(await versions(await makeClone(remote))).toEqual([6, 5, 4, 3, 2, 1])
  expect(commits()).toBe(6)
  for (const folder of clones) expect(git(folder, 'for-each-ref', 'refs/benchmark-snapshots')).toBe('')
})

test('two stores that saw the same state: the later pointer move is done again on what is there then', async () => {
  const [ada, bob] = [await makeClone(remote), await makeClone(remote)]
  for (const f1 of [0.7, 0.8, 0.9]) await push(ada, f1)
  const [first, second] = [await storeIn(ada), await storeIn(bob)]
  await Promise.all([historyOf(first, configuration, 1), historyOf(second, configuration, 1)])
  await annotate(first, configuration, 1, { note: 'odd', tags: [] })
  await rollback(second, configuration, null)
  const [, current, noted] = await historyOf(await storeIn(ada), configuration, 3)
  expect([current?.is_current, noted?.annotations]).toEqual([true, [expect.objectContaining({ note: 'odd' })]])
})

test.each([
  ['shallow', ['--depth=1']],
  ['without files', ['--filter=blob:none', '--no-checkout']],
  ['without files, and of one branch', ['--filter=blob:none', '--no-checkout', '--single-branch']],
  ['of one branch', ['--single-branch']],
])('a clone that is %s reads, writes and exports like any other, and stays as it was', async (_name, flags) => {
  const ada = await makeClone(remote)
  for (const f1 of [0.7, 0.8]) await push(ada, f1)
  const bob = await makeClone(remote, ...flags)
  const isShallow = git(bob, 'rev-parse', '--is-shallow-repository')
  expect(await versions(bob)).toEqual([2, 1])
  expect(await push(bob, 0.9)).toBe(3)
  expect(await push(ada, 0.9)).toBe(4)
  await archive(await storeIn(bob), { ...configuration, versions: [1] })
  expect(await versions(bob)).toEqual([4, 3, 2])
  expect(await exportAll(await storeIn(bob))).toEqual(await exportAll(await storeIn(ada)))
  expect(git(bob, 'rev-parse', '--is-shallow-repository')).toBe(isShallow)
  expect(git(bob, 'status', '--porcelain')).toBe('')
})

test('out of reach, questions are answered from the clone, with a warning that shows no password; pushes fail', async () => {
  const ada = await makeClone(remote)
  await push(ada, 0.9)
  git(ada, 'remote', 'set-url', 'origin', 'https://ada:secret@127.0.0.1:1/o/r.git')
  const warnings: string[] = []
  const store = await storeIn(ada, warnings)
  expect(await historyOf(store, configuration, 10)).toHaveLength(1)
  expect(warnings).toEqual([expect.stringMatching(/cannot be reached[^]*from what this clone has: commit/)])
  const failure = await push(ada, 0.8).then(String, String)
  expect(failure).toMatch(/git cannot push to the history branch .* it is unknown whether anything was stored/)
  expect(warnings.join() + failure).not.toContain('secret')
  expect(commits()).toBe(1)
})
