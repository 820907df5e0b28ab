import { isObject } from '../../core/json/json-fields.js'
import type { JsonObject, JsonValue } from '../../core/json/selection.js'

/**
 * Reads values from other tools' files without errors: those files have no contract with us, so a value of another type
 * is missing.
 */

const NOTHING: JsonObject = Object.freeze(Object.create(null) as JsonObject)

/** Its members; empty if it is not an object. */
export function object(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : NOTHING
}

/** Its elements; empty if it is not an array. */
export function list(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

/** Those of its elements that are objects. */
export function objects(value: JsonValue | undefined): JsonObject[] {
  return list(value).filter((element) => isObject(element))
}

export function number(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A number, or the decimal in a text. */
export function numberIn(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string') return number(value)
  const text = value.trim()
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? number(Number(text)) : undefined
}

/** A whole number from 0. */
export function count(value: JsonValue | undefined): number | undefined {
  const found = number(value)
  return found !== undefined && Number.isInteger(found) && found >= 0 ? found : undefined
}

/** A text that is not empty. */
export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function flag(value: JsonValue | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** Whether there is a value: an error may be a text, an object or a flag. */
export function isThere(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false
}

/** Converts seconds. */
export function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1_000
}

/** Seconds since 1970 as ISO 8601; undefined if they are no such time. */
export function timeOfEpoch(seconds: number | undefined): string | undefined {
  if (seconds === undefined || seconds < 1e8 || seconds > 1e11) return undefined
  return new Date(Math.round(seconds * 1_000)).toISOString()
}

/** The mean of the known values; undefined if there are none. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** The one value of all that exist; undefined if they differ. */
export function only<T>(values: Iterable<T | undefined>): T | undefined {
  const different = new Set([...values].filter((value) => value !== undefined))
  return different.size === 1 ? [...different][0] : undefined
}
