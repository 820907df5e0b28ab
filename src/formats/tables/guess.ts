import { isObject } from '../../core/json/json-fields.js'
import type { JsonValue } from '../../core/json/selection.js'
import { isMeasure } from '../base/primary.js'
import { list, numberIn, text } from '../base/values.js'
import type { Sketch } from '../reading/sketch.js'
import { isCounting, isMissing, outcomeIn, plainName } from './columns.js'
import { columnsOf, valueIn, type Row } from './rows.js'
import { numericColumns, rolesOf, sketchedRows } from './shape.js'

/**
 * A guess at the mapping of a file, from its own names, for a person to check. Only here parts of names count.
 * undefined: no guess is possible.
 */
export function guessMapping(sketch: Sketch): string | undefined {
  for (const place of placesOf(sketch)) {
    const rows = sketchedRows(sketch, place)
    const pairs = guessPairs(rows, place)
    if (pairs !== undefined && pairs.length > 0) return pairs.join(', ')
  }
  return guessMetrics(sketch)
}

/** Where rows may be, the nearest first. */
function placesOf({ syntax, value }: Sketch): string[] {
  if (syntax === 'table' || syntax === 'lines' || Array.isArray(value)) return ['']
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, name, 4))
}

function placesIn(value: JsonValue, path: string, levels: number): string[] {
  if (Array.isArray(value)) return value.some((element) => isObject(element)) ? [path] : []
  if (!isObject(value) || levels === 0) return []
  const inside = Object.values(value)
  const isSame =
    inside.length > 1 &&
    inside.every((each) => isObject(each) || (Array.isArray(each) && each.some((element) => isObject(element))))
  return [
    ...(isSame ? [`${path}.*`] : []),
    ...Object.entries(value).flatMap(([name, member]) => placesIn(member, `${path}.${name}`, levels - 1)),
  ]
}

function guessPairs(rows: readonly Row[], place: string): string[] | undefined {
  const columns = [...new Set(rows.flatMap(({ value }) => columnsOf(value)))]
  if (rows.length === 0 || columns.length === 0) return undefined
  const known = rolesOf(rows, null)
  const values = (name: string): JsonValue[] =>
    rows.map((row) => valueIn(row, name)).filter((value) => value !== undefined)
  const numeric = numericColumns(rows).filter((name) => !isCounting(name))
  const passed =
    known.get('passed')?.path ??
    columns.find(
      (name) => values(name).length > 0 && values(name).every((value) => isOutcome(value)) && !numeric.includes(name),
    )
  const score =
    known.get('score')?.path ??
    numeric.find((name) => has(name, 'score', 'rating', 'grade')) ??
    numeric.find((name) => isMeasure(plainName(name)))
  const knownId = known.get('id')?.path
  const id =
    (knownId === '@key' ? undefined : knownId) ??
    idOf(columns, values, rows) ??
    (place.includes('*') ? '@key' : undefined)
  const model = known.get('model')?.path ?? columns.find((name) => has(name, 'model'))
  if (passed === undefined && score === undefined && (model === undefined || numeric.length === 0)) return undefined
  const isCases = passed !== undefined || (score !== undefined && id !== undefined)
  const isKeyFree = place.includes('*') && id !== '@key'
  return [
    ...(place === '' ? [] : [`rows=${place}`]),
    ...(isCases && id !== undefined ? [`id=${quoted(id)}`] : []),
    ...(passed !== undefined
      ? [`passed=${quoted(passed)}`]
      : isCases && score !== undefined
        ? [`score=${quoted(score)}${scaleOf(values(score))}`]
        : []),
    ...(model !== undefined ? [`model=${quoted(model)}`] : isKeyFree ? ['model=@key'] : []),
  ]
}

function isOutcome(value: JsonValue): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && (outcomeIn(value) ?? null) !== null)
}

/** The column with a name for ids, or the first whose values all differ. */
function idOf(
  columns: readonly string[],
  values: (name: string) => JsonValue[],
  rows: readonly Row[],
): string | undefined {
  const isDifferent = (name: string): boolean =>
    new Set(values(name)).size === rows.length && !values(name).some(isMissing)
  return (
    columns.find(
      (name) =>
        has(name, 'id', 'name', 'key', 'case', 'question', 'title') && values(name).every((value) => !isMissing(value)),
    ) ??
    columns.find(
      (name) =>
        isDifferent(name) && values(name).every((value) => typeof value === 'string' && numberIn(value) === undefined),
    )
  )
}

function has(name: string, ...words: readonly string[]): boolean {
  const parts = plainName(name).split(/[_.]/)
  return words.some((word) => parts.includes(word))
}

function scaleOf(values: readonly JsonValue[]): string {
  const highest = Math.max(...values.map((value) => numberIn(value) ?? 0))
  const scale = highest <= 1 ? undefined : [2, 3, 4, 5, 10, 100].find((each) => each >= highest)
  return scale === undefined ? '' : `/${scale}`
}

/** A document of numbers with unknown names. */
function guessMetrics({ syntax, value }: Sketch): string | undefined {
  if ((syntax !== 'json' && syntax !== 'yaml') || !isObject(value)) return undefined
  const numeric = numericColumns([{ value, keys: [], at: '' }]).slice(0, 3)
  if (numeric.length === 0) return undefined
  return numeric.map((name) => `metric.${name.split('.').at(-1) ?? name}=${quoted(name)}`).join(', ')
}

/** Names with a comma or an equals sign are quoted. */
function quoted(name: string): string {
  return /[,="]/.test(name) ? `"${name}"` : name
}

/** What a file looks like, by its own names; never a text from it. */
export function appearanceOf({ syntax, value, delimiter }: Sketch): string {
  if (syntax === 'xml') return `XML whose root is <${text(value) ?? ''}>`
  if (syntax === 'zip') return `a zip file (files: ${list(value).length})`
  if (syntax === 'table')
    return `a table (${delimiter === '\t' ? 'TSV' : 'CSV'}) with the columns ${shownNames(list(list(value)[0]).map(String))}`
  const what = { json: 'JSON', lines: 'JSON Lines', yaml: 'YAML', 'front-matter': 'YAML' }[syntax]
  if (Array.isArray(value)) {
    const rows = value.filter((each) => isObject(each))
    if (rows.length === 0) return value.length === 0 ? `${what} with an empty list` : `${what}: a list without objects`
    return `${what}: a list of objects with the members ${shownNames([...new Set(rows.flatMap((row) => Object.keys(row)))])}`
  }
  if (!isObject(value)) return `${what} without any members`
  const found = Object.entries(value).map(([name, member]) => `${JSON.stringify(short(name))} (${kindOf(member)})`)
  return `${what} with the members ${shown(found)}`
}

function kindOf(value: JsonValue): string {
  if (Array.isArray(value)) return value.some((each) => isObject(each)) ? 'a list of objects' : 'a list'
  if (isObject(value)) return 'an object'
  return value === null
    ? 'null'
    : { string: 'a text', number: 'a number', boolean: 'true or false' }[
        typeof value as 'string' | 'number' | 'boolean'
      ]
}

/** Names of columns or members for a message; of many the first. */
export function shownNames(found: readonly string[]): string {
  return shown(found.map((name) => JSON.stringify(short(name))))
}

function shown(found: readonly string[]): string {
  return found.length <= 8 ? found.join(', ') : `${found.slice(0, 8).join(', ')} and ${found.length - 8} more`
}

function short(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 40)}…`
}
