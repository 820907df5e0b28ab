import type { Draft } from '../base/draft.js'
import { digestOfValue } from '../../core/json/json-digest.js'
import { list, numberIn } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'
import { draftOfColumn, reportSameColumns, type PromptfooColumn } from './promptfoo-columns.js'

/** A column of promptfoo is several columns of the table: the output, then these, whose names repeat. */
const AFTER_OUTPUT = ['Status', 'Score', 'Named Scores']
const METRIC = 'Metric: '

/** promptfoo's `output.csv`. Its scores are rounded to two decimals, so the JSON file is better. */
export const promptfooCsv: ResultFormat = {
  name: 'promptfoo CSV',
  recognizes: ({ syntax, value }) => syntax === 'table' && columnsOf(list(list(value)[0]).map(String)).length > 0,
  read,
}

interface CsvColumn extends PromptfooColumn {
  readonly at: number
  /** Where the named scores are, by their names. */
  readonly metrics: Readonly<Record<string, number>>
}

async function read(source: Source, context: FormatContext): Promise<Draft[]> {
  let columns: CsvColumn[] = []
  let variables: string[] = []
  let hasDescription = false
  await source.rows((cells, row) => {
    if (row === 0) {
      columns = columnsOf(cells)
      const before = cells.slice(0, columns[0]?.at ?? 0)
      hasDescription = before[0] === 'Description'
      variables = before.slice(hasDescription ? 1 : 0)
      return
    }
    const first = hasDescription ? 1 : 0
    const values = Object.fromEntries(variables.map((name, index) => [name, cells[first + index] ?? '']))
    const description = hasDescription && cells[0] !== '' ? (cells[0] ?? null) : null
    for (const column of columns) {
      const status = cells[column.at + 1] ?? ''
      // A test that did not run with this prompt and provider.
      if (status === '') continue
      const scores = Object.entries(column.metrics).flatMap(([name, at]) => {
        const score = numberIn(cells[at])
        return score === undefined ? [] : [[name, score] as const]
      })
      column.rows.push({
        test: [digestOf(description, context), digestOf(values, context)],
        at: `row ${row + 1}`,
        assertions: undefined,
        namedScores: Object.fromEntries(scores),
        outcome: { passed: status === 'PASS', score: numberIn(cells[column.at + 2]), error: status === 'ERROR' },
      })
    }
  })
  reportSameColumns(columns, context)
  context.warn(
    '',
    'promptfoo rounds scores in CSV to two decimals and leaves out latency and cost: output.json has them',
  )
  return columns.map((column) => draftOfColumn(column, undefined, context))
}

function columnsOf(head: readonly string[]): CsvColumn[] {
  return head.flatMap((cell, at) => {
    if (!AFTER_OUTPUT.every((name, index) => head[at + 1 + index] === name)) return []
    const [, provider, label] = /^\[([^\]]+)\] ([\s\S]*)$/.exec(cell) ?? [undefined, undefined, cell]
    const metrics: Record<string, number> = {}
    for (let next = at + 1 + AFTER_OUTPUT.length; head[next]?.startsWith(METRIC) === true; next += 1) {
      metrics[(head[next] ?? '').slice(METRIC.length)] = next
    }
    return [{ at, provider, label, metrics, rows: [] }]
  })
}

/** The same as the digest of the value in the JSON file. */
function digestOf(value: Readonly<Record<string, string>> | string | null, { digest }: FormatContext): string | null {
  return value === null ? null : digestOfValue(value, digest)
}
