import { Option, type Command } from 'commander'
import { parseTags } from '../../commands/push-options.js'
import {
  askLatest,
  askRegressions,
  askSeries,
  askTransactions,
  askTrends,
  periodFrom,
} from '../../commands/questions/over-time.js'
import { TREND_UNITS, type TrendUnit } from '../../contract/questions.js'
import { chartStyle, isChart, type ChartFlags } from '../terminal/chart.js'
import type { Io } from '../terminal/io.js'
import { addAddress, addStore, filterOf, limitNumber, metricOption, type AddressOptions } from '../options.js'
import { addWide } from '../terminal/width.js'
import { ask } from './ask.js'

interface PageFlags extends AddressOptions {
  readonly limit: number
  readonly metric?: string
  readonly before?: string
  readonly since?: string
  readonly until?: string
}

interface TransactionFlags extends PageFlags {
  readonly commitSha?: string
  readonly branch?: string
  readonly runId?: string
  readonly by?: string
  readonly tags?: readonly string[]
}

/** The questions over time: latest, transactions, series, trends, regressions. */
export function addOverTime(program: Command, io: Io): void {
  addPage(addFilter(addWide(program.command('latest')), io, ['latest', 'latest --metric latency_ms']), 100)
    .addOption(metricOption())
    .summary('the current snapshot of every configuration')
    .description(
      'Lists the current snapshots, most recently changed first; those of pull requests and branches only if you name ' +
        'their environment.',
    )
    .action((flags: PageFlags) =>
      ask(io, flags, (store) =>
        askLatest(store, { ...filterOf(flags), limit: flags.limit, metric: flags.metric }, more),
      ),
    )

  addPeriod(
    addPage(
      addFilter(addWide(program.command('transactions')), io, [
        'transactions --since 7d --branch main',
        'transactions --commit-sha 4f2a91c',
        'transactions --tags experiment-123 --json',
      ]),
      50,
    ),
    true,
  )
    .summary('the log of results, by filter')
    .description('Lists stored results, newest first.')
    .option('--commit-sha <sha>', 'only of this commit; the beginning of its hash is enough')
    .option('--branch <name>', 'only of this branch')
    .option('--run-id <id>', 'only of this run')
    .option('--by <name>', 'only those triggered by this person')
    .option('--tags <tags...>', 'only those with all of these tags')
    .addOption(metricOption())
    .action((flags: TransactionFlags) => {
      const question = {
        ...filterOf(flags),
        ...periodFrom(flags, new Date()),
        commit_sha: flags.commitSha,
        branch_name: flags.branch,
        run_id: flags.runId,
        triggered_by: flags.by,
        tags: flags.tags?.flatMap(parseTags),
        limit: flags.limit,
        before: flags.before,
        metric: flags.metric,
      }
      return ask(io, flags, (store) => askTransactions(store, question, olderThan))
    })

  addPeriod(addPage(addAddress(addWide(program.command('series')), io, ['series', 'series latency_ms --limit 50']), 30))
    .summary('one metric, version by version')
    .description('Lists one metric of the newest versions of a configuration, oldest first.')
    .argument('[metric]', 'dotted name (default: the primary metric)')
    .option('--chart', 'draw a chart, even if the output is not a terminal')
    .option('--ascii', 'draw it with plain ASCII')
    .action((metric: string | undefined, flags: PageFlags & ChartFlags) => {
      const question = { metric, limit: flags.limit, ...periodFrom(flags, new Date()) }
      return ask(io, flags, (store) => askSeries(store, filterOf(flags), question, chartStyle(io, flags)))
    })

  addPeriod(addFilter(addWide(program.command('trends')), io, ['trends', 'trends latency_ms --by week --since 26w']))
    .summary('one metric by day, week or month')
    .description(
      'Average, lowest, highest and last value of a metric by day, week or month (UTC), for each model, dataset and ' +
        'environment. A trend continues across prompts and marks where they changed; --prompt-version follows one. Default period: ' +
        'the last 30 days, 26 weeks or 12 months.',
    )
    .argument('[metric]', 'dotted name (default: the primary metric)')
    .addOption(new Option('--by <unit>', 'the period of one row').choices(TREND_UNITS).default('day'))
    .action((metric: string | undefined, flags: PageFlags & { readonly by: TrendUnit }) => {
      const question = { by: flags.by, metric, ...filterOf(flags), ...periodFrom(flags, new Date()) }
      return ask(io, flags, (store) => askTrends(store, question, isChart(io)))
    })

  addPeriod(addPage(addFilter(addWide(program.command('regressions')), io, ['regressions --since 30d']), 50), true)
    .summary('the regressions of a period')
    .description('Lists the recorded verdicts `regression`, newest first, including those of pull requests.')
    .addOption(metricOption())
    .action((flags: PageFlags) => {
      const { limit, before, metric } = flags
      const question = { ...filterOf(flags), ...periodFrom(flags, new Date()), limit, before, metric }
      return ask(io, flags, (store) => askRegressions(store, question, olderThan))
    })
}

/** How to get more rows. */
const more = (limit: number): string => `There may be more: --limit ${limit}`
const olderThan = (id: string): string => `Older ones: --before ${id}`

function addFilter(command: Command, io: Io, examples: readonly string[]): Command {
  return addStore(command, io, examples)
    .option('-m, --model-version <name>', 'only this model')
    .option('-d, --dataset-version <name>', 'only this dataset')
    .option('-p, --prompt-version <name>', 'only this prompt')
    .option('-e, --environment <name>', 'only this environment')
}

function addPage(command: Command, limit: number): Command {
  return command.addOption(new Option('--limit <count>', 'how many rows').argParser(limitNumber).default(limit))
}

function addPeriod(command: Command, isPaged = false): Command {
  const page = isPaged ? command.option('--before <id>', 'only rows older than this one, for the next page') : command
  return page
    .option('--since <time>', 'only since then: 2026-03-01, 2026-03-01T12:00Z, or how long ago: 30d, 12h, 8w')
    .option('--until <time>', 'only before then; a date includes that whole day')
}
