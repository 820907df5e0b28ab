import { Option, type Command } from 'commander'
import { parseTags } from '../../commands/push-options.js'
import { askModels, askPrompts, rankingOf } from '../../commands/questions/rankings.js'
import type { Ranking } from '../../contract/rankings.js'
import type { Io } from '../terminal/io.js'
import { addStore, filterOf, type AddressOptions } from '../options.js'
import { addWide } from '../terminal/width.js'
import { ask } from './ask.js'

interface RankingFlags extends AddressOptions {
  readonly metric?: string
  readonly better?: Ranking['better']
}

/** What is best: compare-models, compare-prompts. */
export function addRankings(program: Command, io: Io): void {
  addRanking(
    addStore(addWide(program.command('compare-models')), io, ['compare-models --dataset-version benchmark-set-v3']),
  )
    .summary('which model is best on a dataset')
    .description('Ranks the current snapshots of one dataset by a metric. Another suite or size is ranked by itself.')
    .option('-d, --dataset-version <name>', 'the dataset; may be left out where there is only one')
    .option('-p, --prompt-version <name>', 'only with this prompt')
    .option('-e, --environment <name>', 'only of this environment')
    .action((flags: RankingFlags) => {
      const ranking = rankingOf(flags.metric, flags.better)
      return ask(io, flags, (store) => askModels(store, filterOf(flags), ranking))
    })

  addRanking(
    addStore(addWide(program.command('compare-prompts')), io, [
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
    .option('-m, --model-version <name>', 'only of this model')
    .option('-d, --dataset-version <name>', 'only on this dataset')
    .option('-e, --environment <name>', 'only of this environment')
    .action((flags: RankingFlags & { readonly tags: readonly string[] }) => {
      const ranking = rankingOf(flags.metric, flags.better)
      return ask(io, flags, (store) => askPrompts(store, filterOf(flags), flags.tags.flatMap(parseTags), ranking))
    })
}

function addRanking(command: Command): Command {
  return command
    .option('--metric <name>', 'what decides, by its dotted name (default: what most configurations here are about)')
    .addOption(new Option('--better <direction>', 'for a metric of your own').choices(['higher', 'lower']))
}
