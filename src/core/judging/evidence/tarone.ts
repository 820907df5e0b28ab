/** One test of a family. */
export interface Member {
  readonly p: number
  /** The smallest p that its data could give. */
  readonly p_smallest: number
}

/** The result of a member. */
export interface Tested {
  readonly significant: boolean
  /** The level for its p in the last round. */
  readonly level: number
}

/**
 * Tests a family so that the probability of any false alarm among its members is at most `alpha`: the step-down
 * procedure of Tarone (A modified Bonferroni method for discrete data, Biometrics 46, 1990). Bonferroni divides alpha
 * by the number of tests, Tarone only by the number that could be significant at all, so comparisons in which almost no
 * case differs cost the others nothing. Significant members leave, and the others are tested again, as in Holm's
 * procedure.
 */
export function stepDown(members: readonly Member[], alpha: number): Tested[] {
  const tested = members.map((): Tested => ({ significant: false, level: alpha }))
  let open = members.map((member, at) => ({ ...member, at }))
  let divisor = members.length
  while (open.length > 0) {
    // The smallest divisor that is at least the number of testable members. With fewer members it never grows.
    while (divisor > 1 && testable(open, alpha / (divisor - 1)) < divisor) divisor -= 1
    const level = alpha / divisor
    const [rejected, kept] = [open.filter(({ p }) => p <= level), open.filter(({ p }) => p > level)]
    for (const { at } of open) tested[at] = { significant: false, level }
    for (const { at } of rejected) tested[at] = { significant: true, level }
    if (rejected.length === 0) break
    open = kept
  }
  return tested
}

/** How many members could be significant at a level. */
function testable(members: readonly Member[], level: number): number {
  return members.filter(({ p_smallest }) => p_smallest <= level).length
}
