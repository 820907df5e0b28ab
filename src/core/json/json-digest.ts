import type { Digest } from '../model.js'
import { canonicalJson } from './canonical-json.js'
import { isObject } from './json-fields.js'
import { digestOfText } from './json-string.js'
import type { JsonValue } from './selection.js'

/** From how many code units on a digest stands in for a string inside a digested value. */
export const LONGEST_DIGESTED = 1_000

/**
 * What stands in for a value where a selection asks for its digest, for values that come from elsewhere: a case has the
 * same id whichever file it was read from.
 */
export function digestOfValue(value: JsonValue, digest: Digest): string {
  return digest(canonicalJson(withoutLongTexts(value, digest)))
}

function withoutLongTexts(value: JsonValue, digest: Digest): JsonValue {
  if (typeof value === 'string') return digestOfText(value, LONGEST_DIGESTED, digest)
  if (Array.isArray(value)) return value.map((element) => withoutLongTexts(element, digest))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutLongTexts(member, digest)]))
}
