import { decimalOf, formatDecimalTo } from '../decimal.js'
import type { Finding, MetricKind } from '../model.js'

/** A metric's two values and their difference as people read them. The minus is U+2212. */
export interface FormattedFinding {
  readonly baseline: string
  readonly candidate: string
  readonly delta: string
  readonly percent: string
}

const MOST_DECIMALS = 20

/** What stands in a cell where there is nothing to say. */
export const NOTHING = '–'

/**
 * Formats the values of a finding with one common number of decimals, so that columns can be read downwards:
 * proportions with at least three, money with two, everything else with about four significant digits. Values
 * that differ never look the same. Units come from the metric's name: `_ms`, `_s` or `_seconds`, `_usd`.
 */
export function formatFinding(
  finding: Pick<Finding, 'metric' | 'kind' | 'baseline' | 'candidate' | 'delta' | 'percent_change'>,
): FormattedFinding {
  const { metric, kind, baseline, candidate, delta, percent_change } = finding
  const decimals = commonDecimals(kind, baseline, candidate, delta)
  const unit = unitOf(metric, kind)
  const show = (value: number | null): string => (value === null ? 'missing' : fixed(value, decimals) + unit)
  return {
    baseline: show(baseline),
    candidate: show(candidate),
    delta: delta === null ? NOTHING : signed(delta, decimals) + (delta === 0 ? '' : unit),
    percent: percent_change === null ? NOTHING : `${signed(percent_change, 2)}%`,
  }
}

/** Formats one value the way `formatFinding` does. */
export function formatValue(metric: string, kind: MetricKind, value: number): string {
  const alone = { metric, kind, baseline: null, delta: null, percent_change: null }
  return formatFinding({ ...alone, candidate: value }).candidate
}

function commonDecimals(
  kind: MetricKind,
  baseline: number | null,
  candidate: number | null,
  delta: number | null,
): number {
  const values = [baseline, candidate].filter((value) => value !== null)
  const least = kind === 'proportion' ? 3 : kind === 'money' ? 2 : 0
  const wanted = Math.max(0, ...values.map(decimalPlaces))
  let decimals = Math.max(least, Math.min(wanted, kind === 'proportion' ? 4 : significantDecimals(values)))
  const hidesTheDifference = (): boolean =>
    delta !== null &&
    delta !== 0 &&
    (baseline?.toFixed(decimals) === candidate?.toFixed(decimals) || Number(delta.toFixed(decimals)) === 0)
  while (decimals < MOST_DECIMALS && hidesTheDifference()) decimals += 1
  return decimals
}

/** Decimals that show four significant digits of the smallest value that is not zero; at most six. */
function significantDecimals(values: readonly number[]): number {
  const magnitudes = values.filter((value) => value !== 0).map((value) => Math.floor(Math.log10(Math.abs(value))))
  return magnitudes.length === 0 ? 0 : Math.min(6, Math.max(0, 3 - Math.min(...magnitudes)))
}

/** How many decimals the shortest decimal of a double has: 0.25 → 2, 1e-7 → 7, 12 → 0. */
function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

function signed(value: number, decimals: number): string {
  return value === 0 ? '±0' : (value > 0 ? '+' : '') + fixed(value, decimals)
}

/** The currency sign is avoided: `$` opens a formula in GitHub's Markdown. */
function unitOf(metric: string, kind: MetricKind): string {
  if (kind === 'duration' && /_ms$/.test(metric)) return ' ms'
  if (kind === 'duration' && /_(s|secs?|seconds)$/.test(metric)) return ' s'
  return kind === 'money' && /_usd$/.test(metric) ? ' USD' : ''
}

/** From here on more decimals are noise of arithmetic, and padding all others to them hides more than it shows. */
const MOST_ALIGNED = 8

/**
 * Numbers that stand beside or below each other in terminals and logs: all their digits, one common number of decimals,
 * a plain minus; `signed`: differences, with a plus. What is null is `nothing`.
 */
export function alignedNumbers(
  values: readonly (number | null)[],
  { signed: isSigned = false, nothing = NOTHING }: { readonly signed?: boolean; readonly nothing?: string } = {},
): string[] {
  const places = values.map((value) => (value === null ? 0 : decimalOf(value).scale))
  const common = Math.max(0, ...places.filter((place) => place <= MOST_ALIGNED))
  return values.map((value) =>
    value === null ? nothing : (isSigned && value > 0 ? '+' : '') + formatDecimalTo(decimalOf(value), common),
  )
}
