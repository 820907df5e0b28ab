import { Option } from 'commander'
import type { Command } from 'commander'
import { configurationOf, findConfiguration } from '../commands/find-configuration.js'
import { addressText } from '../commands/move-pointer.js'
import {
  latestTable,
  modelTables,
  promptTables,
  regressionTable,
  seriesTable,
  transactionTable,
  trendTables,
} from '../commands/over-time.js'
import { parseTags } from '../commands/push-options.js'
import { UserError } from '../core/errors.js'
import { knownMetric } from '../core/judging/metrics.js'
import { momentFrom } from '../core/result/period.js'
import { terminalText } from '../core/report/text-table.js'
import type { ConfigurationFilter, Store } from '../ports.js'
import type { Period, Ranking, TrendUnit } from '../ports/questions.js'
import { chartStyle, isChart } from './chart.js'
import type { ChartFlags } from './chart.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addAddress, addStore, filterOf, limitNumber } from './options.js'
import type { AddressOptions } from './options.js'
import { withStore } from './store.js'

interface PageFlags extends AddressOptions {
  readonly limit: number
  readonly before?: string
  readonly since?: string
  readonly until?: string
}

interface RankingFlags extends AddressOptions {
  readonly metric: string
  readonly better?: Ranking['better']
}

interface TransactionFlags extends PageFlags {
  readonly commitSha?: string
  readonly branch?: string
  readonly runId?: string
  readonly by?: string
  readonly tags?: string
}

