/** Files of lines, compressed where their names end in .gz. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { UserError } from '../core/errors.js'
import { codeOf, fileFault, messageOf } from '../core/thrown.js'

/** In UTF-16 code units. The longest line that is written has 100,000 cases and takes a tenth of it. */
const LONGEST_LINE = 128 * 1024 * 1024

/**
 * Writes lines beside the place of the file, brings them to the disk and renames: a file with this name is always whole.
 * @param describe gives the error for the user where the file cannot be written
 */
export async function writeLines(
  file: string,
  lines: AsyncIterable<string>,
  describe: (why: string) => string,
): Promise<void> {
  const unfinished = `${file}.tmp-${process.pid}`
  try {
    const compression = isCompressed(file) ? createGzip() : new PassThrough()
    const written = createWriteStream(unfinished, { flush: true })
    await pipeline(Readable.from(withLineBreaks(lines)), compression, written)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!isSystemError(error)) throw error
    throw new UserError(describe(fileFault('write', error)), { cause: error })
  }
}

/** The name of a file is on the disk too. (Windows opens no folders, and needs none of this.) */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

export async function* withLineBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/**
 * The lines of a file, one at a time. (The lines of node:readline end silently where reading fails.)
 * @param shown the name of the file for messages
 * @param onRead is told how many bytes of the file were read so far
 */
export async function* readLines(
  source: string,
  shown: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const file = createReadStream(source)
  const content = isCompressed(source) ? createGunzip() : new PassThrough()
  // Its failures are thrown where the lines are read; this one only keeps them from being unhandled.
  const reading = pipeline(file, content).catch(() => undefined)
  let rest = ''
  try {
    for await (const chunk of content.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > LONGEST_LINE) throw new UserError(`${shown}: a line is longer than any that export writes`)
      onRead(file.bytesRead)
      yield* lines
    }
  } catch (error) {
    throw unreadable(shown, error)
  } finally {
    content.destroy()
    await reading
  }
  if (rest !== '') yield rest
}

function isCompressed(file: string): boolean {
  return file.endsWith('.gz')
}

/** The error for the user, where it is one of the file system or of what is in the file. */
export function unreadable(shown: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code?.startsWith('Z_') === true) {
    const why = code === 'Z_BUF_ERROR' ? 'it ends too early: was the file cut off?' : notGzip(error)
    return new UserError(`${shown} cannot be unpacked: ${why}`, { cause: error })
  }
  if (!isSystemError(error)) return error
  return new UserError(`${shown} cannot be read: ${fileFault('read', error)}`, { cause: error })
}

const notGzip = (error: unknown): string =>
  `it is no gzip file, or damaged (${messageOf(error)}): check it with gzip -t, or copy it again`

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error
}
