import { addTo } from '../../core/groups.js'
import {
  DIGEST,
  SCALAR,
  eachItem,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
  type Selection,
} from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { count, mean, number, object, objects, only, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * Langfuse: the result of an experiment (`JSON.stringify` of what `experiment.run` returns, or the same from Python), or
 * the answer of `GET /api/public/scores`. https://langfuse.com/docs/evaluation/experiments
 */
export const langfuse: ResultFormat = {
  name: 'Langfuse',
  recognizes: ({ syntax, value }) => syntax === 'json' && (isExperiment(object(value)) || isScores(object(value))),
  read: async (source, context) => [
    isScores(object(source.sketch.value)) ? await readScores(source, context) : await readExperiment(source, context),
  ],
}

const isExperiment = (file: JsonObject): boolean =>
  ('itemResults' in file && 'runEvaluations' in file) || ('item_results' in file && 'run_evaluations' in file)

const isScores = (file: JsonObject): boolean =>
  'meta' in file && objects(file['data']).some((score) => 'traceId' in score && 'name' in score && 'value' in score)

const EVALUATIONS = items(members(scalars('name', 'value')))
const ITEM = members({
  input: DIGEST,
  expectedOutput: DIGEST,
  expected_output: DIGEST,
  item: members({ ...scalars('id', 'datasetName'), input: DIGEST, expectedOutput: DIGEST, expected_output: DIGEST }),
  evaluations: EVALUATIONS,
})

interface ExperimentItem {
  readonly key: JsonValue
  readonly id: string | undefined
  readonly dataset: string | undefined
  readonly values: ReadonlyMap<string, number>
}

async function readExperiment(source: Source, context: FormatContext): Promise<Draft> {
  const found: ExperimentItem[] = []
  const each = eachItem(ITEM, (item) => found.push(itemOf(object(item))))
  const file: Selection = members({
    itemResults: each,
    item_results: each,
    runEvaluations: EVALUATIONS,
    run_evaluations: EVALUATIONS,
  })
  const result = object(await source.json(file))
  const metrics = new Metrics(context)
  const ofRun = valuesOf(result['runEvaluations'] ?? result['run_evaluations'])
  for (const [name, value] of ofRun) metrics.add(name, value)
  for (const name of new Set(found.flatMap(({ values }) => [...values.keys()]))) {
    if (!ofRun.has(name)) metrics.add(name, mean(found.map(({ values }) => values.get(name))))
  }
  const primary = primaryOf(metrics.names)
  context.warn(
    '',
    'Langfuse leaves out items whose task threw, so that an outage can raise the scores: compare the number of cases',
  )
  return {
    dataset_version: only(found.map(({ dataset }) => dataset)),
    metrics,
    primary_metric: primary,
    cases: primary === undefined ? undefined : casesOf(found, primary, context),
    dataset_size: found.length,
  }
}

function itemOf(result: JsonObject): ExperimentItem {
  const item = object(result['item'])
  const input = item['input'] ?? result['input'] ?? null
  const expected =
    item['expectedOutput'] ?? item['expected_output'] ?? result['expectedOutput'] ?? result['expected_output']
  return {
    id: text(item['id']),
    key: text(item['id']) ?? [input, expected ?? null],
    dataset: text(item['datasetName']),
    values: valuesOf(result['evaluations']),
  }
}

/** Categories are not numbers, and are left out. */
function valuesOf(evaluations: JsonValue | undefined): Map<string, number> {
  return new Map(
    objects(evaluations).flatMap((evaluation) => {
      const name = text(evaluation['name'])
      const found = evaluation['value']
      const value = typeof found === 'boolean' ? Number(found) : number(found)
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
}

function casesOf(found: readonly ExperimentItem[], primary: string, context: FormatContext): Cases | undefined {
  const values = found.map(({ values: each }) => each.get(primary)).filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  const isOutcome = values.every((value) => value === 0 || value === 1)
  const cases = new Cases(context.digest)
  for (const [index, { key, id, values: each }] of found.entries()) {
    const name = { id, at: `item ${index + 1}` }
    const value = each.get(primary)
    // An item whose evaluator failed has no value.
    if (value === undefined) cases.add(key, { error: true }, name)
    else cases.add(key, isOutcome ? { passed: value === 1 } : { score: value }, name)
  }
  return cases
}

/** Scores of traces. Each run has new traces, so there are no cases. */
async function readScores(source: Source, context: FormatContext): Promise<Draft> {
  const file = object(
    await source.json(
      members({ data: items(members(scalars('name', 'value'))), meta: members({ totalPages: SCALAR }) }),
    ),
  )
  if ((count(object(file['meta'])['totalPages']) ?? 1) > 1) {
    context.report(
      '$.meta',
      'is one of several pages: get all scores, with a larger `limit`, and put them into one file',
    )
  }
  const values = new Map<string, number[]>()
  for (const score of objects(file['data'])) {
    for (const [name, value] of valuesOf([score])) addTo(values, name, value)
  }
  const metrics = new Metrics(context)
  for (const [name, found] of values) metrics.add(name, mean(found))
  return { metrics, primary_metric: primaryOf(metrics.names) }
}
