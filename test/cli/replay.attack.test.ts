import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { makeTemporaryDir } from '../store/embedded/embedded-root.js'
import { resultWith } from './command-line.js'

jest.setTimeout(120_000)

test('the history of any repository is told with the dates of its commits, whatever some of them hold', async () => {
  const clone = await makeTemporaryDir()
  const commit = async (date: string, subject: string, content: string): Promise<void> => {
    await mkdir(path.join(clone, 'results'), { recursive: true })
    await writeFile(path.join(clone, 'results', 'r.json'), content)
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const who = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org']
    execFileSync('git', ['add', '.'], { cwd: clone })
    execFileSync('git', [...who, 'commit', '-qm', subject], { cwd: clone, env })
  }
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: clone })
  const cases = (ids: string): object[] => Array.from(ids, (id) => ({ id, passed: true }))
  const result = (f1: number, ids: string): string => JSON.stringify(resultWith(f1, { cases: cases(ids) }))
  await commit('2024-03-01T12:00:00Z', 'first', result(1, 'abcde'))
  await commit(
    '2024-03-02T12:00:00Z',
    'a merge gone wrong',
    '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> b\n}\n',
  )
  await commit('2024-03-03T12:00:00Z', 'more cases', result(1, 'abcdefghij'))
  await commit('2024-03-04T12:00:00Z', 'the same again', result(1, 'abcdefghij').replace('"p-1"', '"p-1" '))
  const script = path.join(projectRoot(), 'scripts', 'replay-history.mjs')
  const told = execFileSync(process.execPath, [script, clone, 'results/*.json'], { encoding: 'utf8' })
  expect(told).toContain('4 commits with results, 2024-03-01 to 2024-03-04')
  expect(told).toMatch(
    /2024-03-02 \w{8} a merge gone wrong \(1 file\)\n {2}not read {5}results\/r\.json: contains git conflict markers/,
  )
  expect(told).toMatch(
    /2024-03-03 \w{8} more cases \(1 file\)\n {2}incomparable m-1, version 2: .*\n {2}→ accepted as the new baseline/,
  )
  expect(told).toMatch(
    /2024-03-04 \w{8} the same again \(1 file\)\n {2}unchanged {4}m-1, version 3: .* \(against version 2\)/,
  )
  expect(told).toMatch(/^ +3 .* unchanged .* 2024-03-04 12:00 {2}CURRENT$/m)
  expect(told).toContain('\n3 versions: f1 1 → 1; 1 incomparable, 1 unchanged\n')
  expect(told).toMatch(/^2024-03-04 +1 +1 /m)
})
