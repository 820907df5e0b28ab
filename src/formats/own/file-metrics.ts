import { isObject, type JsonFields } from '../../core/json/json-fields.js'
import {
  addMetric,
  checkMetrics,
  decodeMetricTree,
  noMetrics,
  type GrowingMetrics,
} from '../../core/result/metric-tree.js'
import { isShare, percentToFraction, proportionFault } from '../../core/result/metric-rules.js'
import type { FormatContext } from '../format.js'

/** How the metrics of a tool's file become ours. What is absent or null there is no metric. */
export interface MetricFields {
  /** Name in the file → name of the metric. */
  readonly renamed: Readonly<Record<string, string>>
  /** Metrics that have the same name and scale in the file. */
  readonly kept: readonly string[]
  /** Percentages in the file, fractions as metrics, so that no scale is mixed. */
  readonly percentages: readonly string[]
  /** Objects whose numbers are metrics. */
  readonly trees: readonly string[]
}

/**
 * Collects the metrics of a file: the ones of `names`, then `computed`, then every other number at its top that no
 * decoder asked for (later versions of a tool add some). To be called when all else was read.
 */
export function decodeFileMetrics(
  file: JsonFields,
  names: MetricFields,
  computed: Readonly<Record<string, number | undefined>>,
  context: FormatContext,
): GrowingMetrics {
  const { report } = context
  const metrics = noMetrics()
  const add = (name: string, value: number | undefined, at: string): void => {
    if (value !== undefined) addMetric(metrics, name, value, () => at, report)
  }
  for (const [inFile, name] of Object.entries(names.renamed)) {
    // Where a tool writes fractions, 95 is a slip.
    add(name, file.number(inFile, isShare(name) ? proportionFault : undefined), file.at(inFile))
  }
  for (const name of names.kept) add(name, file.number(name), file.at(name))
  for (const name of names.percentages) add(name, decodePercentage(file, name, context), file.at(name))
  for (const [name, value] of Object.entries(computed)) add(name, value, file.path)
  for (const name of names.trees) {
    const value = file.raw(name)
    if (!isObject(value)) continue
    const tree = decodeMetricTree(value, file.at(name), report, 'leave-out')
    if (Object.keys(tree).length > 0) metrics[name] = tree
  }
  for (const name of file.unaskedNumbers()) add(name, file.number(name), file.at(name))
  checkMetrics(metrics, file.path, report)
  return metrics
}

function decodePercentage(file: JsonFields, name: string, { warn }: FormatContext): number | undefined {
  const percent = file.number(name, (value) =>
    value < 0 || value > 100 ? `${value} is not between 0 and 100; it is a percentage here` : undefined,
  )
  if (percent === undefined) return undefined
  const fraction = percentToFraction(percent)
  if (percent > 0 && percent <= 1) {
    warn(file.at(name), `is ${percent}, which is a percentage here and was read as the fraction ${fraction}`)
  }
  return fraction
}
