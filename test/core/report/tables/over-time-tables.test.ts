import { expect, test } from '@jest/globals'
import { latestTable, regressionTable } from '../../../../src/core/report/tables/over-time-tables.js'

const snapshot = {
  prompt_version: 'none',
  environment: 'local',
  snapshot_version: 1,
  precision_score: null,
  recall_score: null,
  cost_per_analysis: null,
  verdict: 'unchanged',
  commit_sha: null,
  stored_at: '2026-11-28T06:00:00Z',
  created_at: '2026-11-28T06:00:00Z',
}
const ROWS = [
  ['load', 'p95_ms', 1520, 890, null],
  ['qa', 'score', 0.8459, 0.8459, 1901.35],
  ['math', 'exact_match', 0.0004, 0.0004, 0.6667],
] as const

test('numbers of different metrics and configurations have the decimals of their own', () => {
  const rows = ROWS.map(([dataset_version, metric, value, baseline_value, latency_ms]) => {
    const about = { ...snapshot, model_version: 'm', dataset_version, metric, value, baseline_value, latency_ms }
    return { ...about, is_current: true, triggered_by: null, run_id: null, reason: null }
  })
  const cells = (lines: string[]): string[][] => lines.slice(1).map((line) => line.trim().split(/ {2,}/))
  expect(cells(latestTable(rows)).map((row) => row.slice(5, 9))).toEqual([
    ['p95_ms', '1520', '890', '–'],
    ['score', '0.8459', '0.8459', '1901'],
    ['exact_match', '0.0004', '0.0004', '0.6667'],
  ])
  expect(cells(regressionTable(rows.slice(0, 1)))[0]?.slice(6, 9)).toEqual(['1520', '890', '+630'])
})
