import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  configurationId,
  idsIn,
  momentIn,
  numberIn,
  oneOf,
  parseAddress,
  placeIn,
  printAddress,
  VIEWS,
} from '../../src/dashboard/address.js'
import { sha256 } from './folding.js'

const TEXT = fc.string({ unit: 'grapheme', minLength: 1 })

describe('the address of a view', () => {
  test('is read as it was written, whatever names are in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), fc.dictionary(TEXT, TEXT), (view, parameters) => {
        const kept = Object.fromEntries(
          Object.entries(parameters).filter(
            ([name, value]) =>
              ({ page: '1', last: '200', axis: 'version', by: 'model', state: 'open', prompts: 'all' })[name] !== value,
          ),
        )
        expect(parseAddress(printAddress({ view, parameters }))).toEqual({ view, parameters: kept })
      }),
    )
  })

  test('can be read by people: no escapes where a browser needs none, no defaults', () => {
    const parameters = { a: '0123456789:7', b: '0123456789:8', last: '200', page: '1', q: '', model: 'gpt 4/mini' }
    expect(printAddress({ view: 'compare', parameters })).toBe(
      '#/compare?a=0123456789:7&b=0123456789:8&model=gpt%204/mini',
    )
  })

  test('keeps parameters that this page does not know', () => {
    expect(printAddress(parseAddress('#/trend?c=0123456789&new=x'))).toBe('#/trend?c=0123456789&new=x')
  })

  test.each(['', '#', '#/', '#/nothing', '#/now?', '#/now?%', '#/now?=&&=x', '#/<script>', '#/now?__proto__=x'])(
    'falls back on the first view for what is none: %s',
    (hash) => {
      expect(parseAddress(hash).view).toBe('now')
    },
  )

  test('hostile values fall back to what they are without them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { parameters } = parseAddress(`#/trend?c=${text}&v=${text}&at=${text}&last=${text}`)
        for (const id of idsIn(parameters, 'c')) expect(id).toMatch(/^[0-9a-f]{10}$/)
        expect(placeIn(parameters, 'v', '0123456789')?.version ?? 1).toBeGreaterThanOrEqual(1)
        expect(Number.isNaN(momentIn(parameters, 'at'))).toBe(false)
        expect(Number.isInteger(numberIn(parameters, 'last', 5))).toBe(true)
      }),
    )
    expect(oneOf({ by: 'toString' }, 'by', ['model', 'prompt'])).toBe('model')
    expect(placeIn({ v: '8' }, 'v')).toBeNull()
    expect(idsIn({ c: '0123456789,x,0123456789,abcdefabcd' }, 'c')).toEqual(['0123456789', 'abcdefabcd'])
  })
})

test('the id of a configuration is made of its four names, so that links stay when others come and go', () => {
  const names = { model_version: 'm', dataset_version: 'd', prompt_version: 'p', environment: 'e' }
  // printf '["m","d","p","e"]' | sha256sum
  expect(configurationId(names, sha256)).toBe('a046747ae0')
})
