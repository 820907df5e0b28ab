import { Option, type Command } from 'commander'
import { annotate } from '../../commands/annotate.js'
import { archive, describeArchive, restore, type ArchiveOutcome } from '../../commands/archive.js'
import { parseTags } from '../../commands/push-options.js'
import { UserError } from '../../core/errors.js'
import { addressText } from '../../core/report/tables/text-table.js'
import { durationFrom } from '../../core/result/period.js'
import type { Move } from '../../contract/fields.js'
import type { Store } from '../../ports.js'
import { say, type Io } from '../terminal/io.js'
import { addAddress, filterOf, limitNumber, versionNumber, type AddressOptions } from '../options.js'
import { OF_STORE, goesByFile } from '../project/config.js'
import { moveOutOf } from './cold-storage.js'
import { moveOf } from './pointers.js'
import { withStore } from '../store/store.js'

interface ArchiveFlags extends AddressOptions {
  readonly olderThan?: string
  readonly idle?: string
  readonly keep?: number
  readonly dryRun?: true
  readonly reason?: string
  readonly export?: string
}

interface AnnotateFlags extends AddressOptions {
  readonly note?: string
  readonly tags?: readonly string[]
}

export function addRetention(program: Command, io: Io): void {
  const forEver = 'Hides versions from lists, dashboards and trends. Nothing is deleted: restore brings them back. '
  const never = 'Current, baseline and rollback target are never archived.'

  addSelection(program.command('archive'), io, [
    'archive --older-than 90d',
    "archive --environment 'pull-request/*' --idle 30d",
    'archive 3 4 --environment production',
    'archive --export cold/ --dry-run',
  ])
    .summary('hide old versions')
    .description(
      `${forEver}${never} --idle archives whole environments of pull requests and branches. --export moves what archived ` +
        'versions measured out of the database into files; import brings it back.',
    )
    .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
    .option('--older-than <duration>', 'versions stored longer ago than this: 90d, 12w, 48h')
    .option(
      '--idle <duration>',
      'whole environments of pull requests and branches in which nothing happened for this long',
    )
    .option(
      '--export <folder>',
      'move finished months of archived versions out of the database into files of this folder; with --older-than, only ' +
        'months that ended longer ago than this',
    )
    .action(async (versions: number[], flags: ArchiveFlags) => {
      const { olderThan, idle } = flags
      if (flags.export !== undefined) {
        await moveOutOf(io, { ...flags, export: flags.export }, versions)
        return
      }
      const request = {
        ...filterOf(flags),
        ...(versions.length === 0 ? {} : { versions }),
        older_than: olderThan === undefined ? undefined : durationFrom('--older-than', olderThan),
        idle: idle === undefined ? undefined : durationFrom('--idle', idle),
      }
      if (versions.length + Number(olderThan !== undefined) + Number(idle !== undefined) === 0) {
        throw new UserError('say what to archive (versions, --older-than or --idle) or where to move it (--export)')
      }
      await run(io, flags, 'archived', (store, by, dryRun) => archive(store, request, by, dryRun))
    })

  addSelection(program.command('prune'), io, ['prune --keep 10 --dry-run'])
    .summary('archive all but the newest versions of each configuration')
    .description(`${forEver}${never}`)
    .addOption(new Option('--keep <count>', 'how many versions to keep').argParser(limitNumber).makeOptionMandatory())
    .action(async (flags: ArchiveFlags) => {
      const request = { ...filterOf(flags), keep: flags.keep }
      await run(io, flags, 'archived', (store, by, dryRun) => archive(store, request, by, dryRun))
    })

  addSelection(program.command('restore'), io, ['restore 3 4', "restore --environment 'pull-request/12'"])
    .summary('bring archived versions back')
    .description('Brings archived versions back: those you give, or all that match the names.')
    .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
    .action(async (versions: number[], flags: ArchiveFlags) => {
      const filter = { ...filterOf(flags), ...(versions.length === 0 ? {} : { versions }) }
      await run(io, flags, 'restored', (store, by, dryRun) => restore(store, filter, by, dryRun))
    })

  addAddress(program.command('annotate'), io, ["annotate 3 --note 'the grader was broken' --tags known-issue"])
    .summary('add a note or tags to a version')
    .description('Adds a note, tags or both to a version, with who and when. The result itself never changes.')
    .argument('<version>', 'snapshot version', versionNumber)
    .option('--note <text>', 'the note to add')
    .option('--tags <tags...>', 'the tags to add')
    .action(async (version: number, flags: AnnotateFlags) => {
      const said = { note: flags.note?.trim() || null, tags: (flags.tags ?? []).flatMap(parseTags) }
      const outcome = await withStore(io, flags, (store) =>
        annotate(store, filterOf(flags), version, said, moveOf(io, {})),
      )
      say(io, flags, outcome, [`Annotated version ${version} (${addressText(outcome.configuration)})`])
    })
}

function addSelection(command: Command, io: Io, examples: readonly string[]): Command {
  // Names in the configuration file must not decide what is hidden.
  return goesByFile(addAddress(command, io, examples), OF_STORE)
    .option('--dry-run', 'only list what would happen')
    .option('--reason <text>', 'why; the pointer log keeps it')
}

function versionNumbers(text: string, before: number[] = []): number[] {
  return [...before, versionNumber(text)]
}

type Work = (store: Store, by: Move, dryRun: boolean) => Promise<ArchiveOutcome>

async function run(io: Io, flags: ArchiveFlags, done: 'archived' | 'restored', work: Work): Promise<void> {
  const outcome = await withStore(io, flags, (store) => work(store, moveOf(io, flags), flags.dryRun === true))
  say(io, flags, outcome, describeArchive(outcome, done))
}
