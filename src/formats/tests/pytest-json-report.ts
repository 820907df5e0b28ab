import { eachItem, members, scalars, type JsonObject } from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { milliseconds, number, object, text, timeOfEpoch } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/** The plugin pytest-json-report. Tracebacks and captured output quote code and answers, and are skipped. */
export const pytestJsonReport: ResultFormat = {
  name: 'pytest-json-report',
  recognizes: ({ syntax, value }) => {
    const report = object(value)
    return syntax === 'json' && Array.isArray(report['tests']) && 'exitcode' in report && 'summary' in report
  },
  read: async (source, context) => [await read(source, context)],
}

/** Exit codes of pytest when it did not run all tests. */
const UNFINISHED: Readonly<Record<number, string>> = {
  2: 'pytest was interrupted',
  3: 'pytest failed with an internal error',
  4: 'pytest was started wrongly',
}

/** An expected failure did what was expected, and says nothing about the model. */
const NOT_RUN = ['skipped', 'xfailed', 'rerun']

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const cases = new Cases(context.digest)
  const test = members({ ...scalars('nodeid', 'outcome'), call: members(scalars('duration')) })
  const report = object(
    await source.json(
      members({
        ...scalars('created', 'duration', 'exitcode'),
        tests: eachItem(test, (found, index) => addTest(cases, object(found), `$.tests[${index}]`)),
      }),
    ),
  )
  const why = UNFINISHED[number(report['exitcode']) ?? 0]
  if (why !== undefined) context.report('$.exitcode', `${why}: its report is incomplete; run it again`)
  else if (cases.size === 0) context.report('$.tests', 'no test was run')
  const metrics = new Metrics(context)
  metrics.add('pass_rate', cases.passRate)
  metrics.add('latency_ms', cases.meanLatency)
  return {
    metrics,
    primary_metric: 'pass_rate',
    cases,
    duration_seconds: number(report['duration']),
    timestamp: timeOfEpoch(number(report['created'])),
  }
}

function addTest(cases: Cases, test: JsonObject, at: string): void {
  const outcome = text(test['outcome'])
  if (outcome === undefined || NOT_RUN.includes(outcome)) return
  const latency_ms = milliseconds(number(object(test['call'])['duration']))
  const passed = outcome === 'passed' || outcome === 'xpassed'
  cases.add(test['nodeid'] ?? null, { passed, error: outcome === 'error', latency_ms }, { at })
}
