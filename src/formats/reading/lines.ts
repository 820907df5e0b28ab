import { Unreadable } from '../../core/errors.js'
import { JsonReader, type JsonDocument } from '../../core/json/json-reader.js'
import { isObject } from '../../core/json/json-fields.js'
import type { JsonObject, Selection } from '../../core/json/selection.js'
import type { Digest } from '../../core/model.js'
import type { ResultFile } from '../../ports.js'

const LINE_FEED = 0x0a
const OPEN_OBJECT = 0x7b

/** One document of a file of JSON Lines. */
export interface JsonLine extends Omit<JsonDocument, 'value'> {
  readonly value: JsonObject
  /** Counted from 1. */
  readonly line: number
}

/**
 * Reads JSON Lines, one object at a time. Lines that do not begin like an object (some tools print a sentence first)
 * are left out. Throws `Unreadable` for an invalid object.
 * @param sink returns false to stop
 * @returns the numbers of the lines that were left out
 */
export async function readLines(
  file: ResultFile,
  options: { readonly selection: Selection; readonly digest: Digest },
  sink: (line: JsonLine) => boolean,
): Promise<number[]> {
  const leftOut: number[] = []
  let line = 1
  let reader: JsonReader | undefined
  let isBlank = true
  /** Ends a line; returns whether to go on. */
  const endLine = (): boolean => {
    const document = reader?.end()
    if (document !== undefined && isObject(document.value)) {
      const { value, problems, notMeasured } = document
      if (!sink({ value, problems, notMeasured, line })) return false
    } else if (!isBlank) leftOut.push(line)
    reader = undefined
    isBlank = true
    line += 1
    return true
  }
  for await (const chunk of file.chunks()) {
    let at = 0
    while (at < chunk.length) {
      const end = chunk.indexOf(LINE_FEED, at)
      const stop = end === -1 ? chunk.length : end
      const part = chunk.subarray(at, stop)
      const first = isBlank ? part.find((byte) => byte > 0x20) : undefined
      if (first !== undefined) {
        isBlank = false
        if (first === OPEN_OBJECT) reader = new JsonReader({ ...options, origin: 'foreign', line })
      }
      reader?.write(part)
      if (end !== -1 && !endLine()) return leftOut
      at = stop + 1
    }
  }
  if (!isBlank) endLine()
  if (line === 1) throw new Unreadable({ path: '', message: 'the file is empty: nothing was measured' })
  return leftOut
}
