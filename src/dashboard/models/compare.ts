/** Compares two versions of a model, by the rule of `model compare`. */
import {
  compareModelVersions,
  type ComparedVersion,
  type ModelComparison,
} from '../../core/judging/model-comparison.js'
import type { Policy } from '../../core/judging/policy/policy.js'
import type { Measurement, ModelFile, ModelVersion } from './contract.js'

/** Judges whether a version may replace another one. */
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
 * The accuracy that measurements of a version are compared with: its registered one, else the first measured.
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
 * Why the f1 of two versions cannot be compared; null: it can. The same words and rule as `registry_difference` in the
 * database: an unknown dataset is never the same, a split may be missing on both sides, and what the evidence does not
 * state is not compared.
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
