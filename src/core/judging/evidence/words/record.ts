import type { FindingEvidence } from '../../../model.js'
import type { DecidedComparison } from '../decide.js'
import { remarksOf } from './remarks.js'

const NO_CASES = { groups: null, changed: null, broke: null, fixed: null }

/** The part of the evidence that is stored with the verdict: enough to explain it later. */
export function recordOf(decided: DecidedComparison): FindingEvidence {
  const { evidence, decision } = decided
  const { test, cases_needed, runs_needed } = decision
  const common = {
    level: test?.level ?? null,
    others: test?.others ?? 0,
    cases_needed,
    runs_needed,
    remarks: remarksOf(decided),
  }
  switch (evidence.kind) {
    case 'cases': {
      const { method, n, units, unit, changed, p, p_improved, interval, broke, fixed } = evidence
      const groups = unit === 'group' ? units : null
      return { method, n, of: 'cases', groups, changed, p, p_improved, interval, broke, fixed, ...common }
    }
    case 'history': {
      const { method, n, p, p_improved } = evidence
      return { method, n, of: 'versions', p, p_improved, interval: null, ...NO_CASES, ...common }
    }
    case 'none': {
      const { n, interval } = evidence
      return { method: 'limit', n, of: 'cases', p: null, p_improved: null, interval, ...NO_CASES, ...common }
    }
  }
}
