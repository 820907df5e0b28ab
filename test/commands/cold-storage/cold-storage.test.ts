/** Cold storage, on a PostgreSQL and a folder on disk. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { bringBack } from '../../../src/commands/cold-storage/bring-back.js'
import { checkCold } from '../../../src/commands/cold-storage/check.js'
import { moveOut, type ColdOptions } from '../../../src/commands/cold-storage/move-out.js'
import { verify } from '../../../src/commands/verify.js'
import { moveToColdStorage } from '../../../src/contract/cold-storage.js'
import type { Entry } from '../../../src/contract/entry.js'
import { StoreError } from '../../../src/core/errors.js'
import type { Configuration } from '../../../src/core/model.js'
import { coldFolder } from '../../../src/files/cold-folder.js'
import type { Store } from '../../../src/ports.js'
import type { ColdFolder } from '../../../src/ports/cold-folder.js'
import { fillOld, sha256, VERSIONS } from '../../store/contract/cold-material.js'
import { exportAll } from '../../store/contract/exchange.js'
import { sharedDatabase } from '../../shared-postgres/database.js'
import { openNewHistoryBranch } from '../../store/branch/branch-store.js'
import { asRole, isOf, pushVersions, type OpenStore } from '../../store/contract/store-material.js'
import { makeTemporaryDir } from '../../store/embedded/embedded-root.js'
import { openPostgres } from '../../store/postgres/postgres-store.js'

jest.setTimeout(60_000)

const OPTIONS: ColdOptions = { dry_run: false, move: { actor: 'ann', reason: 'tidy' }, digest: sha256 }
const FILES = ['2026-01.ndjson.gz', '2026-02.ndjson.gz', '2026-03.ndjson.gz', 'manifest.json']

let history: string[] = []
let opened: OpenStore
let configuration: Configuration
let directory = ''
let folder: ColdFolder

beforeEach(async () => {
  opened = await openPostgres(await sharedDatabase())
  configuration = await fillOld(opened, { model_version: 'm-1' })
  history = await snapshots()
  directory = path.join(await makeTemporaryDir(), 'cold')
  folder = coldFolder(directory, 'cold')
})
afterEach(() => opened.close())

/** The snapshots and verdicts as an export has them. */
async function snapshots(): Promise<string[]> {
  const lines = await exportAll(opened.store)
  return lines.filter(({ kind }) => kind === 'snapshot' || kind === 'verdict').map((line) => JSON.stringify(line))
}

const cold = async (): Promise<number> =>
  Number((await opened.sql('select count(*)::int as cold from benchmark_cold')).rows[0]?.['cold'])

const verified = async (files = true) => {
  const {
    found,
    differences,
    cold: stubs,
  } = await verify(opened.store, sha256, files ? await checkCold(folder, sha256) : null)
  return { found, differences, stubs }
}

/** A store that fails at the nth call of this function, before or after the database did it. */
function failing(entry: { readonly name: string }, nth: number, when: 'before' | 'after'): Store {
  let calls = 0
  const call = async <I, O>(called: Entry<I, O>, input: I): Promise<O> => {
    const isIt = called.name === entry.name && (calls += 1) === nth
    if (isIt && when === 'before') throw new StoreError('the cable was pulled', '08006')
    const answer = await opened.store.call(called, input)
    if (isIt) throw new StoreError('the cable was pulled', '08006')
    return answer
  }
  return { ...opened.store, call }
}

