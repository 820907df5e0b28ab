import { Option, type Command } from 'commander'
import { parseTags } from '../../commands/push-options.js'
import type { ConfigurationFilter } from '../../contract/fields.js'
import { listBenchmarkConfigurations } from '../../contract/pointers.js'
import { compareModels, comparePrompts, type Ranking } from '../../contract/questions.js'
import { UserError } from '../../core/errors.js'
import { knownMetric } from '../../core/judging/metric-names.js'
import { modelRankings, promptRankings } from '../../core/report/over-time-tables.js'
import { terminalText } from '../../core/report/text-table.js'
import type { Store } from '../../ports.js'
import type { Io } from '../io.js'
import { addStore, filterOf, type AddressOptions } from '../options.js'
import { ask } from './ask.js'

interface RankingFlags extends AddressOptions {
  readonly metric?: string
  readonly better?: Ranking['better']
}

/** What is best: compare-models, compare-prompts. */
export function addRankings(program: Command, io: Io): void {
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
        const models = await store.call(compareModels, { ...filterOf(flags), dataset_version, ...ranking })
        const metric = models[0]?.metric ?? ranking.metric ?? 'f1'
        const lines = [`dataset ${terminalText(dataset_version)}`, '', ...modelRankings(models, metric)]
        return { document: { dataset_version, ...ranking, metric, models }, lines, found: models.length }
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
      ask(io, flags, async (store) => {
        const [experiment, ...variants] = flags.tags.flatMap(parseTags)
        if (experiment === undefined) throw new UserError('--tags: name the tag of the experiment')
        const ranking = rankingOf(flags)
        const prompts = await store.call(comparePrompts, {
          ...filterOf(flags),
          experiment,
          variants,
          ...ranking,
        })
        const metric = prompts[0]?.metric ?? ranking.metric ?? 'f1'
        const lines = promptRankings(prompts, metric, variants.length > 0)
        return { document: { experiment, variants, ...ranking, metric, prompts }, lines, found: prompts.length }
      }),
    )
}

function addRanking(command: Command): Command {
  return command
    .option('--metric <name>', 'what decides, by its dotted name (default: what most configurations here are about)')
    .addOption(new Option('--better <direction>', 'for a metric of your own').choices(['higher', 'lower']))
}

function rankingOf({ metric, better }: RankingFlags): Ranking {
  if (metric === undefined) return { better }
  const direction = better ?? knownMetric(metric).better
  if (direction !== null) return { metric, better: direction }
  throw new UserError(`nothing is known about the metric ${metric}: say --better higher or --better lower`)
}

async function onlyDataset(store: Store, filter: ConfigurationFilter): Promise<string> {
  const found = await store.call(listBenchmarkConfigurations, filter)
  const [dataset, ...others] = new Set(found.map(({ dataset_version }) => dataset_version))
  if (dataset === undefined) throw new UserError('there are no snapshots to compare')
  if (others.length === 0) return dataset
  throw new UserError(`results are compared on one dataset; give --dataset-version: ${[dataset, ...others].join(', ')}`)
}
