import { styleText } from 'node:util'
import type { LineStyle, TextLine } from '../../core/report/render-text.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Log } from '../../ports.js'

/** The program's connection to the outside; tests pass their own. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** Standard input; missing in some tests. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly env: { readonly [name: string]: string | undefined }
  readonly cwd: string
  /** For the demo: ignores the configuration file of the current folder. */
  readonly withoutConfig?: true
  /** How this program was started, for commands to copy. */
  readonly commandName: string
  /** Aborts when a person interrupts: open databases are closed, and nothing new is started. */
  readonly interrupt: AbortSignal
  /** From now on an interruption ends the process at once: for work during which none of our code can run. */
  readonly stopAtOnce: () => void
}

export interface Output {
  write(text: string): void
  /** Writes at the reader's speed, so that memory does not grow. */
  writeAll(texts: AsyncIterable<string>): Promise<void>
  readonly isTTY: boolean
  /** The width of the terminal; missing: unknown. */
  readonly columns?: number | undefined
}

const COLORS: Readonly<Record<LineStyle, 'red' | 'green' | 'yellow' | 'dim' | null>> = {
  bad: 'red',
  good: 'green',
  warn: 'yellow',
  dim: 'dim',
  plain: null,
}

/** One line of outside text, with the blanks before it. */
export function indentedText(line: string, longest: number): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  return indent + terminalText(line, longest)
}

/** Writes lines, with colors on a terminal unless they are turned off. */
export function writeLines(io: Io, output: Output, lines: readonly TextLine[]): void {
  for (const { text, style } of lines) output.write(`${colored(io, output, text, style)}\n`)
}

/** By https://no-color.org and Node's FORCE_COLOR. */
function colored({ env }: Io, output: Output, text: string, style: LineStyle): string {
  const color = COLORS[style]
  const forced = env['FORCE_COLOR']
  const wanted = forced === undefined ? output.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' : forced !== '0'
  return color === null || text === '' || !wanted ? text : styleText(color, text, { validateStream: false })
}

/** The one JSON document of a command called with --json. */
export function printJson(io: Io, document: object): void {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

/** Says what came of a command: as lines for people, or with --json as a document. */
export function say(io: Io, { json }: { readonly json?: true }, document: object, lines: readonly string[]): void {
  if (json === true) printJson(io, document)
  else io.stdout.write(`${lines.join('\n')}\n`)
}

/** Progress on stderr, so that stdout has only the result; warnings always, steps only on a terminal. */
export function terminalLog(io: Io): Log {
  const step = (text: string, indent = ''): void => {
    if (io.stderr.isTTY) writeLines(io, io.stderr, [{ text: indent + terminalText(text, 2_000), style: 'dim' }])
  }
  return {
    info: (message) => {
      step(message, '  ')
    },
    warning: (message) => {
      writeLines(io, io.stderr, [{ text: `warning: ${terminalText(message, 2_000)}`, style: 'warn' }])
    },
    group: (heading, work) => {
      step(heading)
      return work()
    },
  }
}
