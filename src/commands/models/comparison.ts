import {
  activeModelVersion,
  showModelVersion,
  type VersionDetails,
  type VersionReference,
} from '../../contract/models.js'
import { decimalOf, formatNumber, subtract } from '../../core/decimal.js'
import { UserError } from '../../core/errors.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { judge } from '../../core/judging/judge.js'
import { reaches } from '../../core/judging/metrics/limit.js'
import { kindOf } from '../../core/judging/metrics/metric-kind.js'
import type { Configuration, Finding, Verdict } from '../../core/model.js'
import { limitOfKind, type Policy } from '../../core/judging/policy.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'

/** Two versions of a model, and whether the second may take the place of the first. */
export interface ModelComparison {
  readonly model_name: string
  readonly version_a: number
  readonly version_b: number
  readonly verdict: Verdict
  /** The better version; null: they are equal, or cannot be compared. */
  readonly better: number | null
  /** Whether b was compared with a and nothing speaks against it. Unknown is not safe. */
  readonly safe_to_deploy: boolean
  readonly reason: string
  /** Worst first. The registry has no cases to take evidence from. */
  readonly metrics: readonly Omit<Finding, 'evidence'>[]
}

/** What to compare with: a version, or the active one of an environment. */
export type ComparedWith = VersionReference | { readonly environment: string }

/** Compares two versions as a push is judged: b as the candidate, a as the baseline. */
export async function compareModels(
  store: Store,
  model_name: string,
  a: ComparedWith,
  b: VersionReference,
  policy: Policy,
): Promise<ModelComparison> {
  const first = 'environment' in a ? await activeIn(store, model_name, a.environment) : a
  const before = await store.call(showModelVersion, { model_name, ...first })
  const against = before.version.version
  return compareVersions(before, await store.call(showModelVersion, { model_name, ...b, against }), policy)
}

async function activeIn(store: Store, model_name: string, environment: string): Promise<VersionReference> {
  const active = await store.call(activeModelVersion, { model_name, environment })
  if (active !== null) return { version: active.version }
  const which = `no version of model ${terminalText(model_name)} is active in ${terminalText(environment)}`
  throw new UserError(`${which}: say which one to compare with`)
}

/** The judgement of two versions, from what the registry knows of them: of the second, also against the first. */
export function compareVersions(before: VersionDetails, now: VersionDetails, policy: Policy): ModelComparison {
  const [a, b] = [before.version, now.version]
  const about = { model_name: b.model_name, version_a: a.version, version_b: b.version }
  const unknown = { better: null, safe_to_deploy: false, metrics: [] }
  if (a.version === b.version) {
    const reason = `version ${a.version} was compared with itself, which says nothing: name another one`
    return { ...about, ...unknown, verdict: 'inconclusive', reason }
  }
  if (now.difference !== null) {
    return { ...about, ...unknown, verdict: 'incomparable', reason: `not comparable: ${now.difference}` }
  }
  const judgement = judge(candidateOf(now), contextOf(before), policy)
  const metrics = judgement.findings.map(({ evidence: _, ...finding }) => finding)
  const gates = metrics.filter(({ gate, delta }) => gate && delta !== null)
  if (judgement.verdict !== 'regression' && gates.length === 0) {
    const reason =
      'no metric decides: both versions need f1, accuracy, or one that `metrics` names: `exact_match: higher primary`'
    return { ...about, ...unknown, metrics, verdict: 'inconclusive', reason }
  }
  const doubt = b.is_archived ? 'it is archived, so its artifact may be gone' : measuredDrop(now, policy)
  const safe = SAFE.includes(judgement.verdict) && doubt === null
  return {
    ...about,
    verdict: judgement.verdict,
    better: betterOf(a.version, b.version, judgement.verdict, gates[0]),
    safe_to_deploy: safe,
    reason: doubt === null ? judgement.reason : `${judgement.reason}; but ${doubt}`,
    metrics,
  }
}

const SAFE: readonly Verdict[] = ['minor', 'unchanged', 'improvement']

/** The newest measurement of a version, where it fell so far below what such measurements are compared with. */
function measuredDrop({ performance: [newest], reference_accuracy: reference }: VersionDetails, { threshold }: Policy) {
  if (newest === undefined || reference === null) return null
  const [before, now] = [decimalOf(reference), decimalOf(newest.accuracy)]
  const kind = kindOf('share', [reference, newest.accuracy])
  if (kind !== 'mixed' && !reaches(limitOfKind(kind, threshold), subtract(before, now), before, now)) return null
  const on = newest.tested_at.slice(0, 10)
  return `its accuracy was measured as ${formatNumber(newest.accuracy)} on ${on}, after ${formatNumber(reference)}`
}

/** By what gates; where that is equal, by what else got worse. */
function betterOf(
  a: number,
  b: number,
  verdict: Verdict,
  decisive: Omit<Finding, 'evidence'> | undefined,
): number | null {
  const delta = decisive?.delta ?? 0
  if (verdict === 'regression' || (delta === 0 && verdict === 'minor')) return a
  return delta === 0 ? null : delta > 0 === (decisive?.better !== 'lower') ? b : a
}

function configurationOf({ version }: VersionDetails): Configuration {
  return {
    model_version: version.model_name,
    dataset_version: version.dataset_version ?? '',
    prompt_version: '',
    environment: '',
  }
}

function candidateOf(details: VersionDetails): Parameters<typeof judge>[0] {
  const configuration = configurationOf(details)
  const { model_version, dataset_version, prompt_version } = configuration
  return { configuration, result: { model_version, dataset_version, prompt_version, metrics: details.version.metrics } }
}

function contextOf(details: VersionDetails): Parameters<typeof judge>[1] {
  const { version, created_at, id, metrics } = details.version
  const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null, cases: null }
  return {
    baseline: {
      source: 'input',
      configuration: configurationOf(details),
      snapshot_version: version,
      transaction_id: id,
      created_at,
      metrics,
      ...unsaid,
    },
    baseline_not_found: null,
    own_baseline_version: null,
    previous_version: null,
    history: [],
  }
}

/** Which is better, and whether it is safe to deploy. */
export function describeComparison(comparison: ModelComparison): string[] {
  const { version_a: a, version_b: b, better, safe_to_deploy, verdict, reason } = comparison
  if (a === b) return [`${terminalText(comparison.model_name)}: ${reason}`]
  const winner =
    better !== null
      ? `version ${better} is better than version ${better === a ? b : a}`
      : verdict === 'incomparable' || verdict === 'inconclusive'
        ? `which of version ${a} and version ${b} is better is not known`
        : `version ${a} and version ${b} are equal`
  return [
    `${terminalText(comparison.model_name)}: ${winner}`,
    `version ${b} is ${safe_to_deploy ? '' : 'not '}safe to deploy: ${reason}`,
  ]
}

/** Every metric of the two, worst first; nothing where none was compared. */
export function comparisonTable(
  { version_a: a, version_b: b, metrics }: ModelComparison,
  { table }: Layout = AS_TEXT,
): string[] {
  if (metrics.length === 0) return []
  const rows = metrics.map(({ metric, baseline, candidate, delta, verdict: judged }) => [
    metric,
    ...alignedNumbers([baseline, candidate], { nothing: 'missing' }),
    ...alignedNumbers([delta], { signed: true, nothing: '' }),
    judged,
  ])
  return table(['metric', `version ${a}`, `version ${b}`, 'delta', ''], rows, 'lrrrl')
}
