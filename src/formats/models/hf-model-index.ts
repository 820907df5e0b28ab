import { AS_WRITTEN, items, members, scalars, type JsonObject } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { shortDigest } from '../base/names.js'
import { numberIn, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'

/**
 * Results in a model repository on the Hugging Face Hub: `model-index` at the start of its README.md, and the files in
 * `.eval_results/`. https://huggingface.co/docs/hub/model-cards#evaluation-results
 */
export const hfModelIndex: ResultFormat = {
  name: 'Hugging Face model-index',
  recognizes: (sketch) => Array.isArray(object(sketch.value)['model-index']) || isEvalResults(sketch),
  read: (source, context) =>
    isEvalResults(source.sketch) ? readEvalResults(source, context) : readIndex(source, context),
}

function isEvalResults({ syntax, value }: Sketch): boolean {
  return syntax === 'yaml' && objects(value).some((each) => 'value' in each && 'id' in object(each['dataset']))
}

const DATASET = members({
  ...scalars('type', 'name', 'split', 'id', 'task_id'),
  config: AS_WRITTEN,
  args: AS_WRITTEN,
  revision: AS_WRITTEN,
})
const RESULT = members({
  task: members(scalars('type', 'name')),
  dataset: DATASET,
  metrics: items(members(scalars('type', 'name', 'value'))),
})

async function readIndex(source: Source, context: FormatContext): Promise<Draft[]> {
  const index = items(members({ ...scalars('name'), results: items(RESULT) }))
  const file = object(await source.json(members({ 'model-index': index })))
  return objects(file['model-index']).flatMap((model, number) =>
    objects(model['results']).map((result, position) => {
      const at = `$["model-index"][${number}].results[${position}]`
      const metrics = metricsOf(objects(result['metrics']), at, context)
      return {
        at,
        model_version: text(model['name']),
        dataset_version: datasetOf(object(result['dataset'])),
        benchmark: text(object(result['task'])['type']),
        metrics,
        primary_metric: metrics.names[0],
      }
    }),
  )
}

/** The type is the key, the name is for people; if a type occurs twice, the name is added. */
function metricsOf(found: readonly JsonObject[], at: string, context: FormatContext): Metrics {
  const metrics = new Metrics(context)
  const types = found.map((metric) => text(metric['type']))
  for (const [index, metric] of found.entries()) {
    const isRepeated = types.filter((type) => type === types[index]).length > 1
    const name = isRepeated ? (text(metric['name']) ?? types[index]) : types[index]
    metrics.add(name ?? 'score', numberIn(metric['value']) ?? metric['value'], `${at}.metrics[${index}].value`)
  }
  return metrics
}

function datasetOf(dataset: JsonObject): string | undefined {
  const type = text(dataset['type']) ?? text(dataset['name'])
  const config = text(dataset['config']) ?? text(dataset['args'])
  const [split, revision] = [text(dataset['split']), text(dataset['revision'])]
  if (type === undefined) return undefined
  return [
    type,
    config === undefined ? '' : `/${config}`,
    revision === undefined ? '' : `@${shortDigest(revision)}`,
    split === undefined ? '' : `:${split}`,
  ].join('')
}

async function readEvalResults(source: Source, context: FormatContext): Promise<Draft[]> {
  const file = objects(await source.json(items(members({ dataset: DATASET, ...scalars('value', 'date') }))))
  return file.map((result, index) => {
    const dataset = object(result['dataset'])
    const metrics = new Metrics(context)
    metrics.add('score', numberIn(result['value']) ?? result['value'], `$[${index}].value`)
    const [id, task, revision] = [text(dataset['id']), text(dataset['task_id']), text(dataset['revision'])]
    return {
      at: `$[${index}]`,
      dataset_version:
        id === undefined
          ? undefined
          : id + (task === undefined ? '' : `/${task}`) + (revision === undefined ? '' : `@${shortDigest(revision)}`),
      benchmark: task ?? id,
      metrics,
      primary_metric: 'score',
      timestamp: text(result['date']),
    }
  })
}
