import type { Command } from 'commander'
import { AS_TEXT, type Layout } from '../../core/report/tables/layout.js'
import { textWithin } from '../../core/report/tables/narrow.js'
import type { Io } from './io.js'

export interface WidthFlags {
  readonly wide?: true
}

/** The default width of a terminal. */
const USUAL_WIDTH = 80

/** For commands that print tables. */
export function addWide(command: Command): Command {
  return command.option('--wide', 'show all columns of tables, even in a narrow terminal')
}

/**
 * Tables that fit the terminal; complete ones without a terminal, or with `--wide`.
 * @param indent columns before each line
 */
export function layoutFor({ stdout }: Io, { wide }: WidthFlags, indent = 0): Layout {
  return stdout.isTTY && wide !== true ? textWithin((stdout.columns ?? USUAL_WIDTH) - indent) : AS_TEXT
}
