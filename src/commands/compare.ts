import { UserError } from '../core/errors.js'
import type { Configuration } from '../core/model.js'
import type { ComparedMetric, ConfigurationFilter, Store } from '../ports.js'
import { findConfiguration } from './find-configuration.js'

/** Two versions, or the current one against the version before it. */
export type CompareRequest = readonly [number, number] | 'previous'

export interface CompareOutcome {
  readonly configuration: Configuration
  readonly version_a: number
  readonly version_b: number
  readonly metrics: readonly ComparedMetric[]
}

/** Every metric of two versions of a configuration, side by side. */
export async function compare(
  store: Store,
  filter: ConfigurationFilter,
  request: CompareRequest,
): Promise<CompareOutcome> {
  const configuration = await findConfiguration(store, filter)
  const [version_a, version_b] = request === 'previous' ? beforeCurrent(configuration.current_version) : request
  return {
    configuration,
    version_a,
    version_b,
    metrics: await store.compare(configuration, version_a, version_b),
  }
}

function beforeCurrent(current: number | null): [number, number] {
  if (current === null || current === 1) {
    throw new UserError('version 1 is current: there is no version before it to compare with')
  }
  return [current - 1, current]
}
