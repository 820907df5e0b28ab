import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BenchmarkResult } from '../../src/core/model.js'
import type { FallbackNames } from '../../src/core/result/names/result-names.js'
import { decodeResultFiles, type DecodedFile } from '../../src/formats/decode.js'
import { parseMapping } from '../../src/formats/tables/mapping.js'
import { memoryFile } from '../../src/parsers/held-in-memory.js'
import { openParsers } from '../../src/parsers/parsers.js'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const NAMES: FallbackNames = { dataset_version: 'data-v1', prompt_version: 'prompt-v1' }

/** A file with this text or these bytes, or with the JSON of any other value. */
export function fileOf(path: string, content: unknown): ReturnType<typeof memoryFile> {
  if (content instanceof Uint8Array) return memoryFile(path, content)
  return memoryFile(path, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)))
}

/** Decodes files by path, as a push of all of them would. */
export function decodeAll(
  contents: Readonly<Record<string, unknown>>,
  names: FallbackNames = {},
  mapping?: string,
): Promise<DecodedFile[]> {
  const files = Object.entries(contents).map(([path, content]) => fileOf(path, content))
  return decodeResultFiles(files, { names, digest, parsers: openParsers(), mapping: parseMapping(mapping) })
}

/** Decodes a text, or a value as the JSON of it, as if it stood in the file `path`. */
export async function decode(
  content: unknown,
  names: FallbackNames = {},
  path = 'result.json',
  mapping?: string,
): Promise<DecodedFile> {
  const [file] = await decodeAll({ [path]: content }, names, mapping)
  if (file === undefined) throw new Error('the file was taken for a part of another')
  return file
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
