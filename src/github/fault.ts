/** What GitHub says when it does not do what it was asked. */

/** The HTTP status; 500 also for what never reached GitHub. null: not an answer of its API. */
export function statusOf(error: unknown): number | null {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null
  return typeof status === 'number' ? status : null
}

/** The kinds of the faults of a GraphQL answer, which has the status 200. */
export function typesOf(error: unknown): string[] {
  const errors: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'errors') : null
  if (!Array.isArray(errors)) return []
  return errors.map((each: unknown) => {
    const type: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, 'type') : null
    return typeof type === 'string' ? type : ''
  })
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Whether the token lacks a permission, as opposed to a limit, or a lock on what it asks for. */
export function isForbidden(error: unknown): boolean {
  if (/rate limit|abuse|locked/i.test(reasonOf(error))) return false
  const status = statusOf(error)
  return status === 401 || status === 403 || typesOf(error).includes('FORBIDDEN')
}
