import { decimalOf, formatNumber } from '../../../decimal.js'
import type { Direction } from '../../../model.js'
import type { Comparison } from '../evidence.js'

/** More decimals are noise of binary arithmetic. */
const MOST_DECIMALS = 8

/** A reported number with all its digits, except noise of binary arithmetic. */
export function exact(value: number): string {
  return decimalOf(value).scale <= MOST_DECIMALS ? formatNumber(value) : rounded(value, 6)
}

/** A computed number. */
export function rounded(value: number, digits = 2): string {
  return formatNumber(Number(value.toPrecision(digits)))
}

/** `p = 0.013`, `p < 0.0001`. */
export function chanceOf(p: number): string {
  return p < 0.0001 ? 'p < 0.0001' : `p = ${rounded(p)}`
}

/** A positive bound with two digits, rounded up. */
export function roundedUp(value: number): string {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return rounded(Math.ceil(value / unit - 1e-9) * unit)
}

/** The end of a usual range: three digits, or whole. */
export function rangeEnd(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : rounded(value, 3)
}

/** How a computed drop changed the metric: `fell by 0.12`. */
export function moved(drop: number, better: Direction): string {
  if (drop === 0) return 'did not change'
  return `${drop > 0 === (better === 'higher') ? 'fell' : 'rose'} by ${rounded(Math.abs(drop))}`
}

/** The word for getting worse: a drop, or a rise if lower is better. */
export function worsening({ better }: Comparison): string {
  return better === 'higher' ? 'drop' : 'rise'
}

/** `1 case`, `2 cases`. */
export function cases(count: number): string {
  return `${count} ${count === 1 ? 'case' : 'cases'}`
}
