import type { Layout } from '../../core/report/tables/layout.js'
import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'
import type { Outputs } from '../outputs.js'

/** The result of a command about models. */
export interface Answer {
  /** Sentences, one a line. */
  readonly lines: readonly string[]
  /** A table after them. */
  readonly table?: (layout: Layout) => readonly string[]
  /** The whole answer for programs: the outputs `json` and `json-path`. */
  readonly document?: object
  readonly outputs: Outputs<'models'>
  readonly remarks?: readonly Remark[]
}

export type Work = (store: Store) => Promise<Answer>
