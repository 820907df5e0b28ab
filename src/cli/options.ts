import { InvalidArgumentError, Option, type Command } from 'commander'
import { filledNames } from '../commands/push-options.js'
import type { ConfigurationFilter } from '../contract/fields.js'
import type { FallbackNames } from '../core/result/names/result-names.js'
import { CONFIG_FILE } from '../commands/config/keys.js'
import { UserError } from '../core/errors.js'
import { resultFiles } from '../files/result-files.js'
import type { ResultSource } from '../ports.js'
import { HISTORY_BRANCH } from './store/history-branch.js'
import { OF_CONFIGURATION, OF_FILES, OF_STORE, goesByFile, type FromFile } from './project/config.js'
import type { Io } from './terminal/io.js'

export interface CommonOptions {
  readonly json?: true
  readonly debug?: true
}

export interface EmbeddedOptions extends CommonOptions {
  readonly dataDir?: string
}

/** The kinds of stores. */
export const STORES = ['branch', 'embedded', 'supabase', 'postgres'] as const
export type StoreKind = (typeof STORES)[number]

export interface DatabaseOptions extends EmbeddedOptions {
  readonly databaseUrl?: string
  readonly supabaseUrl?: string
}

export interface StoreOptions extends DatabaseOptions, FromFile {
  readonly store?: StoreKind
  readonly historyBranch?: string | true
}

export interface AddressOptions extends StoreOptions {
  readonly modelVersion?: string
  readonly datasetVersion?: string
  readonly promptVersion?: string
  readonly environment?: string
}

/** Options for files that lack names. */
export interface ReadingOptions extends Pick<FromFile, 'resultsInFile'> {
  readonly modelVersion?: string
  readonly datasetVersion?: string
  readonly promptVersion?: string
  readonly benchmark?: string
  readonly primaryMetric?: string
  readonly mapping?: string
}

export const DEFAULT_DATA_DIR = '.benchmark-snapshots'
export const DATA_DIR_VARIABLE = 'BENCHMARK_SNAPSHOTS_DATA_DIR'

/** Options of every command, and examples: the text after the name of the program. */
export function addCommon(command: Command, io: Io, examples: readonly string[]): Command {
  const heading = examples.length === 1 ? 'Example' : 'Examples'
  const lines = examples.map((example) => `  ${io.commandName} ${example}`)
  return command
    .option('--json', 'print one JSON document (docs/cli-json.md)')
    .addOption(new Option('--debug', 'on an unexpected error, print where it came from'))
    .addHelpText('after', `\n${heading}:\n${lines.join('\n')}`)
}

/** For commands that read result files. */
export function addReading(command: Command): Command {
  return addNames(command).option(
    '--mapping <pairs>',
    'how to read files of no known format: ours=theirs, … (docs/formats.md)',
  )
}

/** The names of a result, for files without them. */
export function addNames(command: Command): Command {
  return goesByFile(command, OF_FILES)
    .option('-m, --model-version <name>', 'the model, for files that do not name one')
    .option('-d, --dataset-version <name>', 'the dataset, for files that do not name one')
    .option('-p, --prompt-version <name>', 'the prompt, for files that do not name one')
    .option('--benchmark <name>', 'the suite, for files that do not name one')
    .option('--primary-metric <name>', 'the metric that decides; a leading - says that lower is better')
}

export const RESULT_PATHS =
  'result files, folders or globs; - is standard input (default: results in the configuration file)'

/** The paths of the result files. */
export function resultsOf(
  io: Io,
  paths: readonly string[],
  { resultsInFile, tags }: ReadingOptions & { readonly tags?: unknown },
): ResultSource {
  if (paths.length > 0) return resultFiles(paths, io.cwd, io.stdin)
  if (resultsInFile !== undefined) return resultFiles(resultsInFile.paths, resultsInFile.root)
  throw new UserError(
    `name result files, folders or globs, or set them in ${CONFIG_FILE}, such as results: results/*.json` +
      (tags === undefined ? '' : '\n--tags takes every word up to the next option: put the files before it'),
  )
}

/** The names among those options. */
export function namesOf(options: ReadingOptions): FallbackNames {
  return filledNames({
    model_version: options.modelVersion,
    dataset_version: options.datasetVersion,
    prompt_version: options.promptVersion,
    benchmark: options.benchmark,
    primary_metric: options.primaryMetric,
  })
}

/** For commands that need the embedded database. */
export function addEmbedded(command: Command, io: Io, examples: readonly string[]): Command {
  return addCommon(command, io, examples).option(
    '--data-dir <directory>',
    `the directory of the embedded database (default: $${DATA_DIR_VARIABLE}, else ${DEFAULT_DATA_DIR} at the top of the repository)`,
  )
}

/** For commands that run on any store. */
export function addStore(command: Command, io: Io, examples: readonly string[]): Command {
  return goesByFile(addDatabase(command, io, examples), OF_STORE)
    .addOption(
      new Option(
        '--store <kind>',
        `where the history is (default: the store you name; else a database in ${DEFAULT_DATA_DIR}; else the history ` +
          'branch of this clone)',
      ).choices(STORES),
    )
    .option('--history-branch [ref]', `a branch of this clone as the store (default: ${HISTORY_BRANCH})`)
}

/** For commands that run on any database. Keys come only from the environment: others can read a command line. */
export function addDatabase(command: Command, io: Io, examples: readonly string[]): Command {
  return addEmbedded(command, io, examples)
    .option(
      '--database-url <url>',
      'a PostgreSQL database as the store: postgresql://user:password@host/database, or --store postgres to read it ' +
        'from $DATABASE_URL',
    )
    .option(
      '--supabase-url <url>',
      'a Supabase project as the store (default: $SUPABASE_URL), with its key in $SUPABASE_SERVICE_ROLE_KEY',
    )
}

/** The names of a configuration; those that are not needed to identify it can be omitted. */
export function addAddress(command: Command, io: Io, examples: readonly string[]): Command {
  return goesByFile(addStore(command, io, examples), OF_CONFIGURATION)
    .option('-m, --model-version <name>', 'model of the configuration; give only the names you need to single out one')
    .option('-d, --dataset-version <name>', 'dataset of the configuration')
    .option('-p, --prompt-version <name>', 'prompt of the configuration')
    .option('-e, --environment <name>', 'environment of the configuration')
}

export function filterOf(options: AddressOptions): ConfigurationFilter {
  return {
    model_version: options.modelVersion,
    dataset_version: options.datasetVersion,
    prompt_version: options.promptVersion,
    environment: options.environment,
  }
}

/** A snapshot version on the command line. */
export function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new InvalidArgumentError(
      `A snapshot version is a whole number from 1, such as 3, not ${JSON.stringify(text)}.`,
    )
  }
  return Number(text)
}

/** The version that the caller expects the pointer to stand on, or 0 for none. */
export function expectedVersion(text: string): number {
  return text === 'none' ? 0 : versionNumber(text)
}

/** The metric that a list shows. */
export function metricOption(): Option {
  return new Option('--metric <name>', 'the metric to show, by its dotted name (default: the primary metric)')
}

/** How many rows to show. */
export function limitNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    throw new InvalidArgumentError(`A limit is a whole number from 1 to 999999, not ${JSON.stringify(text)}.`)
  }
  return Number(text)
}

/** The target of a rollback. */
export function rollbackTarget(text: string): number | 'last-good' {
  if (text === 'last-good' || /^[1-9]\d{0,8}$/.test(text)) return text === 'last-good' ? text : Number(text)
  throw new InvalidArgumentError(`Give last-good or a snapshot version, such as 3, not ${JSON.stringify(text)}.`)
}
