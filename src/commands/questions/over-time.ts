/** The questions over time, for both doors: what is asked, and how the answer is shown. */
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
import { noteOnMetric, requireMetric } from './require-metric.js'
import type { Answered } from './answered.js'

/**
 * Since when, until when: a date, whole days of which count, a time, or how long ago.
 * @param names how the person who asks calls the two
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

/** The current snapshot of every configuration. Throws `UserError` if none has the metric that is asked for. */
export async function askLatest(
  store: Store,
  question: ConfigurationFilter & { readonly limit: number; readonly metric?: string | undefined },
  hint: (count: number) => string = () => '',
): Promise<Answered> {
  const { limit, metric } = question
  const snapshots = await store.call(latestSnapshots, question)
  const note = await noteOnMetric(store, snapshots, metric)
  const more = snapshots.length < limit ? '' : hint(2 * limit)
  return {
    document: { snapshots },
    found: snapshots.length,
    lines: (layout) => [...latestTable(snapshots, layout), ...after(note), ...after(more)],
  }
}

/** The log of results, newest first. @param hint says how to go on after an id */
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

/** The verdicts `regression` as they were recorded, newest first. @param hint says how to go on after an id */
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
    question.metric,
  )
  return {
    document: { configuration, metric, points },
    found: points.length,
    lines: (layout) => [layout.line(addressText(configuration)), '', ...seriesTable(points, metric, chart, layout)],
  }
}

/** Where nothing was found: among so many current snapshots it is looked for. */
const LOOKED_AT = 100

/** One metric by day, week or month, for each model, dataset and environment. @param isDrawn with a small curve behind its name. Throws `UserError` if none has the metric that is asked for */
export async function askTrends(
  store: Store,
  question: { readonly by: TrendUnit; readonly metric?: string | undefined } & ConfigurationFilter & Period,
  isDrawn = false,
): Promise<Answered> {
  const trends = await store.call(getMetricTrends, question)
  const { by, metric: asked, model_version, dataset_version, prompt_version, environment } = question
  if (trends.length === 0) {
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
