import { Option, type Command } from 'commander'
import { configurationOf, findConfiguration } from '../../commands/find-configuration.js'
import { parseTags } from '../../commands/push-options.js'
import {
  TREND_UNITS,
  compareSnapshots,
  getMetricSeries,
  getMetricTrends,
  latestSnapshots,
  listBenchmarkTransactions,
  listRegressions,
  type Period,
  type TrendUnit,
} from '../../contract/questions.js'
import { UserError } from '../../core/errors.js'
import {
  latestTable,
  regressionTable,
  seriesTable,
  transactionTable,
  trendTables,
} from '../../core/report/over-time-tables.js'
import { addressText } from '../../core/report/text-table.js'
import { momentFrom } from '../../core/result/period.js'
import { chartStyle, isChart, type ChartFlags } from '../chart.js'
import type { Io } from '../io.js'
import { addAddress, addStore, filterOf, limitNumber, type AddressOptions } from '../options.js'
import { ask } from './ask.js'

interface PageFlags extends AddressOptions {
  readonly limit: number
  readonly before?: string
  readonly since?: string
  readonly until?: string
}

interface TransactionFlags extends PageFlags {
  readonly commitSha?: string
  readonly branch?: string
  readonly runId?: string
  readonly by?: string
  readonly tags?: string
}

/** The questions over time: latest, transactions, series, trends, regressions. */
export function addOverTime(program: Command, io: Io): void {
  addPage(addFilter(program.command('latest'), io, ['latest', 'latest --environment production']), 100)
    .summary('the current snapshot of every configuration')
    .description(
      'Lists the current snapshots, most recently touched first; those of pull requests and branches only where their ' +
        'environment is named.',
    )
    .action((flags: PageFlags) =>
      ask(io, flags, async (store) => {
        const snapshots = await store.call(latestSnapshots, { ...filterOf(flags), limit: flags.limit })
        const more = snapshots.length < flags.limit ? [] : ['', `There may be more: --limit ${2 * flags.limit}`]
        return { document: { snapshots }, lines: [...latestTable(snapshots), ...more], found: snapshots.length }
      }),
    )

  addPeriod(
    addPage(
      addFilter(program.command('transactions'), io, [
        'transactions --since 7d --branch main',
        'transactions --commit-sha 4f2a91c',
        'transactions --tags experiment-123 --json',
      ]),
      50,
    ),
    true,
  )
    .summary('the log of results, by filter')
    .description('Lists results as they were stored, newest first.')
    .option('--commit-sha <sha>', 'of this commit; the beginning of its hash is enough')
    .option('--branch <name>', 'of this branch')
    .option('--run-id <id>', 'of this run')
    .option('--by <name>', 'triggered by this person')
    .option('--tags <list>', 'with all of these tags, separated by commas')
    .action((flags: TransactionFlags) =>
      ask(io, flags, async (store) => {
        const transactions = await store.call(listBenchmarkTransactions, {
          ...filterOf(flags),
          ...periodOf(flags),
          commit_sha: flags.commitSha,
          branch_name: flags.branch,
          run_id: flags.runId,
          triggered_by: flags.by,
          tags: flags.tags === undefined ? undefined : parseTags(flags.tags),
          limit: flags.limit,
          before: flags.before,
        })
        const lines = transactionTable(transactions)
        const next = pageAfter(transactions, flags.limit, ({ transaction_id }) => transaction_id)
        return { document: { transactions }, lines: [...lines, ...next], found: transactions.length }
      }),
    )

  addPeriod(addPage(addAddress(program.command('series'), io, ['series', 'series latency_ms --limit 50']), 30))
    .summary('one metric, version by version')
    .description('Lists one metric of the newest versions of a configuration, oldest first.')
    .argument('[metric]', 'dotted name (default: what the configuration is about)')
    .option('--chart', 'with a chart, also where the output is no terminal')
    .option('--ascii', 'draw it with signs that every terminal has')
    .action((asked: string | undefined, flags: PageFlags & ChartFlags) =>
      ask(io, flags, async (store) => {
        const configuration = configurationOf(await findConfiguration(store, filterOf(flags)))
        const { limit } = flags
        const points = await store.call(getMetricSeries, { ...configuration, metric: asked, limit, ...periodOf(flags) })
        const last = points.at(-1)
        const metric = asked ?? last?.metric ?? 'f1'
        if (last !== undefined && points.every(({ value }) => value === null)) {
          const { snapshot_version: version } = last
          const same = { version_a: version, version_b: version }
          const compared = await store.call(compareSnapshots, { ...configuration, ...same })
          const known = compared.map(({ metric: name }) => name)
          throw new UserError(`no version here has the metric ${metric}; version ${version} has ${known.join(', ')}`)
        }
        const lines = [addressText(configuration), '', ...seriesTable(points, metric, chartStyle(io, flags))]
        return { document: { configuration, metric, points }, lines, found: points.length }
      }),
    )

  addPeriod(addFilter(program.command('trends'), io, ['trends', 'trends latency_ms --by week --since 26w']))
    .summary('one metric by day, week or month')
    .description(
      'Average, lowest, highest and last value of a metric by day, week or month (UTC), for each configuration. ' +
        'Without --since the last 30 days, 26 weeks or 12 months.',
    )
    .argument('[metric]', 'dotted name (default: what the configuration is about)')
    .addOption(new Option('--by <unit>', 'of time').choices(TREND_UNITS).default('day'))
    .action((metric: string | undefined, flags: PageFlags & { readonly by: TrendUnit }) =>
      ask(io, flags, async (store) => {
        const { by } = flags
        const trends = await store.call(getMetricTrends, { by, metric, ...filterOf(flags), ...periodOf(flags) })
        const lines = trendTables(trends, by, isChart(io))
        return { document: { by, metric: metric ?? trends[0]?.metric ?? 'f1', trends }, lines, found: trends.length }
      }),
    )

  addPeriod(addPage(addFilter(program.command('regressions'), io, ['regressions --since 30d']), 50), true)
    .summary('the regressions of a period')
    .description('Lists the verdicts `regression` as they were recorded, newest first, those of pull requests too.')
    .action((flags: PageFlags) =>
      ask(io, flags, async (store) => {
        const { limit, before } = flags
        const question = { ...filterOf(flags), ...periodOf(flags), limit, before }
        const regressions = await store.call(listRegressions, question)
        const next = pageAfter(regressions, flags.limit, ({ verdict_id }) => verdict_id)
        const lines = [...regressionTable(regressions), ...next]
        return { document: { regressions }, lines, found: regressions.length }
      }),
    )
}

