/**
 * What one database does as its history grows: `node bench/growth.mjs [snapshots …]` prints the table of
 * docs/scaling.md. Reads as a signed-in reader, under the policies; pushes over the way that `--database-url` takes.
 */
import '../test/store/typescript.mjs' // the sources and the tests' PostgreSQL, as they are
import { configuration, loadHistory } from './history.mjs'
import { digestOf } from './results-to-push.mjs'
import { median, time, unparsed } from './samples.mjs'

const SIZES = process.argv.slice(2).map(Number)
const SAMPLES = 15
const SETTINGS = { fsync: 'on', synchronous_commit: 'on', shared_buffers: '256MB', max_wal_size: '4GB' }
const { model_version, dataset_version, prompt_version, environment } = configuration(7)
const NAMES = [model_version, dataset_version, prompt_version, environment].map((name) => `'${name}'`).join(', ')
const QUESTIONS = {
  'latest of one configuration': `latest_snapshots(${NAMES})`,
  'latest of all': 'latest_snapshots(p_limit => 1000)',
  'history of 10 versions': `get_snapshot_history(${NAMES}, 10)`,
  'pointer log, 50 events': `get_pointer_events(${NAMES}, 50)`,
  'pointers a year ago': `get_pointers_at(${NAMES}, now() - interval '1 year')`,
  'series of 100 versions': `get_metric_series(${NAMES}, 'latency_ms', 100)`,
  'transactions, newest 50': 'list_benchmark_transactions()',
  'transactions of a model, newest 50': `list_benchmark_transactions('${model_version}')`,
  'transactions of a run': `list_benchmark_transactions(p_run_id => '777')`,
  'trend of 30 days, by day': 'get_metric_trends()',
  'trend of 30 days, one configuration': `get_metric_trends('day', null, ${NAMES})`,
  'trend of 12 months, by month': `get_metric_trends('month')`,
  'trend of 30 days, a metric that nothing is about': `get_metric_trends('day', 'latency_ms')`,
  'view v_performance_trends, 30 days': `v_performance_trends where day > (now() at time zone 'UTC')::date - 30`,
  'models on a dataset': `compare_models('${dataset_version}')`,
  'regressions, newest 100': 'list_regressions()',
  'prune --keep 100, one page': 'archive_snapshots(p_keep => 100, p_dry_run => true)',
}

async function pushAndJudge(store, number) {
  const { judge } = await import('../src/core/judging/judge.ts')
  const { DEFAULT_POLICY } = await import('../src/core/judging/policy/policy.ts')
  const { recordVerdicts } = await import('../src/contract/push.ts')
  const own = configuration(number)
  const metrics = { f1: 0.9, precision: 0.9, recall: 0.9, latency_ms: 400 }
  const key = `growth/${process.pid}/${number}`
  const candidate = {
    configuration: own,
    result: { ...own, dataset_size: 16, metrics },
    provenance: { run_id: String(number) },
    file: 'result.json',
    idempotency_key: key,
    content_digest: digestOf(key),
    cases_digest: null,
  }
  const query = { baseline: null, baseline_environment: 'production' }
  const {
    snapshots: [{ transaction_id, context }],
  } = await store.push([candidate], query)
  const { own_baseline_version } = context
  const judgement = judge(candidate, context, DEFAULT_POLICY)
  const verdict = { transaction_id, judgement, promotion: 'first', own_baseline_version, actor: null, run_id: null }
  await store.call(recordVerdicts, { verdicts: [verdict] })
}

async function measure(server, snapshots) {
  const { withClient } = await import('../test/postgres.ts')
  const { postgresTransport } = await import('../src/store/postgres/postgres.ts')
  const { storeOver } = await import('../src/store/client/store.ts')
  const url = await server.createMigratedDatabase()
  const figures = {}
  await withClient(url, (client) => loadHistory(client, snapshots))
  const store = storeOver(postgresTransport({ databaseUrl: url }))
  try {
    await pushAndJudge(store, 0) // connects
    const pushes = []
    for (let n = 1; n <= SAMPLES; n += 1) pushes.push(await time(() => pushAndJudge(store, n)))
    figures['push and judge'] = median(pushes)
  } finally {
    await store.close()
  }
  return withClient(url, async (client) => {
    const { rows } = await client.query('select pg_database_size(current_database())::float8 as bytes')
    await client.query('set role service_role')
    for (const [name, call] of Object.entries(QUESTIONS)) {
      const samples = []
      for (let n = 0; n <= SAMPLES; n += 1)
        samples.push(await time(() => client.query(unparsed(`select * from ${call}`))))
      figures[name] = median(samples.slice(1)) // the first one plans and reads from disk
    }
    return { 'size of the database': `${(rows[0].bytes / 2 ** 20).toFixed(0)} MiB`, ...figures }
  })
}

const { startPostgres } = await import('../test/postgres.ts')
const server = await startPostgres({ settings: SETTINGS })
try {
  const columns = []
  for (const snapshots of SIZES.length > 0 ? SIZES : [10_000, 100_000, 1_000_000]) {
    columns.push([snapshots, await measure(server, snapshots)])
    console.error(`${snapshots} snapshots measured`)
  }
  const cell = (value) => (typeof value === 'string' ? value : `${value.toFixed(1)} ms`)
  console.log(`PostgreSQL ${server.version}\n`)
  console.log(`| | ${columns.map(([snapshots]) => `${snapshots.toLocaleString('en')} runs`).join(' | ')} |`)
  console.log(`| --- | ${columns.map(() => '--:').join(' | ')} |`)
  for (const name of Object.keys(columns[0][1])) {
    console.log(`| ${name} | ${columns.map(([, figures]) => cell(figures[name])).join(' | ')} |`)
  }
} finally {
  await server.stop()
}
