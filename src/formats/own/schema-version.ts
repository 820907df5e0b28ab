import { quote } from '../../core/json/json-path.js'
import type { JsonObject, JsonValue } from '../../core/json/json.js'

const MEMBERS = ['schema_version', 'schemaVersion', 'format_version'] as const

/** As in files: a number, or the same in quotes. */
const KNOWN: readonly JsonValue[] = [1, '1', '1.0']

/**
 * Refuses content of an unknown schema version: reading it would be guessing. Content without a version is read as
 * version 1.
 */
export function schemaVersionFault(content: JsonObject): { member: string; message: string } | undefined {
  const member = MEMBERS.find((name) => (content[name] ?? null) !== null)
  const version = member === undefined ? undefined : content[member]
  if (member === undefined || version === undefined || KNOWN.includes(version)) return undefined
  const found = typeof version === 'string' ? quote(version) : typeof version === 'number' ? String(version) : 'this'
  return { member, message: `version ${found} of the schema is not known; known: 1` }
}
