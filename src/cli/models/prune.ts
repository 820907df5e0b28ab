import { Option, type Command } from 'commander'
import { pruneModelVersions } from '../../contract/models.js'
import { prunedLines } from '../../core/report/tables/model-tables.js'
import { say, type Io } from '../terminal/io.js'
import { addStore, type StoreOptions } from '../options.js'
import { withStore } from '../store/store.js'
import { countNumber, days, moverOf } from './arguments.js'

interface PruneFlags extends StoreOptions {
  readonly keep: number
  readonly minAge: string
  readonly dryRun?: true
  readonly reason?: string
}

export function addPrune(model: Command, io: Io): void {
  addStore(model.command('prune'), io, ['model prune lesions --keep 5 --min-age 30d --dry-run'])
    .summary('archive old versions')
    .description(
      'Archives versions, except new ones, active ones and rollback targets, and names their artifacts. Nothing is ' +
        'deleted: model activate brings a version back.',
    )
    .argument('[model]', 'name of the model (default: every model)')
    .addOption(new Option('--keep <count>', 'how many newest versions to keep').argParser(countNumber).default(5))
    .addOption(
      new Option('--min-age <age>', 'keep versions younger than this').argParser(days).default('30 days', '30d'),
    )
    .option('--dry-run', 'only list what would be archived')
    .option('--reason <text>', 'why; the activation log keeps it')
    .action(async (model_name: string | undefined, flags: PruneFlags) => {
      const { keep, minAge: min_age, reason, dryRun = false } = flags
      const request = { model_name, keep, min_age, dry_run: dryRun, reason, ...moverOf(io) }
      const [archived, kept] = await withStore(io, flags, async (store) => {
        const pruned = await store.call(pruneModelVersions, request)
        const ofAnyAge = { ...request, min_age: '0 days', dry_run: true }
        return [pruned, pruned.length > 0 ? [] : await store.call(pruneModelVersions, ofAnyAge)]
      })
      const spared = { keep, min_age, young: kept.length }
      say(io, flags, { dry_run: dryRun, archived }, prunedLines(archived, dryRun, spared))
    })
}
