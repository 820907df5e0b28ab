import { expect, test } from '@jest/globals'
import { progressOf } from '../../../src/cli/terminal/progress.js'
import type { Io } from '../../../src/cli/terminal/io.js'

function terminal(isTTY = true): { io: Io; written: string[] } {
  const written: string[] = []
  const output = {
    isTTY,
    write: (text: string) => {
      written.push(text)
    },
    writeAll: () => Promise.resolve(),
  }
  const interrupt = new AbortController().signal
  const rest = { env: { NO_COLOR: '1' }, cwd: '/', commandName: 'x', interrupt, stopAtOnce: () => undefined }
  return { io: { stdout: output, stderr: output, ...rest }, written }
}

test('progress says how much is done, how quickly, and how long the rest takes', async () => {
  const { io, written } = terminal()
  let time = 5_000
  const progress = progressOf(io, 'Importing', () => time)
  await progress.during(() => {
    progress.show({ share: 0, count: 0, unit: 'lines' })
    time += 30_000
    progress.show({ share: 0.476, count: 142_800, unit: 'lines' })
    time += 99
    progress.show({ share: 0.5, count: 150_000, unit: 'lines' })
    time += 1
    progress.log.info('Trying again in 1.0 s.')
    progress.show({ share: null, count: 7, unit: 'verdicts' })
    return Promise.resolve()
  })
  expect(written).toEqual([
    '\rImporting [--------------------]   0 %  0 lines',
    '\rImporting [##########----------]  47 %  142,800 lines, 4,760/s, 0:33 left',
    `\r${' '.repeat(73)}\r`,
    '  Trying again in 1.0 s.\n',
    '\rImporting: 7 verdicts',
    `\r${' '.repeat(21)}\r`,
  ])
})

test('the line goes away before an error is said, and no line is longer than a terminal is wide', async () => {
  const { io, written } = terminal()
  const progress = progressOf(io, 'A title that is much longer than it should be', () => 0)
  const work = (): Promise<never> => {
    progress.show({ share: 0.5, count: 1_234_567_890, unit: 'snapshots' })
    return Promise.reject(new Error('the store is gone'))
  }
  await expect(progress.during(work)).rejects.toThrow('the store is gone')
  expect(written[0]).toHaveLength(80)
  expect(written.at(-1)).toBe(`\r${' '.repeat(79)}\r`)
})

test('where nobody looks at a terminal there is a line every ten seconds, and none of what is done sooner', async () => {
  const { io, written } = terminal(false)
  let time = 0
  const progress = progressOf(io, 'Pushing', () => time)
  await progress.during(() => {
    for (time = 0; time <= 25_000; time += 1_000) {
      progress.show({ share: time / 50_000, count: time / 50, unit: 'results' })
      progress.log.info('a step')
    }
    return Promise.resolve()
  })
  expect(written).toEqual([
    'Pushing [####----------------]  20 %  200 results, 20/s, 0:40 left\n',
    'Pushing [########------------]  40 %  400 results, 20/s, 0:30 left\n',
  ])
})
