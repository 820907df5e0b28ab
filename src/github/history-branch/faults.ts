/** What to do after a failed call to the history branch on GitHub. */
import { StoreError } from '../../core/errors.js'
import { faultOf, reasonOf, statusOf, typesOf } from '../fault.js'

export function faultCode(error: unknown): string {
  const status = statusOf(error)
  return status === null ? (typesOf(error)[0] ?? 'network') : `HTTP ${status}`
}

export function unreadable(description: string, cause?: unknown): StoreError {
  return new StoreError(
    `The ${description} cannot be read with this token. Give the job the permission \`contents: read\` ` +
      '(`contents: write` to keep the history), or name a token of that repository in the input github-token.',
    'unreadable',
    { cause },
  )
}

/** The code of the error if the token may read but not write. */
export const READ_ONLY = 'read-only'

export function forbidden(description: string, cause: unknown): StoreError {
  return new StoreError(
    `The token may not write to the ${description}. Give the job this permission to keep the history:\n` +
      'permissions:\n  contents: write',
    READ_ONLY,
    { cause },
  )
}

export function failed(description: string, times: number, error: unknown): StoreError {
  return new StoreError(
    `GitHub failed ${times} times to commit to the ${description}: ${reasonOf(error)}\n` +
      'Nothing was stored. Try again later; https://www.githubstatus.com says whether GitHub has trouble.',
    faultCode(error),
    { cause: error },
  )
}

export function refused(description: string, error: unknown): StoreError {
  const hint =
    faultOf(error) === 'refused'
      ? '\nIf a branch protection rule or a ruleset covers this branch, exempt it there, or name another branch in the ' +
        'input history-branch.'
      : ''
  return new StoreError(`GitHub refused a commit on the ${description}: ${reasonOf(error)}${hint}`, faultCode(error), {
    cause: error,
  })
}
