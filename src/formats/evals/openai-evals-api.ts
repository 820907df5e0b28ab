import { addTo } from '../../core/groups.js'
import {
  DIGEST,
  eachItem,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
} from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { count, flag, isThere, mean, number, object, objects, only, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * OpenAI's Evals API: a run, or the list of its output items, as JSON or one item a line.
 * https://platform.openai.com/docs/api-reference/evals
 */
export const openaiEvalsApi: ResultFormat = {
  name: 'OpenAI Evals API',
  recognizes: ({ syntax, value }) => {
    const file = object(value)
    const first = [...objects(file['data']), ...objects(value), file].find(
      (each) => 'object' in each && 'eval_id' in each,
    )
    return (syntax === 'json' || syntax === 'lines') && (first?.['object'] === RUN || first?.['object'] === ITEM)
  },
  read: async (source, context) => [await read(source, context)],
}

const RUN = 'eval.run'
const ITEM = 'eval.run.output_item'

const OUTPUT_ITEM = members({
  ...scalars('status', 'created_at'),
  datasource_item: DIGEST,
  results: items(members(scalars('name', 'passed', 'score'))),
  sample: members({ ...scalars('model'), error: {} }),
})

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const output: JsonObject[] = []
  const take = (item: JsonValue): unknown => output.push(object(item))
  if (source.sketch.syntax === 'lines') {
    await source.lines(OUTPUT_ITEM, take)
    return draftOfItems(output, context)
  }
  const file = object(
    await source.json({
      ...eachItem(OUTPUT_ITEM, take),
      members: {
        ...scalars('object', 'status', 'model', 'created_at', 'has_more'),
        data: eachItem(OUTPUT_ITEM, take),
        result_counts: members(scalars('total', 'errored', 'failed', 'passed')),
        data_source: members(scalars('model')),
      },
    }),
  )
  if (file['object'] === RUN) return draftOfRun(file, context)
  if (flag(file['has_more']) === true) {
    context.report(
      '$.has_more',
      'there are more output items than this page has: get all pages, as one list or one item a line',
    )
  }
  return draftOfItems(output, context)
}

function draftOfRun(run: JsonObject, context: FormatContext): Draft {
  const status = text(run['status']) ?? 'unknown'
  if (status !== 'completed')
    context.report('$.status', `is ${status}, not completed: such a run has no complete result`)
  const counts = object(run['result_counts'])
  const [total, passed] = [count(counts['total']), count(counts['passed'])]
  const metrics = new Metrics(context)
  if (total !== undefined && passed !== undefined && total > 0) metrics.add('pass_rate', passed / total)
  return {
    model_version: text(run['model']) ?? text(object(run['data_source'])['model']),
    metrics,
    primary_metric: 'pass_rate',
    dataset_size: total,
    error_count: count(counts['errored']),
    timestamp: timeOfEpoch(number(run['created_at'])),
  }
}

function draftOfItems(output: readonly JsonObject[], context: FormatContext): Draft {
  const cases = new Cases(context.digest)
  const scores = new Map<string, (number | undefined)[]>()
  for (const [index, item] of output.entries()) {
    const status = text(item['status'])
    const error = status === 'error' || isThere(object(item['sample'])['error'])
    // The id of a data source item is its position.
    cases.add(item['datasource_item'] ?? null, { passed: status === 'pass', error }, { at: `item ${index + 1}` })
    for (const result of objects(item['results'])) {
      const name = text(result['name'])
      if (name !== undefined) addTo(scores, name, number(result['score']))
    }
  }
  const metrics = new Metrics(context)
  metrics.add('pass_rate', cases.passRate)
  for (const [name, found] of scores) metrics.add([name, 'score'], mean(found))
  return {
    model_version: only(output.map((item) => text(object(item['sample'])['model']))),
    metrics,
    primary_metric: 'pass_rate',
    cases,
    timestamp: timeOfEpoch(number(output[0]?.['created_at'])),
  }
}
