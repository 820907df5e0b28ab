/** Reads an event's payload: a field that is missing or of another type is missing. */

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

/** The rest of a text after its beginning; undefined if it begins otherwise. */
export function after(beginning: string, of = ''): string | undefined {
  return of.startsWith(beginning) ? of.slice(beginning.length) : undefined
}
