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

/** How metrics in a tool's file are read. A missing or null value is not a metric. */
export interface MetricFields {
  /** Name in the file → name of the metric. */
  readonly renamed: Readonly<Record<string, string>>
  /** Metrics that have the same name and scale in the file. */
  readonly kept: readonly string[]
  /** Percentages in the file, stored as fractions, so that scales are never mixed. */
  readonly percentages: readonly string[]
  /** Objects whose numbers are metrics. */
  readonly trees: readonly string[]
}

/**
 * Collects the metrics of a file: those in `names`, then `computed`, then every other number at its top that no decoder
 * read (later versions of a tool add some). Call it last.
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
    // In a tool that writes fractions, 95 is a mistake.
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
