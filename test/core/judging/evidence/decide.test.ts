import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { pairCases } from '../../../../src/core/judging/cases.js'
import type { CaseOutcome } from '../../../../src/core/model.js'
import { decide } from '../../../../src/core/judging/evidence/decide.js'
import type { MeasuredResult } from '../../../../src/core/judging/evidence/evidence.js'
import { measure } from '../../../../src/core/judging/evidence/measure.js'
import { reasonOf } from '../../../../src/core/judging/evidence/words/reason.js'
import { comparisonOf, judged, NOTHING_KNOWN, ofOutcomes, outcomes } from './comparison-material.js'
import { golden, offBy } from './golden.js'

/** One result with one gate. */
const resultOf = (
  n: number,
  broke: number,
  fixed: number,
  rest: Parameters<typeof comparisonOf>[2] = {},
): MeasuredResult => {
  const [comparison, sources] = ofOutcomes(...outcomes(n, broke, fixed), rest)
  return measure([comparison], sources)
}

const verdicts = (results: readonly MeasuredResult[]): string[] =>
  decide(results)
    .results.flat()
    .map(({ decision }) => decision.verdict)

describe('a push is judged as a whole', () => {
  test('what is a regression alone is not, where it may be the one of twenty that chance makes', () => {
    const suspicious = resultOf(100, 9, 2)
    const noisy = Array.from({ length: 19 }, () => resultOf(100, 6, 6))
    expect(verdicts([suspicious])).toEqual(['regression'])
    expect(verdicts([suspicious, ...noisy])[0]).toBe('inconclusive')
  })

  test('comparisons in which hardly a case differs cost the others nothing', () => {
    const steady = Array.from({ length: 19 }, () => resultOf(100, 0, 1))
    expect(verdicts([resultOf(100, 9, 2), ...steady])[0]).toBe('regression')
  })

  test('results together show what none of them shows', () => {
    const { broke_fixed, cases_each, drop, p, p_each } = golden.pooled
    const results = broke_fixed.map(([broke, fixed]) => resultOf(cases_each, broke, fixed))
    const { results: decided, pooled } = decide(results)
    expect(pooled).toMatchObject({ results: 5, limit: 0.05, regression: true, significant: true })
    expect(pooled?.drop).toBeCloseTo(drop, 12)
    expect(offBy(pooled?.p ?? 0, p)).toBeLessThan(1e-9)
    decided.flat().forEach(({ evidence }, at) => {
      expect(offBy(evidence.kind === 'cases' ? evidence.p : 0, p_each[at] ?? 0)).toBeLessThan(1e-9)
    })
    expect(decided.flat().map(({ decision }) => decision.verdict)).not.toContain('regression')
  })

  test('results together are no regression where they fell by less than the limit', () => {
    const results = Array.from({ length: 20 }, () => resultOf(200, 9, 2))
    expect(decide(results).pooled).toMatchObject({ significant: true, regression: false })
  })

  test('large and small data sets weigh the same', () => {
    const { pooled } = decide([resultOf(100, 0, 6), resultOf(10, 3, 0)])
    expect(pooled?.drop).toBeCloseTo(0.12, 12)
    // T = 3 × 1/10 − 6 × 1/100 = 0.24. Beyond it: all three worse, with any of the six; all six better is a tie.
    expect(pooled?.p).toBeCloseTo((2 ** 6 - 1 + 1 / 2) / 2 ** 9, 12)
  })

  test('one result is no push of several', () => {
    expect(decide([resultOf(100, 9, 2)]).pooled).toBeNull()
    expect(decide([resultOf(100, 9, 2), measure([comparisonOf(0.9, 0.8)], NOTHING_KNOWN)]).pooled).toBeNull()
    expect(decide([])).toEqual({ results: [], pooled: null })
  })

  test('metrics that do not gate, and second looks, take nothing from the gates', () => {
    const gate = resultOf(100, 9, 2)
    const others = (role: 'watch' | 'second look') => Array.from({ length: 19 }, () => resultOf(100, 6, 6, { role }))
    const alone = decide([gate]).results[0]?.[0]?.decision.test
    for (const role of ['watch', 'second look'] as const) {
      expect(decide([gate, ...others(role)]).results[0]?.[0]?.decision.test).toEqual(alone)
    }
    expect(verdicts([resultOf(100, 9, 2, { role: 'watch' })])).toEqual(['unchanged'])
    expect(verdicts([resultOf(100, 12, 1, { role: 'watch' })])).toEqual(['minor'])
    expect(verdicts([resultOf(100, 9, 2, { role: 'second look' })])).toEqual(['minor'])
    expect(
      verdicts([resultOf(100, 9, 2), ...others('second look'), resultOf(100, 9, 2, { role: 'second look' })]).at(-1),
    ).toBe('unchanged')
  })

  test('what was measured can be stored and decided later, without the cases', () => {
    const results = golden.pooled.broke_fixed.map(([broke, fixed]) => resultOf(50, broke, fixed))
    const stored = results.map(({ comparisons, pooled }): MeasuredResult => ({
      comparisons: JSON.parse(JSON.stringify(comparisons)) as MeasuredResult['comparisons'],
      pooled: pooled && {
        ...pooled,
        differences: Float64Array.from(JSON.parse(JSON.stringify([...pooled.differences])) as number[]),
      },
    }))
    expect(decide(stored)).toEqual(decide(results))
    // Of the cases only those that differ are kept, and of those a number each.
    expect(results.map(({ pooled }) => pooled?.differences.length)).toEqual([8, 6, 10, 6, 7])
  })

  test('the strategy threshold has the limit alone decide', () => {
    const [comparison] = ofOutcomes(...outcomes(100, 8, 3))
    expect(judged(comparison, null)).toMatchObject({
      decision: { verdict: 'regression', rule: 'limit', test: null },
      evidence: { kind: 'none', why: 'asked' },
    })
  })

  test('a latency is judged by earlier versions, whatever the cases say', () => {
    const earlier = [812, 798, 905, 840, 1420, 822, 791, 860, 834, 815]
    const latency = comparisonOf(812, 1100, {
      metric: 'latency_ms',
      kind: 'duration',
      better: 'lower',
      limit: 81.2,
      words: '10%',
      step: 81.2,
    })
    const sources = {
      ...NOTHING_KNOWN,
      cases: pairCases(...outcomes(100, 0, 0)),
      history: new Map([['latency_ms', earlier]]),
    }
    expect(judged(latency, sources)).toMatchObject({
      evidence: { kind: 'history', n: 10 },
      decision: { verdict: 'regression' },
    })
    expect(judged({ ...latency, candidate: 930 }, sources).decision.verdict).toBe('inconclusive')
    expect(judged({ ...latency, role: 'watch' }, sources).decision.verdict).toBe('minor')
    const few = { ...sources, history: new Map([['latency_ms', earlier.slice(0, 5)]]) }
    expect(judged({ ...latency, candidate: 930 }, few)).toMatchObject({
      evidence: { kind: 'none', why: 'not of cases', earlier: 5 },
      decision: { verdict: 'regression', rule: 'limit' },
    })
  })
})

