import { SCALAR, everyMember, type JsonObject } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { isErrorBar, Metrics } from '../base/metrics.js'
import { count, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** vLLM's `vllm bench serve --save-result`, and `vllm bench throughput --output-json`. */
export const vllm: ResultFormat = {
  name: 'vLLM benchmark',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' && [object(value), ...objects(value)].some((run) => isServing(run) || isOffline(run)),
  read,
}

const isServing = (run: JsonObject): boolean => 'request_throughput' in run && 'mean_ttft_ms' in run
const isOffline = (run: JsonObject): boolean => 'tokens_per_second' in run && 'requests_per_second' in run

/** The measured values; all others are settings. */
const MEASURED = /(?:_throughput|_ms|_tokens_per_s|_goodput|s_per_second)$/

async function read(source: Source, context: FormatContext): Promise<Draft[]> {
  const value = await source.json({ ...everyMember(SCALAR), items: everyMember(SCALAR) })
  if (Array.isArray(value) && value.length !== 1) {
    context.report('$', 'has several runs of one configuration: give one file each, or the mean')
    return []
  }
  const run = object(Array.isArray(value) ? value[0] : value)
  const prompts = count(run['num_prompts']) ?? count(run['num_requests'])
  const completed = count(run['completed'])
  if (completed === 0) {
    context.report('$.completed', 'no request was answered, so that latencies of 0 ms were not measured')
    return []
  }
  const metrics = new Metrics(context)
  for (const [name, found] of Object.entries(run)) {
    if (MEASURED.test(name) && !isErrorBar(name.replace(/^std_.*/, 'std')))
      metrics.add(name, number(found), `$.${name}`)
  }
  return [
    {
      model_version: text(run['model_id']),
      // Speed can only be compared under the same load.
      benchmark: loadOf(run),
      metrics,
      primary_metric: ['output_throughput', 'tokens_per_second', 'request_throughput'].find((name) =>
        metrics.names.includes(name),
      ),
      dataset_size: prompts,
      success_count: completed,
      error_count:
        count(run['failed']) ?? (prompts !== undefined && completed !== undefined ? prompts - completed : undefined),
      duration_seconds: number(run['duration']) ?? number(run['elapsed_time']),
      timestamp: timeOf(text(run['date'])),
    },
  ]
}

function loadOf(run: JsonObject): string {
  const settings = ['num_prompts', 'request_rate', 'burstiness', 'max_concurrency'].flatMap((name) => {
    const value = run[name]
    return typeof value === 'number' || typeof value === 'string' ? [`${name}=${value}`] : []
  })
  return ['vllm', text(run['endpoint_type']) ?? text(run['backend']) ?? '', ...settings]
    .filter((part) => part !== '')
    .join(' ')
}

/** `20260816-160853`, in the unknown time zone of that machine. */
function timeOf(date: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(date ?? '')
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}
