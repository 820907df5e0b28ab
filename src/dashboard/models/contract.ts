/** The registry of models in the data files of the dashboard. */
import type { Place, Suite, Values } from '../contract.js'

/** The active version of a model in an environment. */
export interface ActiveVersion {
  readonly environment: string
  readonly version: number
  /** When it was activated. */
  readonly since: number | null
  /** The versions that were active before it, in order: a rollback goes to the last of them. */
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
  /**
   * f1 and accuracy of the first active version, or of the newest version if none is active; others are in its file.
   */
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
  /** Its artifact path; null in the profile `public`. */
  readonly artifact: string | null
  readonly metrics: Values
  readonly samples: number | null
  readonly dataset: string | null
  readonly split: string | null
  readonly training: { readonly [name: string]: string | number | boolean }
  readonly parent: number | null
  readonly notes: string | null
  /** The snapshot that is its evidence; null: none, or not in this build. */
  readonly evidence: Place | null
  /** What its evidence measured; null: none, or not in this build. */
  readonly suite: Suite | null
  /** Why it became active when it was registered, or why not. */
  readonly promotion: string
  readonly by: string | null
  readonly run: string | null
  readonly archived: boolean
}

/** A change of the active version, or of the archived state. */
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

/** An accuracy that was measured after the registration. */
export interface Measurement {
  readonly version: number
  readonly at: number
  readonly accuracy: number
  readonly samples: number | null
  readonly notes: string | null
  readonly by: string | null
}
