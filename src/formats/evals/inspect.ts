import {
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
import { Cases, type Outcome } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { count, flag, isThere, list, milliseconds, number, numberIn, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * Logs of the UK AI Security Institute's inspect_ai: `.json`, and `.eval`, which is a ZIP with a file for each sample.
 * https://inspect.aisi.org.uk/eval-logs.html
 */
export const inspect: ResultFormat = {
  name: 'inspect_ai',
  recognizes: ({ syntax, value }) => {
    if (syntax === 'zip') return list(value).some((name) => name === HEADER || name === START)
    const log = object(value)
    return syntax === 'json' && 'status' in log && 'task' in object(log['eval']) && 'model' in object(log['eval'])
  },
  read: async (source, context) => [await read(source, context)],
}

const HEADER = 'header.json'
const START = '_journal/start.json'
const SUMMARIES = 'summaries.json'

const SAMPLE = members({
  ...scalars('id', 'total_time'),
  error: PRESENCE,
  scores: { ...everyMember(members({ value: SCALAR })), mostMembers: 100 },
})

const SCORE = members({
  ...scalars('name', 'scorer', 'reducer'),
  metrics: everyMember(members(scalars('value'))),
})

const LOG: Record<string, Selection> = {
  ...scalars('status', 'invalidated'),
  eval: members({
    ...scalars('task', 'task_version', 'model', 'created'),
    dataset: members(scalars('name', 'location', 'samples')),
    config: members({ ...scalars('epochs'), limit: { longest: 100, items: SCALAR } }),
  }),
  results: members({ ...scalars('total_samples', 'completed_samples'), scores: items(SCORE) }),
  stats: members({ model_usage: everyMember(members(scalars('total_cost'))) }),
}

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const samples: JsonObject[] = []
  const take = (sample: JsonValue): unknown => samples.push(object(sample))
  const log =
    source.sketch.syntax === 'zip'
      ? await readZip(source, take)
      : object(await source.json(members({ ...LOG, samples: eachItem(SAMPLE, take) })))
  const stopped = whyNotWhole(log)
  if (stopped !== undefined) {
    context.report('$.status', stopped)
    return { metrics: new Metrics(context) }
  }
  return draftOf(log, samples, context)
}

/** The summaries have everything needed; older logs have only the samples. */
async function readZip(source: Source, take: (sample: JsonValue) => unknown): Promise<JsonObject> {
  const files = await source.members()
  const open = (name: string): Source | undefined => {
    const file = files.find(({ path }) => path === name)
    return file === undefined ? undefined : source.member(file)
  }
  const header = open(HEADER)
  // Written last: without it the evaluation has not finished.
  if (header === undefined) return { status: 'started' }
  const summaries = open(SUMMARIES)
  if (summaries !== undefined) await summaries.json(eachItem(SAMPLE, take))
  else {
    for (const file of files) {
      if (/^samples\/[^/]*\.json$/.test(file.path)) take(await source.member(file).json(SAMPLE))
    }
  }
  return object(await header.json(members(LOG)))
}

/** A log that was cut off looks complete except for its status. */
function whyNotWhole(log: JsonObject): string | undefined {
  const status = text(log['status']) ?? 'unknown'
  if (flag(log['invalidated']) === true) return 'the log was invalidated by a person: it is not a result'
  if (status === 'success') return undefined
  const what = { cancelled: 'was cancelled', error: 'ended in an error', started: 'has not ended' }[status]
  return `the evaluation ${what ?? `has the status ${status}`}: its results are incomplete; run it again`
}

function draftOf(log: JsonObject, samples: readonly JsonObject[], context: FormatContext): Draft {
  const { task: taskName, model: modelName, created, task_version, dataset, config } = object(log['eval'])
  const [task, model] = [text(taskName), text(modelName)]
  const results = object(log['results'])
  const scores = objects(results['scores'])
  const epochs = count(object(config)['epochs']) ?? 1
  const cases = casesOf(samples, text(scores[0]?.['name']), task, context)
  const size = cases?.size ?? perEpoch(count(results['total_samples']), epochs)
  const completed = perEpoch(count(results['completed_samples']), epochs)
  const { metrics, first } = metricsOf(scores, context)
  metrics.add('latency_ms', cases?.meanLatency)
  const cost = costOf(log, model)
  if (cost !== undefined && size !== undefined && size > 0) metrics.add('analysis_cost', cost / (size * epochs))
  return {
    model_version: model,
    model_provider: model?.includes('/') === true ? model.slice(0, model.indexOf('/')) : undefined,
    dataset_version: datasetOf(object(dataset), task, task_version, object(config)['limit']),
    benchmark: task,
    metrics,
    primary_metric: primaryOf(first, first.includes('accuracy') ? ['accuracy'] : first.slice(0, 1)),
    cases,
    dataset_size: size,
    error_count:
      cases?.errors ?? (size !== undefined && completed !== undefined ? Math.max(0, size - completed) : undefined),
    timestamp: text(created),
  }
}

function perEpoch(samples: number | undefined, epochs: number): number | undefined {
  return samples === undefined ? undefined : Math.round(samples / Math.max(1, epochs))
}

function datasetOf(
  dataset: JsonObject,
  task: string | undefined,
  version: JsonValue | undefined,
  limit: JsonValue | undefined,
): string | undefined {
  const place = text(dataset['location'])
    ?.split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '')
  const name = text(dataset['name']) ?? place ?? task
  if (name === undefined) return undefined
  const limited = Array.isArray(limit) ? limit.map(numberIn).join('-') : number(limit)
  const versioned = typeof version === 'number' || typeof version === 'string' ? `${name}@${version}` : name
  return limited === undefined ? versioned : `${versioned} limit ${limited}`
}

