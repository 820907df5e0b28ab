import { Readable } from 'node:stream'
import { buffer as contentOf } from 'node:stream/consumers'
import { RandomAccessReader } from 'yauzl'
import type { ResultFile } from '../ports.js'

/** The list of files is read out of pieces of so many bytes: a stream for each entry takes ten times as long. */
const PIECE = 64 * 1024

/** Reads a zip file from any source. */
export class ZipSource extends RandomAccessReader {
  private piece = { start: 0, bytes: Buffer.alloc(0) }

  constructor(private readonly file: ResultFile) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.chunks({ start, end }), { objectMode: false })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytesFrom(position, length).then((bytes) => {
      bytes.copy(buffer, offset, 0, length)
      callback(null)
    }, callback)
  }

  private async bytesFrom(start: number, length: number): Promise<Buffer> {
    const { piece } = this
    if (start < piece.start || start + length > piece.start + piece.bytes.length) {
      const end = Math.min(this.file.size, start + Math.max(length, PIECE))
      this.piece = { start, bytes: await contentOf(this.file.chunks({ start, end })) }
      return this.piece.bytes
    }
    return piece.bytes.subarray(start - piece.start)
  }
}
