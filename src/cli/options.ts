import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import type { ConfigurationFilter } from '../ports.js'

export interface CommonOptions {
  readonly json?: true
  readonly debug?: true
}

export interface StoreOptions extends CommonOptions {
  readonly dataDir?: string
}

export interface AddressOptions extends StoreOptions {
  readonly modelVersion?: string
  readonly datasetVersion?: string
  readonly promptVersion?: string
  readonly environment?: string
}

export const DEFAULT_DATA_DIR = '.benchmark-snapshots'

export function addCommon(command: Command): Command {
  return command
    .option('--json', 'print one JSON document (docs/cli-json.md)')
    .addOption(new Option('--debug', 'with an unexpected error, print where it came from').hideHelp())
}

export function addStore(command: Command): Command {
  return addCommon(command).addOption(
    new Option('--data-dir <directory>', 'where the embedded database is').default(
      undefined,
      `$BENCHMARK_SNAPSHOTS_DATA_DIR, else ${DEFAULT_DATA_DIR}`,
    ),
  )
}

/** The names that say which configuration is meant; those that are not needed to tell may be left out. */
export function addAddress(command: Command): Command {
  return addStore(command)
    .option('--model-version <name>', 'model of the configuration')
    .option('--dataset-version <name>', 'dataset of the configuration')
    .option('--prompt-version <name>', 'prompt of the configuration')
    .option('--environment <name>', 'environment of the configuration')
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
    throw new InvalidArgumentError(`A snapshot version is a whole number from 1, such as 3, not ${JSON.stringify(text)}.`)
  }
  return Number(text)
}

/** How many rows to show. */
export function limitNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    throw new InvalidArgumentError(`A limit is a whole number from 1 to 999999, not ${JSON.stringify(text)}.`)
  }
  return Number(text)
}

/** Where a rollback goes. */
export function rollbackTarget(text: string): number | 'last-good' {
  return text === 'last-good' ? text : versionNumber(text)
}
