import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, jest, test } from '@jest/globals'
import type { DashboardIndex } from '../../src/dashboard/contract.js'
import { moveCommand } from '../../src/dashboard/move-command.js'
import { makeDesk, resultWith } from './command-line.js'

jest.setTimeout(60_000)

/** What a shell makes of a line that is pasted into it. */
async function words(line: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('sh', ['-c', `printf '%s\\0' ${line}`])
  return stdout.split('\0').slice(0, -1)
}

test('a command copied from the dashboard names the store that it was built from, and works as pasted', async () => {
  const desk = await makeDesk()
  const elsewhere = ['--data-dir', 'my data']
  for (const f1 of [0.9, 0.5]) await desk.run(['push', await desk.write(`${f1}.json`, resultWith(f1)), ...elsewhere])
  const build = (profile: string) =>
    desk.run(['dashboard', 'build', '--output', profile, '--profile', profile, ...elsewhere])
  const indexOf = async (profile: string): Promise<DashboardIndex> => {
    expect(await build(profile)).toMatchObject({ code: 0 })
    return JSON.parse(await readFile(path.join(desk.cwd, profile, 'data/index.json'), 'utf8')) as DashboardIndex
  }
  const { configurations, store_flags } = await indexOf('full')
  const [entry] = configurations
  if (entry === undefined) throw new Error('nothing was pushed')
  const { cli } = moveCommand(entry, 'rollback', 'last-good', "it's worse", store_flags)
  const [program, ...argv] = await words(cli ?? '')
  expect([program, ...argv.slice(-2)]).toEqual(['benchmark-snapshots', ...elsewhere])
  expect(await desk.run(argv)).toMatchObject({ code: 0, stdout: expect.stringMatching(/version 1 .*current/i) })
  // Folders and addresses are nothing for the public.
  expect((await indexOf('public')).store_flags).toBe('')
})
