import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { readConfig, type Config } from '../../commands/config/config.js'
import { CONFIG_FILE, CONFIG_KEYS, STORE_KEYS, isConfigKey, type ConfigKey } from '../../commands/config/keys.js'
import { UserError } from '../../core/errors.js'
import { openParsers } from '../../parsers/parsers.js'
import { codeOf, fileFault } from '../../core/thrown.js'
import type { Io } from '../terminal/io.js'

/** A configuration file of the working tree. */
export interface FoundConfig extends Config {
  /** The folder that its paths are relative to: the root of the repository, or the current folder. */
  readonly root: string
}

/** The store in the configuration file. */
export interface StoreInFile {
  readonly store?: string | undefined
  readonly historyBranch?: string | undefined
  readonly supabaseUrl?: string | undefined
  /** An absolute path. */
  readonly dataDir?: string | undefined
}

/** Settings of the file for which there is no flag. */
export interface FromFile {
  readonly storeInFile?: StoreInFile
  readonly resultsInFile?: { readonly paths: readonly string[]; readonly root: string }
}

/** The settings that a command takes from the file. */
interface Part {
  readonly keys: readonly ConfigKey[]
  /** Whether it is about one configuration, for which the file may have names. */
  readonly names?: boolean
}

const PARTS = new WeakMap<Command, Part>()
const WHOLE = Object.keys(CONFIG_KEYS).filter((key) => isConfigKey(key))
/**
 * Results from a laptop belong to the environment that the command names; the file's environment is only for comparing.
 */
const NEVER: readonly string[] = [...STORE_KEYS, 'results', 'environment', 'baseline-environment']

const READING = [
  'model-version',
  'dataset-version',
  'prompt-version',
  'benchmark',
  'primary-metric',
  'mapping',
] as const
export const OF_STORE: Part = { keys: STORE_KEYS }
export const OF_FILES: Part = { keys: ['results', ...READING] }
export const OF_PUSH: Part = { keys: WHOLE }
export const OF_CONFIGURATION: Part = { keys: STORE_KEYS, names: true }
export const OF_DASHBOARD: Part = { keys: [...STORE_KEYS, 'threshold', 'metrics'] }

/** A command that uses the configuration file. */
export function goesByFile(command: Command, part: Part): Command {
  if (!command.options.some(({ long }) => long === '--config')) {
    command.option('--config <file>', `the configuration file (default: ${CONFIG_FILE} of the repository)`)
  }
  PARTS.set(command, part)
  return command
}

/** A command that reads the file itself, and reports what is wrong with it. */
export function readsFileItself(command: Command): Command {
  PARTS.delete(command)
  return command
}

/** Applies the settings of the file that no flag sets. */
export async function applyFile(io: Io, command: Command): Promise<void> {
  const part = PARTS.get(command)
  if (part === undefined || io.withoutConfig === true) return
  const found = await findConfig(io, command.opts<{ readonly config?: string }>().config)
  if (found === null) return
  const { texts, names, root } = found
  const set = (flag: string, value: unknown): void => {
    if (command.getOptionValue(flag) === undefined) command.setOptionValueWithSource(flag, value, 'config')
  }
  const has = (key: string): boolean => command.options.some(({ long }) => long === `--${key}`)
  for (const key of part.keys) {
    if (texts[key] !== undefined && texts[key] !== '' && has(key) && !NEVER.includes(key))
      set(attribute(key), texts[key])
  }
  if (part.names === true) {
    for (const [name, text] of Object.entries(names))
      if (text !== undefined) set(attribute(name.replaceAll('_', '-')), text)
  }
  if (has('baseline-environment')) set('baselineEnvironment', texts['baseline-environment'] ?? texts.environment)
  if (part.keys.includes('store')) set('storeInFile', storeOf(found))
  if (part.keys.includes('results') && texts.results !== undefined) {
    set('resultsInFile', { paths: texts.results.split(/\r?\n/).flatMap((line) => line.trim() || []), root })
  }
}

/** The store in a configuration file. */
export function storeOf({ texts, root }: FoundConfig): StoreInFile {
  const { store, 'data-dir': dataDir = '' } = texts
  return {
    store,
    historyBranch: texts['history-branch'] || undefined,
    supabaseUrl: texts['supabase-url'] || undefined,
    dataDir: dataDir === '' ? undefined : path.resolve(root, dataDir),
  }
}

/**
 * The configuration file of the working tree; null: none. Throws `UserError` with everything that is wrong with it.
 * @param named another path, relative to the current folder
 */
export async function findConfig({ cwd }: Pick<Io, 'cwd'>, named?: string): Promise<FoundConfig | null> {
  if (named === '') throw new UserError('--config is empty: name a file')
  const root = await rootOf(cwd)
  const file = named === undefined ? path.join(root, CONFIG_FILE) : path.resolve(cwd, named)
  const shown = named ?? (path.relative(cwd, file).replaceAll(path.sep, '/') || CONFIG_FILE)
  try {
    return { ...(await readConfig(await readFile(file, 'utf8'), shown, openParsers())), root }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && named === undefined) return null
    if (codeOf(error) === null) throw error
    throw new UserError(`${shown}: cannot be read: ${fileFault('read', error)}`, { cause: error })
  }
}

/** The root of the repository that contains a folder, or the folder itself. */
export async function rootOf(cwd: string): Promise<string> {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const isRoot = await stat(path.join(folder, '.git')).then(
      () => true,
      () => false,
    )
    if (isRoot) return folder
    if (folder === path.dirname(folder)) return path.resolve(cwd)
  }
}

const attribute = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