describe('real results', () => {
  const f1 = (baseline: number, candidate: number) => comparisonOf(baseline, candidate, { metric: 'f1' })

  test('ten patients of which one fell from f1 1 to 0.5 cannot tell', () => {
    // Macro f1 0.8833 → 0.8333.
    const own = [1, 1, 1, 1, 1, 1, 1, 2 / 3, 2 / 3, 0.5]
    const counts = (value: number): Omit<CaseOutcome, 'id'> =>
      value === 1 ? { tp: 1, fp: 0, fn: 0 } : value === 0.5 ? { tp: 1, fp: 2, fn: 0 } : { tp: 1, fp: 1, fn: 0 }
    const before = own.map((value, at) => ({ id: `patient-${at}`, ...counts(value) }))
    const now = before.map((each, at) => (at === 0 ? { id: each.id, ...counts(0.5) } : each))
    const decided = judged(f1(0.8833, 0.8333), { ...NOTHING_KNOWN, cases: pairCases(before, now), average: 'macro' })
    expect(decided.evidence).toMatchObject({ value: 'own f1', n: 10, broke: 1, fixed: 0, p: 0.25 })
    expect(decided.decision).toMatchObject({ verdict: 'inconclusive', cases_needed: 122, runs_needed: 13 })
  })

  const example = (version: number) =>
    JSON.parse(readFileSync(new URL(`../../../../examples/version-${version}.json`, import.meta.url), 'utf8')) as {
      metrics: { f1: number }
      cases: CaseOutcome[]
    }

  test('version 3 of the example is a regression: 11 cases broke, 0 fixed', () => {
    const [before, now] = [example(2), example(3)]
    const decided = judged(f1(before.metrics.f1, now.metrics.f1), {
      ...NOTHING_KNOWN,
      cases: pairCases(before.cases, now.cases),
      average: 'micro',
    })
    expect(decided.decision.verdict).toBe('regression')
    expect(decided.evidence).toMatchObject({ value: 'counts', broke: 11, fixed: 0, p: 2 ** -12 })
    expect(reasonOf(decided)).toMatch('11 cases broke, 0 fixed')
  })

  test('version 4 of the example is no regression beside version 2, and any version unchanged beside itself', () => {
    const [second, fourth] = [example(2), example(4)]
    const beside = (a: typeof second, b: typeof second) =>
      judged(f1(a.metrics.f1, b.metrics.f1), { ...NOTHING_KNOWN, cases: pairCases(a.cases, b.cases) })
    expect(['unchanged', 'improvement']).toContain(beside(second, fourth).decision.verdict)
    expect(beside(second, second)).toMatchObject({ decision: { verdict: 'unchanged' }, evidence: { p: 1 } })
  })

  test('two runs of one model over 16 documents, of which one differs, are unchanged', () => {
    // f1 0.211 → 0.200: of 2 found and 15 missed of 17, one more is wrongly found.
    const before = Array.from({ length: 16 }, (_, at) => ({
      id: `document-${at}`,
      tp: at < 2 ? 1 : 0,
      fp: 0,
      fn: at === 0 ? 0 : 1,
    }))
    const now = before.map((each, at) => (at === 3 ? { ...each, fp: 1 } : each))
    const decided = judged(f1(4 / 19, 4 / 20), { ...NOTHING_KNOWN, cases: pairCases(before, now) })
    expect(decided).toMatchObject({ evidence: { p: 0.25, changed: 1 }, decision: { verdict: 'unchanged' } })
  })
})
