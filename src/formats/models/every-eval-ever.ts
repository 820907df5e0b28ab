import { SCALAR, items, members, scalars, type JsonObject } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { withDirection } from '../base/primary.js'
import { count, flag, isThere, number, numberIn, object, objects, only, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * Every Eval Ever, the interchange format of evaleval (versions 0.2 and 0.3), with the file of its samples beside it.
 * https://github.com/evaleval/every_eval_ever
 */
export const everyEvalEver: ResultFormat = {
  name: 'Every Eval Ever',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' && Array.isArray(object(value)['evaluation_results']) && 'model_info' in object(value),
  isPart: ({ syntax, value }) =>
    syntax === 'lines' &&
    objects(value).some((row) => 'evaluation_id' in row && 'sample_id' in row && 'evaluation' in row),
  read,
}

const RESULT = members({
  ...scalars('evaluation_result_id', 'evaluation_name', 'evaluation_timestamp'),
  source_data: members(scalars('dataset_name', 'hf_repo', 'hf_split', 'samples_number')),
  metric_config: members(scalars('metric_id', 'metric_name', 'lower_is_better')),
  score_details: members({ score: SCALAR, uncertainty: members(scalars('num_samples')) }),
})

const FILE = members({
  ...scalars('evaluation_id', 'evaluation_timestamp', 'retrieved_timestamp'),
  model_info: members(scalars('id', 'name', 'developer')),
  evaluation_results: items(RESULT),
})

async function read(source: Source, context: FormatContext, parts: readonly Source[]): Promise<Draft[]> {
  const file = object(await source.json(FILE))
  const samples = new Samples(text(file['evaluation_id']), context)
  for (const part of parts) await samples.read(part)
  const results = objects(file['evaluation_results']).map((result, index) => ({
    result,
    at: `$.evaluation_results[${index}]`,
    dataset: datasetOf(result),
  }))
  // Several metrics of one dataset are one result, because their configurations would be the same.
  const datasets = [...new Set(results.map(({ dataset }) => dataset))]
  return datasets.map((dataset) =>
    draftOf(
      results.filter((each) => each.dataset === dataset),
      file,
      samples,
      context,
    ),
  )
}

interface FoundResult {
  readonly result: JsonObject
  readonly at: string
  readonly dataset: string | undefined
}

function datasetOf(result: JsonObject): string | undefined {
  const data = object(result['source_data'])
  return text(data['dataset_name']) ?? text(data['hf_repo'])
}

function draftOf(found: readonly FoundResult[], file: JsonObject, samples: Samples, context: FormatContext): Draft {
  const model = object(file['model_info'])
  const metrics = new Metrics(context)
  const named = found.map(({ result, at }) => {
    const config = object(result['metric_config'])
    const evaluation = text(result['evaluation_name'])
    // Version 0.2 has no ids of metrics.
    const metric = text(config['metric_id']) ?? (found.length > 1 ? evaluation : undefined) ?? 'score'
    metrics.add(metric, object(result['score_details'])['score'], `${at}.score_details.score`)
    return {
      metric,
      evaluation,
      result,
      better: flag(config['lower_is_better']) === true ? ('lower' as const) : undefined,
    }
  })
  const [first] = named
  const { result = {} } = first ?? {}
  const time = result['evaluation_timestamp'] ?? file['evaluation_timestamp']
  const details = object(result['score_details'])
  return {
    at: found[0]?.at ?? '$',
    model_version: text(model['id']) ?? text(model['name']),
    model_provider: text(model['developer']),
    dataset_version: found[0]?.dataset,
    benchmark: only(named.map(({ evaluation }) => evaluation)) ?? found[0]?.dataset,
    metrics,
    primary_metric: first === undefined ? undefined : withDirection(first.metric, first.better),
    dataset_size:
      count(numberIn(object(result['source_data'])['samples_number'])) ??
      count(object(details['uncertainty'])['num_samples']),
    timestamp: timeOfEpoch(numberIn(time)) ?? text(time),
    cases: samples.of(text(result['evaluation_result_id']) ?? first?.evaluation),
  }
}

const SAMPLE = members({
  ...scalars('evaluation_id', 'evaluation_result_id', 'evaluation_name', 'sample_id'),
  error: {},
  evaluation: members(scalars('score', 'is_correct')),
  performance: members(scalars('latency_ms', 'generation_time_ms')),
})

/** The samples of one file of results, by the result that they belong to. */
class Samples {
  private readonly found = new Map<string, Cases>()

  constructor(
    private readonly evaluation: string | undefined,
    private readonly context: FormatContext,
  ) {}

  async read(part: Source): Promise<void> {
    await part.lines(SAMPLE, (sample, line) => {
      if (this.evaluation !== undefined && text(sample['evaluation_id']) !== this.evaluation) return
      const result = text(sample['evaluation_result_id']) ?? text(sample['evaluation_name'])
      if (result === undefined) return
      const cases = this.found.get(result) ?? new Cases(this.context.digest)
      this.found.set(result, cases)
      const evaluation = object(sample['evaluation'])
      const performance = object(sample['performance'])
      const id = sample['sample_id']
      const run = {
        passed: flag(evaluation['is_correct']),
        score: number(evaluation['score']),
        error: isThere(sample['error']),
        latency_ms: number(performance['latency_ms']) ?? number(performance['generation_time_ms']),
      }
      cases.add([result, id ?? null], run, { id, at: `line ${line}` })
    })
  }

  of(result: string | undefined): Cases | undefined {
    return result === undefined ? undefined : this.found.get(result)
  }
}
