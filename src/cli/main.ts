import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { StoreError, UserError } from '../core/errors.js'
import { terminalText } from '../core/text-table.js'
import { addDemo } from './demo.js'
import { addExport, addImport } from './exchange.js'
import { EXIT } from './exit.js'
import { addConvert, addValidate } from './files.js'
import { writeLines } from './io.js'
import type { Io } from './io.js'
import { printJson } from './json.js'
import { addPointers } from './pointers.js'
import { addPush } from './push.js'
import { addCompare, addHistory, addSql } from './questions.js'

/** Runs one command. Answers the exit code: 0 done, 1 regression, 2 wrong input or usage, 3 store or service failed. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done
  const program = programFor(io, (finished) => {
    code = finished
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return report(io, argv, error)
  }
}

function programFor(io: Io, finish: (code: number) => void): Command {
  const program = new Command('benchmark-snapshots')
    .description('Keeps benchmark results of AI models as versioned snapshots and judges them against a baseline.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.stdout.write(text)
      },
      // Written by `report`, which knows about --json.
      writeErr: () => undefined,
    })
    .showSuggestionAfterError()
    .addHelpText('after', '\nTo see it all on example files: benchmark-snapshots demo')
  addPush(program, io, finish)
  addValidate(program, io, finish)
  addConvert(program, io)
  addHistory(program, io)
  addCompare(program, io)
  addPointers(program, io)
  addExport(program, io)
  addImport(program, io)
  addSql(program, io)
  addDemo(program, io, main)
  return program
}

function report(io: Io, argv: readonly string[], error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  if (error instanceof CommanderError && error.code === 'commander.help') {
    io.stderr.write('Name a command; `benchmark-snapshots --help` lists them.\n')
    return EXIT.input
  }
  const { message, code, exit } = explain(error)
  if (argv.includes('--json')) printJson(io, { error: { message, code } })
  const lines = message.split('\n').map((line) => terminalText(line, 4_000))
  writeLines(io, io.stderr, lines.map((text, index) => ({ text, style: index === 0 ? 'bad' : 'plain' })))
  if (argv.includes('--debug') && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`)
  return exit
}

function explain(error: unknown): { message: string; code: string; exit: number } {
  if (error instanceof CommanderError) {
    return { message: error.message.replace(/^error: /, ''), code: 'usage', exit: EXIT.input }
  }
  if (error instanceof UserError) return { message: error.message, code: 'input', exit: EXIT.input }
  if (error instanceof StoreError) return { message: error.message, code: error.code ?? 'store', exit: EXIT.store }
  const reason = error instanceof Error ? error.message : String(error)
  const message = `This is a bug in Benchmark Snapshots, please report it: ${reason} (--debug says where it comes from)`
  return { message, code: 'bug', exit: EXIT.store }
}

function packageVersion(): string {
  // Two levels up from src/cli, lib/cli and dist/cli alike.
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
