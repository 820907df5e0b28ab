import type { Layout } from '../../core/report/tables/layout.js'

/** The answer to a question, for whoever asked. */
export interface Answered {
  /** The whole answer, for programs. */
  readonly document: object
  /** How many rows there are. */
  readonly found: number
  /** The answer as text. */
  readonly lines: (layout: Layout) => string[]
}
