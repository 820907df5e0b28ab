import { quote } from '../../core/json/json-path.js'
import type { JsonObject, JsonValue } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics, isErrorBar } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { count, list, numberIn, object, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'
import { Collector } from './collect.js'
import { namesOf } from './names.js'
import { columnFor, isCounting, isMeasured } from './columns.js'
import type { Mapping } from './mapping.js'
import { CONTENT, columnsOf, numberInRow, readRows, valueIn } from './rows.js'
import { shapeOf, type Shape } from './shape.js'
import { whyNoNumber } from './unread.js'

/**
 * Files of no known tool: CSV and TSV, JSON Lines, arrays and flat JSON. Read by well-known names of columns, or by a
 * mapping.
 */
export function tableFormat(mapping: Mapping | null): ResultFormat {
  return {
    name: 'table',
    recognizes: (sketch) => shapeOf(sketch, mapping) !== null,
    read: async (source, context) => {
      const shape = shapeOf(source.sketch, mapping)
      if (shape === null) return []
      if (shape.kind === 'document') return [await readDocument(source, shape, context)]
      checkHead(source.sketch, context)
      const collector = new Collector(shape, context)
      const around = await readRows(source, shape.rows, (row) => collector.add(row))
      return collector.drafts(around)
    },
  }
}

/** Of two columns of one name nobody knows which is meant. */
function checkHead({ syntax, value }: Sketch, { report }: FormatContext): void {
  if (syntax !== 'table') return
  const head = list(list(value)[0]).map((name) => text(name) ?? '')
  const twice = new Set(head.filter((name, index) => name !== '' && head.indexOf(name) !== index))
  for (const name of twice) report('row 1', `the column ${quote(name)} occurs twice: rename or remove one of them`)
}

/** A document of names and numbers: nested numbers have dotted names, lists and texts are left out. */
async function readDocument(source: Source, shape: Shape, context: FormatContext): Promise<Draft> {
  const content = await source.json(CONTENT)
  const document: JsonObject = object(Array.isArray(content) ? list(content)[0] : content)
  const row = { value: document, keys: [], at: '$' }
  const columns = columnsOf(document)
  const size = columnFor('size', columns)?.name
  const metrics = new Metrics(context)
  for (const [name, theirs] of shape.metrics) {
    metrics.add(name.split('.'), numberInRow(row, theirs))
    if (valueIn(row, theirs.path) !== undefined) continue
    context.report('', `the mapping says metric.${name}=${theirs.path}, but there is no ${theirs.path}`)
  }
  for (const name of columns) {
    const value = measuredAs(name, valueIn(row, name), context)
    if (name === size || value === undefined || shape.metrics.has(name) || isErrorBar(name)) continue
    if (!isCounting(name) || /(?:positives|negatives)$/.test(name)) metrics.add(name.split('.'), value, `$.${name}`)
  }
  return {
    ...namesOf(row),
    metrics,
    primary_metric: primaryOf(metrics.names),
    dataset_size: size === undefined ? undefined : count(numberIn(valueIn(row, size))),
  }
}

/** A number; under a name that measures something also one in a text, and there a text that only looks like one is a fault. */
function measuredAs(name: string, value: JsonValue | undefined, { report }: FormatContext): number | undefined {
  if (typeof value !== 'string') return numberIn(value)
  if (!isMeasured(name)) return undefined
  const found = numberIn(value)
  if (found === undefined && /^\s*[+-]?\.?\d/.test(value)) report(`$.${name}`, whyNoNumber(value))
  return found
}
