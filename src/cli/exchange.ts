import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { exportHistory, importHistory } from '../commands/exchange.js'
import { UserError } from '../core/errors.js'
import { messageOf } from '../store/io-fault.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addStore } from './options.js'
import type { StoreOptions } from './options.js'
import { closing, openStore, withStore } from './store.js'

export function addExport(program: Command, io: Io): void {
  addStore(program.command('export'), io, ['export --output history.ndjson'])
    .summary('write the whole history as NDJSON')
    .description('Writes the whole history, one JSON document a line, for import into any store.')
    .option('--output <file>', 'where to write it (default: standard output)')
    .action(async (flags: StoreOptions & { readonly output?: string }) => {
      await withStore(io, flags, terminalLog(io), async (store) => {
        if (flags.output === undefined) {
          await io.stdout.writeAll(withLineBreaks(exportHistory(store)))
          return
        }
        const lines = await exportToFile(path.resolve(io.cwd, flags.output), flags.output, exportHistory(store))
        if (flags.json === true) printJson(io, { output: flags.output, lines })
        else io.stdout.write(`Wrote ${lines} lines to ${flags.output}\n`)
      })
    })
}

/** Written beside its place and renamed, so that a file with this name is always a whole export. */
async function exportToFile(file: string, shown: string, lines: AsyncIterable<string>): Promise<number> {
  const unfinished = `${file}.tmp-${process.pid}`
  let count = 0
  const counted = withLineBreaks(lines, () => {
    count += 1
  })
  try {
    await pipeline(Readable.from(counted), createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!isSystemError(error)) throw error
    throw new UserError(`--output: ${shown} cannot be written: ${messageOf(error)}`, { cause: error })
  }
  return count
}

async function* withLineBreaks(lines: AsyncIterable<string>, onLine?: () => void): AsyncGenerator<string> {
  for await (const line of lines) {
    onLine?.()
    yield `${line}\n`
  }
}

interface ImportFlags extends StoreOptions {
  readonly historyBranch?: string | true
}

export function addImport(program: Command, io: Io): void {
  const examples = ['import history.ndjson', 'import --history-branch origin/benchmark-snapshots']
  addStore(program.command('import'), io, examples)
    .summary('load an exported history')
    .description('Loads what export wrote. What is there already is skipped, so an interrupted import is run again.')
    .argument('[file]', 'NDJSON file that export wrote')
    .option(
      '--history-branch [branch]',
      `load the history branch of this clone instead (default: ${HISTORY_BRANCH})`,
    )
    .action(async (file: string | undefined, flags: ImportFlags) => {
      const lines = await linesToImport(io, file, flags.historyBranch)
      const log = terminalLog(io)
      const counts = await closing(await openStore(io, flags, log), (store) => importHistory(store, lines(), log))
      if (flags.json === true) printJson(io, counts)
      else io.stdout.write(`Loaded ${counts.inserted} lines; ${counts.skipped} were there already\n`)
    })
}

/** What the action keeps, as `git fetch` brings it into a clone. */
const HISTORY_BRANCH = 'origin/benchmark-snapshots'

/** Looked for before the store is opened: a mistyped name must not make an empty database. */
async function linesToImport(
  io: Io,
  file: string | undefined,
  branch: string | true | undefined,
): Promise<() => AsyncIterable<string>> {
  if ((file === undefined) === (branch === undefined)) {
    throw new UserError('import takes a file that export wrote, or --history-branch: name one of them')
  }
  if (file !== undefined) {
    const source = path.resolve(io.cwd, file)
    await requireFile(source, file)
    return () => linesOf(source, file)
  }
  const [{ gitHistory }, { exportedLines }] = await Promise.all([
    import('../store/git-history.js'),
    import('../store/history-lines.js'),
  ])
  const files = await gitHistory(io.cwd, typeof branch === 'string' ? branch : HISTORY_BRANCH)
  return () => exportHistory({ exportHistory: () => exportedLines(files) })
}

async function requireFile(source: string, shown: string): Promise<void> {
  try {
    if ((await stat(source)).isFile()) return
  } catch (error) {
    throw unreadable(shown, error)
  }
  throw new UserError(`${shown} is not a file: import takes what export wrote`)
}

/** The lines of a file, one at a time. (The lines of node:readline end silently where reading fails.) */
async function* linesOf(source: string, shown: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of createReadStream(source, 'utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw unreadable(shown, error)
  }
  if (rest !== '') yield rest
}

function unreadable(shown: string, error: unknown): unknown {
  return isSystemError(error) ? new UserError(`${shown} cannot be read: ${messageOf(error)}`, { cause: error }) : error
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error
}
