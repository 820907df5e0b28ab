import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/core/judging/judge.js'
import { DEFAULT_POLICY } from '../../../src/core/judging/policy/policy.js'
import type { Baseline, BenchmarkCase, BenchmarkResult, Judgement, MetricTree } from '../../../src/core/model.js'
import { baselineWith, candidateWith, contextWith } from './judging-material.js'

interface Side {
  readonly metrics: MetricTree
  readonly cases?: readonly BenchmarkCase[]
  readonly size?: number
  readonly errors?: number
  readonly rest?: Partial<BenchmarkResult>
}

function judged(before: Side | null, now: Side): Judgement {
  const candidate = candidateWith(now.metrics, {
    ...(now.cases === undefined ? {} : { cases: now.cases }),
    ...(now.size === undefined ? {} : { dataset_size: now.size }),
    ...(now.errors === undefined ? {} : { error_count: now.errors }),
    ...now.rest,
  })
  const context = contextWith(
    before === null
      ? null
      : baselineWith(before.metrics, {
          cases: before.cases ?? null,
          dataset_size: before.size ?? null,
          error_count: before.errors ?? null,
          ...(before.rest as Partial<Baseline>),
        }),
  )
  return judge(candidate, context, DEFAULT_POLICY)
}

/** So many cases, of which the first ones passed. */
const cases = (count: number, passed: number, from = 0): BenchmarkCase[] =>
  Array.from({ length: count }, (_, index) => ({ id: `case-${from + index}`, passed: index < passed }))

describe('the failing cases left out are no improvement', () => {
  const before = { metrics: { f1: 0.8 }, cases: cases(100, 80), size: 100 }

  test('f1 0.8 → 1.0 over the 80 that passed before is unchanged and unfit for promotion', () => {
    const judgement = judged(before, { metrics: { f1: 1 }, cases: cases(80, 80), size: 80 })
    expect(judgement).toMatchObject({
      verdict: 'unchanged',
      reason: 'f1 is still 1 over the 80 common cases (reported: 0.8 → 1.0). A drop of more than 0.029 can be excluded',
      warnings: [
        "20 of the baseline's 100 cases are missing: there 20 failed and 0 passed. Only common cases are compared, and this is not an improvement",
      ],
    })
    expect(judgement.findings[0]?.like_for_like).toEqual({ cases: 80, baseline: 1, candidate: 1 })
    expect(judgement.unfit).toBe('20 cases of the baseline are missing (20 failed there)')
  })

  test('and what got better among the others does not make it one', () => {
    const better = cases(90, 90)
    const judgement = judged(before, { metrics: { f1: 1 }, cases: better })
    expect(judgement.verdict).toBe('unchanged')
    expect(judgement.reason).toMatch(
      /^f1 rose by 0\.1111 \(0\.8889 → 1\.0000\) over the 90 common cases .*, but 10 cases of the baseline are missing, so it is not an improvement$/,
    )
    expect(judgement.unfit).toBe('10 cases of the baseline are missing (10 failed there)')
  })

  test('and a drop among the others is one', () => {
    const judgement = judged(before, { metrics: { f1: 73 / 85 }, cases: cases(85, 73) })
    expect(judgement).toMatchObject({
      verdict: 'regression',
      reason:
        'f1 fell by 0.0824 (0.9412 → 0.8588) over the 85 common cases (reported: 0.8000 → 0.8588); the limit is 0.05. ' +
        'Chance does not explain it: 7 cases broke, 0 fixed (90% interval 0.026 to 0.14)',
    })
  })
})

