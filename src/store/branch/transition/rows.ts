/** Rows of the tables that a transition reads and adds to. */
import type { ExportedLine } from '../../../contract/exchange.js'
import type { Configuration, Direction } from '../../../core/model.js'
import type { JsonObject } from './jsonb.js'

/** Of `benchmark_transactions`. */
export interface Transaction extends ExportedLine {
  readonly id: string
  readonly created_at: string
  readonly metrics: JsonObject
  readonly benchmark: string | null
  readonly f1_average: string | null
  readonly error_count: number | null
  readonly success_count: number | null
  readonly commit_sha: string | null
  readonly dataset_size: number | null
  readonly run_id: string | null
  readonly run_attempt: number | null
  readonly repository: string | null
  readonly case_count: number
  readonly content_digest: string | null
  readonly cases_digest: string | null
}

/** What a push found: see `benchmark_find_reference`. */
export interface References {
  readonly reference: string | null
  readonly reference_rule: string | null
  readonly pinned: string | null
  /** See `benchmark_second_look`. */
  readonly second: string | null
}

/** A line of the kind `snapshot`. */
export interface SnapshotLine extends ExportedLine, Configuration {
  readonly snapshot_version: number
  readonly transaction: Transaction
  readonly cases: JsonObject | null
  readonly idempotency_key: string | null
  readonly references: References | null
  readonly archived: object | null
  /** Only in what was loaded. */
  readonly pointers_as_of?: number | null
}

/** A line of the kind `verdict`. */
export interface VerdictLine extends ExportedLine {
  readonly seq: number
  readonly digest: string
  readonly verdict: string
  readonly primary_metric: string | null
  readonly primary_better: Direction | null
  readonly proven_gain: ProvenGain | null
  readonly promoted: boolean
  readonly promotion_reason: string
}

export interface ProvenGain {
  readonly reference_transaction_id: string
  readonly metric: string
  readonly gain: number
  readonly p: number
}

/** A line of the kind `pointer_move`. */
export interface MoveLine extends ExportedLine, Configuration {
  readonly id: string
  readonly seq: number
  readonly created_at: string
  readonly pointer: string
  readonly action: string
  readonly to_version: number | null
  readonly from_metric: string | null
}

/** Of `benchmark_versions`, with its transaction and its verdicts, oldest first. */
export interface Snapshot {
  readonly of: ConfigurationRow
  readonly version: number
  readonly line: SnapshotLine
  readonly verdicts: VerdictLine[]
}

/** Of `benchmark_configurations`. `versions` and `moves`, oldest first, are those that were loaded or added. */
export interface ConfigurationRow extends Configuration {
  readonly id: number
  readonly created_at: string
  readonly versions: Map<number, Snapshot>
  readonly moves: MoveLine[]
  last_version: number
  current_version: number | null
  baseline_version: number | null
  baseline_move: number | null
  line_length: number
  primary_metric: string | null
  primary_better: Direction | null
  updated_at: string
}

const NOWHERE = { last_version: 0, current_version: null, baseline_version: null, baseline_move: null, line_length: 0 }
/** The four names alone. */
export const namesOf = ({
  model_version,
  dataset_version,
  prompt_version,
  environment,
}: Configuration): Configuration => {
  return { model_version, dataset_version, prompt_version, environment }
}

/** A configuration without snapshots. */
export function emptyConfiguration(names: Configuration, id: number, created_at: string): ConfigurationRow {
  const rows = { versions: new Map<number, Snapshot>(), moves: [] }
  const primary = { primary_metric: null, primary_better: null }
  return { ...namesOf(names), id, created_at, ...rows, ...NOWHERE, ...primary, updated_at: created_at }
}
