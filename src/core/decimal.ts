/**
 * Exact decimals. A number in a result file means the shortest decimal that denotes its double: what the file has and
 * what people read. All comparisons use these, because 0.95 − 0.90 is 0.05, but not in binary floating point.
 */

/**
 * The value `digits × 10^−scale`, in lowest terms: no trailing zeros, scale ≥ 0. Equal values are equal
 * objects.
 */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i
const LONGEST_TEXT = 400

/** The decimal that a text such as `0.05`, `-3` or `1e-7` denotes; null if it is not a number. */
export function decimalFrom(text: string): Decimal | null {
  if (text.length > LONGEST_TEXT) return null
  const match = NUMBER.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  const magnitude = BigInt(whole + fraction)
  return lowestTerms(sign === '-' ? -magnitude : magnitude, fraction.length - Number(exponent))
}

/** The shortest decimal that denotes `value`. Throws `RangeError` for NaN and infinities, which no result has. */
export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 }
  const text = String(value)
  const point = text.indexOf('.')
  // The usual case: the shortest text of a double has no zeros at its end.
  if (point > 0 && !text.includes('e')) {
    const scale = text.length - point - 1
    // With at most 15 digits, rounding the product is exact, and three times as fast as reading the text.
    const digits = text.length <= 16 ? Math.round(value * 10 ** scale) : text.slice(0, point) + text.slice(point + 1)
    return { digits: BigInt(digits), scale }
  }
  const decimal = decimalFrom(text)
  if (decimal === null) throw new RangeError(`${value} is not a finite number`)
  return decimal
}

/** The double nearest to the decimal. */
export function toNumber(decimal: Decimal): number {
  return Number(plain(decimal))
}

/** a − b, exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b)
  return lowestTerms(left - right, scale)
}

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return lowestTerms(a.digits * b.digits, a.scale + b.scale)
}

/** The decimal rounded to at most `places` decimals, half away from zero. */
export function round(decimal: Decimal, places: number): Decimal {
  const { digits, scale } = decimal
  if (scale <= places) return decimal
  const unit = 10n ** BigInt(scale - places)
  const size = digits < 0n ? -digits : digits
  const rounded = (2n * size + unit) / (2n * unit)
  return lowestTerms(digits < 0n ? -rounded : rounded, places)
}

/** The larger of two. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) < 0 ? b : a
}

/** |a| */
export function abs(a: Decimal): Decimal {
  return a.digits < 0n ? { digits: -a.digits, scale: a.scale } : a
}

/** −1 when a < b, 0 when they are equal, 1 when a > b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = aligned(a, b)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** to − from, computed on decimals: 0.85 − 0.91 is −0.06. */
export function deltaOf(from: number, to: number): number {
  return toNumber(subtract(decimalOf(to), decimalOf(from)))
}

/**
 * 100 × (to − from) ÷ |from|, rounded half away from zero to `places` decimals, as `round(numeric, 2)` in SQL. null
 * from 0, and if it is too large for a double.
 */
export function percentChange(from: number, to: number, places = 2): number | null {
  const [before, after] = aligned(decimalOf(from), decimalOf(to))
  if (before === 0n) return null
  const size = before < 0n ? -before : before
  const change = 10n ** BigInt(places + 2) * (after - before)
  // (2n + d) / 2d, truncated, rounds a positive n / d half up.
  const units = (2n * (change < 0n ? -change : change) + size) / (2n * size)
  const percent = toNumber(lowestTerms(change < 0n ? -units : units, places))
  return Number.isFinite(percent) ? percent : null
}

/** Digits beyond these are rounding errors of a double: 0.1 + 0.2 is 0.30000000000000004. */
const WRITTEN_DIGITS = 12

/** A number without the rounding errors in its last digits. */
export function readable(decimal: Decimal): Decimal {
  const { digits, scale } = decimal
  const length = String(digits < 0n ? -digits : digits).length
  return round(decimal, Math.max(0, scale - Math.max(0, length - WRITTEN_DIGITS)))
}

/** For people: plain digits such as `0.0042`; very long numbers in exponent notation. */
export function formatDecimal(decimal: Decimal): string {
  const text = plain(decimal)
  return text.length <= 24 ? text : String(Number(text))
}

/** With at least `places` decimals, to align values in a column: 0.9 with 3 is `0.900`. */
export function formatDecimalTo(decimal: Decimal, places: number): string {
  const { digits, scale } = decimal
  return scale >= places ? plain(decimal) : plain({ digits: digits * 10n ** BigInt(places - scale), scale: places })
}

/** A fraction as a percentage for people: 0.2 is `20%`. */
export function formatPercent(fraction: Decimal): string {
  return `${formatDecimal(lowestTerms(fraction.digits * 100n, fraction.scale))}%`
}

/** A number for people: never 0.8300000000000001. */
export function formatNumber(value: number): string {
  return formatDecimal(readable(decimalOf(value)))
}

function plain({ digits, scale }: Decimal): string {
  const negative = digits < 0n
  const text = String(negative ? -digits : digits).padStart(scale + 1, '0')
  const point = text.length - scale
  return (negative ? '-' : '') + text.slice(0, point) + (scale === 0 ? '' : `.${text.slice(point)}`)
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.digits, b.digits, a.scale]
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale]
}

function lowestTerms(digits: bigint, scale: number): Decimal {
  if (scale < 0) return { digits: digits * 10n ** BigInt(-scale), scale: 0 }
  let shorter = digits
  let places = scale
  while (places > 0 && shorter % 10n === 0n) {
    shorter /= 10n
    places -= 1
  }
  return { digits: shorter, scale: places }
}
