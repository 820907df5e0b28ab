import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listModels, logModelPerformance, pruneModelVersions } from '../../src/contract/models.js'
import { POSTGRES_15, connect, startPostgres, withClient, type PostgresServer } from '../postgres.js'
import { registrationOf } from './contract/registry.js'
import {
  asRole,
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  quote,
  recordOne,
  type OpenStore,
  type Row,
} from './contract/store-material.js'
import { MOVE, activate, configurations, register, rollbackModel, setBaseline } from './calls.js'
import { openPostgres } from './postgres/postgres-store.js'

let server: PostgresServer
let url = ''
const opened: OpenStore[] = []
let owner: OpenStore
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
  url = await server.createMigratedDatabase()
  owner = await open()
  for (const [login, role] of [
    ['ci_writer', 'benchmark_writer'],
    ['ci_registrar', 'benchmark_registrar'],
  ]) {
    await owner.sql(`create role ${login} login in role ${role}`)
  }
})
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()))
  await server.stop()
})

/** A store of its own, as who logs in. */
async function open(login = 'postgres'): Promise<OpenStore> {
  const own = new URL(url)
  own.username = login
  const database = await openPostgres(own.href)
  opened.push(database)
  return database
}

const rowsOf = async (query: string): Promise<readonly Row[]> => (await owner.sql(query)).rows
const verdictsOf = (transaction_id: string): Promise<readonly Row[]> =>
  rowsOf(`select verdict from benchmark_verdicts where transaction_id = '${transaction_id}' order by seq`)
const actorsOf = async (configuration: ReturnType<typeof configurationOf>): Promise<unknown[]> => {
  const rows = await rowsOf(`select distinct l.pointer, l.actor from benchmark_pointer_log l
    join benchmark_configurations c on c.id = l.configuration_id where ${isOf(configuration)} order by 1, 2`)
  return rows.map((row) => Object.values(row))
}
const REFUSED = { code: '42501' }

test('a writer gives no verdict for what others pushed: not a person, not another writer, not a push without a token', async () => {
  const [writer, other] = [await open('ci_writer'), await open('ci_writer')]
  const configuration = configurationOf()
  const foreign = [
    await pushOne(owner.store, candidateOf(configuration, 0.5)),
    await pushOne(other.store, candidateOf(configuration, 0.6)),
  ]
  const row = JSON.stringify([{ ...configuration, metrics: { f1: 0.7 } }])
  await writer.sql(`select push_benchmark_results(${quote(row)}, '{"baseline_environment": "production"}')`)
  const [tokenless] = await rowsOf(`select transaction_id from benchmark_snapshots
    where ${isOf(configuration)} and snapshot_version = 3`)
  const [first, second] = foreign
  if (first === undefined || second === undefined) throw new Error('nothing was pushed')
  for (const transaction_id of [...foreign.map((each) => each.transaction_id), String(tokenless?.['transaction_id'])]) {
    const pushed = { ...first, transaction_id }
    await expect(recordOne(writer.store, pushed, 'improvement', 'auto')).rejects.toMatchObject(REFUSED)
    const item = { transaction_id, verdict: 'improvement', reason: 'x', findings: [], promotion: 'auto' }
    const record = `select record_verdicts(${quote(JSON.stringify([item]))}`
    await expect(writer.sql(`${record})`)).rejects.toMatchObject(REFUSED)
    await expect(writer.sql(`${record}, '${'guess'.repeat(9)}')`)).rejects.toMatchObject(REFUSED)
    expect(await verdictsOf(transaction_id)).toEqual([])
  }
  expect(await recordOne(other.store, second, 'unchanged', 'never')).toMatchObject({ promoted: false })
  // Who may judge for all needs no token.
  for (const each of foreign) await recordOne(owner.store, each, 'minor', 'never')
})

test('a writer gives one verdict: what it says later changes nothing, and the first answer comes back', async () => {
  const writer = await open('ci_writer')
  const configuration = configurationOf()
  await pushOne(owner.store, candidateOf(configuration, 0.9))
  await setBaseline(owner.store, configuration, 1)
  const pushed = await pushOne(writer.store, candidateOf(configuration, 0.95))
  expect(await recordOne(writer.store, pushed, 'regression', 'auto')).toMatchObject({ promoted: false })
  expect(await recordOne(writer.store, pushed, 'improvement', 'auto')).toMatchObject({
    promoted: false,
    reason: expect.stringContaining('the verdict regression'),
  })
  expect(await verdictsOf(pushed.transaction_id)).toEqual([{ verdict: 'regression' }])
  expect((await configurations(owner.store, configuration))[0]?.baseline_version).toBe(1)
})

test('the database keeps no token, and takes none that can be guessed', async () => {
  const writer = await open('ci_writer')
  const configuration = configurationOf()
  const row = quote(JSON.stringify([{ ...configuration, metrics: { f1: 0.7 } }]))
  const push = (token: string): Promise<unknown> =>
    writer.sql(`select push_benchmark_results(${row}, jsonb_build_object('baseline_environment', 'production',
      'push', jsonb_build_object('token', '${token}')))`)
  await expect(push('short')).rejects.toMatchObject({ code: 'SN004' })
  const token = 'only the caller knows this long token'
  await push(token)
  const [kept] = await rowsOf(`select token_digest = encode(sha256('${token}'), 'hex') as is_digest
    from benchmark_versions order by created_at desc limit 1`)
  expect(kept).toEqual({ is_digest: true })
})

