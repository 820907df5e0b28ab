import type { DecidedComparison, PooledDecision } from '../decide.js'
import type { CaseEvidence, Comparison, Evidence } from '../evidence.js'
import { SHORTEST_HISTORY } from '../history.js'
import { cases, chanceOf, exact, moved, rounded } from './amounts.js'

/** What else is to be told of a comparison: a sentence each, without a full stop. */
export function remarksOf({ comparison, evidence, decision }: DecidedComparison): string[] {
  const remarks: string[] = []
  if (evidence.kind === 'cases' && evidence.broke_by_error > 0) remarks.push(errors(comparison, evidence))
  remarks.push(...otherCases(evidence))
  if (evidence.kind === 'none' && evidence.earlier !== null) {
    remarks.push(`no usual range yet: ${evidence.earlier} of ${SHORTEST_HISTORY} earlier versions`)
  }
  const others = decision.test?.others ?? 0
  if (others > 0) remarks.push(`judged together with ${others} other ${others === 1 ? 'comparison' : 'comparisons'}`)
  return remarks
}

/** How a comparison was tested: `McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, held to 0.05`. */
export function testOf({ evidence, decision: { test } }: DecidedComparison): string | null {
  if (evidence.kind === 'none' || test === null) return null
  const held = `${chanceOf(evidence.p)}, held to ${rounded(test.level)}`
  if (evidence.kind === 'history') return `${evidence.method} of ${evidence.n} earlier versions: ${held}`
  const { method, n, units, unit, changed } = evidence
  const of = unit === 'group' ? `${units} groups of ${cases(n)}` : cases(n)
  return `${method} over ${of}, ${changed} of which ${changed === 1 ? 'differs' : 'differ'}: ${held}`
}

/** What all results of a push say together: `the 20 results with cases together fell by 0.08 on average; …`. */
export function pooledReason({ results, drop, limit, significant, p, level }: PooledDecision): string {
  const chance = significant ? 'chance does not explain it' : 'chance may explain it'
  const test = `${chanceOf(p)}, held to ${rounded(level)}`
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

/** `10 new cases, 2 missing: compared on the 90 of both sides`. */
function otherCases(evidence: Evidence): string[] {
  const { missing, added } = evidence
  if (missing + added === 0) return []
  const parts = [added > 0 ? `${added} new` : '', missing > 0 ? `${missing} missing` : ''].filter((part) => part !== '')
  const of = missing + added === 1 ? 'case' : 'cases'
  const compared = evidence.kind === 'cases' ? `: compared on the ${evidence.n} of both sides` : ''
  return [`${parts.join(' and ')} ${of}${compared}`]
}
