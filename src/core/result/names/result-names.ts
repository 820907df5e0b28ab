import type { JsonFields, OnProblem } from '../../json/json-fields.js'
import type { ResultNames } from '../../model.js'
import { normalizedName } from './names.js'

/** Names from the caller for results whose files have none. */
export type FallbackNames = { readonly [K in keyof ResultNames | 'benchmark' | 'primary_metric']?: string | undefined }

/** Their inputs, on the command line and in the action. */
export const NAME_INPUTS: Readonly<Record<keyof FallbackNames, string>> = {
  model_version: 'model-version',
  dataset_version: 'dataset-version',
  prompt_version: 'prompt-version',
  benchmark: 'benchmark',
  primary_metric: 'primary-metric',
}

const NAMES = ['model_version', 'dataset_version', 'prompt_version'] as const

/** Members that people write by mistake for one of the three names. */
const MISTAKEN: Readonly<Record<keyof ResultNames, readonly string[]>> = {
  model_version: ['model', 'model_name', 'model_id', 'modelVersion', 'model-version'],
  dataset_version: ['dataset', 'dataset_name', 'data_version', 'datasetVersion', 'dataset-version'],
  prompt_version: ['prompt', 'prompt_name', 'prompt_id', 'promptVersion', 'prompt-version'],
}

/**
 * The three names of a result. The names in the file win, those of the caller fill what is missing. All missing names
 * are one problem, because one set of flags fixes it.
 *
 * @param aliases what a format calls a name, used if the file lacks the name itself
 */
export function decodeNames(
  fields: JsonFields,
  fallback: FallbackNames,
  report: OnProblem,
  aliases: FallbackNames = {},
): ResultNames | undefined {
  const found = new Map<keyof ResultNames, string>()
  const missing: (keyof ResultNames)[] = []
  for (const name of NAMES) {
    const alias = aliases[name]
    const member = alias !== undefined && !fields.has(name) ? alias : name
    const inFile = fields.has(member)
    const value = inFile ? fields.name(member) : fallback[name]
    if (value !== undefined) found.set(name, normalizedName(value))
    else if (!inFile) missing.push(name)
  }
  if (missing.length > 0) {
    const names = missing.map((name) => aliases[name] ?? name).join(', ')
    const mistaken = missing.flatMap((name) => {
      const other = MISTAKEN[name].find((member) => fields.has(member))
      return other === undefined ? [] : [`; did you mean ${name} where it says ${other}?`]
    })
    report(
      fields.path,
      `${names} ${are(missing)} missing: add to the file, or ${setInputs(missing)}${mistaken.join('')}`,
    )
  }
  return complete(found)
}

/** The three names in the file of another tool, as far as it has them. */
export function decodeGivenNames(
  inFile: { readonly [K in keyof ResultNames]: string | undefined },
  fallback: FallbackNames,
  at: string,
  report: OnProblem,
): ResultNames | undefined {
  const found = new Map<keyof ResultNames, string>()
  for (const name of NAMES) {
    const value = inFile[name] ?? fallback[name]
    if (value !== undefined) found.set(name, value)
  }
  const missing = NAMES.filter((name) => !found.has(name))
  if (missing.length > 0) {
    report(
      at,
      `${missing.join(', ')} ${are(missing)} missing, and this tool does not write ${missing.length === 1 ? 'it' : 'them'}: ${setInputs(missing)}`,
    )
  }
  return complete(found)
}

function complete(found: ReadonlyMap<keyof ResultNames, string>): ResultNames | undefined {
  const [model_version, dataset_version, prompt_version] = NAMES.map((name) => found.get(name))
  if (model_version === undefined || dataset_version === undefined || prompt_version === undefined) return undefined
  return { model_version, dataset_version, prompt_version }
}

function are(missing: readonly unknown[]): string {
  return missing.length === 1 ? 'is' : 'are'
}

function setInputs(missing: readonly (keyof ResultNames)[]): string {
  const inputs = missing.map((name) => NAME_INPUTS[name])
  const flags = inputs.map((input) => `--${input}`).join(', ')
  const lines = inputs.map((input) => `\`${input}: …\``).join(', ')
  return `set ${flags} (action: ${missing.length === 1 ? 'the line' : 'the lines'} ${lines})`
}
