import * as core from '@actions/core'
import { terminalText } from '../core/report/tables/text-table.js'
import type { Log } from '../ports.js'

/**
 * One line of the workflow's log. The runner interprets lines that begin with `::` (after any blanks), so text from
 * result files must not begin so.
 */
export function line(text: string): void {
  core.info(harmless(text))
}

/** Lines under a heading that folds. */
export function group(heading: string, lines: readonly string[]): void {
  core.startGroup(harmless(heading))
  for (const text of lines) line(text)
  core.endGroup()
}

export const actionLog: Log = {
  info: line,
  warning: (message) => {
    line(`warning: ${message}`)
  },
  group: (heading, work) => core.group(harmless(heading), work),
}

const LONGEST_WORD = 2_000

/** Word by word, because `terminalText` merges blanks, which the columns of tables need. */
function harmless(text: string): string {
  const parts = text.split(/( +)/)
  return parts.map((part) => (part.startsWith(' ') ? part : terminalText(part, LONGEST_WORD))).join('')
}
