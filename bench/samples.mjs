/** Taking samples side by side, and what to say about them. Milliseconds everywhere. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How many samples each side of a comparison gets. */
export const SAMPLES = 15

/**
 * Runs the sides in turn (A B A B …), so that whatever else the machine does falls on both. A side is a function that
 * resolves to one sample in milliseconds. The first round warms caches and is not kept.
 */
export async function takeSamples(sides, rounds = SAMPLES) {
  const samples = Object.fromEntries(Object.keys(sides).map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const sample = await side()
      if (round >= 0) samples[name].push(sample)
    }
  }
  return samples
}

export function median(samples) {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds that `work` takes. */
export async function time(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * Runs Node on `args`. Resolves to the milliseconds until its first output on stdout and until its end. Refuses a run
 * that fails: a crash is quick, but no measurement.
 *
 * @param stopAtOutput ends the process at its first output: what comes after it is not what is measured.
 */
export function runNode(args, { env = {}, cwd, stopAtOutput = false } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH, ...env } })
    let firstOutput = null
    let said = ''
    child.stdout.on('data', (chunk) => {
      firstOutput ??= performance.now() - start
      said += String(chunk)
      if (stopAtOutput) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const stopped = stopAtOutput && signal === 'SIGKILL'
      if (firstOutput === null || (code !== 0 && !stopped)) {
        reject(new Error(`node ${args.join(' ')} ended with ${code ?? signal} and said:\n${said}`))
      } else {
        resolve({ firstOutput, end: performance.now() - start })
      }
    })
  })
}

const USAGE = fileURLToPath(new URL('usage.mjs', import.meta.url))

/**
 * Runs Node on `args` to its end. Resolves to its milliseconds of wall and of CPU time and its most memory in MiB, those of
 * its own child processes left out. Refuses a run that fails.
 */
export function wholeProcess(args, { env = {}, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', USAGE, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    let said = ''
    let usage = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    child.stdio[3].on('data', (chunk) => (usage += String(chunk)))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const wall = performance.now() - start
      if (code === 0) resolve({ wall, ...JSON.parse(usage) })
      else reject(new Error(`node ${args.join(' ')} ended with ${code ?? signal} and said:\n${said}`))
    })
  })
}

/** A query whose answer is read as the text that the server sent: what costs here is not how a client parses it. */
export const unparsed = (text) => ({ text, types: { getTypeParser: () => (value) => value } })
