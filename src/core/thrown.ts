/** Reads properties of something thrown. Anything can be thrown, so nothing is assumed. */

/** A property of a value that may not be an object; undefined if it has none. */
export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Such as `hint`; null if it is not a text, or empty. */
export function textPropertyOf(value: unknown, name: string): string | null {
  const text = propertyOf(value, name)
  return typeof text === 'string' && text !== '' ? text : null
}

/** Such as `ENOENT`, or an SQLSTATE. */
export function codeOf(thrown: unknown): string | null {
  return textPropertyOf(thrown, 'code')
}

export function messageOf(thrown: unknown): string {
  return textPropertyOf(thrown, 'message') ?? String(thrown)
}
