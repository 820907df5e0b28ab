/**
 * The store on a real PostgreSQL that syncs to disk, over the way that `--database-url` takes, with 10,000 and with
 * 1,000,000 snapshots: with fewer a configuration has not the twenty points of history that judging reads. BENCH_POSTGRES=/usr/lib/postgresql/15/bin takes another server than the packaged one.
 */
import '../test/store/typescript.mjs' // the sources and the tests' PostgreSQL, as they are
import { CONFIGURATIONS, configuration, loadHistory } from './history.mjs'
import { CASES, digestOf, resultsToPush } from './results-to-push.mjs'
import { SAMPLES, median, takeSamples, time, unparsed } from './samples.mjs'

const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '256MB',
  // With the checkpoint after loading: the log is written to files that are there, as on a server of some age.
  min_wal_size: '2GB',
  max_wal_size: '4GB',
}
const SIZES = { small: 10_000, large: 1_000_000 }
const QUERY = { baseline: null, baseline_environment: 'production' }
/** Pushes that make up one sample: a single one is at the mercy of one sync. */
const PUSHES = 20
const BULK = 200
const WRITERS = 64
const WRITING_MS = 5_000

let pushed = 0

/** A result for configuration `number` that was never pushed before. */
function candidate(number) {
  pushed += 1
  const [row] = resultsToPush(1, 'production')
  const f1 = 0.85 + (pushed % 7) / 100
  const metrics = { f1, precision: f1, recall: f1, latency_ms: 400 + (pushed % 50) }
  const own = configuration(number % CONFIGURATIONS)
  return {
    configuration: own,
    result: { ...own, dataset_size: 16, metrics, cases: CASES },
    provenance: { commit_sha: row.commit_sha, branch_name: 'main', run_id: String(pushed), triggered_by: 'nobody' },
    file: 'result.json',
    idempotency_key: `scale/${process.pid}/${pushed}`,
    content_digest: digestOf(String(pushed)),
    cases_digest: null,
  }
}

async function open(url) {
  const { postgresTransport } = await import('../src/store/postgres/postgres.ts')
  const { storeOver } = await import('../src/store/client/store.ts')
  return storeOver(postgresTransport({ databaseUrl: url }))
}

/** What a push by a person or a run does: store, judge, record the verdicts. */
async function pushAndJudge(store, ...candidates) {
  const { judge } = await import('../src/core/judging/judge.ts')
  const { DEFAULT_POLICY } = await import('../src/core/judging/policy/policy.ts')
  const { recordVerdicts } = await import('../src/contract/push.ts')
  const { snapshots: pushed } = await store.push(candidates, QUERY)
  await store.call(recordVerdicts, {
    verdicts: pushed.map(({ transaction_id, context }, index) => ({
      transaction_id,
      judgement: judge(candidates[index], context, DEFAULT_POLICY),
      promotion: 'first',
      own_baseline_version: context.own_baseline_version,
      actor: null,
      run_id: null,
    })),
  })
}

async function roundTrips(url) {
  const { startWireProxy } = await import('../test/store/postgres/wire-proxy.ts')
  const proxy = await startWireProxy(Number(new URL(url).port))
  const through = new URL(url)
  through.port = String(proxy.port)
  const store = await open(through.href)
  try {
    await pushAndJudge(store, candidate(0)) // connects
    const before = proxy.roundTrips()
    await pushAndJudge(store, candidate(0))
    const count = proxy.roundTrips() - before
    const name = 'round trips of a push with judging, counted at the socket'
    return { name, samples: {}, figure: String(count), budget: 'at most 2', ok: count <= 2 }
  } finally {
    await store.close()
    await proxy.stop()
  }
}

/** In how many configurations the results are: each has a context of its own, with its baseline and history. */
async function bulk(url, configurations, budget) {
  const store = await open(url)
  try {
    const candidates = () => Array.from({ length: BULK }, (_, number) => candidate(number % configurations))
    const samples = await takeSamples({
      single: () => {
        const all = candidates()
        return time(async () => {
          for (const one of all) await store.push([one], QUERY)
        })
      },
      bulk: () => {
        const all = candidates()
        return time(() => store.push(all, QUERY))
      },
    })
    const ratio = median(samples.single) / median(samples.bulk)
    return {
      name: `${BULK} results in ${configurations} configurations, one call each against one call for all`,
      samples,
      figure: `${ratio.toFixed(1)} x`,
      ...(budget === null ? { budget: 'none', ok: null } : { budget: `at least ${budget} x`, ok: ratio >= budget }),
    }
  } finally {
    await store.close()
  }
}

async function growth(urls) {
  const stores = { small: await open(urls.small), large: await open(urls.large) }
  let round = 0
  const sample = (store) => {
    round += 1
    const all = Array.from({ length: PUSHES }, (_, number) => candidate(round * PUSHES + number))
    return time(async () => {
      for (const one of all) await pushAndJudge(store, one)
    })
  }
  try {
    const samples = await takeSamples({ small: () => sample(stores.small), large: () => sample(stores.large) })
    const ratio = median(samples.large) / median(samples.small)
    return {
      name: `${PUSHES} pushes with judging, ${SIZES.small} snapshots against ${SIZES.large}`,
      samples,
      figure: `${ratio.toFixed(2)} x`,
      budget: 'at most 1.2 x',
      ok: ratio <= 1.2,
    }
  } finally {
    await stores.small.close()
    await stores.large.close()
  }
}

