import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { exportHistory, importHistory } from '../commands/exchange.js'
import { UserError } from '../core/errors.js'
import { terminalLog } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addStore } from './options.js'
import type { StoreOptions } from './options.js'
import { withStore } from './store.js'

export function addExport(program: Command, io: Io): void {
  addStore(program.command('export'))
    .summary('write the whole history as NDJSON')
    .description('Writes the whole history, one JSON document a line, for import into any store.')
    .option('--output <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  benchmark-snapshots export --output history.ndjson')
    .action(async (flags: StoreOptions & { readonly output?: string }) => {
      await withStore(io, flags, terminalLog(io), async (store) => {
        if (flags.output === undefined) {
          for await (const line of exportHistory(store)) io.stdout.write(`${line}\n`)
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
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1
      yield `${line}\n`
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new UserError(`--output: ${shown} cannot be written: ${error.message}`, { cause: error })
  }
  return count
}

export function addImport(program: Command, io: Io): void {
  addStore(program.command('import'))
    .summary('load an exported history')
    .description('Loads what export wrote. What is there already is skipped, so an interrupted import is run again.')
    .argument('<file>', 'NDJSON file that export wrote')
    .addHelpText('after', '\nExample:\n  benchmark-snapshots import history.ndjson')
    .action(async (file: string, flags: StoreOptions) => {
      const stream = createReadStream(path.resolve(io.cwd, file), 'utf8')
      await opened(stream, file)
      const log = terminalLog(io)
      const counts = await withStore(io, flags, log, (store) =>
        importHistory(store, createInterface({ input: stream, crlfDelay: Infinity }), log),
      )
      if (flags.json === true) printJson(io, counts)
      else io.stdout.write(`Loaded ${counts.inserted} lines; ${counts.skipped} were there already\n`)
    })
}

function opened(stream: ReturnType<typeof createReadStream>, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('open', () => {
      resolve()
    })
    stream.once('error', (error) => {
      reject(new UserError(`${file} cannot be read: ${error.message}`, { cause: error }))
    })
  })
}
