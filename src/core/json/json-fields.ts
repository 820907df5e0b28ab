import { MAX_COUNT } from '../limits.js'
import { memberPath } from './json-path.js'
import { negativeFault } from '../result/metric-rules.js'
import { nameFault, normalizedName } from '../result/names/names.js'
import type { JsonObject, JsonValue } from './json.js'

/** Takes a problem or a warning about the value at a JSON path. */
export type OnProblem = (path: string, message: string) => void

/**
 * Typed reading of one JSON object. A member that is absent or null is undefined; one of the wrong type or with an
 * impossible value is reported at its path and undefined, too. Remembers what was asked for.
 */
export class JsonFields {
  private readonly asked = new Set<string>()

  constructor(
    private readonly object: JsonObject,
    readonly path: string,
    private readonly report: OnProblem,
  ) {}

  /** The JSON path of a member. */
  at(name: string): string {
    return memberPath(this.path, name)
  }

  /** Any value, null included; undefined when absent. */
  raw(name: string): JsonValue | undefined {
    this.asked.add(name)
    return this.object[name]
  }

  /** Whether the member is there and not null. */
  has(name: string): boolean {
    return this.present(name) !== undefined
  }

  text(name: string): string | undefined {
    const value = this.present(name)
    if (value === undefined || typeof value === 'string') return value
    this.wrong(name, 'a string', value)
    return undefined
  }

  /** A string that can be a name (`nameFault`), as it is compared. */
  name(name: string): string | undefined {
    const text = this.text(name)
    const value = text && normalizedName(text)
    return this.checked(name, value, value === undefined ? undefined : nameFault(value))
  }

  /** @param fault why a number is impossible here, if it is. */
  number(name: string, fault?: (value: number) => string | undefined): number | undefined {
    const value = this.present(name)
    // NaN stands for a number that the reader refused and reported.
    if (value === undefined || Number.isNaN(value)) return undefined
    if (typeof value === 'number') return this.checked(name, value, fault?.(value))
    this.wrong(name, 'a number', value)
    return undefined
  }

  /** A whole number from 0. */
  count(name: string): number | undefined {
    return this.number(name, (value) => {
      if (!Number.isInteger(value)) return `${value} is not a whole number`
      return value > MAX_COUNT ? `${value} is more than ${MAX_COUNT}` : negativeFault(value)
    })
  }

  flag(name: string): boolean | undefined {
    const value = this.present(name)
    if (value === undefined || typeof value === 'boolean') return value
    this.wrong(name, 'true or false', value)
    return undefined
  }

  list(name: string): JsonValue[] | undefined {
    const value = this.present(name)
    if (value === undefined || Array.isArray(value)) return value
    this.wrong(name, 'an array', value)
    return undefined
  }

  /** Names of the members that nobody asked for and that are not null, in the order of the file. */
  unasked(): string[] {
    return Object.keys(this.object).filter((name) => !this.asked.has(name) && this.object[name] !== null)
  }

  /** Those of them that are numbers. */
  unaskedNumbers(): string[] {
    return this.unasked().filter((name) => typeof this.object[name] === 'number')
  }

  private present(name: string): Exclude<JsonValue, null> | undefined {
    return this.raw(name) ?? undefined
  }

  private wrong(name: string, expected: string, value: JsonValue): void {
    this.report(this.at(name), wrongType(expected, value))
  }

  private checked<T>(name: string, value: T, fault: string | undefined): T | undefined {
    if (fault === undefined) return value
    this.report(this.at(name), fault)
    return undefined
  }
}

/** Says that a value has the wrong type, without repeating it (it may be a name or a text of a case). */
export function wrongType(expected: string, value: JsonValue): string {
  const message = `must be ${expected}, but is ${typeName(value)}`
  const unquoted = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)
  return unquoted && expected === 'a number' ? `${message}: write ${value} without quotes` : message
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return { object: 'an object', string: 'a string', number: 'a number', boolean: 'a boolean' }[
    typeof value as 'object' | 'string' | 'number' | 'boolean'
  ]
}

/** Whether a value is a JSON object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