/** How to go on where there may be more. */
function pageAfter<T>(rows: readonly T[], limit: number, idOf: (row: T) => string): string[] {
  const last = rows.at(-1)
  return last === undefined || rows.length < limit ? [] : ['', `Older ones: --before ${idOf(last)}`]
}

function addFilter(command: Command, io: Io, examples: readonly string[]): Command {
  return addStore(command, io, examples)
    .option('--model-version <name>', 'only of this model')
    .option('--dataset-version <name>', 'only on this dataset')
    .option('--prompt-version <name>', 'only with this prompt')
    .option('--environment <name>', 'only of this environment')
}

function addPage(command: Command, limit: number): Command {
  return command.addOption(new Option('--limit <count>', 'how many rows').argParser(limitNumber).default(limit))
}

function addPeriod(command: Command, isPaged = false): Command {
  const page = isPaged
    ? command.option('--before <id>', 'only what is older than this row, for the next page')
    : command
  return page
    .option('--since <time>', 'from then on: 2026-03-01, 2026-03-01T12:00Z, or how long ago: 30d, 12h, 8w')
    .option('--until <time>', 'before then')
}

function periodOf({ since, until }: PageFlags): Period {
  const now = new Date()
  return {
    since: since === undefined ? undefined : momentFrom('--since', since, now),
    until: until === undefined ? undefined : momentFrom('--until', until, now),
  }
}
