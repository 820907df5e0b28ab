/** The engine that is measured, on plain results: THE ONE PLACE TO SWITCH to `judge`, once that judges whole pushes. */
import '../../test/store/typescript.mjs' // the sources, as they are

const { pairCases } = await import('../../src/core/judging/evidence/cases/paired-cases.ts')
const { decide } = await import('../../src/core/judging/evidence/decide.ts')
const { measure } = await import('../../src/core/judging/evidence/measure.ts')

const UNKNOWN_SIZE = { n: null, counts: null }

/** One result with one gate of the usual limits: what decides the check of most users. */
function comparisonOf({ metric, kind = 'proportion', baseline, candidate }) {
  const share = kind === 'proportion'
  const limit = share ? { amount: 0.05, words: '0.05' } : { amount: 0.2 * baseline, words: '20%' }
  const better = share ? 'higher' : 'lower'
  const step = share ? 0.02 : limit.amount
  return { metric, kind, better, baseline, candidate, limit, step, role: 'gate', whole: 1 }
}

function sourcesOf({ metric, before = null, now = null, average = null, history = null }) {
  const values = new Map(history === null ? [] : [[metric, history]])
  return { average, size: UNKNOWN_SIZE, cases: pairCases(before, now), history: values }
}

/**
 * Judges a push of results `{metric, baseline, candidate, before, now, average?}`, or `{…, kind, history}` where there are
 * no cases. Gives the verdict of each, whether all of them together regressed, and what the limit alone says of each.
 */
export function judgePush(results) {
  const comparisons = results.map(comparisonOf)
  const decideWith = (sources) =>
    decide(comparisons.map((comparison, at) => measure([comparison], sources(results[at]))))
  const verdictsOf = ({ results: decided }) => decided.map(([{ decision }]) => decision.verdict)
  const decided = decideWith(sourcesOf)
  return {
    verdicts: verdictsOf(decided),
    together: decided.pooled?.regression === true,
    byLimit: verdictsOf(decideWith(() => null)),
  }
}
