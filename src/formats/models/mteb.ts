import { everyMember, items, members, scalars, SCALAR, type JsonObject } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { shortDigest } from '../base/names.js'
import { mean, number, numberIn, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'

/** MTEB, the benchmark of embeddings: one file a task, with `model_meta.json` beside it. https://github.com/embeddings-benchmark/mteb */
export const mteb: ResultFormat = {
  name: 'MTEB',
  recognizes: ({ syntax, value }) => syntax === 'json' && 'mteb_version' in object(value),
  isPart: isModelMeta,
  read,
}

function isModelMeta({ syntax, value }: Sketch): boolean {
  const meta = object(value)
  return syntax === 'json' && 'name' in meta && 'revision' in meta && ('embed_dim' in meta || 'n_parameters' in meta)
}

const FILE = members({
  ...scalars('task_name', 'dataset_revision', 'evaluation_time', 'mteb_dataset_name'),
  scores: everyMember(items(everyMember(SCALAR))),
})

async function read(source: Source, context: FormatContext, parts: readonly Source[]): Promise<Draft[]> {
  const file = object(await source.json(FILE))
  if (file['scores'] === undefined) {
    context.report(
      '$',
      'is of an old version of MTEB, before 1.11, whose scores are nested differently for every task: update mteb and ' +
        'run it again, or say what to read, as in mapping: metric.spearman=test.en.cos_sim.spearman',
    )
    return []
  }
  const task = text(file['task_name']) ?? text(file['mteb_dataset_name'])
  const revision = text(file['dataset_revision'])
  const model = (await modelOf(parts)) ?? modelOfPath(source.path)
  return Object.entries(object(file['scores'])).map(([split, scores]) => ({
    at: `$.scores.${split}`,
    model_version: model,
    dataset_version:
      task === undefined ? undefined : `${task}${revision === undefined ? '' : `@${shortDigest(revision)}`}:${split}`,
    benchmark: task,
    metrics: metricsOf(objects(scores), `$.scores.${split}`, context),
    primary_metric: 'main_score',
    duration_seconds: numberIn(file['evaluation_time']),
  }))
}

/**
 * With several subsets, such as languages, the main score is their mean, as on the leaderboard; other metrics are by
 * subset.
 */
function metricsOf(scores: readonly JsonObject[], at: string, context: FormatContext): Metrics {
  const metrics = new Metrics(context)
  const [only] = scores
  if (scores.length === 1 && only !== undefined) metrics.addAll(only, at)
  else {
    metrics.add('main_score', mean(scores.map(({ main_score }) => number(main_score))), at)
    scores.forEach((each, index) => {
      metrics.addAll(each, at, [text(each['hf_subset']) ?? `subset ${index + 1}`])
    })
  }
  return metrics
}

async function modelOf(parts: readonly Source[]): Promise<string | undefined> {
  for (const part of parts) {
    const meta = object(await part.json(members(scalars('name', 'revision'))))
    const name = text(meta['name'])
    if (name !== undefined) return withRevision(name, text(meta['revision']))
  }
  return undefined
}

/** MTEB's folders are `<organization>__<model>/<revision>`. */
function modelOfPath(path: string): string | undefined {
  const [, model, revision] = /(?:^|\/)([^/]+__[^/]+)\/([0-9a-f]{40}|[^/]+)\/[^/]+$/.exec(path) ?? []
  return model === undefined ? undefined : withRevision(model.replace('__', '/'), revision)
}

function withRevision(name: string, revision: string | undefined): string {
  return revision === undefined || revision.startsWith('no_revision') ? name : `${name}@${shortDigest(revision)}`
}
