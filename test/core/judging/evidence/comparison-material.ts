/** Comparisons, cases and pushes for the tests of evidence: complete, only the interesting part is named. */
import { pairCases } from '../../../../src/core/judging/cases.js'
import type { CaseOutcome } from '../../../../src/core/model.js'
import { decide, type DecidedComparison } from '../../../../src/core/judging/evidence/decide.js'
import type { Comparison } from '../../../../src/core/judging/evidence/evidence.js'
import { measure, type Sources } from '../../../../src/core/judging/evidence/measure.js'

/** A gate on accuracy with the usual limits. */
export function comparisonOf(
  baseline: number,
  candidate: number,
  rest: Partial<Omit<Comparison, 'limit' | 'step'>> & {
    readonly limit?: number
    readonly step?: number
    readonly words?: string
  } = {},
): Comparison {
  const { limit = 0.05, step = 0.02, words = String(limit), ...others } = rest
  return {
    metric: 'accuracy',
    kind: 'proportion',
    better: 'higher',
    baseline,
    candidate,
    limit: { amount: limit, relative: words.endsWith('%'), words },
    step: { amount: step, relative: false, words: String(step) },
    role: 'gate',
    whole: 1,
    ...others,
  }
}

export const NOTHING_KNOWN: Sources = {
  cases: null,
  average: null,
  history: new Map(),
  size: { n: null, counts: null },
}

/** Both sides of `n` cases, of which some broke, some were fixed, and `failing` fail on both sides. */
export function outcomes(n: number, broke: number, fixed: number, failing = 0): [CaseOutcome[], CaseOutcome[]] {
  const side = (passes: (index: number) => boolean): CaseOutcome[] =>
    Array.from({ length: n }, (_, index) => ({ id: `case-${index}`, passed: passes(index) }))
  const end = n - failing
  return [
    side((index) => index < end && (index < broke || index >= broke + fixed)),
    side((index) => index >= broke && index < end),
  ]
}

/** The share of passed cases. */
export function passRate(cases: readonly CaseOutcome[]): number {
  return cases.filter(({ passed }) => passed).length / cases.length
}

/** A comparison of the share of passed cases, with those cases. */
export function ofOutcomes(
  before: readonly CaseOutcome[],
  now: readonly CaseOutcome[],
  rest: Parameters<typeof comparisonOf>[2] = {},
): [Comparison, Sources] {
  return [comparisonOf(passRate(before), passRate(now), rest), { ...NOTHING_KNOWN, cases: pairCases(before, now) }]
}

/** The decision on one comparison in a push of its own. */
export function judged(comparison: Comparison, sources: Sources | null): DecidedComparison {
  const [decided] = decide([
    measure([comparison], sources ?? NOTHING_KNOWN, sources === null ? 'threshold' : 'evidence'),
  ]).results.flat()
  if (decided === undefined) throw new Error('nothing was decided')
  return decided
}
