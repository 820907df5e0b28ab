import {
  activeModelVersion,
  type Activated,
  type RegisteredVersion,
  type VersionReference,
} from '../../contract/models.js'
import { StoreError, UserError } from '../../core/errors.js'
import { exact } from '../../core/judging/evidence/words/amounts.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Store } from '../../ports.js'

const NUMBER = /^[1-9]\d{0,8}$/
const NAME_PREFIX = 'name:'

/** A version as a user names it: its number, its name, or `name:` and a name that looks like a number. */
export function versionReference(text: string): VersionReference {
  if (NUMBER.test(text)) return { version: Number(text) }
  return { version_name: text.startsWith(NAME_PREFIX) ? text.slice(NAME_PREFIX.length) : text }
}

/** `--expect`: the version that must be active before the change, or `none`, which the registry calls 0. */
export function expectation(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  if (text === 'none') return 0
  if (NUMBER.test(text)) return Number(text)
  throw new UserError(`expect: ${JSON.stringify(text)} is not a version; give its number, such as 3, or none`)
}

/** One line: which version is active now, and which was before. */
export function describeActivated(activated: Activated): string {
  const { model_name, from_version, to_version, from_f1, to_f1, artifact_path, environment } = activated
  const to = `version ${to_version} of ${terminalText(model_name)}${f1(to_f1)}`
  const where = `in ${terminalText(environment)}`
  if (from_version === to_version) return `${to} is already active ${where}`
  const before = from_version === null ? 'where none was before' : `instead of version ${from_version}${f1(from_f1)}`
  return `${to} is now active ${where}, ${before}: ${terminalText(artifact_path, 2_000)}`
}

function f1(score: number | null): string {
  return score === null ? '' : ` with f1 ${exact(score)}`
}

/** What to deploy. */
export type Deployable =
  | { readonly kind: 'active'; readonly version: RegisteredVersion }
  /** `warning`: why it is not an active version. */
  | { readonly kind: 'fallback'; readonly artifact_path: string; readonly warning: string }
  | { readonly kind: 'none'; readonly message: string }

/**
 * The active version of a model in an environment, or the fallback if there is none. An unknown model has no active
 * version; without a fallback it is an error.
 */
export async function findDeployable(
  store: Store,
  model_name: string,
  environment: string,
  fallback: string | null,
): Promise<Deployable> {
  let missing = `no version of model ${terminalText(model_name)} is active in ${terminalText(environment)}`
  try {
    const version = await store.call(activeModelVersion, { model_name, environment })
    if (version !== null) return { kind: 'active', version }
  } catch (error) {
    if (fallback === null || !(error instanceof StoreError) || error.code !== 'SN002') throw error
    missing = `there is no model ${terminalText(model_name)}`
  }
  return fallback === null
    ? { kind: 'none', message: `${missing}: activate one, or name a fallback` }
    : { kind: 'fallback', artifact_path: fallback, warning: `${missing}: this is the fallback` }
}
