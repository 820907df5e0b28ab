import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../src/store/project-root.js'

/** A child process that runs a TypeScript file of this folder and talks in lines. */
export interface Child {
  readonly pid: number
  /** Every line written so far. */
  readonly lines: readonly string[]
  /** The next line not yet taken; rejects when the process ends before. */
  nextLine(): Promise<string>
  send(line: string): void
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>
  /**
   * Resolves with the exit code (null after a kill) when the process has ended and all its lines are here.
   */
  readonly ended: Promise<number | null>
}

/**
 * What holds root to the permissions of files, for tests of them that run as root. Another user would not do: he may not
 * even reach the program where the checkout is in a folder of root's own.
 */
const HELD = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] as const

/** @param isHeld also root is held to the permissions of files */
export function startChild(script: string, args: readonly string[], isHeld = false): Child {
  const folder = path.join(projectRoot(), 'test', 'store')
  const hooks = pathToFileURL(path.join(folder, 'typescript.mjs')).href
  const node = [process.execPath, '--import', hooks, path.join(folder, 'embedded', script), ...args]
  const [program = '', ...rest] = isHeld && process.getuid?.() === 0 ? [...HELD, ...node] : node
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  let taken = 0
  let wake: () => void = () => undefined
  let isOver = false
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    wake()
  })
  // A killed child closes its end of the pipe while the parent may still write.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then(([code]) => {
    isOver = true
    wake()
    return code as number | null
  })
  return {
    pid: child.pid ?? -1,
    lines,
    ended,
    async nextLine() {
      for (;;) {
        const line = lines[taken]
        if (line !== undefined) {
          taken += 1
          return line
        }
        if (isOver) throw new Error(`The child ended; it had said: ${lines.join(' | ')}`)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    send(line) {
      child.stdin.write(`${line}\n`)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