const LOOK_UPS = {
  'latest values of one configuration': {
    budget: 10,
    sql: `select * from public.v_latest_benchmarks where model_version = 'model-v3'
      and dataset_version = 'benchmark-set-v3' and prompt_version = 'analysis-v2' and environment = 'production'`,
  },
  'latest values of all configurations': { budget: null, sql: 'select * from public.v_latest_benchmarks' },
  'trend of 30 days of all configurations': { budget: 20, sql: 'select * from public.get_metric_trends()' },
  'trend of 30 days of all configurations, as the view': {
    budget: null,
    sql: `select * from public.v_performance_trends where day > (now() at time zone 'UTC')::date - 30`,
  },
  'trend of twelve months of all configurations': {
    budget: 40,
    sql: `select * from public.get_metric_trends('month')`,
  },
  'transactions of a run': { budget: null, sql: `select * from public.list_benchmark_transactions(p_run_id => '777')` },
}

async function lookUps(url) {
  const { withClient } = await import('../test/postgres.ts')
  return withClient(url, async (client) => {
    // Under the policies of a reader, not as the owner, to whom they do not apply.
    await client.query('select public.enable_signed_in_readers()')
    await client.query('set role authenticated')
    const results = []
    for (const [name, { budget, sql }] of Object.entries(LOOK_UPS)) {
      const samples = await takeSamples({ large: () => time(() => client.query(unparsed(sql))) })
      const figure = median(samples.large)
      results.push({
        name: `${name}, ${SIZES.large} snapshots`,
        samples,
        figure: `${figure.toFixed(1)} ms`,
        budget: budget === null ? 'none' : `under ${budget} ms`,
        ok: budget === null ? null : figure < budget,
      })
    }
    return results
  })
}

/** `pick` says which configuration writer `writer` pushes as its `turn`th snapshot; `many` go into one push. */
async function throughput(url, name, many, pick) {
  const stores = await Promise.all(Array.from({ length: WRITERS }, () => open(url)))
  try {
    await Promise.all(stores.map((store, writer) => pushAndJudge(store, candidate(writer))))
    const latencies = []
    const start = performance.now()
    await Promise.all(
      stores.map(async (store, writer) => {
        for (let turn = 0; performance.now() - start < WRITING_MS; turn += many) {
          const candidates = Array.from({ length: many }, (_, place) => candidate(pick(writer, turn + place)))
          latencies.push(await time(() => pushAndJudge(store, ...candidates)))
        }
      }),
    )
    const perSecond = ((latencies.length * many) / (performance.now() - start)) * 1000
    const figure = `${perSecond.toFixed(0)} snapshots stored and judged a second`
    const title = `${WRITERS} writers, ${many === 1 ? 'a snapshot' : `${many} snapshots`} a push, ${name}`
    return { name: title, samples: { push: latencies }, figure, budget: 'none', ok: null }
  } finally {
    await Promise.all(stores.map((store) => store.close()))
  }
}

export async function scale() {
  const { startPostgres, withClient } = await import('../test/postgres.ts')
  const binDir = process.env.BENCH_POSTGRES
  const server = await startPostgres({ settings: SETTINGS, ...(binDir && { binDir }) })
  try {
    const stated = Object.entries(SETTINGS).map(([name, value]) => `${name} = ${value}`)
    console.log(`\nPostgreSQL ${server.version}, ${stated.join(', ')}, at least ${SAMPLES} samples`)
    const urls = {}
    for (const [side, snapshots] of Object.entries(SIZES)) {
      urls[side] = await server.createMigratedDatabase()
      const [took, bytes] = await withClient(urls[side], async (client) => {
        const milliseconds = await time(() => loadHistory(client, snapshots))
        const { rows } = await client.query('select pg_database_size(current_database())::float8 as bytes')
        return [milliseconds, rows[0].bytes]
      })
      console.log(`${snapshots} snapshots made in ${(took / 1000).toFixed(0)} s: ${(bytes / 2 ** 20).toFixed(0)} MiB`)
    }
    await withClient(server.url, (client) => client.query('checkpoint'))
    return [
      await roundTrips(urls.large),
      await growth(urls),
      ...(await lookUps(urls.large)),
      await bulk(urls.small, 10, 10),
      await bulk(urls.small, CONFIGURATIONS, null),
      await throughput(urls.large, 'each its own configurations', 1, (writer, turn) => writer + WRITERS * turn),
      await throughput(urls.large, 'all one configuration', 1, () => 0),
      await throughput(urls.large, 'each its own configuration', BULK, (writer) => writer),
    ]
  } finally {
    await server.stop()
  }
}
