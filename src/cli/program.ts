import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { shellQuoted } from '../core/report/words/next-steps.js'
import { EXIT } from './terminal/exit.js'
import type { Output } from './terminal/io.js'
import { bugMessage, main } from './main.js'

process.on('uncaughtException', (error) => {
  process.stderr.write(`${bugMessage(error)}\n`)
  process.exit(EXIT.store)
})

// The first signal ends the work in order, the second one at once.
const interrupt = new AbortController()
const onInterrupt = {
  SIGINT: () => {
    abort(EXIT.interrupted)
  },
  SIGTERM: () => {
    abort(EXIT.terminated)
  },
}
process.on('SIGINT', onInterrupt.SIGINT).on('SIGTERM', onInterrupt.SIGTERM)

process.exitCode = await main(process.argv.slice(2), {
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  get stdin() {
    return process.stdin // opened only when it is read
  },
  env: process.env,
  cwd: process.cwd(),
  commandName: commandName(process.argv[1] ?? ''),
  interrupt: interrupt.signal,
  stopAtOnce,
})

function abort(code: number): void {
  stopAtOnce()
  interrupt.abort(code)
}

function stopAtOnce(): void {
  process.off('SIGINT', onInterrupt.SIGINT).off('SIGTERM', onInterrupt.SIGTERM)
}

/**
 * If the reader has seen enough (`| head`), it closes the pipe: that is no failure and does not change the exit code.
 */
function outputTo(stream: NodeJS.WriteStream): Output {
  const ignoreClosed = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error
  }
  stream.on('error', ignoreClosed)
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns || undefined // a window may change its size; some say 0
    },
    write: (text) => {
      if (!stream.destroyed) stream.write(text)
    },
    writeAll: (texts) => pipeline(Readable.from(texts), stream, { end: false }).catch(ignoreClosed),
  }
}

/** The command line that starts this program again from the same folder. */
function commandName(script: string): string {
  if (process.env['npm_command'] === 'exec' && script.includes('node_modules')) return 'npx benchmark-snapshots'
  if (path.basename(script) !== 'index.js') return 'benchmark-snapshots'
  const started = path.relative(process.cwd(), script)
  return `node ${shellQuoted(started.startsWith('..') ? script : started)}`
}
