/** The judge of a push, on plain results `{metric, baseline, candidate, before, now, average?}`, or `{…, history}`. */
import '../../test/store/typescript.mjs' // the sources, as they are

const judging = await import('../../src/core/judging/judge.ts')
const { policyFrom } = await import('../../src/core/judging/policy/policy.ts')

/** One gate each, as most users have it: the primary metric with its usual limit. */
const POLICY = policyFrom({ metrics: 'latency_ms: lower 20% primary' })
const BY_LIMIT = { ...POLICY, strategy: 'threshold' }
const NAMES = { model_version: 'model', dataset_version: 'dataset', prompt_version: 'prompt' }
const CONFIGURATION = { ...NAMES, environment: 'github-actions' }
const TIME = '2026-02-04T04:15:28Z'

function candidateOf({ metric, candidate, now, average }) {
  const result = { ...NAMES, metrics: { [metric]: candidate } }
  if (now !== undefined) result.cases = now
  if (average !== undefined) result.f1_average = average
  return { configuration: CONFIGURATION, result }
}

function contextOf({ metric, baseline, before = null, average = null, history = [] }) {
  const unsaid = { commit_sha: null, dataset_size: null, benchmark: null }
  const at = { source: 'own', configuration: CONFIGURATION, snapshot_version: 1, transaction_id: '', created_at: TIME }
  return {
    baseline: { ...at, ...unsaid, f1_average: average, metrics: { [metric]: baseline }, cases: before },
    baseline_not_found: null,
    own_baseline_version: 1,
    previous_version: 1,
    history: history.map((value, index) => ({
      snapshot_version: index + 1,
      created_at: TIME,
      f1_score: null,
      values: { [metric]: value },
      verdict: 'unchanged',
    })),
  }
}

/** A result measured against its baseline, as often as it is then judged with others. */
export const measure = (result) => judging.measure(candidateOf(result), contextOf(result), POLICY)

/** The verdicts of measured results that are pushed together, and whether all of them together regressed. */
export function decide(measured) {
  const { judgements, together } = judging.decide(measured)
  return { verdicts: judgements.map(({ verdict }) => verdict), together: together?.regression === true }
}

/** Whether the limit alone is red. It looks at no cases where both sides ran the same. */
export function isRedByLimit(result) {
  const reported = { ...result, before: undefined, now: undefined }
  return judging.judge(candidateOf(reported), contextOf(reported), BY_LIMIT).verdict === 'regression'
}
