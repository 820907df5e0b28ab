import { NOTHING } from '../format-number.js'
import type { Layout } from './layout.js'
import { displayWidth, terminalText, textTable } from './text-table.js'

/** Columns in the order in which they are left out if a table is too wide. Columns that are not here always stay. */
const DROPPED: readonly string[] = [
  ...['transaction', 'run', 'artifact', 'why', 'notes', 'tags', 'branch', 'split', 'by', 'samples'],
  ...['latency ms', 'recall', 'precision', 'last', 'highest', 'lowest', 'still current', 'commits', 'commit'],
  ...['%', '90% interval', 'prompt', 'environment', 'stored', 'registered', 'since', 'baseline', 'dataset', 'change'],
]

/** Columns of names, and their least width before a column is left out that distinguishes rows. */
const NAMES: readonly string[] = ['model', 'dataset', 'prompt', 'environment']
const SHORTENED: readonly (readonly [before: string, width: number])[] = [
  ['prompt', 28],
  ['dataset', 16],
]

/**
 * Text of at most `width` columns, if possible: columns without information are left out first, then those of the
 * lowest rank.
 */
export function textWithin(width: number): Layout {
  return {
    table: (headers, rows, aligns) => {
      const hidden: string[] = []
      const shortened = SHORTENED.map(([before, longest]) => ({ rank: DROPPED.indexOf(before), longest }))
      let cells = rows
      let shown = headers.map((_, column) => column)
      const lines = (): string[] =>
        textTable(
          shown.map((column) => headers[column] ?? ''),
          cells.map((row) => shown.map((column) => row[column] ?? '')),
          shown.map((column) => aligns[column]).join(''),
        )
      const isEmpty = (column: number): boolean => rows.every((row) => ['', NOTHING].includes(row[column] ?? ''))
      const ranks = (column: number): number => {
        const rank = DROPPED.indexOf(headers[column] ?? '')
        return rank === -1 ? Infinity : isEmpty(column) ? rank - DROPPED.length : rank
      }
      let table = lines()
      while (table.some((line) => displayWidth(line) > width)) {
        const least = Math.min(...shown.map(ranks))
        const [shorter] = shortened
        if (shorter !== undefined && least >= shorter.rank) {
          shortened.shift()
          cells = rows.map((row) =>
            row.map((cell, column) =>
              NAMES.includes(headers[column] ?? '') ? middleCut(cell, shorter.longest) : cell,
            ),
          )
          table = lines()
          continue
        }
        if (least === Infinity) break
        hidden.push(...shown.filter((column) => ranks(column) === least).map((column) => headers[column] ?? ''))
        shown = shown.filter((column) => ranks(column) !== least)
        table = lines()
      }
      const isCut = cells.some((row, at) => row.some((cell, column) => cell !== rows[at]?.[column]))
      const untold = [...hidden, ...(isCut ? ['parts of long names'] : [])]
      return untold.length === 0 ? table : [...table, '', ...notShown(untold, width)]
    },
    line: (text) => terminalText(text, 500),
  }
}

/** A name cut in the middle: versions differ at the beginning or the end. */
function middleCut(name: string, longest: number): string {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  const end = Math.floor((longest - 1) / 2)
  return `${letters.slice(0, longest - 1 - end).join('')}…${letters.slice(-end).join('')}`
}

/** The names of the columns that were left out, in lines of this width. */
function notShown(hidden: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = 'Not shown:'
  for (const part of [...hidden.join(',\n').split('\n'), '(--wide shows all)']) {
    if (displayWidth(`${line} ${part}`) > width) {
      lines.push(line)
      line = `  ${part}`
    } else line += ` ${part}`
  }
  return [...lines, line]
}
