/** The engine that is measured, on plain results: THE ONE PLACE TO SWITCH to `judge`, once that judges whole pushes. */
import '../../test/store/typescript.mjs' // the sources, as they are

const { pairCases } = await import('../../src/core/judging/evidence/cases/paired-cases.ts')
const { decide } = await import('../../src/core/judging/evidence/decide.ts')
const { measure } = await import('../../src/core/judging/evidence/measure.ts')

const NOTHING_ELSE = { average: null, history: new Map(), size: { n: null, counts: null } }

/** One result with one gate of the usual limits: what decides the check of most users. */
function comparisonOf({ metric, baseline, candidate }) {
  const limit = { amount: 0.05, words: '0.05' }
  return {
    metric,
    kind: 'proportion',
    better: 'higher',
    baseline,
    candidate,
    limit,
    step: 0.02,
    role: 'gate',
    whole: 1,
  }
}

/**
 * Judges a push of results `{metric, baseline, candidate, before, now, average?}`. Gives the verdict of each, whether all
 * of them together regressed, and what the limit alone would have said of each.
 */
export function judgePush(results) {
  const comparisons = results.map(comparisonOf)
  const verdicts = (sources) => {
    const { results: decided, pooled } = decide(
      comparisons.map((comparison, at) => measure([comparison], sources(results[at]))),
    )
    return { verdicts: decided.map(([{ decision }]) => decision.verdict), together: pooled?.regression === true }
  }
  const byEvidence = verdicts(({ before, now, average = null }) => ({
    ...NOTHING_ELSE,
    average,
    cases: pairCases(before, now),
  }))
  return { ...byEvidence, byLimit: verdicts(() => null).verdicts }
}
