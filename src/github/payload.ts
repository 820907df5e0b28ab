/** How an event's payload is read: whatever is not there, or is something else, is missing. */

export type Fields = { readonly [name: string]: unknown }

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

export function text(of: Fields, name: string): string | undefined {
  const value = of[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/** What follows a beginning; undefined where the text begins otherwise. */
export function after(beginning: string, of = ''): string | undefined {
  return of.startsWith(beginning) ? of.slice(beginning.length) : undefined
}
