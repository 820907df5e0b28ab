import type { GroupOutcome } from '../group-outcome.js'
import type { CaseOutcome } from '../model.js'
import { byCodeUnit } from '../order.js'
import { passes } from './cases.js'

type Counts = NonNullable<GroupOutcome['before']>

/**
 * Outcomes of the cases by group, the greatest loss first; empty if no case has a group. Cases without one are in the
 * group null.
 * @param before the cases of the reference; null: it has none
 */
export function caseGroups(
  before: readonly CaseOutcome[] | null,
  now: readonly CaseOutcome[] | null | undefined,
): GroupOutcome[] {
  if (!now?.some(({ group }) => group !== undefined)) return []
  const [there, here] = [countsOf(before ?? []), countsOf(now)]
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((group) => ({ group, ...(here.get(group) ?? NONE), before: there.get(group) ?? null }))
    .sort((a, b) => (groupChange(a) ?? 0) - (groupChange(b) ?? 0) || byCodeUnit(a.group ?? '', b.group ?? ''))
}

const NONE: Counts = { cases: 0, passed: 0 }

/** The share of cases that passed, minus the share before; null: one side has no case of the group. */
export function groupChange({ cases, passed, before }: GroupOutcome): number | null {
  return cases === 0 || before === null ? null : passed / cases - before.passed / before.cases
}

function countsOf(cases: readonly CaseOutcome[]): Map<string | null, Counts> {
  const counts = new Map<string | null, { cases: number; passed: number }>()
  for (const each of cases) {
    const group = each.group ?? null
    const count = counts.get(group) ?? { cases: 0, passed: 0 }
    counts.set(group, count)
    count.cases += 1
    if (passes(each) === true) count.passed += 1
  }
  return counts
}
