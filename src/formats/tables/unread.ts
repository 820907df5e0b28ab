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
  return isDecimalComma(value) ? 'has a decimal comma: write 0.9, not 0,9' : 'is not a number'
}

/** Whether a number has a decimal comma. 1,234 might also be one thousand and more, so it is not read. */
export function isDecimalComma(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^\s*[+-]?\d+,\d+\s*%?\s*$/.test(value)
}
