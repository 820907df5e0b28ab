import { expect, test } from '@jest/globals'
import { columnText } from '../../src/page/words.js'

test('a column shows each value rounded, never a rounded one with zeros where it has digits', () => {
  const values = [1901.35, 229.6, 0.5, null]
  expect(values.map(columnText('latency_ms', 'duration', values))).toEqual(['1901.4', '229.6', '0.5', '–'])
  const small = [1901.35, 0.1234]
  expect(small.map(columnText('latency_ms', 'duration', small))).toEqual(['1901.3500', '0.1234'])
  const costs = [0.5, 0.0123, 12]
  expect(costs.map(columnText('cost_usd', 'money', costs))).toEqual(['0.5000', '0.0123', '12.0000'])
})
