import { deltaText } from '../core/format-number.js'
import type { Configuration } from '../core/model.js'
import { textTable } from '../core/text-table.js'
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

/** The history as a table for terminals and logs. */
export function historyTable({ snapshots }: HistoryOutcome): string[] {
  return textTable(
    ['version', 'f1', 'change', 'precision', 'recall', 'latency ms', 'verdict', 'commit', 'stored', ''],
    snapshots.map((snapshot) => [
      String(snapshot.snapshot_version),
      number(snapshot.f1_score),
      snapshot.f1_delta === null ? '' : deltaText(snapshot.f1_delta),
      number(snapshot.precision_score),
      number(snapshot.recall_score),
      number(snapshot.latency_ms),
      snapshot.verdict ?? 'not judged',
      snapshot.commit_sha?.slice(0, 7) ?? '',
      snapshot.created_at.slice(0, 16).replace('T', ' '),
      [snapshot.is_current ? 'CURRENT' : '', snapshot.is_baseline ? 'BASELINE' : ''].filter(Boolean).join(' '),
    ]),
    'rrrrrrllll',
  )
}

function number(value: number | null): string {
  return value === null ? '–' : String(value)
}
