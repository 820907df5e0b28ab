import { MAX_NAME_LENGTH } from '../limits.js'

const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

/**
 * Why a text cannot be a name (a version, provider, tag, metric, case id or group), or undefined when it can:
 * 1 to 200 characters, no blanks around, no control characters (they break logs, tables and comparisons).
 */
export function nameFault(name: string): string | undefined {
  if (name.trim() === '') return 'must not be empty'
  if (name !== name.trim()) return 'has blanks at its start or end: remove them'
  if (name.length > MAX_NAME_LENGTH) return `has ${name.length} characters, more than ${MAX_NAME_LENGTH}`
  if (INVISIBLE.test(name)) return 'holds control characters or line breaks: remove them'
  return undefined
}
