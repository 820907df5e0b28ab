import { isObject } from '../core/json/json-fields.js'
import type { Sketch } from './reading/sketch.js'
import { appearanceOf, guessMapping, shownNames } from './tables/guess.js'
import { pairsOf, type Mapping } from './tables/mapping.js'
import { columnsOf, valueIn, type Row } from './tables/rows.js'
import { sketchedRows } from './tables/shape.js'
import { SLIPS, slipOfNumber } from './tables/unread.js'

/** The smallest file that is valid. */
const SMALLEST = [
  '{ "model_version": "my-model-1",',
  '  "dataset_version": "my-data-v1",',
  '  "prompt_version": "none",',
  '  "metrics": { "accuracy": 0.91 },',
  '  "primary_metric": "accuracy" }',
]

/**
 * The message about a file of an unknown format: what it looks like, the mapping that would read it, and the smallest
 * valid file. The first line is a sentence, the others are to be copied.
 * @param mapping the one that did not fit
 */
export function describeUnknown(sketch: Sketch, mapping: Mapping | null): string {
  const bare = bareness(sketch)
  if (bare !== null) return `${bare}: the benchmark wrote no result, or was stopped before it could`
  const faults = mapping === null ? slipsIn(sketch) : faultsOf(sketch, mapping)
  const guess = guessMapping(sketch)
  return [
    `is not a known kind of result file (docs/formats.md): it looks like ${appearanceOf(sketch)}`,
    ...faults,
    ...(guess !== undefined
      ? ['If it is a result of your own, map its names; a guess:', `  mapping: ${guess}`]
      : rowsIn(sketch, '').length > 0
        ? ['If it is a result of your own, give a mapping of its columns, in one of these forms:', ...FORMS]
        : []),
    'The smallest valid file is:',
    ...SMALLEST.map((line) => `  ${line}`),
  ].join('\n')
}

/** What is there of a file that only has the head of a table, or a document without a member; null for all others. */
function bareness({ syntax, value }: Sketch): string | null {
  const [head, ...rows] = Array.isArray(value) ? value : []
  if (syntax === 'table' && Array.isArray(head) && rows.length === 0) {
    return `has the columns ${shownNames(head.map(String))} and no rows`
  }
  return isObject(value) && Object.keys(value).length === 0 ? 'holds an empty object' : null
}

/** The mappings for rows that are cases, scored cases, results and metrics. */
const FORMS = [
  '  id=<column>, passed=<column>',
  '  id=<column>, score=<column>',
  '  model=<column>, metric.<name>=<column>',
  '  metric=<column>, value=<column>',
]

function rowsIn(sketch: Sketch, place: string): Row[] {
  return sketch.syntax === 'table' || sketch.syntax === 'lines' || place !== '' ? sketchedRows(sketch, place) : []
}

/** Columns whose numbers are written so that they are not read. */
function slipsIn(sketch: Sketch): string[] {
  const rows = rowsIn(sketch, '')
  const columns = [...new Set(rows.flatMap(({ value }) => columnsOf(value)))]
  return (['comma', 'percent'] as const).flatMap((slip) => {
    const found = columns.filter((name) => rows.some((row) => slipOfNumber(valueIn(row, name)) === slip))
    const [what, mend] = SLIPS[slip].split(': ')
    return found.length === 0 ? [] : [`Numbers have ${what} in ${shownNames(found)}: ${mend}.`]
  })
}

/** Why a mapping does not fit a file, as far as its names show. */
function faultsOf(sketch: Sketch, mapping: Mapping): string[] {
  const rows = sketchedRows(sketch, mapping.rows ?? '')
  if (rows.length === 0) {
    return mapping.rows === null ? [] : [`The mapping says rows=${mapping.rows}, but there are no rows.`]
  }
  const absent = [...pairsOf(mapping)].filter(([, { path }]) => rows.every((row) => valueIn(row, path) === undefined))
  return absent.length === 0
    ? ['The mapping does not say enough.', ...slipsIn(sketch)]
    : absent.map(([pair, { path }]) => `The mapping says ${pair}, but no row has ${path}.`)
}

/** The message about a text that is not JSON, a table or XML; a parser's message alone does not help. */
export function describeUnreadable(message: string): string {
  return [
    message,
    'If the tool that wrote it was stopped, run it again. Result files are JSON, JSON Lines, CSV, XML or .eval; the smallest is:',
    ...SMALLEST.map((line) => `  ${line}`),
  ].join('\n')
}
