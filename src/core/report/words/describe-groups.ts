import { groupChange } from '../../judging/case-groups.js'
import type { GroupOutcome } from '../../group-outcome.js'

import { NOTHING, alignedNumbers } from '../format-number.js'
import { count } from './phrase.js'

/** The columns of a table of groups, and how they are aligned. */
export const GROUP_COLUMNS = ['group', 'cases', 'passed', 'before', 'change']
export const GROUP_ALIGNS = 'lrrrr'

/** The cells of each group; the first is its name. `change` is the change of the share that passed. */
export function groupCells(groups: readonly GroupOutcome[]): [name: string, ...cells: string[]][] {
  const changes = alignedNumbers(
    groups.map((each) => rounded(groupChange(each))),
    { signed: true },
  )
  return groups.map(({ group, cases, passed, before }, row) => [
    group ?? '(none)',
    String(cases),
    String(passed),
    before === null ? NOTHING : `${before.passed} of ${before.cases}`,
    changes[row] ?? '',
  ])
}

const rounded = (change: number | null): number | null => (change === null ? null : Number(change.toFixed(3)))

/** `12 groups of cases, 3 lower` */
export function groupsTitle(groups: readonly GroupOutcome[]): string {
  const lower = groups.filter((each) => (groupChange(each) ?? 0) < 0).length
  return count(groups.length, 'group of cases', 'groups of cases') + (lower === 0 ? '' : `, ${lower} lower`)
}
