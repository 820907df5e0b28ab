import { eachItem, items, members, scalars, type JsonObject } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { milliseconds, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Sketch } from '../reading/sketch.js'
import type { Source } from '../reading/source.js'

/** Stanford's HELM: the folder of one run, whose `stats.json` is read with `run_spec.json` and `per_instance_stats.json`. */
export const helm: ResultFormat = {
  name: 'HELM',
  recognizes: ({ syntax, value }) => {
    const [first] = objects(value)
    return syntax === 'json' && first !== undefined && 'sum_squared' in first && 'split' in object(first['name'])
  },
  isPart: (sketch) => isRunSpec(sketch) || isInstances(sketch) || isOther(sketch),
  read: async (source, context, parts) => [await read(source, context, parts)],
}

const isRunSpec = ({ syntax, value }: Sketch): boolean =>
  syntax === 'json' && 'adapter_spec' in object(value) && 'metric_specs' in object(value)

const isInstances = ({ syntax, value }: Sketch): boolean =>
  syntax === 'json' &&
  objects(value).some((each) => 'instance_id' in each && 'train_trial_index' in each && 'stats' in each)

/** Other files in the folder of a run: its texts, which are not read. */
function isOther({ syntax, value }: Sketch): boolean {
  const [first] = objects(value)
  const state = object(value)
  return (
    syntax === 'json' &&
    ('request_states' in state ||
      ('definition_path' in state && 'tags' in state) ||
      (first !== undefined && 'instance_id' in first && ('predicted_text' in first || 'request' in first)) ||
      (first !== undefined && 'references' in first && 'input' in first && 'id' in first))
  )
}

/** Metrics that HELM takes of a run itself, not of the answers. */
const OPERATIONAL =
  /^(?:num_|max_prob$|batch_size$|finish_reason_|training_|prompt_truncated$|inference_|predicted_index$)/
/** How sure the model was of its own answers: used only if there is nothing else. */
const LIKELIHOOD = /^(?:logprob|perplexity$|bits_per_byte$)/

/** The metric on HELM's leaderboards for a scenario, if it is not the first one. */
const MAIN: readonly (readonly [scenario: RegExp, metric: string])[] = [
  [/^(?:narrative_qa|natural_qa|quac)/, 'f1_score'],
  [/summarization/, 'rouge_2'],
  [/^wmt/, 'bleu_4'],
  [/^(?:the_pile|ice|twitter_aae)/, 'bits_per_byte'],
]

function mainOf(scenario: string, quality: readonly string[]): string | undefined {
  const main = MAIN.find(([pattern]) => pattern.test(scenario))?.[1]
  return main !== undefined && quality.includes(main) ? main : quality[0]
}

const NAME = members({ ...scalars('name', 'split', 'sub_split'), perturbation: {} })
const STAT = members({ name: NAME, ...scalars('mean') })

async function read(source: Source, context: FormatContext, parts: readonly Source[]): Promise<Draft> {
  const spec = parts.find(({ sketch }) => isRunSpec(sketch))
  const instances = parts.find(({ sketch }) => isInstances(sketch))
  const adapter = await adapterOf(spec)
  const all = objects(await source.json(items(STAT)))
  const split = splitOf(all)
  const stats = statsOf(all, split)
  const metrics = new Metrics(context)
  const isLikelihood = adapter.method === 'language_modeling'
  const quality = [...stats.keys()].filter(
    (name) => !OPERATIONAL.test(name) && (isLikelihood || !LIKELIHOOD.test(name)),
  )
  for (const name of quality) metrics.add(name, stats.get(name))
  metrics.add('latency_ms', milliseconds(stats.get('inference_runtime')))
  if (spec === undefined)
    context.report('', 'run_spec.json is missing, which names the model and the data: give it too')
  const primary = mainOf(adapter.scenario ?? '', quality)
  return {
    model_version: adapter.model,
    dataset_version: adapter.scenario,
    prompt_version: adapter.prompt,
    benchmark: adapter.scenario,
    metrics,
    primary_metric: primary === 'f1_score' ? 'f1' : primary,
    dataset_size: stats.get('num_instances'),
    cases:
      instances === undefined || primary === undefined ? undefined : await casesOf(instances, primary, split, context),
  }
}

interface Adapter {
  readonly model?: string | undefined
  readonly scenario?: string | undefined
  readonly prompt?: string | undefined
  readonly method?: string | undefined
}

async function adapterOf(spec: Source | undefined): Promise<Adapter> {
  if (spec === undefined) return {}
  const file = object(
    await spec.json(
      members({ ...scalars('name'), adapter_spec: members(scalars('model', 'method', 'max_train_instances')) }),
    ),
  )
  const adapter = object(file['adapter_spec'])
  const method = text(adapter['method'])
  const shots = number(adapter['max_train_instances'])
  return {
    model: text(adapter['model']),
    // The name of a run has its model in it.
    scenario: text(file['name'])
      ?.replace(/(?<=[:,])model=[^,]*,?/, '')
      .replace(/[:,]$/, ''),
    method,
    prompt: method === undefined || shots === undefined ? method : `${method} ${shots}-shot`,
  }
}

/** The evaluated split: `test`, or `valid` if a scenario has no other. */
function splitOf(stats: readonly JsonObject[]): string {
  return statsOf(stats, 'test').size > 0 ? 'test' : 'valid'
}

/** Statistics of one split, without perturbed inputs, which repeat the same names. */
function statsOf(stats: readonly JsonObject[], wanted: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const stat of stats) {
    const { name, split, sub_split, perturbation } = object(stat['name'])
    const mean = number(stat['mean'])
    const isPlain = split === wanted && sub_split === undefined && perturbation === undefined
    if (isPlain && typeof name === 'string' && mean !== undefined) found.set(name, mean)
  }
  return found
}

async function casesOf(instances: Source, primary: string, split: string, context: FormatContext): Promise<Cases> {
  const rows: { readonly id: string; readonly value: number; readonly seconds: number | undefined }[] = []
  const row = members({ ...scalars('instance_id'), perturbation: {}, stats: items(STAT) })
  await instances.json(
    eachItem(row, (found) => {
      const instance = object(found)
      const stats = statsOf(objects(instance['stats']), split)
      const value = stats.get(primary)
      const id = text(instance['instance_id'])
      if (id === undefined || value === undefined || instance['perturbation'] !== undefined) return
      rows.push({ id, value, seconds: stats.get('inference_runtime') })
    }),
  )
  const isOutcome = rows.every(({ value }) => value === 0 || value === 1)
  const cases = new Cases(context.digest)
  for (const { id, value, seconds } of rows) {
    const latency_ms = milliseconds(seconds)
    cases.add(id, isOutcome ? { passed: value === 1, latency_ms } : { score: value, latency_ms }, { id })
  }
  return cases
}
