/** What a case is called. */
export interface CaseName {
  /** The id that its file states, else a digest of what identifies it. */
  readonly id: string
  /** Where its file has it, as people look it up there, such as `row 7`: told in reports, never stored. */
  readonly at?: string
}