/** The questions over time: latest, transactions, series, trends, compare-models, compare-prompts, regressions. */
export function addOverTime(program: Command, io: Io): void {
  addPage(addFilter(program.command('latest'), io, ['latest', 'latest --environment production']), 100)
    .summary('the current snapshot of every configuration')
    .description(
      'Lists the current snapshots, most recently touched first; those of pull requests and branches only where their ' +
        'environment is named.',
    )
    .action((flags: PageFlags) =>
      ask(io, flags, async ({ questions }) => {
        const snapshots = await questions.latest(filterOf(flags), { limit: flags.limit })
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
      ask(io, flags, async ({ questions }) => {
        const transactions = await questions.transactions(
          {
            ...filterOf(flags),
            ...periodOf(flags),
            commit_sha: flags.commitSha,
            branch_name: flags.branch,
            run_id: flags.runId,
            triggered_by: flags.by,
            tags: flags.tags === undefined ? undefined : parseTags(flags.tags),
          },
          flags,
        )
        const lines = transactionTable(transactions)
        const next = pageAfter(transactions, flags.limit, ({ transaction_id }) => transaction_id)
        return { document: { transactions }, lines: [...lines, ...next], found: transactions.length }
      }),
    )

  addPeriod(addPage(addAddress(program.command('series'), io, ['series', 'series latency_ms --limit 50']), 30))
    .summary('one metric, version by version')
    .description('Lists one metric of the newest versions of a configuration, oldest first.')
    .argument('[metric]', 'dotted name', 'f1')
    .option('--chart', 'with a chart, also where the output is no terminal')
    .option('--ascii', 'draw it with signs that every terminal has')
    .action((metric: string, flags: PageFlags & ChartFlags) =>
      ask(io, flags, async (store) => {
        const configuration = configurationOf(await findConfiguration(store, filterOf(flags)))
        const points = await store.questions.series(configuration, metric, flags.limit, periodOf(flags))
        const last = points.at(-1)
        if (last !== undefined && points.every(({ value }) => value === null)) {
          const { snapshot_version: version } = last
          const known = (await store.compare(configuration, version, version)).map(({ metric: name }) => name)
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
    .argument('[metric]', 'dotted name', 'f1')
    .addOption(new Option('--by <unit>', 'of time').choices(['day', 'week', 'month']).default('day'))
    .action((metric: string, flags: PageFlags & { readonly by: TrendUnit }) =>
      ask(io, flags, async ({ questions }) => {
        const trends = await questions.trends(flags.by, metric, filterOf(flags), periodOf(flags))
        const lines = trendTables(trends, flags.by, isChart(io))
        return { document: { by: flags.by, metric, trends }, lines, found: trends.length }
      }),
    )

  addRanking(addStore(program.command('compare-models'), io, ['compare-models --dataset-version benchmark-set-v3']))
    .summary('which model is best on a dataset')
    .description('Ranks the current snapshots of one dataset by a metric. Another suite or size is ranked by itself.')
    .option('--dataset-version <name>', 'the dataset; may be left out where there is only one')
    .option('--prompt-version <name>', 'only with this prompt')
    .option('--environment <name>', 'only of this environment')
    .action((flags: RankingFlags) =>
      ask(io, flags, async (store) => {
        const dataset_version = flags.datasetVersion ?? (await onlyDataset(store, filterOf(flags)))
        const ranking = rankingOf(flags)
        const models = await store.questions.compareModels(dataset_version, ranking, filterOf(flags))
        const lines = [`dataset ${terminalText(dataset_version)}`, '', ...modelTables(models, ranking.metric)]
        return { document: { dataset_version, ...ranking, models }, lines, found: models.length }
      }),
    )

  addRanking(
    addStore(program.command('compare-prompts'), io, [
      'compare-prompts --tags experiment-123',
      'compare-prompts --tags experiment-123 prompt-a prompt-b',
    ]),
  )
    .summary('which prompt of an experiment is best')
    .description(
      'Ranks the results that have the first tag: by their prompt, or, where more tags are given, by those. Averages ' +
        'over all runs; models, datasets and suites are ranked by themselves.',
    )
    .requiredOption('--tags <tags...>', 'the tag of the experiment, then those of its variants')
    .option('--model-version <name>', 'only of this model')
    .option('--dataset-version <name>', 'only on this dataset')
    .option('--environment <name>', 'only of this environment')
    .action((flags: RankingFlags & { readonly tags: readonly string[] }) =>
      ask(io, flags, async ({ questions }) => {
        const [experiment, ...variants] = flags.tags.flatMap(parseTags)
        if (experiment === undefined) throw new UserError('--tags: name the tag of the experiment')
        const ranking = rankingOf(flags)
        const prompts = await questions.comparePrompts(experiment, variants, ranking, filterOf(flags))
        const lines = promptTables(prompts, ranking.metric, variants.length > 0)
        return { document: { experiment, variants, ...ranking, prompts }, lines, found: prompts.length }
      }),
    )

  addPeriod(addPage(addFilter(program.command('regressions'), io, ['regressions --since 30d']), 50), true)
    .summary('the regressions of a period')
    .description('Lists the verdicts `regression` as they were recorded, newest first, those of pull requests too.')
    .action((flags: PageFlags) =>
      ask(io, flags, async ({ questions }) => {
        const regressions = await questions.regressions({ ...filterOf(flags), ...periodOf(flags) }, flags)
        const next = pageAfter(regressions, flags.limit, ({ verdict_id }) => verdict_id)
        const lines = [...regressionTable(regressions), ...next]
        return { document: { regressions }, lines, found: regressions.length }
      }),
    )
}

interface Answer {
  readonly document: object
  readonly lines: readonly string[]
  /** How many rows there are. */
  readonly found: number
}

/** How to go on where there may be more. */
function pageAfter<T>(rows: readonly T[], limit: number, idOf: (row: T) => string): string[] {
  const last = rows.at(-1)
  return last === undefined || rows.length < limit ? [] : ['', `Older ones: --before ${idOf(last)}`]
}

async function ask(io: Io, flags: AddressOptions, question: (store: Store) => Promise<Answer>): Promise<void> {
  const { document, lines, found } = await withStore(io, flags, terminalLog(io), question)
  if (flags.json === true) printJson(io, document)
  else if (found === 0) io.stdout.write('Nothing found.\n')
  else io.stdout.write(`${lines.join('\n')}\n`)
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

function addRanking(command: Command): Command {
  return command
    .option('--metric <name>', 'what decides, by its dotted name', 'f1')
    .addOption(new Option('--better <direction>', 'for a metric of your own').choices(['higher', 'lower']))
}

function periodOf({ since, until }: PageFlags): Period {
  const now = new Date()
  return {
    since: since === undefined ? undefined : momentFrom('--since', since, now),
    until: until === undefined ? undefined : momentFrom('--until', until, now),
  }
}

function rankingOf({ metric, better }: RankingFlags): Ranking {
  const direction = better ?? knownMetric(metric).better
  if (direction !== null) return { metric, better: direction }
  throw new UserError(`nothing is known about the metric ${metric}: say --better higher or --better lower`)
}

async function onlyDataset(store: Store, filter: ConfigurationFilter): Promise<string> {
  const found = await store.findConfigurations(filter)
  const [dataset, ...others] = new Set(found.map(({ dataset_version }) => dataset_version))
  if (dataset === undefined) throw new UserError('there are no snapshots to compare')
  if (others.length === 0) return dataset
  throw new UserError(`results are compared on one dataset; give --dataset-version: ${[dataset, ...others].join(', ')}`)
}
