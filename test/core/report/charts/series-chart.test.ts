import { describe, expect, test } from '@jest/globals'
import type { Verdict } from '../../../../src/core/model.js'
import { seriesChart } from '../../../../src/core/report/charts/series-chart.js'

function points(values: readonly (readonly [number | null, Verdict | null])[], baseline = 0, current = values.length) {
  return values.map(([value, verdict], index) => ({
    snapshot_version: index + 1,
    created_at: '2026-03-01T00:00:00Z',
    commit_sha: null,
    value,
    verdict,
    is_baseline: index + 1 === baseline,
    is_current: index + 1 === current,
  }))
}

const SERIES = [
  [0.89, 'no_baseline'],
  [0.91, 'improvement'],
  [0.85, 'regression'],
  [null, 'unchanged'],
  [0.93, 'improvement'],
] as const

describe('the chart of a series', () => {
  test('has a sign under each version: what was said of it, or the pointer that stands there', () => {
    expect(seriesChart(points(SERIES, 2, 5), 'blocks')).toEqual([
      '▅▆▁·█',
      '○★▼ ▲',
      '○ no baseline  ★ baseline ┄┄ 0.91  ▼ regression  ▲ improvement',
    ])
  })

  test('shows a current version that is not the newest', () => {
    expect(seriesChart(points(SERIES, 2, 1), 'blocks')[1]).toBe('↶★▼ ▲')
  })

  test('can be drawn with signs that every terminal has', () => {
    const lines = seriesChart(points(SERIES, 2, 1), 'ascii')
    expect(lines).toEqual([
      '=+_ #',
      '<*v ^',
      '< current, after a move back  * baseline -- 0.91  v regression  ^ improvement',
    ])
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/)
  })

  test('is the curve alone where there is nothing to mark', () => {
    expect(
      seriesChart(
        points([
          [0.9, 'unchanged'],
          [0.9, null],
        ]),
        'blocks',
      ),
    ).toEqual(['▄▄'])
  })
})
