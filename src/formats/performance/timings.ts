import { items, members, scalars, SCALAR } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { list, milliseconds, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** hyperfine's `--export-json`: the mean time of each command. */
export const hyperfine: ResultFormat = {
  name: 'hyperfine',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' &&
    objects(object(value)['results']).some((run) => 'command' in run && 'times' in run && 'mean' in run),
  read: async (source, context) => [await readHyperfine(source, context)],
}

async function readHyperfine(source: Source, context: FormatContext): Promise<Draft> {
  const run = members({ ...scalars('command', 'mean'), exit_codes: items(SCALAR) })
  const file = object(await source.json(members({ results: items(run) })))
  const metrics = new Metrics(context)
  let failed = 0
  for (const [index, result] of objects(file['results']).entries()) {
    metrics.add(
      [text(result['command']) ?? `command ${index + 1}`, 'mean_ms'],
      milliseconds(number(result['mean'])),
      `$.results[${index}]`,
    )
    failed += list(result['exit_codes']).filter((code) => code !== 0).length
  }
  return { metrics, primary_metric: onlyName(metrics), error_count: failed }
}

/** pytest-benchmark's `--benchmark-json`: the mean time of each benchmark. */
export const pytestBenchmark: ResultFormat = {
  name: 'pytest-benchmark',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' && objects(object(value)['benchmarks']).some((each) => 'fullname' in each && 'stats' in each),
  read: async (source, context) => [await readPytestBenchmark(source, context)],
}

async function readPytestBenchmark(source: Source, context: FormatContext): Promise<Draft> {
  const benchmark = members({ ...scalars('fullname'), stats: members(scalars('mean')) })
  const file = object(await source.json(members({ ...scalars('datetime'), benchmarks: items(benchmark) })))
  const metrics = new Metrics(context)
  for (const [index, each] of objects(file['benchmarks']).entries()) {
    const mean = milliseconds(number(object(each['stats'])['mean']))
    metrics.add([text(each['fullname']) ?? `benchmark ${index + 1}`, 'mean_ms'], mean, `$.benchmarks[${index}]`)
  }
  return { metrics, primary_metric: onlyName(metrics), timestamp: text(file['datetime']) }
}

function onlyName({ names }: Metrics): string | undefined {
  return names.length === 1 ? names[0] : undefined
}
