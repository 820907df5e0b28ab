/** The questions over time, for the action and the CLI. */
import type { ConfigurationFilter } from '../../contract/fields.js'
import {
  getMetricSeries,
  getMetricTrends,
  latestSnapshots,
  listBenchmarkTransactions,
  listRegressions,
  type Period,
  type TrendUnit,
} from '../../contract/questions.js'
import type { InputFor } from '../../contract/entry.js'
import type { ChartStyle } from '../../core/report/charts/series-chart.js'
import {
  latestTable,
  regressionTable,
  seriesTable,
  transactionTable,
  trendTables,
} from '../../core/report/tables/over-time-tables.js'
import { addressText } from '../../core/report/tables/text-table.js'
import { momentFrom } from '../../core/result/period.js'
import type { Store } from '../../ports.js'
import { configurationOf, findConfiguration } from '../find-configuration.js'
import { requireMetric } from './require-metric.js'
import type { Answered } from './answered.js'

/**
 * The period from since to until: dates (whole days), times, or how long ago.
 * @param names the names of the two options
 */
export function periodFrom(
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
  now: Date,
  names = { since: '--since', until: '--until' },
): Period {
  return {
    since: since === undefined ? undefined : momentFrom(names.since, since, now),
    until: until === undefined ? undefined : momentFrom(names.until, until, now, 'end'),
  }
}

/** The current snapshot of every configuration. Throws `UserError` if none has the requested metric. */
export async function askLatest(
  store: Store,
  question: ConfigurationFilter & { readonly limit: number; readonly metric?: string | undefined },
  hint: (count: number) => string = () => '',
): Promise<Answered> {
  const { limit, metric } = question
  const snapshots = await store.call(latestSnapshots, question)
  await requireMetric(store, snapshots, metric)
  const more = snapshots.length < limit ? '' : hint(2 * limit)
  return {
    document: { snapshots },
    found: snapshots.length,
    lines: (layout) => [...latestTable(snapshots, layout), ...after(more)],
  }
}

/**
 * The log of results, newest first.
 * @param hint how to get the next page after an id
 */
export async function askTransactions(
  store: Store,
  question: InputFor<typeof listBenchmarkTransactions>,
  hint: (id: string) => string = () => '',
): Promise<Answered> {
  const transactions = await store.call(listBenchmarkTransactions, question)
  const last = transactions.length < question.limit ? undefined : transactions.at(-1)
  return {
    document: { transactions },
    found: transactions.length,
    lines: (layout) => [
      ...transactionTable(transactions, layout),
      ...after(last === undefined ? '' : hint(last.transaction_id)),
    ],
  }
}

/**
 * The recorded verdicts `regression`, newest first.
 * @param hint how to get the next page after an id
 */
export async function askRegressions(
  store: Store,
  question: InputFor<typeof listRegressions>,
  hint: (id: string) => string = () => '',
): Promise<Answered> {
  const regressions = await store.call(listRegressions, question)
  const last = regressions.length < question.limit ? undefined : regressions.at(-1)
  return {
    document: { regressions },
    found: regressions.length,
    lines: (layout) => [
      ...regressionTable(regressions, layout),
      ...after(last === undefined ? '' : hint(last.verdict_id)),
    ],
  }
}

/** One metric of the newest versions of a configuration, oldest first. Throws `UserError` if none has it. */
export async function askSeries(
  store: Store,
  filter: ConfigurationFilter,
  question: { readonly metric?: string | undefined; readonly limit: number } & Period,
  chart: ChartStyle | null = null,
): Promise<Answered> {
  const configuration = configurationOf(await findConfiguration(store, filter))
  const points = await store.call(getMetricSeries, { ...configuration, ...question })
  const metric = points.at(-1)?.metric ?? question.metric ?? 'f1'
  await requireMetric(
    store,
    points.map((each) => ({ ...configuration, ...each })),
    metric,
  )
  return {
    document: { configuration, metric, points },
    found: points.length,
    lines: (layout) => [layout.line(addressText(configuration)), '', ...seriesTable(points, metric, chart, layout)],
  }
}

/** If nothing was found, the metric is looked for in this many current snapshots. */
const LOOKED_AT = 100

/**
 * One metric by day, week or month, for each model, dataset and environment. Throws `UserError` if none has the
 * requested metric.
 * @param isDrawn with a sparkline after its name
 */
export async function askTrends(
  store: Store,
  question: { readonly by: TrendUnit; readonly metric?: string | undefined } & ConfigurationFilter & Period,
  isDrawn = false,
): Promise<Answered> {
  const trends = await store.call(getMetricTrends, question)
  const { by, metric: asked, model_version, dataset_version, prompt_version, environment } = question
  if (asked !== undefined && trends.length === 0) {
    await requireMetric(
      store,
      await store.call(latestSnapshots, {
        model_version,
        dataset_version,
        prompt_version,
        environment,
        metric: asked,
        limit: LOOKED_AT,
      }),
      asked,
    )
  }
  const metric = trends[0]?.metric ?? question.metric ?? 'f1'
  return {
    document: { by, metric, trends },
    found: trends.length,
    lines: (layout) => trendTables(trends, by, isDrawn, layout),
  }
}

const after = (hint: string): string[] => (hint === '' ? [] : ['', hint])
