import { SCALAR, everyMember, items, members, scalars, type JsonObject } from '../../core/json/selection.js'
import { Cases, type Outcome } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { flag, list, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** The open framework openai/evals: a log of JSON Lines. Its final report is one of the lines, not always the last. */
export const openaiEvals: ResultFormat = {
  name: 'openai/evals',
  recognizes: ({ syntax, value }) =>
    (syntax === 'lines' || syntax === 'json') &&
    [object(value), ...objects(value)].some(
      (line) => 'completion_fns' in object(line['spec']) || 'eval_name' in object(line['spec']),
    ),
  read: async (source, context) => [await read(source, context)],
}

const LINE = members({
  spec: members({ ...scalars('eval_name', 'base_eval', 'split', 'created_at'), completion_fns: items(SCALAR) }),
  final_report: everyMember(SCALAR),
  ...scalars('sample_id', 'type'),
  data: members(scalars('correct', 'score', 'choice')),
})

/** Counts and error bars in the report, which are not metrics. `boostrap_std` is spelled so. */
const OTHER = /^(?:usage_|counts\/|invalid_request)|boo?t?strap_std/

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const cases = new Cases(context.digest)
  const metrics = new Metrics(context)
  let spec: JsonObject = {}
  let reports = 0
  await source.lines(LINE, (line, place) => {
    if (line['spec'] !== undefined) spec = object(line['spec'])
    if (line['final_report'] !== undefined) {
      reports += 1
      for (const [name, value] of Object.entries(object(line['final_report']))) {
        if (!OTHER.test(name)) metrics.add(name, number(value), `$.final_report.${name}`)
      }
    }
    const outcome = outcomeOf(line)
    const id = line['sample_id']
    if (outcome !== undefined) cases.add(id ?? null, outcome, { id, at: `line ${place}` })
  })
  if (reports === 0)
    context.report('', 'has no final_report: the evaluation was cancelled or has not ended; run it again')
  const names = metrics.names
  return {
    model_version: list(spec['completion_fns'])
      .flatMap((name) => text(name) ?? [])
      .join(', '),
    dataset_version: text(spec['eval_name']),
    benchmark: text(spec['base_eval']),
    metrics,
    primary_metric: ['accuracy', 'score', ...names].find((name) => names.includes(name)),
    cases: cases.size === 0 ? undefined : cases,
    timestamp: text(spec['created_at']),
  }
}

/** A sample has several events. The match event says whether it passed; without one, its metrics do. */
function outcomeOf(line: JsonObject): Outcome | undefined {
  const data = object(line['data'])
  if (line['type'] === 'match') {
    const passed = flag(data['correct'])
    return passed === undefined ? undefined : { passed }
  }
  const score = line['type'] === 'metrics' ? number(data['score']) : undefined
  if (score === undefined) return undefined
  return score === 0 || score === 1 ? { passed: score === 1 } : { score }
}
