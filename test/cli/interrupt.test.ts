import { readdir } from 'node:fs/promises'
import { expect, jest, test } from '@jest/globals'
import type { Output } from '../../src/cli/terminal/io.js'
import { main } from '../../src/cli/main.js'
import { example, makeDesk } from './command-line.js'

jest.setTimeout(60_000)

test('an interruption before the database is opened makes none, and exits with 130', async () => {
  const desk = await makeDesk()
  const ran = await desk.run(['push', example(1)], { interrupt: AbortSignal.abort(130) })
  expect(ran).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' })
  expect(await readdir(desk.cwd)).toEqual([])
})

const SILENT: Output = { isTTY: false, write: () => undefined, writeAll: () => Promise.resolve() }

test('an interruption closes the database: what was under way ends, and the next command opens it at once', async () => {
  const desk = await makeDesk()
  await desk.run(['push', example(1)])
  const interrupt = new AbortController()
  let told = ''
  const code = await main(['push', example(2)], {
    stdout: SILENT,
    stderr: {
      ...SILENT,
      isTTY: true,
      write: (text) => {
        told += text
        if (text.includes('Store snapshots')) interrupt.abort(143)
      },
    },
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
    cwd: desk.cwd,
    commandName: 'benchmark-snapshots',
    interrupt: interrupt.signal,
    stopAtOnce: () => undefined,
  })
  expect([code, told]).toEqual([143, expect.stringMatching(/\nStore snapshots\nInterrupted\.\n$/)])
  expect(await readdir(desk.cwd)).toEqual(['.benchmark-snapshots'])
  expect(await desk.json(['history'])).toMatchObject({ code: 0, document: { total: 1 } })
})

test('a statement, which blocks the program until it is done, is left to the signal itself', async () => {
  const { cwd } = await makeDesk()
  const left: string[] = []
  for (const [command = '', ...argv] of [['push', example(1)], ['sql', 'SELECT 1'], ['export']]) {
    const code = await main([command, ...argv], {
      stdout: SILENT,
      stderr: SILENT,
      env: { PATH: process.env['PATH'] },
      cwd,
      commandName: 'benchmark-snapshots',
      interrupt: new AbortController().signal,
      stopAtOnce: () => left.push(command),
    })
    expect([command, code]).toEqual([command, 0])
  }
  expect(left).toEqual(['sql'])
})
