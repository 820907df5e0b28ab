import type { JsonObject } from '../core/json/selection.js'
import type { BenchmarkResult, Digest } from '../core/model.js'
import type { DecodeContext } from '../core/result/result.js'
import type { Draft } from './base/draft.js'
import type { Sketch } from './reading/sketch.js'
import type { Source } from './reading/source.js'

export interface FormatContext extends DecodeContext {
  /** Makes pseudonymous case ids from names that must not be stored. */
  readonly digest: Digest
}

/** A format of a tool. */
export interface ResultFormat {
  /** Its name in messages. */
  readonly name: string
  /** By content, never by the name of the file. */
  readonly recognizes: (sketch: Sketch) => boolean
  /** Whether a file is only a part of a result, such as the samples of an evaluation. */
  readonly isPart?: (sketch: Sketch) => boolean
  /**
   * Reports problems; the results are valid only if there were none.
   * @param parts files in the same folder
   */
  readonly read: (source: Source, context: FormatContext, parts: readonly Source[]) => Promise<readonly Draft[]>
}

/** One of our own formats. */
export interface OwnFormat {
  /** Its name in messages. */
  readonly name: string
  /** What `recognizes` looks for, for people whose file was not recognized. */
  readonly lookedFor: string
  /** By content, never by the name of the file. */
  readonly recognizes: (content: JsonObject) => boolean
  /** Reports every problem; the result is valid only if there were none. */
  readonly decode: (content: JsonObject, path: string, context: FormatContext) => BenchmarkResult | undefined
  /** File names that imply this format; the group `model`, if any, is the model. */
  readonly fileName: RegExp
}
