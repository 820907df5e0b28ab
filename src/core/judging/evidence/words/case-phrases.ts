import type { CaseEvidence, Comparison } from '../evidence.js'
import type { Decision } from '../comparison-verdict.js'
import { cases, chanceOf, rounded, roundedUp, worsening } from './amounts.js'

/** How the cases changed: `21 cases broke, 3 were fixed`; scores got worse or better. */
export function flips({ value, broke, fixed }: CaseEvidence, noun = true): string {
  const worse = noun ? cases(broke) : String(broke)
  if (value === 'score' || value === 'passes') return `${worse} got worse, ${fixed} better`
  return `${worse} broke, ${fixed}${['', ' was'][fixed] ?? ' were'} fixed`
}

/** `Chance does not explain it: 21 cases broke, 3 were fixed (90% interval 0.05 to 0.12)`. */
export function notChance(evidence: CaseEvidence): string {
  const [least, most] = evidence.interval
  // The interval of the size of the change, whichever direction it has.
  const [from, to, p] = evidence.drop > 0 ? [least, most, evidence.p] : [-most, -least, evidence.p_improved]
  // Unlike the test, the interval is approximate: one that reaches zero would contradict it.
  const shown = from > 0 ? `90% interval ${rounded(from)} to ${rounded(to)}` : chanceOf(p)
  return `Chance does not explain it: ${flips(evidence)} (${shown})`
}

/** Why a drop of the limit is not proven: `100 cases cannot tell it from chance: 8 broke, 3 were fixed`. */
export function cannotTell(evidence: CaseEvidence, { test }: Decision): string {
  const { n, units, unit, changed, p_smallest } = evidence
  if (test !== null && p_smallest > test.level) {
    if (changed === n) return `${cases(n)} ${n === 1 ? 'is' : 'are'} too few to tell it from chance`
    const differ = unit === 'group' ? `${changed} of ${units} groups` : `${changed} of ${cases(n)}`
    return `only ${differ} ${changed === 1 ? 'differs' : 'differ'}, too few to tell it from chance`
  }
  const who = unit === 'group' ? `${cases(n)} in ${units} groups` : cases(n)
  return `${who} cannot tell it from chance: ${flips(evidence, false)}`
}

/** How many cases or runs would settle it; empty if unknown. */
export function wouldTell(
  comparison: Comparison,
  { n }: CaseEvidence,
  { cases_needed, runs_needed }: Decision,
): string {
  if (cases_needed === null || runs_needed === null) return ''
  const about = Math.ceil(cases_needed / 10) * 10
  const ways = `About ${about} cases like these, or ${n === 1 ? 'this one' : `these ${n}`} run ${runs_needed} times`
  return `${ways}, would show a ${worsening(comparison)} of ${comparison.limit.words} (4 times in 5)`
}

/** Which drop can be excluded: `A drop of more than 0.044 can be excluded`. */
export function excluded(comparison: Comparison, { n, interval: [, most] }: CaseEvidence): string {
  const worse = worsening(comparison)
  if (most <= 0) return `Any ${worse} can be excluded`
  if (most < comparison.limit.amount) return `A ${worse} of more than ${roundedUp(most)} can be excluded`
  return `A ${worse} of up to ${roundedUp(most)} cannot be excluded: ${cases(n)}`
}
