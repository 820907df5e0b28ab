/** What GitHub says when it does not do what it was asked. */
import { messageOf, propertyOf, textPropertyOf } from '../core/thrown.js'

/** What such an answer is about, and with it what mends it. */
export type Fault =
  /** The token is wrong, or its time is over. */
  | 'token'
  /** The token lacks a permission. */
  | 'permission'
  /** Too much was asked in too little time. */
  | 'limit'
  /** What is asked for is not there, or the token may not even see it. */
  | 'missing'
  /** GitHub or the network failed: nobody knows what was done, and the next attempt may succeed. */
  | 'passing'
  /** GitHub will not do it: a lock, a rule, a request that it does not take. */
  | 'refused'

export function faultOf(error: unknown): Fault {
  const [status, types, reason] = [statusOf(error), typesOf(error), answerText(error)]
  if (status === 401) return 'token'
  // GitHub answers 403 for limits too.
  if (status === 429 || types.includes('RATE_LIMITED') || /rate limit|abuse/i.test(reason)) return 'limit'
  if (status === 403) return /locked/i.test(reason) ? 'refused' : 'permission'
  if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) return 'permission'
  if (status === 404 || status === 410 || types.includes('NOT_FOUND')) return 'missing'
  // Octokit gives 500 to what never reached the server.
  if (status !== null) return status >= 500 || status === 409 ? 'passing' : 'refused'
  // «Something went wrong while executing your query» comes with status 200 and without a type.
  const isOfQuery = error instanceof Error && error.name === 'GraphqlResponseError'
  return isOfQuery && types.every((type) => type === '') ? 'passing' : 'refused'
}

/** The HTTP status; 500 also for what never reached GitHub. null: not an answer of its API. */
export function statusOf(error: unknown): number | null {
  const status = propertyOf(error, 'status')
  return typeof status === 'number' ? status : null
}

/** The kinds of the faults of a GraphQL answer, which has the status 200. */
export function typesOf(error: unknown): string[] {
  return textsOf(error, 'type')
}

/** One text of each fault of a GraphQL answer, '' where it is not there. */
function textsOf(error: unknown, name: 'type' | 'message'): string[] {
  const errors = propertyOf(error, 'errors')
  if (!Array.isArray(errors)) return []
  return errors.map((each: unknown) => {
    return textPropertyOf(each, name) ?? ''
  })
}

/** Why GitHub did not do it, in words that say what to do where GitHub's own do not. */
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
  // Octokit puts a heading and a list into the message of a query.
  const said = textsOf(error, 'message').filter((text) => text !== '')
  if (said.length > 0) return said.join('; ')
  return messageOf(error)
}
