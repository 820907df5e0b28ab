import type { JsonObject } from '../core/json/selection.js'
import type { BenchmarkResult, Digest } from '../core/model.js'
import type { DecodeContext } from '../core/result/result.js'
import type { Draft } from './base/draft.js'
import type { Sketch } from './reading/sketch.js'
import type { Source } from './reading/source.js'

export interface FormatContext extends DecodeContext {
  /** Makes pseudonymous case ids out of names that must not be stored. */
  readonly digest: Digest
}

/** The files of one tool, which results are read from. */
export interface ResultFormat {
  /** As messages call it. */
  readonly name: string
  /** By content, never by the name of the file. */
  readonly recognizes: (sketch: Sketch) => boolean
  /** Whether a file belongs to a result beside it, such as the samples of an evaluation, and is none itself. */
  readonly isPart?: (sketch: Sketch) => boolean
  /** Reports what is wrong; the results count only when nothing was. @param parts in the same folder */
  readonly read: (source: Source, context: FormatContext, parts: readonly Source[]) => Promise<readonly Draft[]>
}

/** One form of the project's own documents. */
export interface OwnFormat {
  /** As messages call it. */
  readonly name: string
  /** What `recognizes` looks for, for people whose file was not recognized. */
  readonly lookedFor: string
  /** By content, never by the name of the file. */
  readonly recognizes: (content: JsonObject) => boolean
  /** Reports every problem; the result counts only when none was reported. */
  readonly decode: (content: JsonObject, path: string, context: FormatContext) => BenchmarkResult | undefined
  /** File names that promise this format; the group `model`, if any, is the model they promise. */
  readonly fileName: RegExp
}
