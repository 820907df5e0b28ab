import { isObject } from '../../core/json/json-fields.js'
import type { JsonValue } from '../../core/json/selection.js'
import { isMeasure } from '../base/primary.js'
import { list, numberIn, objects, text } from '../base/values.js'
import type { Sketch } from '../reading/sketch.js'
import {
  columnFor,
  isCounting,
  isMeasured,
  isMissing,
  outcomeIn,
  plainName,
  type KnownColumn,
  type Role,
} from './columns.js'
import { pairsOf, type Mapping, type Theirs } from './mapping.js'
import { columnsOf, rowsAt, valueIn, type Row } from './rows.js'

/** What the rows of a file are. */
export interface Shape {
  /**
   * `cases`: each row is one run of a case. `results`: each is a result. `values`: each is one metric. `document`: the
   * file is one result, in names and numbers.
   */
  readonly kind: 'cases' | 'results' | 'values' | 'document'
  /** The path to the rows in a document; '' if the file is the rows. */
  readonly rows: string
  readonly columns: ReadonlyMap<Role, Theirs>
  /** Metrics that the mapping names. */
  readonly metrics: ReadonlyMap<string, Theirs>
  /** All that the mapping names, by its pairs as people write them. */
  readonly mapped: ReadonlyMap<string, Theirs>
}

/** How a file of an unknown format can be read; null if that is unknown. */
export function shapeOf(sketch: Sketch, mapping: Mapping | null): Shape | null {
  const place = mapping?.rows ?? placeOf(sketch)
  const rows = place === null ? [] : sketchedRows(sketch, place)
  const columns = rolesOf(rows, mapping)
  const shape = (kind: Shape['kind']): Shape => ({
    kind,
    rows: place ?? '',
    columns,
    metrics: mapping?.metrics ?? new Map(),
    mapped: mapping === null ? new Map() : pairsOf(mapping),
  })
  if (rows.length === 0 || (rows.length === 1 && sketch.syntax === 'json' && place === '')) {
    return isDocument(sketch, mapping) ? shape('document') : null
  }
  const kind = kindOf(rows, columns, mapping, sketch)
  return kind === null ? null : shape(kind)
}

function kindOf(
  rows: readonly Row[],
  columns: ReadonlyMap<Role, Theirs>,
  mapping: Mapping | null,
  sketch: Sketch,
): Shape['kind'] | null {
  const isMapped = mapping?.roles.has('passed') === true || mapping?.roles.has('score') === true
  const hasId = columns.has('id')
  if (!isMapped && columns.has('metric') && columns.has('value')) return 'values'
  if (!isMapped && !hasId && !columns.has('model') && isPairs(rows, sketch)) return 'values'
  if (columns.has('passed') && hasId) return 'cases'
  if (columns.has('score') && (hasId || isMapped)) return hasId ? 'cases' : null
  const measured = numericColumns(rows).filter((name) => !isCounting(name))
  const models = columns.get('model')
  if (models !== undefined && measured.length > 0) {
    const names = rows.map((row) => valueIn(row, models.path))
    // If a model occurs more than once, its rows are cases.
    if (!hasId || new Set(names).size === names.length) return 'results'
  }
  if (hasId && measured.some(isMeasure)) return 'cases'
  return rows.length === 1 && measured.some(isMeasure) ? 'results' : null
}

/** Two columns, of names and of numbers. */
function isPairs(rows: readonly Row[], { syntax }: Sketch): boolean {
  return (
    syntax === 'table' &&
    rows.every(({ value }) => {
      const [name, number, ...more] = Object.values(value)
      return (
        more.length === 0 &&
        typeof name === 'string' &&
        numberIn(name) === undefined &&
        (isMissing(number) || numberIn(number) !== undefined)
      )
    }) &&
    numericColumns(rows).length === 1
  )
}

/** The roles in a mapping, else those of columns with well-known names. */
export function rolesOf(rows: readonly Row[], mapping: Mapping | null): Map<Role, Theirs> {
  const names = [...new Set(rows.flatMap(({ value }) => columnsOf(value)))]
  const found = new Map<Role, Theirs>()
  const roles: readonly Role[] = [
    ...(['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error', 'model', 'dataset'] as const),
    ...(['prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'] as const),
  ]
  for (const role of roles) {
    const known = columnFor(role, names)
    const theirs =
      mapping?.roles.get(role) ?? (known === undefined || !isFit(role, known, rows) ? undefined : asTheirs(known))
    if (theirs !== undefined) found.set(role, theirs)
  }
  // The key of an object with the runs of a case is the case.
  if (!found.has('id') && rows.length > 0 && rows.every(({ keys }) => keys.length === 1))
    found.set('id', { path: '@key', factor: 1 })
  return found
}

