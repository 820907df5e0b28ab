import { quote, type JsonProblem } from './json-path.js'
import { lineAndColumn } from './json-text.js'

const SPACE = /[ \t\r\n]*/y
const PLAIN_CHARACTERS = /[^"\\\u0000-\u001f]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const HINTS: Readonly<Record<string, string>> = {
  "'": ' (JSON wants double quotes)',
  '/': ' (JSON has no comments)',
  '#': ' (JSON has no comments)',
}

/** Ends the reading: the rest of the text has no meaning, or is too much. */
export class Unreadable extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.message)
  }
}

/** The letters of a JSON text, one after the other, and what to say where they make no sense. */
export class JsonScanner {
  private position = 0

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.position >= this.text.length
  }

  /** Reads a string, whose opening quote is next. */
  string(): string {
    this.position += 1
    let text = ''
    for (;;) {
      text += this.take(PLAIN_CHARACTERS)
      if (this.accept('"')) return text
      if (!this.accept('\\')) {
        throw this.unexpected(
          this.next() === '' ? 'the closing quote of a string' : 'no raw control character in a string',
        )
      }
      const escape = this.next()
      const character = Object.hasOwn(ESCAPES, escape) ? ESCAPES[escape] : this.unicodeEscape()
      if (character === undefined) throw this.unexpected('a valid escape after "\\" (a backslash itself is "\\\\")')
      this.position += 1
      text += character
    }
  }

  /** The next letter, or '' at the end. */
  next(): string {
    return this.text.charAt(this.position)
  }

  /** Goes on when this letter is next. */
  accept(character: string): boolean {
    if (this.next() !== character) return false
    this.position += 1
    return true
  }

  /** What a sticky pattern matches next, or ''. */
  look(pattern: RegExp): string {
    pattern.lastIndex = this.position
    return pattern.exec(this.text)?.[0] ?? ''
  }

  /** The same, and goes on behind it. */
  take(pattern: RegExp): string {
    const match = this.look(pattern)
    this.position += match.length
    return match
  }

  skipSpace(): void {
    this.take(SPACE)
  }

  /** The error that something else stands here. */
  unexpected(expected: string): Unreadable {
    const next = this.next()
    if (next === '') return this.unreadable(`the file ends here, but ${expected} was expected: it looks cut off`)
    const hint = /^,\s*[}\]]/.test(this.textFromLastComma())
      ? ' (JSON allows no comma after the last element)'
      : HINTS[next]
    return this.unreadable(`expected ${expected}, found ${quote(next)}${hint ?? ''}`)
  }

  /** The error that the text makes no sense here. */
  unreadable(message: string): Unreadable {
    return new Unreadable({
      path: '',
      message: `not valid JSON at ${lineAndColumn(this.text, this.position)}: ${message}`,
    })
  }

  /** The character of `uXXXX`; leaves the position on the last of its letters. */
  private unicodeEscape(): string | undefined {
    const code = /^u([0-9a-fA-F]{4})$/.exec(this.text.slice(this.position, this.position + 5))?.[1]
    if (code === undefined) return undefined
    this.position += 4
    return String.fromCharCode(Number.parseInt(code, 16))
  }

  private textFromLastComma(): string {
    const comma = this.text.lastIndexOf(',', this.position - 1)
    return comma === -1 ? '' : this.text.slice(comma, this.position + 1)
  }
}
