import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Unreadable, UserError } from '../../src/core/errors.js'
import { memoryFile } from '../../src/parsers/held-in-memory.js'
import { Allowance } from '../../src/parsers/allowance.js'
import { unpack } from '../../src/parsers/zip-file.js'
import type { ResultFile } from '../../src/ports.js'
import { blanks, claiming, renamed, zipOf } from './zip-files.js'

const MIB = 2 ** 20
const RESULT = '{"model_version":"v1"}'

interface Read {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly others: readonly string[]
}

/** The wanted files of a zip file with what they hold: much is found out only while a file is unpacked. */
async function read(zip: Buffer, bytes = 50 * MIB): Promise<Read> {
  const zipped = memoryFile('results.zip', zip)
  const { files, others } = await unpack(zipped, {
    isWanted: (path) => path.endsWith('.json'),
    allowance: new Allowance({ bytes }),
  })
  return {
    files: await Promise.all(files.map(async (file) => ({ path: file.path, text: await textOf(file) }))),
    others,
  }
}

async function textOf(file: ResultFile): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function textsIn(zip: Buffer): Promise<Record<string, string>> {
  const { files } = await read(zip)
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

test('reads the wanted files of a zip file in the order of their names, and names the others', async () => {
  const zip = await zipOf({ 'b/result.json': RESULT, 'b/': '', 'log.txt': 'hello', 'a.json': '{}', 'nested.zip': 'PK' })
  const { files, others } = await read(zip)
  expect(files.map(({ path }) => path)).toEqual(['a.json', 'b/result.json'])
  expect(files[1]?.text).toBe(RESULT)
  expect(others).toEqual(['log.txt', 'nested.zip'])
})

test('reads zip files in the format for more than four gigabytes, and names that are no ASCII', async () => {
  const zip = await zipOf({ 'größe/结果.json': { content: RESULT, zip64: true } })
  expect(await textsIn(zip)).toEqual({ 'größe/结果.json': RESULT })
})

describe('refuses a file whose name', () => {
  test.each([
    ['leads out of its folder', '../a.json', 'a part that is empty, . or ..'],
    ['leads out from within', 'a/../b.json', 'a part that is empty, . or ..'],
    ['is an absolute path', '/etc/a.json', 'an absolute path'],
    ['names a drive', 'C:/a.json', 'an absolute path'],
    ['has a backslash', 'a\\b.json', 'a backslash'],
    ['has a NUL', 'a\u0000b.json', 'a control character'],
    ['would forge a line of the log', '\n::error::.json', 'a control character'],
    ['has an empty part', 'a//b.json', 'a part that is empty'],
    ['is empty', '', 'a part that is empty'],
    ['is too long', `${'x'.repeat(1_100)}.json`, 'more than 1024 characters'],
    ['is too deep', `${'a/'.repeat(40)}b.json`, 'more than 32 folders'],
  ])('%s', async (_, name, reason) => {
    const decent = 'x'.repeat(Buffer.byteLength(name)) || 'x'
    const made = renamed(await zipOf({ [decent]: RESULT }), decent, name || 'x')
    const zip = name === '' ? withoutName(made) : made
    await expect(read(zip)).rejects.toThrow(UserError)
    await expect(read(zip)).rejects.toThrow(reason)
  })

  test('is of a file that nobody wants', async () => {
    await expect(read(renamed(await zipOf({ 'aa/x.txt': '' }), 'aa/x.txt', '../x.txt'))).rejects.toThrow(
      'a part that is',
    )
  })
})

describe('refuses a zip file', () => {
  test.each([
    [
      'with two files of one name',
      { 'aa.json': RESULT, 'bb.json': '{}' },
      'bb.json',
      'aa.json',
      'it has "aa.json" twice',
    ],
    [
      'with names that differ in case',
      { 'aa.json': RESULT, 'bb.json': '{}' },
      'bb.json',
      'aA.json',
      'differ only in case',
    ],
    [
      'with one name in two forms of Unicode',
      { 'ä.json': RESULT, 'bbb.json': '{}' },
      'bbb.json',
      'a\u0308.json',
      'accents',
    ],
  ])('%s', async (_, files, from, to, reason) => {
    await expect(read(renamed(await zipOf(files), from, to))).rejects.toThrow(reason)
  })

  test.each([
    ['a link', 0o120777],
    ['a device', 0o060644],
    ['a pipe', 0o010644],
    ['a socket', 0o140644],
  ])('with %s', async (_, mode) => {
    await expect(read(await zipOf({ 'a.json': { content: '/etc/passwd', mode } }))).rejects.toThrow(
      'a link or a device',
    )
  })

  test.each([
    ['that is encrypted', { flags: 1 }, 'encrypted'],
    ['packed by another method', { method: 14 }, 'a method other than deflate and Zstandard'],
    ['that says it is packed by Zstandard and is not', { method: 93 }, '"a.json" is damaged (invalid zstd data)'],
    ['that claims fewer bytes than it has', { size: 3 }, 'another size'],
    ['that claims more bytes than it has', { size: 30 }, 'another size'],
    ['that claims no bytes', { size: 0 }, 'another size'],
    ['with a wrong checksum', { crc: 1 }, 'checksum is wrong'],
    ['with a file beyond its end', { packed: 5_000 }, 'damaged or not a zip file'],
    ['whose files overlap', { packed: 400 }, 'overlap'],
    ['with a file of four gigabytes', { size: 0xfffffffe }, 'more than 1073741824'],
  ])('%s', async (_, claims, reason) => {
    const zip = claiming(await zipOf({ 'a.json': RESULT }), claims)
    const error = await read(zip).catch((thrown: unknown) => thrown)
    // What is wrong with one file is told of that file.
    expect(error instanceof UserError || error instanceof Unreadable).toBe(true)
    expect(String(error)).toContain(reason)
  })

  test.each([
    ['of no bytes', () => Buffer.alloc(0)],
    ['that is a page of HTML', () => Buffer.from('<!DOCTYPE html><html><body>Unicorn!</body></html>')],
    ['that ends too early', async () => (await zipOf({ 'a.json': RESULT })).subarray(0, 60)],
    ['that begins too late', async () => (await zipOf({ 'a.json': RESULT })).subarray(20)],
    ['whose directory is elsewhere', async () => elsewhere(await zipOf({ 'a.json': RESULT }))],
  ])('%s', async (_, make) => {
    await expect(read(await make())).rejects.toThrow(/^it is damaged or not a zip file .*run the job .* again$/)
  })

  test('with more files than it may have', async () => {
    const zip = Buffer.from(await zipOf({ 'a.json': { content: RESULT, zip64: true } }))
    const end = zip.lastIndexOf(Buffer.from('PK\u0006\u0006', 'latin1'))
    zip.writeBigUInt64LE(100_001n, end + 24)
    zip.writeBigUInt64LE(100_001n, end + 32)
    await expect(read(zip)).rejects.toThrow('it has 100001 files, more than 100000')
  })

  test('with more bytes than are left for it', async () => {
    const zip = await zipOf({ 'a.json': RESULT, 'b.json': RESULT })
    await expect(read(zip, 2 * RESULT.length)).resolves.toBeDefined()
    await expect(read(zip, 2 * RESULT.length - 1)).rejects.toThrow('more than 43 bytes of result files')
  })
})

describe('a bomb', () => {
  test('that says how large it is is not unpacked', async () => {
    const zip = await zipOf({ 'a.json': { content: blanks(9) } })
    expect((9 * MIB) / zip.length).toBeGreaterThan(900)
    await expect(read(zip)).rejects.toThrow('more than 100 times as large as packed')
  })

  test('that lies about its size is given up at that size', async () => {
    const zip = claiming(await zipOf({ 'a.json': { content: blanks(256) } }), { size: 20 * 1024 })
    const before = process.resourceUsage().maxRSS
    await expect(read(zip)).rejects.toThrow('another size')
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(64 * 1024)
  })

  test('of many files is given up at the bytes that all may have', async () => {
    const dense = Buffer.from(Array.from({ length: MIB }, (_, n) => (n * n) % 251))
    const zip = await zipOf({ 'a.json': dense, 'b.json': dense, 'c.json': dense })
    await expect(read(zip, 2 * MIB)).rejects.toThrow('more than 2097152 bytes of result files')
  })

  test('among the files that nobody wants stays packed', async () => {
    const { others } = await read(await zipOf({ 'core.dump': { content: blanks(64) }, 'a.json': RESULT }))
    expect(others).toEqual(['core.dump'])
  })
})

test('never fails with anything but a message to the user, whatever the bytes are', async () => {
  const content = Buffer.from(RESULT.repeat(40))
  const base = await zipOf({
    'a/result.json': content,
    'b.json': { content, zip64: true },
    'c/': '',
    'notes.txt': 'hello',
  })
  const change = fc.record({ at: fc.nat(base.length - 1), byte: fc.nat(255) })
  const cut = fc.option(fc.nat(base.length), { freq: 5 })
  // The structures behind the files are small and decide the most.
  const nearTheEnd = fc.record({ at: fc.integer({ min: base.length - 500, max: base.length - 1 }), byte: fc.nat(255) })
  const changes = fc.array(fc.oneof(change, nearTheEnd), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(changes, cut, async (edits, length) => {
      const zip = Buffer.from(base.subarray(0, length ?? base.length))
      for (const { at, byte } of edits) if (at < zip.length) zip[at] = byte
      try {
        const { files } = await read(zip)
        expect(files.length).toBeLessThanOrEqual(4)
      } catch (error) {
        if (!(error instanceof UserError || error instanceof Unreadable)) throw error
      }
    }),
    { numRuns: 5_000 },
  )
})

/** The zip file with a name of no length. */
function withoutName(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  const directory = copy.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const behind = copy.readUInt16LE(directory + 28) + copy.readUInt16LE(directory + 30)
  // What stood behind the header is now a comment.
  copy.writeUInt32LE(0, directory + 28)
  copy.writeUInt16LE(behind, directory + 32)
  return copy
}

/** The zip file with its directory said to be where none is. */
function elsewhere(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  copy.writeUInt32LE(0xfffffff0, copy.length - 6)
  return copy
}
