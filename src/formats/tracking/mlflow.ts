import { SCALAR, items, members, scalars, type JsonObject, type JsonValue } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { list, number, numberIn, object, objects, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * One run of MLflow: `run.json` of mlflow-export-import, the answer of `runs/get`, or `mlflow runs describe`. A metric
 * is a series; its last step counts.
 */
export const mlflow: ResultFormat = {
  name: 'MLflow run',
  recognizes: ({ syntax, value }) => {
    if (syntax !== 'json') return false
    const file = object(value)
    return [object(file['mlflow']), object(file['run']), file].some(
      (run) => isRunInfo(run['info']) && ('metrics' in run || 'data' in run),
    )
  },
  read: async (source, context) => [(await readMlflowRun(source, context)).draft],
}

function isRunInfo(value: JsonValue | undefined): boolean {
  const info = object(value)
  return 'run_id' in info && ('status' in info || 'lifecycle_stage' in info)
}

const POINT = members(scalars('key', 'value', 'step', 'timestamp', 'run_id'))
/** A list of points, of one number by key, or of one series by key. */
const METRICS = { others: { ...SCALAR, items: POINT }, items: POINT }
/** Tags by name, or as a list of key and value. */
const TAGS = { others: SCALAR, items: members(scalars('key', 'value')) }
const DATA = { metrics: METRICS, tags: TAGS }
const RUN = {
  info: members(scalars('run_id', 'status', 'start_time', 'end_time')),
  ...DATA,
  data: members(DATA),
  inputs: members({ dataset_inputs: items(members({ dataset: members(scalars('name', 'digest')) })) }),
}
const FILE = members({ mlflow: members(RUN), run: members(RUN), ...RUN })

/** MLflow writes the status as a word or as its number. */
const FINISHED: readonly JsonValue[] = ['FINISHED', 3, '3']

/** A run, and its origin according to MLflow. */
export interface MlflowRun {
  readonly draft: Draft
  readonly run_id: string | undefined
  /** Tags that MLflow sets itself, such as `mlflow.source.git.commit`. */
  readonly tag: (name: string) => string | undefined
}

/** Reads one run. Reports what is wrong with it. */
export async function readMlflowRun(source: Source, context: FormatContext): Promise<MlflowRun> {
  const file = object(await source.json(FILE))
  const run = [object(file['mlflow']), object(file['run']), file].find((each) => isRunInfo(each['info'])) ?? file
  const info = object(run['info'])
  const status = info['status'] ?? 'unknown'
  if (!FINISHED.includes(status)) {
    context.report(
      '$.info.status',
      `is ${JSON.stringify(status)}, not FINISHED: the results of such a run are incomplete`,
    )
  }
  const metrics = new Metrics(context)
  for (const [name, value] of lastSteps(run['metrics'] ?? object(run['data'])['metrics'])) {
    if (!name.startsWith('system/')) metrics.add(name, value, `$.metrics["${name}"]`)
  }
  const [start, end] = [numberIn(info['start_time']), numberIn(info['end_time'])]
  const draft = {
    dataset_version: datasetOf(run, context),
    metrics,
    primary_metric: primaryOf(metrics.names),
    duration_seconds: start === undefined || end === undefined || end < start ? undefined : (end - start) / 1_000,
    timestamp: timeOfEpoch(start === undefined ? undefined : start / 1_000),
  }
  const tags = run['tags'] ?? object(run['data'])['tags']
  const tag = (name: string): string | undefined =>
    text(object(tags)[name]) ?? text(objects(tags).find(({ key }) => key === name)?.['value'])
  return { draft, run_id: text(info['run_id']), tag }
}

function lastSteps(value: JsonValue | undefined): Map<string, JsonValue> {
  const last = new Map<string, JsonObject>()
  const take = (key: string, point: JsonObject): void => {
    const other = last.get(key)
    if (other === undefined || isLater(point, other)) last.set(key, point)
  }
  for (const point of objects(value)) take(text(point['key']) ?? '', point)
  const plain = new Map<string, JsonValue>()
  if (!Array.isArray(value)) {
    for (const [key, found] of Object.entries(object(value))) {
      if (list(found).length > 0) for (const point of objects(found)) take(key, point)
      else plain.set(key, found)
    }
  }
  return new Map([...plain, ...[...last].map(([key, point]) => [key, point['value'] ?? null] as const)])
}

/** The highest step, then the latest time. */
function isLater(a: JsonObject, b: JsonObject): boolean {
  const [stepA, stepB] = [numberIn(a['step']) ?? 0, numberIn(b['step']) ?? 0]
  if (stepA !== stepB) return stepA > stepB
  return (number(numberIn(a['timestamp'])) ?? 0) >= (numberIn(b['timestamp']) ?? 0)
}

function datasetOf(run: JsonObject, { warn }: FormatContext): string | undefined {
  const datasets = objects(object(run['inputs'])['dataset_inputs']).map((input) => object(input['dataset']))
  const [dataset, ...more] = datasets
  const [name, digest] = [text(dataset?.['name']), text(dataset?.['digest'])]
  if (dataset === undefined || more.length > 0 || name === undefined) return undefined
  if (digest === undefined) return name
  const version = `${name}@${digest}`
  warn(
    '$.inputs',
    `dataset_version ${version} ends with the digest of the data, so other data are another dataset; name it yourself ` +
      "with mlflow.data.from_…(…, digest='v3')",
  )
  return version
}
