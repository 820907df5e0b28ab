import {
  abs,
  compare,
  decimalOf,
  formatDecimal,
  formatDecimalTo,
  readable,
  round,
  subtract,
  type Decimal,
} from '../decimal.js'
import { wordsOf } from '../judging/metrics/metric-names.js'
import type { Finding, MetricKind } from '../model.js'

/** A metric's two values and their difference as people read them. The minus is U+2212. */
export interface FormattedFinding {
  readonly baseline: string
  readonly candidate: string
  readonly delta: string
  /** The 90% interval of the difference; empty if there is none. */
  readonly interval: string
  readonly percent: string
}

type Numbers = Pick<Finding, 'metric' | 'kind' | 'baseline' | 'candidate' | 'delta' | 'percent_change'> &
  Partial<Pick<Finding, 'better' | 'evidence' | 'like_for_like'>>

/** An empty cell. */
export const NOTHING = '–'
/** A difference of zero. */
export const UNCHANGED = '±0'

/** The least number of decimals by kind, and the most, unless two values need more to differ. */
const LEAST: Readonly<Partial<Record<MetricKind, number>>> = { proportion: 3, percent: 1, money: 2 }
const MOST: Readonly<Partial<Record<MetricKind, number>>> = { proportion: 4, percent: 2 }
/** More decimals are rounding errors. */
const MOST_DECIMALS = 20
/** Kinds with one unit: in a table they all have the same decimals. */
const OF_ONE_UNIT: readonly MetricKind[] = ['proportion', 'percent', 'money']

/**
 * Formats the numbers of one table: proportions with at least three decimals, money with two, everything else with
 * about four significant digits; proportions in a column with the same decimals. Different values never look equal.
 * Units follow from the metric's name.
 */
export function formatFindings(findings: readonly Numbers[]): FormattedFinding[] {
  const places = findings.map((finding) => decimalsOf(finding))
  const common = new Map(
    OF_ONE_UNIT.map((kind) => {
      const own = places.filter((_, row) => findings[row]?.kind === kind)
      return [kind, Math.max(0, ...own.filter((decimals) => decimals <= (MOST[kind] ?? MOST_ALIGNED)))]
    }),
  )
  return findings.map((finding, row) => formatted(finding, Math.max(places[row] ?? 0, common.get(finding.kind) ?? 0)))
}

/** The numbers of one finding. */
export function formatFinding(finding: Numbers): FormattedFinding {
  return formatted(finding, decimalsOf(finding))
}

/** Formats one value as `formatFinding` does, with at least `atLeast` decimals, to match other values. */
export function formatValue(metric: string, kind: MetricKind, value: number, atLeast = 0): string {
  const alone = { metric, kind, baseline: null, candidate: value, delta: null, percent_change: null }
  return formatted(alone, Math.max(decimalsOf(alone), atLeast)).candidate
}

/**
 * Two values of a metric and the size of their difference for a sentence: `0.91`, `0.85` and `0.06`.
 * @param tells whether a difference rounded to this many decimals still means the same as the exact one
 */
export function formatPair(
  kind: MetricKind,
  before: number,
  now: number,
  tells: (difference: Decimal) => boolean,
): { readonly before: string; readonly now: string; readonly difference: string } {
  const pair = [written(before), written(now)]
  const difference = abs(subtract(decimalOf(now), decimalOf(before)))
  let places = decimalsFor(kind, pair, 0)
  while (places < MOST_DECIMALS && !tells(round(difference, places))) places += 1
  const [left = '', right = ''] = pair.map((value) => short(round(value, places), places))
  return { before: left, now: right, difference: formatDecimal(round(difference, places)) }
}

function formatted(numbers: Numbers, decimals: number): FormattedFinding {
  const { metric, kind, baseline, candidate, delta, percent_change } = numbers
  const unit = unitOf(metric, kind)
  const show = (value: number | null): string => (value === null ? 'missing' : fixed(written(value), decimals) + unit)
  const change = delta === null ? null : round(decimalOf(delta), decimals)
  return {
    baseline: show(baseline),
    candidate: show(candidate),
    delta: change === null ? NOTHING : signed(change, decimals) + (change.digits === 0n ? '' : unit),
    interval: intervalOf(numbers, decimals),
    percent: percent_change === null ? NOTHING : `${signed(decimalOf(percent_change), 2)}%`,
  }
}

/**
 * The interval of the difference, `−0.13 to +0.02`. If only common cases are compared, it is the interval of their
 * difference.
 */
