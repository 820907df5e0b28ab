import { describe, expect, test } from '@jest/globals'
import { chartLine, mermaidChart } from '../../../../src/core/report/charts/history-chart.js'
import { REGRESSED } from '../report-fixture.js'

const history = [0.89, 0.91, 0.85].map((value, index) => ({ version: index + 1, value }))

describe('the history in a comment', () => {
  test('has the reference as a second, flat line, and the range of the values as its axis', () => {
    expect(mermaidChart('f1', history, { version: 2, value: 0.95 })).toEqual([
      'xychart-beta',
      '  x-axis [v1, v2, v3]',
      '  y-axis "f1" 0.842 --> 0.958',
      '  line [0.89, 0.91, 0.85]',
      '  line [0.95, 0.95, 0.95]',
    ])
  })

  test.each([
    [[0.9, 0.9], '0.855 --> 0.945'],
    [[1, 0.5], '0.46 --> 1'],
    [[0, 0], '0 --> 0.05'],
    [[91, 93], '90.84 --> 93.16'],
  ])('of %j has an axis from which a change can be seen: %s', (values, axis) => {
    const points = values.map((value, index) => ({ version: index + 1, value }))
    expect(mermaidChart('f1', points, null)[2]).toBe(`  y-axis "f1" ${axis}`)
  })

  test('is also a line of text with its verdict, for e-mail', () => {
    expect(chartLine(history, { version: 2, value: 0.91 }, REGRESSED)).toBe('▆█▁ v3 ▼ · baseline v2')
    expect(chartLine([...history.slice(0, 2), { version: null, value: 0.85 }], null, REGRESSED)).toBe('▆█▁ new ▼')
  })
})
