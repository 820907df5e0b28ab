import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BenchmarkResult } from '../../src/core/model.js'
import type { FallbackNames } from '../../src/core/result/result-names.js'
import { decodeResultFile, type DecodedFile } from '../../src/formats/decode.js'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const NAMES: FallbackNames = { dataset_version: 'data-v1', prompt_version: 'prompt-v1' }

/** Decodes a text, or a value as the JSON of it, as if it stood in the file `path`. */
export function decode(content: unknown, names: FallbackNames = {}, path = 'result.json'): DecodedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return decodeResultFile({ path, bytes: new TextEncoder().encode(text) }, { names, digest })
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/results/${name}`, import.meta.url), 'utf8')
}

/** The one result of a file that must be valid. */
export function onlyResult({ problems, results }: DecodedFile): BenchmarkResult {
  const [result] = results
  if (result === undefined || results.length !== 1) throw new Error(JSON.stringify(problems))
  return result
}

/** Problems or warnings as lines. */
export function lines(found: DecodedFile['problems']): string[] {
  return found.map(({ path, message }) => `${path}: ${message}`)
}
