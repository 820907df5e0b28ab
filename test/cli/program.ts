import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'
import type { Io, Output } from '../../src/cli/io.js'
import { main } from '../../src/cli/main.js'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const made: string[] = []
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true, force: true }))))

/** A new directory, removed after the tests of the file. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'cli-test-'))
  made.push(directory)
  return directory
}

/** The shipped example of version 1, 2, 3 or 4: f1 0.89, 0.91, 0.85, 0.93. */
export function example(version: number): string {
  return path.join(ROOT, 'examples', `version-${version}.json`)
}

/** An example with other content, written into `directory`; answers its path. */
export async function changedExample(
  directory: string,
  name: string,
  version: number,
  changes: { readonly [member: string]: unknown },
): Promise<string> {
  const content = JSON.parse(await readFile(example(version), 'utf8')) as object
  const file = path.join(directory, name)
  await writeFile(file, JSON.stringify({ ...content, ...changes }))
  return file
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly env?: { readonly [name: string]: string }
  readonly isTTY?: boolean
  readonly interrupt?: AbortSignal
  readonly onOutput?: (text: string) => void
}

/** Runs one command of the program in this process, as in `directory`. */
export async function run(directory: string, argv: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const output = (stream: 'stdout' | 'stderr'): Output => {
    const write = (text: string): void => {
      written[stream] += text
      around.onOutput?.(text)
    }
    return {
      isTTY: around.isTTY ?? false,
      write,
      writeAll: async (texts) => {
        for await (const text of texts) write(text)
      },
    }
  }
  const io: Io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: { PATH: process.env['PATH'], USER: 'ada', ...around.env },
    cwd: directory,
    commandName: 'benchmark-snapshots',
    interrupt: around.interrupt ?? new AbortController().signal,
    stopAtOnce: () => undefined,
  }
  return { code: await main(argv, io), ...written }
}

/** Runs one command with --json and answers its document. */
export async function runJson<T>(directory: string, argv: readonly string[]): Promise<Ran & { readonly json: T }> {
  const ran = await run(directory, [...argv, '--json'])
  return { ...ran, json: JSON.parse(ran.stdout) as T }
}
