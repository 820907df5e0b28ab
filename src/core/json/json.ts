import { Unreadable } from '../errors.js'
import type { JsonProblem } from './json-path.js'
import { JsonReader } from './json-reader.js'
import { ALL, type JsonValue } from './selection.js'

export type { JsonObject, JsonValue } from './selection.js'

export type JsonReading =
  | { readonly ok: true; readonly value: JsonValue }
  | {
      readonly ok: false
      /** At least one. */
      readonly problems: readonly JsonProblem[]
      /**
       * What could be read nevertheless, only good for finding further problems: NaN stands for a number that is
       * refused. undefined when the text is no JSON.
       */
      readonly partial: JsonValue | undefined
    }

/** Reads one whole JSON document of the project's own. Takes UTF-8 bytes or a text; never throws for what is in them. */
export function readJson(source: Uint8Array | string): JsonReading {
  if (typeof source === 'string' && /\p{Surrogate}/u.test(source)) {
    const message = 'the text holds half of a surrogate pair, which is not a character'
    return { ok: false, problems: [{ path: '', message }], partial: undefined }
  }
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const noDigest = (text: string): string => text
  const reader = new JsonReader({ selection: ALL, origin: 'own', digest: noDigest })
  try {
    reader.write(bytes)
    const { value = null, problems } = reader.end()
    return problems.length === 0 ? { ok: true, value } : { ok: false, problems, partial: value }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, problems: [...reader.problems, error.problem], partial: undefined }
  }
}
