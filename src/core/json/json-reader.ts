import { Unreadable } from '../errors.js'
import { MAX_DEPTH, MAX_NESTING, MAX_NODES, MAX_STRING_LENGTH } from '../limits.js'
import type { Digest } from '../model.js'
import { canonicalJson } from './canonical-json.js'
import { LONGEST_DIGESTED } from './json-digest.js'
import { leadingNumber, literalOf } from './json-numbers.js'
import { elementPath, memberPath, quote } from './json-path.js'
import type { JsonProblem } from './json-path.js'
import { JsonPlace } from './json-place.js'
import { EncodingFault, JsonStringReader, SKIPPED, StringFault } from './json-string.js'
import type { StringUse } from './json-string.js'
import { ALL } from './selection.js'
import type { JsonValue, Selection } from './selection.js'

/** Whose file it is. Other people's tools write NaN for what was not measured, and names of any length. */
export type JsonOrigin = 'own' | 'foreign'

export interface JsonReaderOptions {
  readonly selection: Selection
  readonly origin: JsonOrigin
  readonly digest: Digest
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

/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** An object whose names all came from a file, as fast as one of a class. */
class FromFile {
  [name: string]: JsonValue
}
Object.setPrototypeOf(FromFile.prototype, null)
Reflect.deleteProperty(FromFile.prototype, 'constructor')

/** A container that is kept, while it is read. */
interface Frame {
  readonly selection: Selection
  /** Inside a value of which only the digest is kept. */
  readonly isDigested: boolean
  readonly array: JsonValue[] | undefined
  readonly object: FromFile | undefined
  /** Values that were kept before it. */
  readonly nodes: number
  /** Of the member that is read. */
  name: string
  /** Of the element that is read. */
  index: number
  kept: number
}

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
  private afterComma = false
  /** Of every open container, whether it is an object. */
  private readonly nesting: boolean[] = []
  /** Of those that are kept. */
  private readonly frames: Frame[] = []
  private value: JsonValue | undefined
  private nodes = 0
  /** What was found wrong until now. */
  readonly problems: JsonProblem[] = []
  private readonly notMeasured: JsonProblem[] = []
  private readonly strings = new JsonStringReader()
  private readonly place: JsonPlace

  constructor(private readonly options: JsonReaderOptions) {
    this.place = new JsonPlace(options.line ?? 1)
  }

  write(chunk: Uint8Array): void {
    this.place.begin(chunk)
    let at = 0
    while (at < chunk.length) {
      if (this.token === 'string') at = this.readString(chunk, at)
      else if (this.token === 'literal') at = this.readLiteral(chunk, at)
      else at = this.step(chunk[at] ?? 0, at)
    }
    this.place.end()
  }

  /** What was found until now, also where the document goes on. */
  found(): JsonValue | undefined {
    return this.value ?? this.frames[0]?.object ?? this.frames[0]?.array
  }

