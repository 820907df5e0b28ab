import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { example, makeDesk, type Desk } from './command-line.js'

jest.setTimeout(60_000)

let desk: Desk
let whole = ''
let history: unknown
beforeAll(async () => {
  desk = await makeDesk()
  for (const argv of [
    ['push', example(1)],
    ['push', example(2)],
    ['baseline', '2', '--reason', 'accepted'],
    ['push', example(3)],
  ]) {
    await desk.run(argv)
  }
  history = await desk.json(['history'])
  const { code, stdout } = await desk.run(['export', '--output', 'history.ndjson'])
  whole = await readFile(path.join(desk.cwd, 'history.ndjson'), 'utf8')
  const lines = whole.split('\n').length - 3 // without header, end and the last break
  expect([code, stdout]).toEqual([0, `Wrote ${lines} lines of history to history.ndjson\n`])
})

describe('export and import', () => {
  test('carry the whole history into another store: versions, pointers, verdicts, reasons', async () => {
    const other = await makeDesk()
    await writeFile(path.join(other.cwd, 'history.ndjson'), whole)
    const lines = whole.split('\n').length - 3
    expect(await other.json(['import', 'history.ndjson'])).toEqual({
      code: 0,
      document: { inserted: lines, skipped: 0 },
    })
    expect(await other.json(['history'])).toEqual(history)
    expect((await other.run(['export'])).stdout).toBe(whole)
    const again = await other.run(['import', 'history.ndjson'])
    expect(again).toMatchObject({ code: 0, stdout: `Loaded 0 lines of history; ${lines} were already there\n` })
  })

  test('to standard output is the same as to a file', async () => {
    expect(await desk.run(['export'])).toEqual({ code: 0, stdout: whole, stderr: '' })
  })

  test('are compressed where the name of the file ends in .gz; what is cut off there is no whole file either', async () => {
    const lines = whole.split('\n').length - 3
    expect(await desk.json(['export', '--output', 'history.ndjson.gz'])).toMatchObject({ document: { lines } })
    const packed = await readFile(path.join(desk.cwd, 'history.ndjson.gz'))
    await rm(path.join(desk.cwd, 'history.ndjson.gz'))
    expect(gunzipSync(packed).toString()).toBe(whole)
    const other = await makeDesk()
    await writeFile(path.join(other.cwd, 'cut.gz'), packed.subarray(0, -20))
    const cut = await other.run(['import', 'cut.gz'])
    expect(cut.stderr).toMatch(/^cut\.gz cannot be unpacked: .*was the file cut off\?/)
    expect(cut.code).toBe(2)
    await writeFile(path.join(other.cwd, 'whole.gz'), packed)
    expect(await other.run(['import', 'whole.gz'])).toMatchObject({ code: 0, stderr: '' })
    expect((await other.run(['export'])).stdout).toBe(whole)
  })

  test('show how far they are on a terminal, on one line of stderr that is gone afterwards', async () => {
    const other = await makeDesk()
    await other.write('history.ndjson', whole)
    for (const [argv, shown] of [
      [['import', 'history.ndjson'], /^\r? *Importing \[#{20}\] 100 % {2}\d+ lines/],
      [['export', '--output', 'copy.ndjson'], /^\r? *Exporting \[#{7}-{13}\] {2}33 % {2}1 snapshot/],
    ] as const) {
      const { code, stdout, stderr } = await other.run(argv, { terminal: true })
      expect([code, stderr]).toEqual([0, expect.stringMatching(shown)])
      expect(stderr).toMatch(/\r +\r$/)
      expect(stderr).not.toContain('\n')
      expect(stdout).not.toContain('\r')
    }
    // Lines that go to the terminal themselves are not written over.
    expect(await other.run(['export'], { terminal: true })).toEqual({ code: 0, stdout: whole, stderr: '' })
  })

  test('a file that was cut off is never taken for a whole one; importing the whole one then repairs it', async () => {
    const other = await makeDesk()
    const lines = whole.trimEnd().split('\n')
    const cut = async (text: string): Promise<unknown> => {
      await other.write('cut.ndjson', text)
      return other.run(['import', 'cut.ndjson'])
    }
    const refused = (message: RegExp): object => ({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    expect(await cut(whole.slice(0, -8))).toEqual(
      refused(new RegExp(`^line ${lines.length} is not JSON: was the file cut`)),
    )
    for (const part of [lines.slice(0, -1), lines.toSpliced(4, 1)]) {
      expect(await cut(part.join('\n'))).toEqual(refused(/^lines of the export are missing: was the file cut off/))
    }
    await other.write('history.ndjson', whole)
    expect(await other.run(['import', 'history.ndjson'])).toMatchObject({ code: 0 })
    expect(await other.json(['history'])).toEqual(history)
  })

  test('a file that is no export is refused, and so is one that is not there; no database is made for it', async () => {
    const other = await makeDesk()
    const empty = await other.write('empty.ndjson', '')
    for (const [file, message] of [
      ['nothing.ndjson', /^nothing\.ndjson cannot be read: there is no such file/],
      // A folder is that of another tool, such as MLflow's runs.
      ['.', /^empty\.ndjson: the file is empty/],
    ] as const) {
      expect(await other.run(['import', file])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    }
    expect((await readdir(other.cwd)).sort()).toEqual([empty])
    for (const [file, message] of [
      [example(1), /version-1\.json is not a history that import takes: an export of ours/],
      [empty, /^the file to import is empty/],
    ] as const) {
      expect(await other.run(['import', file])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    }
  })

  test('an export that cannot be written says so and leaves nothing behind', async () => {
    const { code, stderr } = await desk.run(['export', '--output', 'no/such/history.ndjson'])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^--output: no\/such\/history\.ndjson cannot be written: its folder does not exist/),
    ])
    expect((await readdir(desk.cwd)).sort()).toEqual(['.benchmark-snapshots', 'history.ndjson'])
  })
})
