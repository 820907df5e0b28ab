import type { JudgedResult } from '../../model.js'
import { VERDICT_SIGNS } from '../words/headline.js'
import type { HistoryValue } from '../report.js'
import { sparkline } from './sparkline.js'

/** The reference, as far as a chart of one metric shows it. */
export interface ChartedReference {
  readonly version: number
  readonly value: number
}

/** The value of the reference in a metric; null if nothing was compared, or it lacks the metric. */
export function chartedReference({ judgement }: JudgedResult, metric: string): ChartedReference | null {
  const value = judgement.judged.find((finding) => finding.metric === metric)?.baseline ?? null
  if (judgement.baseline === null || value === null) return null
  return { version: judgement.baseline.snapshot_version, value }
}

/**
 * The history of a metric as lines of Mermaid, with the reference as a second, flat line. It has only numbers, version
 * labels and a plain name: Mermaid has its own syntax, for which we have no escaping. At least two values.
 */
export function mermaidChart(
  metric: string,
  history: readonly HistoryValue[],
  reference: ChartedReference | null,
): string[] {
  const values = history.map(({ value }) => value)
  const [low, high] = rangeOf(reference === null ? values : [...values, reference.value])
  const flat = reference === null ? [] : [`  line [${values.map(() => plain(reference.value)).join(', ')}]`]
  return [
    'xychart-beta',
    `  x-axis [${history.map(({ version }) => labelOf(version)).join(', ')}]`,
    `  y-axis "${/^[\w.@ -]+$/.test(metric) ? metric : 'primary metric'}" ${plain(low)} --> ${plain(high)}`,
    `  line [${values.map(plain).join(', ')}]`,
    ...flat,
  ]
}

/** The same in one line of text, which e-mail shows too: `▁▂▃▅▇▂ v8 ▼ · baseline v2`. */
export function chartLine(
  history: readonly HistoryValue[],
  reference: ChartedReference | null,
  { judgement }: JudgedResult,
): string {
  const newest = labelOf(history.at(-1)?.version ?? null)
  const sign = VERDICT_SIGNS[judgement.verdict]
  const curve = `${sparkline(history.map(({ value }) => value))} ${newest}${sign === '' ? '' : ` ${sign}`}`
  return reference === null ? curve : `${curve} · baseline v${reference.version}`
}

const labelOf = (version: number | null): string => (version === null ? 'new' : `v${version}`)

/** The margin, as a share of the range. The axis need not begin at zero: changes must be visible. */
const ROOM = 0.08

/** From just below the lowest value to just above the highest; shares end at 0 and 1. */
function rangeOf(values: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high > low ? (high - low) * ROOM : Math.abs(high) * 0.05 || 0.05
  const isShare = low >= 0 && high <= 1
  return isShare ? [Math.max(0, low - room), Math.min(1, high + room)] : [low - room, high + room]
}

/** A number without an exponent and without trailing zeros. */
const plain = (number: number): string => String(Number(number.toFixed(4)))
