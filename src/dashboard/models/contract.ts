/** The registry of models in the data files of the dashboard. */
import type { Place, Suite, Values } from '../contract.js'

/** What of a model is active, and where. */
export interface ActiveVersion {
  readonly environment: string
  readonly version: number
  /** When it was activated. */
  readonly since: number | null
  /** The versions that were active before it, one after another: a rollback goes to the last of them. */
  readonly before: readonly number[]
}

/** A model of the registry. */
export interface ModelEntry {
  /** Ten hexadecimal digits made from its name. */
  readonly id: string
  readonly name: string
  /** How many versions there are. */
  readonly versions: number
  readonly last: number
  readonly last_at: number
  /** Production first, then by name. */
  readonly active: readonly ActiveVersion[]
  /** f1 and accuracy of the first of them, or of the newest version where none is active; others are in its file. */
  readonly now: Values
  /** The newest measurement of that version. */
  readonly measured: { readonly at: number; readonly accuracy: number; readonly reference: number | null } | null
  /** Its file. */
  readonly path: string
}

/** Everything about a model. */
export interface ModelFile {
  /** Newest first. */
  readonly versions: readonly ModelVersion[]
  /** The activation log, newest first. */
  readonly moves: readonly ModelMove[]
  /** Oldest first. */
  readonly measurements: readonly Measurement[]
}

export interface ModelVersion {
  readonly version: number
  readonly name: string | null
  readonly at: number
  /** Where it is; null in the profile `public`. */
  readonly artifact: string | null
  readonly metrics: Values
  readonly samples: number | null
  readonly dataset: string | null
  readonly split: string | null
  readonly training: { readonly [name: string]: string | number | boolean }
  readonly parent: number | null
  readonly notes: string | null
  /** The snapshot that proves the metrics; null: it has none, or none that is here. */
  readonly evidence: Place | null
  /** What its evidence measured; null: it has none, or none that is here. */
  readonly suite: Suite | null
  /** Why it became active as it was registered, or did not. */
  readonly promotion: string
  readonly by: string | null
  readonly run: string | null
  readonly archived: boolean
}

/** A move of what is active, or into the archive and back. */
export interface ModelMove {
  readonly at: number
  readonly pointer: string
  /** null: the move was into the archive or back. */
  readonly environment: string | null
  readonly action: string
  readonly from: number | null
  readonly to: number | null
  readonly actor: string | null
  readonly reason: string | null
  readonly run: string | null
}

/** An accuracy that was measured of a version after it was registered. */
export interface Measurement {
  readonly version: number
  readonly at: number
  readonly accuracy: number
  readonly samples: number | null
  readonly notes: string | null
  readonly by: string | null
}