  end(): JsonDocument {
    if (this.token === 'literal') this.finishLiteral(0)
    if (this.token === 'string') throw this.place.cutOff('the closing quote of a string')
    if (this.state !== 'done') throw this.place.cutOff(this.expected())
    const { value, problems, notMeasured } = this
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
      this.strings.start(this.frame() === undefined ? SKIPPED : { kind: 'keep', longest: MAX_STRING_LENGTH })
      this.token = 'string'
    } else throw this.unexpected(at)
  }

  private afterValue(byte: number, at: number): void {
    const inObject = this.nesting.at(-1) === true
    if (byte === (inObject ? CLOSE_OBJECT : CLOSE_ARRAY)) this.close()
    else if (byte === COMMA) {
      this.afterComma = true
      this.state = inObject ? 'name' : 'value'
    } else throw this.unexpected(at)
  }

  private startValue(byte: number, at: number): number {
    if (this.nesting.length === 0 && this.place.isMark(byte, at)) return at + 1
    const frame = this.frame()
    if (frame?.array !== undefined) frame.index += 1
    if (byte === QUOTE) {
      this.strings.start(this.useOfString())
      this.token = 'string'
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.open(byte === OPEN_OBJECT)
    else {
      this.token = 'literal'
      this.literal = ''
      return at
    }
    return at + 1
  }

  private useOfString(): StringUse {
    const wanted = this.wanted()
    if (wanted === undefined) return SKIPPED
    if (this.isDigested(wanted)) return { kind: 'digest', longest: LONGEST_DIGESTED, digest: this.options.digest }
    const longest = wanted.longest ?? MAX_STRING_LENGTH
    return wanted.fingerprint === true
      ? { kind: 'digest', longest, digest: this.options.digest }
      : { kind: 'keep', longest }
  }

  private readString(chunk: Uint8Array, from: number): number {
    try {
      const end = this.strings.read(chunk, from)
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
    if (this.state === 'name' || this.state === 'first name') {
      const frame = this.frame()
      if (frame !== undefined) {
        frame.name = this.strings.finish()
        if (!frame.isDigested) frame.name = this.checkedText(frame.name, 'the name')
      }
      this.state = 'colon'
      return
    }
    const wanted = this.wanted()
    if (wanted === undefined) this.afterOne()
    else if (this.isDigested(wanted)) this.complete(this.strings.finish(), wanted)
    else this.complete(this.checkedText(this.strings.finish(), 'the string', wanted.longest === undefined), wanted)
  }

  private readLiteral(chunk: Uint8Array, from: number): number {
    let at = from
    while (at < chunk.length && isOfLiteral(chunk[at] ?? 0)) {
      if (this.literal.length < LONGEST_LITERAL) this.literal += String.fromCharCode(chunk[at] ?? 0)
      else throw this.unexpected(at)
      at += 1
    }
    if (at < chunk.length) this.finishLiteral(at)
    return at
  }

  private finishLiteral(at: number): void {
    this.token = 'none'
    const literal = literalOf(this.literal)
    if (literal === undefined) throw this.noLiteral(at)
    const wanted = this.wanted()
    if (wanted === undefined) {
      this.afterOne()
      return
    }
    const { value, fault, losesDigits } = literal
    const isForeign = this.options.origin === 'foreign'
    if (fault === undefined) this.complete(wanted.asWritten === true && typeof value === 'number' ? this.literal : value, wanted)
    // What a tool writes as a number may be an id, which is right as a text.
    else if (this.isDigested(wanted) || (losesDigits && isForeign)) this.complete(this.literal, wanted)
    else if (!isForeign) {
      this.problem(fault)
      this.complete(value, wanted)
    } else if (typeof value === 'number') {
      this.notMeasured.push({ path: this.path(), message: `is ${this.literal}, so it was not measured` })
      this.complete(undefined, wanted)
    } else this.complete(value, wanted)
  }

  /** As far as it is a number, the fault is what comes after it. */
  private noLiteral(at: number): Unreadable {
    const good = leadingNumber(this.literal)
    if (good.length > 0) this.state = this.nesting.length === 0 ? 'done' : 'after'
    const rest = this.literal.slice(good.length)
    if (rest === '') return this.unexpected(at)
    return this.place.unexpected(this.expected(), at - rest.length, { found: rest.charAt(0) })
  }

  private open(isObject: boolean): void {
    const wanted = this.wanted()
    const most = wanted === undefined ? MAX_NESTING : MAX_DEPTH
    if (this.nesting.length >= most) {
      throw new Unreadable({ path: this.path(), message: `is nested more than ${most} deep` })
    }
    if (wanted !== undefined) {
      this.count()
      this.frames.push({
        selection: wanted.digest === true ? ALL : wanted,
        isDigested: this.isDigested(wanted),
        array: isObject ? undefined : [],
        object: isObject ? new FromFile() : undefined,
        nodes: this.nodes,
        name: '',
        index: -1,
        kept: 0,
      })
    }
    this.nesting.push(isObject)
    this.afterComma = false
    this.state = isObject ? 'first name' : 'first item'
  }

  private close(): void {
    const frame = this.frame()
    this.nesting.pop()
    if (frame === undefined) {
      this.afterOne()
      return
    }
    this.frames.pop()
    if (frame.isDigested && this.frame()?.isDigested !== true) this.nodes = frame.nodes
    this.complete(frame.array ?? frame.object, this.wanted())
  }

  /** Puts a finished value where it belongs. */
  private complete(found: JsonValue | undefined, wanted: Selection | undefined): void {
    const isWholeDigest = wanted?.digest === true && this.frame()?.isDigested !== true
    const value =
      isWholeDigest && found !== null && found !== undefined ? this.options.digest(canonicalJson(found)) : found
    const frame = this.frames.at(-1)
    if (value !== undefined) {
      if (typeof value !== 'object') this.count()
      if (frame === undefined) this.value = value
      else this.put(frame, value)
    }
    this.afterOne()
  }

  private put(frame: Frame, value: JsonValue): void {
    frame.kept += 1
    const { object, array, selection, name } = frame
    if (array !== undefined) {
      if (selection.sink === undefined) array.push(value)
      else {
        selection.sink(value, frame.index)
        this.nodes = frame.nodes
      }
    } else if (object !== undefined) {
      const isOwn = this.options.origin === 'own'
      if (isOwn && FORBIDDEN_NAMES.has(name)) this.problem(`the name ${quote(name)} is not allowed`)
      else if (isOwn && name in object) this.problem('the name occurs twice in one object: which value is meant?')
      else object[name] = value
    }
  }

  private afterOne(): void {
    this.afterComma = false
    this.state = this.nesting.length === 0 ? 'done' : 'after'
  }

  /** The container that the next value belongs to, where that is kept. */
  private frame(): Frame | undefined {
    return this.frames.length === this.nesting.length ? this.frames.at(-1) : undefined
  }

  /** What is wanted of the value that is read. */
  private wanted(): Selection | undefined {
    if (this.nesting.length === 0) return this.options.selection
    const frame = this.frame()
    if (frame === undefined) return undefined
    const { selection, name } = frame
    if (frame.array !== undefined) return frame.index < (selection.mostItems ?? Infinity) ? selection.items : undefined
    const named = selection.members
    if (named !== undefined && Object.hasOwn(named, name)) return named[name]
    return frame.kept < (selection.mostMembers ?? Infinity) ? selection.others : undefined
  }

  private isDigested(wanted: Selection): boolean {
    return wanted.digest === true || this.frame()?.isDigested === true
  }

  private count(): void {
    this.nodes += 1
    if (this.nodes <= MAX_NODES) return
    const message = `the file holds more than ${MAX_NODES} values, which is the limit`
    throw new Unreadable({ path: this.path(), message })
  }

  /** A text that is kept, without what no text may hold. */
  private checkedText(text: string, what: string, isLimited = true): string {
    if (this.options.origin === 'foreign') return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '')
    const { length } = this.strings
    if (isLimited && length > MAX_STRING_LENGTH) {
      this.problem(`${what} has ${length} characters, more than ${MAX_STRING_LENGTH}`)
    }
    if (/\p{Surrogate}/u.test(text)) this.problem(`${what} holds half of a surrogate pair, which is no character`)
    if (text.includes('\0')) this.problem(`${what} holds the character NUL (\\u0000)`)
    return text
  }

  private problem(message: string): void {
    this.problems.push({ path: this.path(), message })
  }

  private path(): string {
    return this.frames.reduce(
      (path, { array, index, name }) => (array === undefined ? memberPath(path, name) : elementPath(path, index)),
      '$',
    )
  }

  private expected(): string {
    if (this.state === 'after') return this.nesting.at(-1) === true ? '"," or "}"' : '"," or "]"'
    return EXPECTED[this.state]
  }

  private unexpected(at: number): Unreadable {
    return this.place.unexpected(this.expected(), at, { afterComma: this.afterComma })
  }
}

function isOfLiteral(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x2e || byte === 0x2d || byte === 0x2b || byte === 0x5f
  )
}
