import type { ConfigurationFilter } from '../../contract/fields.js'
import { Unreadable, UserError } from '../../core/errors.js'
import { quote } from '../../core/json/json-path.js'
import { nearest } from '../../core/nearest.js'
import type { Parsers } from '../../ports.js'
import { CONFIG_KEYS, DEFAULT_NAMES, NAMES, NOT_HERE, isConfigKey, keyOf, type ConfigKey, type Form } from './keys.js'

/** The settings of a configuration file, as the texts of inputs and flags. */
export type ConfigTexts = { readonly [Key in ConfigKey]?: string }

export interface Config {
  /** Its name in messages. */
  readonly file: string
  readonly texts: ConfigTexts
  /** The default names for questions. */
  readonly names: ConfigurationFilter
}

/** Longer than any file that a person writes. In UTF-16 code units. */
const LONGEST = 65_536

/** Reads a configuration file. Throws `UserError` with everything that is wrong with it, each with file and path. */
export async function readConfig(text: string, file: string, parsers: Pick<Parsers, 'yaml'>): Promise<Config> {
  if (text.length > LONGEST) throw new UserError(`${file}: has ${text.length} characters; at most ${LONGEST} are read`)
  return decodeConfig(await documentOf(text, file, parsers), file)
}

async function documentOf(text: string, file: string, parsers: Pick<Parsers, 'yaml'>): Promise<unknown> {
  try {
    return JSON.parse(await parsers.yaml(text)) as unknown
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const what = error.message.replace(/^looks like YAML, but (?:is not valid: )?/, '').replace(/:$/, '')
    // A metric name with `*` at its start would be an alias in YAML.
    const hint = /^\s*\*\S*\s*:/m.test(text) ? ' (put a name that begins with * in quotes)' : ''
    throw new UserError(`${file}: is not valid YAML: ${what}${hint}`)
  }
}

/** @param document the parsed YAML; a file with only comments has no settings */
function decodeConfig(document: unknown, file: string): Config {
  if (document !== null && !isMap(document))
    throw new UserError(`${file}: must be keys with values, not ${kindOf(document)}`)
  const faults: string[] = []
  const texts: { [Key in ConfigKey]?: string } = {}
  let names: ConfigurationFilter = {}
  for (const [key, value] of Object.entries(document ?? {})) {
    try {
      if (key === DEFAULT_NAMES) names = namesOf(value)
      else if (isConfigKey(key)) texts[key] = checked(key, value)
      else throw new UserError(`${shown(key)}: ${unknownKey(key, [...Object.keys(CONFIG_KEYS), DEFAULT_NAMES])}`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(...error.message.split('\n').map((line) => `${file}: ${line}`))
    }
  }
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return { file, texts, names }
}

function checked(key: ConfigKey, value: unknown): string {
  const { form, check } = keyOf(key)
  const text = valueText(form, value, key).trim()
  if (text !== '') check?.(text)
  return text
}

/** The value as the text of an input. */
function valueText(form: Form, value: unknown, path: string): string {
  if (value === null) throw new UserError(`${path}: has no value; give one, or remove the line`)
  if (typeof form !== 'string') return wordOf(form, value, path)
  switch (form) {
    case 'text':
      return plainText(value, path)
    case 'number':
      return typeof value === 'number' ? String(value) : plainText(value, path, 'a number')
    case 'lines':
      return Array.isArray(value)
        ? value.map((each: unknown, index) => plainText(each, `${path}[${index}]`)).join('\n')
        : plainText(value, path, 'a text or a list of texts')
    case 'rules':
      return isMap(value) ? members(value, path, (name, rule) => `${name}: ${rule}`) : valueText('lines', value, path)
    case 'pairs':
      return isMap(value)
        ? members(value, path, (ours, theirs) => `${ours}=${theirs.includes(',') ? JSON.stringify(theirs) : theirs}`)
        : valueText('lines', value, path)
  }
}

function members(value: object, path: string, line: (name: string, text: string) => string): string {
  return Object.entries(value)
    .map(([name, text]: [string, unknown]) => line(name, plainText(text, `${path}.${shown(name)}`)))
    .join('\n')
}

/** Numbers are refused as texts: 1.10 would silently become 1.1. */
function plainText(value: unknown, path: string, what = 'a text'): string {
  if (typeof value === 'string') return value
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  const mend = isPlain && what !== 'a number' ? ': put it in quotes' : ''
  throw new UserError(`${path}: must be ${what}, not ${kindOf(value)}${mend}`)
}

function wordOf(words: readonly string[], value: unknown, path: string): string {
  const text = plainText(value, path)
  if (text === '' || words.includes(text)) return text
  const near = nearest(text, words)
  const allowed = near === undefined ? '' : `; did you mean ${near}?`
  throw new UserError(`${path}: ${quote(text)} is not allowed, give one of ${words.join(', ')}${allowed}`)
}

function namesOf(value: unknown): ConfigurationFilter {
  if (!isMap(value))
    throw new UserError(`${DEFAULT_NAMES}: must be ${NAMES.join(', ')}, each with a text, not ${kindOf(value)}`)
  const faults: string[] = []
  const found = new Map<string, string>()
  for (const [name, text] of Object.entries(value)) {
    const path = `${DEFAULT_NAMES}.${shown(name)}`
    try {
      if (!(NAMES as readonly string[]).includes(name)) throw new UserError(`${path}: ${unknownKey(name, NAMES)}`)
      found.set(name, plainText(text, path))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error.message)
    }
  }
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return {
    model_version: found.get('model-version'),
    dataset_version: found.get('dataset-version'),
    prompt_version: found.get('prompt-version'),
    environment: found.get('environment'),
  }
}

function unknownKey(key: string, keys: readonly string[]): string {
  const reason = Object.hasOwn(NOT_HERE, key) ? NOT_HERE[key] : undefined
  if (reason !== undefined) return reason
  const near = nearest(key, keys)
  return `is not a known key${near === undefined ? `; the keys are ${keys.join(', ')}` : `; did you mean ${near}?`}`
}

const shown = (key: string): string => (/^[\w.*-]{1,60}$/.test(key) ? key : quote(key))

function isMap(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'nothing'
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'keys with values'
  )
}
