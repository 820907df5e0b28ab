import { SCALAR, everyMember, members } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { number, object } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** Grafana k6: the argument of `handleSummary`, and `--summary-export`, whose metrics have no `values`. */
export const k6: ResultFormat = {
  name: 'k6',
  recognizes: ({ syntax, value }) => {
    const metrics = object(object(value)['metrics'])
    return (
      syntax === 'json' &&
      'iterations' in metrics &&
      ('root_group' in object(value) || 'vus_max' in metrics || 'data_received' in metrics)
    )
  },
  read: async (source, context) => [await read(source, context)],
}

const METRIC = members({ values: everyMember(SCALAR) }, SCALAR)

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const file = object(await source.json(members({ metrics: everyMember(METRIC) })))
  const metrics = new Metrics(context)
  let failed: number | undefined
  for (const [name, found] of Object.entries(object(file['metrics']))) {
    const values = object(object(found)['values'] ?? found)
    metrics.addAll(values, `$.metrics["${name}"]`, [name])
    // A rate of failures: a "pass" is a failed request.
    if (name === 'http_req_failed') failed = number(values['passes'])
  }
  return {
    metrics,
    primary_metric: ['http_req_duration.p(95)', 'iteration_duration.p(95)'].find((name) =>
      metrics.names.includes(name),
    ),
    error_count: failed,
  }
}
