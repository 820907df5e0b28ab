import type { Digest } from '../model.js'
import type { ChunkText } from './chunk-text.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LETTER_U = 0x75
const LAST_ASCII = 0x7f
/** Bytes of a text for which a decoder would take longer. */
const SHORT = 48
const ESCAPES = new Map<number, string>(
  (
    [
      ['"', '"'],
      ['\\', '\\'],
      ['/', '/'],
      ['b', '\b'],
      ['f', '\f'],
      ['n', '\n'],
      ['r', '\r'],
      ['t', '\t'],
    ] as const
  ).map(([letter, character]) => [letter.charCodeAt(0), character]),
)

/** Code units of a long text that are digested at a time, so that it never stands in memory whole. */
const BLOCK = 65_536

/** What to do with a string: build it up to `longest` code units, stand a digest in for one longer than that, or read past it. */
export type StringUse =
  | { readonly kind: 'keep'; readonly longest: number }
  | { readonly kind: 'digest'; readonly longest: number; readonly digest: Digest }
  | { readonly kind: 'skip' }

export const SKIPPED: StringUse = { kind: 'skip' }

/** Thrown for a string that is none; the position is that of the byte at fault. */
export class StringFault extends Error {
  constructor(
    readonly expected: string,
    readonly at: number,
  ) {
    super(expected)
  }
}

/** Thrown for bytes that are no UTF-8. */
export class EncodingFault extends Error {}

/** Reads the strings of a JSON text, one after the other, each over as many chunks as it takes. */
export class JsonStringReader {
  /** Of the last string: its length in code units, whatever was kept of it. */
  length = 0
  private use: StringUse = SKIPPED
  private text = ''
  private blocks = ''
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private isDecoding = false
  private escape: 'none' | 'start' | 'unicode' = 'none'
  private unicode = ''

  start(use: StringUse): void {
    this.use = use
    this.text = ''
    this.blocks = ''
    this.length = 0
    this.escape = 'none'
  }

  /** Reads on; answers where the string ends (its closing quote), or -1 where it goes on in the next chunk. */
  read(chunk: Uint8Array, from: number, text: ChunkText): number {
    return this.use.kind === 'skip' ? this.skip(chunk, from) : this.build(chunk, from, text)
  }

  /** What was built, once the end was found. */
  finish(): string {
    this.flush()
    const { use } = this
    if (use.kind === 'keep') return this.text.length > use.longest ? this.text.slice(0, use.longest) : this.text
    if (use.kind === 'skip' || this.length <= use.longest) return this.text
    return `sha256:${use.digest(`${this.blocks}${use.digest(this.text)}`)}`
  }

  /** A string that comes whole from elsewhere. */
  takeWhole(text: string): void {
    this.append(text)
  }

  private skip(chunk: Uint8Array, from: number): number {
    let at = from
    if (this.escape !== 'none') {
      this.escape = 'none'
      at += 1
    }
    const end = chunk.length
    let quote = -1
    while (at < end) {
      // Most strings are short; the search by the engine is faster on long ones.
      const near = Math.min(end, at + 24)
      while (at < near && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH) at += 1
      if (at === near && at < end) {
        // Kept between the escapes of one text, so that no byte is searched for every escape before it.
        if (quote < at) quote = chunk.indexOf(QUOTE, at)
        const stop = quote === -1 ? end : quote
        const backslash = chunk.subarray(at, stop).indexOf(BACKSLASH)
        at = backslash === -1 ? stop : at + backslash
      }
      if (at >= end) return -1
      if (chunk[at] === QUOTE) return at
      at += 2
    }
    if (at > end) this.escape = 'start'
    return -1
  }

  private build(chunk: Uint8Array, from: number, text: ChunkText): number {
    let at = from
    while (at < chunk.length) {
      if (this.escape !== 'none') {
        this.readEscape(chunk[at] ?? 0, at)
        at += 1
        continue
      }
      const start = at
      let byte = 0
      let bits = 0
      for (; at < chunk.length; at += 1) {
        byte = chunk[at] ?? 0
        if (byte === QUOTE || byte === BACKSLASH || byte < 0x20) break
        bits |= byte
      }
      const isShort = bits <= LAST_ASCII && at - start <= SHORT && !this.isDecoding
      if (isShort) this.append(text.slice(start, at))
      else if (at > start) this.decode(chunk.subarray(start, at))
      if (at === chunk.length) return -1
      if (byte === QUOTE) return at
      if (byte !== BACKSLASH) throw new StringFault('no raw control character in a string', at)
      this.flush()
      this.escape = 'start'
      at += 1
    }
    return -1
  }

  private readEscape(byte: number, at: number): void {
    if (this.escape === 'start' && byte === LETTER_U) {
      this.escape = 'unicode'
      this.unicode = ''
      return
    }
    if (this.escape === 'unicode') {
      this.unicode += String.fromCharCode(byte)
      if (!/^[0-9a-fA-F]+$/.test(this.unicode)) throw badEscape(at)
      if (this.unicode.length < 4) return
      this.append(String.fromCharCode(Number.parseInt(this.unicode, 16)))
    } else {
      const character = ESCAPES.get(byte)
      if (character === undefined) throw badEscape(at)
      this.append(character)
    }
    this.escape = 'none'
  }

  private decode(bytes: Uint8Array): void {
    this.isDecoding = true
    this.append(this.decoded(bytes))
  }

  /** Half a character at the end of a run of bytes is no UTF-8. */
  private flush(): void {
    if (!this.isDecoding) return
    this.isDecoding = false
    this.append(this.decoded())
  }

  private decoded(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true })
    } catch (error) {
      // A fatal decoder throws for malformed bytes and for nothing else.
      throw new EncodingFault('not UTF-8', { cause: error })
    }
  }

  private append(piece: string): void {
    this.length += piece.length
    const { use } = this
    if (use.kind === 'keep') {
      if (this.text.length <= use.longest) this.text += piece
      return
    }
    this.text += piece
    if (use.kind === 'digest') this.digestBlocks(use.digest)
  }

  private digestBlocks(digest: Digest): void {
    while (this.text.length > BLOCK) {
      this.blocks += digest(this.text.slice(0, BLOCK))
      this.text = this.text.slice(BLOCK)
      if (this.blocks.length > BLOCK) this.blocks = digest(this.blocks)
    }
  }
}

function badEscape(at: number): StringFault {
  return new StringFault('a valid escape after "\\" (a backslash itself is "\\\\")', at)
}

/** What stands in for a text that is long, where it comes whole: the same as in a JSON file. */
export function digestOfText(text: string, longest: number, digest: Digest): string {
  const reader = new JsonStringReader()
  reader.start({ kind: 'digest', longest, digest })
  reader.takeWhole(text)
  return reader.finish()
}