function asTheirs({ name, factor }: KnownColumn): Theirs {
  return { path: name, factor }
}

const AMBIGUOUS: ReadonlySet<string> = new Set(['status', 'outcome', 'verdict'])

/** Whether a column fits its role: one called `status` may be something else. */
function isFit(role: Role, { name }: KnownColumn, rows: readonly Row[]): boolean {
  const values = rows.map((row) => valueIn(row, name))
  if (role === 'passed') {
    const outcomes = values.filter((value) => outcomeIn(value) !== undefined)
    // If the name is unambiguous, wrong values in some rows are reported, and the file keeps its kind.
    const isSlip = !AMBIGUOUS.has(plainName(name)) && 2 * outcomes.length > values.length
    return (
      outcomes.some((value) => outcomeIn(value) !== null) &&
      values.every((value) => outcomeIn(value) !== undefined || (isSlip && numberIn(value) === undefined))
    )
  }
  if (role === 'score' || role === 'value') return values.some((value) => numberIn(value) !== undefined)
  return true
}

/** Columns with numbers, by their dotted names. */
export function numericColumns(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.flatMap(({ value }) => columnsOf(value)))]
  return names.filter((name) => {
    const values = rows.map((row) => valueIn(row, name)).filter((value) => !isMissing(value))
    return values.length > 0 && values.every((value) => typeof value !== 'boolean' && numberIn(value) !== undefined)
  })
}

export function sketchedRows({ syntax, value }: Sketch, place: string): Row[] {
  if (syntax === 'table') {
    const [head = [], ...rows] = list(value).map((row) => list(row))
    return rows.map((cells, index) => ({
      value: Object.fromEntries(head.map((name, column) => [text(name) ?? '', cells[column] ?? ''])),
      keys: [],
      at: `row ${index + 2}`,
    }))
  }
  if (syntax === 'json' || syntax === 'yaml' || syntax === 'lines') return rowsAt(value, place)
  return []
}

/** Where the rows are: the file itself, or the only place in a document with rows that have an outcome. */
function placeOf({ syntax, value }: Sketch): string | null {
  if (syntax !== 'json' && syntax !== 'yaml') return ''
  if (!isObject(value)) return ''
  const places = Object.entries(value).flatMap(([name, member]) => placesIn(member, name, 3))
  return places.length === 1 ? (places[0] ?? null) : null
}

function placesIn(value: JsonValue, path: string, levels: number): string[] {
  if (isRows(value)) return [path]
  if (!isObject(value) || levels === 0) return []
  const inside = Object.values(value)
  if (inside.length > 0 && inside.every((each) => isRows(each) || (isObject(each) && hasOutcome(each))))
    return [`${path}.*`]
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, `${path}.${name}`, levels - 1))
}

function isRows(value: JsonValue): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && hasOutcome(each))
}

function hasOutcome(value: JsonValue): boolean {
  const row = { value: isObject(value) ? value : {}, keys: [], at: '' }
  const names = columnsOf(row.value)
  const [passed, score] = [columnFor('passed', names), columnFor('score', names)]
  return (
    (passed !== undefined && isFit('passed', passed, [row])) || (score !== undefined && isFit('score', score, [row]))
  )
}

/** An object of names and numbers, at least one of which is a known measure. */
function isDocument({ syntax, value }: Sketch, mapping: Mapping | null): boolean {
  if (syntax !== 'json' && syntax !== 'yaml') return false
  const elements = Array.isArray(value) ? objects(value) : isObject(value) ? [value] : []
  const [document, ...more] = elements
  if (document === undefined || more.length > 0) return false
  if (mapping !== null && mapping.metrics.size > 0) return true
  return columnsOf(document).some(
    (name) => isMeasured(name) && numberIn(valueIn({ value: document, keys: [], at: '' }, name)) !== undefined,
  )
}