test('a key that a writer took for one configuration blocks no other, and none is taken for it', async () => {
  const writer = await open('ci_writer')
  const [own, elsewhere] = [configurationOf(), configurationOf()]
  await pushOne(writer.store, candidateOf(own, 0.1, { key: 'run-4711' }))
  const pushed = await pushOne(owner.store, candidateOf(elsewhere, 0.9, { key: 'run-4711' }))
  expect(pushed).toMatchObject({ snapshot_version: 1, replayed: false })
})

test('a writer speaks for nobody: the log names it, not whom it names, nor whom it writes into its session', async () => {
  const writer = await open('ci_writer')
  const configuration = configurationOf()
  await writer.sql(`set request.jwt.claims = '{"email": "ceo@corp", "role": "service_role"}'`)
  const provenance = { triggered_by: 'ceo@corp' }
  const pushed = await pushOne(writer.store, candidateOf(configuration, 0.9, { provenance }))
  await recordOne(writer.store, pushed, 'no_baseline', 'first')
  expect(await actorsOf(configuration)).toEqual([
    ['baseline', 'ci_writer'],
    ['current', 'ci_writer'],
  ])
  // It cannot become who may speak for others.
  await expect(writer.sql('set role service_role')).rejects.toMatchObject(REFUSED)
})

test('through the API the person of the token is named, whatever the call says; service_role speaks for its users', async () => {
  const api = await open()
  const configuration = configurationOf()
  const provenance = { triggered_by: 'ceo@corp' }
  const pushAs = (role: string, claims: object): Promise<unknown> =>
    asRole(api, role, async () => {
      await api.sql(`select set_config('request.jwt.claims', ${quote(JSON.stringify({ role, ...claims }))}, false)`)
      return pushOne(api.store, candidateOf(configuration, 0.9, { provenance }))
    })
  await pushAs('benchmark_writer', {})
  expect(await actorsOf(configuration)).toEqual([['current', 'benchmark_writer']])
  await pushAs('benchmark_writer', { sub: 'repo:your-org/model' })
  await pushAs('service_role', { email: 'ada@corp' })
  await pushAs('service_role', {})
  expect(await actorsOf(configuration)).toEqual([
    ['current', 'ada@corp'],
    ['current', 'benchmark_writer'],
    ['current', 'ceo@corp'],
    ['current', 'repo:your-org/model'],
  ])
})

test('a registrar registers and logs measurements; it activates nothing, in no way, and reads nothing', async () => {
  const { store, sql } = await open('ci_registrar')
  await register(owner.store, registrationOf('released', 0.9, { promotion: 'first' }))
  for (const model of ['released', 'fresh']) {
    const registered = await register(store, registrationOf(model, 0.99, { promotion: 'never' }))
    expect(registered).toMatchObject({ promoted: false })
    for (const promotion of ['first', 'auto'] as const) {
      const attempt = register(store, registrationOf(model, 0.99, { promotion, version_name: promotion }))
      await expect(attempt).rejects.toMatchObject(REFUSED)
    }
  }
  const measurement = { model_name: 'released', accuracy: 0.8, sample_size: 9, threshold: 0.05, actor: 'ceo@corp' }
  await store.call(logModelPerformance, measurement)
  for (const attempt of [
    () => activate(store, 'released', 2),
    () => rollbackModel(store, 'released'),
    () => store.call(pruneModelVersions, { keep: 1, min_age: '0 days', dry_run: false, ...MOVE }),
    () => store.call(listModels, {}),
    () => sql(`insert into public.model_versions (version_name, file_path, is_active) values ('x', '/x', true)`),
    () => sql('update public.model_versions set is_active = true'),
    () => sql('select * from public.registry_versions'),
    () => pushOne(store, candidateOf(configurationOf(), 0.5)),
    () => sql(`select public.record_verdicts('[]')`),
  ]) {
    await expect(attempt()).rejects.toMatchObject(REFUSED)
  }
  expect(await owner.store.call(listModels, {})).toMatchObject([
    { model_name: 'fresh', active_version: null },
    { model_name: 'released', active_version: 1 },
  ])
  const [logged] = await rowsOf('select actor from registry_performance_log')
  expect(logged).toEqual({ actor: 'ci_registrar' })
})

test('who waits for a model, or for a configuration, is told so after five seconds', async () => {
  const configuration = configurationOf()
  const { transaction_id } = await pushOne(owner.store, candidateOf(configuration, 0.5))
  await register(owner.store, registrationOf('busy', 0.9, { promotion: 'first' }))
  const holder = await connect(url)
  try {
    await holder.query('begin')
    await holder.query('select from public.registry_models for update')
    await holder.query('select from public.benchmark_configurations for update')
    const waiting = [
      `select * from log_model_performance('busy', 0.5)`,
      `select * from activate_model_version('busy', 1)`,
      `select * from prune_model_versions('busy')`,
      `select * from register_model_version('busy', '/x')`,
      `update model_versions set is_active = false`,
      `select import_model_registry('[{"kind": "model_version", "model_name": "busy"}]')`,
      `select erase_benchmark_cases('${transaction_id}', 'asked')`,
      `update benchmark_snapshots set is_active = false where transaction_id = '${transaction_id}'`,
      `select archive_snapshots(p_older_than => '1 microsecond')`,
    ]
    const outcomes = await Promise.allSettled(
      waiting.map((statement) => withClient(url, (client) => client.query(statement))),
    )
    const codes = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code?: string }).code : outcome.status,
    )
    expect(codes).toEqual(waiting.map((statement) => (statement.startsWith('update model') ? 'fulfilled' : '55P03')))
  } finally {
    await holder.end()
  }
})
