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
import type { Policy } from '../../core/judging/policy.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { terminalText, textTable } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'

/**
 * Compares two versions as a push is judged: b as the candidate, a as the baseline.
 * @param a null: the active version
 */
export async function compareModels(
  store: Store,
  model_name: string,
  a: VersionReference | null,
  b: VersionReference,
  policy: Policy,
): Promise<ModelComparison> {
  const active = a === null ? await store.call(activeModelVersion, { model_name }) : null
  if (a === null && active === null) {
    throw new UserError(`no version of model ${terminalText(model_name)} is active: give two versions to compare`)
  }
  const first = a ?? { version: active?.version }
  const before = await store.call(showModelVersion, { model_name, ...first })
  const against = before.version.version
  const now = await store.call(showModelVersion, { model_name, ...b, against })
  return compareModelVersions(comparedVersion(before), comparedVersion(now), now.difference, policy)
}

function comparedVersion({ version, performance, reference_accuracy }: VersionDetails): ComparedVersion {
  return { ...version, measured: performance[0] ?? null, reference_accuracy }
}

/** The comparison for terminals and logs: first which is better and whether it is safe, then every metric. */
export function describeComparison(comparison: ModelComparison): string[] {
  const { version_a: a, version_b: b, better, safe_to_deploy, verdict, reason, metrics } = comparison
  if (a === b) return [`${terminalText(comparison.model_name)}: ${reason}`]
  const winner =
    better !== null
      ? `version ${better} is better than version ${better === a ? b : a}`
      : verdict === 'incomparable' || verdict === 'inconclusive'
        ? `which of version ${a} and version ${b} is better is not known`
        : `version ${a} and version ${b} are equal`
  const rows = metrics.map(({ metric, baseline, candidate, delta, verdict: judged }) => [
    metric,
    ...alignedNumbers([baseline, candidate], { nothing: 'missing' }),
    ...alignedNumbers([delta], { signed: true, nothing: '' }),
    judged,
  ])
  const table = textTable(['metric', `version ${a}`, `version ${b}`, 'delta', ''], rows, 'lrrrl')
  return [
    `${terminalText(comparison.model_name)}: ${winner}`,
    `version ${b} is ${safe_to_deploy ? '' : 'not '}safe to deploy: ${reason}`,
    ...(metrics.length === 0 ? [] : ['', ...table]),
  ]
}