function intervalOf({ better, delta, evidence, like_for_like }: Numbers, decimals: number): string {
  const drop = evidence?.interval ?? null
  if (drop === null || delta === null || like_for_like !== undefined) return ''
  const ends = better === 'higher' ? [-drop[1], -drop[0]] : drop
  const shown = ends.map((end) => round(decimalOf(end), decimals))
  return shown.map((end) => (end.digits === 0n ? '0' : signed(end, decimals))).join(' to ')
}

function decimalsOf({ kind, baseline, candidate }: Numbers): number {
  const values = [baseline, candidate].flatMap((value) => (value === null ? [] : [written(value)]))
  return decimalsFor(kind, values, LEAST[kind] ?? 0)
}

/** The number of decimals: as written, up to those of the kind, and more if two values would look equal. */
function decimalsFor(kind: MetricKind, values: readonly Decimal[], least: number): number {
  const wanted = Math.max(0, ...values.map(({ scale }) => scale))
  let decimals = Math.max(least, Math.min(wanted, MOST[kind] ?? significantDecimals(values)))
  while (decimals < Math.min(wanted, MOST_DECIMALS) && hidesDifferences(values, decimals)) decimals += 1
  return decimals
}

/** Whether values that differ look equal, or something that is not zero looks like zero. */
function hidesDifferences(values: readonly Decimal[], decimals: number): boolean {
  return values.some((value, index) => {
    const shown = round(value, decimals)
    if (shown.digits === 0n && value.digits !== 0n) return true
    const other = values[index - 1]
    if (other === undefined || compare(value, other) === 0) return false
    return compare(shown, round(other, decimals)) === 0 || round(subtract(value, other), decimals).digits === 0n
  })
}

/**
 * The decimals that show four significant digits of the smallest value that is not zero; beyond six decimals two
 * digits.
 */
function significantDecimals(values: readonly Decimal[]): number {
  const places = values
    .filter(({ digits }) => digits !== 0n)
    .map(({ digits, scale }) => scale + 4 - String(digits < 0n ? -digits : digits).length)
  const wanted = Math.max(0, ...places)
  return Math.min(wanted, Math.max(6, wanted - 2))
}

function written(value: number): Decimal {
  return readable(decimalOf(value))
}

/** With this many decimals; in exponent notation if that would be too long. */
function short(value: Decimal, decimals: number): string {
  const text = formatDecimalTo(value, decimals)
  return text.length <= 24 ? text : formatDecimal(value)
}

function fixed(value: Decimal, decimals: number): string {
  return short(round(value, decimals), decimals).replace('-', '−')
}

function signed(value: Decimal, decimals: number): string {
  return value.digits === 0n ? UNCHANGED : (value.digits > 0n ? '+' : '') + fixed(value, decimals)
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['ms', ' ms'],
  ...['s', 'sec', 'secs', 'seconds'].map((word) => [word, ' s'] as const),
])

/** The currency sign is avoided: `$` opens a formula in GitHub's Markdown. */
function unitOf(metric: string, kind: MetricKind): string {
  if (kind === 'money') return wordsOf(metric).includes('usd') ? ' USD' : ''
  if (kind !== 'duration') return ''
  return wordsOf(metric).flatMap((word) => UNITS.get(word) ?? [])[0] ?? ''
}

/** More decimals than this are rounding errors, and would make a whole column long. */
const MOST_ALIGNED = 8

/**
 * Formats the numbers of a column or line in terminals and logs: about four significant digits, more if different
 * numbers would look equal, all with the same decimals, and a plain minus. `signed`: differences, with a plus. null
 * becomes `nothing`.
 */
export function alignedNumbers(
  values: readonly (number | null)[],
  { signed: isSigned = false, nothing = NOTHING }: { readonly signed?: boolean; readonly nothing?: string } = {},
): string[] {
  // Beyond 12 decimals a difference is a rounding error. Differences of proportions have their decimals.
  const read = (value: number): Decimal => (isSigned ? round(written(value), 12) : written(value))
  const known = values.flatMap((value) => (value === null ? [] : [read(value)]))
  const ordered = known.toSorted((a, b) => compare(a, b))
  const ofShares = isSigned && values.every((value) => value === null || Math.abs(value) <= 1)
  const decimals = Math.min(MOST_ALIGNED, decimalsFor(ofShares ? 'proportion' : 'other', ordered, 0))
  return values.map((value) => {
    if (value === null) return nothing
    const exact = read(value)
    const rounded = round(exact, decimals)
    if (rounded.digits === 0n && !isSigned) return short(exact, decimals)
    return (isSigned && rounded.digits > 0n ? '+' : '') + short(rounded, decimals)
  })
}
