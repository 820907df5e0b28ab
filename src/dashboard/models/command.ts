import { shellQuoted } from '../../core/report/words/next-steps.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { MoveCommand } from '../move-command.js'

/**
 * The commands that activate a version of a model in an environment, complete and ready to run.
 * @param version null: the previous active one
 * @param storeFlags `store_flags` of the index
 */
export function modelCommand(
  model: string,
  version: number | null,
  environment: string,
  reason: string,
  storeFlags: string,
): MoveCommand {
  if ([model, environment].some((name) => terminalText(name, 300) !== name)) return { cli: null, workflow: null }
  const [name, place, why] = [shellQuoted(model), shellQuoted(environment), shellQuoted(reason)]
  const own = version === null ? `rollback ${name}` : `activate ${name} ${version}`
  const file = 'benchmark-models.yml'
  const fields = [
    `model-name=${name}`,
    ...(version === null ? [] : [`version-name=${version}`]),
    `environment=${place}`,
    `reason=${why}`,
  ].map((field) => `-f ${field}`)
  return {
    cli: `benchmark-snapshots model ${own} --environment ${place} --reason ${why}${storeFlags}`,
    workflow: { file, command: `gh workflow run ${file} ${fields.join(' ')}` },
  }
}
