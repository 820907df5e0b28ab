import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { inWordsOfCli } from '../core/door-words.js'
import { InvalidResultsError, StoreError, UserError, isRefusal } from '../core/errors.js'
import type { Problem } from '../core/model.js'
import { shellQuoted } from '../core/report/words/next-steps.js'
import { messageOf } from '../core/thrown.js'
import { addDashboard } from './dashboard/dashboard.js'
import { addDemo } from './demo.js'
import { addExport, addImport } from './exchange.js'
import { EXIT } from './terminal/exit.js'
import { addConvert, addValidate } from './files.js'
import { indentedText, printJson, writeLines, type Io } from './terminal/io.js'
import type { StoreOptions } from './options.js'
import { addModel } from './models/commands.js'
import { applyFile } from './project/config.js'
import { addDoctor } from './project/doctor.js'
import { addInit } from './project/init.js'
import { addPush } from './push.js'
import { addScore } from './score/score.js'
import { addSchema } from './store/schema.js'
import { addOverTime } from './snapshots/over-time.js'
import { addPointers } from './snapshots/pointers.js'
import { addChanges, addCompare, addExplain, addHistory } from './snapshots/questions.js'
import { addRankings } from './snapshots/rankings.js'
import { addRetention } from './snapshots/retention.js'
import { addSql } from './store/sql.js'
import { storeFlags } from './store/store-flags.js'
import { commandOf, describeUsage, takenForValue } from './usage.js'
import { addVerify } from './verify.js'

/** Runs one command and returns its exit code, see `EXIT`. Never throws: every failure becomes a message and a code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done
  let options: StoreOptions = {}
  const finish = (finished: number): void => {
    code = finished
  }
  const program = programFor(io, finish, (command) => {
    options = command.opts()
    requireValues(command)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    const typed = (command: string, argument?: string): string =>
      `${[io.commandName, command, ...(argument === undefined ? [] : [shellQuoted(argument)])].join(' ')}${storeFlags(io, options)}`
    const inWords = {
      ofUsage: (fault: CommanderError) => describeUsage(fault, program, argv),
      ofStore: (text: string) => inWordsOfCli(text, typed),
    }
    return sayFailure(io, argv, error, explain(error, inWords), () => commandOf(program, argv).helpInformation())
  }
}

function programFor(io: Io, finish: (code: number) => void, onCommand: (command: Command) => void): Command {
  const program = new Command(io.commandName)
    .description('Keeps benchmark results of AI models as versioned snapshots and judges them against a baseline.')
    .version(packageVersion())
    .exitOverride()
    // Also beside long command names, in 80 columns.
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => {
        io.stdout.write(text)
      },
      // Written by `report`, which knows about --json.
      writeErr: () => undefined,
    })
    .showSuggestionAfterError()
    .addHelpText('after', `\nTo try it on example files: ${io.commandName} demo`)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 regression (or not promoted, or not as expected),\n2 wrong input or usage, 3 the store failed.',
    )
    .hook('preAction', async (_program, command) => {
      onCommand(command)
      requireValues(command)
      await applyFile(io, command)
    })
  addPush(program, io, finish)
  addValidate(program, io, finish)
  addConvert(program, io)
  addScore(program, io)
  addHistory(program, io)
  addCompare(program, io)
  addExplain(program, io)
  addChanges(program, io)
  addPointers(program, io, finish)
  addRetention(program, io)
  addOverTime(program, io)
  addRankings(program, io)
  addModel(program, io, finish)
  addVerify(program, io, finish)
  addExport(program, io)
  addImport(program, io)
  addDashboard(program, io, packageVersion())
  addSql(program, io)
  addSchema(program, io)
  addInit(program, io)
  addDoctor(program, io, finish)
  addDemo(program, io, finish, main)
  return program
}

/** Throws where an option has taken the next one for its value, as in `--notes $NOTES --dry-run` without notes. */
function requireValues(command: Command): void {
  const { options } = command
  const values = command.opts()
  for (const option of options) {
    const value: unknown = values[option.attributeName()]
    if (options.some(({ long, short }) => value !== undefined && (long === value || short === value))) {
      throw new UserError(takenForValue(option.flags, String(value)))
    }
  }
}

function sayFailure(
  io: Io,
  argv: readonly string[],
  error: unknown,
  { message, code, exit, ...details }: Explanation,
  help: () => string,
): number {
  if (io.interrupt.aborted) {
    // The error is a consequence of closing the database.
    io.stderr.write('Interrupted.\n')
    return io.interrupt.reason === EXIT.terminated ? EXIT.terminated : EXIT.interrupted
  }
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  if (error instanceof CommanderError && error.code === 'commander.help') {
    io.stderr.write(help())
    return EXIT.input
  }
  if (argv.includes('--json')) printJson(io, { error: { message, code, ...details } })
  const lines = message.split('\n').map((line) => indentedText(line, 4_000))
  writeLines(
    io,
    io.stderr,
    lines.map((text, index) => ({ text, style: index === 0 ? 'bad' : 'plain' })),
  )
  if (argv.includes('--debug') && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`)
  return exit
}

interface Explanation {
  readonly message: string
  /** For programs: `usage`, `input`, `bug`, or the code of the store (SQLSTATE, `locked` …), else `store`. */
  readonly code: string
  readonly exit: number
  readonly problems?: readonly Problem[]
}

/** In the words of this program. */
interface InWords {
  readonly ofUsage: (fault: CommanderError) => string
  readonly ofStore: (text: string) => string
}

function explain(error: unknown, inWords: InWords): Explanation {
  if (error instanceof CommanderError) return { message: inWords.ofUsage(error), code: 'usage', exit: EXIT.input }
  if (error instanceof InvalidResultsError) {
    return { message: error.message, code: 'input', exit: EXIT.input, problems: error.problems }
  }
  if (error instanceof UserError) return { message: error.message, code: 'input', exit: EXIT.input }
  if (error instanceof StoreError) {
    const { message, code } = error
    return { message: inWords.ofStore(message), code: code ?? 'store', exit: exitOf(error) }
  }
  return { message: bugMessage(error), code: 'bug', exit: EXIT.store }
}

/** A pointer that is not where --expect says: the answer is "no", not an error. */
const MOVED_MEANWHILE = 'SN005'

function exitOf(error: StoreError): number {
  if (error.code === MOVED_MEANWHILE) return EXIT.regression
  return isRefusal(error) ? EXIT.input : EXIT.store
}

/** The message for an unexpected error. */
export function bugMessage(error: unknown): string {
  return `This is a bug in Benchmark Snapshots, please report it: ${messageOf(error)} (--debug says where it comes from)`
}

function packageVersion(): string {
  // Two levels up from src/cli, lib/cli and dist/cli.
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
