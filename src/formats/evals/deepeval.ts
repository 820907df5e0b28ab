import { addTo } from '../../core/groups.js'
import {
  DIGEST,
  PRESENCE,
  eachItem,
  items,
  members,
  scalars,
  type JsonObject,
  type JsonValue,
  type Selection,
} from '../../core/json/selection.js'
import { Cases } from '../base/cases.js'
import type { Draft } from '../base/draft.js'
import { Metrics } from '../base/metrics.js'
import { flag, isThere, mean, milliseconds, number, object, objects, text } from '../base/values.js'
import type { FormatContext, ResultFormat } from '../format.js'
import type { Source } from '../reading/source.js'

/**
 * deepeval's test runs: `.deepeval/.latest_run_full.json`, the files of DEEPEVAL_RESULTS_FOLDER, and the return value
 * of `evaluate()`. The model named with a metric is its judge.
 */
export const deepeval: ResultFormat = {
  name: 'deepeval',
  recognizes: ({ syntax, value }) =>
    syntax === 'json' && [object(value), object(object(value)['testRunData'])].some(isRun),
  read: async (source, context) => [await read(source, context)],
}

function isRun(run: JsonObject): boolean {
  const isTestRun =
    Array.isArray(run['testCases']) && ('metricsScores' in run || 'testPassed' in run || 'runDuration' in run)
  return isTestRun || objects(run['test_results']).some((test) => 'metrics_data' in test)
}

const METRIC = members({ ...scalars('name', 'success', 'score', 'flaky'), error: PRESENCE })
const TEST = members({
  ...scalars('name', 'success', 'tokenCost', 'completionTime'),
  metricsData: items(METRIC),
  metrics_data: items(METRIC),
  // What identifies a test without a name.
  ...Object.fromEntries(
    ['input', 'expectedOutput', 'expected_output', 'scenario', 'expectedOutcome', 'turns'].map((name) => [
      name,
      DIGEST,
    ]),
  ),
})

const POSITION = /^(?:conversational_)?test_case_\d+$/

async function read(source: Source, context: FormatContext): Promise<Draft> {
  const tests: JsonObject[] = []
  const take = (test: JsonValue): unknown => tests.push(object(test))
  const each = eachItem(TEST, take)
  const run: Record<string, Selection> = {
    ...scalars('runDuration', 'datasetAlias', 'identifier'),
    testCases: each,
    conversationalTestCases: each,
    test_results: each,
    hyperparameters: members(scalars('model')),
    prompts: items(members(scalars('alias', 'version'))),
  }
  const file = object(await source.json(members({ ...run, testRunData: members(run) })))
  const found = 'testRunData' in file ? object(file['testRunData']) : file
  const cases = casesOf(tests, context)
  if (cases.size === 0) context.report('', 'no test case has an outcome: nothing was measured')
  const metrics = new Metrics(context)
  metrics.add('pass_rate', cases.passRate)
  metrics.add('latency_ms', cases.meanLatency)
  metrics.add('analysis_cost', cases.meanCost)
  for (const [name, measured] of measuredBy(tests)) {
    metrics.add([name, 'score'], mean(measured.map(({ score }) => number(score))))
    metrics.add([name, 'pass_rate'], mean(measured.map(({ success }) => passRate(success))))
  }
  const [prompt, ...more] = objects(found['prompts'])
  return {
    model_version: text(object(found['hyperparameters'])['model']),
    dataset_version: text(found['datasetAlias']),
    prompt_version: prompt === undefined || more.length > 0 ? undefined : promptOf(prompt),
    metrics,
    primary_metric: 'pass_rate',
    cases,
    duration_seconds: number(found['runDuration']),
  }
}

function promptOf(prompt: JsonObject): string | undefined {
  const [alias, version] = [text(prompt['alias']), text(prompt['version'])]
  return version === undefined ? alias : `${alias ?? 'prompt'}@${version}`
}

function metricsOfTest(test: JsonObject): JsonObject[] {
  return objects(test['metricsData'] ?? test['metrics_data'])
}

function casesOf(tests: readonly JsonObject[], context: FormatContext): Cases {
  const cases = new Cases(context.digest)
  const names = tests.map((test) => text(test['name']))
  for (const [index, test] of tests.entries()) {
    const metrics = metricsOfTest(test)
    const failed = metrics.some(
      (metric) => flag(metric['success']) === false && !isThere(metric['error']) && flag(metric['flaky']) !== true,
    )
    const error = !failed && metrics.some((metric) => isThere(metric['error']))
    const passed = flag(test['success'])
    if (passed === undefined && !error) continue
    const name = text(test['name'])
    const isName = name !== undefined && !POSITION.test(name) && names.filter((other) => other === name).length === 1
    const latency_ms = milliseconds(number(test['completionTime']))
    const run = { passed, error, latency_ms, cost: number(test['tokenCost']) }
    cases.add(isName ? name : contentOf(test), run, { at: `test case ${index + 1}` })
  }
  return cases
}

/** A name such as test_case_0 is a position, which shifts when a test is added. */
function contentOf(test: JsonObject): JsonValue[] {
  return test['scenario'] === undefined && test['turns'] === undefined
    ? [test['input'] ?? null, test['expectedOutput'] ?? test['expected_output'] ?? null]
    : [test['scenario'] ?? test['turns'] ?? null, test['expectedOutcome'] ?? null]
}

/** The metrics of the tests by name. A metric with an error measured nothing. */
function measuredBy(tests: readonly JsonObject[]): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>()
  for (const metric of tests.flatMap(metricsOfTest)) {
    const name = text(metric['name'])
    if (name === undefined || isThere(metric['error'])) continue
    addTo(found, name, metric)
  }
  return found
}

function passRate(success: JsonValue | undefined): number | undefined {
  const passed = flag(success)
  return passed === undefined ? undefined : Number(passed)
}
