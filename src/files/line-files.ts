/** Files of lines, compressed if their names end in .gz. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { UserError } from '../core/errors.js'
import { codeOf, fileFault, messageOf } from '../core/thrown.js'

/** In UTF-16 code units. The longest line that we write has 100,000 cases and a tenth of this length. */
const LONGEST_LINE = 128 * 1024 * 1024

/**
 * Writes lines to a temporary file, flushes it to disk and renames it, so that a file with this name is always
 * complete.
 * @param describe makes the error for the user if the file cannot be written
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

/** The directory entry must be flushed too. (Windows opens no folders, and does not need it.) */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

export async function* withLineBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/**
 * The lines of a file, one at a time. (The lines of node:readline end silently after a read error.)
 * @param shown the name of the file for messages
 * @param onRead called with the number of bytes that were read so far
 */
export async function* readLines(
  source: string,
  shown: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const file = createReadStream(source)
  const content = isCompressed(source) ? createGunzip() : new PassThrough()
  // Its errors are thrown where the lines are read; this only prevents an unhandled rejection.
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

/** The error for the user, if it comes from the file system or the content of the file. */
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
