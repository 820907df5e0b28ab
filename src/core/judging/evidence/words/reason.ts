import type { DecidedComparison } from '../decide.js'
import type { CaseEvidence, Comparison, Evidence, HistoryEvidence, NoEvidence } from '../evidence.js'
import { type Decision, ALPHA } from '../comparison-verdict.js'
import { describeChange } from '../../change.js'
import { isSome } from '../../metrics/limit.js'
import { severeLoss, sizeOf } from '../drop.js'
import { formatPair } from '../../../report/format-number.js'
import { usualRange } from '../history.js'
import { cases, moved, rangeEnd } from './amounts.js'
import { cannotTell, excluded, flips, notChance, wouldTell } from './case-phrases.js'

/** The reason for the verdict on a comparison: sentences without the last full stop. */
export function reasonOf({ comparison, evidence, decision }: DecidedComparison): string {
  let sentences: string[]
  if (decision.rule === 'missing cases') {
    sentences = [`${change(comparison, evidence)}, but ${missing(evidence)}, so it is not an improvement`]
  } else if (decision.rule === 'severe loss') {
    sentences = [`${change(comparison, evidence)}, ${severeLoss(comparison, evidence) ?? ''}; ${held(comparison)}`]
  } else if (evidence.kind === 'cases') sentences = byCases(comparison, evidence, decision)
  else if (evidence.kind === 'history') sentences = byHistory(comparison, evidence, decision)
  else sentences = byLimit(comparison, evidence, decision)
  return sentences.filter((sentence) => sentence !== '').join('. ')
}

/** How the metric changed; if the sides ran different cases, over the common ones. */
function change(comparison: Comparison, { common }: Evidence): string {
  if (common === null) return describeChange(comparison)
  const { cases: n, ...values } = common
  const reported = formatPair(comparison.kind, comparison.baseline, comparison.candidate, () => true)
  const over = describeChange({ ...comparison, ...values })
  return `${over} over the ${n} common cases (reported: ${reported.before} → ${reported.now})`
}

function byCases(comparison: Comparison, evidence: CaseEvidence, decision: Decision): string[] {
  const { metric, better, limit } = comparison
  const { verdict, rule, reaches_limit, test } = decision
  const reached = (changed: string): string => `${changed}, which reaches the limit of ${limit.words}`
  if (rule === 'other cases') {
    const source = `the difference comes from ${cases(evidence.missing + evidence.added)} that only one side has`
    return [`${reached(describeChange(comparison))}, but ${source}; over the ${onBothSides(comparison, evidence)}`]
  }
  const changed = change(comparison, evidence)
  if (rule === 'all lost') {
    return [`${changed}; ${held(comparison)}`, `All ${cases(evidence.n)} passed before, and none passes now`]
  }
  if (rule === 'worst case' && evidence.worst_case !== null) {
    return [
      `${changed}, but ${missing(evidence)}`,
      `Counted as failed, ${metric} ${moved(evidence.worst_case.drop, better)}, which chance does not explain`,
    ]
  }
  if (verdict === 'improvement') return [changed, notChance(evidence)]
  const real = test?.significant === true
  if (reaches_limit) {
    if (real) return [`${changed}; ${held(comparison)}`, notChance(evidence)]
    return [`${reached(changed)}, but ${cannotTell(evidence, decision)}`, wouldTell(comparison, evidence, decision)]
  }
  if (real) return [`${changed}: real (${flips(evidence)}), and within the limit of ${limit.words}`]
  const chance = decision.drop === 0 || evidence.p_improved <= ALPHA ? '' : ', which chance can explain'
  return [`${changed}${chance}`, excluded(comparison, evidence)]
}

/** `90 cases of both sides it fell by 0.12`. */
function onBothSides({ better }: Comparison, { n, drop }: CaseEvidence): string {
  return `${cases(n)} of both sides it ${moved(drop, better)}`
}

/** `latency_ms rose by 35% (812 → 1100); usual range of 10 versions: 686 to 1033`. */
function byHistory(comparison: Comparison, evidence: HistoryEvidence, { test, reaches_limit }: Decision): string[] {
  const changed = change(comparison, evidence)
  if (test === null) return [changed]
  const [from, to] = usualRange(evidence, test.level)
  const usual = `usual range of ${evidence.n} versions: ${rangeEnd(from)} to ${rangeEnd(to)}`
  if (!reaches_limit) return [`${changed}; ${usual}`]
  if (test.significant) return [`${changed}; ${held(comparison)}; ${usual}`]
  return [`${changed}, which reaches the limit of ${comparison.limit.words}, but is not worse than the ${usual}`]
}

function byLimit(comparison: Comparison, evidence: NoEvidence, { verdict, reaches_limit, drop }: Decision): string[] {
  const changed = change(comparison, evidence)
  if (reaches_limit) return [`${changed}; ${held(comparison)}`, whyNoEvidence(comparison, evidence)]
  if (verdict === 'improvement') return [`${changed}; ${comparison.step.words} better counts as an improvement`]
  return [isSome(drop, sizeOf(comparison)) ? `${changed}, within the limit of ${comparison.limit.words}` : changed]
}

function held({ limit }: Comparison): string {
  return `the limit is ${limit.words}`
}

/** `9 cases of the baseline are missing`. */
function missing({ missing: count }: Evidence): string {
  return `${cases(count)} of the baseline ${count === 1 ? 'is' : 'are'} missing`
}

/** `No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes`. */
function whyNoEvidence({ metric }: Comparison, { why, n, chance }: NoEvidence): string {
  if (why === 'asked' || why === 'not of cases' || (why === 'no cases' && chance === null)) return ''
  const reason =
    why === 'no cases'
      ? 'No cases were sent'
      : `The cases do not add up to ${metric} (it is averaged differently), so they do not count`
  if (chance === null) return reason
  const often = Math.round(100 * chance)
  const pushes = often === 0 ? 'fewer than 1 of 100 pushes' : `up to ${often} of 100 pushes`
  return `${reason}: ${n === null ? '' : `with ${cases(n)} `}chance alone trips this limit in ${pushes}`
}
