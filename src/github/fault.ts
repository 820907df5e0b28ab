/** Why GitHub refused or failed a request. */
import { messageOf, propertyOf, textPropertyOf } from '../core/thrown.js'

/** The kind of a fault, which determines the fix. */
export type Fault =
  /** The token is invalid or expired. */
  | 'token'
  /** The token lacks a permission. */
  | 'permission'
  /** Too many requests. */
  | 'limit'
  /** The requested thing does not exist, or the token may not see it. */
  | 'missing'
  /** GitHub or the network failed: the outcome is unknown, and the next attempt may succeed. */
  | 'passing'
  /** GitHub refuses: a lock, a rule, an invalid request. */
  | 'refused'

export function faultOf(error: unknown): Fault {
  const [status, types, reason] = [statusOf(error), typesOf(error), answerText(error)]
  if (status === 401) return 'token'
  // GitHub also answers 403 for limits.
  if (status === 429 || types.includes('RATE_LIMITED') || /rate limit|abuse/i.test(reason)) return 'limit'
  if (status === 403) return /locked/i.test(reason) ? 'refused' : 'permission'
  if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) return 'permission'
  if (status === 404 || status === 410 || types.includes('NOT_FOUND')) return 'missing'
  // Octokit gives 500 to requests that never reached the server.
  if (status !== null) return status >= 500 || status === 409 ? 'passing' : 'refused'
  // «Something went wrong while executing your query» has status 200 and no type.
  const isOfQuery = error instanceof Error && error.name === 'GraphqlResponseError'
  return isOfQuery && types.every((type) => type === '') ? 'passing' : 'refused'
}

/** The HTTP status; 500 also for a request that never reached GitHub. null: not an answer of its API. */
export function statusOf(error: unknown): number | null {
  const status = propertyOf(error, 'status')
  return typeof status === 'number' ? status : null
}

/** The types of the errors in a GraphQL answer, which has the status 200. */
export function typesOf(error: unknown): string[] {
  return textsOf(error, 'type')
}

/** A text of each error in a GraphQL answer; '' if it is missing. */
function textsOf(error: unknown, name: 'type' | 'message'): string[] {
  const errors = propertyOf(error, 'errors')
  if (!Array.isArray(errors)) return []
  return errors.map((each: unknown) => {
    return textPropertyOf(each, name) ?? ''
  })
}

/** Why GitHub refused or failed, with what to do if GitHub's own words do not say it. */
export function reasonOf(error: unknown): string {
  const reason = answerText(error)
  switch (faultOf(error)) {
    case 'token':
      return `GitHub does not accept the github-token (${reason}): it is wrong or has expired`
    case 'limit':
      return `GitHub's limit of requests is reached (${reason}): run this job again later`
    case 'permission':
    case 'missing':
    case 'passing':
    case 'refused':
      return reason
  }
}

function answerText(error: unknown): string {
  // Octokit adds a heading and a list to the message of a query.
  const said = textsOf(error, 'message').filter((text) => text !== '')
  if (said.length > 0) return said.join('; ')
  return messageOf(error)
}
