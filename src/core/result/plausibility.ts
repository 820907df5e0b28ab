import { decimalOf, formatNumber } from '../decimal.js'
import { flattenMetrics } from '../judging/metrics/metrics.js'
import type { BenchmarkResult, MetricTree } from '../model.js'

/** Smaller differences are ignored: results often have three digits. */
const TOLERANCE = 1e-3

const FRACTION = /(?:^|\.)(?:precision|recall|f1|accuracy)$/
const RATE = /(?:^|[._])(?:rate|accuracy|precision|recall|f1|f1_score)$/

/**
 * Contradictions in a valid result, each as a sentence with the numbers. Only warnings: a result is stored as measured,
 * and its reader knows whether a definition differs.
 */
export function implausibilities(result: BenchmarkResult): string[] {
  const { metrics } = result
  return [
    // The mean of ratios is not the ratio of the sums, so macro averages are not checked.
    ...(result.f1_average === 'macro'
      ? []
      : [f1OfPrecisionAndRecall(metrics), precisionOfCells(metrics), recallOfCells(metrics)]),
    accuracyOfCells(metrics),
    cellsAndSize(result),
    expectedIssues(metrics),
    casesAndSize(result),
    accuracyOfCases(result),
    percentagesAmongFractions(metrics),
  ].filter((warning) => warning !== undefined)
}

/**
 * f1 = 2PR/(P+R), the harmonic mean. Precision and recall may be rounded to the digits of the most exact of the three
 * (trailing zeros are lost), so f1 is compared with the range that they allow.
 */
function f1OfPrecisionAndRecall(metrics: MetricTree): string | undefined {
  const given = numbers(metrics, 'precision', 'recall', 'f1')
  if (given === undefined) return undefined
  const [precision, recall, f1] = given
  const rounding = halfUnit(Math.max(...given.map(places)))
  const least = harmonicMean(Math.max(0, precision - rounding), Math.max(0, recall - rounding))
  const most = harmonicMean(precision + rounding, recall + rounding)
  const tolerance = Math.max(TOLERANCE, rounding)
  if (f1 >= least - tolerance && f1 <= most + tolerance) return undefined
  const computed = shown(harmonicMean(precision, recall))
  const [asF1, asPrecision, asRecall] = [f1, precision, recall].map(formatNumber)
  return `f1 is ${asF1}, but precision ${asPrecision} and recall ${asRecall} give ${computed}`
}

function precisionOfCells(metrics: MetricTree): string | undefined {
  const given = numbers(metrics, 'precision', 'true_positives', 'false_positives')
  if (given === undefined) return undefined
  const [precision, tp, fp] = given
  return ratioFault('precision', precision, tp, tp + fp, `${tp} true and ${fp} false positives`)
}

function recallOfCells(metrics: MetricTree): string | undefined {
  const given = numbers(metrics, 'recall', 'true_positives', 'false_negatives')
  if (given === undefined) return undefined
  const [recall, tp, fn] = given
  return ratioFault('recall', recall, tp, tp + fn, `${tp} true positives and ${fn} false negatives`)
}

function accuracyOfCells(metrics: MetricTree): string | undefined {
  const given = numbers(metrics, 'accuracy', ...CELLS)
  if (given === undefined) return undefined
  const [accuracy, tp, fp, tn, fn] = given
  const sum = tp + fp + tn + fn
  return ratioFault('accuracy', accuracy, tp + tn, sum, `${tp + tn} right of ${sum} in the confusion cells`)
}

const CELLS = ['true_positives', 'false_positives', 'true_negatives', 'false_negatives'] as const

function cellsAndSize({ metrics, dataset_size }: BenchmarkResult): string | undefined {
  const cells = numbers(metrics, ...CELLS)
  if (cells === undefined || dataset_size === undefined) return undefined
  const sum = cells.reduce((total, cell) => total + cell)
  return sum === dataset_size
    ? undefined
    : `the four confusion cells sum to ${sum}, but dataset_size is ${dataset_size}`
}

