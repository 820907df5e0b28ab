import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digestOfValue } from '../../../src/core/json/json-digest.js'
import { JsonReader, type JsonDocument } from '../../../src/core/json/json-reader.js'
import type { JsonOrigin } from '../../../src/core/json/json-tree.js'
import {
  ALL,
  AS_WRITTEN,
  DIGEST,
  PRESENCE,
  SCALAR,
  eachItem,
  everyMember,
  items,
  members,
  type JsonValue,
  type Selection,
} from '../../../src/core/json/selection.js'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Reads a text in chunks of so many bytes. */
function read(
  text: string,
  selection: Selection,
  { size = 1_000_000, origin = 'foreign' }: { size?: number; origin?: JsonOrigin } = {},
): JsonDocument {
  const reader = new JsonReader({ selection, origin, digest })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size))
  return reader.end()
}

test('whatever the size of the chunks, the document is the same', () => {
  const chunked = fc.record({
    value: fc.jsonValue(),
    size: fc.integer({ min: 1, max: 9 }),
    space: fc.constantFrom(0, 2),
  })
  fc.assert(
    fc.property(chunked, ({ value, size, space }) => {
      const text = JSON.stringify(value, null, space)
      expect(read(text, ALL, { size })).toEqual(read(text, ALL))
    }),
  )
})

describe('What is not asked for is never built', () => {
  test('only the members that are named are kept, and of texts as much as was asked for', () => {
    const text = '{"a":{"b":1,"c":[1,{"x":"\\"}"}]},"d":"long text","e":[{"f":1,"g":2},{"f":3}],"h":{"x":1,"y":"z"}}'
    const selection = members({
      a: members({ b: SCALAR }),
      d: PRESENCE,
      e: items(members({ f: SCALAR })),
      h: everyMember(SCALAR),
    })
    expect(read(text, selection).value).toEqual({ a: { b: 1 }, d: 'l', e: [{ f: 1 }, { f: 3 }], h: { x: 1, y: 'z' } })
  })

  test('of a container that is asked for as a scalar only that it is there', () => {
    expect(read('{"a":{"b":1},"c":[1],"d":null}', everyMember(SCALAR)).value).toEqual({ a: {}, c: [], d: null })
  })

  test('elements that are taken one by one are not kept, however many there are', () => {
    const taken: [JsonValue, number][] = []
    const list = eachItem(members({ n: SCALAR }), (item, index) => taken.push([item, index]))
    const text = `{"rows":[${Array.from({ length: 3 }, (_, n) => `{"n":${n},"text":"x"}`).join(',')}],"after":1}`
    expect(read(text, members({ rows: list, after: SCALAR })).value).toEqual({ rows: [], after: 1 })
    expect(taken).toEqual([
      [{ n: 0 }, 0],
      [{ n: 1 }, 1],
      [{ n: 2 }, 2],
    ])
  })

  test('a document that is broken where nothing was asked for is broken', () => {
    for (const text of ['{"a":[1,2}', '{"a":{"b":"x}', '{"a":[1 2],"b":1}', '{"a":1,}']) {
      expect(() => read(text, members({ b: SCALAR }))).toThrow('not valid JSON')
    }
  })

  test('memory does not grow with what is read past', () => {
    const reader = new JsonReader({ selection: members({ n: SCALAR }), origin: 'foreign', digest })
    const image = new TextEncoder().encode('iVBORw0KGgo\\n'.repeat(90_000))
    const before = process.memoryUsage.rss()
    reader.write(new TextEncoder().encode('{"image":"'))
    for (let count = 0; count < 150; count += 1) reader.write(image)
    reader.write(new TextEncoder().encode('","n":1}'))
    expect(reader.end().value).toEqual({ n: 1 })
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('The digest of a value', () => {
  const ofText = (text: string): JsonValue | undefined => {
    const { value } = read(text, members({ v: DIGEST }))
    return (value as { v?: JsonValue }).v
  }

  test('is the same whatever the order of names, the blanks, the escapes and the chunks', () => {
    const same = ['{"v":{"a":1,"b":"ü\\n"}}', '{ "v" : { "b" : "\\u00fc\\u000a", "a" : 1.0 } }']
    const digests = same.flatMap((text) =>
      [1, 3, 100].map((size) => (read(text, members({ v: DIGEST }), { size }).value as { v: JsonValue }).v),
    )
    expect(new Set(digests).size).toBe(1)
    expect(digests[0]).toBe(digest('{"a":1,"b":"ü\\n"}'))
  })

  test('of a long text is the same as of the text that comes whole from another file, and never holds it', () => {
    for (const length of [999, 1_000, 1_001, 65_536, 65_537, 300_000]) {
      const text = 'é🙂'.repeat(length).slice(0, length)
      expect(ofText(JSON.stringify({ v: [text] }))).toBe(digestOfValue([text], digest))
    }
    expect(ofText(JSON.stringify({ v: 'x'.repeat(5_000) }))).not.toBe(ofText(JSON.stringify({ v: 'x'.repeat(5_001) })))
  })

  test('null has none', () => {
    expect(ofText('{"v":null}')).toBeNull()
  })
})

describe('A number that says that nothing was measured', () => {
  test('is left out of a foreign file and remarked on, and refused in one of our own', () => {
    const text = '{"a":NaN,"b":[-Infinity,1e999],"c":1}'
    const foreign = read(text, ALL)
    expect(foreign.value).toEqual({ b: [], c: 1 })
    expect(foreign.notMeasured.map(({ path }) => path)).toEqual(['$.a', '$.b[0]', '$.b[1]'])
    expect(foreign.problems).toEqual([])
    expect(read(text, ALL, { origin: 'own' }).problems).toHaveLength(3)
  })

  test('an id that a double cannot hold keeps its digits as a text, a version the way it is written', () => {
    expect(read('{"id":12345678901234567890}', ALL).value).toEqual({ id: '12345678901234567890' })
    expect(read('{"version":1.0}', members({ version: AS_WRITTEN })).value).toEqual({ version: '1.0' })
  })
})
