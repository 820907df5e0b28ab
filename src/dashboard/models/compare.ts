/** Two versions of a model side by side, by the rule of `model compare`. */
import {
  compareModelVersions,
  type ComparedVersion,
  type ModelComparison,
} from '../../core/judging/model-comparison.js'
import type { Policy } from '../../core/judging/policy/policy.js'
import type { Measurement, ModelFile, ModelVersion } from './contract.js'

/** Judges a version as if it took the place of another one. */
export function compareOnPage(
  model: string,
  { measurements }: Pick<ModelFile, 'measurements'>,
  before: ModelVersion,
  now: ModelVersion,
  policy: Policy,
): ModelComparison {
  const compared = (version: ModelVersion): ComparedVersion => {
    const measured = measurements.findLast((each) => each.version === version.version)
    return {
      model_name: model,
      version: version.version,
      id: '',
      created_at: new Date(version.at).toISOString(),
      dataset_version: version.dataset,
      metrics: version.metrics,
      is_archived: version.archived,
      measured:
        measured === undefined ? null : { accuracy: measured.accuracy, tested_at: new Date(measured.at).toISOString() },
      reference_accuracy: referenceAccuracy(version, measurements),
    }
  }
  return compareModelVersions(compared(before), compared(now), modelDifference(now, before), policy)
}

/**
 * What measurements of a version are compared with: its registered accuracy, else the first that was measured.
 * @param measurements of all versions, oldest first
 */
export function referenceAccuracy(
  { version, metrics }: Pick<ModelVersion, 'version' | 'metrics'>,
  measurements: readonly Measurement[],
): number | null {
  return metrics['accuracy'] ?? measurements.find((each) => each.version === version)?.accuracy ?? null
}

type Measured = Pick<ModelVersion, 'version' | 'dataset' | 'split' | 'suite'>

/**
 * Why f1 of a version is not compared with that of another one; null: it is. The words and the rule of
 * `registry_difference` in the database: an unknown dataset is not the same, a split may be left unsaid by both, and what
 * evidence does not say is not held against it.
 */
export function modelDifference(now: Measured, before: Measured): string | null {
  if (now.version === before.version) return null
  const said = (value: string | number | null): string => (value === null ? 'not known' : String(value))
  const suites = (['benchmark', 'f1_average', 'dataset_size'] as const).map((name) => {
    const [new_, old] = [now.suite?.[name] ?? null, before.suite?.[name] ?? null]
    return [SUITE_WORDS[name], new_, old, new_ !== null && old !== null && new_ !== old] as const
  })
  const differences = [
    ['the dataset', now.dataset, before.dataset, now.dataset === null || now.dataset !== before.dataset] as const,
    ['the split', now.split, before.split, now.split !== before.split] as const,
    ...suites,
  ].filter(([, , , differs]) => differs)
  if (differences.length === 0) return null
  return differences
    .map(([what, new_, old]) => `${what} is ${said(new_)}, that of version ${before.version} is ${said(old)}`)
    .join('; ')
}

const SUITE_WORDS = {
  benchmark: 'the benchmark',
  f1_average: 'the average of f1',
  dataset_size: 'the number of cases',
} as const
