import { visible } from './markdown.js'

const GAP = '  '
const LONGEST_CELL = 80

/**
 * A table for terminals and logs: the header, then one line per row, columns two spaces apart and no wider
 * than their content. Text that hides or acts is made harmless; cells longer than 80 characters are cut.
 * @param aligns one letter per column: `l` left, `r` right
 */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[], aligns: string): string[] {
  const cells = [headers, ...rows].map((row) =>
    headers.map((_header, column) => terminalText(row[column] ?? '', LONGEST_CELL)),
  )
  const widths = headers.map((_header, column) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  )
  return cells.map((row) =>
    row
      .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(text))
        return aligns[column] === 'r' ? padding + text : text + padding
      })
      .join(GAP)
      .trimEnd(),
  )
}

/**
 * One line of outside text for a terminal or the log of a workflow: nothing acts, hides, or is taken by the
 * runner for a command (`::name::` at the start of a line, `##[name]` anywhere).
 */
export function terminalText(text: string, longest?: number): string {
  return visible(text, longest).replace(/##\[/g, '## [').replace(/^::/, ': :')
}

/** Columns that a text takes: none for combining marks, two for East Asian wide letters and emoji. */
function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
