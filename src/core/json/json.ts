import { MAX_DEPTH, MAX_NODES, MAX_STRING_LENGTH } from '../limits.js'
import { elementPath, memberPath, quote, type JsonProblem } from './json-path.js'
import { JsonScanner, Unreadable } from './json-scanner.js'
import { decodeText, explainNotJson } from './json-text.js'

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject

/** Without a prototype, so every name in it came from the file. */
export interface JsonObject {
  readonly [name: string]: JsonValue
}

export type JsonReading =
  | { readonly ok: true; readonly value: JsonValue }
  | {
      readonly ok: false
      /** At least one. */
      readonly problems: readonly JsonProblem[]
      /**
       * What could be read nevertheless, only good for finding further problems: NaN stands for a number that is
       * refused. undefined when the text is no JSON.
       */
      readonly partial: JsonValue | undefined
    }

/** Words that stand for values: those of JSON, and those of other languages with what to read instead and to say. */
const WORDS: Readonly<Record<string, readonly [value: JsonValue, message?: string]>> = {
  true: [true],
  false: [false],
  null: [null],
  NaN: [Number.NaN, notFinite('NaN')],
  Infinity: [Number.NaN, notFinite('Infinity')],
  '-Infinity': [Number.NaN, notFinite('-Infinity')],
  None: [null, 'None is Python, not JSON: write the file with json.dumps'],
  True: [true, 'True is Python, not JSON: write the file with json.dumps'],
  False: [false, 'False is Python, not JSON: write the file with json.dumps'],
}

/** Python's json.dumps writes these words unless it is told not to. */
function notFinite(word: string): string {
  return `${word} is no number of JSON: leave the value out if it is unknown (json.dumps(…, allow_nan=False) finds it)`
}

/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const WORD = /-?[A-Za-z_]+/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y

/**
 * Reads one JSON document (RFC 8259) strictly and collects all problems instead of stopping at the first.
 * Stricter than `JSON.parse`: refuses duplicate names, `__proto__` and its like, numbers that a double cannot hold
 * (1e999, 1e-400, integers beyond 2^53 − 1), lone surrogates, NUL, and whatever exceeds `limits.ts`. −0 becomes 0.
 * Otherwise the value equals that of `JSON.parse`. Takes UTF-8 bytes or a text; never throws for what is in them.
 */
export function readJson(source: Uint8Array | string): JsonReading {
  const decoded = typeof source === 'string' ? { text: source } : decodeText(source)
  if ('fault' in decoded) return { ok: false, problems: [{ path: '', message: decoded.fault }], partial: undefined }
  const { text } = decoded
  const reader = new JsonReader(new JsonScanner(text))
  try {
    const value = reader.document()
    if (reader.problems.length === 0) return { ok: true, value }
    return { ok: false, problems: reader.problems, partial: value }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const cause = error.problem.path === '' ? explainNotJson(text) : undefined
    // A page or a half-merged file has one problem, whatever its first lines look like.
    if (cause !== undefined) return { ok: false, problems: [{ path: '', message: cause }], partial: undefined }
    return { ok: false, problems: [...reader.problems, error.problem], partial: undefined }
  }
}

class JsonReader {
  readonly problems: JsonProblem[] = []
  private nodes = 0

  constructor(private readonly scanner: JsonScanner) {}

