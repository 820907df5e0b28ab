import type { ConfigurationFilter } from '../../contract/fields.js'
import { getMetricSeries } from '../../contract/questions.js'
import { LONGEST_SERIES, SHORTEST_SERIES } from '../../core/judging/evidence/series/change-points.js'
import { levelChanges, type LevelChange } from '../../core/judging/evidence/series/level-changes.js'
import type { Configuration } from '../../core/model.js'
import { alignedNumbers } from '../../core/report/format-number.js'
import { count } from '../../core/report/words/phrase.js'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'
import { requireMetric } from './require-metric.js'

export interface ChangesOutcome {
  readonly configuration: Configuration
  readonly metric: string
  /** How many of the newest versions have the metric. */
  readonly versions: number
  /** Oldest first. */
  readonly changes: readonly LevelChange[]
}

/**
 * When the level of a metric (default: the primary one) changed. For information, not a verdict. It reads the newest
 * 200 versions.
 */
export async function changes(
  store: Store,
  filter: ConfigurationFilter,
  asked: string | undefined,
): Promise<ChangesOutcome> {
  const configuration = configurationOf(await findConfiguration(store, filter))
  const points = await store.call(getMetricSeries, { ...configuration, metric: asked, limit: LONGEST_SERIES })
  const metric = points.at(-1)?.metric ?? asked ?? 'f1'
  const measured = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
  await requireMetric(
    store,
    points.map((each) => ({ ...configuration, ...each })),
    metric,
  )
  return { configuration, metric, versions: measured.length, changes: levelChanges(measured) }
}

/** The changes for terminals and logs, newest first. */
export function changesTable(
  { metric, versions, changes: found }: ChangesOutcome,
  { table }: Layout = AS_TEXT,
): string[] {
  if (versions < SHORTEST_SERIES) {
    return [`${metric} has ${count(versions, 'version')}; dating a change takes at least ${SHORTEST_SERIES}.`]
  }
  if (found.length === 0) return [`The level of ${metric} did not change in ${count(versions, 'version')}.`]
  const levels = alignedNumbers(found.flatMap(({ from, to }) => [from, to]))
  const rows = found.map(({ version, after, created_at, commits, p }, at) => [
    `v${after} to v${version}`,
    created_at.slice(0, 10),
    `${levels[2 * at] ?? ''} to ${levels[2 * at + 1] ?? ''}`,
    p < 0.0001 ? 'p < 0.0001' : `p = ${Number(p.toPrecision(2))}`,
    commits === null ? 'not known' : `${commits[0].slice(0, 10)}..${commits[1].slice(0, 10)}`,
  ])
  return table(['between', 'stored', `level of ${metric}`, 'by chance', 'commits'], rows.reverse(), 'lllll')
}
