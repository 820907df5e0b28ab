import { UserError } from '../core/errors.js'

/** Runs all readers before failing: one `UserError` has everything that is wrong, one line for each. */
export function readAll<T extends object>(readers: { readonly [Name in keyof T]: () => T[Name] }): T {
  const faults: string[] = []
  const read = Object.entries<() => unknown>(readers).map(([name, reader]) => {
    try {
      return [name, reader()] as const
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error.message)
      return [name, undefined] as const
    }
  })
  if (faults.length > 0) throw new UserError(faults.join('\n'))
  return Object.fromEntries(read) as T
}
