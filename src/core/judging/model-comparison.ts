import { decimalOf, formatNumber, subtract } from '../decimal.js'
import type { Configuration, Finding, MetricTree, Verdict } from '../model.js'
import { judge } from './judge.js'
import { reaches } from './metrics/limit.js'
import { kindOf } from './metrics/metric-kind.js'
import { limitOfKind, type Policy } from './policy/policy.js'

/** A comparison of two versions of a model, and whether the second may replace the first. */
export interface ModelComparison {
  readonly model_name: string
  readonly version_a: number
  readonly version_b: number
  readonly verdict: Verdict
  /** The better version; null: they are equal, or cannot be compared. */
  readonly better: number | null
  /** Whether b was compared with a and found safe. Unknown is not safe. */
  readonly safe_to_deploy: boolean
  readonly reason: string
  /** Worst first. The registry has no cases, so there is no evidence. */
  readonly metrics: readonly Omit<Finding, 'evidence'>[]
}

/** A version in the registry, as far as the comparison needs it. */
export interface ComparedVersion {
  readonly model_name: string
  readonly version: number
  readonly id: string
  readonly created_at: string
  readonly dataset_version: string | null
  readonly metrics: MetricTree
  readonly is_archived: boolean
  /** Its newest measurement. */
  readonly measured: { readonly accuracy: number; readonly tested_at: string } | null
  /** The accuracy that measurements are compared with: the registered one, else the first measured. */
  readonly reference_accuracy: number | null
}

/**
 * Judges b as the candidate and a as the baseline, as in a push.
 * @param difference why their f1 cannot be compared; null: it can
 */
export function compareModelVersions(
  a: ComparedVersion,
  b: ComparedVersion,
  difference: string | null,
  policy: Policy,
): ModelComparison {
  const about = { model_name: b.model_name, version_a: a.version, version_b: b.version }
  const unknown = { better: null, safe_to_deploy: false, metrics: [] }
  if (a.version === b.version) {
    const reason = `version ${a.version} was compared with itself, which says nothing: name another one`
    return { ...about, ...unknown, verdict: 'inconclusive', reason }
  }
  if (difference !== null) {
    return { ...about, ...unknown, verdict: 'incomparable', reason: `not comparable: ${difference}` }
  }
  const judgement = judge(candidateOf(b), contextOf(a), policy)
  const metrics = judgement.findings.map(({ evidence: _, ...finding }) => finding)
  const gates = metrics.filter(({ gate, delta }) => gate && delta !== null)
  if (judgement.verdict !== 'regression' && gates.length === 0) {
    const reason =
      'no metric decides: both versions need f1, accuracy, or one that `metrics` names: `exact_match: higher primary`'
    return { ...about, ...unknown, metrics, verdict: 'inconclusive', reason }
  }
  const doubt = b.is_archived ? 'it is archived, so its artifact may be gone' : measuredDrop(b, policy)
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

/** The newest measurement of a version, if it is below its reference accuracy by the threshold or more. */
export function measuredDrop(
  { measured: newest, reference_accuracy: reference }: Pick<ComparedVersion, 'measured' | 'reference_accuracy'>,
  { threshold }: Policy,
): string | null {
  if (newest === null || reference === null) return null
  const [before, now] = [decimalOf(reference), decimalOf(newest.accuracy)]
  const kind = kindOf('share', [reference, newest.accuracy])
  if (kind !== 'mixed' && !reaches(limitOfKind(kind, threshold), subtract(before, now), before, now)) return null
  const on = newest.tested_at.slice(0, 10)
  return `its accuracy was measured as ${formatNumber(newest.accuracy)} on ${on}, after ${formatNumber(reference)}`
}

/** The better version by the gating metrics; if they are equal, by the others that got worse. */
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

function configurationOf({ model_name, dataset_version }: ComparedVersion): Configuration {
  return {
    model_version: model_name,
    dataset_version: dataset_version ?? '',
    prompt_version: '',
    environment: '',
  }
}

function candidateOf(version: ComparedVersion): Parameters<typeof judge>[0] {
  const configuration = configurationOf(version)
  const { model_version, dataset_version, prompt_version } = configuration
  return { configuration, result: { model_version, dataset_version, prompt_version, metrics: version.metrics } }
}

function contextOf(compared: ComparedVersion): Parameters<typeof judge>[1] {
  const { version, created_at, id, metrics } = compared
  const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null, cases: null }
  return {
    baseline: {
      source: 'input',
      configuration: configurationOf(compared),
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
