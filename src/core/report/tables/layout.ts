/** One table or line of an answer, as a terminal and a log show it or as Markdown: what is said is written once. */
import { code, prose, tableRow } from '../markdown.js'
import { terminalText, textTable } from './text-table.js'

export interface Layout {
  /** @param aligns one letter per column: `l` left, `r` right */
  readonly table: (headers: readonly string[], rows: readonly (readonly string[])[], aligns: string) => string[]
  /** One line of outside text. */
  readonly line: (text: string) => string
}

export const AS_TEXT: Layout = { table: textTable, line: (text) => terminalText(text, 500) }

/** Rows that a table of a job summary has at most: GitHub shows one megabyte of a step. */
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
