import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../../src/core/errors.js'
import { destinationOf } from '../../../../src/core/result/destination.js'
import { nameFault, normalizedName } from '../../../../src/core/result/names/names.js'

describe('a name that looks like another one is refused with what cannot be seen in it', () => {
  test.each([
    ['a zero-width space', 'gpt-4o\u200b-mini', 'holds the invisible character U+200B at position 7: remove it'],
    ['a byte order mark', 'a\ufeffb', 'holds the invisible character U+FEFF at position 2: remove it'],
    ['a soft hyphen', 'a\u00adb', 'holds the invisible character U+00AD at position 2: remove it'],
    ['a word joiner', 'a\u2060b', 'holds the invisible character U+2060 at position 2: remove it'],
    ['a no-break space', 'gpt\u00a04o', 'holds the invisible character U+00A0 at position 4: remove it'],
    ['a Hangul filler', 'a\u3164b', 'holds the invisible character U+3164 at position 2: remove it'],
    ['a right-to-left override', 'a\u202eb', 'holds the invisible character U+202E at position 2: remove it'],
    ['an invisible tag', 'a\u{e0041}b', 'holds the invisible character U+E0041 at position 2: remove it'],
    ['a line break', 'a\nb', 'holds the invisible character U+000A at position 2: remove it'],
    ['a lone style of an emoji', 'a\ufe0fb', 'holds the invisible character U+FE0F at position 2: remove it'],
  ])('%s', (_, name, fault) => {
    expect(nameFault(name)).toBe(fault)
  })

  test.each([
    'gpt 4.1 – mini',
    'modèle',
    'mode\u0300le',
    '模型 1',
    'Llama-3.1-8B (q4_K_M)',
    'größe@v2',
    '⚠️ new',
    'مدل ۱',
  ])('%s is one that can be seen', (name) => {
    expect(nameFault(name)).toBeUndefined()
  })
})

test('an accent that was typed as a letter of its own makes no other name', () => {
  expect(normalizedName('mode\u0300le')).toBe('modèle')
})

test('a typed environment is checked and compared like every other name', () => {
  const environmentOf = (environment: string) => destinationOf({ kind: 'laptop' }, { environment }, String).environment
  expect(environmentOf('pre\u0301prod')).toBe('préprod')
  expect(() => environmentOf('prod\u200buction')).toThrow(UserError)
  expect(() => environmentOf('prod\u200buction')).toThrow(
    'holds the invisible character U+200B at position 5: remove it',
  )
})