/** Changes the unpacked text of a file. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const at = path.join(directory, file)
  await writeFile(at, gzipSync(change(gunzipSync(await readFile(at)).toString())))
}

test('a dry run says what would leave, and writes nothing', async () => {
  expect(await moveOut(opened.store, folder, { ...OPTIONS, dry_run: true })).toEqual({
    dry_run: true,
    folder: 'cold',
    moved: 0,
    months: [
      { month: '2026-01', versions: 1, bytes: expect.any(Number), files: [] },
      { month: '2026-02', versions: 2, bytes: expect.any(Number), files: [] },
      { month: '2026-03', versions: 1, bytes: expect.any(Number), files: [] },
    ],
  })
  await expect(readdir(directory)).rejects.toThrow('ENOENT')
  expect(await cold()).toBe(0)
})

test('whole months leave and come back byte for byte; the history verifies before, meanwhile and after', async () => {
  expect(await verified(false)).toEqual({ found: 0, differences: [], stubs: 0 })
  const { moved, months } = await moveOut(opened.store, folder, OPTIONS)
  expect([moved, months.map(({ versions }) => versions)]).toEqual([4, [1, 2, 1]])
  expect((await readdir(directory)).sort()).toEqual(FILES)
  const manifest = JSON.parse(await readFile(path.join(directory, 'manifest.json'), 'utf8')) as {
    files: { file: string; sha256: string; bytes: number; digests: object }[]
  }
  for (const { file, sha256: digest, bytes } of manifest.files) {
    expect(await folder.measure(file)).toEqual({ bytes, sha256: digest })
  }
  const text = gunzipSync(await readFile(path.join(directory, '2026-02.ndjson.gz'))).toString()
  const [header, ...lines] = text.trimEnd().split('\n')
  expect([header, lines.pop()]).toEqual([
    '{"format":"benchmark-snapshots-history","version":1}',
    '{"kind":"end","lines":2}',
  ])
  expect(Object.values(manifest.files[1]?.digests ?? {})).toEqual(lines.map((line) => sha256(line)))
  expect(await verified()).toEqual({ found: 0, differences: [], stubs: 4 })

  // Again: nothing is left to do, and no file is touched.
  const before = await readFile(path.join(directory, 'manifest.json'), 'utf8')
  expect(await moveOut(opened.store, folder, OPTIONS)).toMatchObject({ moved: 0, months: [] })
  expect(await readFile(path.join(directory, 'manifest.json'), 'utf8')).toBe(before)
  expect((await pushVersions(opened.store, configuration, [0.9]))[0]?.snapshot_version).toBe(VERSIONS + 1)

  expect(await bringBack(opened.store, folder, '2026-02.ndjson.gz', sha256)).toEqual({ inserted: 2, skipped: 0 })
  expect(await verified()).toMatchObject({ stubs: 2, found: 1 })
  expect(await bringBack(opened.store, folder, null, sha256)).toEqual({ inserted: 2, skipped: 2 })
  expect(await bringBack(opened.store, folder, null, sha256)).toEqual({ inserted: 0, skipped: 4 })
  const after = await snapshots()
  expect(after.filter((line) => !line.includes(`"snapshot_version":${VERSIONS + 1}}`))).toEqual(history)
})

test('a run that is ended anywhere goes on where it was, and nothing is lost or written twice', async () => {
  const ended = (store: Store, where = folder) =>
    expect(moveOut(store, where, OPTIONS)).rejects.toThrow('the cable was pulled')
  // Written, and no manifest names it.
  const fault = { replaceManifest: () => Promise.reject(new StoreError('the cable was pulled')) }
  await ended(opened.store, { ...folder, ...fault })
  expect([await readdir(directory), await cold()]).toEqual([['2026-01.ndjson.gz'], 0])
  // In the manifest, and nothing has left.
  await ended(failing(moveToColdStorage, 1, 'before'))
  expect([(await readdir(directory)).sort(), await cold()]).toEqual([['2026-01.ndjson.gz', 'manifest.json'], 0])
  // Left, and the answer was lost.
  await ended(failing(moveToColdStorage, 2, 'after'))
  expect(await cold()).toBe(3)
  expect(await verified()).toEqual({ found: 0, differences: [], stubs: 3 })
  expect(await moveOut(opened.store, folder, OPTIONS)).toMatchObject({ moved: 1, months: [{ month: '2026-03' }] })
  expect((await readdir(directory)).sort()).toEqual(FILES)
  expect(await bringBack(opened.store, folder, null, sha256)).toEqual({ inserted: 4, skipped: 0 })
  expect(await snapshots()).toEqual(history)
})

test('what is archived later gets a file of its own; what came back leaves again for the file that has it', async () => {
  await moveOut(opened.store, folder, OPTIONS)
  await bringBack(opened.store, folder, null, sha256)
  await opened.sql(`update benchmark_snapshots set is_active = false where ${isOf(configuration)}
    and snapshot_version in (6, 7)`)
  expect(await moveOut(opened.store, folder, OPTIONS)).toMatchObject({
    moved: 6,
    months: [{}, {}, { versions: 3, files: [{ file: '2026-03.ndjson.gz' }, { file: '2026-03-2.ndjson.gz' }] }],
  })
  expect(await verified()).toEqual({ found: 0, differences: [], stubs: 6 })
})

test.each<[string, string, (text: string) => string, RegExp]>([
  ['a byte of a number', '2026-02.ndjson.gz', (text) => text.replace('"f1":0.53', '"f1":0.54'), /line 2 is not what/],
  [
    'a version left out',
    '2026-02.ndjson.gz',
    (text) => text.replace(/\n.*"snapshot_version": ?4.*\n/, '\n'),
    /line 3 /,
  ],
  [
    'a line twice',
    '2026-01.ndjson.gz',
    (text) => text.replace(/(\n.*"kind":"snapshot".*)/, '$1$1'),
    /line 3 is not the/,
  ],
  ['the end cut off', '2026-01.ndjson.gz', (text) => text.replace(/\n.*"end".*/, ''), /ends after line 2/],
  ['a line added', '2026-01.ndjson.gz', (text) => `${text}{}\n`, /line 4 comes after the last one/],
  ['another first line', '2026-01.ndjson.gz', (text) => text.replace('history', 'story'), /line 1 does not name/],
  ['no JSON', '2026-01.ndjson.gz', (text) => text.replace('{"kind', '{kind'), /line 2 is not what was written/],
  ['packed again', '2026-01.ndjson.gz', (text) => text, /was packed again: its SHA-256/],
])('%s is refused with file and line, and nothing comes back', async (_what, file, change, message) => {
  await moveOut(opened.store, folder, OPTIONS)
  if (message.source.startsWith('was packed')) {
    const at = path.join(directory, file)
    await writeFile(at, gzipSync(gunzipSync(await readFile(at)), { level: 1 }))
  } else await edit(file, change)
  await expect(bringBack(opened.store, folder, null, sha256)).rejects.toThrow(`cold/${file}`)
  await expect(bringBack(opened.store, folder, null, sha256)).rejects.toThrow(message)
  expect(await cold()).toBe(4)
  const { differences } = await verified()
  expect(differences[0]).toMatch(message)
  expect(differences.slice(1).every((each) => each.endsWith('and no file of cold holds it'))).toBe(true)
})

