import { UserError } from '../../core/errors.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { caseGroups } from '../../core/judging/case-groups.js'
import type { GroupOutcome } from '../../core/group-outcome.js'
import type { Configuration } from '../../core/model.js'
import { GROUP_ALIGNS, GROUP_COLUMNS, groupCells } from '../../core/report/describe-groups.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { compareSnapshots, getGroupedCases, type ComparedMetric } from '../../contract/questions.js'
import type { Store } from '../../ports.js'
import { findConfiguration } from '../find-configuration.js'

/** Two versions, or the current one against the version before it. */
export type CompareRequest = readonly [number, number] | 'previous'

export interface CompareOutcome {
  readonly configuration: Configuration
  readonly version_a: number
  readonly version_b: number
  readonly metrics: readonly ComparedMetric[]
  /** How the groups of cases of b came out, with those of a as `before`, the greatest loss first. */
  readonly groups: readonly GroupOutcome[]
}

/** Every metric of two versions of a configuration, side by side. */
export async function compare(
  store: Store,
  filter: ConfigurationFilter,
  request: CompareRequest,
): Promise<CompareOutcome> {
  const configuration = await findConfiguration(store, filter)
  const [version_a, version_b] = request === 'previous' ? beforeCurrent(configuration.current_version) : request
  const versions = { version_a, version_b }
  const casesOf = (snapshot_version: number) => store.call(getGroupedCases, { ...configuration, snapshot_version })
  const [metrics, before, now] = await Promise.all([
    store.call(compareSnapshots, { ...configuration, ...versions }),
    casesOf(version_a),
    casesOf(version_b),
  ])
  return { configuration, ...versions, metrics, groups: caseGroups(before, now) }
}

function beforeCurrent(current: number | null): [number, number] {
  if (current === null || current === 1) {
    throw new UserError('version 1 is current: there is no version before it to compare with')
  }
  return [current - 1, current]
}

/** The comparison as a table for terminals and logs, and below it the groups of cases. */
export function compareTable(outcome: CompareOutcome, { table }: Layout = AS_TEXT): string[] {
  const { version_a, version_b, metrics, groups } = outcome
  const compared = table(
    ['metric', `version ${version_a}`, `version ${version_b}`, 'delta', 'change'],
    metrics.map(({ metric, version_a_value, version_b_value, delta, percent_change }) => {
      const [a = '', b = ''] = alignedNumbers([version_a_value, version_b_value], { nothing: 'missing' })
      const [difference = ''] = alignedNumbers([delta], { signed: true, nothing: '' })
      const [percent = ''] = alignedNumbers([percent_change], { signed: true, nothing: '' })
      return [metric, a, b, difference, percent && `${percent}%`]
    }),
    'lrrrr',
  )
  if (groups.length === 0) return compared
  return [...compared, '', ...table(GROUP_COLUMNS, groupCells(groups), GROUP_ALIGNS)]
}
