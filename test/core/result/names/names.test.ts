import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../../src/core/errors.js'
import { destinationOf } from '../../../../src/core/result/destination.js'
import { nameFault, normalizedName } from '../../../../src/core/result/names/names.js'

describe('a name that looks like another one is refused with what cannot be seen in it', () => {
  test.each([
    ['a zero-width space', 'gpt-4o\u200b-mini', 'holds U+200B as character 7, which cannot be seen: remove it'],
    ['a byte order mark', 'a\ufeffb', 'holds U+FEFF as character 2, which cannot be seen: remove it'],
    ['a soft hyphen', 'a\u00adb', 'holds U+00AD as character 2, which cannot be seen: remove it'],
    ['a word joiner', 'a\u2060b', 'holds U+2060 as character 2, which cannot be seen: remove it'],
    ['a no-break space', 'gpt\u00a04o', 'holds U+00A0 as character 4, which cannot be seen: remove it'],
    ['a Hangul filler', 'a\u3164b', 'holds U+3164 as character 2, which cannot be seen: remove it'],
    ['a right-to-left override', 'a\u202eb', 'holds U+202E as character 2, which cannot be seen: remove it'],
    ['an invisible tag', 'a\u{e0041}b', 'holds U+E0041 as character 2, which cannot be seen: remove it'],
    ['a line break', 'a\nb', 'holds U+000A as character 2, which cannot be seen: remove it'],
    ['a lone style of an emoji', 'a\ufe0fb', 'holds U+FE0F as character 2, which cannot be seen: remove it'],
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
    'holds U+200B as character 5, which cannot be seen: remove it',
  )
})