  document(): JsonValue {
    this.scanner.skipSpace()
    const value = this.value('$', 1)
    this.scanner.skipSpace()
    if (!this.scanner.isAtEnd()) {
      if (/[[{"\w-]/.test(this.scanner.next())) {
        throw this.scanner.unreadable(
          'a second JSON document starts here; several in one file (JSON Lines) are not supported: ' +
            'put them into one array, or into files of their own',
        )
      }
      throw this.scanner.unexpected('the end of the file')
    }
    return value
  }

  private value(path: string, depth: number): JsonValue {
    this.nodes += 1
    if (this.nodes > MAX_NODES) {
      throw new Unreadable({ path, message: `the file holds more than ${MAX_NODES} values, which is the limit` })
    }
    const next = this.scanner.next()
    if (next === '{' || next === '[') {
      if (depth > MAX_DEPTH) throw new Unreadable({ path, message: `is nested more than ${MAX_DEPTH} deep` })
      return next === '{' ? this.object(path, depth) : this.array(path, depth)
    }
    if (next === '"') return this.checkedString(path)
    if (/[-0-9]/.test(next)) {
      const literal = this.scanner.take(NUMBER)
      if (literal !== '') return this.number(literal, path)
    }
    return this.word(path)
  }

  private object(path: string, depth: number): JsonObject {
    const object = Object.create(null) as Record<string, JsonValue>
    this.scanner.accept('{')
    this.scanner.skipSpace()
    if (this.scanner.accept('}')) return object
    do {
      this.scanner.skipSpace()
      if (this.scanner.next() !== '"') throw this.scanner.unexpected('a name in double quotes')
      const name = this.scanner.string()
      const member = memberPath(path, name)
      this.checkText(name, member, 'the name')
      this.scanner.skipSpace()
      if (!this.scanner.accept(':')) throw this.scanner.unexpected('":" after a name')
      this.scanner.skipSpace()
      const value = this.value(member, depth + 1)
      if (FORBIDDEN_NAMES.has(name)) this.problem(member, `the name ${quote(name)} is not allowed`)
      else if (name in object) this.problem(member, 'the name occurs twice in one object: which value is meant?')
      else object[name] = value
      this.scanner.skipSpace()
    } while (this.scanner.accept(','))
    if (!this.scanner.accept('}')) throw this.scanner.unexpected('"," or "}"')
    return object
  }

  private array(path: string, depth: number): JsonValue[] {
    const array: JsonValue[] = []
    this.scanner.accept('[')
    this.scanner.skipSpace()
    if (this.scanner.accept(']')) return array
    do {
      this.scanner.skipSpace()
      array.push(this.value(elementPath(path, array.length), depth + 1))
      this.scanner.skipSpace()
    } while (this.scanner.accept(','))
    if (!this.scanner.accept(']')) throw this.scanner.unexpected('"," or "]"')
    return array
  }

  private number(literal: string, path: string): number {
    const value = Number(literal)
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      return this.refused(
        path,
        `${shorten(literal)} is beyond 2^53 − 1, where numbers stop being exact: use a bigger unit`,
      )
    }
    const [digits = ''] = literal.split(/e/i)
    if (value === 0 && /[1-9]/.test(digits)) {
      return this.refused(path, `${shorten(literal)} is too small for a double and would become 0`)
    }
    return value === 0 ? 0 : value
  }

  private word(path: string): JsonValue {
    const word = this.scanner.look(WORD)
    const [value, message] = (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined) ?? []
    if (value === undefined) throw this.scanner.unexpected('a value')
    this.scanner.take(WORD)
    if (message !== undefined) this.problem(path, message)
    return value
  }

  private checkedString(path: string): string {
    const text = this.scanner.string()
    this.checkText(text, path, 'the string')
    return text
  }

  private checkText(text: string, path: string, what: string): void {
    if (text.length > MAX_STRING_LENGTH) {
      this.problem(path, `${what} has ${text.length} characters, more than ${MAX_STRING_LENGTH}`)
    }
    if (/\p{Surrogate}/u.test(text)) this.problem(path, `${what} holds half of a surrogate pair, which is no character`)
    if (text.includes('\0')) this.problem(path, `${what} holds the character NUL (\\u0000)`)
  }

  private problem(path: string, message: string): void {
    this.problems.push({ path, message })
  }

  private refused(path: string, message: string): number {
    this.problem(path, message)
    return Number.NaN
  }
}

function shorten(literal: string): string {
  return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal
}
