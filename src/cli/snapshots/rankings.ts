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

/** The rankings: compare-models, compare-prompts. */
export function addRankings(program: Command, io: Io): void {
  addRanking(
    addStore(addWide(program.command('compare-models')), io, ['compare-models --dataset-version benchmark-set-v3']),
  )
    .summary('rank the models on a dataset')
    .description('Ranks the current snapshots of one dataset by a metric. Each suite and size has its own ranking.')
    .option('-d, --dataset-version <name>', 'the dataset (default: the only one there is)')
    .option('-p, --prompt-version <name>', 'only this prompt')
    .option('-e, --environment <name>', 'only this environment')
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
    .summary('rank the prompts of an experiment')
    .description(
      'Ranks the results of an experiment, averaged over all runs: those that have the first tag, which `push --tags` or ' +
        'their files gave them. With that tag alone, it ranks their prompts; with more tags, the results with the second ' +
        'against those with the third, and so on. Each model, dataset and suite has its own ranking.',
    )
    .requiredOption(
      '--tags <tags...>',
      'the tag of the experiment; then, to rank other things than its prompts, the tag of each',
    )
    .option('-m, --model-version <name>', 'only this model')
    .option('-d, --dataset-version <name>', 'only this dataset')
    .option('-e, --environment <name>', 'only this environment')
    .action((flags: RankingFlags & { readonly tags: readonly string[] }) => {
      const ranking = rankingOf(flags.metric, flags.better)
      return ask(io, flags, (store) => askPrompts(store, filterOf(flags), flags.tags.flatMap(parseTags), ranking))
    })
}

function addRanking(command: Command): Command {
  return command
    .option('--metric <name>', 'the metric to rank by, by its dotted name (default: the most common primary metric)')
    .addOption(
      new Option('--better <direction>', 'which values of an unknown metric are better').choices(['higher', 'lower']),
    )
}
