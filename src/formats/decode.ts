import { Unreadable, UserError } from '../core/errors.js'
import type { JsonProblem } from '../core/json/json-path.js'
import { MAX_PROBLEMS_PER_FILE, MAX_RESULTS, tooManyResults } from '../core/limits.js'
import type { BenchmarkResult, Digest, Problem } from '../core/model.js'
import type { FallbackNames } from '../core/result/names/result-names.js'
import type { Parsers, ResultFile } from '../ports.js'
import { resultOf } from './base/draft.js'
import type { FormatContext, ResultFormat } from './format.js'
import { fileNameWarnings } from './own/file-name.js'
import { isOwn, readOwn } from './own/read-own.js'
import { openSource, type Source } from './reading/source.js'
import { sketchOf, type Sketch } from './reading/sketch.js'
import { FORMATS } from './registry.js'
import { tableFormat } from './tables/table-format.js'
import type { Mapping } from './tables/mapping.js'
import { describeUnknown, describeUnreadable } from './unknown.js'

export interface DecodeOptions {
  /** Names from the caller, for files that lack them. */
  readonly names: FallbackNames
  readonly digest: Digest
  readonly parsers: Parsers
  /** How to read files of unknown formats; null: only by well-known names. */
  readonly mapping: Mapping | null
}

/** The result of decoding a file: either results or problems, never both. */
export interface DecodedFile {
  readonly path: string
  /** The name of the recognized format, of the first result if there are several; null: none was recognized. */
  readonly format: string | null
  readonly results: readonly BenchmarkResult[]
  readonly problems: readonly Problem[]
  /** Warnings. */
  readonly warnings: readonly Problem[]
}

/** A file after recognition. */
interface Looked {
  readonly file: ResultFile
  /** null: it cannot be read; the problems say why. */
  readonly sketch: Sketch | null
  /** null: none, or one of our own. */
  readonly format: ResultFormat | null
  /** The file that it is a part of, such as the samples of an evaluation. */
  readonly partOf: ResultFormat | null
  readonly problems: JsonProblem[]
  readonly warnings: JsonProblem[]
}

/** What was seen of it, once it was read: its sketch is not kept. */
interface Read extends Pick<Looked, 'file' | 'format' | 'partOf'> {
  readonly sketch: null
  readonly decoded: DecodedFile
}

/**
 * Decodes the files of a run. The format is recognized by content; files that belong to a result in the same folder are
 * read with it. All problems are reported at once; a file with a problem has no results. Throws only if a file cannot
 * be read at all, and `UserError` if there are too many results.
 */
export async function decodeResultFiles(files: readonly ResultFile[], options: DecodeOptions): Promise<DecodedFile[]> {
  const formats = [...FORMATS, tableFormat(options.mapping)]
  const looked: (Looked | Read)[] = []
  // Whether a mapping was given that no file needed, for example because a tool's file was recognized.
  let isIdle = options.mapping !== null
  let results = 0
  const decodeOne = async (each: Looked, parts: readonly Looked[]): Promise<DecodedFile> => {
    const one = await decode(each, parts, options)
    results += one.results.length
    if (results > MAX_RESULTS) {
      throw new UserError(`${one.path}: with it, there are more than ${MAX_RESULTS} results: push them in parts`)
    }
    return one
  }
  for (const file of files) {
    const each = await look(file, formats, options)
    const { format, partOf, sketch } = each
    isIdle &&= sketch !== null && (format === null ? isOwn(sketch) : format.name !== 'table')
    const isWhole = partOf === null && format?.isPart === undefined
    looked.push(isWhole ? { file, format, partOf, sketch: null, decoded: await decodeOne(each, []) } : each)
  }
  const decoded: DecodedFile[] = []
  for (const each of looked) {
    const { partOf } = each
    if ('decoded' in each) decoded.push(each.decoded)
    else if (partOf === null) decoded.push(await decodeOne(each, partsOf(each, looked)))
    else if (!looked.some((other) => other.format === partOf && isBeside(each, other))) {
      decoded.push(lonely(each, partOf))
    }
  }
  return isIdle ? decoded.map((each, index) => (index === 0 ? withIdleMapping(each) : each)) : decoded
}

function withIdleMapping(file: DecodedFile): DecodedFile {
  const message = `the mapping was not used, because this is a file of ${file.format ?? 'no'} format`
  return { ...file, warnings: [...file.warnings, { file: file.path, path: '', message }] }
}

