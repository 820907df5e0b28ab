import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { makeDesk, type Desk } from '../command-line.js'
import { oldHistory, VERSIONS } from '../../store/contract/cold-material.js'

jest.setTimeout(120_000)

const CONFIGURATION = { model_version: 'm-1', dataset_version: 'd-1', prompt_version: 'p-1', environment: 'production' }

let desk: Desk
let history: unknown
beforeAll(async () => {
  desk = await makeDesk('postgres')
  await desk.write('history.ndjson', (await oldHistory(CONFIGURATION)).join('\n'))
  for (const argv of [
    ['import', 'history.ndjson'],
    ['baseline', '2'],
    ['archive', '1', '3', '4', '5'],
  ]) {
    expect(await desk.run(argv)).toMatchObject({ code: 0 })
  }
  history = await listed()
})

const listed = async () => (await desk.json(['history', '--limit', '50'])).document
const out = async (argv: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await desk.run(argv)
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}
/** The files of the dashboard, by digest, but for those that have the pointer log: that says what left. */
async function site(folder: string): Promise<string[]> {
  await out(['dashboard', 'build', '--output', folder])
  const files = await readdir(path.join(desk.cwd, folder, 'data'), { recursive: true })
  return files.filter((file) => !/^c.\w+.\d/.test(file)).sort()
}
const kB = '\\d+\\.\\d kB'

test('archive --export moves months out and import brings them back, from the first look to the last check', async () => {
  expect(await out(['archive', '--export', 'cold', '--dry-run'])).toMatch(
    new RegExp(
      `^4 versions would move to cold:\n {2}2026-01: 1 version, ${kB} of the database\n` +
        ` {2}2026-02: 2 versions, ${kB} of the database\n {2}2026-03: 1 version, ${kB} of the database\n$`,
    ),
  )
  expect(await out(['archive', '--export', 'cold', '--older-than', '9000d'])).toBe(
    'Nothing to move: no finished month has archived versions that nothing else needs.\n',
  )
  const before = await site('before')
  expect(await out(['archive', '--export', 'cold', '--reason', 'the disk is full'])).toMatch(
    new RegExp(
      `^4 versions moved to cold and verified:\n {2}2026-01: 1 version, ${kB} of the database → 2026-01\\.ndjson\\.gz, ${kB}\n` +
        '[^]*\nBring them back: benchmark-snapshots import cold\\. Check the files: benchmark-snapshots verify --cold cold\\.\n$',
    ),
  )
  expect((await readdir(path.join(desk.cwd, 'cold'))).sort()).toEqual([
    ...['2026-01', '2026-02', '2026-03'].map((month) => `${month}.ndjson.gz`),
    'manifest.json',
  ])
  expect(await listed()).toEqual(history)
  expect(await site('after')).toEqual(before)
  const marked = await out(['history', '--all', '--limit', '5000'])
  expect(marked.match(/^ *(?:[1-5]) .*$/gm)?.map((line) => / {2}([A-Z ]+)$/.exec(line)?.[1] ?? '')).toEqual([
    'IN COLD STORAGE',
    'IN COLD STORAGE',
    'IN COLD STORAGE',
    'BASELINE',
    'IN COLD STORAGE',
  ])
  expect(await out(['history', '--events', '--limit', '1'])).toContain('to_cold_storage')

  expect(await out(['verify'])).toMatch(
    new RegExp(
      `^Verified: ${VERSIONS} snapshots of 1 configuration, .* and ${VERSIONS} verdicts in the PostgreSQL .* are ` +
        'unchanged\\.\nThe measurements of 4 snapshots are in cold storage; --cold <folder> checks the files too\\.\n$',
    ),
  )
  expect(await out(['verify', '--cold', 'cold'])).toContain(
    'The measurements of 4 snapshots are in cold storage; cold has 4 versions in 3 files.\n',
  )
  expect(await desk.json(['verify', '--cold', 'cold'])).toMatchObject({
    code: 0,
    document: { found: 0, cold: 4, cold_files: { folder: 'cold', files: 3, versions: 4 } },
  })
  expect(await desk.json(['archive', '--export', 'cold'])).toEqual({
    code: 0,
    document: { dry_run: false, folder: 'cold', moved: 0, months: [] },
  })

  const where = 'of model m-1, dataset d-1, prompt p-1, environment production is in cold storage'
  for (const argv of [
    ['checkout', '3'],
    ['baseline', '3'],
    ['rollback', '--to', '3'],
    ['compare', '3', '20'],
    ['explain', '3'],
    ['restore', '3'],
  ]) {
    const { code, stderr } = await desk.run(argv)
    expect([argv[0], code, stderr]).toEqual([
      argv[0],
      expect.any(Number),
      expect.stringContaining(`version 3 ${where}: its measurements were moved to 2026-02.ndjson.gz`),
    ])
    expect(code).not.toBe(0)
    expect(stderr).toContain('benchmark-snapshots import <folder>/2026-02.ndjson.gz')
  }

  expect(await out(['import', 'cold/2026-02.ndjson.gz'])).toBe(
    'Brought 2 versions back from cold/2026-02.ndjson.gz; 0 were already there. They are still archived: ' +
      'restore shows them again.\n',
  )
  expect(await out(['restore', '3'])).toContain('1 version restored')
  expect(await out(['compare', '3', '20'])).toContain('per_language.de')
  expect(await desk.json(['import', 'cold/'])).toEqual({ code: 0, document: { inserted: 2, skipped: 2 } })
  expect(await desk.json(['verify'])).toMatchObject({ code: 0, document: { found: 0, cold: 0, cold_files: null } })
})

test.each([
  [['archive', '3', '--export', 'cold'], '--export moves whole months of everything archived'],
  [['archive', '--export', 'cold', '-m', 'm-1'], '--export moves whole months of everything archived'],
  [['archive', '--export', 'cold', '--idle', '3d'], '--export moves whole months of everything archived'],
  [['archive', '--export', ''], 'the folder of cold storage is empty: name one'],
  [['verify', '--cold', 'nowhere'], 'nowhere has no manifest.json: name a folder that archive --export wrote'],
  [['import', 'cold', '--write'], '--write: is for the history of another tool'],
])('%j is refused in one message', async (argv, message) => {
  const { code, stderr } = await desk.run(argv)
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})
