import type { JsonObject } from '../../core/json/selection.js'
import type { ResultFile } from '../../ports.js'
import type { ReadingContext } from '../reading/source.js'
import { plainName } from '../tables/columns.js'
import { labelsIn, readCaseRows, cellText, type Told } from './rows.js'

/** A case with its expected answer. */
export interface KnownCase {
  readonly id: string
  /** Whether its id may be shown; if not, its place in the file. */
  readonly isStated: boolean
  readonly at: string
  readonly expected: readonly string[]
  readonly group: string | undefined
  /** The row without the expected answer: what a service gets. */
  readonly input: JsonObject
}

export interface KnownCases {
  readonly cases: readonly KnownCase[]
  /** Whether a case has a set of labels, not one. */
  readonly isMultiLabel: boolean
}

/**
 * The file of known cases: `id`, `expected` and optionally `group`.
 * @param separator between the labels of a case; null: one label, unless the file has arrays
 */
export async function readKnownCases(
  file: ResultFile,
  separator: string | null,
  context: Pick<ReadingContext, 'parsers' | 'digest'>,
  told: Told,
): Promise<KnownCases> {
  const rows = [...(await readCaseRows(file, ['expected'], context, told)).values()]
  const isMultiLabel = separator !== null || rows.some(({ at }) => Array.isArray(at('expected')))
  const cases = rows.map(({ id, isStated, at, row }) => {
    const expected = labelsIn(at('expected'), separator)
    if (expected.length === 0 && !isMultiLabel) {
      told.problems.push({
        file: file.path,
        path: row.at,
        message: 'expected is empty: leave out a case that nobody can answer',
      })
    }
    const input = Object.fromEntries(Object.entries(row.value).filter(([name]) => !KEPT.has(plainName(name))))
    return { id, isStated, at: row.at, expected, group: cellText(at('group')) || undefined, input }
  })
  return { cases, isMultiLabel }
}

/** Columns that a service never gets. */
const KEPT: ReadonlySet<string> = new Set(['expected', 'group'])
