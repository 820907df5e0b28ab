import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'
import type { Outputs } from '../outputs.js'

/** The result of a command about snapshots. */
export interface Answer {
  /** For the log. */
  readonly lines: readonly string[]
  readonly summary: string
  readonly snapshots: readonly object[]
  readonly remarks?: readonly Remark[]
  /** Outputs besides the snapshots. */
  readonly outputs?: Outputs<'snapshots'>
}

export type Work = (store: Store) => Promise<Answer>
