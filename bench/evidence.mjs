/**
 * How long the judge of a push computes: pairing the cases, measuring every metric of theirs, and deciding. Time of the
 * processor, all threads together: nothing is waited for, and whatever else the machine does stays out.
 */
import '../test/store/typescript.mjs' // the sources, as they are
import { median, takeSamples } from './samples.mjs'
import { randomFrom } from './verdicts/random.mjs'

const BUDGET_MS = 1_000

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

function computing(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const NAMES = { model_version: 'model', dataset_version: 'dataset', prompt_version: 'prompt' }
const configuration = { ...NAMES, environment: 'github-actions' }

function contextOf({ metrics, cases }) {
  const at = {
    source: 'own',
    configuration,
    snapshot_version: 1,
    transaction_id: '',
    created_at: '2026-02-04T04:15:28Z',
  }
  const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null }
  const baseline = { ...at, ...unsaid, metrics, cases }
  return { baseline, baseline_not_found: null, own_baseline_version: 1, previous_version: 1, history: [] }
}

export async function evidence() {
  const { decide, measure } = await import('../src/core/judging/judge.ts')
  const { DEFAULT_POLICY } = await import('../src/core/judging/policy/policy.ts')
  const random = randomFrom('evidence')
  const push = (count, cases) => Array.from({ length: count }, () => [resultOf(cases, random), resultOf(cases, random)])
  const judge = (results) =>
    decide(
      results.map(([before, now]) =>
        measure({ configuration, result: { ...NAMES, ...now } }, contextOf(before), DEFAULT_POLICY),
      ),
    )
  const [many, large] = [push(20, 5_000), push(1, 100_000)]
  const found = judge(many).judgements.flatMap(({ findings }) => findings)
  if (found.length !== 100 || found.some((finding) => finding.evidence?.n !== 5_000 || finding.evidence.p === null)) {
    throw new Error('The cases do not add up to every metric: this measures nothing.')
  }
  const samples = await takeSamples({
    '20 results of 5,000 cases': () => computing(() => judge(many)),
    '1 result of 100,000 cases': () => computing(() => judge(large)),
  })
  return Object.entries(samples).map(([side, taken]) => ({
    name: `evidence: ${side}, five metrics each, measured and decided`,
    samples: { [side]: taken },
    figure: `${median(taken).toFixed(0)} ms of the processor`,
    budget: `at most ${BUDGET_MS} ms`,
    ok: median(taken) <= BUDGET_MS,
  }))
}
