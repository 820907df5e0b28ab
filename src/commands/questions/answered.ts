import type { Layout } from '../../core/report/tables/layout.js'

/** The answer to a question, for whoever asked. */
export interface Answered {
  /** All of it, for programs. */
  readonly document: object
  /** How many rows there are. */
  readonly found: number
  /** For people. */
  readonly lines: (layout: Layout) => string[]
}
