import { utf8Text } from '../../core/json/utf8.js'
import { JsonReader } from '../../core/json/json-reader.js'
import { Unreadable } from '../../core/errors.js'
import { memberPath } from '../../core/json/json-path.js'
import { everyMember, items, members, scalars, type JsonObject } from '../../core/json/selection.js'
import { MAX_MEMORY_BYTES } from '../../core/limits.js'
import type { Direction } from '../../core/model.js'
import type { ResultFile } from '../../ports.js'
import { resultOf } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf, withDirection } from '../base/primary.js'
import { number, object, objects, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext } from '../format.js'
import { aboutOf, commitOf, type MovedResult } from './moved.js'

/** The beginning of `data.js` of github-action-benchmark. */
export const DATA_JS = /^\s*window\.BENCHMARK_DATA\s*=\s*\{/

/** The direction for each of its tools, as in its `write.ts`. */
const BETTER: Readonly<Record<string, Direction>> = {
  ...{ benchmarkjs: 'higher', pytest: 'higher', customBiggerIsBetter: 'higher' },
  ...{ cargo: 'lower', go: 'lower', googlecpp: 'lower', catch2: 'lower', julia: 'lower', jmh: 'lower' },
  ...{ benchmarkdotnet: 'lower', benchmarkluau: 'lower', customSmallerIsBetter: 'lower' },
}

const PERSON = members(scalars('username', 'name'))
const RUN = members({
  ...scalars('date', 'tool'),
  commit: members({ ...scalars('id', 'timestamp'), author: PERSON }),
  benches: items(members(scalars('name', 'value', 'unit'))),
})
const FILE = members({ ...scalars('repoUrl'), entries: everyMember(items(RUN)) })

/**
 * The history in `data.js` of github-action-benchmark: a result for each run of each suite. A suite is a dataset and
 * the repository the model, unless others are named. The direction is that of its tool, unless it is given.
 */
export async function readBenchmarkData(
  file: ResultFile,
  better: Direction | null,
  context: FormatContext,
): Promise<MovedResult[]> {
  const reader = new JsonReader({ selection: FILE, origin: 'foreign', digest: context.digest })
  const whole = await readText(file)
  reader.write(new TextEncoder().encode(whole.slice(whole.indexOf('{'), whole.lastIndexOf('}') + 1)))
  const { value, problems } = reader.end()
  for (const { path, message } of problems) context.report(path, message)
  const data = object(value)
  const repository = /([^/]+?)(?:\.git)?\/?$/.exec(text(data['repoUrl']) ?? '')?.[1]
  return Object.entries(object(data['entries'])).flatMap(([suite, runs]) =>
    objects(runs).flatMap((run, index) => {
      const at = `${memberPath('$.entries', suite)}[${index}]`
      const names = {
        ...context.names,
        model_version: context.names.model_version ?? repository,
        dataset_version: context.names.dataset_version ?? suite,
      }
      return movedRun(run, file.path, at, better, { ...context, names }) ?? []
    }),
  )
}

function movedRun(
  run: JsonObject,
  file: string,
  at: string,
  asked: Direction | null,
  context: FormatContext,
): MovedResult | undefined {
  const commit = object(run['commit'])
  const [date, tool] = [number(run['date']), text(run['tool']) ?? '']
  const time = timeOfEpoch(date === undefined ? undefined : date / 1_000)
  const better = asked ?? BETTER[tool]
  if (time === undefined) context.report(at, 'has no date, so nobody knows when it was measured')
  if (better === undefined)
    context.report(at, `comes from the tool ${JSON.stringify(tool)}: say with --better which values are better`)
  const metrics = new Metrics(context)
  const units = new Set<string>()
  for (const [index, bench] of objects(run['benches']).entries()) {
    metrics.add(text(bench['name']) ?? `benchmark ${index + 1}`, bench['value'], `${at}.benches[${index}].value`)
    units.add(text(bench['unit']) ?? '')
  }
  const name = aboutOf(metrics.names, context.names, primaryOf(metrics.names))
  const known = name === undefined || better === undefined ? undefined : withDirection(name, better)
  const drafted = { at, metrics, primary_metric: known }
  // The direction is stated once, here, not by a sign in each name.
  const result = resultOf(drafted, { ...context, names: { ...context.names, primary_metric: undefined } })
  if (result === undefined || time === undefined || better === undefined) return undefined
  const [unit = '', ...more] = [...units].filter((each) => each !== '')
  const author = object(commit['author'])
  return {
    file,
    result: unit === '' ? result : { ...result, notes: `in ${[unit, ...more].slice(0, 5).join(', ')}` },
    at: time,
    commit_sha: commitOf(text(commit['id'])),
    branch_name: null,
    run_id: null,
    triggered_by: text(author['username']) ?? text(author['name']) ?? null,
  }
}

async function readText(file: ResultFile): Promise<string> {
  if (file.size > MAX_MEMORY_BYTES) {
    throw new Unreadable({ path: '', message: `has ${file.size} bytes, more than ${MAX_MEMORY_BYTES}` })
  }
  return utf8Text(file.chunks())
}
