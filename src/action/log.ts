import * as core from '@actions/core'
import { terminalText } from '../core/text-table.js'
import type { Log } from '../ports.js'

const LONGEST_WORD = 2_000

/**
 * One line of the workflow's log. The runner takes lines that begin with `::` for commands, and text from result
 * files must not give any: it passes through `terminalText`, like everything else.
 */
export function line(text: string): void {
  // Word by word: `terminalText` takes blanks together, and columns of tables are made of blanks.
  const parts = text.split(/( +)/)
  core.info(parts.map((part) => (part.startsWith(' ') ? part : terminalText(part, LONGEST_WORD))).join(''))
}

export const actionLog: Log = {
  info: line,
  warning: (message) => {
    line(`warning: ${message}`)
  },
  group: (heading, work) => core.group(terminalText(heading), work),
}
