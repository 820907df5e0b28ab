import type { Annotation } from './finish.js'

/** What a command about snapshots says. */
export interface Answer {
  /** For the log. */
  readonly lines: readonly string[]
  readonly summary: string
  readonly snapshots: readonly object[]
  readonly annotations?: readonly Annotation[]
}
