import type { Log } from '../../ports.js'
import { terminalLog, type Io } from './io.js'

const REDRAW_MS = 100
/** Without a terminal, as in the log of a job, the milliseconds between lines. */
const LINE_MS = 10_000
const BAR = 20
/** Every terminal has at least this width; a longer line would wrap, and could not be overwritten. */
const WIDTH = 79

/** The progress of a long task. */
export interface State {
  /** 0 to 1; null: the total is unknown. */
  readonly share: number | null
  readonly count: number
  /** What is counted, such as `lines`. */
  readonly unit: string
}

/** One line on stderr that is overwritten; without a terminal, a line every ten seconds. */
export interface Progress {
  /** Messages, each on a line of its own. */
  readonly log: Log
  show(state: State): void
  /** Removes the line, before something else is written. */
  clear(): void
  /** Runs `work` and removes the line after it, in every case. */
  during<T>(work: () => Promise<T>): Promise<T>
}

export function progressOf(io: Io, title: string, now: () => number = () => performance.now()): Progress {
  const { stderr } = io
  const start = now()
  let drawn = 0
  let last = stderr.isTTY ? -Infinity : start
  const draw = (text: string): void => {
    // Blanks overwrite the rest of the previous line: a dumb terminal has no code to erase it.
    stderr.write(`\r${text.padEnd(drawn)}${text === '' ? '\r' : ''}`)
    drawn = text.length
  }
  const clear = (): void => {
    if (drawn > 0) draw('')
  }
  const log = terminalLog(io)
  return {
    log: {
      info: (message) => {
        clear()
        log.info(message)
      },
      warning: (message) => {
        clear()
        log.warning(message)
      },
      group: (heading, work) => {
        clear()
        return log.group(heading, work)
      },
    },
    clear,
    show(state) {
      const time = now()
      if (time - last < (stderr.isTTY ? REDRAW_MS : LINE_MS)) return
      last = time
      const text = describe(title, state, (time - start) / 1000).slice(0, WIDTH)
      if (stderr.isTTY) draw(text)
      else stderr.write(`${text}\n`)
    },
    async during(work) {
      try {
        return await work()
      } finally {
        clear()
      }
    },
  }
}

/** `Importing [##########----------]  47 %  140,900 lines, 4,870/s, 0:33 left` */
function describe(title: string, { share, count, unit }: State, seconds: number): string {
  const parts = [`${whole(count)} ${count === 1 ? unit.replace(/s$/, '') : unit}`]
  if (share === null) return `${title}: ${parts.join(', ')}`
  if (seconds >= 1) parts.push(`${whole(count / seconds)}/s`)
  const part = Math.min(1, Math.max(0, share))
  if (seconds >= 1 && part > 0.01) parts.push(`${clock((seconds * (1 - part)) / part)} left`)
  const full = Math.round(part * BAR)
  const bar = '#'.repeat(full) + '-'.repeat(BAR - full)
  return `${title} [${bar}] ${String(Math.floor(part * 100)).padStart(3)} %  ${parts.join(', ')}`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const whole = (count: number): string => Math.round(count).toLocaleString('en-US')
