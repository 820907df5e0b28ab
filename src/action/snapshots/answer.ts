import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'

/** What a command about snapshots says. */
export interface Answer {
  /** For the log. */
  readonly lines: readonly string[]
  readonly summary: string
  readonly snapshots: readonly object[]
  readonly remarks?: readonly Remark[]
}

export type Work = (store: Store) => Promise<Answer>
