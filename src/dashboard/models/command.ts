import { shellQuoted } from '../../core/report/next-steps.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { MoveCommand } from '../move-command.js'

/**
 * What makes a version of a model the active one, as commands that work as they stand.
 * @param version null: the one that was active before
 */
export function modelCommand(model: string, version: number | null, reason: string, storeFlags: string): MoveCommand {
  if (terminalText(model, 300) !== model) return { cli: null, workflow: null }
  const [name, why] = [shellQuoted(model), shellQuoted(reason)]
  const own = version === null ? `rollback ${name}` : `activate ${name} ${version}`
  const file = 'benchmark-models.yml'
  const fields = [
    `-f model-name=${name}`,
    ...(version === null ? [] : [`-f version-name=${version}`]),
    `-f reason=${why}`,
  ]
  return {
    cli: `benchmark-snapshots model ${own} --reason ${why}${storeFlags}`,
    workflow: { file, command: `gh workflow run ${file} ${fields.join(' ')}` },
  }
}
