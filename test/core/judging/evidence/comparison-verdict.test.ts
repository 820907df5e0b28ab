import { describe, expect, test } from '@jest/globals'
import { pairCases } from '../../../../src/core/judging/cases.js'
import { verdictOf, type ComparisonVerdict } from '../../../../src/core/judging/evidence/comparison-verdict.js'
import type {
  CaseEvidence,
  HistoryEvidence,
  MeasuredComparison,
  NoEvidence,
  Role,
} from '../../../../src/core/judging/evidence/evidence.js'
import { measure } from '../../../../src/core/judging/evidence/measure.js'
import { comparisonOf, judged, NOTHING_KNOWN, ofOutcomes, outcomes } from './comparison-material.js'
import { golden, offBy } from './golden.js'

function measuredOf(...given: ReturnType<typeof ofOutcomes>): MeasuredComparison & { readonly evidence: CaseEvidence } {
  const [measured] = measure([given[0]], given[1]).comparisons
  if (measured?.evidence.kind !== 'cases') throw new Error('there should be evidence of cases')
  return { comparison: measured.comparison, evidence: measured.evidence }
}

describe('golden verdicts', () => {
  test.each([...golden.verdicts])('$broke of $n cases broke, $fixed fixed, among $comparisons: $verdict', (row) => {
    const measured = measuredOf(...ofOutcomes(...outcomes(row.n, row.broke, row.fixed)))
    const { evidence } = measured
    const level = 0.05 / row.comparisons
    const decision = verdictOf(measured, { significant: evidence.p <= level, level, others: row.comparisons - 1 })
    expect(offBy(evidence.p, row.p)).toBeLessThan(1e-9)
    expect(evidence.interval.map((end, at) => offBy(end, row.interval90[at] ?? 0) < 1e-9)).toEqual([true, true])
    expect(decision.drop).toBeCloseTo(row.drop, 12)
    expect(offBy(decision.detectable ?? 0, row.detectable)).toBeLessThan(1e-9)
    // The golden table knows no improvements: here 4 cases broke and 15 were fixed.
    expect(decision.verdict).toBe(row.drop <= -0.02 && row.p >= 0.95 ? 'improvement' : row.verdict)
    expect(decision.cases_needed).toBe(row.verdict === 'inconclusive' ? row.needed_cases : null)
  })
})

/** Evidence that says a drop of `drop` is real, or is not. */
function evidenceOf(kind: 'cases' | 'history', p: number): CaseEvidence | HistoryEvidence {
  const chances = { p, p_improved: 1 - p, p_smallest: 0, missing: 0, added: 0, common: null }
  if (kind === 'history') {
    return { kind, method: 'prediction interval', n: 10, mean: 0.9, sd: 0.01, degrees: 9, scale: 'linear', ...chances }
  }
  const { evidence } = measuredOf(...ofOutcomes(...outcomes(100, 12, 4)))
  return { ...evidence, ...chances }
}

type Row = readonly [
  drop: number,
  p: number,
  gate: ComparisonVerdict,
  watch: ComparisonVerdict,
  second: ComparisonVerdict,
]

describe('the table of verdicts', () => {
  const rows: readonly Row[] = [
    [0.06, 0.001, 'regression', 'minor', 'minor'],
    [0.05, 0.001, 'regression', 'minor', 'minor'],
    [0.06, 0.2, 'inconclusive', 'unchanged', 'unchanged'],
    [0.03, 0.001, 'minor', 'minor', 'unchanged'],
    [0.03, 0.2, 'unchanged', 'unchanged', 'unchanged'],
    [0, 0.5, 'unchanged', 'unchanged', 'unchanged'],
    [-0.01, 0.99, 'unchanged', 'unchanged', 'unchanged'],
    [-0.02, 0.99, 'improvement', 'improvement', 'unchanged'],
    [-0.06, 0.8, 'unchanged', 'unchanged', 'unchanged'],
  ]
  for (const kind of ['cases', 'history'] as const) {
    test.each(rows)(`a drop of %d with p = %d by ${kind}`, (drop, p, ...expected) => {
      const verdicts = (['gate', 'watch', 'second look'] satisfies Role[]).map((role) => {
        const comparison = comparisonOf(0.9, Number((0.9 - drop).toFixed(2)), { role })
        const test = { significant: p <= 0.01, level: 0.01, others: 0 }
        return verdictOf({ comparison, evidence: evidenceOf(kind, p) }, test).verdict
      })
      expect(verdicts).toEqual(expected)
    })
  }

  test.each([
    [0.06, 'regression', 'minor', 'minor'],
    [0.05, 'regression', 'minor', 'minor'],
    [0.049, 'unchanged', 'unchanged', 'unchanged'],
    [-0.02, 'improvement', 'improvement', 'unchanged'],
  ])('a drop of %d without evidence', (drop, ...expected) => {
    const verdicts = (['gate', 'watch', 'second look'] satisfies Role[]).map(
      (role) => judged(comparisonOf(0.9, Number((0.9 - drop).toFixed(3)), { role }), NOTHING_KNOWN).decision.verdict,
    )
    expect(verdicts).toEqual(expected)
  })
})

describe('the limit is reached as people write numbers', () => {
  test.each([
    [0.95, 0.9, 0.05],
    [0.9, 0.85, 0.05],
    [53 / 60, 50 / 60, 0.05],
    [91, 86, 5],
    [1e9, 0.8e9, 0.2e9],
  ])('from %d to %d is a drop of %d', (before, now, limit) => {
    expect(judged(comparisonOf(before, now, { limit }), null).decision.verdict).toBe('regression')
  })

  test('a limit of nothing allows an equal value and no worse one', () => {
    expect(judged(comparisonOf(0.9, 0.9, { limit: 0 }), null).decision.verdict).toBe('unchanged')
    expect(judged(comparisonOf(0.9, 0.8999, { limit: 0 }), null).decision.verdict).toBe('regression')
  })
})

