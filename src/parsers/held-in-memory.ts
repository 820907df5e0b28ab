import { Unreadable } from '../core/errors.js'
import { MAX_MEMORY_BYTES } from '../core/limits.js'
import type { ResultFile } from '../ports.js'

const CHUNK = 256 * 1024

/** A file whose content is in memory. */
export function memoryFile(path: string, bytes: Uint8Array): ResultFile {
  return {
    path,
    size: bytes.length,
    async *chunks({ start, end } = { start: 0, end: bytes.length }) {
      for (let at = start; at < end; at += CHUNK) yield bytes.subarray(at, Math.min(end, at + CHUNK))
      await Promise.resolve()
    },
  }
}

/** The same file, read once and kept. Throws `Unreadable` if it is too large. */
export async function heldInMemory({ path, chunks }: Pick<ResultFile, 'path' | 'chunks'>): Promise<ResultFile> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks()) {
    size += chunk.length
    if (size > MAX_MEMORY_BYTES) {
      throw new Unreadable({ path: '', message: `has more than ${MAX_MEMORY_BYTES} bytes, which is too much to hold` })
    }
    parts.push(chunk)
  }
  return memoryFile(path, Buffer.concat(parts))
}
