import { beforeAll, expect, jest, test } from '@jest/globals'
import { makeDesk, type Desk } from './command-line.js'

jest.setTimeout(60_000)

const ADDRESS = ['-m', 'parser', '-d', 'Parsing']
const run = (date: number, value: number): object => ({
  commit: { id: String(date).padStart(40, 'a'), author: { username: 'ada' } },
  date,
  tool: 'customSmallerIsBetter',
  benches: [{ name: 'parse time', value, unit: 'ms' }],
})
const runs = Array.from({ length: 9 }, (_, index) => run(1_580_000_000_000 + index * 86_400_000, 10 + (index % 2) / 10))
const page = (all: readonly object[]): string =>
  `window.BENCHMARK_DATA = ${JSON.stringify({ repoUrl: 'https://github.com/octo/parser', entries: { Parsing: all } })}`

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk()
})

test('a history of github-action-benchmark is looked at first, loaded once, and goes on here', async () => {
  await desk.write('data.js', page(runs))
  const looked = await desk.run(['import', 'data.js'])
  expect(looked).toMatchObject({ code: 0, stderr: '' })
  expect(looked.stdout).toBe(`github-action-benchmark: 9 runs in data.js

parser · Parsing · none · github-actions
  9 versions, 2020-01-26 00:53 to 2020-02-03 00:53, 9 commits
  primary metric parse time, lower is better
  1 metric: parse time

Nothing was loaded: add --write to load it.
`)
  expect((await desk.run(['history', ...ADDRESS])).code).not.toBe(0)

  const loaded = await desk.json(['import', 'data.js', '--write'])
  expect(loaded).toMatchObject({ code: 0, document: { written: true, inserted: 19, skipped: 0 } })
  // Two days later there are two more.
  await desk.write('data.js', page([...runs, run(1_590_000_000_000, 10)]))
  expect((await desk.json(['import', 'data.js', '--write'])).document).toMatchObject({ inserted: 3, skipped: 18 })
  expect((await desk.json(['import', 'data.js', '--write'])).document).toMatchObject({ inserted: 0, skipped: 21 })
  expect(await desk.run(['verify'])).toMatchObject({ code: 0 })
  const { document } = await desk.json(['history', ...ADDRESS, '--limit', '1'])
  expect(document).toMatchObject({
    snapshots: [{ snapshot_version: 10, metric: 'parse time', value: 10, is_current: true }],
  })

  // What the tool writes next is judged against what it wrote before.
  expect(await desk.run(['baseline', '10', ...ADDRESS, '-e', 'github-actions'])).toMatchObject({ code: 0 })
  await desk.write('now.json', [{ name: 'parse time', value: 14, unit: 'ms' }])
  const pushed = await desk.run(['push', 'now.json', ...ADDRESS, '-e', 'github-actions'])
  expect(pushed.code).toBe(1)
  expect(pushed.stdout).toMatch(/^Regression: parse time rose from 10\S* ?\S* to 14/)
})

test('what is said of another tool does not go with an export of ours', async () => {
  await desk.write('history.ndjson', '{"format":"benchmark-snapshots-history","version":1}\n{"kind":"end","lines":0}\n')
  const { code, stderr } = await desk.run(['import', 'history.ndjson', '--better', 'lower'])
  expect([code, stderr]).toEqual([
    2,
    '--better: is for the history of another tool; remove it to import what export wrote\n',
  ])
})
