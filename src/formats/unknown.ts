import type { Sketch } from './reading/sketch.js'
import { appearanceOf, guessMapping, shownNames } from './tables/guess.js'
import { pairsOf, type Mapping } from './tables/mapping.js'
import { columnsOf, valueIn, type Row } from './tables/rows.js'
import { sketchedRows } from './tables/shape.js'
import { isDecimalComma } from './tables/unread.js'

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
  const faults = mapping === null ? commasIn(sketch) : faultsOf(sketch, mapping)
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

function commasIn(sketch: Sketch): string[] {
  const rows = rowsIn(sketch, '')
  const columns = [...new Set(rows.flatMap(({ value }) => columnsOf(value)))]
  const found = columns.filter((name) => rows.some((row) => isDecimalComma(valueIn(row, name))))
  return found.length === 0 ? [] : [`Numbers have a decimal comma in ${shownNames(found)}: write 0.9, not 0,9.`]
}

/** Why a mapping does not fit a file, as far as its names show. */
function faultsOf(sketch: Sketch, mapping: Mapping): string[] {
  const rows = sketchedRows(sketch, mapping.rows ?? '')
  if (rows.length === 0) {
    return mapping.rows === null ? [] : [`The mapping says rows=${mapping.rows}, but there are no rows.`]
  }
  const absent = [...pairsOf(mapping)].filter(([, { path }]) => rows.every((row) => valueIn(row, path) === undefined))
  return absent.length === 0
    ? ['The mapping does not say enough.', ...commasIn(sketch)]
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
