import type { DecidedComparison } from '../decide.js'
import type { CaseEvidence, Comparison, HistoryEvidence, NoEvidence } from '../evidence.js'
import type { Decision } from '../comparison-verdict.js'
import { usualRange } from '../history.js'
import { cases, change, rangeEnd, rounded } from './amounts.js'
import { cannotTell, excluded, flips, notChance, wouldTell } from './case-phrases.js'

/** Why the verdict on a comparison is what it is: sentences, without the last full stop. */
export function reasonOf({ comparison, evidence, decision }: DecidedComparison): string {
  let sentences: string[]
  if (evidence.kind === 'cases') sentences = byCases(comparison, evidence, decision)
  else if (evidence.kind === 'history') sentences = byHistory(comparison, evidence, decision)
  else sentences = byLimit(comparison, evidence, decision)
  return sentences.filter((sentence) => sentence !== '').join('. ')
}

function byCases(comparison: Comparison, evidence: CaseEvidence, decision: Decision): string[] {
  const { metric, limit, baseline, candidate } = comparison
  const { verdict, rule, reaches_limit, test } = decision
  const changed = change(comparison)
  const reached = `${changed}, which reaches the limit of ${limit.words}`
  if (rule === 'all lost') {
    return [`${changed}; ${held(comparison)}`, `All ${cases(evidence.n)} passed before, and none passes now`]
  }
  if (rule === 'other cases') {
    const source = `the difference comes from ${cases(evidence.missing + evidence.added)} that only one side has`
    const onBoth = evidence.drop > 0 ? `it is ${rounded(evidence.drop)}` : 'there is none'
    return [`${reached}, but ${source}: over the ${cases(evidence.n)} of both sides ${onBoth}`]
  }
  if (rule === 'missing cases' && evidence.worst_case !== null) {
    const missing = `${cases(evidence.missing)} of the baseline ${evidence.missing === 1 ? 'is' : 'are'} missing`
    const worst = `${comparison.better === 'higher' ? 'fell' : 'rose'} by ${rounded(evidence.worst_case.drop)}`
    return [`${changed}, but ${missing}`, `Counted as failed, ${metric} ${worst}, which chance does not explain`]
  }
  if (verdict === 'improvement') return [changed, notChance(evidence)]
  if (reaches_limit) {
    if (test?.significant === true) return [`${changed}; ${held(comparison)}`, notChance(evidence)]
    return [`${reached}, but ${cannotTell(evidence, decision)}`, wouldTell(comparison, evidence, decision)]
  }
  if (verdict === 'minor') return [`${changed}: real (${flips(evidence)}), and within the limit of ${limit.words}`]
  const chance = baseline === candidate ? '' : ', within what chance does'
  return [`${changed}${chance}`, excluded(comparison, evidence)]
}

/** `latency_ms rose by 35% (812 → 1100); usual range of 10 versions: 705 to 1005`. */
function byHistory(comparison: Comparison, evidence: HistoryEvidence, { test, reaches_limit }: Decision): string[] {
  const changed = change(comparison)
  if (test === null) return [changed]
  const [from, to] = usualRange(evidence, test.level)
  const usual = `usual range of ${evidence.n} versions: ${rangeEnd(from)} to ${rangeEnd(to)}`
  if (!reaches_limit) return [`${changed}; ${usual}`]
  if (test.significant) return [`${changed}; ${held(comparison)}; ${usual}`]
  return [`${changed}, which reaches the limit of ${comparison.limit.words}, but lies within the ${usual}`]
}

function byLimit(comparison: Comparison, evidence: NoEvidence, { reaches_limit, drop }: Decision): string[] {
  const changed = change(comparison)
  if (reaches_limit) return [`${changed}; ${held(comparison)}`, whyNoEvidence(comparison, evidence)]
  return [drop > 0 ? `${changed}, within the limit of ${comparison.limit.words}` : changed]
}

function held({ limit, role }: Comparison): string {
  return `the limit is ${limit.words}${role === 'watch' ? ', and it does not gate' : ''}`
}

/** `No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes`. */
function whyNoEvidence({ metric }: Comparison, { why, n, chance }: NoEvidence): string {
  if (why === 'asked' || why === 'not of cases') return ''
  const reason =
    why === 'no cases'
      ? 'No cases were sent'
      : `The cases do not add up to ${metric} (it is averaged in another way), so they do not count`
  if (chance === null || n === null) return reason
  const often = Math.round(100 * chance)
  const pushes = often === 0 ? 'fewer than 1 of 100 pushes' : `up to ${often} of 100 pushes`
  return `${reason}: with ${cases(n)} chance alone trips this limit in ${pushes}`
}
