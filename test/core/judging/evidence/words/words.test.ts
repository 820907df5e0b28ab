import { describe, expect, test } from '@jest/globals'
import { pairCases } from '../../../../../src/core/judging/cases.js'
import { decide } from '../../../../../src/core/judging/evidence/decide.js'
import type { Comparison } from '../../../../../src/core/judging/evidence/evidence.js'
import { measure, type Sources } from '../../../../../src/core/judging/evidence/measure.js'
import { reasonOf } from '../../../../../src/core/judging/evidence/words/reason.js'
import { recordOf } from '../../../../../src/core/judging/evidence/words/record.js'
import { pooledReason, remarksOf, testOf } from '../../../../../src/core/judging/evidence/words/remarks.js'
import { comparisonOf, judged, NOTHING_KNOWN, ofOutcomes, outcomes } from '../comparison-material.js'

const said = (comparison: Comparison, sources: Sources | null): string => reasonOf(judged(comparison, sources))

/** What is said of `n` cases of which some broke, were fixed and failed on both sides. */
const saidOf = (n: number, broke: number, fixed: number, failing: number, rest = {}): string =>
  said(...ofOutcomes(...outcomes(n, broke, fixed, failing), rest))

describe('why a verdict is what it is', () => {
  test('a regression', () => {
    expect(saidOf(225, 21, 3, 18)).toBe(
      'accuracy fell by 0.08 (0.9067 → 0.8267); the limit is 0.05. ' +
        'Chance does not explain it: 21 cases broke, 3 were fixed (90% interval 0.043 to 0.12)',
    )
  })

  test('inconclusive, with how many cases or runs would tell', () => {
    expect(saidOf(100, 8, 3, 6)).toBe(
      'accuracy fell by 0.05 (0.91 → 0.86), which reaches the limit of 0.05, but 100 cases cannot tell it from chance: ' +
        '8 broke, 3 were fixed. About 270 cases like these, or these 100 run 3 times, would show a drop of 0.05 (4 times in 5)',
    )
  })

  test('inconclusive, because hardly anything differs or is there', () => {
    expect(saidOf(20, 1, 0, 0)).toMatch(
      'but only 1 of 20 cases differs, too few to tell it from chance. About 130 cases',
    )
    expect(saidOf(2, 2, 0, 0)).toMatch('but 2 cases are too few to tell it from chance')
    expect(saidOf(1, 1, 0, 0)).toMatch('but 1 case is too few to tell it from chance')
  })

  test('all lost', () => {
    expect(saidOf(5, 5, 0, 0)).toBe(
      'accuracy fell by 1 (1 → 0); the limit is 0.05. All 5 cases passed before, and none passes now',
    )
  })

  test('minor: real, and within the limit; or beyond it, where the metric does not gate', () => {
    expect(saidOf(1000, 45, 20, 70)).toBe(
      'accuracy fell by 0.025 (0.910 → 0.885): real (45 cases broke, 20 were fixed), and within the limit of 0.05',
    )
    expect(saidOf(1000, 45, 20, 70, { role: 'second look' })).toMatch('real (45 cases broke, 20 were fixed)')
    expect(saidOf(100, 12, 1, 6, { role: 'watch' })).toMatch('the limit is 0.05. Chance does not')
  })

  test('unchanged, with the drop that can be excluded', () => {
    expect(saidOf(500, 13, 8, 37)).toBe(
      'accuracy fell by 0.01 (0.91 → 0.90), which chance can explain. A drop of more than 0.026 can be excluded',
    )
    expect(saidOf(50, 3, 3, 2)).toBe('accuracy is still 0.9. A drop of up to 0.09 cannot be excluded: 50 cases')
    expect(saidOf(300, 3, 14, 0, { step: 0.05 })).toMatch(/^accuracy rose by [^,]*\. Any drop can be excluded$/)
  })

  test('an improvement', () => {
    expect(saidOf(100, 1, 9, 0)).toBe(
      'accuracy rose by 0.08 (0.91 → 0.99). Chance does not explain it: 1 case broke, 9 were fixed (90% interval 0.024 to 0.13)',
    )
  })

  test('an improvement of few cases, by its p alone where the interval reaches zero: it is only approximate', () => {
    const gains = [0.1, 0.1, 0.2, 0.8]
    const side = (gained: boolean) =>
      Array.from({ length: 20 }, (_, at) => ({ id: String(at), score: 0.2 + (gained ? (gains[at] ?? 0) : 0) }))
    const sources = { ...NOTHING_KNOWN, cases: pairCases(side(false), side(true)) }
    // All four that differ went one way: mid-p 1/32.
    expect(said(comparisonOf(0.2, 0.26, { metric: 'answer_quality' }), sources)).toBe(
      'answer_quality rose by 0.06 (0.20 → 0.26). Chance does not explain it: 0 cases got worse, 4 better (p = 0.031)',
    )
  })

  test('scores get worse, they do not break', () => {
    const side = (score: number) =>
      Array.from({ length: 20 }, (_, at) => ({ id: String(at), score: at < 12 ? score : 0.5 }))
    const sources = { ...NOTHING_KNOWN, cases: pairCases(side(0.9), side(0.7)) }
    expect(said(comparisonOf(0.74, 0.62, { metric: 'answer_quality' }), sources)).toMatch(
      '12 cases got worse, 0 better',
    )
  })

  test('a gain that cases are missing for, a drop of others, and the worst case', () => {
    const [before, now] = outcomes(100, 0, 6, 4)
    const kept = now.filter(({ passed }) => passed)
    expect(said(...ofOutcomes(before, kept))).toBe(
      'accuracy rose by 0.0625 (0.9375 → 1.0000) over the 96 common cases (reported: 0.9 → 1.0), but 4 cases of the baseline are missing, so it is not an improvement',
    )
    const added = Array.from({ length: 10 }, (_, at) => ({ id: `new-${at}`, passed: false }))
    expect(said(...ofOutcomes(now, [...now, ...added]))).toMatch(
      'but the difference comes from 10 cases that only one side has; over the 100 cases of both sides it did not change',
    )
    const gone = Array.from({ length: 12 }, (_, at) => ({ id: `gone-${at}`, passed: true }))
    expect(said(...ofOutcomes([...now, ...gone], now))).toMatch(
      'but 12 cases of the baseline are missing. Counted as failed, accuracy fell by 0.11, which chance does not explain',
    )
  })

  test('what counts is said where the sides ran different cases', () => {
    const [before, now] = outcomes(100, 12, 0)
    const added = Array.from({ length: 25 }, (_, at) => ({ id: `new-${at}`, passed: true }))
    expect(said(...ofOutcomes(before, [...now, ...added]))).toMatch(
      'accuracy fell by 0.12 (1.00 → 0.88) over the 100 common cases (reported: 1.000 → 0.904); the limit is 0.05.',
    )
  })

  test('without cases, how often chance alone would be red', () => {
    const sources = { ...NOTHING_KNOWN, size: { n: 100, counts: null } }
    expect(said(comparisonOf(0.9, 0.84), sources)).toBe(
      'accuracy fell by 0.06 (0.90 → 0.84); the limit is 0.05. ' +
        'No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes',
    )
    expect(said(comparisonOf(0.9, 0.84), NOTHING_KNOWN)).toMatch(/the limit is 0.05$/)
    const counts = { before: { tp: 90, fp: 10, fn: 10 }, now: { tp: 84, fp: 16, fn: 16 } }
    expect(said(comparisonOf(0.9, 0.84, { metric: 'f1' }), { ...NOTHING_KNOWN, size: { n: null, counts } })).toMatch(
      'No cases were sent: chance alone trips this limit in up to 6 of 100 pushes',
    )
    expect(said(comparisonOf(0.9, 0.89), sources)).toBe('accuracy fell by 0.01 (0.90 → 0.89), within the limit of 0.05')
    expect(said(comparisonOf(0.9, 0.84), null)).toBe('accuracy fell by 0.06 (0.90 → 0.84); the limit is 0.05')
    const cases = pairCases(...outcomes(100, 3, 3))
    expect(said(comparisonOf(0.9, 0.84), { ...NOTHING_KNOWN, cases })).toMatch('The cases do not add up to accuracy')
  })

  test('by earlier versions', () => {
    const earlier = [812, 798, 905, 840, 1420, 822, 791, 860, 834, 815]
    const latency = comparisonOf(812, 1100, {
      ...{ metric: 'latency_ms', kind: 'duration', better: 'lower', limit: 162.4, words: '20%', role: 'watch' },
    })
    const sources = { ...NOTHING_KNOWN, history: new Map([['latency_ms', earlier]]) }
    expect(said(latency, sources)).toBe(
      'latency_ms rose by 288 (812 → 1100, +35.47%); the limit is 20%; usual range of 10 versions: 686 to 1033',
    )
    expect(said({ ...latency, candidate: 990 }, sources)).toBe(
      'latency_ms rose by 178 (812 → 990, +21.92%), which reaches the limit of 20%, but is not worse than the usual range of 10 versions: 686 to 1033',
    )
    expect(said({ ...latency, candidate: 830 }, sources)).toBe(
      'latency_ms rose by 18 (812 → 830, +2.22%); usual range of 10 versions: 686 to 1033',
    )
  })
})

