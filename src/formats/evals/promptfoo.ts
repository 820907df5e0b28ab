import { elementPath } from '../../core/json/json-path.js'
import {
  DIGEST,
  PRESENCE,
  SCALAR,
  eachItem,
  everyMember,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
  type Selection,
} from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { flag, isThere, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'
import {
  draftOfColumn,
  reportSameColumns,
  type PromptfooColumn,
  type PromptfooRow,
  type PromptfooTotals,
} from './promptfoo-columns.js'

/**
 * promptfoo: `output.json` and `output.yaml` (versions 2 and 3 of its results), `output.jsonl`, and what its
 * `evaluate()` returns. https://www.promptfoo.dev/docs/configuration/outputs
 */
export const promptfoo: ResultFormat = {
  name: 'promptfoo',
  recognizes: (sketch) => isDocument(sketch) || isLines(sketch),
  read: (source, context) =>
    source.sketch.syntax === 'lines' ? readLines(source, context) : readDocument(source, context),
}

function isDocument({ syntax, value }: Sketch): boolean {
  if (syntax !== 'json' && syntax !== 'yaml') return false
  const outer = object(value)
  return [outer, object(outer['results'])].some(
    (summary) =>
      typeof summary['version'] === 'number' &&
      Array.isArray(summary['results']) &&
      ('stats' in summary || 'prompts' in summary || 'table' in summary),
  )
}

function isLines({ syntax, value }: Sketch): boolean {
  return syntax === 'lines' && objects(value).some((row) => 'promptIdx' in row && 'testIdx' in row && 'success' in row)
}

const METRICS = members({
  ...scalars('assertPassCount', 'assertFailCount'),
  namedScores: everyMember(SCALAR),
  namedScoresCount: everyMember(SCALAR),
  namedScoreWeights: everyMember(SCALAR),
})

const PROMPT = members({ ...scalars('id', 'label', 'provider', 'raw'), metrics: METRICS })

/** The text of a prompt inside a row is rendered, so it contains the case. */
const ROW = members({
  ...scalars('success', 'score', 'latencyMs', 'cost', 'promptIdx', 'promptId', 'failureReason'),
  error: PRESENCE,
  gradingResult: {},
  namedScores: everyMember(SCALAR),
  provider: members(scalars('id', 'label')),
  prompt: members(scalars('label')),
  vars: DIGEST,
  testCase: members({
    description: DIGEST,
    vars: DIGEST,
    assert: DIGEST,
    metadata: members(scalars('category', 'group')),
  }),
})

async function readDocument(source: Source, context: FormatContext): Promise<Draft[]> {
  const columns = new Columns(context)
  const summary = (results: Selection): Record<string, Selection> => ({
    ...scalars('version', 'timestamp'),
    prompts: items(PROMPT),
    table: members({ head: members({ prompts: items(PROMPT) }) }),
    results,
  })
  const rowsAt = (path: string): Selection =>
    eachItem(ROW, (row, index) => columns.add(object(row), elementPath(path, index)))
  const config = members(scalars('description'))
  // The summary is under `results`, or is the document.
  const file = object(
    await source.json(
      members({ ...summary({ ...members(summary(rowsAt('$.results.results'))), ...rowsAt('$.results') }), config }),
    ),
  )
  const found = Array.isArray(file['results']) ? file : object(file['results'])
  const prompts =
    objects(found['prompts']).length > 0 ? found['prompts'] : object(object(found['table'])['head'])['prompts']
  return columns.drafts(objects(prompts), {
    benchmark: text(object(file['config'])['description']),
    timestamp: text(found['timestamp']),
  })
}

async function readLines(source: Source, context: FormatContext): Promise<Draft[]> {
  const columns = new Columns(context)
  await source.lines(ROW, (row, line) => columns.add(row, `line ${line}`))
  return columns.drafts([], {})
}

/** The columns of a file, in the order in which it has them. */
class Columns {
  private readonly found = new Map<string, PromptfooColumn>()

  constructor(private readonly context: FormatContext) {}

  add(row: JsonObject, at: string): void {
    const provider = object(row['provider'])
    const name = text(provider['label']) ?? text(provider['id']) ?? text(row['provider'])
    const label = text(object(row['prompt'])['label'])
    const index = number(row['promptIdx'])
    const key = index === undefined ? JSON.stringify([name ?? null, label ?? null]) : String(index)
    const column = this.found.get(key) ?? { provider: name, label, id: text(row['promptId']), rows: [] }
    this.found.set(key, column)
    column.rows.push(rowOf(row, at))
  }

  drafts(prompts: readonly JsonObject[], more: Pick<Draft, 'benchmark' | 'timestamp'>): Draft[] {
    const columns = [...this.found].map(([key, column]) => {
      const prompt = prompts[Number(key)]
      if (prompt === undefined) return { column, totals: undefined }
      const {
        label = column.label,
        provider = column.provider,
        id = column.id,
        raw,
      } = {
        label: text(prompt['label']),
        provider: text(prompt['provider']),
        id: text(prompt['id']),
        raw: text(prompt['raw']),
      }
      return { column: { ...column, label, provider, id, raw }, totals: totalsOf(object(prompt['metrics'])) }
    })
    reportSameColumns(
      columns.map(({ column }) => column),
      this.context,
    )
    return columns.map(({ column, totals }) => ({ ...draftOfColumn(column, totals, this.context), ...more }))
  }
}

function rowOf(row: JsonObject, at: string): PromptfooRow {
  const test = object(row['testCase'])
  const metadata = object(test['metadata'])
  return {
    test: [test['description'] ?? null, test['vars'] ?? row['vars'] ?? null],
    assertions: text(test['assert']),
    namedScores: numbersOf(row['namedScores']),
    at,
    outcome: {
      passed: flag(row['success']),
      score: number(row['score']),
      error: isError(row),
      latency_ms: number(row['latencyMs']),
      cost: number(row['cost']),
      group: text(metadata['category']) ?? text(metadata['group']),
    },
  }
}

/** `error` also has failed assertions; only reason 2 is an error. Older files have no reason. */
function isError(row: JsonObject): boolean {
  const reason = number(row['failureReason'])
  return reason === undefined ? isThere(row['error']) && !isThere(row['gradingResult']) : reason === 2
}

/**
 * Named scores of a column are sums, weighted by the assertions; older files have only their number. A score with
 * neither is derived from others, and is not a sum.
 */
function totalsOf(metrics: JsonObject): PromptfooTotals {
  const [passed, failed] = [number(metrics['assertPassCount']), number(metrics['assertFailCount'])]
  const assertions = (passed ?? 0) + (failed ?? 0)
  const weights = { ...numbersOf(metrics['namedScoresCount']), ...numbersOf(metrics['namedScoreWeights']) }
  const scores = Object.entries(numbersOf(metrics['namedScores'])).flatMap(([name, sum]) => {
    const weight = weights[name] ?? 1
    return weight === 0 ? [] : [[name, sum / weight] as const]
  })
  return {
    assertionPassRate: assertions === 0 ? undefined : (passed ?? 0) / assertions,
    namedScores: Object.fromEntries(scores),
  }
}

function numbersOf(value: JsonValue | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(object(value)).filter((entry): entry is [string, number] => number(entry[1]) !== undefined),
  )
}
