import { expect, test } from '@jest/globals'
import type { HistoryPoint } from '../../../src/core/model.js'
import { driftLine } from '../../../src/core/judging/drift-line.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import { baselineWith, candidateWith, contextWith } from './judging-material.js'

const F1 = { name: 'f1', better: 'higher' } as const

/** The line of a candidate whose f1 is `now`, after earlier versions from the baseline on. */
function lineOf(earlier: readonly number[], now: number, environment = 'production'): string | null {
  const history = earlier.map((f1_score, at): HistoryPoint => ({
    snapshot_version: at + 1,
    created_at: '2026-02-04T04:15:28Z',
    f1_score,
    values: {},
    verdict: 'unchanged',
  }))
  const configuration = { ...candidateWith({}).configuration, environment }
  const baseline = baselineWith({ f1: earlier[0] ?? 0 }, { snapshot_version: 1, configuration })
  return driftLine(
    candidateWith({ f1: now }, {}, { environment }),
    contextWith(baseline, { history }),
    F1,
    DEFAULT_POLICY,
  )
}

const STEADY = Array.from({ length: 12 }, (_, at) => 0.9 + 0.004 * ((at % 3) - 1))
const FALLING = [0.897, 0.894, 0.89, 0.886, 0.883, 0.879, 0.875]

test('a slow loss since the baseline that no version shows is told in one line', () => {
  expect(lineOf([...STEADY, ...FALLING], 0.872)).toMatch(
    /^f1 drifts: its moving average has left the level of 0\.9 for \d versions, and is at 0\.891$/,
  )
})

test('a steady level, few versions, and pull requests have none', () => {
  expect(lineOf([...STEADY, 0.9, 0.896, 0.904], 0.9)).toBeNull()
  expect(lineOf(FALLING, 0.872)).toBeNull()
  expect(lineOf([...STEADY, ...FALLING], 0.872, 'pull-request/7')).toBeNull()
})
