/** 200 results in one call against one call for each: on PostgreSQL and on the embedded database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '../test/store/typescript.mjs' // the sources and the tests' PostgreSQL, as they are
import { resultsToPush } from './results-to-push.mjs'
import { median, takeSamples, time } from './samples.mjs'

const RESULTS = 200
const CONTEXT = { baseline: null, baseline_environment: 'github-actions' }
const BUDGET = 10

/** `push` stores an array of results with one call. */
async function compare(where, push, budget) {
  let round = 0
  const samples = await takeSamples({
    single: () => {
      round += 1
      const results = resultsToPush(RESULTS, `single-${round}`)
      return time(async () => {
        for (const result of results) await push([result])
      })
    },
    bulk: () => {
      const results = resultsToPush(RESULTS, `bulk-${round}`)
      return time(() => push(results))
    },
  })
  const ratio = median(samples.single) / median(samples.bulk)
  return {
    name: `${RESULTS} results, one call each against one call for all: ${where}`,
    samples,
    figure: `${ratio.toFixed(1)} x`,
    budget: budget === null ? 'the budget is for PostgreSQL' : `at least ${budget} x`,
    ok: budget === null ? null : ratio >= budget,
  }
}

async function onPostgres(binDir) {
  const { startPostgres, withClient } = await import('../test/postgres.ts')
  // As in production: an answer means that it is on the disk.
  const settings = { fsync: 'on', synchronous_commit: 'on' }
  const server = await startPostgres(binDir === null ? { settings } : { binDir, settings })
  try {
    return await withClient(await server.createMigratedDatabase(), (client) => {
      const push = (results) =>
        client.query('select public.push_benchmark_results($1::jsonb, $2::jsonb)', [
          JSON.stringify(results),
          JSON.stringify(CONTEXT),
        ])
      return compare(`PostgreSQL ${server.version}`, push, BUDGET)
    })
  } finally {
    await server.stop()
  }
}

async function onEmbedded() {
  const { openEmbedded } = await import('../src/store/embedded/embedded.ts')
  const { pushBenchmarkResults } = await import('../src/contract/push.ts')
  const folder = await mkdtemp(path.join(tmpdir(), 'bulk-push-'))
  try {
    const database = await openEmbedded({ dataDir: path.join(folder, 'data') })
    try {
      const push = (results) => database.call(pushBenchmarkResults, { p_results: results, p_context: CONTEXT })
      return await compare('embedded', push, null)
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function bulkPush() {
  const { POSTGRES_15 } = await import('../test/postgres.ts')
  return [await onPostgres(POSTGRES_15), await onPostgres(null), await onEmbedded()]
}