test('nothing leaves for a file that was changed, that is gone or cut off, or that something else wrote', async () => {
  const leave = () => moveOut(opened.store, folder, OPTIONS)
  await expect(moveOut(failing(moveToColdStorage, 1, 'before'), folder, OPTIONS)).rejects.toThrow('cable')
  const file = path.join(directory, '2026-01.ndjson.gz')
  const whole = await readFile(file)
  await edit('2026-01.ndjson.gz', (text) => text.replace('"f1":0.51', '"f1":0.52'))
  await expect(leave()).rejects.toThrow('cold/2026-01.ndjson.gz: line 2 is not what was written')
  await writeFile(file, whole.subarray(0, -30))
  await expect(leave()).rejects.toThrow('cold/2026-01.ndjson.gz cannot be unpacked')
  await rm(file)
  await expect(leave()).rejects.toThrow('cold/2026-01.ndjson.gz is missing')
  await writeFile(file, whole)
  expect(await cold()).toBe(0)
  await leave()
  expect(await cold()).toBe(4)

  // Without its manifest, a file is not replaced: what it has is nowhere else.
  await bringBack(opened.store, folder, '2026-03.ndjson.gz', sha256)
  await rename(path.join(directory, 'manifest.json'), path.join(directory, 'lost.json'))
  await rename(path.join(directory, '2026-01.ndjson.gz'), path.join(directory, '2026-03.ndjson.gz'))
  await expect(leave()).rejects.toThrow(
    'cold/2026-03.ndjson.gz exists, manifest.json does not name it, and it holds what this database does not',
  )
  expect(await cold()).toBe(3)
})

test.each<[string, (manifest: Record<string, unknown>) => unknown, string]>([
  ['is not JSON', () => '{', 'is not JSON'],
  ['is of another program', (all) => ({ ...all, format: 'x' }), 'does not name the format'],
  ['is of a later version', (all) => ({ ...all, version: 2 }), 'has version 2, this program reads version 1'],
  [
    'names a file elsewhere',
    (all) => ({
      ...all,
      files: (all['files'] as object[]).map((each) => ({ ...each, file: '../../2026-01.ndjson.gz' })),
    }),
    'files[0] is not what archive --export writes',
  ],
  [
    'names one twice',
    (all) => ({ ...all, files: [...(all['files'] as object[]), ...(all['files'] as object[])] }),
    'twice',
  ],
  ['has no digests', (all) => ({ ...all, files: [{ ...(all['files'] as object[])[0], digests: {} }] }), 'files[0]'],
])('a manifest that %s is refused', async (_what, change, message) => {
  await moveOut(opened.store, folder, OPTIONS)
  const file = path.join(directory, 'manifest.json')
  const changed = change(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>)
  await writeFile(file, typeof changed === 'string' ? changed : JSON.stringify(changed))
  for (const attempt of [() => bringBack(opened.store, folder, null, sha256), () => checkCold(folder, sha256)]) {
    await expect(attempt()).rejects.toThrow(message)
  }
  expect(await cold()).toBe(4)
})

test('verify names what is in cold storage and in no file', async () => {
  await moveOut(opened.store, folder, OPTIONS)
  const other = coldFolder(path.join(directory, 'other'), 'other')
  await expect(checkCold(other, sha256)).rejects.toThrow('other has no manifest.json')
  await rm(path.join(directory, '2026-01.ndjson.gz'))
  expect(await verified()).toMatchObject({
    stubs: 4,
    differences: [
      'cold/2026-01.ndjson.gz is missing, and manifest.json names it',
      'm-1 · dataset-1 · prompt-1 · production, version 1: it is in cold storage (2026-01.ndjson.gz), and no file of cold holds it',
    ],
  })
})

test('a history branch says that git keeps it all, and a key that is not the owner’s which one is needed', async () => {
  const branch = await openNewHistoryBranch()
  try {
    await pushVersions(branch.store, configuration, [0.9])
    await expect(moveOut(branch.store, folder, OPTIONS)).rejects.toThrow(
      /history branch .* keeps every version in git, compressed: nothing has to leave it. Cold storage is for databases/,
    )
  } finally {
    await branch.close()
  }
  await asRole(opened, 'service_role', () =>
    expect(moveOut(opened.store, folder, OPTIONS)).rejects.toThrow(
      /^Only the owner of the database may move versions out of it \(.*\): .* with --database-url\.$/,
    ),
  )
  await expect(readdir(directory)).rejects.toThrow('ENOENT')
})
