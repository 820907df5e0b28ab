import { describe, expect, test } from '@jest/globals'
import { codeUnits, shrink, utf8Bytes, type Block } from '../../../src/core/report/shrink.js'

const rows = (level: number, ...texts: string[]): Block['rows'] => texts.map((text) => ({ level, text }))
const BLOCKS: Block[] = [
  { head: '[', rows: [...rows(2, 'a', 'b'), ...rows(1, 'c', 'd')], tail: ']' },
  { head: '(', rows: rows(1, 'e', 'f'), tail: ')' },
  { head: '{', rows: rows(0, 'g', 'h'), tail: '}' },
]

const fit = (budget: number, measure = codeUnits): string | null =>
  shrink('<', BLOCKS, '>', { budget, measure, passes: [0, 1, 2], more: () => '+', note: () => '!' })

describe('fitting a document into a budget', () => {
  test.each([
    [16, '<[abcd](ef){gh}>'],
    [15, '<![abcd](ef)>'],
    [13, '<![abcd](ef)>'],
    [12, '<![abcd]>'],
    [9, '<![abcd]>'],
    [8, '<![ab+]>'],
    [7, '<![a+]>'],
    [6, '<!>'],
    [3, '<!>'],
    [2, null],
  ])('in %d characters it is %s', (budget, document) => {
    expect(fit(budget)).toBe(document)
  })

  test('counts what was left out by level', () => {
    const told: (readonly [number, number])[][] = []
    const note = (hidden: ReadonlyMap<number, number>): string => {
      told.push([...hidden].sort(([a], [b]) => a - b))
      return '!'
    }
    shrink('<', BLOCKS, '>', { budget: 8, measure: codeUnits, passes: [0, 1, 2], more: () => '+', note })
    expect(told.at(-1)).toEqual([
      [0, 2],
      [1, 4],
    ])
  })

  test.each(['plain', 'é – 東京', '🎉👩‍💻', '\u0000\u07ff\u0800\uffff\u{10ffff}'])(
    '%j is as long as UTF-8 says',
    (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
    },
  )
})
