/** Typed reading of the fields of a line. An invalid field is a `StoreError`. */
import { StoreError } from '../../core/errors.js'
import { VERDICTS, type BenchmarkCase, type F1Average, type MetricTree, type Verdict } from '../../core/model.js'
import { casesIn } from '../../core/result/case-columns.js'
import type { Interval } from '../contract.js'

/** A line of an export: its form is owned by the database functions. */
export type Line = { readonly [field: string]: unknown }

/** Whether a field has a value. */
export const given = (value: unknown): boolean => value !== null && value !== undefined

export function optional<T>(read: (line: Line, name: string) => T, line: Line, name: string): T | null {
  return given(line[name]) ? read(line, name) : null
}

export function text(line: Line, name: string): string {
  const value = line[name]
  return typeof value === 'string' ? value : unexpected(name, value)
}

export function number(line: Line, name: string): number {
  const value = line[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : unexpected(name, value)
}

export function list(line: Line, name: string): readonly unknown[] {
  const value = line[name]
  return Array.isArray(value) ? value : unexpected(name, value)
}

export function texts(line: Line, name: string): string[] {
  return list(line, name).map((item) => text({ [name]: item }, name))
}

export function fields(line: Line, name: string): Line {
  return asFields(line[name], name)
}

export function asFields(value: unknown, what: string): Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Line)
    : unexpected(what, value)
}

export function verdict(line: Line, name: string): Verdict {
  return VERDICTS.find((each) => each === line[name]) ?? unexpected(name, line[name])
}

export function f1Average(line: Line, name: string): F1Average {
  const value = line[name]
  return value === 'micro' || value === 'macro' ? value : unexpected(name, value)
}

export function interval(line: Line, name: string): Interval {
  const [low, high] = list(line, name)
  return [number({ low }, 'low'), number({ high }, 'high')]
}

export function metricTree(line: Line, name: string): MetricTree {
  const tree = fields(line, name)
  for (const [key, value] of Object.entries(tree)) if (typeof value !== 'number') metricTree(tree, key)
  return tree as MetricTree
}

export function cases(line: Line, name: string): BenchmarkCase[] {
  return casesIn(line[name]) ?? unexpected(name, line[name])
}

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.(\d{1,6})\d*)?(?:Z|[+-]\d\d(?::?\d\d)?)$/

/** Microseconds since 1970. (Date reads milliseconds only.) */
export function moment(line: Line, name: string): number {
  const written = text(line, name)
  const [, fraction = ''] = TIME.exec(written) ?? []
  const seconds = Math.floor(Date.parse(written) / 1000)
  if (!TIME.test(written) || Number.isNaN(seconds)) return unexpected(name, written)
  return seconds * 1_000_000 + Number(fraction.padEnd(6, '0'))
}

function unexpected(what: string, value: unknown): never {
  const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
  throw new StoreError(
    `A line of the history has ${seen} where ${what} belongs. ` +
      'The store may be of another version of Benchmark Snapshots than this program.',
    'answer',
  )
}
