import { describe, expect, test } from '@jest/globals'
import { outputsOf, snapshotsOf } from '../../src/action/outputs.js'
import type { JudgedResult, Verdict } from '../../src/core/model.js'
import { FIRST, judged, PRODUCTION, REGRESSED } from '../core/report/report-fixture.js'

const FILES = { reportPath: 'report.md', snapshotsPath: 'snapshots.json' }

describe('the outputs of a push', () => {
  test('stay under what GitHub takes with 3,500 results, and a file has them all', () => {
    const results = Array.from({ length: 3_500 }, (_, index) => {
      return judged({ configuration: { ...PRODUCTION, model_version: `model-${index}` } })
    })
    const outputs = outputsOf({ verdict: 'unchanged', results, missing: [] }, FILES)
    const shown = outputs.snapshots as readonly object[]
    expect(JSON.stringify(shown).length).toBeLessThanOrEqual(262_144)
    expect(shown.length).toBeGreaterThan(500)
    expect(shown).toEqual(snapshotsOf(results).slice(0, shown.length))
    expect(snapshotsOf(results)).toHaveLength(3_500)
    expect(outputs.snapshotsPath).toBe('snapshots.json')
  })

  test('say of a regression whether there is one, or that nobody knows', () => {
    const of = (verdict: Verdict, results: readonly JudgedResult[]) =>
      outputsOf({ verdict, results, missing: [] }, FILES)
    expect(of('regression', [REGRESSED, FIRST])).toMatchObject({ regression: true, regressions: 1 })
    expect(of('no_baseline', [FIRST])).toMatchObject({ regression: null, regressions: 0 })
  })
})
