import { isObject, wrongType, type OnProblem } from '../json/json-fields.js'
import { memberPath, quote } from '../json/json-path.js'
import type { JsonObject, JsonValue } from '../json/json.js'
import { COLUMN_METRICS, metricFault } from './metric-rules.js'
import type { MetricTree } from '../model.js'
import { nameFault, normalizedName } from './names/names.js'

/** A metric tree under construction. Without a prototype, so that `metrics.toString` is a metric or undefined. */
export type GrowingMetrics = Record<string, number | MetricTree>

/** An empty tree. */
export function noMetrics(): GrowingMetrics {
  return Object.create(null) as GrowingMetrics
}

/**
 * Decodes an object as a tree of numbers. Reports values that are not numbers, values that their name does not allow
 * (`metricFault`), and invalid names. `f1_score` becomes `f1`. Empty nested objects are left out.
 *
 * @param others what to do with values that are neither numbers nor objects: under `metrics` they are reported, in
 * trees of other tools they are left out
 */
export function decodeMetricTree(
  object: JsonObject,
  path: string,
  report: OnProblem,
  others: 'report' | 'leave-out' = 'report',
): GrowingMetrics {
  const tree = noMetrics()
  for (const [key, value] of Object.entries(object)) {
    // Only where something is wrong: most trees have hundreds of metrics, and nothing is.
    const at = (): string => memberPath(path, key)
    const fault = nameFault(key)
    const name = normalizedName(key)
    if (fault !== undefined) report(at(), `the name of the metric ${fault}`)
    if (typeof value === 'number') addMetric(tree, name, value, at, report)
    else if (isObject(value)) {
      const branch = decodeMetricTree(value, at(), report, others)
      if (Object.keys(branch).length > 0) put(tree, name, branch, at, report)
    } else if (others === 'report') {
      report(at(), notAMetric(value))
      // A placeholder, so that the metric is not also reported as missing.
      tree[name] = Number.NaN
    }
  }
  return tree
}

/**
 * Adds one number to a tree, and reports what is wrong with it.
 * @param at gives its path
 */
export function addMetric(
  tree: GrowingMetrics,
  name: string,
  value: number,
  at: () => string,
  report: OnProblem,
): void {
  const fault = metricFault(name, value)
  if (fault !== undefined) report(at(), fault)
  put(tree, name === 'f1_score' ? 'f1' : name, value, at, report)
}

function put(
  tree: GrowingMetrics,
  name: string,
  value: number | MetricTree,
  at: () => string,
  report: OnProblem,
): void {
  const other = tree[name]
  if (other !== undefined && other !== value) {
    report(at(), `${quote(name)} is given twice with different values (f1_score means f1): keep one`)
  }
  tree[name] = value
}

function notAMetric(value: JsonValue): string {
  if (value === null) return 'must be a number, but is null: leave the metric out if it is unknown'
  return wrongType('a number', value)
}

/** Reports finished metrics that cannot be stored: none at all, trees in place of columns, two of one name. */
export function checkMetrics(metrics: MetricTree, path: string, report: OnProblem): void {
  for (const name of COLUMN_METRICS) {
    if (typeof metrics[name] === 'object') {
      report(memberPath(path, name), 'must be a number, but is an object: give nested metrics another name')
    }
  }
  const seen = new Set<string>()
  // Unlike `flattenMetrics`, visits every number, so that two of one name are found.
  const look = (tree: MetricTree, prefix: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      const name = prefix + key
      if (typeof value !== 'number') look(value, `${name}.`)
      else if (seen.has(name)) {
        report(path, `two metrics have the dotted name ${quote(name)}: rename the one whose name has a dot in it`)
      } else seen.add(name)
    }
  }
  look(metrics, '')
  if (seen.size === 0) report(path, 'holds no number: nothing was measured')
}
