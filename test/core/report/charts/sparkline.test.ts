import { expect, test } from '@jest/globals'
import { sparkline } from '../../../../src/core/report/charts/sparkline.js'

test.each([
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[0.85, 0.93, 0.91], '▁█▆'],
  [[-1, null, 1], '▁·█'],
  [[0.9, 0.9], '▄▄'],
  [[null], '·'],
  [[], ''],
])('%j is %s', (values, line) => {
  expect(sparkline(values)).toBe(line)
})

test('signs that every terminal has rise in the same steps', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, null], true)).toBe('_.-~=+*# ')
})
