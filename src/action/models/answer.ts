import type { Layout } from '../../core/report/tables/layout.js'
import type { Store } from '../../ports.js'
import type { Remark } from '../finish.js'
import type { Outputs } from '../outputs.js'

/** What a command about models says. */
export interface Answer {
  /** Sentences, a line each. */
  readonly lines: readonly string[]
  /** What comes after them. */
  readonly table?: (layout: Layout) => readonly string[]
  /** All of it, for programs: the outputs `json` and `json-path`. */
  readonly document?: object
  readonly outputs: Outputs<'models'>
  readonly remarks?: readonly Remark[]
}

export type Work = (store: Store) => Promise<Answer>
