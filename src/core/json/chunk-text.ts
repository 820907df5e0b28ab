/** V8 copies a slice that is no longer; a longer one would keep the text that it is of in memory. */
const LONGEST_COPY = 12
/** For one piece in so many bytes it pays to decode the whole chunk. */
const BYTES_A_PIECE = 512
/** Of Latin-1 each byte is one code unit, whatever is beside it. */
const LATIN = new TextDecoder('latin1')

/** The ASCII in a chunk of UTF-8 as text: where there is much of it, faster than to decode each short piece. */
export class ChunkText {
  private whole: string | undefined
  private pieces = 0

  constructor(private readonly chunk: Uint8Array) {}

  /** Of bytes that are ASCII. */
  slice(from: number, to: number): string {
    this.pieces += 1
    if (this.pieces * BYTES_A_PIECE < this.chunk.length) return String.fromCharCode(...this.chunk.subarray(from, to))
    this.whole ??= LATIN.decode(this.chunk)
    let text = ''
    for (let at = from; at < to; at += LONGEST_COPY) text += this.whole.slice(at, Math.min(to, at + LONGEST_COPY))
    return text
  }
}
