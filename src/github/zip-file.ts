import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { UserError } from '../core/errors.js'
import {
  MAX_ARTIFACT_FILES,
  MAX_COMPRESSION_RATIO,
  MAX_FILE_BYTES,
  MAX_PATH_DEPTH,
  MAX_PATH_LENGTH,
} from '../core/limits.js'
import { byCodeUnit } from '../core/order.js'
import type { ResultFile } from '../ports.js'

/** What of a zip file was asked for. */
export interface Unpacked {
  /** In the order of their paths. */
  readonly files: readonly ResultFile[]
  /** Paths of the files that were not asked for, which stay packed. */
  readonly others: readonly string[]
}

export interface UnpackOptions {
  readonly isWanted: (path: string) => boolean
  /** Bytes that the wanted files may have together. */
  readonly maxBytes: number
}

/**
 * Unpacks a zip file in memory: nothing in it can name a place on the disk. Every path in it is checked, also of
 * files that are not wanted: what has a link, `..`, an absolute path or two files that one file system would take for
 * one was not made by an upload. Memory is bounded by `maxBytes`, whatever the zip file says of itself, and each
 * file is held to its size and checksum. Throws `UserError` that says what is wrong, without naming the zip file.
 */
export async function unpack(bytes: Buffer, { isWanted, maxBytes }: UnpackOptions): Promise<Unpacked> {
  const wanted: { readonly path: string; readonly entry: Entry }[] = []
  const others: string[] = []
  const seen = new Map<string, string>()
  const zip = await understood(fromBufferPromise(bytes, { decodeStrings: false }))
  if (zip.entryCount > MAX_ARTIFACT_FILES) {
    throw new UserError(`it has ${zip.entryCount} files, more than ${MAX_ARTIFACT_FILES}: upload fewer`)
  }
  for (const entry of await understood(entriesOf(zip))) {
    const path = checkedPath(entry)
    const alike = path.normalize('NFC').toLowerCase()
    const twin = seen.get(alike)
    if (twin !== undefined) {
      const same =
        twin === path
          ? `it has ${quoted(path)} twice`
          : `${quoted(twin)} and ${quoted(path)} differ only in case or accents`
      throw new UserError(`${same}: a file must have a name of its own`)
    }
    seen.set(alike, path)
    if (entry.isEncrypted()) throw new UserError(`${quoted(path)} is encrypted: upload it as it is`)
    if (path.endsWith('/')) continue
    if (isWanted(path)) wanted.push({ path, entry })
    else others.push(path)
  }
  const packed = wanted.reduce((sum, { entry }) => sum + entry.compressedSize, 0)
  // Each of them would be unpacked anew.
  if (packed > bytes.length) throw damaged('its files overlap')
  let total = 0
  const files: ResultFile[] = []
  for (const { path, entry } of wanted.sort((a, b) => byCodeUnit(a.path, b.path))) {
    total += checkedSize(path, entry)
    if (total > maxBytes) throw new UserError(`its result files have more than ${maxBytes} bytes unpacked: name fewer`)
    files.push({ path, bytes: await understood(contentOf(zip, path, entry)) })
  }
  return { files, others }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** What the reader of zip files cannot make sense of is damaged. */
async function understood<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw damaged(reason, error)
  }
}

function damaged(reason: string, cause?: unknown): UserError {
  return new UserError(`it is damaged or not a zip file (${reason}): run the job that uploaded it again`, { cause })
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

/** The size that an entry claims, where that is believable; unpacking it is held to that. */
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

const STORED = 0
const DEFLATED = 8

async function contentOf(zip: ZipFile, path: string, entry: Entry): Promise<Buffer> {
  const { compressionMethod, uncompressedSize } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    throw new UserError(`${quoted(path)} is packed by a method other than deflate (${compressionMethod})`)
  }
  const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  const packed = Buffer.concat((await stream.toArray()) as Buffer[])
  const content = compressionMethod === STORED ? packed : inflate(path, packed, uncompressedSize)
  if (content.length !== uncompressedSize) throw otherSize(path)
  if (crc32(content) !== entry.crc32) {
    throw new UserError(`${quoted(path)} is damaged, its checksum is wrong: run the job that uploaded it again`)
  }
  return content
}

/** Gives up at the size that was claimed. */
function inflate(path: string, packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? otherSize(path) : error
  }
}

function otherSize(path: string): UserError {
  return new UserError(`${quoted(path)} has another size than the zip file says: run the job that uploaded it again`)
}

/** A name from the zip file, for a message. */
function quoted(path: string): string {
  return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path)
}