async function look(file: ResultFile, formats: readonly ResultFormat[], { parsers }: DecodeOptions): Promise<Looked> {
  const problems: JsonProblem[] = []
  const found = { file, problems, warnings: [], format: null, partOf: null }
  const recognized = (sketch: Sketch): ResultFormat | undefined =>
    FORMATS.find((format) => format.recognizes(sketch) || format.isPart?.(sketch) === true)
  try {
    const sketch = await sketchOf(file, parsers, (partial) => recognized(partial) !== undefined || isOwn(partial))
    const format = recognized(sketch)
    if (format?.recognizes(sketch) === true) return { ...found, sketch, format }
    if (format !== undefined) return { ...found, sketch, partOf: format }
    if (isOwn(sketch)) return { ...found, sketch }
    return { ...found, sketch, format: formats.find((each) => each.recognizes(sketch)) ?? null }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { path, message } = error.problem
    problems.push({ path, message: message.startsWith('not valid JSON') ? describeUnreadable(message) : message })
    return { ...found, sketch: null }
  }
}

function partsOf(main: Looked, looked: readonly (Looked | Read)[]): Looked[] {
  return looked.flatMap((each) => {
    const isPart = each.partOf !== null && each.partOf === main.format && isBeside(each, main)
    return isPart && !('decoded' in each) ? [each] : []
  })
}

function isBeside(a: Pick<Looked, 'file'>, b: Pick<Looked, 'file'>): boolean {
  return folderOf(a.file.path) === folderOf(b.file.path)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function lonely({ file }: Looked, format: ResultFormat): DecodedFile {
  const message = `belongs to a result of ${format.name}, which is not among the files: name the result beside it too`
  return {
    path: file.path,
    format: format.name,
    results: [],
    problems: [{ file: file.path, path: '', message }],
    warnings: [],
  }
}

async function decode(main: Looked, parts: readonly Looked[], options: DecodeOptions): Promise<DecodedFile> {
  const { file, sketch, format, problems, warnings } = main
  const refused = new Set<string>()
  const place = placeIn(sketch)
  const reading = {
    ...options,
    report: (path: string, message: string) => {
      refused.add(path)
      problems.push({ path: place(path), message })
    },
    warn: (path: string, message: string) => warnings.push({ path: place(path), message }),
  }
  const context: FormatContext = {
    ...reading,
    // Values that the reader refused are not checked again.
    report: (path, message) => refused.has(path) || problems.push({ path: place(path), message }),
  }
  const open = (of: ResultFile, its: Sketch): Source => openSource(of, its, reading)
  let results: readonly BenchmarkResult[] = []
  let name: string | null = format?.name ?? null
  try {
    if (sketch !== null && format !== null) {
      const others = parts.flatMap((part) => (part.sketch === null ? [] : [open(part.file, part.sketch)]))
      const drafts = await format.read(open(file, sketch), context, others)
      if (drafts.length > MAX_RESULTS) context.report('', tooManyResults(drafts.length))
      else results = drafts.flatMap((draft) => resultOf(draft, context) ?? [])
      if (results.length === 0 && problems.length === 0) context.report('', 'there is no result in this file')
    } else if (sketch !== null && isOwn(sketch)) {
      const own = await readOwn(open(file, sketch), context)
      results = own.results
      name = own.formats[0]?.name ?? null
      if (problems.length === 0) warnings.push(...fileNameWarnings(file.path, own.formats, results))
    } else if (sketch !== null && Array.isArray(sketch.value) && sketch.value.length === 0) {
      context.report('$', 'the array is empty: there is no result in this file')
    } else if (sketch !== null) context.report('', describeUnknown(sketch, options.mapping))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    problems.push(error.problem)
  }
  return {
    path: file.path,
    format: name,
    results: problems.length === 0 ? results : [],
    problems: inFile(file.path, problems, 'problems'),
    warnings: inFile(file.path, warnings, 'warnings'),
  }
}

/** A place as people find it in the file: XML and tables have no JSON paths. */
function placeIn(sketch: Sketch | null): (path: string) => string {
  const isJson = sketch === null || (sketch.syntax !== 'xml' && sketch.syntax !== 'table')
  return (path) => (isJson ? path : path.replace(/^\$\.?/, ''))
}

function inFile(file: string, found: readonly JsonProblem[], what: string): Problem[] {
  const shown = found.slice(0, MAX_PROBLEMS_PER_FILE).map(({ path, message }) => ({ file, path, message }))
  const rest = found.length - shown.length
  return rest === 0 ? shown : [...shown, { file, path: '', message: `and ${rest} more ${what} in this file` }]
}
