import { Unreadable } from '../errors.js'
import { MAX_DEPTH, MAX_NESTING, MAX_NODES, MAX_STRING_LENGTH } from '../limits.js'
import type { Digest } from '../model.js'
import { canonicalJson } from './canonical-json.js'
import { LONGEST_DIGESTED } from './json-digest.js'
import type { Literal } from './json-numbers.js'
import { elementPath, memberPath, quote, type JsonProblem } from './json-path.js'
import { SKIPPED, type StringUse } from './json-string.js'
import { ALL, type JsonValue, type Selection } from './selection.js'

/** Whose file it is. Other people's tools write NaN for what was not measured, and names of any length. */
export type JsonOrigin = 'own' | 'foreign'

export interface JsonTreeOptions {
  readonly selection: Selection
  readonly origin: JsonOrigin
  readonly digest: Digest
}

/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Most texts: nothing else need be looked for in them. */
const PLAIN = /^[ -~]*$/

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

/** The part of a JSON document that a selection names, while it grows. */
export class JsonTree {
  readonly problems: JsonProblem[] = []
  readonly notMeasured: JsonProblem[] = []
  private root: JsonValue | undefined
  private nodes = 0
  /** Of every open container, whether it is an object. */
  private readonly nesting: boolean[] = []
  /** Of those that are kept. */
  private readonly frames: Frame[] = []

  constructor(private readonly options: JsonTreeOptions) {}

  /** What was found until now, also where the document goes on. */
  get value(): JsonValue | undefined {
    return this.root ?? this.frames[0]?.object ?? this.frames[0]?.array
  }

  get isAtTop(): boolean {
    return this.nesting.length === 0
  }

  get isInObject(): boolean {
    return this.nesting.at(-1) === true
  }

  /** To be called before each value. */
  startValue(): void {
    const frame = this.frame()
    if (frame?.array !== undefined) frame.index += 1
  }

  useOfName(): StringUse {
    return this.frame() === undefined ? SKIPPED : { kind: 'keep', longest: MAX_STRING_LENGTH }
  }

  useOfString(): StringUse {
    const wanted = this.wanted()
    if (wanted === undefined) return SKIPPED
    const { digest } = this.options
    if (this.isDigested(wanted)) return { kind: 'digest', longest: LONGEST_DIGESTED, digest }
    const longest = wanted.longest ?? MAX_STRING_LENGTH
    return wanted.fingerprint === true ? { kind: 'digest', longest, digest } : { kind: 'keep', longest }
  }

  /** @param finish the text, built only when it is wanted. @param length of all of it, in code units */
  name(finish: () => string, length: number): void {
    const frame = this.frame()
    if (frame === undefined) return
    frame.name = finish()
    if (!frame.isDigested) frame.name = this.checkedText(frame.name, 'the name', length)
  }

  string(finish: () => string, length: number): void {
    const wanted = this.wanted()
    if (wanted === undefined) return
    const text = finish()
    const isLimited = wanted.longest === undefined
    if (this.isDigested(wanted)) this.complete(text, wanted)
    else this.complete(this.checkedText(text, 'the string', isLimited ? length : 0), wanted)
  }

  literal(text: string, { value, fault, losesDigits }: Literal): void {
    const wanted = this.wanted()
    if (wanted === undefined) return
    const isForeign = this.options.origin === 'foreign'
    const isNumber = typeof value === 'number'
    if (fault === undefined) this.complete(wanted.asWritten === true && isNumber ? text : value, wanted)
    // What a tool writes as a number may be an id, which is right as a text.
    else if (this.isDigested(wanted) || (losesDigits && isForeign)) this.complete(text, wanted)
    else if (!isForeign) {
      this.problem(fault)
      this.complete(value, wanted)
    } else if (isNumber) {
      this.notMeasured.push({ path: this.path(), message: `is ${text}, so it was not measured` })
    } else this.complete(value, wanted)
  }

  open(isObject: boolean): void {
    const wanted = this.wanted()
    const most = wanted === undefined ? MAX_NESTING : MAX_DEPTH
    if (this.nesting.length >= most) {
      throw new Unreadable({ path: this.path(), message: `is nested more than ${most} levels deep` })
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
  }

  close(): void {
    const frame = this.frame()
    this.nesting.pop()
    if (frame === undefined) return
    this.frames.pop()
    if (frame.isDigested && this.frame()?.isDigested !== true) this.nodes = frame.nodes
    const value = frame.array ?? frame.object
    const wanted = this.wanted()
    if (value !== undefined && wanted !== undefined) this.complete(value, wanted)
  }

  /** Puts a finished value where it belongs. */
  private complete(found: JsonValue, wanted: Selection): void {
    const frame = this.frames.at(-1)
    const isWholeDigest = wanted.digest === true && frame?.isDigested !== true && found !== null
    const value = isWholeDigest ? this.options.digest(canonicalJson(found)) : found
    if (typeof value !== 'object') this.count()
    if (frame === undefined) this.root = value
    else this.put(frame, value)
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

  /** A text that is kept, without what no text may hold. @param length 0: whatever it is */
  private checkedText(text: string, what: string, length: number): string {
    const isPlain = PLAIN.test(text)
    if (this.options.origin === 'foreign') {
      return isPlain ? text : text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '')
    }
    if (length > MAX_STRING_LENGTH) {
      this.problem(`${what} has ${length} characters, more than ${MAX_STRING_LENGTH}`)
    }
    if (isPlain) return text
    if (/\p{Surrogate}/u.test(text)) this.problem(`${what} holds half of a surrogate pair, which is not a character`)
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
}