describe('a data set that grew', () => {
  test('from 100 to 110 cases with the same ids is compared like for like, and says so', () => {
    const before = { metrics: { accuracy: 0.9 }, cases: cases(100, 90), size: 100 }
    const added = [...cases(100, 90), ...cases(10, 2, 100)]
    const judgement = judged(before, { metrics: { accuracy: 92 / 110 }, cases: added, size: 110 })
    expect(judgement).toMatchObject({
      verdict: 'inconclusive',
      reason:
        'accuracy fell by 0.0636 (0.9000 → 0.8364), which reaches the limit of 0.05, but the difference comes from 10 ' +
        'cases that only one side has; over the 100 cases of both sides it did not change',
      warnings: ['10 new cases are not compared: 8 failed and 2 passed'],
      unfit: null,
    })
  })

  test('precision, recall and f1 come from the counts of the common cases', () => {
    const counted = (count: number, wrong: number): BenchmarkCase[] =>
      Array.from({ length: count }, (_, index) => {
        return index < wrong ? { id: `c${index}`, tp: 1, fp: 1, fn: 2 } : { id: `c${index}`, tp: 3, fp: 0, fn: 0 }
      })
    // 10 cases, 2 wrong: tp 26, fp 2, fn 4. Of the first 9: tp 23, fp 2, fn 4.
    const before = { metrics: { f1: 26 / 29, precision: 26 / 28, recall: 26 / 30 }, cases: counted(10, 2) }
    const now = { metrics: { f1: 23 / 26, precision: 23 / 25, recall: 23 / 27 }, cases: counted(9, 2) }
    const judgement = judged(before, now)
    const common = Object.fromEntries(judgement.findings.map(({ metric, like_for_like }) => [metric, like_for_like]))
    const same = (value: number) => ({ cases: 9, baseline: value, candidate: value })
    expect(common).toEqual({ f1: same(23 / 26), precision: same(23 / 25), recall: same(23 / 27) })
  })

  test('scores, percentages and the mean of each case’s own f1 are followed, too', () => {
    const scored = (count: number): BenchmarkCase[] =>
      Array.from({ length: count }, (_, index) => ({ id: `c${index}`, score: index === 0 ? 0 : 0.5 }))
    const score = judged(
      { metrics: { score: 0.45 }, cases: scored(10) },
      { metrics: { score: 0.4545 }, cases: scored(11) },
    )
    expect(score.findings[0]?.like_for_like).toEqual({ cases: 10, baseline: 0.45, candidate: 0.45 })
    const percent = judged(
      { metrics: { accuracy: 80 }, cases: cases(10, 8) },
      { metrics: { accuracy: 72.7 }, cases: cases(11, 8) },
    )
    expect(percent.findings[0]?.like_for_like).toEqual({ cases: 10, baseline: 80, candidate: 80 })
    const own = (count: number): BenchmarkCase[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `c${index}`,
        tp: index === 0 ? 0 : 1,
        fp: 0,
        fn: index === 0 ? 9 : 0,
      }))
    const macro = { f1_average: 'macro' } as const
    const mean = judged(
      { metrics: { f1: 0.9 }, cases: own(10), rest: macro },
      { metrics: { f1: 0.91 }, cases: own(11), rest: macro },
    )
    expect(mean.findings[0]?.like_for_like).toEqual({ cases: 10, baseline: 0.9, candidate: 0.9 })
  })
})

describe('cases that ended in an error', () => {
  test('are failed ones, and the words say so', () => {
    const before = { metrics: { accuracy: 0.9 }, cases: cases(100, 90), size: 100, errors: 0 }
    const broken = cases(100, 80).map((each, index) => (index >= 80 && index < 90 ? { ...each, error: true } : each))
    const judgement = judged(before, { metrics: { accuracy: 0.8 }, cases: broken, size: 100, errors: 10 })
    expect(judgement.verdict).toBe('regression')
    expect(judgement.warnings).toEqual([
      '10 of 100 cases ended in an error and count as failed; in the baseline 0 of 100 did',
    ])
    expect(judgement.flipped.broke).toHaveLength(10)
  })

  test('are counted where there are no cases, too, and on the first push', () => {
    const few = judged({ metrics: { f1: 0.9 }, size: 200, errors: 0 }, { metrics: { f1: 0.9 }, size: 200, errors: 3 })
    expect(few.warnings).toEqual(['3 of 200 cases ended in an error; in the baseline 0 of 200 did'])
    const first = judged(null, { metrics: { f1: 0.9 }, size: 200, errors: 3 })
    expect(first.warnings).toEqual(['3 of 200 cases ended in an error'])
  })

  test('errors 0 → 191 of 200 while f1 is that of the nine left: incomparable, with cases and without', () => {
    const before = { metrics: { f1: 0.81 }, size: 200, errors: 0 }
    const now = { metrics: { f1: 0.97 }, size: 200, errors: 191 }
    const without = judged(before, now)
    expect(without.verdict).toBe('incomparable')
    expect(without.reason).toContain('191 of 200 cases (95.5%) ended in an error')
    const own = cases(200, 9).map((each, index) => (index < 9 ? each : { id: each.id, error: true, passed: false }))
    const withCases = judged({ ...before, cases: cases(200, 162) }, { ...now, cases: own })
    expect(withCases.verdict).toBe('incomparable')
  })
})

describe('a result of which every case failed is unfit for promotion', () => {
  test.each([
    ['by its cases', { metrics: { f1: 1 }, cases: cases(20, 0) }, 'all 20 cases failed'],
    ['by errors of its cases', { metrics: { f1: 1 }, cases: [{ id: 'a', error: true }] }, 'its only case failed'],
    [
      'by its scores',
      {
        metrics: { f1: 1 },
        cases: [
          { id: 'a', score: 0 },
          { id: 'b', score: 0 },
        ],
      },
      'all 2 cases failed',
    ],
    ['by its count of errors', { metrics: { f1: 1 }, size: 200, errors: 200 }, 'all 200 cases ended in an error'],
  ])('%s', (_, side, reason) => {
    const judgement = judged(null, side)
    expect(judgement.unfit).toBe(reason)
  })

  test('and one of which some passed may be', () => {
    const some = judged(null, {
      metrics: { f1: 0.1 },
      cases: [
        { id: 'a', score: 0 },
        { id: 'b', score: 0.4 },
      ],
      errors: 0,
    })
    expect(some.unfit).toBeNull()
  })
})
