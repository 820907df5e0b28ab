import type { FindingEvidence } from '../../../model.js'
import type { DecidedComparison, PooledDecision } from '../decide.js'
import { ALPHA } from '../comparison-verdict.js'
import type { CaseEvidence, Comparison } from '../evidence.js'
import { SHORTEST_HISTORY } from '../history.js'
import { cases, chanceOf, exact, moved, rounded } from './amounts.js'

/** Further remarks about a comparison: sentences without a full stop. */
export function remarksOf({ comparison, evidence, decision }: DecidedComparison): string[] {
  const remarks: string[] = []
  if (evidence.kind === 'cases' && evidence.broke_by_error > 0) remarks.push(errors(comparison, evidence))
  if (evidence.kind === 'none' && evidence.earlier !== null) {
    remarks.push(`no usual range yet: ${evidence.earlier} of ${SHORTEST_HISTORY} earlier versions`)
  }
  const others = decision.test?.others ?? 0
  if (others > 0) remarks.push(`judged together with ${others} other ${others === 1 ? 'comparison' : 'comparisons'}`)
  return remarks
}

/**
 * How a comparison was tested: `McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, level 0.05`. The p is that
 * of a loss; a gain that chance does not explain has its own beside it.
 */
export function testOf({ method, n, of, groups, changed, p, p_improved, level }: FindingEvidence): string {
  if (p === null || level === null || n === null) return 'by the limit alone'
  const gain = p_improved !== null && p_improved <= ALPHA ? `; of a gain: ${chanceOf(p_improved)}` : ''
  const held = `${chanceOf(p)}, level ${rounded(level)}${gain}`
  if (of === 'versions') return `${method} of ${n} earlier versions: ${held}`
  const over = groups === null ? cases(n) : `${groups} groups of ${cases(n)}`
  return `${method} over ${over}, ${changed ?? 0} of which ${changed === 1 ? 'differs' : 'differ'}: ${held}`
}

/**
 * The sentence about all results of a push together: `the 20 results with cases together fell by 0.08 on average; …`.
 */
export function pooledReason({ results, drop, limit, significant, p, level }: PooledDecision): string {
  const chance = significant ? 'chance does not explain it' : 'chance may explain it'
  const test = `${chanceOf(p)}, level ${rounded(level)}`
  return `the ${results} results with cases together ${moved(drop, 'higher')} on average; the limit is ${exact(limit)}; ${chance} (${test})`
}

/** `9 of the 12 cases that broke are errors; without them f1 fell by 0.01`. */
function errors({ metric, better }: Comparison, { broke, broke_by_error, drop_without_errors }: CaseEvidence): string {
  const [all, who] = [broke_by_error === broke, `the ${cases(broke)} that broke`]
  const are = all
    ? `${who} ${broke === 1 ? 'is an error' : 'are errors'}`
    : `${broke_by_error} of ${who} ${broke_by_error === 1 ? 'is an error' : 'are errors'}`
  if (drop_without_errors === null) return are
  return `${are}; without ${broke_by_error === 1 ? 'it' : 'them'} ${metric} ${moved(drop_without_errors, better)}`
}
