import { expect, test } from '@jest/globals'
import { groupBy } from '../../src/core/groups.js'

test('members stay in their order, and so do the keys', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'avocado'], (fruit) => fruit[0])
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
  ])
})
