import type { Configuration } from '../core/model.js'
import type { ConfigurationFilter, HistoryRow, Store } from '../ports.js'
import { findConfiguration } from './find-configuration.js'

export interface HistoryOutcome {
  readonly configuration: Configuration
  /** Newest first. */
  readonly snapshots: readonly HistoryRow[]
  /** How many versions the configuration has, archived ones included. */
  readonly total: number
}

/** The newest snapshots of a configuration. */
export async function history(store: Store, filter: ConfigurationFilter, limit: number): Promise<HistoryOutcome> {
  const { last_version, ...configuration } = await findConfiguration(store, filter)
  return { configuration, snapshots: await store.history(configuration, limit), total: last_version }
}
