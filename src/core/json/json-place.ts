import { Unreadable } from '../errors.js'
import { quote } from './json-path.js'
import { explainNotJson, signatureOf } from './json-text.js'
import { NOT_UTF8 } from './utf8.js'

const HINTS: Readonly<Record<string, string>> = {
  "'": ' (JSON wants double quotes)',
  '/': ' (JSON has no comments)',
  '#': ' (JSON has no comments)',
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
/** So much of the start of a file tells what it is when it is not JSON. */
const START_BYTES = 200

/** A second document where one ends: JSON Lines. */
export class SecondDocument extends Unreadable {}

/** Where in a text that comes in chunks something is, and what to say where it makes no sense. */
export class JsonPlace {
  private chunk: Uint8Array = new Uint8Array()
  private offset = 0
  private lineStart = 0
  private start = new Uint8Array()

  constructor(private line: number) {}

  begin(chunk: Uint8Array): void {
    this.chunk = chunk
    const before = this.start
    if (before.length === START_BYTES) return
    this.start = new Uint8Array(Math.min(START_BYTES, before.length + chunk.length))
    this.start.set(before)
    this.start.set(chunk.subarray(0, this.start.length - before.length), before.length)
  }

  end(): void {
    this.offset += this.chunk.length
    this.chunk = new Uint8Array()
  }

  /** @param at the first byte of the new line, in the chunk */
  newLine(at: number): void {
    this.line += 1
    this.lineStart = this.offset + at
  }

  /** Whether this byte belongs to a byte order mark, which is no part of the text. */
  isMark(byte: number, at: number): boolean {
    const position = this.offset + at
    if (BYTE_ORDER_MARK[position] !== byte) return false
    this.lineStart = position + 1
    return BYTE_ORDER_MARK.every((mark, index) => index > position || this.start[index] === mark)
  }

  /** The error that something else stands here. @param at in the chunk; it may be before it */
  unexpected(expected: string, at: number, { found = this.character(at), afterComma = false } = {}): Unreadable {
    const hint = afterComma && /[}\]]/.test(found) ? ' (JSON allows no comma after the last element)' : HINTS[found]
    return this.unreadable(`expected ${expected}, found ${quote(found)}${hint ?? ''}`, at)
  }

  cutOff(expected: string): Unreadable {
    return this.unreadable(`the file ends here, but ${expected} was expected: it looks cut off`, 0)
  }

  secondDocument(at: number): Unreadable {
    const why = 'a second JSON document starts here: put several into one array, or into separate files'
    return new SecondDocument(this.unreadable(why, at).problem)
  }

  notUtf8(): Unreadable {
    return new Unreadable({ path: '', message: this.signature() ?? NOT_UTF8 })
  }

  private unreadable(message: string, at: number): Unreadable {
    const cause = this.signature() ?? explainNotJson(this.startText()) ?? this.conflict(at)
    const where = `line ${this.line}, column ${this.column(at)}`
    return new Unreadable({ path: '', message: cause ?? `not valid JSON at ${where}: ${message}` })
  }

  private signature(): string | undefined {
    const what = signatureOf(this.start)
    return what === undefined ? undefined : `the file is ${what}`
  }

  private startText(): string {
    return new TextDecoder().decode(this.start)
  }

  /** No line of valid JSON can start with a conflict marker, because strings hold no line breaks. */
  private conflict(at: number): string | undefined {
    if (this.offset + at !== this.lineStart) return undefined
    const text = new TextDecoder().decode(this.chunk.subarray(at, at + 9))
    if (!/^(?:<{7}(?: |\r?$)|={7}(?:\r?\n|\r?$)|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m.test(text)) return undefined
    return `contains git conflict markers at line ${this.line}; resolve the merge and commit the file again`
  }

  private character(at: number): string {
    const text = new TextDecoder().decode(this.chunk.subarray(at, at + 4))
    return String.fromCodePoint(text.codePointAt(0) ?? 0).replace('\0', '')
  }

  /** Counted from 1, in UTF-16 code units where the line begins in this chunk, else in bytes. */
  private column(at: number): number {
    const start = this.lineStart - this.offset
    if (start < 0) return this.offset + at - this.lineStart + 1
    return new TextDecoder().decode(this.chunk.subarray(start, at)).length + 1
  }
}
