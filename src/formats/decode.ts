import { isObject, wrongType } from '../core/json/json-fields.js'
import { elementPath, memberPath, type JsonProblem } from '../core/json/json-path.js'
import { readJson, type JsonObject, type JsonValue } from '../core/json/json.js'
import { MAX_PROBLEMS_PER_FILE } from '../core/limits.js'
import type { BenchmarkResult, Digest, Problem } from '../core/model.js'
import { implausibilities } from '../core/result/plausibility.js'
import type { FallbackNames } from '../core/result/result-names.js'
import { fileNameWarnings } from './file-name.js'
import type { ResultFormat } from './format.js'
import { FORMATS } from './registry.js'
import { schemaVersionFault } from './schema-version.js'

export interface DecodeOptions {
  /** For names that a file lacks; what a file says wins. */
  readonly names: FallbackNames
  readonly digest: Digest
}

/** What one file came to: either results or problems, never both. */
export interface DecodedFile {
  readonly path: string
  /** Name of the format that was recognized, of the first result where there are several; null when none was. */
  readonly format: string | null
  readonly results: readonly BenchmarkResult[]
  readonly problems: readonly Problem[]
  /** What is remarkable though it stops nothing. */
  readonly warnings: readonly Problem[]
}

/**
 * Decodes one file of any known format, or a JSON array of several results. All problems are reported at once; a
 * file with a problem has no results. Never throws for what is in the file.
 */
export function decodeResultFile(
  file: { readonly path: string; readonly bytes: Uint8Array },
  options: DecodeOptions,
): DecodedFile {
  const reading = readJson(file.bytes)
  const problems: JsonProblem[] = reading.ok ? [] : [...reading.problems]
  const refused = new Set(problems.map(({ path }) => path))
  const warnings: JsonProblem[] = []
  const decoder: Decoder = {
    ...options,
    // What the reader refused is not judged a second time.
    report: (path, message) => refused.has(path) || problems.push({ path, message }),
    warn: (path, message) => warnings.push({ path, message }),
    formats: new Set(),
  }
  const content = reading.ok ? reading.value : reading.partial
  const results = content === undefined ? [] : decodeContent(content, decoder)
  if (problems.length === 0) warnings.push(...fileNameWarnings(file.path, [...decoder.formats], results))
  return {
    path: file.path,
    format: [...decoder.formats][0]?.name ?? null,
    results: problems.length === 0 ? results : [],
    problems: inFile(file.path, problems, 'problems'),
    warnings: inFile(file.path, warnings, 'warnings'),
  }
}

interface Decoder extends DecodeOptions {
  readonly report: (path: string, message: string) => void
  readonly warn: (path: string, message: string) => void
  /** Those that were recognized, in order. */
  readonly formats: Set<ResultFormat>
}

function decodeContent(content: JsonValue, decoder: Decoder): BenchmarkResult[] {
  if (!Array.isArray(content)) return decodeDocument(content, '$', decoder)
  if (content.length === 0) decoder.report('$', 'the array is empty: there is no result in this file')
  return content.flatMap((element, index) => decodeDocument(element, elementPath('$', index), decoder))
}

function decodeDocument(content: JsonValue, path: string, decoder: Decoder): BenchmarkResult[] {
  if (!isObject(content)) {
    decoder.report(path, `${wrongType('an object', content)}: this is no benchmark result`)
    return []
  }
  const version = schemaVersionFault(content)
  if (version !== undefined) {
    decoder.report(memberPath(path, version.member), version.message)
    return []
  }
  const format = FORMATS.find((known) => known.recognizes(content))
  if (format === undefined) {
    decoder.report(path, describeUnknown(content))
    return []
  }
  decoder.formats.add(format)
  const result = format.decode(content, path, decoder)
  if (result === undefined) return []
  for (const warning of implausibilities(result)) decoder.warn(path, warning)
  return [result]
}

function describeUnknown(content: JsonObject): string {
  const formats = FORMATS.map(({ name, lookedFor }) => `${name} (has ${lookedFor})`).join(', ')
  const empty = Object.keys(content).length === 0 ? 'the object is empty' : 'the format is not known'
  return `${empty}; looked for ${formats}`
}

function inFile(file: string, found: readonly JsonProblem[], what: string): Problem[] {
  const shown = found.slice(0, MAX_PROBLEMS_PER_FILE).map(({ path, message }) => ({ file, path, message }))
  const rest = found.length - shown.length
  return rest === 0 ? shown : [...shown, { file, path: '', message: `and ${rest} more ${what} in this file` }]
}
