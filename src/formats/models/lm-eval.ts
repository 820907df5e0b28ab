import {
  AS_WRITTEN,
  SCALAR,
  everyMember,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
} from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { isErrorBar, Metrics } from '../base/metrics.js'
import { withDirection } from '../base/primary.js'
import { list, number, numberIn, object, objects, only, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'
import { casesOfTasks } from './lm-eval-samples.js'

/**
 * EleutherAI's lm-evaluation-harness: `results_<time>.json`, and beside it `samples_<task>_<time>.jsonl`. Before version
 * 0.4 metrics had no filter.
 */
export const lmEval: ResultFormat = {
  name: 'lm-evaluation-harness',
  recognizes: ({ syntax, value }) => {
    const file = object(value)
    const tasks = Object.values(object(file['results']))
    return (
      syntax === 'json' &&
      !('config_general' in file) &&
      ('versions' in file || 'n-shot' in file || 'lm_eval_version' in file) &&
      tasks.some((task) =>
        Object.keys(object(task)).some((name) => isErrorBar(metricOf(name).metric) || name.includes(',')),
      )
    )
  },
  isPart: ({ syntax, value }) =>
    syntax === 'lines' &&
    objects(value).some((row) => 'doc_id' in row && ('filtered_resps' in row || 'doc_hash' in row)),
  read,
}

const FILE = members({
  results: everyMember(everyMember(SCALAR)),
  groups: everyMember({}),
  group_subtasks: everyMember(items(SCALAR)),
  higher_is_better: everyMember(everyMember(SCALAR)),
  'n-samples': everyMember(everyMember(SCALAR)),
  versions: everyMember(AS_WRITTEN),
  'n-shot': everyMember(SCALAR),
  configs: everyMember(members({ ...scalars('num_fewshot'), metadata: members({ version: AS_WRITTEN }) })),
  config: members(scalars('model', 'model_args', 'limit', 'num_fewshot')),
  ...scalars('model_name', 'date', 'total_evaluation_time_seconds'),
})

async function read(source: Source, context: FormatContext, parts: readonly Source[]): Promise<Draft[]> {
  const file = object(await source.json(FILE))
  const tasks = resultsOf(file)
  const cases = await casesOfTasks(
    source.path,
    parts,
    tasks.map(({ task, tests, primary }) => ({ task, tests, ...primary })),
    context,
  )
  const duration = tasks.length === 1 ? numberIn(file['total_evaluation_time_seconds']) : undefined
  return tasks.map(({ task, tests, metrics: found, primary }) => {
    const metrics = new Metrics(context)
    for (const { name, value } of found) metrics.add(name, value, `$.results.${task}`)
    const size = sizeOf(file, tests)
    const ofTask = cases.get(task)
    if (ofTask !== undefined && size !== undefined && ofTask.size < size) {
      context.warn(
        `$.results.${task}`,
        `the samples cover ${ofTask.size} of ${size} documents: the cases do not add up to the metrics`,
      )
    }
    const better = object(object(file['higher_is_better'])[tests[0] ?? task])[primary.metric]
    return {
      at: `$.results.${task}`,
      model_version: modelOf(file),
      dataset_version: datasetOf(file, task, tests),
      prompt_version: shotsOf(file, task, tests),
      benchmark: task,
      metrics,
      primary_metric:
        found[0] === undefined
          ? undefined
          : withDirection(found[0].name.join('.'), better === false ? 'lower' : undefined),
      cases: ofTask,
      dataset_size: size,
      error_count: 0,
      timestamp: timeOfEpoch(number(file['date'])),
      duration_seconds: duration,
    }
  })
}

interface TaskResult {
  readonly task: string
  /** Its own name, or the tasks of a group. */
  readonly tests: readonly string[]
  readonly metrics: readonly { readonly name: readonly string[]; readonly value: JsonValue }[]
  readonly primary: { readonly metric: string; readonly filter: string | undefined }
}

/** One result for each task or group. The tasks of a group are not results of their own. */
function resultsOf(file: JsonObject): TaskResult[] {
  const groups = object(file['group_subtasks'])
  const subtasks = (task: string): string[] => list(groups[task]).filter((name) => typeof name === 'string')
  const entries = Object.entries(object(file['results'])).flatMap(([task, found]) => {
    const metrics = metricsOf(object(found))
    return metrics.length === 0 ? [] : [{ task, metrics }]
  })
  const measured = new Set(entries.map(({ task }) => task))
  const inGroups = new Set(
    Object.keys(groups)
      .filter((group) => measured.has(group))
      .flatMap(subtasks),
  )
  const leaves = (task: string, seen: ReadonlySet<string> = new Set()): string[] =>
    subtasks(task).length === 0 || seen.has(task)
      ? [task]
      : subtasks(task).flatMap((each) => leaves(each, new Set([...seen, task])))
  return entries
    .filter(({ task }) => !inGroups.has(task))
    .map(({ task, metrics }) => ({
      task,
      tests: leaves(task),
      metrics,
      primary: { metric: metrics[0]?.metric ?? '', filter: metrics[0]?.filter },
    }))
}

interface TaskMetric {
  readonly name: readonly string[]
  readonly metric: string
  readonly filter: string | undefined
  readonly value: JsonValue
}

/** Lengths and aliases are not metrics. If a metric has several filters, the first has its plain name. */
function metricsOf(task: JsonObject): TaskMetric[] {
  const found: TaskMetric[] = []
  for (const [key, value] of Object.entries(task)) {
    const { metric, filter } = metricOf(key)
    const isMetric =
      typeof value === 'number' && !isErrorBar(metric) && !['alias', 'name', 'sample_len', 'samples'].includes(metric)
    if (!isMetric) continue
    const isFirst = !found.some((other) => other.metric === metric)
    found.push({ name: isFirst || filter === undefined ? [metric] : [filter, metric], metric, filter, value })
  }
  return found
}

function metricOf(key: string): { metric: string; filter: string | undefined } {
  const comma = key.lastIndexOf(',')
  return comma === -1
    ? { metric: key, filter: undefined }
    : { metric: key.slice(0, comma), filter: key.slice(comma + 1) }
}

function sizeOf(file: JsonObject, tests: readonly string[]): number | undefined {
  const sizes = tests.map((test) => number(object(object(file['n-samples'])[test])['effective']))
  return sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

/** The task and its version; with a limit it is another dataset. */
function datasetOf(file: JsonObject, task: string, tests: readonly string[]): string {
  const versionOf = (of: string): string | undefined => {
    const metadata = object(object(object(file['configs'])[of])['metadata'])
    return text(object(file['versions'])[of]) ?? text(metadata['version'])
  }
  const version = versionOf(task) ?? only(tests.map(versionOf))
  const limit = number(object(file['config'])['limit']) ?? smaller(file, tests)
  return task + (version === undefined ? '' : `@${version}`) + (limit === undefined ? '' : ` limit ${limit}`)
}

function smaller(file: JsonObject, tests: readonly string[]): number | undefined {
  const limits = tests.map((test) => {
    const { original, effective } = object(object(file['n-samples'])[test])
    const [all, used] = [number(original), number(effective)]
    return all !== undefined && used !== undefined && used < all ? used : undefined
  })
  return only(limits)
}

function shotsOf(file: JsonObject, task: string, tests: readonly string[]): string | undefined {
  const shots = [task, ...tests].map(
    (test) =>
      number(object(file['n-shot'])[test]) ??
      number(object(object(file['configs'])[test])['num_fewshot']) ??
      number(object(file['config'])['num_fewshot']),
  )
  const found = only(shots)
  return found === undefined ? undefined : `${found}-shot`
}

function modelOf(file: JsonObject): string | undefined {
  const config = object(file['config'])
  const argument = /(?:^|,)\s*(?:pretrained|model)=([^,]+)/.exec(text(config['model_args']) ?? '')?.[1]
  return text(file['model_name']) ?? argument ?? text(config['model'])
}
