/** How many cases a group has, how many of them passed, and the same counts of the reference; null: it has none. */
export interface GroupOutcome {
  /** null: the cases without a group. */
  readonly group: string | null
  readonly cases: number
  readonly passed: number
  readonly before: { readonly cases: number; readonly passed: number } | null
}
