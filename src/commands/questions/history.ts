import type { Configuration } from '../../core/model.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { versionTable } from '../../core/report/tables/over-time-tables.js'
import { minuteText } from '../../core/report/tables/text-table.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { getSnapshotHistory, type HistoryRow } from '../../contract/questions.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'
import { requireMetric } from './require-metric.js'

export interface HistoryOutcome {
  readonly configuration: Configuration
  /** Newest first. */
  readonly snapshots: readonly HistoryRow[]
  /** How many versions the configuration has, archived ones included. */
  readonly total: number
  /** The current and the baseline version, also if they are not among the snapshots; null: none. */
  readonly current_version: number | null
  readonly baseline_version: number | null
}

/** The newest snapshots of a configuration. Throws `UserError` if none has the requested metric. */
export async function history(
  store: Store,
  filter: ConfigurationFilter,
  { limit, metric }: { readonly limit: number; readonly metric?: string | undefined },
): Promise<HistoryOutcome> {
  const { last_version: total, current_version, baseline_version, ...names } = await findConfiguration(store, filter)
  const configuration = configurationOf(names)
  const snapshots = await store.call(getSnapshotHistory, { ...configuration, limit, metric })
  await requireMetric(
    store,
    snapshots.map((each) => ({ ...configuration, ...each })),
    metric,
  )
  return { configuration, snapshots, total, current_version, baseline_version }
}

/** The history as a table for terminals and logs, then the later notes on its versions. */
export function historyTable(outcome: HistoryOutcome, layout: Layout = AS_TEXT): string[] {
  const { snapshots } = outcome
  const table = versionTable(snapshots, snapshots[0]?.metric ?? 'f1', layout)
  const said = snapshots.flatMap(({ snapshot_version, annotations }) =>
    annotations.map(({ created_at, actor, note, tags }) => {
      const words = [tags.map((tag) => `#${tag}`).join(' '), note ?? ''].filter(Boolean).join(' ')
      return layout.line(`version ${snapshot_version}, ${minuteText(created_at)}, ${actor}: ${words}`)
    }),
  )
  return [table, notShown(outcome), said].filter((lines) => lines.length > 0).flatMap(under)
}

/** The versions of the pointers, if they are beyond the limit. */
function notShown({ snapshots, current_version, baseline_version }: HistoryOutcome): string[] {
  const pointers = [
    ['CURRENT', current_version],
    ['BASELINE', baseline_version],
  ] as const
  return pointers.flatMap(([pointer, version]) => {
    const isShown = version === null || snapshots.some(({ snapshot_version }) => snapshot_version === version)
    return isShown ? [] : [`${pointer} is version ${version}, which is not among these.`]
  })
}

/** Parts with an empty line between them. */
function under(lines: readonly string[], place: number): readonly string[] {
  return place === 0 ? lines : ['', ...lines]
}
