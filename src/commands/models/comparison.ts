import {
  activeModelVersion,
  showModelVersion,
  type VersionDetails,
  type VersionReference,
} from '../../contract/models.js'
import { UserError } from '../../core/errors.js'
import {
  compareModelVersions,
  type ComparedVersion,
  type ModelComparison,
} from '../../core/judging/model-comparison.js'
import type { Policy } from '../../core/judging/policy/policy.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'

/** What to compare with: a version, or the active one of an environment. */
export type ComparedWith = VersionReference | { readonly environment: string }

/** Compares two versions as a push is judged: b is the candidate, a the baseline. */
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
  const now = await store.call(showModelVersion, { model_name, ...b, against })
  return compareModelVersions(comparedVersion(before), comparedVersion(now), now.difference, policy)
}

async function activeIn(store: Store, model_name: string, environment: string): Promise<VersionReference> {
  const active = await store.call(activeModelVersion, { model_name, environment })
  if (active !== null) return { version: active.version }
  const which = `no version of model ${terminalText(model_name)} is active in ${terminalText(environment)}`
  throw new UserError(`${which}: say which one to compare with`)
}

function comparedVersion({ version, performance, reference_accuracy }: VersionDetails): ComparedVersion {
  return { ...version, measured: performance[0] ?? null, reference_accuracy }
}

/** Which is better, and whether it is safe to deploy. */
export function describeComparison(comparison: ModelComparison): string[] {
  const { version_a: a, version_b: b, better, safe_to_deploy, verdict, reason } = comparison
  if (a === b) return [`${terminalText(comparison.model_name)}: ${reason}`]
  const winner =
    better !== null
      ? `version ${better} is better than version ${better === a ? b : a}`
      : verdict === 'incomparable' || verdict === 'inconclusive'
        ? `whether version ${a} or version ${b} is better is not known`
        : `version ${a} and version ${b} are equal`
  return [
    `${terminalText(comparison.model_name)}: ${winner}`,
    `version ${b} is ${safe_to_deploy ? '' : 'not '}safe to deploy: ${reason}`,
  ]
}

/** Every metric of the two, worst first; empty if none was compared. */
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
