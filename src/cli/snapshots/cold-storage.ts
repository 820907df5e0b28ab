/** Cold storage on the command line: out of a database, and back. */
import path from 'node:path'
import { bringBack } from '../../commands/cold-storage/bring-back.js'
import { describeMoved } from '../../commands/cold-storage/describe.js'
import { FORMAT, readManifest } from '../../commands/cold-storage/manifest.js'
import { moveOut } from '../../commands/cold-storage/move-out.js'
import { UserError } from '../../core/errors.js'
import { count } from '../../core/report/words/phrase.js'
import { shellQuoted } from '../../core/report/words/next-steps.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { durationFrom } from '../../core/result/period.js'
import { coldFolder } from '../../files/cold-folder.js'
import type { ColdFolder } from '../../ports/cold-folder.js'
import { expectLongRun } from '../../store/embedded/pglite.js'
import { closing } from '../../store/open.js'
import { filterOf, type AddressOptions, type DatabaseOptions } from '../options.js'
import { sha256 } from '../digest.js'
import { openNamedDatabase, withStore } from '../store/store.js'
import { say, type Io } from '../terminal/io.js'
import { progressOf } from '../terminal/progress.js'
import { moveOf } from './pointers.js'

interface MoveOutFlags extends AddressOptions {
  readonly export: string
  readonly olderThan?: string
  readonly idle?: string
  readonly dryRun?: true
  readonly reason?: string
}

export function folderOf(io: Io, folder: string): ColdFolder {
  if (folder.trim() === '') throw new UserError('the folder of cold storage is empty: name one')
  return coldFolder(path.resolve(io.cwd, folder), folder)
}

/** Whole months of all configurations, so names of a configuration are refused. */
export async function moveOutOf(io: Io, flags: MoveOutFlags, versions: readonly number[]): Promise<void> {
  const named = Object.values(filterOf(flags)).some((name) => name !== undefined)
  if (versions.length > 0 || flags.idle !== undefined || named) {
    throw new UserError(
      '--export moves whole months of everything archived: give it with --older-than at most, not with versions, names or --idle',
    )
  }
  const folder = folderOf(io, flags.export)
  const older_than = flags.olderThan === undefined ? undefined : durationFrom('--older-than', flags.olderThan)
  expectLongRun()
  const progress = progressOf(io, 'Moving out')
  const outcome = await withStore(
    io,
    flags,
    (store) =>
      progress.during(() =>
        moveOut(store, folder, {
          older_than,
          dry_run: flags.dryRun === true,
          move: moveOf(io, flags),
          digest: sha256,
          onMoved: (versions) => {
            progress.show({ share: null, count: versions, unit: 'versions' })
          },
        }),
      ),
    progress.log,
  )
  const shown = { ...outcome, folder: shellQuoted(terminalText(outcome.folder, 500)) }
  say(io, flags, outcome, describeMoved(shown, io.commandName))
}

/** A folder of cold storage, and one of its files; `only` null: all of them. */
export interface ColdSource {
  readonly folder: ColdFolder
  readonly only: string | null
}

/** The folder of cold storage at a path, or with the file at a path. null: neither. */
export async function coldStorageAt(io: Io, file: string | undefined): Promise<ColdSource | null> {
  if (file === undefined || file === '') return null
  const whole = folderOf(io, file)
  if ((await whole.manifest()) !== null) return (await isOurs(whole)) ? { folder: whole, only: null } : null
  const beside = folderOf(io, path.dirname(file))
  if (!file.endsWith('.ndjson.gz') || !(await isOurs(beside))) return null
  const name = path.basename(file)
  return ((await readManifest(beside)) ?? []).some((each) => each.file === name) ? { folder: beside, only: name } : null
}

/** A manifest of another program is ignored. A changed one of ours is an error. */
async function isOurs(folder: ColdFolder): Promise<boolean> {
  return (await folder.manifest())?.includes(FORMAT) ?? false
}

export async function importCold(io: Io, { folder, only }: ColdSource, flags: DatabaseOptions): Promise<void> {
  expectLongRun()
  const progress = progressOf(io, 'Importing')
  const counts = await closing(await openNamedDatabase(io, flags, progress.log), (store) =>
    progress.during(() =>
      bringBack(store, folder, only, sha256, ({ inserted, skipped }) => {
        progress.show({ share: null, count: inserted + skipped, unit: 'versions' })
      }),
    ),
  )
  const where = terminalText(only === null ? folder.description : path.join(folder.description, only), 500)
  say(io, flags, counts, [
    `Brought ${count(counts.inserted, 'version')} back from ${where}; ${counts.skipped} were already there. ` +
      'They are still archived: restore shows them again.',
  ])
}
