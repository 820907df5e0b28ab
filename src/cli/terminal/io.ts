import { styleText } from 'node:util'
import type { LineStyle, TextLine } from '../../core/report/render-text.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import type { Log } from '../../ports.js'

/** What the program sees of the world; tests pass their own. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** What is piped into the program; a test may have none. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly env: { readonly [name: string]: string | undefined }
  readonly cwd: string
  /** For commands on examples: no configuration file of the folder where a person is has a say. */
  readonly withoutConfig?: true
  /** How this program was started, for commands that are printed to be copied. */
  readonly commandName: string
  /** Aborts when a person interrupts: open databases are closed, nothing new is begun. */
  readonly interrupt: AbortSignal
  /** From now on an interruption ends the process at once: for work during which no code of ours can run. */
  readonly stopAtOnce: () => void
}

export interface Output {
  write(text: string): void
  /** Writes as fast as the reader reads, so that memory does not grow with what is written. */
  writeAll(texts: AsyncIterable<string>): Promise<void>
  readonly isTTY: boolean
  /** How wide a terminal is; missing: it does not say. */
  readonly columns?: number | undefined
}

const COLORS: Readonly<Record<LineStyle, 'red' | 'green' | 'yellow' | 'dim' | null>> = {
  bad: 'red',
  good: 'green',
  warn: 'yellow',
  dim: 'dim',
  plain: null,
}

/** One line of outside text that keeps the blanks before it. */
export function indentedText(line: string, longest: number): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  return indent + terminalText(line, longest)
}

/** Writes lines, colored where a person looks at a terminal and has not asked for none. */
export function writeLines(io: Io, output: Output, lines: readonly TextLine[]): void {
  for (const { text, style } of lines) output.write(`${colored(io, output, text, style)}\n`)
}

/** https://no-color.org and the FORCE_COLOR of Node. */
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

/** Progress on stderr, so that stdout holds nothing but the result; warnings always, steps only on a terminal. */
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
