import { Unreadable } from '../../core/errors.js'
import { SecondDocument } from '../../core/json/json-place.js'
import { JsonReader } from '../../core/json/json-reader.js'
import { explainNotJson, isBinary, signatureOf } from '../../core/json/json-text.js'
import type { JsonValue, Selection } from '../../core/json/selection.js'
import { utf8Text } from '../../core/json/utf8.js'
import type { Parsers, ResultFile } from '../../ports.js'
import { MAX_YAML_BYTES } from '../../core/limits.js'
import { readLines } from './lines.js'

/** The syntax of a file. `lines`: one JSON document a line; `front-matter`: YAML at the start of a text. */
export type Syntax = 'json' | 'lines' | 'table' | 'xml' | 'yaml' | 'front-matter' | 'zip'

/** The beginning of a file, enough to recognize the tool. Texts are cut, long lists end after a few elements. */
export interface Sketch {
  readonly path: string
  readonly syntax: Syntax
  /**
   * The document; for lines an array of the first documents, for a table the first rows, for XML the name of its root,
   * for a zip file the names in it.
   */
  readonly value: JsonValue
  /** The separator of a table's cells. */
  readonly delimiter: string
}

/** Limits of a sketch: levels, elements, members and characters. */
const SKETCHED = selectionOf(7)
const SKETCHED_LINES = 20
const SKETCHED_ROWS = 20

/** How many bytes are read to find the syntax. */
const HEAD_BYTES = 64 * 1024
/** Beyond this, a file is recognized by what was read so far, if possible. */
const ENOUGH_BYTES = 4 * 1024 * 1024

const DELIMITERS = [',', '\t', ';', '|']

/** @param isKnown whether the sketch of a part of a large document is enough */
export async function sketchOf(
  file: ResultFile,
  parsers: Parsers,
  isKnown: (sketch: Sketch) => boolean,
): Promise<Sketch> {
  const { path } = file
  const sketch = (syntax: Syntax, value: JsonValue, delimiter = ','): Sketch => ({ path, syntax, value, delimiter })
  const head = await headOf(file)
  if (head[0] === 0x50 && head[1] === 0x4b) {
    return sketch(
      'zip',
      (await parsers.zip(file)).map((member) => member.path),
    )
  }
  const signature = signatureOf(head)
  if (signature !== undefined) throw new Unreadable({ path: '', message: `the file is ${signature}` })
  const text = new TextDecoder().decode(head).trimStart()
  if (isBinary(text)) throw new Unreadable({ path: '', message: 'the file is binary, not a text' })
  if (/^<(?!!doctype html|html|<)/i.test(text)) return sketch('xml', await rootOf(file, parsers))
  if (/^---\s*\n/.test(text) && /^model-index:/m.test(text)) return sketch('front-matter', await yamlOf(file, parsers))
  if (/\.ya?ml$/i.test(path)) return sketch('yaml', await yamlOf(file, parsers))
  if (/\.(?:jsonl|ndjson)$/i.test(path) && text.startsWith('{')) return sketch('lines', await firstLines(file))
  if (/^[[{]/.test(text) && !/^\[[^\]\n]{1,80}\] [^\]]/.test(text)) return jsonSketch(file, head, sketch, isKnown)
  const [, mark] = /^\ufeff?(sep=.)\r?\n/i.exec(text) ?? []
  if (mark !== undefined) {
    throw new Unreadable({ path: '', message: `the first line, ${mark}, is for Excel alone: remove it` })
  }
  const explained = explainNotJson(text)
  if (explained !== undefined) throw new Unreadable({ path: '', message: explained })
  if (/^\{.*\}\s*$/m.test(text)) return sketch('lines', await firstLines(file))
  const delimiter = delimiterOf(text)
  if (delimiter !== undefined) return sketch('table', await firstRows(file, parsers, delimiter), delimiter)
  return jsonSketch(file, head, sketch, isKnown)
}

async function jsonSketch(
  file: ResultFile,
  head: Uint8Array,
  sketch: (syntax: Syntax, value: JsonValue) => Sketch,
  isKnown: (sketch: Sketch) => boolean,
): Promise<Sketch> {
  const reader = new JsonReader({ selection: SKETCHED, origin: 'foreign', digest: (text) => text })
  let read = 0
  try {
    // Most files are no longer than their head: they are not opened again.
    for await (const chunk of head.length === file.size ? [head] : file.chunks()) {
      reader.write(chunk)
      read += chunk.length
      const { found } = reader
      if (read < ENOUGH_BYTES || found === undefined) continue
      const partial = sketch('json', found)
      if (isKnown(partial)) return partial
    }
    return sketch('json', reader.end().value ?? null)
  } catch (error) {
    if (error instanceof SecondDocument) return sketch('lines', await firstLines(file))
    throw error
  }
}

async function headOf(file: ResultFile): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(HEAD_BYTES, file.size))
  let length = 0
  for await (const chunk of file.chunks()) {
    const part = chunk.subarray(0, head.length - length)
    head.set(part, length)
    length += part.length
    if (length === head.length) break
  }
  return head.subarray(0, length)
}

async function firstLines(file: ResultFile): Promise<JsonValue[]> {
  const found: JsonValue[] = []
  const options = { selection: SKETCHED, digest: (text: string) => text }
  await readLines(file, options, ({ value }) => {
    found.push(value)
    return found.length < SKETCHED_LINES
  })
  return found
}

async function firstRows(file: ResultFile, parsers: Parsers, delimiter: string): Promise<JsonValue[]> {
  const rows: JsonValue[] = []
  for await (const row of parsers.csv(file, delimiter)) {
    rows.push(row.map((cell) => cell.slice(0, 200)))
    if (rows.length === SKETCHED_ROWS) break
  }
  return rows
}

async function rootOf(file: ResultFile, parsers: Parsers): Promise<string> {
  const found = new Error('the root was found')
  let root = ''
  try {
    await parsers.xml(file, {
      open(name) {
        root = name
        throw found
      },
      close: () => undefined,
    })
  } catch (error) {
    if (error !== found) throw error
  }
  return root
}

/** The value of a YAML file, or of the front matter of a text. */
async function yamlOf(file: ResultFile, parsers: Parsers): Promise<JsonValue> {
  const reader = new JsonReader({ selection: SKETCHED, origin: 'foreign', digest: (text) => text })
  reader.write(new TextEncoder().encode(await yamlAsJson(file, parsers)))
  return reader.end().value ?? null
}

/** A YAML file, or the front matter of a text, as JSON. */
export async function yamlAsJson(file: ResultFile, parsers: Parsers): Promise<string> {
  if (file.size > MAX_YAML_BYTES) {
    const message = `the file has ${file.size} bytes, more than the ${MAX_YAML_BYTES} that a YAML file may have: write JSON`
    throw new Unreadable({ path: '', message })
  }
  const text = await utf8Text(file.chunks())
  const frontMatter = /^\ufeff?---\s*\n([\s\S]*?)\n---\s*(?:\n|$)/.exec(text)?.[1]
  return parsers.yaml(frontMatter ?? text)
}

/** The separator of the cells in the first line, if it can be the head of a table. */
function delimiterOf(text: string): string | undefined {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length - 1)
  const most = Math.max(...counts)
  return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)]
}

function selectionOf(levels: number): Selection {
  if (levels === 0) return { longest: 200 }
  const inner = selectionOf(levels - 1)
  return { others: inner, items: inner, mostMembers: 200, mostItems: 5, longest: 200 }
}
