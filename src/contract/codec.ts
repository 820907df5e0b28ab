/**
 * SQL types: how their values are sent in a call, and how they are read from the JSON of an answer. Every transport
 * gives the same JSON. All of it is checked: another version of the schema, or something else than a database, may have
 * answered.
 */
import { StoreError } from '../core/errors.js'
import type { MetricTree } from '../core/model.js'

/** A SQL type of an argument. */
export interface Parameter<T> {
  /** Its name as PostgreSQL spells it. */
  readonly sql: string
  /** The value as JSON, for a call. */
  write(value: T): unknown
}

/** A SQL type of an answer; arguments may have it too. */
export interface Codec<T> extends Parameter<T> {
  /**
   * Throws `StoreError` for any other value.
   * @param what names the value in the message
   */
  read(value: unknown, what: string): T
}

/** A member of an object that may be missing, or an argument with a default. */
interface Optional {
  readonly isOptional: true
}

/** An argument with a default in SQL, which this code always states. */
interface Stated {
  readonly isStated: true
}

export type ValueOf<P> = P extends Parameter<infer T> ? T : never
/** Types of columns or members, by name and in order. */
export interface Fields {
  readonly [name: string]: Codec<unknown>
}
type Flat<T> = { [K in keyof T]: T[K] }
/** The type of a row with these columns. */
export type RowOf<F> = Flat<
  { readonly [K in keyof F as F[K] extends Optional ? never : K]: ValueOf<F[K]> } & {
    readonly [K in keyof F as F[K] extends Optional ? K : never]?: ValueOf<F[K]>
  }
>

export function unexpected(what: string, value: unknown): StoreError {
  const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
  return new StoreError(
    `The store's answer has ${seen} where ${what} belongs. ` +
      'Its schema may be older or newer than this version of Benchmark Snapshots.',
    'answer',
  )
}

function scalar<T>(sql: string, read: (value: unknown) => T | undefined): Codec<T> {
  return {
    sql,
    write: (value) => value,
    read(value, what) {
      const found = read(value)
      if (found === undefined) throw unexpected(what, value)
      return found
    },
  }
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function numberIn(value: unknown): number | undefined {
  // Servers similar to PostgREST may send a numeric that is not a double as text.
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function wholeIn(value: unknown): number | undefined {
  const number = numberIn(value)
  return Number.isSafeInteger(number) ? number : undefined
}

export const text = scalar('text', textIn)
export const uuid = scalar('uuid', textIn)
/** ISO 8601 with a zone, which is UTC. */
export const timestamptz = scalar('timestamp with time zone', textIn)
/** `2026-03-01` */
export const date = scalar('date', textIn)
/** As PostgreSQL reads it, such as `90 days`. */
export const interval = scalar('interval', textIn)
export const flag = scalar('boolean', (value) => (typeof value === 'boolean' ? value : undefined))
export const integer = scalar('integer', wholeIn)
export const bigint = scalar('bigint', wholeIn)
export const numeric = scalar('numeric', numberIn)

/** A text that is one of these words. */
export function oneOf<const W extends string>(words: readonly W[]): Codec<W> {
  return scalar('text', (value) => words.find((word) => word === value))
}

export function orNull<T>(codec: Codec<T>): Codec<T | null> {
  return {
    sql: codec.sql,
    write: (value) => (value === null ? null : codec.write(value)),
    read: (value, what) => (value === null ? null : codec.read(value, what)),
  }
}

/** `instead` replaces NULL. */
export function orElse<T>(codec: Codec<T>, instead: T): Codec<T> {
  return { ...codec, read: (value, what) => (value === null ? instead : codec.read(value, what)) }
}

export function optional<P extends Parameter<never>>(type: P): P & Optional {
  return { ...type, isOptional: true }
}

export function stated<P extends Parameter<never>>(type: P): P & Stated {
  return { ...type, isStated: true }
}

/** Whether an argument has a default, and whether callers may rely on it. */
export function defaultOf(type: object): { readonly hasDefault: boolean; readonly mayBeMissing: boolean } {
  const mayBeMissing = 'isOptional' in type
  return { hasDefault: mayBeMissing || 'isStated' in type, mayBeMissing }
}

export function listOf<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    sql: `${codec.sql}[]`,
    // As a PostgreSQL array: not every transport accepts a JSON array for it.
    write: (items) =>
      `{${items.map((item) => `"${String(codec.write(item)).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
    read(value, what) {
      if (!Array.isArray(value)) throw unexpected(what, value)
      return value.map((item) => codec.read(item, what))
    },
  }
}

export interface RowCodec<F> extends Codec<RowOf<F>> {
  readonly fields: F
}

/** An object with these members; other members are dropped. */
export function row<F extends Fields>(fields: F): RowCodec<F> {
  return {
    sql: 'record',
    fields,
    write: (value) => value,
    read(value, what) {
      const members = object.read(value, what)
      const read = Object.entries(fields).flatMap(([name, codec]) => {
        if (members[name] !== undefined) return [[name, codec.read(members[name], name)]]
        if (defaultOf(codec).mayBeMissing) return []
        throw unexpected(name, undefined)
      })
      return Object.fromEntries(read) as RowOf<F>
    },
  }
}

/** An object whose members all have one type, under any names. */
export function mapOf<T>(codec: Codec<T>): Codec<{ readonly [name: string]: T }> {
  return {
    ...object,
    read: (value, what) =>
      Object.fromEntries(
        Object.entries(object.read(value, what)).map(([name, item]) => [name, codec.read(item, name)]),
      ),
  }
}

/** A JSON object, unchanged. */
export const object: Codec<{ readonly [name: string]: unknown }> = scalar('jsonb', (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: unknown })
    : undefined,
)

export const metricTree: Codec<MetricTree> = {
  ...object,
  read(value, what) {
    for (const item of Object.values(object.read(value, what)))
      if (typeof item !== 'number') metricTree.read(item, what)
    return value as MetricTree
  },
}

/** A column with a JSON document of this type. */
export function json<T>(codec: Codec<T>): Codec<T> {
  return { ...codec, sql: 'jsonb', write: (value) => value }
}

/** An argument that is sent as a JSON document. */
export function argument<T>(write: (value: T) => unknown): Parameter<T> {
  return { sql: 'jsonb', write }
}
