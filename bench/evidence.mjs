/** How long the evidence of a push takes: pairing the cases, measuring every metric of theirs, and deciding. */
import '../test/store/typescript.mjs' // the sources, as they are
import { median, takeSamples, time } from './samples.mjs'
import { randomFrom } from './verdicts/random.mjs'

const BUDGET_MS = 1_000
const SCORES = ['f1', 'precision', 'recall', 'accuracy', 'answer_quality']

/** A result with counts, outcomes and scores of its cases, and the metrics that they add up to. */
function resultOf(cases, random) {
  const list = Array.from({ length: cases }, (_, at) => {
    const [tp, fp, fn] = [Math.floor(5 * random()), random() < 0.2 ? 1 : 0, random() < 0.2 ? 1 : 0]
    return { id: `case-${at}`, passed: fp + fn === 0, score: Math.round(1000 * random()) / 1000, tp, fp, fn }
  })
  const sum = (value) => list.reduce((total, each) => total + Number(each[value]), 0)
  const [tp, fp, fn] = [sum('tp'), sum('fp'), sum('fn')]
  const shares = { accuracy: sum('passed') / cases, answer_quality: sum('score') / cases }
  const metrics = { f1: (2 * tp) / (2 * tp + fp + fn), precision: tp / (tp + fp), recall: tp / (tp + fn), ...shares }
  return { cases: list, metrics }
}

export async function evidence() {
  const { pairCases } = await import('../src/core/judging/cases.ts')
  const { decide } = await import('../src/core/judging/evidence/decide.ts')
  const { measure } = await import('../src/core/judging/evidence/measure.ts')
  const random = randomFrom('evidence')
  const push = (count, cases) => Array.from({ length: count }, () => [resultOf(cases, random), resultOf(cases, random)])
  const judge = (results) =>
    decide(
      results.map(([before, now]) => {
        const comparisons = SCORES.map((metric, at) => ({
          ...{
            metric,
            kind: 'proportion',
            better: 'higher',
            limit: { amount: 0.05, relative: false, words: '0.05' },
            step: { amount: 0.02, relative: false, words: '0.02' },
            whole: 1,
          },
          ...{ baseline: before.metrics[metric], candidate: now.metrics[metric], role: at === 0 ? 'gate' : 'watch' },
        }))
        const nothingElse = { average: null, history: new Map(), size: { n: null, counts: null } }
        return measure(comparisons, { ...nothingElse, cases: pairCases(before.cases, now.cases) })
      }),
    )
  const [many, large] = [push(20, 5_000), push(1, 100_000)]
  if (
    !judge(many)
      .results.flat()
      .every(({ evidence: { kind } }) => kind === 'cases')
  ) {
    throw new Error('The cases do not add up to every metric: this measures nothing.')
  }
  const samples = await takeSamples({
    '20 results of 5,000 cases': () => time(() => judge(many)),
    '1 result of 100,000 cases': () => time(() => judge(large)),
  })
  return Object.entries(samples).map(([side, taken]) => ({
    name: `evidence: ${side}, five metrics each, measured and decided`,
    samples: { [side]: taken },
    figure: `${median(taken).toFixed(0)} ms`,
    budget: `at most ${BUDGET_MS} ms`,
    ok: median(taken) <= BUDGET_MS,
  }))
}
