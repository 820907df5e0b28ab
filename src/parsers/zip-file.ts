import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { fromRandomAccessReaderPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { Unreadable, UserError } from '../core/errors.js'
import {
  MAX_ZIP_FILES,
  MAX_COMPRESSION_RATIO,
  MAX_FILE_BYTES,
  MAX_PATH_DEPTH,
  MAX_PATH_LENGTH,
} from '../core/limits.js'
import { byCodeUnit } from '../core/order.js'
import { messageOf } from '../core/thrown.js'
import type { ByteRange, ResultFile } from '../ports.js'
import type { Allowance } from './allowance.js'
import { ZipSource } from './zip-source.js'

/** The requested part of a zip file. */
export interface Unpacked {
  /** In the order of their paths. */
  readonly files: readonly ResultFile[]
  /** Paths of the files that were not requested, which stay packed. */
  readonly others: readonly string[]
}

export interface UnpackOptions {
  readonly isWanted: (path: string) => boolean
  /** The limits that this zip file shares with others. */
  readonly allowance: Allowance
}

/**
 * Opens a zip file, whose files are unpacked when they are read, in memory only. Every path is checked, also of files
 * that are not wanted: a link, `..`, an absolute path, or two paths that are one on some file system do not come from
 * an upload. Time and memory are bounded by `allowance`, whatever the zip file claims: size and checksum of each file
 * are checked while it is read. Throws `UserError` that says what is wrong, without naming the zip file.
 */
export async function unpack(zipped: ResultFile, { isWanted, allowance }: UnpackOptions): Promise<Unpacked> {
  const wanted: { readonly path: string; readonly entry: Entry }[] = []
  const others: string[] = []
  const seen = new Map<string, string>()
  const options = { decodeStrings: false, autoClose: false }
  const zip = await understood(fromRandomAccessReaderPromise(new ZipSource(zipped), zipped.size, options))
  if (zip.entryCount > MAX_ZIP_FILES) {
    throw new UserError(`it has ${zip.entryCount} files, more than ${MAX_ZIP_FILES}: upload fewer`)
  }
  allowance.take('files', zip.entryCount)
  for (const entry of await understood(entriesOf(zip))) {
    const path = checkedPath(entry)
    const alike = path.normalize('NFC').toLowerCase()
    const twin = seen.get(alike)
    if (twin !== undefined) {
      const same =
        twin === path
          ? `it has ${quoted(path)} twice`
          : `${quoted(twin)} and ${quoted(path)} differ only in case or accents`
      throw new UserError(`${same}: every file needs its own name`)
    }
    seen.set(alike, path)
    if (entry.isEncrypted()) throw new UserError(`${quoted(path)} is encrypted: upload it as it is`)
    if (path.endsWith('/')) continue
    if (isWanted(path)) wanted.push({ path, entry })
    else others.push(path)
  }
  allowance.take('results', wanted.length)
  const packed = wanted.reduce((sum, { entry }) => sum + entry.compressedSize, 0)
  // Each of them would be unpacked again.
  if (packed > zipped.size) throw damaged('its files overlap')
  const files: ResultFile[] = []
  for (const { path, entry } of wanted.sort((a, b) => byCodeUnit(a.path, b.path))) {
    allowance.take('bytes', checkedSize(path, entry))
    files.push(packedFile(zip, path, entry))
  }
  return { files, others }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** Errors of the zip library mean that the file is damaged. */
async function understood<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw error instanceof UserError ? error : damaged(messageOf(error), error)
  }
}

const AGAIN = 'run the job that uploaded it again'

function damaged(reason: string, cause?: unknown): UserError {
  return new UserError(`it is damaged or not a zip file (${reason}): ${AGAIN}`, { cause })
}

/** Upper half of the external attributes: the mode of a Unix file. */
const FILE_TYPE = 0o170000
const PLAIN_TYPES = [0, 0o100000, 0o040000]

/** The path of an entry; folders end with `/`. */
function checkedPath(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry
  const path = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  const fault = pathFault(path)
  if (fault !== undefined) throw new UserError(`it has a file whose name ${fault}: ${quoted(path)}`)
  if (!PLAIN_TYPES.includes((externalFileAttributes >>> 16) & FILE_TYPE)) {
    throw new UserError(`${quoted(path)} is a link or a device, not a file: upload the file itself`)
  }
  return path
}

