/**
 * Fits a document into a budget by leaving out whole rows in a fixed order, the least important first. Every row is
 * rendered and measured once, so the time is linear in the number of rows.
 */

/** A part of the document that can be left out: a table row, a list item, a chart, the opening of a section. */
export interface DocumentRow {
  /** The order of leaving out; 0 goes first. */
  readonly level: number
  /** With its line breaks. */
  readonly text: string
}

/** Rows with their frame. Rows of a lower level come after those of a higher one. */
export interface Block {
  readonly head: string
  readonly rows: readonly DocumentRow[]
  readonly tail: string
}

export interface ShrinkOptions {
  readonly budget: number
  readonly measure: (text: string) => number
  /**
   * Levels by pass: within one pass, blocks are cut from the last to the first, at rows up to the given
   * level.
   */
  readonly passes: readonly number[]
  /** The text in place of the rows that a block lost. */
  readonly more: (hidden: number) => string
  /** The text about everything that was left out, by level. It must not get longer for smaller numbers. */
  readonly note: (hidden: ReadonlyMap<number, number>) => string
}

/**
 * The document `opening + note + blocks + closing`; the note appears only if rows are left out.
 * @returns null if opening, note and closing alone exceed the budget
 */
export function shrink(
  opening: string,
  blocks: readonly Block[],
  closing: string,
  { budget, measure, passes, more, note }: ShrinkOptions,
): string | null {
  const measured = blocks.map((block) => new MeasuredBlock(block, measure, more))
  const frame = measure(opening) + measure(closing)
  let total = frame + measured.reduce((sum, block) => sum + block.size(), 0)
  if (total <= budget) return opening + measured.map(String).join('') + closing

  total += measure(note(countHidden(measured, true)))
  for (const level of passes) {
    for (let index = measured.length - 1; index >= 0 && total > budget; index -= 1) {
      total += measured[index]?.cut(level, total - budget) ?? 0
    }
  }
  if (total > budget) return null
  return opening + note(countHidden(measured, false)) + measured.map(String).join('') + closing
}

class MeasuredBlock {
  /** How many of the rows are kept. */
  kept: number
  /** Sizes of the first 0, 1, 2 … rows. */
  private readonly sums: number[] = [0]
  private readonly frame: number

  constructor(
    readonly block: Block,
    private readonly measure: (text: string) => number,
    private readonly more: (hidden: number) => string,
  ) {
    this.kept = block.rows.length
    this.frame = measure(block.head) + measure(block.tail)
    let sum = 0
    for (const { text } of block.rows) this.sums.push((sum += measure(text)))
  }

  /** A block without rows is left out with its frame. */
  size(kept: number = this.kept): number {
    if (kept === 0) return 0
    const hidden = this.block.rows.length - kept
    return this.frame + (this.sums[kept] ?? 0) + (hidden === 0 ? 0 : this.measure(this.more(hidden)))
  }

  /** Leaves out as few rows up to `level` as save `excess`, else all of them. Returns the change of size. */
  cut(level: number, excess: number): number {
    const before = this.size()
    while (this.kept > 0 && (this.block.rows[this.kept - 1]?.level ?? Infinity) <= level) {
      this.kept -= 1
      if (before - this.size() >= excess) break
    }
    return this.size() - before
  }

  toString(): string {
    if (this.kept === 0) return ''
    const { head, rows, tail } = this.block
    const hidden = rows.length - this.kept
    const texts = rows.slice(0, this.kept).map(({ text }) => text)
    return [head, ...texts, hidden === 0 ? '' : this.more(hidden), tail].join('')
  }
}

function countHidden(blocks: readonly MeasuredBlock[], all: boolean): ReadonlyMap<number, number> {
  const hidden = new Map<number, number>()
  for (const { block, kept } of blocks) {
    for (const { level } of block.rows.slice(all ? 0 : kept)) hidden.set(level, (hidden.get(level) ?? 0) + 1)
  }
  return hidden
}

/** Length in UTF-16 code units, as GitHub limits comments. */
export const codeUnits = (text: string): number => text.length

/** Length in bytes of UTF-8, as GitHub limits job summaries. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // The two halves of a surrogate pair make four bytes together.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}
