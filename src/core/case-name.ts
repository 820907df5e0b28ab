/** The id of a case, and where it is in its file. */
export interface CaseName {
  /** The id in its file, else a digest of what identifies the case. */
  readonly id: string
  /** Where its file has it, such as `row 7`: for reports, never stored. */
  readonly at?: string
}
