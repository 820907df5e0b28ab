import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { milliseconds, numberIn, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * JUnit XML, as pytest, vitest, jest, go-junit-report, surefire and many others write it. Elements are counted, because
 * the counts in attributes may belong to another run. https://github.com/testmoapp/junitxml
 */
export const junit: ResultFormat = {
  name: 'JUnit XML',
  recognizes: ({ syntax, value }) => syntax === 'xml' && (value === 'testsuites' || value === 'testsuite'),
  read: async (source, context) => [await read(source, context)],
}

/** Properties of a suite with the names of the result. */
const NAMES = ['model_version', 'dataset_version', 'prompt_version', 'benchmark'] as const

type Attributes = Readonly<Record<string, string>>

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const cases = new Cases(context.digest)
  const suites: string[] = []
  const named = new Map<string, string>()
  let test: { attributes: Attributes; line: number; outcome: 'passed' | 'failed' | 'error' | 'skipped' } | undefined
  let timestamp: string | undefined
  let skipped = 0
  let tests = 0
  await source.xml({
    open(name, attributes, line) {
      if (name === 'testsuite') {
        suites.push(attributes['name'] ?? '')
        timestamp ??= attributes['timestamp']
      } else if (name === 'testcase') {
        tests += 1
        const isRun = attributes['status'] !== 'notrun' && attributes['result'] !== 'suppressed'
        test = { attributes, line, outcome: isRun ? 'passed' : 'skipped' }
      } else if (name === 'property' && test === undefined) {
        named.set(attributes['name'] ?? '', attributes['value'] ?? '')
      } else if (test !== undefined && (name === 'error' || name === 'skipped')) test.outcome = name
      else if (test?.outcome === 'passed' && name === 'failure') test.outcome = 'failed'
    },
    close(name) {
      if (name === 'testsuite') suites.pop()
      if (name !== 'testcase' || test === undefined) return
      const { attributes, line, outcome } = test
      test = undefined
      if (outcome === 'skipped') skipped += 1
      else {
        const suite = text(attributes['classname']) ?? suites.join(' / ')
        const latency_ms = milliseconds(numberIn(attributes['time']?.replaceAll(',', '')))
        const run = { passed: outcome === 'passed', error: outcome === 'error', latency_ms }
        // pytest writes the whole file as one line.
        cases.add([suite, attributes['name'] ?? ''], run, { at: `test ${tests}, line ${line}` })
      }
    },
  })
  if (cases.size === 0) {
    context.report('', skipped > 0 ? `all ${skipped} tests were skipped: nothing was measured` : 'no test was run')
  }
  const metrics = new Metrics(context)
  metrics.add('pass_rate', cases.passRate)
  metrics.add('latency_ms', cases.meanLatency)
  const names = Object.fromEntries(NAMES.map((name) => [name, named.get(name)]))
  return { ...names, metrics, primary_metric: 'pass_rate', cases, timestamp }
}
