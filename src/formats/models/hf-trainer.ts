import { SCALAR, everyMember } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { count, number, object } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** The Trainer of Hugging Face Transformers: `all_results.json`, `eval_results.json`, `predict_results.json`. */
export const hfTrainer: ResultFormat = {
  name: 'Hugging Face Trainer',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' &&
    [...PREFIXES, 'train_'].some((prefix) =>
      ['runtime', 'samples_per_second', 'steps_per_second'].some((name) => `${prefix}${name}` in object(value)),
    ),
  read: async (source, context) => [await read(source, context)],
}

/** Prefixes of names, of the evaluation before the prediction. */
const PREFIXES = ['eval_', 'predict_', 'test_'] as const

/** Measurements of the run itself. */
const OPERATIONAL =
  /^(?:runtime|samples|epoch|.*_per_second|.*_pytorch|mem_.*|jit_compilation_time|model_preparation_time)$/

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const file = object(await source.json(everyMember(SCALAR)))
  const metrics = new Metrics(context)
  const prefix = PREFIXES.find((each) => Object.keys(file).some((name) => name.startsWith(each)))
  if (prefix === undefined) {
    context.report('', 'has only training metrics, which say nothing about the model: give the evaluation file')
    return { metrics }
  }
  for (const [key, value] of Object.entries(file)) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : key === 'perplexity' ? key : undefined
    if (name !== undefined && !OPERATIONAL.test(name)) metrics.add(name, value, `$.${key}`)
  }
  // Metrics that a person trains for come before the loss.
  const asked = metrics.names.filter((name) => !['loss', 'gen_len', 'perplexity'].includes(name))
  return {
    metrics,
    primary_metric: primaryOf(metrics.names, ['accuracy', ...asked]),
    dataset_size: count(file[`${prefix}samples`]),
    duration_seconds: number(file[`${prefix}runtime`]),
  }
}
