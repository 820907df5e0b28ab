import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { caseEvidence, type MeasuredCases } from '../../../../../src/core/judging/evidence/cases/case-evidence.js'
import { reproducingValue } from '../../../../../src/core/judging/evidence/cases/case-values.js'
import {
  COUNT_STATISTICS,
  type Counts,
  type CountStatistic,
} from '../../../../../src/core/judging/evidence/cases/counts.js'
import { pairCases } from '../../../../../src/core/judging/cases.js'
import type { Comparison } from '../../../../../src/core/judging/evidence/evidence.js'
import type { CaseOutcome, F1Average } from '../../../../../src/core/model.js'
import { comparisonOf, ofOutcomes, outcomes } from '../comparison-material.js'
import { golden, offBy } from '../golden.js'

function measured(
  comparison: Comparison,
  before: readonly CaseOutcome[],
  now: readonly CaseOutcome[],
  average: F1Average | null = null,
): MeasuredCases {
  const paired = pairCases(before, now)
  const value = paired && reproducingValue(comparison, paired, average)
  if (paired === null || value === null) throw new Error('the cases do not add up to the metric')
  return caseEvidence(comparison, paired, value)
}

const withCounts = (counts: readonly (readonly [number, number, number])[]): (CaseOutcome & Counts)[] =>
  counts.map(([tp, fp, fn], at) => ({ id: `document-${at}`, tp, fp, fn }))

/** The textbook formulas, over pooled counts. */
function pooled(statistic: CountStatistic, cases: readonly Counts[]): number {
  const [tp, fp, fn] = (['tp', 'fp', 'fn'] as const).map((name) =>
    cases.reduce((sum, each) => sum + each[name], 0),
  ) as [number, number, number]
  const denominator = { f1: 2 * tp + fp + fn, precision: tp + fp, recall: tp + fn }[statistic]
  return ((statistic === 'f1' ? 2 : 1) * tp) / denominator
}

/** The chance that exchanging the two sides of documents at random makes a larger drop, ties counted half. */
function byExchange(documents: readonly (readonly [Counts, Counts])[], statistic: CountStatistic): number {
  const dropOf = (pairs: readonly (readonly [Counts, Counts])[]): number =>
    pooled(
      statistic,
      pairs.map(([before]) => before),
    ) -
    pooled(
      statistic,
      pairs.map(([, now]) => now),
    )
  const seen = dropOf(documents)
  let [larger, equal] = [0, 0]
  for (let exchanged = 0; exchanged < 2 ** documents.length; exchanged += 1) {
    const drop = dropOf(documents.map(([before, now], bit) => ((exchanged >> bit) & 1 ? [now, before] : [before, now])))
    if (Math.abs(drop - seen) < 1e-12) equal += 1
    else if (drop > seen) larger += 1
  }
  return (larger + equal / 2) / 2 ** documents.length
}

describe('documents with counts', () => {
  const [before, now] = [withCounts(golden.documents.before), withCounts(golden.documents.now)]

  test.each([...golden.documents.linear])('the differences of $metric', ({ metric, differences, sum, p }) => {
    const statistic = COUNT_STATISTICS.find((each) => each === metric) ?? 'f1'
    const comparison = comparisonOf(pooled(statistic, before), pooled(statistic, now), { metric })
    const { evidence, units } = measured(comparison, before, now)
    const n = differences.length
    expect([...units.differences].map((each) => each / n)).toEqual(differences.map((each) => expect.closeTo(each, 14)))
    expect(units.differences.reduce((total, each) => total + each, 0) / n).toBeCloseTo(sum, 12)
    expect(offBy(evidence.p, p)).toBeLessThan(1e-9)
    expect(evidence.value).toBe('counts')
  })

  test('the drop is that of f1 itself', () => {
    const { f1_before, f1_now } = golden.documents
    expect(measured(comparisonOf(f1_before, f1_now, { metric: 'f1' }), before, now).evidence.drop).toBeCloseTo(
      f1_before - f1_now,
      12,
    )
  })

  test('significance is almost always what exchanging the documents and computing f1 anew gives', () => {
    const count = fc.record({ tp: fc.nat(4), fp: fc.nat(2), fn: fc.nat(2) })
    const pairs = fc.array(fc.tuple(count, count), { minLength: 6, maxLength: 10 })
    const samples = fc.sample(fc.tuple(pairs, fc.constantFrom(...COUNT_STATISTICS)), { numRuns: 400, seed: 1 })
    const judged = samples.flatMap(([documents, statistic]) => {
      const side = (at: 0 | 1): Counts[] => documents.map((pair) => pair[at])
      if ([side(0), side(1)].some((counts) => counts.every(({ tp }) => tp === 0))) return []
      const named = (at: 0 | 1): CaseOutcome[] => side(at).map((each, id) => ({ id: String(id), ...each }))
      const comparison = comparisonOf(pooled(statistic, side(0)), pooled(statistic, side(1)), { metric: statistic })
      const { evidence } = measured(comparison, named(0), named(1))
      return [evidence.p <= 0.05 === byExchange(documents, statistic) <= 0.05]
    })
    expect(judged.length).toBeGreaterThan(300)
    expect(judged.filter(Boolean).length / judged.length).toBeGreaterThan(0.97)
  })

  test('nothing found on one side is no division by nothing', () => {
    const nothing = withCounts(golden.documents.before.map(() => [0, 0, 0]))
    const { evidence } = measured(comparisonOf(golden.documents.f1_before, 0, { metric: 'f1' }), before, nothing)
    expect(evidence.drop).toBeCloseTo(golden.documents.f1_before, 12)
  })
})

