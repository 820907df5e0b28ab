import { quote } from '../../core/json/json-path.js'
import type { JsonObject, JsonValue } from '../../core/json/json.js'

const MEMBERS = ['schema_version', 'schemaVersion', 'format_version'] as const

/** As files write it: a number, or the same in quotes. */
const KNOWN: readonly JsonValue[] = [1, '1', '1.0']

/**
 * Refuses a content that says it is of a version of its schema that is not known here: reading it as another one
 * would guess. Contents without a version are read as version 1.
 */
export function schemaVersionFault(content: JsonObject): { member: string; message: string } | undefined {
  const member = MEMBERS.find((name) => (content[name] ?? null) !== null)
  const version = member === undefined ? undefined : content[member]
  if (member === undefined || version === undefined || KNOWN.includes(version)) return undefined
  const found = typeof version === 'string' ? quote(version) : typeof version === 'number' ? String(version) : 'this'
  return { member, message: `version ${found} of the schema is not known; known: 1` }
}