function pathFault(path: string): string | undefined {
  const parts = path.replace(/\/$/, '').split('/')
  if (path.length > MAX_PATH_LENGTH) return `has more than ${MAX_PATH_LENGTH} characters`
  if (parts.length > MAX_PATH_DEPTH) return `has more than ${MAX_PATH_DEPTH} folders`
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has a control character'
  if (path.includes('\\')) return 'has a backslash'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is an absolute path'
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'has a part that is empty, . or ..'
  return undefined
}

/** The size that an entry claims, if it is plausible; unpacking must not exceed it. */
function checkedSize(path: string, { uncompressedSize, compressedSize }: Entry): number {
  if (uncompressedSize > MAX_FILE_BYTES) {
    throw new UserError(`${quoted(path)} has ${uncompressedSize} bytes unpacked, more than ${MAX_FILE_BYTES}`)
  }
  if (uncompressedSize > 2 ** 20 && uncompressedSize > MAX_COMPRESSION_RATIO * compressedSize) {
    const ratio = `more than ${MAX_COMPRESSION_RATIO} times as large as packed`
    throw new UserError(`${quoted(path)} is ${ratio}, which no benchmark result is`)
  }
  return uncompressedSize
}

function packedFile(zip: ZipFile, path: string, entry: Entry): ResultFile {
  async function* chunks(range?: ByteRange): AsyncGenerator<Uint8Array> {
    let at = 0
    for await (const chunk of checkedContent(zip, path, entry)) {
      if (range === undefined) yield chunk
      else yield chunk.subarray(Math.max(0, range.start - at), Math.max(0, range.end - at))
      at += chunk.length
      if (range !== undefined && at >= range.end) return
    }
  }
  return { path, size: entry.uncompressedSize, isPacked: true, chunks }
}

/** Throws `Unreadable`: what is wrong with a file is found while it is read, and reported for that file. */
async function* checkedContent(zip: ZipFile, path: string, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0
  let sum = 0
  try {
    for await (const chunk of await unpacked(zip, path, entry)) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw otherSize(path)
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (size !== entry.uncompressedSize) throw otherSize(path)
    if (sum !== entry.crc32) {
      throw new UserError(`${quoted(path)} is damaged, its checksum is wrong: ${AGAIN}`)
    }
  } catch (error) {
    const message =
      error instanceof UserError ? error.message : `${quoted(path)} is damaged (${messageOf(error)}): ${AGAIN}`
    throw new Unreadable({ path: '', message })
  }
}

const STORED = 0
const DEFLATED = 8
const ZSTANDARD = 93

async function unpacked(zip: ZipFile, path: string, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const { compressionMethod } = entry
  if (![STORED, DEFLATED, ZSTANDARD].includes(compressionMethod)) {
    throw new UserError(`${quoted(path)} is packed by a method other than deflate and Zstandard (${compressionMethod})`)
  }
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (compressionMethod === STORED) return packed
  if (compressionMethod === ZSTANDARD) return unpackZstandard(packed, path, entry.uncompressedSize)
  // The error is thrown where the content is read.
  return pipeline(packed, createInflateRaw(), () => undefined)
}

/**
 * With a library on every Node: its own decoder silently ends after the first frame, and logs of inspect_ai have
 * several.
 */
async function* unpackZstandard(packed: Readable, path: string, size: number): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  let waiting: Uint8Array[] = []
  let total = 0
  const decoder = new Decompress((chunk) => {
    total += chunk.length
    // Thrown from within, because one packed chunk may expand to any size.
    if (total > size) throw otherSize(path)
    waiting.push(chunk)
  })
  for await (const chunk of packed as AsyncIterable<Uint8Array>) {
    decoder.push(chunk)
    yield* waiting
    waiting = []
  }
  decoder.push(new Uint8Array(), true)
  yield* waiting
}

function otherSize(path: string): UserError {
  return new UserError(`${quoted(path)} has another size than the zip file says: ${AGAIN}`)
}

/** A name from the zip file, for a message. */
function quoted(path: string): string {
  return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path)
}
