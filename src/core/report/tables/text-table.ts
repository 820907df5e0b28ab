import type { Configuration } from '../../model.js'
import { NOTHING, alignedNumbers } from '../format-number.js'
import { visible } from '../markdown.js'

const GAP = '  '
const LONGEST_CELL = 80

/**
 * A table for terminals and logs: a header and one line for each row; columns are two spaces apart and as wide as their
 * content. Text is escaped; cells longer than 80 characters are cut.
 * @param aligns one letter for each column: `l` left, `r` right
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
 * One line of outside text for a terminal or the log of a workflow, escaped: nothing acts or hides, and the runner
 * finds no command in it (`::name::` at the start of a line, `##[name]` anywhere).
 */
export function terminalText(text: string, longest?: number): string {
  return visible(text, longest).replace(/##\[/g, '## [').replace(/^::/, ': :')
}

/** The width of a text in columns: 0 for combining marks, 2 for East Asian wide letters and emoji. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** The four names of a configuration for terminals and logs. */
export function addressText({ model_version, dataset_version, prompt_version, environment }: Configuration): string {
  return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ')
}

/** A time of the store to the minute, in UTC; empty for null. */
export function minuteText(time: string | null): string {
  return time === null ? '' : time.slice(0, 16).replace('T', ' ')
}

/** A row that has these fields. */
export type Has<K extends string, V> = { readonly [key in K]: V }

/** The columns of a table, each made from all rows at once. `T`: what a row must have. */
export type Column<T> = readonly [heading: string, cells: (rows: readonly T[]) => readonly string[], align: 'l' | 'r']

/** What rows need for all of these columns. */
export type RowFor<C extends readonly Column<never>[]> = C[number] extends Column<infer T> ? T : never

/** A column with the text of a field. */
export function words<K extends string>(heading: string, field: K): Column<Has<K, string | null>> {
  return texts(heading, (row) => row[field] ?? '')
}

/** A column of texts made from each row. */
export function texts<T>(heading: string, cell: (row: T) => string): Column<T> {
  return [heading, (rows) => rows.map(cell), 'l']
}

/** A column with the numbers of a field, all with the same decimals; `signed`: differences. */
export function numbers<K extends string>(heading: string, field: K, signed = false): Column<Has<K, number | null>> {
  return [
    heading,
    (rows) =>
      alignedNumbers(
        rows.map((row) => row[field]),
        { signed },
      ),
    'r',
  ]
}

/** A column in which only the numbers of rows with the same `key` share their decimals. */
export function apart<T>([heading, cells, align]: Column<T>, key: (row: T) => string): Column<T> {
  return [
    heading,
    (rows) => {
      const groups = new Map<string, T[]>()
      for (const row of rows) {
        const group = groups.get(key(row)) ?? []
        groups.set(key(row), group)
        group.push(row)
      }
      const made = new Map<T, string>()
      for (const group of groups.values()) {
        cells(group).forEach((cell, at) => {
          const row = group[at]
          if (row !== undefined) made.set(row, cell)
        })
      }
      return rows.map((row) => made.get(row) ?? '')
    },
    align,
  ]
}

/** The columns of numbers that have a value in these rows. */
export function filled<C extends readonly Column<never>[]>(columns: C, rows: readonly RowFor<C>[]): C[number][] {
  return columns.filter(([, of]) => (of as Column<RowFor<C>>[1])(rows).some((cell) => cell !== NOTHING))
}

/** The rows as a table with these columns. */
export function columnTable<C extends readonly Column<never>[]>(
  columns: C,
  rows: readonly RowFor<C>[],
  table: typeof textTable = textTable,
): string[] {
  const cells = columns.map(([, of]) => (of as Column<RowFor<C>>[1])(rows))
  return table(
    columns.map(([heading]) => heading),
    rows.map((_row, index) => cells.map((column) => column[index] ?? '')),
    columns.map(([, , align]) => align).join(''),
  )
}
