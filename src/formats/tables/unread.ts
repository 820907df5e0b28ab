import type { OnProblem } from '../../core/json/json-fields.js'
import type { JsonValue } from '../../core/json/selection.js'

/** The most places in a message; the others are counted. */
const NAMED = 3

/**
 * Values that do not fit their column. Reported once for each column, with the first places: a wrong mapping is one
 * message, not one for each row.
 */
export class Unread {
  private readonly found = new Map<string, { first: string[]; rows: number }>()

  constructor(private readonly tell: OnProblem) {}

  /**
   * @param message what is wrong with the column
   * @param at a row
   */
  add(message: string, at: string): void {
    const places = this.found.get(message) ?? { first: [], rows: 0 }
    this.found.set(message, places)
    if (places.first.length < NAMED) places.first.push(at)
    places.rows += 1
  }

  end(): void {
    for (const [message, { first, rows }] of this.found) {
      const rest = rows - first.length
      this.tell(`${first.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`, message)
    }
  }
}

/** Why a text is not a number, if people would read it as one. */
export function whyNoNumber(value: JsonValue | undefined): string {
  const slip = slipOfNumber(value)
  return slip === null ? 'is not a number' : `has ${SLIPS[slip]}`
}

/** How people write numbers that are not read, and what to write instead. */
export const SLIPS = {
  comma: 'a decimal comma: write 0.9, not 0,9',
  percent: 'a percent sign: write 91.2, not 91.2%',
} as const

/**
 * What keeps a text from being a number: that it is written as in much of Europe (nobody can tell 1,234 from one thousand,
 * so it is not read), or as a percentage; null: something else.
 */
export function slipOfNumber(value: JsonValue | undefined): keyof typeof SLIPS | null {
  if (typeof value !== 'string') return null
  if (/^\s*[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*%?\s*$/.test(value)) return 'comma'
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*%\s*$/.test(value) ? 'percent' : null
}
