import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { blotError, blotting, formsOf } from '../../src/store/secrets.js'

const SECRET = 'sb_secret_Canary+7f/3a= "ü"'

describe('a secret is blotted out of what is shown', () => {
  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['in JSON', (text) => JSON.stringify({ key: text })],
    ['in a URL', (text) => `https://example.org/?apikey=${encodeURIComponent(text)}`],
    ['in a form', (text) => new URLSearchParams({ key: text }).toString()],
    ['in Base64', (text) => Buffer.from(text).toString('base64')],
    ['in Base64 for URLs', (text) => Buffer.from(text).toString('base64url')],
    ['in the header of Basic authentication', (text) => `Basic ${Buffer.from(`ann:${text}`).toString('base64')}`],
    ['in a longer text in Base64', (text) => Buffer.from(`x${text}yz`).toString('base64')],
    ['and in another', (text) => Buffer.from(`xy${text}`).toString('base64')],
  ])('%s', (_, written) => {
    const shown = blotting([SECRET])(`before ${written(SECRET)} after`)
    expect(shown).toMatch(/^before .*\[secret\].* after$/)
    for (const form of formsOf(SECRET)) expect(shown).not.toContain(form)
  })

  test('wherever it stands in a text in Base64', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, unit: 'binary' }).filter((text) => Buffer.from(text).toString() === text),
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        (secret, before, after) => {
          const bytes = Buffer.concat([before, Buffer.from(secret), after])
          expect(blotting([secret])(bytes.toString('base64'))).toContain('[secret]')
          expect(blotting([secret])(bytes.toString('base64url'))).toContain('[secret]')
        },
      ),
    )
  })

  test('and of errors that a server made of it', () => {
    const error = Object.assign(new Error(`no ${SECRET}`), {
      detail: Buffer.from(SECRET).toString('base64'),
      hint: null,
    })
    blotError(error, blotting([null, undefined, '', SECRET]))
    expect([error.message, error.detail, error.stack]).toEqual([
      'no [secret]',
      '[secret]',
      expect.not.stringContaining(SECRET),
    ])
  })
})

test('a short secret blots out only itself', () => {
  expect(blotting(['ab'])('cab YWI= babel')).toBe('c[secret] YWI= b[secret]el')
  expect(blotting([''])('nothing is secret')).toBe('nothing is secret')
})
