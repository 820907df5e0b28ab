import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { StoreError, UserError } from '../core/errors.js'
import { shellQuoted } from '../core/report/next-steps.js'
import { EXIT } from './terminal/exit.js'
import { printJson, writeLines, type Io, type Output } from './terminal/io.js'
import { DATA_DIR_VARIABLE, DEFAULT_DATA_DIR, addCommon, type StoreOptions } from './options.js'
import { hasDatabase } from '../store/open.js'

interface Step {
  readonly say: string
  readonly argv: readonly string[]
}

/** A step that was played. */
interface Played {
  readonly say: string
  readonly command: string
  readonly exit_code: number
  readonly output: string
}

const WHERE = ['--environment', 'production']
const CONFIGURATION = "'medgemma-v1.2','benchmark-set-v3','analysis-v4','production'"

/** The life of one configuration; `example` gives the path of an example file as a person would type it. */
function steps(example: (version: number) => string): Step[] {
  const push = (version: number): string[] => ['push', example(version), ...WHERE]
  return [
    { say: 'The first result. There is no baseline yet, so it becomes the baseline.', argv: push(1) },
    { say: 'A better one, the next day.', argv: push(2) },
    {
      say: 'Version 2 is good: later versions shall be judged against it.',
      argv: ['baseline', '2', ...WHERE, '--reason', 'accepted by the team'],
    },
    { say: 'Something went wrong: a regression.', argv: push(3) },
    { say: 'What got worse?', argv: ['compare', '2', '3', ...WHERE] },
    {
      say: 'Back to the last version that did not regress, until it is mended.',
      argv: ['rollback', '--to', 'last-good', ...WHERE, '--reason', 'version 3 regressed'],
    },
    { say: 'Mended: a new version, judged against the baseline, not against the bad one.', argv: push(4) },
    { say: 'The whole story.', argv: ['history', ...WHERE] },
    {
      say: 'The same in SQL, for dashboards and scripts.',
      argv: [
        'sql',
        `SELECT snapshot_version, f1_score, is_current, is_baseline FROM get_snapshot_history(${CONFIGURATION}, 10)`,
      ],
    },
    {
      say: 'Is the current version a regression?',
      argv: [
        'sql',
        "SELECT current_f1, baseline_f1, f1_drop, is_regression, state FROM detect_regression('medgemma-v1.2')",
      ],
    },
  ]
}

/** Runs one command line; answers its exit code. */
type Run = (argv: readonly string[], io: Io) => Promise<number>

export function addDemo(program: Command, io: Io, finish: (code: number) => void, run: Run): void {
  addCommon(program.command('demo'), io, ['demo', 'demo --data-dir demo-data'])
    .summary('play the life of a configuration on example files')
    .description(
      'Plays the life of one configuration on example files against a real embedded database: four versions, a ' +
        'baseline, a regression, a rollback, a recovery. Every step is a command you can type.',
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
  throw new UserError(`--data-dir: the demo begins with an empty database, so name a new directory, not '${named}'`)
}

async function demo(io: Io, dataDir: string, { dataDir: kept, json }: StoreOptions, run: Run): Promise<number> {
  const say = (text: string, style: 'dim' | 'good' | 'plain' = 'plain'): void => {
    if (json !== true) writeLines(io, io.stdout, [{ text, style }])
  }
  say('The life of one configuration, command by command, on a real database.')
  if (kept === undefined) {
    say(`It is in a temporary directory; the same commands typed by you make one in ${DEFAULT_DATA_DIR} here.`)
  } else {
    say(`$ export ${DATA_DIR_VARIABLE}=${shellQuoted(dataDir)}`, 'good')
  }
  const played: Played[] = []
  for (const [index, { say: sentence, argv }] of steps(exampleFrom(io)).entries()) {
    io.interrupt.throwIfAborted()
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
    // No progress: it would stand between a command and what it prints.
    const stderr: Output = { ...io.stderr, isTTY: false }
    const code = await run(argv, {
      ...io,
      withoutConfig: true,
      stdout,
      stderr,
      env: { ...io.env, [DATA_DIR_VARIABLE]: dataDir },
    })
    // The step has said that it was interrupted.
    if (code === EXIT.interrupted || code === EXIT.terminated) return code
    if (code > EXIT.regression) throw new StoreError(`The demo ends here: step ${index + 1} failed.`)
    if (code === EXIT.regression) say('(exit code 1: in a workflow, the check is red)', 'dim')
    played.push({ say: sentence, command, exit_code: code, output })
  }
  if (json === true) printJson(io, { steps: played })
  whatNext(io.commandName, kept).forEach((line, index) => {
    say(line, index === 1 ? 'dim' : 'plain')
  })
  return EXIT.done
}

/** The path of an example file as a person would type it here. */
function exampleFrom({ cwd }: Io): (version: number) => string {
  const examples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../examples')
  return (version) => {
    const file = path.join(examples, `version-${version}.json`)
    const relative = path.relative(cwd, file)
    return relative.startsWith('..') ? file : relative
  }
}

function whatNext(program: string, kept: string | undefined): string[] {
  const commands = [
    [`${program} validate results/*.json`, 'can your own result files be read?'],
    [`${program} push results/*.json`, 'store and judge them'],
    ...(kept === undefined
      ? [[`${program} demo --data-dir demo-data`, 'play this again and keep the database']]
      : [[`${program} sql "SELECT * FROM v_latest_benchmarks"`, 'ask the database that was kept']]),
    ['README.md', 'the same in a workflow that turns red on a regression'],
  ]
  const width = Math.max(...commands.map(([command = '']) => command.length))
  return ['', '# What next', ...commands.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`)]
}
