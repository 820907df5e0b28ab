import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StoreError } from '../../core/errors.js'

const BLOCK = 512

/**
 * Writes the files of an uncompressed tar, as PGlite dumps a data directory, into the existing
 * directory `target`. Only regular files and directories with short names: nothing else occurs there. Format:
 * POSIX ustar.
 */
export function unpackTar(tar: Uint8Array, target: string): void {
  const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength)
  const made = new Set<string>()
  const makeDirectory = (directory: string): void => {
    if (made.has(directory)) return
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    made.add(directory)
  }
  for (let offset = 0; offset + BLOCK <= bytes.length && bytes[offset] !== 0;) {
    const name = text(bytes, offset, 100)
    const size = Number.parseInt(text(bytes, offset + 124, 12), 8)
    const start = offset + BLOCK
    const file = path.join(target, name)
    if (!file.startsWith(target + path.sep) || !(size >= 0) || start + size > bytes.length) {
      throw new StoreError(`The tar of the empty database is damaged at byte ${offset}.`)
    }
    if (String.fromCharCode(bytes[offset + 156] ?? 0) === '5') {
      makeDirectory(path.resolve(file))
      offset = start
    } else {
      makeDirectory(path.dirname(file))
      writeFileSync(file, bytes.subarray(start, start + size), { mode: 0o600 })
      offset = start + Math.ceil(size / BLOCK) * BLOCK
    }
  }
}

function text(bytes: Buffer, offset: number, length: number): string {
  const field = bytes.subarray(offset, offset + length)
  const end = field.indexOf(0)
  return field.toString('latin1', 0, end === -1 ? length : end)
}
