/** One result of 100,000 cases, pushed and compared with the version before it: the time in the database, and the bytes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '../test/store/typescript.mjs' // the sources and the tests' PostgreSQL, as they are
import { median, takeSamples, time } from './samples.mjs'

const CASES = 100_000
const BUDGET = 2_000
const CONTEXT = { baseline: null, baseline_environment: 'production' }
const NAMES = { model_version: 'm', dataset_version: 'd', prompt_version: 'p', environment: 'production' }
const SIZES = `select pg_total_relation_size('benchmark_case_sets')::float8 / 1024 as ids,
  pg_total_relation_size('benchmark_cases')::float8 / 1024 as outcomes`

let seed = 1
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
const column = (valueOf) => Array.from({ length: CASES }, (_, number) => valueOf(number))

/** As a large benchmark has them: 57 groups, an outcome, a score, a time and a price of each case. */
function row() {
  const passed = column(() => (random() < 0.7 ? '1' : '0')).join('')
  const cases = {
    id: column((number) => `suite/subject/test/${number}`),
    groups: Array.from({ length: 57 }, (_, number) => `high_school_subject_${number}`),
    ...{ group: column((number) => number % 57), passed, score: column(() => Number(random().toFixed(4))) },
    ...{
      latency_ms: column(() => Math.round(random() * 5_000)),
      cost: column(() => Number((random() / 1e3).toFixed(7))),
    },
  }
  return { ...NAMES, metrics: { accuracy: 0.7 }, cases }
}

/** @param call runs a function by name; @param query runs a statement and gives its first row. */
async function measure(where, call, query) {
  const push = (result) => call('push_benchmark_results', { p_results: [result], p_context: CONTEXT })
  await push(row())
  // From now on the cases of a baseline travel back with each push.
  const baseline = { p_model_version: 'm', p_dataset_version: 'd', p_prompt_version: 'p', p_environment: 'production' }
  await call('set_baseline', { ...baseline, p_snapshot_version: 1 })
  await push(row())
  const { ids, outcomes } = await query(SIZES)
  const samples = await takeSamples({
    push: () => {
      const result = row()
      return time(() => push(result))
    },
  })
  const figure = median(samples.push)
  const bytes = `two versions with the same ids keep ${ids.toFixed(0)} KiB of ids and ${outcomes.toFixed(0)} KiB of outcomes`
  return {
    name: `a push of ${CASES} cases against a baseline of as many: ${where}`,
    samples,
    figure: `${figure.toFixed(0)} ms; ${bytes}`,
    budget: `at most ${BUDGET} ms`,
    ok: figure <= BUDGET,
  }
}

async function onPostgres(binDir) {
  const { startPostgres } = await import('../test/postgres.ts')
  const { postgresTransport } = await import('../src/store/postgres/postgres.ts')
  const { withClient } = await import('../test/postgres.ts')
  const server = await startPostgres({ binDir, settings: { fsync: 'on', synchronous_commit: 'on' } })
  try {
    const databaseUrl = await server.createMigratedDatabase()
    const transport = postgresTransport({ databaseUrl })
    try {
      return await measure(
        `PostgreSQL ${server.version}`,
        (name, args) => transport.rpc(name, args),
        (sql) => withClient(databaseUrl, async (client) => (await client.query(sql)).rows[0]),
      )
    } finally {
      await transport.close()
    }
  } finally {
    await server.stop()
  }
}

async function onEmbedded() {
  const { openEmbedded } = await import('../src/store/embedded/embedded.ts')
  const folder = await mkdtemp(path.join(tmpdir(), 'cases-'))
  try {
    const database = await openEmbedded({ dataDir: path.join(folder, 'data') })
    try {
      return await measure(
        'embedded',
        (name, args) => database.rpc(name, args),
        async (sql) => {
          const { columns, rows } = await database.query(sql)
          return Object.fromEntries(columns.map((name, index) => [name, rows[0][index]]))
        },
      )
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function cases() {
  const { POSTGRES_15 } = await import('../test/postgres.ts')
  return [await onPostgres(POSTGRES_15), await onEmbedded()]
}
