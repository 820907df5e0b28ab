import type { Configuration } from '../core/model.js'
import type { Annotation } from './finish.js'

/** What a command about snapshots says. */
export interface Answer {
  /** For the log. */
  readonly lines: readonly string[]
  readonly summary: string
  readonly snapshots: readonly object[]
  readonly annotations?: readonly Annotation[]
}

/** The four names and nothing else that the store says of a configuration. */
export function namesOf({ model_version, dataset_version, prompt_version, environment }: Configuration): Configuration {
  return { model_version, dataset_version, prompt_version, environment }
}
