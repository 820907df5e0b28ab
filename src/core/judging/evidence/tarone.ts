/** One test of a family. */
export interface Member {
  readonly p: number
  /** The smallest p that its data could have given. */
  readonly p_smallest: number
}

/** What a member came to. */
export interface Tested {
  readonly significant: boolean
  /** What its p was held to in the round that decided. */
  readonly level: number
}

/**
 * Tests a family so that the chance of any false alarm among its members is at most `alpha`, step by step after Tarone
 * (A modified Bonferroni method for discrete data, Biometrics 46, 1990). Bonferroni divides alpha by the number of
 * tests; Tarone only by those that could be significant at all, so that comparisons in which hardly a case differs cost
 * the others nothing. What is significant leaves, and the rest is tested again, as Holm does.
 */
export function stepDown(members: readonly Member[], alpha: number): Tested[] {
  const tested = members.map((): Tested => ({ significant: false, level: alpha }))
  let open = members.map((member, at) => ({ ...member, at }))
  let divisor = members.length
  while (open.length > 0) {
    // The smallest divisor that the testable ones do not exceed. With fewer members it is never larger than before.
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
