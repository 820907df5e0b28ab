/** The names of a result: of its model, dataset, prompt and so on. */
import type { JsonValue } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { text } from '../base/values.js'
import { columnFor, isMissing, type Role } from './columns.js'
import { columnsOf, valueIn, type Row } from './rows.js'

/** The names in a row, or in the document around the rows. */
export type Names = Pick<
  Draft,
  'model_version' | 'dataset_version' | 'prompt_version' | 'model_provider' | 'benchmark' | 'timestamp'
>

/** The names that a document has at its top, by well-known names. */
export function namesOf(rest: Row): Names {
  const columns = columnsOf(rest.value)
  const name = (role: Role): string | undefined => {
    const column = columnFor(role, columns)
    return column === undefined ? undefined : nameIn(valueIn(rest, column.name))
  }
  return withoutMissing({
    model_version: name('model'),
    dataset_version: name('dataset'),
    prompt_version: name('prompt'),
    model_provider: name('provider'),
    benchmark: name('benchmark'),
    timestamp: name('timestamp'),
  })
}

export function withoutMissing(names: Names): Names {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined))
}

export function nameIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : isMissing(value) ? undefined : text(value)
}