describe('cases that only one side has', () => {
  test('a drop that comes from new cases is not held against the cases that were there', () => {
    const [before, now] = outcomes(90, 0, 0)
    const added = Array.from({ length: 10 }, (_, at) => ({ id: `new-${at}`, passed: false }))
    const { decision, evidence } = judged(...ofOutcomes(before, [...now, ...added]))
    expect(decision).toMatchObject({ verdict: 'inconclusive', rule: 'other cases', drop: 0 })
    expect(evidence).toMatchObject({ n: 90, added: 10, missing: 0, worst_case: null })
  })

  test('a drop over the cases of both sides counts, though new cases hide it', () => {
    const [before, now] = outcomes(100, 12, 0)
    const added = Array.from({ length: 25 }, (_, at) => ({ id: `new-${at}`, passed: true }))
    expect(judged(...ofOutcomes(before, [...now, ...added])).decision).toMatchObject({
      verdict: 'regression',
      drop: 0.12,
    })
  })

  test('cases that are missing are counted as failed, to see whether that is why they are', () => {
    const { common, broke, fixed, ...rest } = golden.missing_cases
    const [before, now] = outcomes(common, broke, fixed, 5)
    const passed = Array.from({ length: rest.missing_that_baseline_passed }, (_, at) => ({
      id: `gone-${at}`,
      passed: true,
    }))
    const failed = Array.from({ length: rest.missing_that_baseline_failed }, (_, at) => ({
      id: `lost-${at}`,
      passed: false,
    }))
    const { decision, evidence } = judged(...ofOutcomes([...before, ...passed, ...failed], now))
    if (evidence.kind !== 'cases') throw new Error('there should be evidence of cases')
    expect(evidence.drop).toBeCloseTo(rest.like_for_like.drop, 12)
    expect(offBy(evidence.p, rest.like_for_like.p)).toBeLessThan(1e-9)
    expect(evidence.worst_case?.drop).toBeCloseTo(rest.worst_case.drop, 12)
    expect(offBy(evidence.worst_case?.p ?? 0, rest.worst_case.p)).toBeLessThan(1e-9)
    expect(decision).toMatchObject({ verdict: rest.verdict, rule: 'worst case' })
  })

  test('a few missing cases prove nothing by themselves, though counted as failed they reach the limit', () => {
    const [before, now] = outcomes(95, 3, 3)
    const gone = Array.from({ length: 5 }, (_, at) => ({ id: `gone-${at}`, passed: true }))
    const { decision, evidence } = judged(...ofOutcomes([...before, ...gone], now))
    expect(decision).toMatchObject({ verdict: 'unchanged', rule: 'evidence' })
    expect(evidence).toMatchObject({ worst_case: { drop: expect.closeTo(0.05, 12) } })
  })

  test('a gain is none while cases are missing: they may have been left out because they fail', () => {
    const [before, now] = outcomes(200, 0, 10, 20)
    expect(judged(...ofOutcomes(before, now)).decision.verdict).toBe('improvement')
    const kept = now.filter(({ passed }) => passed)
    expect(judged(...ofOutcomes(before, kept)).decision).toMatchObject({ verdict: 'unchanged', rule: 'missing cases' })
  })

  test('where cases say nothing, missing ones exclude an improvement', () => {
    const missing = {
      why: 'another average',
      earlier: null,
      n: 90,
      chance: null,
      interval: null,
      added: 0,
      common: null,
    } as const
    const evidence: NoEvidence = { kind: 'none', ...missing, missing: 5 }
    const comparison = comparisonOf(0.8, 0.9)
    expect(verdictOf({ comparison, evidence }, null).verdict).toBe('unchanged')
    expect(verdictOf({ comparison, evidence: { ...evidence, missing: 0 } }, null).verdict).toBe('improvement')
  })
})

describe('few cases', () => {
  test.each([1, 2])('%d cases that all broke cannot tell', (n) => {
    expect(judged(...ofOutcomes(...outcomes(n, n, 0))).decision.verdict).toBe('inconclusive')
  })

  test.each([3, 4, 5])('%d of %d cases that passed and fail now need no test', (n) => {
    const { decision } = judged(...ofOutcomes(...outcomes(n, n, 0)))
    expect(decision).toMatchObject({ verdict: 'regression', rule: 'all lost' })
  })

  test('three cases of which one did not pass before cannot tell', () => {
    expect(judged(...ofOutcomes(...outcomes(3, 2, 0, 1))).decision.verdict).toBe('inconclusive')
  })
})

test('repeats count with the runs that the cases already had', () => {
  const scored = (shares: readonly number[]) => shares.map((score, at) => ({ id: `case-${at}`, score, trials: 2 }))
  const before = scored(Array<number>(40).fill(1))
  const now = scored(before.map((_, at) => (at < 4 ? 0.5 : 1)))
  const { decision, evidence } = judged(comparisonOf(1, 0.95), {
    ...NOTHING_KNOWN,
    cases: pairCases(before, now),
  })
  expect(evidence).toMatchObject({ value: 'score', trials: 2, n: 40 })
  expect(decision.verdict).toBe('regression')
  const alone = verdictOf(
    { comparison: comparisonOf(1, 0.95), evidence },
    { significant: false, level: 0.01, others: 4 },
  )
  expect(alone.runs_needed).toBe(Math.ceil(((alone.cases_needed ?? 0) * 2) / 40))
})