describe('units', () => {
  const { of_cases, differences, drop, p_by_group, p_by_case } = golden.groups
  const side = (passes: (difference: number) => boolean, groups: readonly (string | undefined)[]): CaseOutcome[] =>
    differences.map((difference, at) => {
      const group = groups[at]
      return { id: String(at), passed: passes(difference), ...(group === undefined ? {} : { group }) }
    })
  const grouped = (groups: readonly (string | undefined)[]): MeasuredCases => {
    const [before, now] = [
      side((difference) => difference >= 0, groups),
      side((difference) => difference < 1 && (difference < 0 || difference === 0), groups),
    ]
    const share = (cases: readonly CaseOutcome[]): number => cases.filter(({ passed }) => passed).length / cases.length
    return measured(comparisonOf(share(before), share(now)), before, now)
  }

  test('are groups from ten groups on', () => {
    const { evidence } = grouped(of_cases)
    expect(evidence).toMatchObject({ unit: 'group', units: 11, n: 20, drop })
    expect(offBy(evidence.p, p_by_group)).toBeLessThan(1e-9)
  })

  test('are cases with fewer groups: those are types of documents', () => {
    const { evidence } = grouped(of_cases.map((group) => (group > 'i' ? 'i' : group)))
    expect(evidence).toMatchObject({ unit: 'case', units: 20 })
    expect(offBy(evidence.p, p_by_case)).toBeLessThan(1e-9)
  })

  test('are cases where every case is a group of its own', () => {
    expect(grouped(of_cases.map((_, at) => `group-${at}`)).evidence.unit).toBe('case')
  })

  test('without a group, a case stands for itself', () => {
    const { evidence } = grouped(of_cases.map((group) => (group === 'a' ? undefined : group)))
    expect(evidence).toMatchObject({ unit: 'group', units: 10 + 3 })
  })
})

test('a result beside itself: nothing differs, p is 1', () => {
  const [before, now] = outcomes(50, 0, 0, 5)
  const [comparison] = ofOutcomes(before, now)
  expect(measured(comparison, before, now).evidence).toMatchObject({
    p: 1,
    p_improved: 1,
    p_smallest: 1,
    changed: 0,
    drop: 0,
    broke: 0,
    fixed: 0,
  })
})

test('trials of a case are one case, whose values are means', () => {
  const before = Array.from({ length: 12 }, (_, at) => ({ id: String(at), trials: 3, passes: 3 }))
  const now = before.map((each, at) => ({ ...each, passes: at < 4 ? 2 : 3 }))
  const { evidence, units } = measured(comparisonOf(1, 32 / 36), before, now)
  expect(evidence).toMatchObject({
    value: 'passes',
    n: 12,
    units: 12,
    changed: 4,
    trials: 3,
    method: 'McNemar mid-p',
    broke: 4,
  })
  expect(Math.max(...units.differences)).toBeCloseTo(1 / 3, 12)
  expect(evidence.p).toBe(2 ** -5)
})

test('where lower is better, a higher score is worse', () => {
  const scored = (score: number): CaseOutcome[] => Array.from({ length: 8 }, (_, at) => ({ id: String(at), score }))
  const { evidence } = measured(
    comparisonOf(0.1, 0.3, { better: 'lower', metric: 'toxicity' }),
    scored(0.1),
    scored(0.3),
  )
  expect(evidence).toMatchObject({ broke: 8, fixed: 0 })
  expect(evidence.drop).toBeCloseTo(0.2, 12)
  expect(evidence.p).toBe(2 ** -9)
})

test('drops and intervals of a percentage are in percent, chances are the same', () => {
  const [before, now] = outcomes(100, 8, 3)
  const [comparison] = ofOutcomes(before, now)
  const share = measured(comparison, before, now).evidence
  const percent = measured(comparisonOf(97, 92, { whole: 100, limit: 5 }), before, now).evidence
  expect(percent.p).toBe(share.p)
  expect(percent.drop).toBeCloseTo(5, 9)
  expect(percent.interval[1]).toBeCloseTo(100 * share.interval[1], 9)
})

test('what errors did is told apart from what the model did', () => {
  const [before, now] = outcomes(100, 12, 0)
  const withErrors = now.map((each, at) => (at < 9 ? { ...each, error: true } : each))
  const { evidence } = measured(comparisonOf(1, 0.88), before, withErrors)
  expect(evidence).toMatchObject({ broke: 12, broke_by_error: 9 })
  expect(evidence.drop_without_errors).toBeCloseTo(3 / 91, 12)
})

test('a document that is missing is counted as one in which all that was found is wrong', () => {
  const before = withCounts([
    [4, 0, 0],
    [4, 0, 0],
    [4, 0, 0],
    [2, 1, 0],
    [0, 0, 0],
  ])
  const now = before.slice(0, 3)
  const { evidence } = measured(comparisonOf(28 / 29, 1, { metric: 'f1' }), before, now)
  // With it: tp 12, fp 3 + 1, fn 2.
  expect(evidence.worst_case?.drop).toBeCloseTo(28 / 29 - 24 / (24 + 4 + 2), 12)
})

test('where lower is better, a case that is missing counts as the worst: 1', () => {
  const scored = (count: number): CaseOutcome[] =>
    Array.from({ length: count }, (_, at) => ({ id: String(at), score: 0.1 }))
  const toxicity = comparisonOf(0.1, 0.1, { better: 'lower', metric: 'toxicity' })
  const { evidence } = measured(toxicity, scored(10), scored(9))
  expect(evidence.worst_case?.drop).toBeCloseTo(0.09, 12)
})
