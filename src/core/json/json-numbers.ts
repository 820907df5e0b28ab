import type { JsonValue } from './selection.js'

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/

const NINE = 0x39

/** Words that stand for values: those of JSON, and those of other languages with what to say of them. */
const WORDS: ReadonlyMap<string, readonly [value: JsonValue, message?: string]> = new Map([
  ['true', [true]],
  ['false', [false]],
  ['null', [null]],
  ['NaN', [Number.NaN, notFinite('NaN')]],
  ['Infinity', [Number.NaN, notFinite('Infinity')]],
  ['-Infinity', [Number.NaN, notFinite('-Infinity')]],
  ['None', [null, python('None')]],
  ['True', [true, python('True')]],
  ['False', [false, python('False')]],
] satisfies (readonly [string, readonly [JsonValue, string?]])[])

/** What a literal means, and why the file's own format must not have it. */
export interface Literal {
  /** NaN: a number that is refused. */
  readonly value: JsonValue
  /** undefined: nothing is wrong with it. */
  readonly fault: string | undefined
  /** An integer whose digits a double loses. */
  readonly losesDigits: boolean
}

/** A bare word or number of JSON; undefined for what is neither. */
export function literalOf(text: string): Literal | undefined {
  // Numbers end with a digit.
  const word = text.charCodeAt(text.length - 1) <= NINE ? undefined : WORDS.get(text)
  if (word !== undefined) return { value: word[0], fault: word[1], losesDigits: false }
  if (!NUMBER.test(text)) return undefined
  const value = Number(text)
  const fault = numberFault(text, value)
  return { value: fault === undefined ? value + 0 : Number.NaN, fault, losesDigits: losesDigits(text, value) }
}

/** Why a double cannot stand for a literal. Floats may round: they were doubles when they were written. */
function numberFault(literal: string, value: number): string | undefined {
  if (value !== 0 && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return undefined
  if (!Number.isFinite(value)) return `${shorten(literal)} is more than a double can hold: leave it out or rescale it`
  if (losesDigits(literal, value)) {
    return `${shorten(literal)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`
  }
  const [digits = ''] = literal.split(/e/i)
  if (value === 0 && /[1-9]/.test(digits)) return `${shorten(literal)} is too small for a double and would become 0`
  return undefined
}

/** The number that a literal starts with; '' when it starts with none. */
export function leadingNumber(literal: string): string {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(literal)?.[0] ?? ''
}

/** Whether a double drops digits of a whole number. */
function losesDigits(literal: string, value: number): boolean {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value) || !/^-?\d+$/.test(literal)) return false
  return BigInt(literal) !== BigInt(value)
}

/** Python's json.dumps writes these words unless it is told not to. */
function notFinite(word: string): string {
  return `${word} is not a JSON number: leave the value out if it is unknown (json.dumps(…, allow_nan=False) finds it)`
}

function python(word: string): string {
  return `${word} is Python, not JSON: write the file with json.dumps`
}

function shorten(literal: string): string {
  return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal
}
