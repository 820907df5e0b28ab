import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportStore } from '../../src/commands/exchange.js'
import type { ImportCounts } from '../../src/contract/exchange.js'
import { projectRoot } from '../../src/store/project-root.js'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../postgres.js'
import { makeTemporaryDir } from './embedded/embedded-root.js'
import { openPostgres } from './postgres/postgres-store.js'
import { checkout, rollback } from './calls.js'

const SNAPSHOTS = 1_000

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
  /** Lines of history that it said were in the store. */
  readonly said: number
  readonly stdout: string
}

interface Kill {
  /** Once the program has said that so many lines are in. */
  readonly lines: number
  /** And then so many milliseconds later, which is within a statement. */
  readonly delay: number
}

/** Where an import is killed; two thirds of the lines come after all of them. */
const KILLS: readonly Kill[] = [
  { lines: 1, delay: 0 },
  { lines: 300, delay: 3 },
  { lines: 600, delay: 6 },
  { lines: 900, delay: 12 },
]

/** Says how far it is after every batch: on a terminal, by a clock that runs a thousand times as fast. */
const ALL_PROGRESS = `data:text/javascript,${encodeURIComponent(`
  process.stderr.isTTY = true
  const now = performance.now.bind(performance)
  performance.now = () => 1000 * now()
`)}`

/** Runs the command line in a process of its own, and may kill it with -9. */
async function commandLine(args: readonly string[], kill: Kill | null = null): Promise<Ended> {
  const program = path.join(projectRoot(), 'dist', 'cli', 'index.js')
  const child = spawn(process.execPath, ['--import', ALL_PROGRESS, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr, said] = ['', '', 0]
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    said = Number(/.* ([\d,]+) lines, /s.exec(stderr)?.[1]?.replaceAll(',', '') ?? 0)
    if (kill !== null && said >= kill.lines) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.delay)
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
  return { wasKilled: signal === 'SIGKILL', said, stdout }
}

let server: PostgresServer | null = null
let file = ''
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
  } finally {
    await source.close()
  }
}, 120_000)
afterAll(async () => {
  await server?.stop()
})

async function killedAndFinished(store: readonly string[]): Promise<void> {
  const args = ['import', file, '--json', ...store]
  let most = 0
  for (const kill of KILLS) {
    const { wasKilled, said } = await commandLine(args, kill)
    expect({ kill, wasKilled }).toEqual({ kill, wasKilled: true })
    most = Math.max(most, said)
  }
  const { inserted, skipped } = JSON.parse((await commandLine(args)).stdout) as ImportCounts
  process.stderr.write(`${KILLS.length} kills; then ${skipped} of ${lines} lines were there, ${most} had been said\n`)
  expect(inserted + skipped).toBe(lines)
  // What was said is there. It went on where the kills left it, and had something left to do.
  expect(skipped).toBeGreaterThanOrEqual(most)
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
    await killedAndFinished(['--database-url', await createMigratedDatabase()])
  })

  test('in the embedded database', async () => {
    await killedAndFinished(['--data-dir', path.join(await makeTemporaryDir(), 'data')])
  })
})