describe('what else is told', () => {
  const remarks = (...given: Parameters<typeof judged>): string[] => remarksOf(judged(...given))

  test('errors among the cases that broke', () => {
    const [before, now] = outcomes(300, 12, 0)
    const errors = (count: number) => now.map((each, at) => (at < count ? { ...each, error: true } : each))
    expect(remarks(...ofOutcomes(before, errors(9)))).toEqual([
      '9 of the 12 cases that broke are errors; without them accuracy fell by 0.01',
    ])
    expect(remarks(...ofOutcomes(before, errors(12)))).toEqual([
      'the 12 cases that broke are errors; without them accuracy did not change',
    ])
  })

  test('how many versions are missing for a usual range', () => {
    const history = new Map([['latency_ms', [1, 2, 3, 4, 5]]])
    const latency = comparisonOf(5, 5, { metric: 'latency_ms', kind: 'duration', better: 'lower' })
    expect(remarks(latency, { ...NOTHING_KNOWN, history })).toEqual(['no usual range yet: 5 of 8 earlier versions'])
  })

  test('how it was tested, with what else, and what all results say together', () => {
    const results = Array.from({ length: 20 }, () => {
      const [comparison, sources] = ofOutcomes(...outcomes(100, 10, 2))
      return measure([comparison], sources)
    })
    const { results: decided, pooled } = decide(results)
    const [first] = decided.flat()
    if (first === undefined || pooled === null) throw new Error('nothing was decided')
    expect(remarksOf(first)).toEqual(['judged together with 19 other comparisons'])
    expect(testOf(recordOf(first))).toMatch(/^McNemar mid-p over 100 cases, 12 of which differ: p = 0.011, level 0.00/)
    expect(pooledReason(pooled)).toMatch(
      /^the 20 results with cases together fell by 0.08 on average; the limit is 0.05; chance does not explain it \(p < 0.0001/,
    )
    expect(testOf(recordOf(judged(comparisonOf(0.9, 0.8), null)))).toBe('by the limit alone')
    expect(testOf(recordOf(judged(...ofOutcomes(...outcomes(100, 1, 9)))))).toBe(
      'McNemar mid-p over 100 cases, 10 of which differ: p = 0.99, level 0.05; of a gain: p = 0.0059',
    )
  })
})
