import type { JsonFields, OnProblem } from '../json/json-fields.js'
import type { ResultNames } from '../model.js'

/** Names for results whose files lack them. */
export type FallbackNames = { readonly [K in keyof ResultNames]?: string | undefined }

/** How the command line and the action call the fall-back of each name. */
export const NAME_INPUTS: Readonly<Record<keyof ResultNames, string>> = {
  model_version: 'model-version',
  dataset_version: 'dataset-version',
  prompt_version: 'prompt-version',
}

const NAMES = Object.keys(NAME_INPUTS) as (keyof ResultNames)[]

/**
 * The three names of a result. What the file says wins, the fall-back fills what it lacks; all that is
 * missing then is one problem, because one set of flags mends it.
 *
 * @param aliases what a format calls a name, tried where the file lacks the name itself.
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
    if (value !== undefined) found.set(name, value)
    else if (!inFile) missing.push(name)
  }
  if (missing.length > 0) report(fields.path, describeMissing(missing, aliases))
  const [model_version, dataset_version, prompt_version] = NAMES.map((name) => found.get(name))
  if (model_version === undefined || dataset_version === undefined || prompt_version === undefined) return undefined
  return { model_version, dataset_version, prompt_version }
}

function describeMissing(missing: readonly (keyof ResultNames)[], aliases: FallbackNames): string {
  const names = missing.map((name) => aliases[name] ?? name).join(', ')
  const inputs = missing.map((name) => NAME_INPUTS[name])
  const flags = inputs.map((input) => `--${input}`).join(' ')
  const [are, word] = missing.length === 1 ? ['is', 'input'] : ['are', 'inputs']
  return `${names} ${are} missing: add to the file, or set ${flags} (action: ${word} ${inputs.join(', ')})`
}
