/** The newest earlier version beside a baseline that is older. */
import { describe, expect, test } from '@jest/globals'
import { decide, measure, type MeasuredCandidate } from '../../../src/core/judging/judge.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import type { BenchmarkCase, Judgement } from '../../../src/core/model.js'
import { baselineWith, candidateWith, contextWith } from './judging-material.js'

/** 100 cases, of which so many pass, from one on. */
function passing(from: number, count: number): BenchmarkCase[] {
  return Array.from({ length: 100 }, (_, at) => ({ id: `case-${at}`, passed: at >= from && at < from + count }))
}

/** 80 of 100 pass, as in the baseline; in the newest version 86 did: `broke` cases of it fail now, `broke - 6` pass. */
function fallen(broke: number): MeasuredCandidate {
  const of = (cases: readonly BenchmarkCase[]) => ({ accuracy: cases.filter(({ passed }) => passed).length / 100 })
  const [before, now] = [passing(0, 86), passing(broke, 80)]
  const baseline = baselineWith(of(now), { cases: now })
  const second = baselineWith(of(before), { cases: before, snapshot_version: 7, source: 'previous_run' })
  return measure(candidateWith(of(now), { cases: now }), contextWith(baseline, { second }), DEFAULT_POLICY)
}

const judged = (measured: readonly MeasuredCandidate[]): readonly Judgement[] => decide(measured).judgements

describe('a fall from the newest version', () => {
  test('is minor and told where chance does not explain it', () => {
    // 8 broke and 2 were fixed: P(X > 8) + P(X = 8)/2 = 11/1024 + 45/2048 of X ~ Bin(10, 1/2) is 0.033.
    const [judgement] = judged([fallen(8)])
    expect(judgement).toMatchObject({ verdict: 'minor' })
    expect(judgement?.reason).toContain('from version 7, the newest before it, accuracy fell by 0.06')
  })

  test('is told as rarely by chance in a push of twenty results as in one: they are tested together', () => {
    const all = judged(Array.from({ length: 20 }, () => fallen(8)))
    // Each could have been significant at 0.05/20, so that is what each is held to.
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']))
    const [first, ...others] = judged([fallen(6), ...Array.from({ length: 5 }, () => fallen(8))])
    // 6 of 6 broke: 2^-7 = 0.0078, held to 0.05/6 = 0.0083. Of the other five none is below 0.05/5.
    expect(first?.verdict).toBe('minor')
    expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']))
  })

  test('takes nothing away from what the baseline proves', () => {
    const [alone] = judged([fallen(8)])
    expect(alone?.findings[0]?.evidence?.others).toBe(0)
  })
})