/** The metrics of the first scorer have plain names; those of others begin with the name of the scorer or reducer. */
function metricsOf(scores: readonly JsonObject[], context: FormatContext): { metrics: Metrics; first: string[] } {
  const metrics = new Metrics(context)
  let first: string[] = []
  for (const [index, score] of scores.entries()) {
    const isSameScorer = score['name'] === scores[0]?.['name']
    const prefix = text(isSameScorer ? score['reducer'] : score['name']) ?? `scorer ${index + 1}`
    for (const [name, metric] of Object.entries(object(score['metrics']))) {
      const path = index === 0 ? [name] : [prefix, ...(isSameScorer ? [] : reducerOf(score, scores)), name]
      metrics.add(path, object(metric)['value'], `$.results.scores[${index}].metrics["${name}"]`)
    }
    if (index === 0) first = metrics.names
  }
  return { metrics, first }
}

/** The results of one scorer may be reduced in several ways. */
function reducerOf(score: JsonObject, scores: readonly JsonObject[]): string[] {
  const same = scores.filter(({ name }) => name === score['name'])
  const reducer = text(score['reducer'])
  return same.length > 1 && reducer !== undefined && same[0] !== score ? [reducer] : []
}

/** The usage of the evaluated model, not of its graders. */
function costOf(log: JsonObject, model: string | undefined): number | undefined {
  const usage = object(object(log['stats'])['model_usage'])
  return model === undefined ? undefined : number(object(usage[model])['total_cost'])
}

function casesOf(
  samples: readonly JsonObject[],
  scorer: string | undefined,
  task: string | undefined,
  context: FormatContext,
): Cases | undefined {
  if (samples.length === 0) return undefined
  const cases = new Cases(context.digest)
  let unscored = 0
  for (const [index, sample] of samples.entries()) {
    const scores = object(sample['scores'])
    const value = object(scores[scorer ?? ''] ?? Object.values(scores)[0])['value']
    const error = isThere(sample['error'])
    const outcome = outcomeOf(value)
    if (outcome === undefined && !error) unscored += 1
    else {
      const latency_ms = milliseconds(number(sample['total_time']))
      const id = idOf(sample['id'])
      cases.add([task ?? null, id], { ...outcome, error, latency_ms }, { id, at: `sample ${index + 1}` })
    }
  }
  if (unscored > 0)
    context.warn(
      '$.samples',
      `${unscored === 1 ? '1 sample has' : `${unscored} samples have`} no single number as score, and so no case`,
    )
  return cases
}

function idOf(id: JsonValue | undefined): string | null {
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null
}

/** A grade: correct, incorrect, partial, no answer, or a number. */
function outcomeOf(value: JsonValue | undefined): Outcome | undefined {
  if (typeof value === 'boolean') return { passed: value }
  if (value === 'C' || value === 'I' || value === 'N') return { passed: value === 'C' }
  if (value === 'P') return { passed: false, score: 0.5 }
  const score = number(value)
  if (score === undefined) return undefined
  return score === 0 || score === 1 ? { passed: score === 1 } : { score }
}
