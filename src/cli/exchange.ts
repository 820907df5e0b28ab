import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { exportStore, importInto } from '../commands/exchange.js'
import type { ExportedLine } from '../contract/exchange.js'
import { listBenchmarkConfigurations } from '../contract/pointers.js'
import { UserError } from '../core/errors.js'
import { count } from '../core/report/words/phrase.js'
import { terminalText } from '../core/report/tables/text-table.js'
import { readLines, unreadable, withLineBreaks, writeLines } from '../files/line-files.js'
import type { Store } from '../ports.js'
import { expectLongRun } from '../store/embedded/pglite.js'
import { closing } from '../store/open.js'
import { HISTORY_BRANCH, historyOfClone } from './store/history-branch.js'
import { say, terminalLog, type Io } from './terminal/io.js'
import { addDatabase, addStore, type DatabaseOptions, type StoreOptions } from './options.js'
import { coldStorageAt, importCold } from './snapshots/cold-storage.js'
import { addMoving, isOfAnotherTool, move, refuseMovingFlags, type MovingFlags } from './moving.js'
import { progressOf, type Progress } from './terminal/progress.js'
import { openNamedDatabase, withStore } from './store/store.js'

export function addExport(program: Command, io: Io): void {
  addStore(program.command('export'), io, ['export --output history.ndjson'])
    .summary('write the whole history as NDJSON')
    .description('Writes the whole history, one JSON document a line, for import into any store.')
    .option('--output <file>', 'where to write it (default: standard output); a name ending in .gz compresses it')
    .action(async (flags: StoreOptions & { readonly output?: string }) => {
      expectLongRun()
      const progress = progressOf(io, 'Exporting')
      const work = async (store: Store): Promise<void> => {
        const { output } = flags
        // Not if the lines themselves go to the terminal.
        const isShown = io.stderr.isTTY && (output !== undefined || !io.stdout.isTTY)
        const show = isShown ? await countOf(store, progress) : undefined
        let written = 0
        const lines = exportStore(store, (line) => {
          written += 1
          show?.(line)
        })
        if (output === undefined) {
          await progress.during(() => io.stdout.writeAll(withLineBreaks(lines)))
          return
        }
        const describe = (why: string): string => `--output: ${output} cannot be written: ${why}`
        await progress.during(() => writeLines(path.resolve(io.cwd, output), lines, describe))
        say(io, flags, { output, lines: written }, [
          `Wrote ${count(written, 'line')} of history to ${terminalText(output)}`,
        ])
      }
      await withStore(io, flags, work, progress.log)
    })
}

const UNITS: Readonly<Record<string, string>> = {
  snapshot: 'snapshots',
  pointer_move: 'moves',
  verdict: 'verdicts',
  pointers: 'pointers',
}

/** Shows each line of the history. The number of snapshots is known, but not of the lines after them. */
async function countOf(store: Store, progress: Progress): Promise<(line: ExportedLine) => void> {
  const all = (await store.call(listBenchmarkConfigurations, {})).reduce(
    (sum, { last_version }) => sum + last_version,
    0,
  )
  const counts = new Map<string, number>()
  return ({ kind }) => {
    const unit = UNITS[String(kind)]
    // The first and the last line belong to the file.
    if (unit === undefined) return
    const count = (counts.get(unit) ?? 0) + 1
    counts.set(unit, count)
    progress.show({ share: unit === 'snapshots' ? count / all : null, count, unit })
  }
}

interface ImportFlags extends DatabaseOptions, MovingFlags {
  readonly historyBranch?: string | true
}

export function addImport(program: Command, io: Io): void {
  const examples = [
    'import history.ndjson',
    'import --history-branch origin/benchmark-snapshots',
    'import gh-pages/dev/bench/data.js --write',
    'import cold/',
    'import mlflow-export/ -m churn -d customers-v2 --write',
  ]
  addMoving(addDatabase(program.command('import'), io, examples))
    .summary('load an exported history, or the history of another tool')
    .description(
      'Loads what export wrote, or brings back what archive --export moved out, and skips what is already there: if an ' +
        'import was interrupted, run it again. For the history of another tool (data.js of github-action-benchmark, ' +
        'exported runs of MLflow) it shows what it would become; --write loads it.',
    )
    .argument('[file]', 'what export wrote (.gz is unpacked) or archive --export; or a file or folder of another tool')
    .option(
      '--history-branch [branch]',
      `load the history branch of this clone; with [file], load another tool's history into it (default: ${HISTORY_BRANCH})`,
    )
    .action(async (file: string | undefined, flags: ImportFlags) => {
      const cold = await coldStorageAt(io, file)
      if (cold !== null) {
        refuseMovingFlags(flags)
        await importCold(io, cold, flags)
        return
      }
      if (file !== undefined && (await isOfAnotherTool(path.resolve(io.cwd, file)))) {
        await move(io, file, flags)
        return
      }
      refuseMovingFlags(flags)
      expectLongRun()
      const source = await sourceOf(io, file, flags.historyBranch)
      const progress = progressOf(io, 'Importing')
      let read = 0
      const lines = source.lines((bytes) => {
        read = bytes
      })
      const counts = await closing(await openNamedDatabase(io, flags, progress.log), (store) =>
        progress.during(() =>
          importInto(store, lines, ({ inserted, skipped }) => {
            const share = source.size === null ? null : read / source.size
            progress.show({ share, count: inserted + skipped, unit: 'lines' })
          }),
        ),
      )
      say(io, flags, counts, [
        `Loaded ${count(counts.inserted, 'line')} of history; ${counts.skipped} were already there`,
      ])
    })
}

interface ImportSource {
  /** In bytes; null: unknown. */
  readonly size: number | null
  lines(onBytes: (read: number) => void): AsyncIterable<string>
}

/** Checked before the store is opened: a mistyped name must not create an empty database. */
async function sourceOf(io: Io, file: string | undefined, branch: string | true | undefined): Promise<ImportSource> {
  if ((file === undefined) === (branch === undefined)) {
    throw new UserError('import takes a file that export wrote, or --history-branch: name one of them')
  }
  if (file !== undefined) {
    const source = path.resolve(io.cwd, file)
    return { size: await sizeOf(source, file), lines: (onBytes) => readLines(source, file, onBytes) }
  }
  const history = await historyOfClone(io, branch ?? true, terminalLog(io))
  return { size: null, lines: () => exportStore(history) }
}

/** In bytes. */
async function sizeOf(source: string, shown: string): Promise<number> {
  try {
    const found = await stat(source)
    if (found.isFile()) return found.size
  } catch (error) {
    throw unreadable(shown, error)
  }
  throw new UserError(`${shown} is not a file: import takes what export wrote`)
}
