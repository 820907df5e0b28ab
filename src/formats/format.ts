import type { JsonObject } from '../core/json/json.js'
import type { BenchmarkResult, Digest } from '../core/model.js'
import type { DecodeContext } from '../core/result/result.js'

export interface FormatContext extends DecodeContext {
  /** Makes pseudonymous case ids out of names that must not be stored. */
  readonly digest: Digest
}

/** One form of file that benchmark results are read from. */
export interface ResultFormat {
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
