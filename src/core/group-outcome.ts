/** How many cases of a group there are and passed, and how many in what they are compared with; null: none. */
export interface GroupOutcome {
  /** null: the cases without a group. */
  readonly group: string | null
  readonly cases: number
  readonly passed: number
  readonly before: { readonly cases: number; readonly passed: number } | null
}
