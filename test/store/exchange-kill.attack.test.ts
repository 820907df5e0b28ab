import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportStore } from '../../src/commands/exchange.js'
import type { ImportCounts } from '../../src/contract/exchange.js'
import { projectRoot } from '../../src/store/project-root.js'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../postgres.js'
import { makeTemporaryDir } from './embedded/embedded-root.js'
import { openPostgres } from './postgres/postgres-store.js'
import {} from './contract/store-material.js'
import { checkout, rollback } from './calls.js'

const SNAPSHOTS = 2_000

/** Pushes as people make them: in ten configurations, with cases, baselines and verdicts. */
const PUSHES = `
  select push_benchmark_results((
    select jsonb_agg(jsonb_build_object(
      'model_version', 'm' || i % 10, 'dataset_version', 'd', 'prompt_version', 'p', 'environment', 'e',
      'idempotency_key', n || '/' || i, 'content_digest', encode(sha256((n || '/' || i)::bytea), 'hex'), 'run_id', n::text, 'triggered_by', 'ada',
      'metrics', jsonb_build_object('f1', 0.8 + (i % 19) / 100.0, 'latency_ms', 400 + i), 'tags', '["nightly"]'::jsonb,
      'cases', (
        select jsonb_build_object('id', jsonb_agg('case-' || c), 'passed', string_agg((c % 3 > 0)::integer::text, ''))
        from generate_series(1, 8) c
      )
    )) from generate_series(1, 200) i
  ), '{"baseline": null, "baseline_environment": "e"}')
  from generate_series(1, ${SNAPSHOTS / 200}) n`
const VERDICTS = `
  select record_verdicts(jsonb_agg(jsonb_build_object(
    'transaction_id', v.transaction_id, 'verdict', 'unchanged', 'reason', 'f1 is unchanged', 'findings', '[]'::jsonb,
    'promotion', 'first', 'own_baseline_version', null) order by v.configuration_id, v.snapshot_version))
  from benchmark_versions v`

interface Ended {
  readonly wasKilled: boolean
  readonly milliseconds: number
  readonly stdout: string
}

/** Runs the command line from the sources in a process of its own; kills it with -9 after so many milliseconds. */
async function commandLine(args: readonly string[], killAfter: number | null = null): Promise<Ended> {
  const start = performance.now()
  const hooks = pathToFileURL(path.join(projectRoot(), 'test', 'store', 'typescript.mjs')).href
  const program = path.join(projectRoot(), 'src', 'cli', 'index.ts')
  const child = spawn(process.execPath, ['--import', hooks, program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (timer !== null) clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${args.join(' ')} ended with ${code}`)
  return { wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - start, stdout }
}

let server: PostgresServer | null = null
let file = ''
/** An export without a line: to import it takes as long as starting does. */
let empty = ''
let lines = 0
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
  const source = await openPostgres(await server.createMigratedDatabase())
  try {
    await source.sql(PUSHES)
    await source.sql(VERDICTS)
    const configuration = { model_version: 'm3', dataset_version: 'd', prompt_version: 'p', environment: 'e' }
    await checkout(source.store, configuration, 7)
    await rollback(source.store, configuration, null)
    file = path.join(await makeTemporaryDir(), 'history.ndjson')
    const text: string[] = []
    for await (const line of exportStore(source.store)) text.push(line)
    lines = text.length - 2
    await writeFile(file, `${text.join('\n')}\n`)
    empty = `${file}.empty`
    await writeFile(empty, `${text[0] ?? ''}\n${JSON.stringify({ kind: 'end', lines: 0 })}\n`)
  } finally {
    await source.close()
  }
}, 120_000)
afterAll(async () => {
  await server?.stop()
})

/** Points of an import at which it is killed, as shares of the time that it takes; what is there already is quick. */
const POINTS = [0.35, 0.2, 0.3, 0.25]

/** False when an import came to its end before it was killed: this machine is quicker than it was a moment ago. */
async function killAtAllPoints(args: readonly string[], start: number, whole: number): Promise<boolean> {
  for (const point of POINTS) {
    const { wasKilled } = await commandLine(args, start + point * (whole - start))
    if (!wasKilled) return false
  }
  return true
}

async function killedAndFinished(newStore: () => Promise<readonly string[]>): Promise<void> {
  const reference = await newStore()
  const { milliseconds: whole } = await commandLine(['import', file, ...reference])
  let start = Infinity
  let args: readonly string[]
  let store: readonly string[]
  let pace = 1
  let counts: ImportCounts | null
  do {
    store = await newStore()
    args = ['import', file, '--json', ...store]
    pace /= 2
    // The quickest there was: after a slow one every kill would come too late, for ever.
    start = Math.min(start, (await commandLine(['import', empty, ...reference])).milliseconds)
    const wereInTime = await killAtAllPoints(args, start, start + 2 * pace * (whole - start))
    counts = wereInTime ? (JSON.parse((await commandLine(args)).stdout) as ImportCounts) : null
    // The last kill may come between the last line and the end of the program: then nothing was left to do.
  } while (counts === null || counts.inserted === 0)
  const { inserted, skipped } = counts
  process.stderr.write(`${POINTS.length} kills; then ${skipped} of ${lines} lines were there\n`)
  expect(inserted + skipped).toBe(lines)
  // It went on where the kills left it, and had something left to do.
  expect(skipped).toBeGreaterThan(0)
  expect(inserted).toBeGreaterThan(0)
  expect(JSON.parse((await commandLine(args)).stdout)).toEqual({ inserted: 0, skipped: lines })
  await commandLine(['export', '--output', `${file}.copy`, ...store])
  // Compared as a whole, because a difference of megabytes says nothing.
  expect((await readFile(`${file}.copy`)).equals(await readFile(file))).toBe(true)
}

describe(`an import of ${SNAPSHOTS} snapshots that is killed with -9 again and again ends as one that was not`, () => {
  test('in PostgreSQL', async () => {
    if (server === null) throw new Error('the server did not start')
    const { createMigratedDatabase } = server
    await killedAndFinished(async () => ['--database-url', await createMigratedDatabase()])
  })

  test('in the embedded database', async () => {
    await killedAndFinished(async () => ['--data-dir', path.join(await makeTemporaryDir(), 'data')])
  })
})
