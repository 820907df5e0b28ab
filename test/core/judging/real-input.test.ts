/** What users saw: pairs of real results, and the promises about them, through the judge that a push uses. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { BenchmarkCase, BenchmarkResult, HistoryPoint, Judgement } from '../../../src/core/model.js'
import { judge } from '../../../src/core/judging/judge.js'
import { DEFAULT_POLICY, type Policy } from '../../../src/core/judging/policy/policy.js'
import { baselineWith, candidateWith, contextWith, type Judged } from './judging-material.js'

/** Judges a result against another one, as its own baseline. */
function judged(
  { result: before }: Judged,
  candidate: Judged,
  history: readonly HistoryPoint[] = [],
  policy: Policy = DEFAULT_POLICY,
): Judgement {
  const { metrics, cases = null, f1_average = null, dataset_size = null } = before
  return judge(candidate, contextWith(baselineWith(metrics, { cases, f1_average, dataset_size }), { history }), policy)
}

function example(version: number): Judged {
  const text = readFileSync(new URL(`../../../examples/version-${version}.json`, import.meta.url), 'utf8')
  const { metrics, ...rest } = JSON.parse(text) as BenchmarkResult
  return candidateWith(metrics, rest)
}

/** Ten patients with the counts of an f1 each, whose mean is reported. */
function patients(f1: number, flipped: boolean): Judged {
  const cases: BenchmarkCase[] = Array.from({ length: 10 }, (_, at) =>
    at === 0 && flipped
      ? { id: 'patient-0', tp: 1, fp: 1, fn: 1 }
      : at === 1
        ? { id: 'patient-1', tp: 0, fp: 1, fn: 1 }
        : at === 2
          ? { id: 'patient-2', tp: 5, fp: 1, fn: 1 }
          : { id: `patient-${at}`, tp: 2, fp: 0, fn: 0 },
  )
  return candidateWith({ f1 }, { f1_average: 'macro', cases })
}

/** Cases, of which the first ones passed. */
function passing(count: number, passed: number): Judged {
  const cases = Array.from({ length: count }, (_, at) => ({ id: `case-${at}`, passed: at < passed }))
  return candidateWith({ accuracy: passed / count }, { cases })
}

const FELL = candidateWith({ f1: 0.86 }, { dataset_size: 100 })
const STOOD = candidateWith({ f1: 0.91 }, { dataset_size: 100 })

describe('what real results come to', () => {
  test('ten patients, macro f1 .8833 → .8333 by one that flipped: inconclusive, with how many cases would tell', () => {
    const judgement = judged(patients(0.8833, false), patients(0.8333, true))
    expect(judgement).toMatchObject({
      verdict: 'inconclusive',
      reason:
        'f1 fell by 0.05 (0.8833 → 0.8333), which reaches the limit of 0.05, but only 1 of 10 cases differs, too few ' +
        'to tell it from chance. About 130 cases like these, or these 10 run 13 times, would show a drop of 0.05 (4 times in 5)',
    })
    expect(judgement.findings[0]?.evidence).toMatchObject({ n: 10, changed: 1, p: 0.25, level: 0.05 })
  })

  test('the third example stays a regression: 11 cases broke, 0 fixed', () => {
    const judgement = judged(example(2), example(3))
    expect(judgement.verdict).toBe('regression')
    expect(judgement.reason).toContain('Chance does not explain it: 11 cases broke, 0 fixed')
    expect(judgement.findings[0]?.evidence).toMatchObject({ p: 2 ** -12, broke: 11, fixed: 0 })
  })

  test('a run against itself is unchanged with p = 1', () => {
    const judgement = judged(example(2), example(2))
    expect(judgement.verdict).toBe('unchanged')
    expect(judgement.findings.find(({ gate }) => gate)?.evidence).toMatchObject({ p: 1, changed: 0 })
  })

  test('every common case failed is a regression, whatever p says', () => {
    const judgement = judged(passing(3, 3), passing(3, 0))
    expect(judgement.verdict).toBe('regression')
    expect(judgement.reason).toContain('All 3 cases passed before, and none passes now')
    expect(judgement.findings[0]?.evidence?.p).toBeGreaterThan(0.05)
  })

  test('without cases and history the limit alone decides, and says how often chance would trip it', () => {
    expect(judged(STOOD, FELL)).toMatchObject({
      verdict: 'regression',
      reason:
        'f1 fell by 0.05 (0.91 → 0.86); the limit is 0.05. No cases were sent: with 100 cases chance alone trips this ' +
        'limit in up to 11 of 100 pushes',
    })
  })

  test('with the strategy threshold the limit alone decides, whatever the cases say', () => {
    const policy: Policy = { ...DEFAULT_POLICY, strategy: 'threshold' }
    expect(judged(patients(0.8833, false), patients(0.8333, true), [], policy)).toMatchObject({
      verdict: 'regression',
      reason: 'f1 fell by 0.05 (0.8833 → 0.8333); the limit is 0.05',
      findings: [{ evidence: { method: 'limit', p: null } }],
    })
  })
})

describe('earlier versions, where there are no cases', () => {
  const historyOf = (values: readonly number[], verdict: HistoryPoint['verdict'] = 'unchanged'): HistoryPoint[] =>
    values.map((f1_score, at) => ({
      snapshot_version: at + 1,
      created_at: '2026-02-04T04:15:28Z',
      f1_score,
      values: {},
      verdict,
    }))
  const noisy = [0.91, 0.85, 0.93, 0.87, 0.9, 0.86, 0.92, 0.88, 0.91]

  test('a fall within their usual range is inconclusive', () => {
    const judgement = judged(STOOD, FELL, historyOf(noisy))
    expect(judgement.verdict).toBe('inconclusive')
    expect(judgement.findings[0]?.evidence).toMatchObject({ method: 'prediction interval', n: 9, of: 'versions' })
  })

  test('a fall out of it is a regression', () => {
    const steady = historyOf([0.91, 0.911, 0.909, 0.91, 0.912, 0.908, 0.91, 0.911])
    expect(judged(STOOD, FELL, steady).verdict).toBe('regression')
  })

  test('fewer than eight, and regressed ones, say nothing: the limit decides', () => {
    expect(judged(STOOD, FELL, historyOf(noisy.slice(0, 7))).verdict).toBe('regression')
    expect(judged(STOOD, FELL, historyOf(noisy, 'regression')).verdict).toBe('regression')
    expect(judged(STOOD, FELL, historyOf(noisy.slice(0, 7))).findings[0]?.evidence?.remarks).toEqual([
      'no usual range yet: 7 of 8 earlier versions',
    ])
  })
})

test('a gain of the primary metric that chance does not explain is kept with the verdict', () => {
  const { verdict, proven_gain } = judged(passing(200, 150), passing(200, 160))
  expect(verdict).toBe('improvement')
  expect(proven_gain).toMatchObject({ metric: 'accuracy', gain: 0.05 })
  expect(proven_gain?.p).toBeLessThan(0.05)
  expect(judged(passing(10, 5), passing(10, 6)).proven_gain).toBeNull()
})
