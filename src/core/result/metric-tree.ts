import { isObject, wrongType, type OnProblem } from '../json/json-fields.js'
import { memberPath, quote } from '../json/json-path.js'
import type { JsonObject, JsonValue } from '../json/json.js'
import { COLUMN_METRICS, metricFault } from './metric-rules.js'
import type { MetricTree } from '../model.js'
import { nameFault, normalizedName } from './names/names.js'

/** A metric tree while it is made. Without a prototype: `metrics.toString` is a metric or undefined. */
export type GrowingMetrics = Record<string, number | MetricTree>

/** A tree to put metrics into. */
export function noMetrics(): GrowingMetrics {
  return Object.create(null) as GrowingMetrics
}

/**
 * Decodes an object as a tree of numbers. Reports what is no number, a value that its name rules out
 * (`metricFault`) and impossible names. `f1_score` becomes `f1`. Empty objects inside are left out: they
 * measure nothing.
 *
 * @param others what to do with values that are neither numbers nor objects: the contract of `metrics`
 *   reports them, trees that a tool mixes with texts leave them out.
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
      // Keeps its place, so that its absence is not reported as well.
      tree[name] = Number.NaN
    }
  }
  return tree
}

/**
 * Puts one number into a tree, after reporting what is impossible about it.
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

/** Reports what cannot be stored of finished metrics: none at all, columns that are trees, colliding names. */
export function checkMetrics(metrics: MetricTree, path: string, report: OnProblem): void {
  for (const name of COLUMN_METRICS) {
    if (typeof metrics[name] === 'object') {
      report(memberPath(path, name), 'must be a number, but is an object: give nested metrics another name')
    }
  }
  const seen = new Set<string>()
  // Unlike `flattenMetrics`, names every number, so that two of one name are seen.
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
