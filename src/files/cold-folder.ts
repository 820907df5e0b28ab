import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.js'
import type { ColdFolder, MeasuredFile } from '../ports/cold-folder.js'
import { codeOf, fileFault } from '../core/thrown.js'
import { readLines, unreadable, writeLines } from './line-files.js'

const COLD_MANIFEST = 'manifest.json'

/** A folder of cold storage on disk; it is created with the first file. */
export function coldFolder(directory: string, shown: string): ColdFolder {
  const pathOf = (file: string): string => path.join(directory, file)
  const shownOf = (file: string): string => path.join(shown, file)
  const write = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
    const describe = (why: string): string => `${shownOf(file)} cannot be written: ${why}`
    try {
      await mkdir(directory, { recursive: true })
    } catch (error) {
      throw new UserError(describe(fileFault('write', error)), { cause: error })
    }
    await writeLines(pathOf(file), lines, describe)
  }
  return {
    description: shown,
    manifest: () => orNull(shownOf(COLD_MANIFEST), () => readFile(pathOf(COLD_MANIFEST), 'utf8')),
    replaceManifest: (text) => write(COLD_MANIFEST, lineOf(text)),
    has: async (file) => (await orNull(shownOf(file), () => stat(pathOf(file)))) !== null,
    write,
    measure: (file) => orNull(shownOf(file), () => measure(pathOf(file))),
    lines: (file) => readLines(pathOf(file), shownOf(file)),
  }
}

async function* lineOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

async function measure(file: string): Promise<MeasuredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** null: no such file. */
async function orNull<T>(shown: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null
    throw unreadable(shown, error)
  }
}
