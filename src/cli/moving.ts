import { open, stat } from 'node:fs/promises'
import { Option, type Command } from 'commander'
import { importInto } from '../commands/exchange.js'
import { movedHistory, type MovedConfiguration } from '../commands/moving.js'
import { UserError, describeProblems } from '../core/errors.js'
import type { Direction } from '../core/model.js'
import { nameFault, normalizedName } from '../core/result/names/names.js'
import { shellQuoted } from '../core/report/words/next-steps.js'
import { count } from '../core/report/words/phrase.js'
import { addressText, minuteText, terminalText } from '../core/report/tables/text-table.js'
import { resultFiles } from '../files/result-files.js'
import { openParsers } from '../parsers/parsers.js'
import { closing } from '../store/open.js'
import type { Store } from '../ports.js'
import { addNames, namesOf, type ReadingOptions, type StoreOptions } from './options.js'
import { sha256 } from './digest.js'
import { storeFlags } from './store/store-flags.js'
import { openNamedDatabase, openNamedStore } from './store/store.js'
import { say, terminalLog, writeLines, type Io } from './terminal/io.js'

/** Flags for the history of another tool. */
export interface MovingFlags extends ReadingOptions {
  readonly environment?: string
  readonly better?: Direction
  readonly write?: true
}

/** The environment of the default branch. */
const MAIN_LINE = 'github-actions'
/** The most metrics that are listed by name. */
const NAMED = 5

export function addMoving(command: Command): Command {
  return addNames(command)
    .option('-e, --environment <name>', `for another tool: where its results belong (default: ${MAIN_LINE})`)
    .addOption(
      new Option('--better <which>', 'for another tool: which values of the primary metric are better').choices([
        'higher',
        'lower',
      ]),
    )
    .option('--write', 'for another tool: load it')
}

/**
 * Whether a path is not an export of ours: a folder, the page data of github-action-benchmark, or another JSON
 * document.
 */
export async function isOfAnotherTool(file: string): Promise<boolean> {
  const what = await stat(file).catch(() => null)
  if (what === null || file.endsWith('.gz')) return false
  if (what.isDirectory()) return true
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(200), length: 200, position: 0 })
    const head = buffer.toString('utf8', 0, bytesRead)
    const { DATA_JS } = await import('../formats/moving/benchmark-data.js')
    return DATA_JS.test(head) || (file.endsWith('.json') && !head.includes('"benchmark-snapshots-history"'))
  } finally {
    await handle.close()
  }
}

/** An export of ours has all of that itself. */
export function refuseMovingFlags({ environment, better, write, ...names }: MovingFlags): void {
  const { modelVersion, datasetVersion, promptVersion, benchmark, primaryMetric } = names
  const given = Object.entries({
    environment,
    better,
    write,
    modelVersion,
    datasetVersion,
    promptVersion,
    benchmark,
    primaryMetric,
  })
  const [flag] = given.flatMap(([name, value]) => (value === undefined ? [] : name))
  if (flag === undefined) return
  const shown = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new UserError(`--${shown}: is for the history of another tool; remove it to import what export wrote`)
}

/** Shows what the history of another tool becomes, and with `--write` loads it. */
export async function move(io: Io, file: string, flags: MovingFlags & StoreOptions): Promise<void> {
  const environment = normalizedName(flags.environment ?? MAIN_LINE)
  const fault = nameFault(environment)
  if (fault !== undefined) throw new UserError(`--environment ${fault}`)
  const { readMoved } = await import('../formats/moving/read-moved.js')
  const { tool, results, others, warnings } = await readMoved(await resultFiles([file], io.cwd).collect(), {
    names: namesOf(flags),
    better: flags.better ?? null,
    digest: sha256,
    parsers: openParsers(),
  })
  const { configurations, lines } = movedHistory(results, environment, sha256)
  for (const warning of warnings.slice(0, 20)) {
    const text = `warning: ${terminalText(describeProblems([warning]), 2_000)}`
    writeLines(io, io.stderr, [{ text, style: 'warn' }])
  }
  const counts =
    flags.write === true
      ? await closing(await destinationOf(io, flags), (store) => importInto(store, lines()))
      : { inserted: 0, skipped: 0 }
  const written = flags.write === true
  const beside = others === 0 ? '' : ` (${count(others, 'other file')} ${others === 1 ? 'is not one' : 'are not'})`
  say(io, flags, { tool, results: results.length, configurations, written, ...counts, warnings }, [
    `${tool}: ${count(results.length, 'run')} in ${terminalText(file)}${beside}`,
    ...configurations.flatMap((each) => ['', ...describeMoved(each)]),
    '',
    ...(written
      ? [
          `Loaded ${count(counts.inserted, 'line')} of history; ${counts.skipped} were already there.`,
          'Nothing was judged. To judge the next push against the newest version, make it the baseline:',
          ...configurations.map(
            ({ configuration: { model_version: m, dataset_version: d }, versions }) =>
              `  ${io.commandName} baseline ${versions} -m ${shellQuoted(terminalText(m))} -d ${shellQuoted(terminalText(d))} -e ${shellQuoted(terminalText(environment))}${storeFlags(io, flags)}`,
          ),
        ]
      : ['Nothing was loaded: add --write to load it.']),
  ])
}

/** The history branch if it is named, else a database. */
function destinationOf(io: Io, flags: StoreOptions): Promise<Store> {
  return flags.historyBranch === undefined
    ? openNamedDatabase(io, flags, terminalLog(io))
    : openNamedStore(io, flags, 'keep')
}

function describeMoved({
  configuration,
  versions,
  first_at,
  last_at,
  commits,
  metric_names: metrics,
  primary,
}: MovedConfiguration): string[] {
  const more = metrics.length > NAMED ? ` and ${metrics.length - NAMED} more` : ''
  const about =
    primary === null
      ? 'no primary metric, so nothing can fail: name one with --primary-metric'
      : `primary metric ${terminalText(primary.name)}, ${primary.better} is better`
  return [
    addressText(configuration),
    `  ${count(versions, 'version')}, ${minuteText(first_at)} to ${minuteText(last_at)}, ${count(commits, 'commit')}`,
    `  ${about}`,
    `  ${count(metrics.length, 'metric')}: ${metrics
      .slice(0, NAMED)
      .map((name) => terminalText(name))
      .join(', ')}${more}`,
  ]
}
