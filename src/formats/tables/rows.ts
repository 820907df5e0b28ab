import { isObject } from '../../core/json/json-fields.js'
import { elementPath, memberPath } from '../../core/json/json-path.js'
import { eachItem, type JsonObject, type JsonValue, type Selection } from '../../core/json/selection.js'
import { numberIn } from '../base/values.js'
import type { Source } from '../reading/source.js'
import type { Theirs } from './mapping.js'

/** One row of a table, from any syntax. */
export interface Row {
  readonly value: JsonObject
  /** The names that the `*` in the path to the rows matched, the outermost first. */
  readonly keys: readonly string[]
  /** For messages. */
  readonly at: string
}

/** Longer texts are never names; a digest replaces them. */
const LONGEST_TEXT = 200

/** Everything except long texts. */
export const CONTENT: Selection = content()

function content(): Selection {
  const all: { others?: Selection; items?: Selection; longest: number; fingerprint: true } = {
    longest: LONGEST_TEXT,
    fingerprint: true,
  }
  all.others = all
  all.items = all
  return all
}

/**
 * The rows of a file, one by one.
 * @param path to the rows inside a document; '' if the document is the rows
 * @param selection what is kept of them, in JSON
 * @returns the members of the document besides its rows
 */
export async function readRows(
  source: Source,
  path: string,
  sink: (row: Row) => void,
  selection: Selection = CONTENT,
): Promise<JsonObject> {
  const nothing: JsonObject = {}
  const { syntax } = source.sketch
  if (syntax === 'table') {
    let head: readonly string[] = []
    await source.rows((cells, index) => {
      if (index === 0) head = cells
      else sink({ value: rowOf(head, cells), keys: [], at: `row ${index + 1}` })
    })
    return nothing
  }
  if (syntax === 'lines') {
    await source.lines(selection, (value, line) => sink({ value, keys: [], at: `line ${line}` }))
    return nothing
  }
  if (path === '' && Array.isArray(source.sketch.value)) {
    await source.json(
      eachItem(selection, (value, index) => {
        if (isObject(value)) sink({ value, keys: [], at: elementPath('$', index) })
      }),
    )
    return nothing
  }
  const document = await source.json(selection)
  for (const row of rowsAt(document, path)) sink(row)
  return isObject(document) ? document : nothing
}

function rowOf(head: readonly string[], cells: readonly string[]): JsonObject {
  return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))
}

/** The rows that a path leads to: objects, and the objects in arrays there. */
export function rowsAt(document: JsonValue, path: string): Row[] {
  const steps = path === '' ? [] : path.split('.')
  return walk(document, steps, [], '$').flatMap(({ value, keys, at }) => {
    if (Array.isArray(value)) {
      return value.flatMap((element, index) =>
        isObject(element) ? [{ value: element, keys, at: elementPath(at, index) }] : [],
      )
    }
    return isObject(value) ? [{ value, keys, at }] : []
  })
}

interface Found {
  readonly value: JsonValue
  readonly keys: readonly string[]
  readonly at: string
}

function walk(value: JsonValue, steps: readonly string[], keys: readonly string[], at: string): Found[] {
  const [step, ...rest] = steps
  if (step === undefined) return [{ value, keys, at }]
  if (step === '*' && Array.isArray(value)) {
    return value.flatMap((element, index) => walk(element, rest, [...keys, String(index)], elementPath(at, index)))
  }
  if (!isObject(value)) return []
  if (step === '*') {
    return Object.entries(value).flatMap(([name, member]) => walk(member, rest, [...keys, name], memberPath(at, name)))
  }
  // Names of members may contain dots.
  return Object.entries(value).flatMap(([name, member]) => {
    const parts = name.split('.')
    const isMeant = parts.every((part, index) => steps[index] === part)
    return isMeant ? walk(member, steps.slice(parts.length), keys, memberPath(at, name)) : []
  })
}

/** The value of a column or path in a row. */
export function valueIn(row: Row, path: string): JsonValue | undefined {
  if (Object.hasOwn(row.value, path)) return row.value[path]
  const key = /^@?key(\d*)$/.exec(path)
  if (key !== null) return key[1] === '' ? row.keys.at(-1) : row.keys[Number(key[1]) - 1]
  return walk(row.value, path.split('.'), [], '')[0]?.value
}

/** The number of a column or path, in our unit. */
export function numberInRow(row: Row, { path, factor }: Theirs): number | undefined {
  const value = numberIn(valueIn(row, path))
  return value === undefined ? undefined : factor === 1 ? value : scaled(value, factor)
}

/** Divides if the mapping divides: 7 / 10 is 0.7, but 7 × 0.1 is not. */
function scaled(value: number, factor: number): number {
  const divisor = Math.round(1 / factor)
  return factor < 1 && Math.abs(divisor * factor - 1) < 1e-12 ? value / divisor : value * factor
}

/** The names of the scalars in a row; nested ones with dots. */
export function columnsOf(value: JsonObject, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, member]) =>
    isObject(member) ? columnsOf(member, `${prefix}${name}.`) : [prefix + name],
  )
}
