import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { StoreError, UserError } from '../core/errors.js'
import { shellQuoted } from '../core/report/words/next-steps.js'
import { EXIT } from './terminal/exit.js'
import { printJson, writeLines, type Io, type Output } from './terminal/io.js'
import { DATA_DIR_VARIABLE, DEFAULT_DATA_DIR, addCommon, type StoreOptions } from './options.js'
import { hasDatabase } from '../store/open.js'

interface Step {
  readonly say: string
  readonly argv: readonly string[]
}

/** A step that was run. */
interface Played {
  readonly say: string
  readonly command: string
  readonly exit_code: number
  readonly output: string
}

const WHERE = ['--environment', 'production']
const MODEL = 'medgemma-v1.2'
const OURS = ['--model-version', MODEL, ...WHERE]

/**
 * The work of a team in a week.
 * @param example the path of an example file as a person would type it
 */
function steps(example: (name: string) => string): Step[] {
  const push = (name: string, ...more: string[]): string[] => ['push', example(name), ...more, ...WHERE]
  return [
    {
      say: 'A file from promptfoo, read directly. The first version becomes the baseline.',
      argv: push('promptfoo.csv', '--dataset-version', 'support-questions-v1'),
    },
    { say: 'A result of another benchmark, in our own format.', argv: push('version-1.json') },
    { say: 'A better one, the next day.', argv: push('version-2.json') },
    {
      say: 'Version 2 is good: judge later versions against it.',
      argv: ['baseline', '2', ...OURS, '--reason', 'accepted by the team'],
    },
    { say: 'It got worse, and the cases show that this is not chance: a regression.', argv: push('version-3.json') },
    {
      say: 'Go back to the last good version until it is fixed. The log keeps who and why.',
      argv: ['rollback', '--to', 'last-good', ...OURS, '--reason', 'version 3 regressed'],
    },
    { say: 'Fixed: judged against the baseline, not against the bad version.', argv: push('version-4.json') },
    { say: 'The whole story.', argv: ['history', ...OURS] },
    {
      say: 'The same in SQL, for scripts.',
      argv: ['sql', `SELECT current_f1, baseline_f1, is_regression, state FROM detect_regression('${MODEL}')`],
    },
  ]
}

/** In a terminal the page is served until it is interrupted; otherwise it is written to a file. */
const SERVED: Step = {
  say: 'The dashboard, where you can roll back too. Ctrl-C ends it and the demo.',
  argv: ['dashboard', '--cases'],
}
const written = (page: string): Step => ({
  say: 'And the dashboard, as one file to open or send.',
  argv: ['dashboard', 'build', '--single-file', page, '--cases', '--profile', 'full'],
})

/** Runs one command line; returns its exit code. */
type Run = (argv: readonly string[], io: Io) => Promise<number>

export function addDemo(program: Command, io: Io, finish: (code: number) => void, run: Run): void {
  addCommon(program.command('demo'), io, ['demo', 'demo --data-dir demo-data'])
    .summary('show a regression and its rollback on example files, in a minute')
    .description(
      'Shows a minute of work on example files, with a real embedded database: a file of another tool, a regression ' +
        'with its evidence, a rollback, a recovery, the dashboard. You can type every step yourself.',
    )
    .option('--data-dir <directory>', 'where to keep the database (default: a temporary directory, removed at the end)')
    .action(async (flags: StoreOptions) => {
      if (flags.dataDir !== undefined) {
        finish(await demo(io, await newDataDir(io, flags.dataDir), flags, run))
        return
      }
      const directory = await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
      try {
        finish(await demo(io, path.join(directory, 'data'), flags, run))
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    })
}

async function newDataDir({ cwd }: Io, named: string): Promise<string> {
  const dataDir = path.resolve(cwd, named)
  if (named !== '' && !(await hasDatabase(dataDir))) return dataDir
  throw new UserError(`--data-dir: the demo starts with an empty database: name a new directory, not '${named}'`)
}

async function demo(io: Io, dataDir: string, { dataDir: kept, json }: StoreOptions, run: Run): Promise<number> {
  const say = (text: string, style: 'dim' | 'good' | 'plain' = 'plain'): void => {
    if (json !== true) writeLines(io, io.stdout, [{ text, style }])
  }
  say('A regression and its rollback, command by command, on a real database.')
  if (kept === undefined) {
    say(`It is in a temporary directory; if you type the same commands, it is in ${DEFAULT_DATA_DIR} here.`)
  } else {
    say(`$ export ${DATA_DIR_VARIABLE}=${shellQuoted(dataDir)}`, 'good')
  }
  const played: Played[] = []
  const page = path.join(tmpdir(), 'benchmark-snapshots-demo.html')
  const isWatched = io.stdout.isTTY && json !== true
  const sayNext = (): void => {
    whatNext(io.commandName, isWatched ? null : page, kept).forEach((line, index) => {
      say(line, index === 1 ? 'dim' : 'plain')
    })
  }
  const all = [...steps(exampleFrom(io)), isWatched ? SERVED : written(page)]
  for (const [index, { say: sentence, argv }] of all.entries()) {
    io.interrupt.throwIfAborted()
    if (isWatched && index === all.length - 1) sayNext()
    const command = `${io.commandName} ${argv.map(shellQuoted).join(' ')}`
    say('')
    say(`# ${index + 1}. ${sentence}`, 'dim')
    say(`$ ${command}`, 'good')
    let output = ''
    const stdout: Output = {
      ...io.stdout,
      write: (text) => {
        output += text
        if (json !== true) io.stdout.write(text)
      },
    }
    // Without progress, which would come between a command and its output.
    const stderr: Output = { ...io.stderr, isTTY: false }
    const code = await run(argv, {
      ...io,
      withoutConfig: true,
      // Its statement is short, and whoever ends the page later must not leave a directory behind.
      stopAtOnce: () => undefined,
      stdout,
      stderr,
      env: { ...io.env, [DATA_DIR_VARIABLE]: dataDir },
    })
    // The step has reported that it was interrupted.
    if (code === EXIT.interrupted || code === EXIT.terminated) return code
    if (code > EXIT.regression) throw new StoreError(`The demo ends here: step ${index + 1} failed.`)
    if (code === EXIT.regression) say('(exit code 1: in a workflow, the check is red)', 'dim')
    played.push({ say: sentence, command, exit_code: code, output })
  }
  if (json === true) printJson(io, { steps: played })
  if (!isWatched) sayNext()
  return EXIT.done
}

/** The path of an example file as a person would type it here. */
function exampleFrom({ cwd }: Io): (name: string) => string {
  const examples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../examples')
  return (name) => {
    const file = path.join(examples, name)
    const relative = path.relative(cwd, file)
    return relative.startsWith('..') ? file : relative
  }
}

/** @param page the file with the page; null: it is served */
function whatNext(program: string, page: string | null, kept: string | undefined): string[] {
  const commands = [
    ...(page === null ? [] : [[pathToFileURL(page).href, 'the dashboard, as a file']]),
    [`${program} init results/*`, 'a workflow and a configuration for your own results'],
    [`${program} push results/`, 'store and judge them here'],
    [`${program} dashboard`, 'view them in a browser; Ctrl-C ends it'],
    ...(kept === undefined
      ? [[`${program} demo --data-dir demo-data`, 'run this again and keep the database']]
      : [[`${program} sql "SELECT * FROM v_latest_benchmarks"`, 'query the kept database']]),
  ]
  const width = Math.max(...commands.map(([command = '']) => command.length))
  return ['', '# What next', ...commands.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`)]
}
