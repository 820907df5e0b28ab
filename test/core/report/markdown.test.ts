import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cell, code, codeBlock, commentMarker, prose, tableRow, visible } from '../../../src/core/report/markdown.js'
import { all, intrusions, parse } from './github-markdown.js'
import { HOSTILE_TEXTS } from './hostile-texts.js'

const TITLED = HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text] as const)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('`|\\ -*_[]()<>#@:$~&!1a.\n')), maxLength: 20 }),
  fc.array(fc.constantFrom(...HOSTILE_TEXTS), { maxLength: 4 }).map((parts) => parts.join(' ')),
)

describe('a value from outside', () => {
  test.each(TITLED)('%j is one code span that shows it', (_title, text) => {
    expect(intrusions(code(text))).toEqual([])
    const shown = visible(text).replace(/`{9,}/g, '````````…')
    expect(all(parse(code(text))).filter(({ type }) => type === 'inlineCode')).toMatchObject([
      { value: shown === '' ? '(empty)' : shown },
    ])
  })

  test.each(TITLED)('%j takes one cell of a table', (_title, text) => {
    const cells = [code(text), code(text), prose(text)]
    const table = tableRow(['a', 'b', 'c']) + tableRow(['---', '---', '---']) + tableRow(cells)
    expect(intrusions(table)).toEqual([])
    expect(all(parse(table)).filter(({ type }) => type === 'tableCell')).toHaveLength(6)
  })

  test('any text at all is one code span, also in a table', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(all(parse(`x ${code(text)} y`)).map(({ type }) => type)).toEqual([
          'root',
          'paragraph',
          'text',
          'inlineCode',
          'text',
        ])
        const table = tableRow(['a', 'b']) + tableRow(['---', '---']) + tableRow([code(text), prose(text)])
        expect(all(parse(table)).filter(({ type }) => type === 'tableCell')).toHaveLength(4)
        expect(intrusions(table)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('a pipe stays readable, and a backslash before it does not end the cell', () => {
    expect(cell('a|b')).toBe('a\\|b')
    const table = `| x |\n| --- |\n| ${cell(code('a\\|b'))} |\n`
    expect(all(parse(table)).find(({ type }) => type === 'inlineCode')?.value).toBe('a\\\u200b|b')
  })

  test.each([
    ['line breaks become spaces', 'a\r\nb\u2028c', 'a b c'],
    ['terminal sequences are removed', '\u001b[1;31mred\u001b[0m', 'red'],
    ['terminal links are removed', '\u001b]8;;http://x\u0007text\u001b]8;;\u0007', 'text'],
    ['text direction cannot be turned', 'a\u202eb', 'a\ufffdb'],
    ['zero-width characters are seen', 'f\u200b1', 'f\ufffd1'],
    ['half a surrogate pair is seen', 'a\ud800', 'a\ufffd'],
    ['invisible tag characters are seen', 'a\u{e0041}', 'a\ufffd'],
    ['blank letters are seen', 'a\u3164b\u2800', 'a\ufffdb\ufffd'],
    ['ordinary text stays', 'Müller – 東京 ✔️', 'Müller – 東京 ✔️'],
  ])('%s', (_title, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('is cut at 120 code units, never inside a surrogate pair', () => {
    expect(visible('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`)
    expect(visible('x'.repeat(120))).toBe('x'.repeat(120))
    expect(visible(`${'x'.repeat(118)}🎉🎉`)).toBe(`${'x'.repeat(118)}…`)
  })
})

describe('a sentence that embeds text from outside', () => {
  test.each(TITLED)('%j brings nothing about', (_title, text) => {
    for (const sentence of [text, `model ${text} is new: the baseline lacks it`, `"${text}"`, `(${text}).`]) {
      expect(intrusions(prose(sentence))).toEqual([])
      expect(all(parse(prose(sentence))).filter(({ type }) => type === 'paragraph').length).toBeLessThanOrEqual(1)
    }
  })

  test('no text at all brings anything about', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(intrusions(prose(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05', 'f1 fell by 0.06 (0.91 → 0.85); the limit is 0.05'],
    ["dataset_size is 16, the baseline's is 6", "`dataset_size` is 16, the baseline's is 6"],
    ['promotion is `never`: only a person sets it', 'promotion is `never`: only a person sets it'],
    ['owned by @alice, see #12!', 'owned by `@alice`, see `#12`!'],
    ['latency rose, +26.21% (412 → 520)', 'latency rose, +26.21% (412 → 520)'],
    ['see `a` (`b c`), `d`.', 'see `a` (`b c`), `d`.'],
    ['@x`y` `z`@w', '`` @x`y` `` `` `z`@w ``'],
    ['model medgemma-v1.2 in pull-request/7', 'model medgemma-v1.2 in pull-request/7'],
  ])('%j still reads well', (text, rendered) => {
    expect(prose(text)).toBe(rendered)
  })
})

describe('a block of commands', () => {
  test('cannot be closed by what it shows', () => {
    const block = codeBlock('sh', ["baseline --model-version '```'"])
    expect(parse(block).children).toMatchObject([{ type: 'code', value: "baseline --model-version '```'" }])
  })
})

describe('the hidden marker of a comment', () => {
  test('says the key as it is where it is harmless', () => {
    expect(commentMarker('ci / nightly')).toBe('<!-- benchmark-snapshots: ci / nightly -->')
  })

  test.each(TITLED)('is one HTML comment for the key %j', (_title, key) => {
    expect(commentMarker(key)).toMatch(/^<!-- benchmark-snapshots: (?:(?!--)[A-Za-z0-9 ._/%;-])* -->$/)
  })

  test('tells different keys apart', () => {
    const keys = [...HOSTILE_TEXTS, 'a--b', 'a-b', 'a-%2d;b', 'a%2d;-b']
    expect(new Set(keys.map(commentMarker)).size).toBe(new Set(keys).size)
  })
})
