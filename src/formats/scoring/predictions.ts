import type { JsonValue } from '../../core/json/selection.js'
import type { ResultFile } from '../../ports.js'
import { numberIn } from '../base/values.js'
import type { ReadingContext } from '../reading/source.js'
import { isMissing } from '../tables/columns.js'
import { Unread, whyNoNumber } from '../tables/unread.js'
import { labelsIn, readCaseRows, type Told } from './rows.js'

/** The answer to one case. */
export interface Prediction {
  /** null: there is no answer. */
  readonly predicted: readonly string[] | null
  readonly latency_ms?: number | undefined
  readonly cost?: number | undefined
  /** Whether it ended in an error. */
  readonly error: boolean
}

/** How the labels of a case are written. */
export interface Labelling {
  /** The separator; null: one label, unless it is an array. */
  readonly separator: string | null
  readonly isMultiLabel: boolean
}

/** The file of answers, by id: `predicted` and optionally `latency_ms`, `cost` and `error`. */
export async function readPredictions(
  file: ResultFile,
  labelling: Labelling,
  context: Pick<ReadingContext, 'parsers' | 'digest'>,
  told: Told,
): Promise<ReadonlyMap<string, Prediction>> {
  const rows = await readCaseRows(file, ['predicted', 'error'], context, told)
  const unread = new Unread((path, message) => told.warnings.push({ file: file.path, path, message }))
  const predictions = new Map(
    [...rows].map(([id, { at, row }]) => {
      const number = (column: string): number | undefined => {
        const value = at(column)
        const found = numberIn(value)
        if (found === undefined && !isMissing(value)) unread.add(`${column} ${whyNoNumber(value)}`, row.at)
        return found
      }
      const error = isError(at('error'))
      const prediction = {
        predicted: error ? null : answerIn(at('predicted'), labelling),
        latency_ms: number('latency_ms'),
        cost: number('cost'),
        error,
      }
      return [id, prediction]
    }),
  )
  unread.end()
  return predictions
}

/** The labels of an answer; null: there is none. */
export function answerIn(
  value: JsonValue | undefined,
  { separator, isMultiLabel }: Labelling,
): readonly string[] | null {
  const labels = labelsIn(value, separator)
  return isMultiLabel ? (value === null || value === undefined ? null : labels) : labels.length === 0 ? null : labels
}

/** Any text means an error, except those that say there was none. */
function isError(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return !isMissing(value) && !/^(?:false|no|0)$/i.test(value.trim())
  return value !== undefined && value !== null && value !== false && value !== 0
}
