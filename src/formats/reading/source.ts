import { JsonReader, type JsonDocument } from '../../core/json/json-reader.js'
import type { JsonOrigin } from '../../core/json/json-tree.js'
import type { JsonObject, JsonValue, Selection } from '../../core/json/selection.js'
import type { OnProblem } from '../../core/json/json-fields.js'
import type { Digest } from '../../core/model.js'
import type { Parsers, ResultFile, XmlHandler } from '../../ports.js'
import { readLines } from './lines.js'
import { yamlAsJson, type Sketch } from './sketch.js'

/** What reading a file needs besides the file. */
export interface ReadingContext {
  readonly parsers: Parsers
  readonly digest: Digest
  readonly report: OnProblem
  readonly warn: OnProblem
}

/** One file as the formats read it. Each method reads the content once. */
export interface Source {
  readonly path: string
  readonly sketch: Sketch
  /** One document of JSON or YAML; numbers that mean "not measured" are left out, with a warning. */
  json(selection: Selection, origin?: JsonOrigin): Promise<JsonValue>
  /** The objects of JSON Lines, one by one; a single document is one of them. */
  lines(selection: Selection, sink: (value: JsonObject, line: number) => void): Promise<void>
  /** The rows of a table, the header first. */
  rows(sink: (cells: readonly string[], row: number) => void): Promise<void>
  xml(handler: XmlHandler): Promise<void>
  /** The files in a zip file. */
  members(): Promise<readonly ResultFile[]>
  /** One of them. */
  member(file: ResultFile): Source
}

/** A file whose sketch is known. */
export function openSource(file: ResultFile, sketch: Sketch, context: ReadingContext): Source {
  const { parsers, digest, report, warn } = context
  const collect = ({ problems, notMeasured }: Pick<JsonDocument, 'problems' | 'notMeasured'>, line?: number): void => {
    const at = (path: string): string => (line === undefined ? path : `line ${line}: ${path}`)
    for (const { path, message } of problems) report(at(path), message)
    for (const { path, message } of notMeasured) warn(at(path), message)
  }
  const json = async (selection: Selection, origin: JsonOrigin = 'foreign'): Promise<JsonValue> => {
    const reader = new JsonReader({ selection, origin, digest })
    if (sketch.syntax === 'yaml' || sketch.syntax === 'front-matter') {
      reader.write(new TextEncoder().encode(await yamlAsJson(file, parsers)))
    } else {
      for await (const chunk of file.chunks()) reader.write(chunk)
    }
    const document = reader.end()
    collect(document)
    return document.value ?? null
  }
  return {
    path: file.path,
    sketch,
    json,
    async lines(selection, sink) {
      const leftOut = await readLines(file, { selection, digest }, ({ value, line, ...rest }) => {
        collect(rest, line)
        sink(value, line)
        return true
      })
      if (leftOut.length === 1) warn('', `line ${leftOut[0] ?? 0} is not JSON and was left out`)
      else if (leftOut.length > 1) warn('', `${leftOut.length} lines are not JSON and were left out`)
    },
    async rows(sink) {
      let row = 0
      for await (const cells of parsers.csv(file, sketch.delimiter)) {
        sink(cells, row)
        row += 1
      }
    },
    xml: (handler) => parsers.xml(file, handler),
    members: () => parsers.zip(file),
    member: (member) => openSource(member, { path: member.path, syntax: 'json', value: null, delimiter: ',' }, context),
  }
}
