import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { shellQuoted } from '../core/next-steps.js'
import { EXIT } from './exit.js'
import { writeLines } from './io.js'
import type { Io, Output } from './io.js'

interface Step {
  readonly say: string
  readonly argv: readonly string[]
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
    { say: 'Something went wrong: a regression, the check would be red.', argv: push(3) },
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
      argv: ['sql', "SELECT current_f1, baseline_f1, f1_drop, is_regression, state FROM detect_regression('medgemma-v1.2')"],
    },
  ]
}

/** Runs one command line; answers its exit code. */
type Run = (argv: readonly string[], io: Io) => Promise<number>

export function addDemo(program: Command, io: Io, run: Run): void {
  program
    .command('demo')
    .summary('play the life of a configuration on example files')
    .description(
      'Plays the life of one configuration on example files against a real embedded database in a new directory:\n' +
        'four versions, a baseline, a regression, a rollback, a recovery. Every step is a command you can type.',
    )
    .option('--data-dir <directory>', 'where to keep the database (default: a new temporary directory)')
    .action(async (flags: { readonly dataDir?: string }) => {
      await demo(io, flags.dataDir, run)
    })
}

async function demo(io: Io, chosen: string | undefined, run: Run): Promise<void> {
  const dataDir = chosen ?? path.join(await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-demo-')), 'data')
  const examples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../examples')
  const example = (version: number): string => {
    const relative = path.relative(io.cwd, path.join(examples, `version-${version}.json`))
    return relative.startsWith('..') ? path.join(examples, `version-${version}.json`) : relative
  }
  const stepIo: Io = { ...io, stderr: quiet(io.stderr), env: { ...io.env, BENCHMARK_SNAPSHOTS_DATA_DIR: dataDir } }
  const say = (text: string, style: 'dim' | 'good' | 'plain' = 'plain'): void => {
    writeLines(io, io.stdout, [{ text, style }])
  }

  say('The commands below are real: type them yourself, in a directory of your own or in this one:')
  say('')
  say(`$ export BENCHMARK_SNAPSHOTS_DATA_DIR=${shellQuoted(dataDir)}`, 'good')
  for (const [index, { say: sentence, argv }] of steps(example).entries()) {
    say('')
    say(`# ${index + 1}. ${sentence}`, 'dim')
    say(`$ ${io.commandName} ${argv.map(shellQuoted).join(' ')}`, 'good')
    const code = await run(argv, stepIo)
    if (code === EXIT.regression) say('(exit code 1)', 'dim')
    else if (code !== EXIT.done) throw new Error(`the demo's step ${index + 1} ended with exit code ${code}`)
  }
  say('')
  say('# What next', 'dim')
  say(`  ${io.commandName} push <your results> --help    push results of your own`)
  say(`  ${io.commandName} validate <your results>       see whether a result file can be read`)
  say('  README.md                                  the same in a workflow, failing the check on a regression')
}

/** Progress lines of a step would stand between a command and what it prints. */
function quiet(output: Output): Output {
  return { isTTY: false, write: (text) => { output.write(text) } }
}
