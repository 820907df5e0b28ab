import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../../src/core/json/canonical-json.js'

test('the order of names in a file does not change the digest of its content', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.1 })).toBe('{"a":0.1,"b":[1,{"c":"x","d":null}]}')
})

test('what is missing is left out, not written as null', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

test('a value that JSON cannot say is an error instead of null', () => {
  expect(() => canonicalJson({ f1: Number.NaN })).toThrow('no form')
  expect(() => canonicalJson([undefined])).toThrow('no form')
})

test('it is JSON of the same value, always', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
