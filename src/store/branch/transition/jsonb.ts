/** JSON as the database keeps and writes it, so that what is made without it has the same bytes. */
import { decimalOf, formatDecimalTo } from '../../../core/decimal.js'
import { byCodeUnit } from '../../../core/order.js'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

/**
 * Thrown by a transition for a call that it leaves to the database: one that is refused there, in words that are
 * written there once, or that is too rare for a rule to be written twice.
 */
export class LeftToDatabase extends Error {
  override readonly name = 'LeftToDatabase'
}

/**
 * A value as `jsonb` takes it out of the text of a call: names in its order, nothing that is undefined. What is so
 * already is no copy, but itself.
 */
export function jsonb(value: unknown): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new LeftToDatabase('a number that JSON cannot say')
    return value === 0 ? 0 : value
  }
  if (typeof value === 'string') return textFor(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => jsonb(item ?? null))
    return items.every((item, at) => Object.is(item, value[at])) ? (value as Json[]) : items
  }
  if (typeof value !== 'object') throw new LeftToDatabase(`a ${typeof value} in JSON`)
  return jsonbObject(value)
}

export function jsonbObject(value: object): JsonObject {
  const given = value as { readonly [name: string]: unknown }
  const names = Object.keys(given)
  const areInOrder = names.every(
    (name, at) => given[name] !== undefined && (at === 0 || inOrder(names[at - 1] ?? '', name) < 0),
  )
  if (areInOrder && names.every((name) => textFor(name) === name && Object.is(jsonb(given[name]), given[name]))) {
    return value as JsonObject
  }
  const members = Object.entries(given).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    members.sort(([a], [b]) => inOrder(a, b)).map(([name, member]) => [textFor(name), jsonb(member)]),
  )
}

/** The text of such a value as the database writes it, which digests are made of. */
export function jsonbText(value: Json): string {
  if (typeof value === 'number') return formatDecimalTo(decimalOf(value), 0)
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value as JsonObject).sort(([a], [b]) => inOrder(a, b))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}: ${jsonbText(member)}`).join(', ')}}`
}

/** The shorter name first, then byte by byte. */
function inOrder(a: string, b: string): number {
  const [left, right] = [Buffer.byteLength(a), Buffer.byteLength(b)]
  if (left !== right) return left - right
  // Of ASCII alone a unit is a byte.
  if (left === a.length && right === b.length) return byCodeUnit(a, b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function textFor(text: string): string {
  if (/[\0\p{Surrogate}]/u.test(text)) throw new LeftToDatabase('a text that the database cannot keep')
  return text
}
