import { SCALAR, everyMember, items, members, scalars } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * The arrays of github-action-benchmark's `customBiggerIsBetter` and `customSmallerIsBetter`. The file does not say
 * which of the two it is; the workflow does.
 */
export const githubActionBenchmark: ResultFormat = {
  name: 'github-action-benchmark',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' &&
    objects(value).length > 0 &&
    objects(value).every((each) => 'name' in each && 'value' in each && 'unit' in each),
  read: async (source, context) => [await readList(source, context)],
}

async function readList(source: Source, context: FormatContext): Promise<Draft> {
  const metrics = new Metrics(context)
  for (const [index, each] of objects(await source.json(items(members(scalars('name', 'value'))))).entries()) {
    metrics.add(text(each['name']) ?? `benchmark ${index + 1}`, each['value'], `$[${index}].value`)
  }
  return { metrics, primary_metric: metrics.names.length === 1 ? metrics.names[0] : undefined }
}

/** Bencher Metric Format: by benchmark and measure a value, with bounds that are no metrics. https://bencher.dev/docs/reference/bencher-metric-format/ */
export const bencher: ResultFormat = {
  name: 'Bencher Metric Format',
  recognizes: ({ syntax, value }) => {
    const measures = Object.values(object(value)).flatMap((benchmark) => Object.values(object(benchmark)))
    const allowed = ['value', 'lower_value', 'upper_value']
    return (
      syntax === 'json' &&
      measures.length > 0 &&
      Object.values(object(value)).every((benchmark) => Object.keys(object(benchmark)).length > 0) &&
      measures.every(
        (measure) => 'value' in object(measure) && Object.keys(object(measure)).every((name) => allowed.includes(name)),
      )
    )
  },
  read: async (source, context) => [await readBencher(source, context)],
}

async function readBencher(source: Source, context: FormatContext): Promise<Draft> {
  const metrics = new Metrics(context)
  const file = object(await source.json(everyMember(everyMember(members({ value: SCALAR })))))
  for (const [benchmark, measures] of Object.entries(file)) {
    for (const [measure, found] of Object.entries(object(measures))) {
      metrics.add([benchmark, measure], number(object(found)['value']), `$["${benchmark}"]["${measure}"]`)
    }
  }
  return { metrics, primary_metric: metrics.names.length === 1 ? metrics.names[0] : undefined }
}
