import { Unreadable } from '../../core/errors.js'
import { quote } from '../../core/json/json-path.js'
import { ALL, type JsonValue } from '../../core/json/selection.js'
import { MAX_CASES, MAX_PROBLEMS_PER_FILE } from '../../core/limits.js'
import type { Problem } from '../../core/model.js'
import type { ResultFile } from '../../ports.js'
import { openSource, type ReadingContext } from '../reading/source.js'
import { sketchOf } from '../reading/sketch.js'
import { columnFor, holdsIds, plainName } from '../tables/columns.js'
import { columnsOf, readRows, valueIn, type Row } from '../tables/rows.js'

/** One row of a file with a line for each case. */
export interface CaseRow {
  /** Numbers are texts of their digits. */
  readonly id: string
  /** Whether the column has only ids, so that they may be shown. */
  readonly isStated: boolean
  /** The value of a column, ignoring case and separators in its name. */
  readonly at: (column: string) => JsonValue | undefined
  readonly row: Row
}

/** The problems and warnings of one file. */
export interface Told {
  readonly problems: Problem[]
  readonly warnings: Problem[]
}

/**
 * The rows of CSV, TSV, JSON Lines or a JSON array with one row for each case, by id. Reports a file that cannot be
 * read, rows without an id, and ids that occur twice.
 * @param needed columns of which a row must have one, the usual one first
 */
export async function readCaseRows(
  file: ResultFile,
  needed: readonly [string, ...string[]],
  context: Pick<ReadingContext, 'parsers' | 'digest'>,
  told: Told,
): Promise<ReadonlyMap<string, CaseRow>> {
  const rows = new Map<string, CaseRow>()
  let problems = 0
  const report = (path: string, message: string): void => {
    problems += 1
    if (problems <= MAX_PROBLEMS_PER_FILE) told.problems.push({ file: file.path, path, message })
  }
  const warn = (path: string, message: string): void => {
    told.warnings.push({ file: file.path, path, message })
  }
  try {
    const source = openSource(file, await sketchOf(file, context.parsers, () => false), { ...context, report, warn })
    let columns: string | undefined
    await readRows(
      source,
      '',
      (row) => {
        const one = caseRow(row, needed)
        if (one === undefined) {
          columns ??= columnsOf(row.value).map(quote).join(', ')
          return
        }
        const { id } = one
        const earlier = rows.get(id)
        if (id === '') report(row.at, 'has no id: every case needs one that is the same in both files')
        else if (earlier !== undefined) report(row.at, `has the id of ${earlier.row.at}: keep one of them`)
        else rows.set(id, one)
      },
      ALL,
    )
    if (rows.size === 0 && problems === 0) {
      report('', `has no row with the columns id and ${needed[0]}${columns === undefined ? '' : `: it has ${columns}`}`)
    } else if (columns !== undefined) report('', `there are rows without the columns id and ${needed[0]}`)
    if (rows.size > MAX_CASES) report('', `has ${rows.size} cases, more than ${MAX_CASES}: split the benchmark`)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    told.problems.push({ file: file.path, path: error.problem.path, message: error.problem.message })
  }
  return rows
}

/** undefined if it lacks the id, or every needed column. */
function caseRow(row: Row, needed: readonly string[]): CaseRow | undefined {
  const names = columnsOf(row.value)
  const at = (column: string): JsonValue | undefined => {
    const name = Object.keys(row.value).find((each) => plainName(each) === column)
    return name === undefined ? undefined : row.value[name]
  }
  const id = columnFor('id', names)?.name
  if (id === undefined || needed.every((column) => at(column) === undefined)) return undefined
  return { id: cellText(valueIn(row, id)), isStated: holdsIds(id), at, row }
}

/** A scalar as people write it; '' if it is missing. */
export function cellText(value: JsonValue | undefined): string {
  return typeof value === 'object' || value === undefined ? '' : String(value).trim()
}

/**
 * The labels in a cell: the elements of an array, the parts of a text between separators, or the whole text. An empty
 * text is no label.
 */
export function labelsIn(value: JsonValue | undefined, separator: string | null): readonly string[] {
  const labels = Array.isArray(value)
    ? value.map(cellText)
    : separator === null
      ? [cellText(value)]
      : cellText(value).split(separator)
  return labels.map((label) => label.trim()).filter((label) => label !== '')
}
