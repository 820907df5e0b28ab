import { expect, test } from '@jest/globals'
import { codeOf, messageOf, textPropertyOf } from '../../src/core/thrown.js'

test('an error says its message and its code', () => {
  const error = Object.assign(new Error('no such file'), { code: 'ENOENT', hint: '' })
  expect([messageOf(error), codeOf(error), textPropertyOf(error, 'hint')]).toEqual(['no such file', 'ENOENT', null])
})

test.each([
  [undefined, 'undefined'],
  [null, 'null'],
  ['broken', 'broken'],
  [new Error(), 'Error'],
  [{ code: 7, message: 'an object' }, 'an object'],
])('whatever is thrown has a message, and no code that it does not say: %p', (thrown, message) => {
  expect([messageOf(thrown), codeOf(thrown)]).toEqual([message, null])
})
