import { NOTHING } from '../format-number.js'
import type { Layout } from './layout.js'
import { displayWidth, terminalText, textTable } from './text-table.js'

/** Columns by rank: the first of these goes first where a table is too wide. What is not here always stays. */
const DROPPED: readonly string[] = [
  ...['transaction', 'run', 'artifact', 'why', 'notes', 'tags', 'branch', 'split', 'by', 'samples'],
  ...['latency ms', 'recall', 'precision', 'last', 'highest', 'lowest', 'still current', 'commits', 'commit'],
  ...['%', '90% interval', 'prompt', 'environment', 'stored', 'registered', 'since', 'baseline', 'dataset', 'change'],
]

/** Text of at most `width` columns where that can be: columns that say nothing go first, then those of the lowest rank. */
export function textWithin(width: number): Layout {
  return {
    table: (headers, rows, aligns) => {
      const hidden: string[] = []
      let shown = headers.map((_, column) => column)
      const lines = (): string[] =>
        textTable(
          shown.map((column) => headers[column] ?? ''),
          rows.map((row) => shown.map((column) => row[column] ?? '')),
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
        if (least === Infinity) break
        hidden.push(...shown.filter((column) => ranks(column) === least).map((column) => headers[column] ?? ''))
        shown = shown.filter((column) => ranks(column) !== least)
        table = lines()
      }
      return hidden.length === 0 ? table : [...table, '', ...notShown(hidden, width)]
    },
    line: (text) => terminalText(text, 500),
  }
}

/** Which columns were left out, in as many lines as that takes. */
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
