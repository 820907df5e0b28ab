/** A table or line of an answer, for terminals and logs or as Markdown, from the same description. */
import { code, prose, tableRow } from '../markdown.js'
import { terminalText, textTable } from './text-table.js'

export interface Layout {
  /** @param aligns one letter per column: `l` left, `r` right */
  readonly table: (headers: readonly string[], rows: readonly (readonly string[])[], aligns: string) => string[]
  /** One line of outside text. */
  readonly line: (text: string) => string
}

export const AS_TEXT: Layout = { table: textTable, line: (text) => terminalText(text, 500) }

/** The most rows of a table in a job summary: GitHub shows one megabyte of a step. */
const MOST_ROWS = 500

/** Lines of Markdown, with real tables. */
export const AS_MARKDOWN: Layout = {
  table: (headers, rows, aligns) => {
    const marks = Array.from(aligns, (align) => (align === 'r' ? '--:' : '---'))
    const lines = [
      tableRow(headers.map((heading) => prose(heading))),
      `| ${marks.join(' | ')} |\n`,
      ...rows.slice(0, MOST_ROWS).map((row) => tableRow(row.map((text) => (text === '' ? '' : code(text))))),
    ]
    const more = rows.length - MOST_ROWS
    return [...lines.map((line) => line.trimEnd()), ...(more > 0 ? ['', `and ${more} more, in the log`] : [])]
  },
  line: (text) => prose(text),
}
