import { PRESENCE, everyMember, members, scalars, type JsonObject } from '../../core/json/selection.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { primaryOf } from '../base/primary.js'
import { isThere, milliseconds, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * The output of `braintrust eval --jsonl`: a summary for each evaluator, and a line for each case whose task or scorer
 * failed. Other cases have no lines, so there are no cases.
 */
export const braintrust: ResultFormat = {
  name: 'Braintrust',
  recognizes: ({ syntax, value }) =>
    (syntax === 'lines' || syntax === 'json') && [object(value), ...objects(value)].some(isSummary),
  read,
}

function isSummary(line: JsonObject): boolean {
  return 'projectName' in line && 'experimentName' in line && 'scores' in line
}

const LINE = members({
  ...scalars('projectName', 'experimentName'),
  scores: everyMember(members(scalars('score'))),
  metrics: everyMember(members(scalars('metric', 'unit'))),
  error: PRESENCE,
})

async function read(source: Source, context: FormatContext): Promise<Draft[]> {
  const drafts: Draft[] = []
  let errors = 0
  const take = (line: JsonObject): void => {
    if (!isSummary(line)) errors += isThere(line['error']) ? 1 : 0
    else {
      drafts.push(draftOf(line, errors, context))
      errors = 0
    }
  }
  if (source.sketch.syntax === 'lines') await source.lines(LINE, take)
  else take(object(await source.json(LINE)))
  return drafts
}

function draftOf(summary: JsonObject, errors: number, context: FormatContext): Draft {
  const metrics = new Metrics(context)
  const scores = Object.entries(object(summary['scores']))
  for (const [name, score] of scores) metrics.add(name, number(object(score)['score']), `$.scores["${name}"]`)
  const names = metrics.names
  for (const [name, found] of Object.entries(object(summary['metrics']))) {
    const value = number(object(found)['metric'])
    const isSeconds = text(object(found)['unit']) === 's'
    metrics.add(name === 'duration' && isSeconds ? 'latency_ms' : name, isSeconds ? milliseconds(value) : value)
  }
  if (errors > 0) {
    const many = errors === 1 ? '1 case that threw is' : `${errors} cases that threw are`
    context.warn('', `${many} not in the means, because Braintrust leaves them out: an outage raises the scores`)
  }
  return {
    benchmark: text(summary['projectName']),
    metrics,
    primary_metric: primaryOf(names),
    error_count: errors,
  }
}
