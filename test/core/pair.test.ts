import { expect, test } from '@jest/globals'
import { pair } from '../../src/core/pair.js'

test('questions and answers stand side by side; one answer too few or too many is an error, not a loss', () => {
  expect(pair(['a', 'b'], [1, null])).toEqual([
    ['a', 1],
    ['b', null],
  ])
  expect(() => pair(['a', 'b'], [1])).toThrow('The store answered 1 of 2 questions.')
  expect(() => pair(['a'], [1, 2])).toThrow('The store answered 2 of 1 questions.')
})
