import { addressFlags, shellQuoted } from '../core/report/words/next-steps.js'
import type { Configuration } from '../core/model.js'
import type { ConfigurationEntry } from './contract.js'

/** The commands that move a pointer, complete and ready to run; null: a name cannot be typed. */
export interface MoveCommand {
  readonly cli: string | null
  /** With the GitHub CLI, in a clone of the repository; null: there is no workflow for it. */
  readonly workflow: { readonly file: string; readonly command: string } | null
}

export type MoveName = 'rollback' | 'checkout' | 'baseline'

/**
 * @param version one of the configuration, or `last-good` for a rollback
 * @param reason kept in the pointer log
 * @param storeFlags `store_flags` of the index
 */
export function moveCommand(
  entry: ConfigurationEntry,
  name: MoveName,
  version: number | 'last-good',
  reason: string,
  storeFlags: string,
): MoveCommand {
  const configuration = namesOf(entry)
  const flags = addressFlags(configuration)
  if (flags === null) return { cli: null, workflow: null }
  const own = name === 'rollback' ? `rollback --to ${version}` : `${name} ${version}`
  const cli = `benchmark-snapshots ${own} ${flags} --reason ${shellQuoted(reason)}${storeFlags}`
  return { cli, workflow: name === 'checkout' ? null : workflowOf(configuration, name, version, reason) }
}

function workflowOf(
  configuration: Configuration,
  name: MoveName,
  version: number | 'last-good',
  reason: string,
): MoveCommand['workflow'] {
  const file = `benchmark-${name}.yml`
  const inputs = [
    ['model-version', configuration.model_version],
    ['dataset-version', configuration.dataset_version],
    ['prompt-version', configuration.prompt_version],
    ['environment', configuration.environment],
    ['snapshot-version', String(version)],
    ['reason', reason],
  ] as const
  const fields = inputs.map(([input, text]) => `-f ${input}=${shellQuoted(text)}`)
  return { file, command: `gh workflow run ${file} ${fields.join(' ')}` }
}

/** The names of a configuration in the words of the core. */
export function namesOf({ model, dataset, prompt, environment }: ConfigurationEntry): Configuration {
  return { model_version: model, dataset_version: dataset, prompt_version: prompt, environment }
}