function expectedIssues(metrics: MetricTree): string | undefined {
  const given = numbers(metrics, 'total_issues_expected', 'true_positives', 'false_negatives')
  if (given === undefined) return undefined
  const [expected, tp, fn] = given
  if (tp + fn === expected) return undefined
  return `${expected} issues were expected, but ${tp} true positives and ${fn} false negatives make ${tp + fn}`
}

function casesAndSize({ cases, dataset_size }: BenchmarkResult): string | undefined {
  if (cases === undefined || dataset_size === undefined || cases.length === dataset_size) return undefined
  const own = cases.length === 1 ? 'is 1 case' : `are ${cases.length} cases`
  return `there ${own}, but dataset_size is ${dataset_size}`
}

/** Whether metrics with the usual names of shares agree with the cases. */
function accuracyOfCases({ metrics, cases = [] }: BenchmarkResult): string | undefined {
  const name = ['accuracy', 'pass_rate', 'exact_match'].find((each) => typeof metrics[each] === 'number')
  if (name === undefined || cases.length === 0 || cases.some(({ passed }) => passed === undefined)) return undefined
  const value = Number(metrics[name])
  const whole = value > 1 ? 100 : 1
  const passed = cases.filter(({ passed: did, error }) => did === true && error !== true).length
  const scores = cases.flatMap(({ score }) => score ?? [])
  const meanScore = scores.length === cases.length ? scores.reduce((sum, score) => sum + score, 0) / cases.length : null
  const tolerance = Math.max(TOLERANCE, halfUnit(places(value)) / whole)
  const isNear = (share: number): boolean => Math.abs(value / whole - share) <= tolerance
  if (isNear(passed / cases.length) || (meanScore !== null && isNear(meanScore))) return undefined
  return `${name} is ${formatNumber(value)}, but ${passed} of ${cases.length} cases passed, which is ${shown((whole * passed) / cases.length)}`
}

function percentagesAmongFractions(metrics: MetricTree): string | undefined {
  const flat = [...flattenMetrics(metrics)]
  if (!flat.some(([name, value]) => FRACTION.test(name) && value > 0 && value <= 1)) return undefined
  const suspects = flat.filter(([name, value]) => RATE.test(name) && value > 1 && value <= 100)
  if (suspects.length === 0) return undefined
  const list = suspects
    .slice(0, 10)
    .map(([name, value]) => `${name} ${formatNumber(value)}`)
    .join(', ')
  const more = suspects.length > 10 ? ` and ${suspects.length - 10} more` : ''
  return `percentages seem to be mixed with fractions: ${list}${more}; write 0.95 instead of 95`
}

function ratioFault(name: string, value: number, part: number, whole: number, why: string): string | undefined {
  if (whole === 0) return undefined
  // Percentages are a hundred times as large.
  const ratio = (value > 1 ? 100 : 1) * (part / whole)
  const tolerance = Math.max(TOLERANCE, halfUnit(places(value)))
  return Math.abs(value - ratio) <= tolerance
    ? undefined
    : `${name} is ${formatNumber(value)}, but ${why} give ${shown(ratio)}`
}

/** The metrics with these names; undefined if one of them is missing. */
function numbers<const Names extends readonly string[]>(
  metrics: MetricTree,
  ...names: Names
): { -readonly [K in keyof Names]: number } | undefined {
  const values = names.map((name) => metrics[name])
  if (!values.every((value) => typeof value === 'number')) return undefined
  return values as { -readonly [K in keyof Names]: number }
}

function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** The number of decimals that a number shows: 2 for 0.89. */
function places(value: number): number {
  return decimalOf(value).scale
}

/** Half a unit of the last digit, the largest rounding error. 0 and 1 without decimals are exact. */
function halfUnit(digits: number): number {
  return digits === 0 ? 0 : 0.5 * 10 ** -digits
}

/** A computed ratio for a message. */
function shown(ratio: number): number {
  return Number(ratio.toFixed(4))
}
