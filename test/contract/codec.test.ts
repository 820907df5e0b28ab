import { describe, expect, test } from '@jest/globals'
import * as t from '../../src/contract/codec.js'
import { define, oneRow, pagesOf, rowOrNone, rows, value, type Call } from '../../src/contract/entry.js'

describe('an answer', () => {
  const codec = t.row({
    name: t.text,
    count: t.integer,
    share: t.orNull(t.numeric),
    tags: t.listOf(t.text),
    verdict: t.oneOf(['good', 'bad']),
    note: t.optional(t.text),
  })
  const right = { name: 'a', count: 1, share: null, tags: ['x'], verdict: 'good' }

  test('is read as it is, without what nobody asked for; what may be missing may be', () => {
    expect(codec.read({ ...right, more: 1 }, 'it')).toEqual(right)
    expect(codec.read({ ...right, note: 'n' }, 'it')).toEqual({ ...right, note: 'n' })
  })

  test('that lacks something is an error, even where that may be null: missing is not null', () => {
    const { share: _, ...lacking } = right
    expect(() => codec.read(lacking, 'it')).toThrow(/has nothing where share belongs.*schema may be older or newer/s)
  })

  test.each([
    [{ name: 1 }, 'has 1 where name belongs'],
    [{ name: null }, 'has null where name belongs'],
    [{ count: 1.5 }, 'has 1.5 where count belongs'],
    [{ count: '' }, 'has "" where count belongs'],
    [{ share: 'NaN' }, 'has "NaN" where share belongs'],
    [{ tags: 'x' }, 'has "x" where tags belongs'],
    [{ tags: [1] }, 'has 1 where tags belongs'],
    [{ verdict: 'ugly' }, 'has "ugly" where verdict belongs'],
  ])('with %j in it is refused and says where', (wrong, message) => {
    expect(() => codec.read({ ...right, ...wrong }, 'it')).toThrow(message)
  })

  test('of a number that no double equals may come as text', () => {
    expect(t.numeric.read('0.25', 'it')).toBe(0.25)
  })

  test('of metrics is a tree of numbers', () => {
    const tree = { f1: 0.9, by: { cat: 1 } }
    expect(t.metricTree.read(tree, 'metrics')).toBe(tree)
    for (const wrong of [{ f1: '0.9' }, { by: { cat: null } }, [0.9], null]) {
      expect(() => t.metricTree.read(wrong, 'metrics')).toThrow('where metrics belongs')
    }
  })
})

describe('an argument', () => {
  const entry = define({
    name: 'f',
    takes: { names: t.listOf(t.text), limit: t.stated(t.integer), before: t.optional(t.text), at: t.orNull(t.text) },
    answers: value(t.text),
    effect: 'reads',
    plan: null,
  })

  test('has the name of its parameter; what may be left out is, and null is said where it means something', () => {
    expect(entry.argumentsOf({ names: [], limit: 5, before: null, at: null })).toEqual({
      p_names: '{}',
      p_limit: 5,
      p_at: null,
    })
    expect(entry.argumentsOf({ names: [], limit: 5, before: 'x', at: 'y' })).toMatchObject({ p_before: 'x', p_at: 'y' })
  })

  test('that is a list is an array of PostgreSQL, whatever is in its texts', () => {
    expect(t.listOf(t.text).write(['a', 'b,c', '"', '\\', '{}', 'null', ''])).toBe(
      String.raw`{"a","b,c","\"","\\","{}","null",""}`,
    )
    expect(t.listOf(t.integer).write([1, 2])).toBe('{"1","2"}')
  })

  test('that the function does not take is not sent', () => {
    const wider = { names: [], limit: 1, at: null, actor: 'ann' }
    expect(entry.argumentsOf(wider)).not.toHaveProperty('p_actor')
  })
})

describe('the rows of a function', () => {
  test('are many, one, or one or none', () => {
    const [two, one, none] = [[{ n: 1 }, { n: 2 }], [{ n: 1 }], []]
    expect(rows({ n: t.integer }).read(two, 'f')).toEqual(two)
    expect(oneRow({ n: t.integer }).read(one, 'f')).toEqual({ n: 1 })
    expect(rowOrNone({ n: t.integer }).read(none, 'f')).toBeNull()
    expect(() => oneRow({ n: t.integer }).read(none, 'f')).toThrow('has nothing where a row of f belongs')
    expect(() => rows({ n: t.integer }).read({ n: 1 }, 'f')).toThrow('where the rows of f belongs')
  })

  test('that come in pages are asked for with the cursor of the page before, until there is none', async () => {
    const pages = [{ next: { after: 1 } }, { next: { after: 2 } }, { next: null }]
    const asked: unknown[] = []
    const call = ((_entry, input) => {
      asked.push(input)
      return Promise.resolve(pages[asked.length - 1])
    }) as Call
    const entry = define({
      name: 'f',
      takes: { keep: t.integer, cursor: t.optional(t.object) },
      answers: value(t.row({ next: t.orNull(t.object) })),
      effect: 'reads',
      plan: null,
    })
    const read: unknown[] = []
    for await (const page of pagesOf(call, entry, { keep: 3 })) read.push(page)
    expect(read).toEqual(pages)
    expect(asked).toEqual([
      { keep: 3, cursor: null },
      { keep: 3, cursor: { after: 1 } },
      { keep: 3, cursor: { after: 2 } },
    ])
  })
})
