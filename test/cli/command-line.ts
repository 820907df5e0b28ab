import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../../src/cli/main.js'
import type { Io, Output } from '../../src/cli/terminal/io.js'
import { sharedDatabase } from '../shared-postgres/database.js'
import { makeTemporaryDir } from '../store/embedded/embedded-root.js'
import { projectRoot } from '../../src/store/project-root.js'

/** What one command came to. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly env?: Io['env']
  /** Where the command is typed, from the directory of the desk; default: there. */
  readonly folder?: string
  /** Whether both outputs are a terminal. */
  readonly terminal?: boolean
  readonly interrupt?: AbortSignal
  /** What is piped into the program. */
  readonly stdin?: string
}

/** A directory of its own in which a person named ada types commands. */
export interface Desk {
  readonly cwd: string
  /** Runs one command in this process. */
  run(argv: readonly string[], surroundings?: Surroundings): Promise<Ran>
  /** Runs one command with --json and gives the only thing it may write to stdout. */
  json(argv: readonly string[], surroundings?: Surroundings): Promise<{ code: number; document: unknown }>
  /** Writes a file: text as it is, anything else as JSON. Gives its name. */
  write(name: string, content: unknown): Promise<string>
}

/** Commands that open no store, or only one of their own. */
const STORELESS: ReadonlySet<string | undefined> = new Set(['validate', 'convert', 'score', 'demo'])

/**
 * @param store what commands work on that name none: the embedded database, as for everybody who says nothing, or a
 *   PostgreSQL that is running, where a command does not have to start one
 */
export async function makeDesk(store: 'embedded' | 'postgres' = 'embedded'): Promise<Desk> {
  const cwd = await makeTemporaryDir()
  const flags = store === 'embedded' ? [] : ['--database-url', await sharedDatabase()]
  const isNamed = (argv: readonly string[]): boolean =>
    STORELESS.has(argv[0]) || argv.some((each) => each === '--data-dir' || each === '--database-url')
  const run: Desk['run'] = async (argv, { env, folder = '.', terminal = false, interrupt, stdin } = {}) => {
    const [stdout, stderr] = [capture(terminal), capture(terminal)]
    const code = await main(isNamed(argv) ? argv : [...argv, ...flags], {
      stdout,
      stderr,
      ...(stdin === undefined ? {} : { stdin: Readable.from([Buffer.from(stdin)]) }),
      env: { PATH: process.env['PATH'], USER: 'ada', ...env },
      cwd: path.join(cwd, folder),
      commandName: 'benchmark-snapshots',
      interrupt: interrupt ?? new AbortController().signal,
      stopAtOnce: () => undefined,
    })
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  }
  return {
    cwd,
    run,
    json: async (argv, surroundings) => {
      const { code, stdout } = await run([...argv, '--json'], surroundings)
      return { code, document: JSON.parse(stdout) as unknown }
    },
    write: async (name, content) => {
      const file = path.join(cwd, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
      return name
    },
  }
}

/** A result in the monitoring format. */
export function resultWith(f1: number, more: object = {}): object {
  return { model_version: 'm-1', dataset_version: 'd-1', prompt_version: 'p-1', metrics: { f1 }, ...more }
}

/** Path of one of the four example files that are shipped. */
export function example(version: number): string {
  return path.join(projectRoot(), 'examples', `version-${version}.json`)
}

function capture(isTTY: boolean): Output & { text(): string } {
  const written: string[] = []
  return {
    isTTY,
    write: (text) => {
      written.push(text)
    },
    writeAll: async (texts) => {
      for await (const text of texts) written.push(text)
    },
    text: () => written.join(''),
  }
}
