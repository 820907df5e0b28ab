import { leadingNumber, literalOf } from './json-numbers.js'
import type { JsonProblem } from './json-path.js'
import { ChunkText } from './chunk-text.js'
import { JsonPlace } from './json-place.js'
import { EncodingFault, JsonStringReader, StringFault } from './json-string.js'
import { JsonTree, type JsonTreeOptions } from './json-tree.js'
import type { JsonValue } from './selection.js'

export interface JsonReaderOptions extends JsonTreeOptions {
  /** Of the file, where the document begins; 1 unless said. */
  readonly line?: number
}

/** What a document came to. */
export interface JsonDocument {
  /** What was selected of it; undefined: it holds nothing. */
  readonly value: JsonValue | undefined
  /** Values that would be stored wrongly. */
  readonly problems: readonly JsonProblem[]
  /** Numbers of a foreign file that say that nothing was measured; they are left out. */
  readonly notMeasured: readonly JsonProblem[]
}

type State = 'value' | 'first item' | 'first name' | 'name' | 'colon' | 'after' | 'done'

const EXPECTED: Readonly<Record<Exclude<State, 'after'>, string>> = {
  value: 'a value',
  'first item': 'a value',
  'first name': 'a name in double quotes',
  name: 'a name in double quotes',
  colon: '":" after a name',
  done: 'the end of the file',
}

const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d]
const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d]

/** A number or word may be so long. */
const LONGEST_LITERAL = 400

/**
 * Reads one JSON document (RFC 8259) that comes in pieces of UTF-8, and keeps what the selection names. Strict
 * beyond `JSON.parse` in what it keeps: duplicate names, `__proto__` and its like, numbers that a double cannot hold,
 * lone surrogates and NUL are problems of the project's own files; −0 becomes 0. Memory is bounded by `limits.ts`,
 * whatever the size of the document. Throws `Unreadable` where the text is no JSON.
 */
export class JsonReader {
  private state: State = 'value'
  private token: 'none' | 'string' | 'literal' = 'none'
  private literal = ''
  private text: ChunkText = new ChunkText(new Uint8Array())
  private afterComma = false
  private readonly strings = new JsonStringReader()
  private readonly tree: JsonTree
  private readonly place: JsonPlace

  constructor(options: JsonReaderOptions) {
    this.tree = new JsonTree(options)
    this.place = new JsonPlace(options.line ?? 1)
  }

  /** What was found until now, also where the document goes on. */
  get found(): JsonValue | undefined {
    return this.tree.value
  }

  /** What was found wrong until now. */
  get problems(): readonly JsonProblem[] {
    return this.tree.problems
  }

  write(chunk: Uint8Array): void {
    this.place.begin(chunk)
    this.text = new ChunkText(chunk)
    let at = 0
    while (at < chunk.length) {
      if (this.token === 'string') at = this.readString(chunk, at)
      else if (this.token === 'literal') at = this.readLiteral(chunk, at)
      else at = this.step(chunk[at] ?? 0, at)
    }
    this.place.end()
  }

  end(): JsonDocument {
    if (this.token === 'literal') this.finishLiteral(0)
    if (this.token === 'string') throw this.place.cutOff('the closing quote of a string')
    if (this.state !== 'done') throw this.place.cutOff(this.expected())
    const { value, problems, notMeasured } = this.tree
    return { value, problems, notMeasured }
  }

  private step(byte: number, at: number): number {
    if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) {
      if (byte === LINE_FEED) this.place.newLine(at + 1)
      return at + 1
    }
    const { state } = this
    if (state === 'colon' && byte === COLON) this.state = 'value'
    else if (state === 'name' || state === 'first name') this.startName(byte, at)
    else if (state === 'after') this.afterValue(byte, at)
    else if (state === 'first item' && byte === CLOSE_ARRAY) this.close()
    else if (state === 'value' || state === 'first item') return this.startValue(byte, at)
    else if (state === 'done' && /[[{"\w-]/.test(String.fromCharCode(byte))) throw this.place.secondDocument(at)
    else throw this.unexpected(at)
    return at + 1
  }

  private startName(byte: number, at: number): void {
    if (byte === CLOSE_OBJECT && this.state === 'first name') this.close()
    else if (byte === QUOTE) {
      this.strings.start(this.tree.useOfName())
      this.token = 'string'
    } else throw this.unexpected(at)
  }

  private afterValue(byte: number, at: number): void {
    if (byte === (this.tree.isInObject ? CLOSE_OBJECT : CLOSE_ARRAY)) this.close()
    else if (byte === COMMA) {
      this.afterComma = true
      this.state = this.tree.isInObject ? 'name' : 'value'
    } else throw this.unexpected(at)
  }

  private startValue(byte: number, at: number): number {
    if (this.tree.isAtTop && this.place.isMark(byte, at)) return at + 1
    this.tree.startValue()
    if (byte === QUOTE) {
      this.strings.start(this.tree.useOfString())
      this.token = 'string'
      return at + 1
    }
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      this.tree.open(byte === OPEN_OBJECT)
      this.afterComma = false
      this.state = byte === OPEN_OBJECT ? 'first name' : 'first item'
      return at + 1
    }
    this.token = 'literal'
    this.literal = ''
    return at
  }

  private close(): void {
    this.tree.close()
    this.afterOne()
  }

  private readString(chunk: Uint8Array, from: number): number {
    try {
      const end = this.strings.read(chunk, from, this.text)
      if (end === -1) return chunk.length
      this.finishString()
      return end + 1
    } catch (error) {
      if (error instanceof StringFault) throw this.place.unexpected(error.expected, error.at)
      throw error instanceof EncodingFault ? this.place.notUtf8() : error
    }
  }

  private finishString(): void {
    this.token = 'none'
    const finish = (): string => this.strings.finish()
    if (this.state === 'name' || this.state === 'first name') {
      this.tree.name(finish, this.strings.length)
      this.state = 'colon'
    } else {
      this.tree.string(finish, this.strings.length)
      this.afterOne()
    }
  }

  private readLiteral(chunk: Uint8Array, from: number): number {
    let at = from
    while (at < chunk.length && isOfLiteral(chunk[at] ?? 0)) at += 1
    if (this.literal.length + at - from > LONGEST_LITERAL) throw this.unexpected(from)
    this.literal += this.text.slice(from, at)
    if (at < chunk.length) this.finishLiteral(at)
    return at
  }

  private finishLiteral(at: number): void {
    this.token = 'none'
    const literal = literalOf(this.literal)
    if (literal === undefined) {
      // As far as it is a number, the fault is what comes after it.
      const rest = this.literal.slice(leadingNumber(this.literal).length)
      if (rest.length < this.literal.length) this.afterOne()
      throw this.place.unexpected(this.expected(), at - rest.length, {
        ...(rest === '' ? {} : { found: rest.charAt(0) }),
        afterComma: this.afterComma,
      })
    }
    this.tree.literal(this.literal, literal)
    this.afterOne()
  }

  private afterOne(): void {
    this.afterComma = false
    this.state = this.tree.isAtTop ? 'done' : 'after'
  }

  private expected(): string {
    if (this.state === 'after') return this.tree.isInObject ? '"," or "}"' : '"," or "]"'
    return EXPECTED[this.state]
  }

  private unexpected(at: number): Error {
    return this.place.unexpected(this.expected(), at, { afterComma: this.afterComma })
  }
}

function isOfLiteral(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x2e ||
    byte === 0x2d ||
    byte === 0x2b ||
    byte === 0x5f
  )
}
