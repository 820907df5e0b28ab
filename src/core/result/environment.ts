import { UserError } from '../errors.js'
import type { BaselineRequest } from '../model.js'
import { normalizedName } from './names/names.js'

const BASELINE_FORMS = 'a version (7), commit:<4 to 40 hex digits>, previous or model:<model_version>'

/** The prefixes of ephemeral environments, as in the column `is_ephemeral` of the database. */
export const PULL_REQUEST = 'pull-request/'
export const BRANCH = 'branch/'

/** Whether an environment never has a baseline of its own. */
export function isEphemeral(environment: string): boolean {
  return environment.startsWith(PULL_REQUEST) || environment.startsWith(BRANCH)
}

/** The request in the input `baseline`; null if it is empty. Throws `UserError` for anything else. */
export function parseBaselineRequest(text: string | undefined): BaselineRequest | null {
  const request = (text ?? '').trim()
  if (request === '') return null
  if (request === 'previous') return { kind: 'previous' }
  const version = /^[1-9]\d{0,8}$/.test(request) ? Number(request) : null
  if (version !== null) return { kind: 'version', version }
  const sha = /^commit:([0-9a-f]{4,40})$/i.exec(request)?.[1]
  if (sha !== undefined) return { kind: 'commit', sha: sha.toLowerCase() }
  const model = /^model:(.+)$/.exec(request)?.[1]?.trim() ?? ''
  if (model !== '') return { kind: 'model', model_version: normalizedName(model) }
  throw new UserError(`baseline: ${JSON.stringify(request)} is not allowed; give ${BASELINE_FORMS}`)
}
