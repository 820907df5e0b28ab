import { describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { Unreadable } from '../../src/core/errors.js'
import { MAX_COMPRESSION_RATIO, MAX_FILE_BYTES, MAX_TOTAL_BYTES } from '../../src/core/limits.js'
import { memoryFile } from '../../src/parsers/held-in-memory.js'
import { openParsers } from '../../src/parsers/parsers.js'
import { Allowance } from '../../src/parsers/allowance.js'
import { unpack } from '../../src/parsers/zip-file.js'
import { claiming, zipOf } from './zip-files.js'
import type { ByteRange, ResultFile } from '../../src/ports.js'

const parsers = openParsers()

const fileOf = (content: string | Uint8Array): ResultFile =>
  memoryFile('x', typeof content === 'string' ? new TextEncoder().encode(content) : content)

async function textOf(file: ResultFile | undefined, range?: ByteRange): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file?.chunks(range) ?? []) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** The same file in chunks of so many bytes. */
function inChunks(content: string, size: number): ResultFile {
  const bytes = new TextEncoder().encode(content)
  return {
    path: 'x',
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      await Promise.resolve()
    },
  }
}

async function rows(file: ResultFile, delimiter = ','): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const row of parsers.csv(file, delimiter)) found.push(row)
  return found
}

async function elements(file: ResultFile): Promise<[string, Record<string, string>][]> {
  const found: [string, Record<string, string>][] = []
  await parsers.xml(file, {
    open: (name, attributes) => found.push([name, { ...attributes }]),
    close: () => undefined,
  })
  return found
}

describe('CSV', () => {
  test('is read as RFC 4180 has it, in chunks of any size', async () => {
    const text = '\ufeffa,b\r\n"1,""2""","x\ny"\r\n\r\nü,\r\n'
    for (const size of [1, 2, 3, 1000]) {
      expect(await rows(inChunks(text, size))).toEqual([
        ['a', 'b'],
        ['1,"2"', 'x\ny'],
        ['ü', ''],
      ])
    }
  })

  test('a quote that never closes is told with its line, and a row without end is given up', async () => {
    await expect(rows(fileOf('a,b\n"1,2\n3,4'))).rejects.toThrow(/looks like CSV, but is not valid.*line 3/)
    const endless: ResultFile = {
      path: 'x',
      size: 2 ** 30,
      async *chunks() {
        const chunk = new Uint8Array(2 ** 20).fill(0x61)
        for (let count = 0; count < 1024; count += 1) yield chunk
        await Promise.resolve()
      },
    }
    await expect(rows(endless)).rejects.toThrow(Unreadable)
  })
})

describe('XML', () => {
  test('is read element by element, in chunks of any size', async () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><!-- a --><a x="1 &lt; 2 &#252;"><b/>text<![CDATA[<c/>]]></a>'
    for (const size of [1, 7, 1000]) {
      expect(await elements(inChunks(text, size))).toEqual([
        ['a', { x: '1 < 2 ü' }],
        ['b', {}],
      ])
    }
  })

  test('in Latin-1, if it says so', async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a x="\u00fc"/>', 'latin1')
    expect(await elements(fileOf(bytes))).toEqual([['a', { x: 'ü' }]])
    await expect(elements(fileOf(Buffer.from('<a x="\u00fc"/>', 'latin1')))).rejects.toThrow('it is not valid utf-8')
  })

  test.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "boom">]><a y="&x;"/>', 'definitions of its own'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'definitions of its own'],
    [
      'a file of the machine',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'definitions of its own',
    ],
    ['an entity that nobody defines', '<a x="&unknown;"/>', 'Invalid character entity'],
    ['an element that is not closed', '<a><b></a>', 'Unexpected close tag'],
    ['half a document', '<a><b/>', 'Unclosed root tag'],
    ['nesting without end', '<a>'.repeat(2_000), 'nested more than 1000 deep'],
  ])('with %s is refused', async (_, text, reason) => {
    await expect(elements(fileOf(text))).rejects.toThrow(Unreadable)
    await expect(elements(fileOf(text))).rejects.toThrow(reason)
  })

  test('a document type of somewhere else is not fetched', async () => {
    const text = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a x="1"/>'
    expect(await elements(fileOf(text))).toEqual([['a', { x: '1' }]])
  })
})

describe('YAML', () => {
  test('a bare no is a text, and a number a number', async () => {
    expect(JSON.parse(await parsers.yaml('a: no\nb: 1.50\nc: [x, 2]\n'))).toEqual({ a: 'no', b: 1.5, c: ['x', 2] })
  })

  test('aliases that multiply are refused', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [name, of] of Object.entries({ b: 'a', c: 'b', d: 'c', e: 'd', f: 'e' })) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`)
    }
    await expect(parsers.yaml(bomb.join('\n'))).rejects.toThrow('looks like YAML, but cannot be read')
  })

  test('what makes no sense is told with its line', async () => {
    await expect(parsers.yaml('a: [1, 2\nb: 3\n')).rejects.toThrow(/looks like YAML, but is not valid.*line/)
  })
})

describe('A zip file in a zip file', () => {
  test('is unpacked once, however many files are in it', async () => {
    const log = await zipOf(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`samples/${n}.json`, `${n}`])))
    const packed = memoryFile('logs.zip', await zipOf({ 'log.eval': log }))
    const { files } = await unpack(packed, { isWanted: () => true, allowance: new Allowance() })
    let unpackings = 0
    const [inner] = files.map((file): ResultFile => {
      const chunks: ResultFile['chunks'] = (range) => {
        unpackings += 1
        return file.chunks(range)
      }
      return { ...file, chunks }
    })
    if (inner === undefined) throw new Error('the file is not there')
    const members = await parsers.zip(inner)
    expect(members).toHaveLength(500)
    expect(await textOf(members.find(({ path }) => path === 'samples/499.json'))).toBe('499')
    expect(unpackings).toBe(1)
  })

  test('counts with the others of the run before it is unpacked, whatever it says of itself', async () => {
    const packed = Math.ceil(MAX_FILE_BYTES / MAX_COMPRESSION_RATIO)
    const zip = claiming(await zipOf({ 'a.json': randomBytes(packed) }), { packed, size: MAX_FILE_BYTES })
    const run = openParsers()
    for (let n = 0; n <= MAX_TOTAL_BYTES / MAX_FILE_BYTES; n += 1) {
      const [member] = await run.zip(memoryFile(`${n}.eval`, zip))
      const isOver = n === MAX_TOTAL_BYTES / MAX_FILE_BYTES
      await expect(textOf(member)).rejects.toThrow(isOver ? `more than ${MAX_TOTAL_BYTES} bytes` : 'is damaged')
    }
  })

  test('gives a part of itself', async () => {
    const packed = memoryFile('logs.zip', await zipOf({ 'a.txt': '0123456789'.repeat(50_000) }))
    const [file] = (await unpack(packed, { isWanted: () => true, allowance: new Allowance() })).files
    expect(await textOf(file, { start: 399_998, end: 400_003 })).toBe('89012')
    expect(await textOf(file, { start: 5, end: 5 })).toBe('')
  })
})

test('whatever the bytes are, a parser answers or says that it cannot', async () => {
  const pieces = fc.constantFrom(
    '<a',
    '>',
    '/>',
    '"',
    '&x;',
    '<![CDATA[',
    '<!DOCTYPE',
    ',',
    '\n',
    'a: ',
    '- ',
    '*x',
    '&x ',
    '{',
    '\u0000',
    'ü',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (parts) => {
      const file = fileOf(parts.join(''))
      for (const read of [() => rows(file), () => elements(file), () => parsers.yaml(parts.join(''))]) {
        try {
          await read()
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error
        }
      }
    }),
    { numRuns: 500 },
  )
})
