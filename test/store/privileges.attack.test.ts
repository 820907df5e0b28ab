import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { POSTGRES_15, startPostgres } from '../postgres.js'
import type { PostgresServer } from '../postgres.js'
import { createDatabaseWith } from './migrated-database.js'
import { openPostgres } from './postgres-store.js'
import { API_ROLES } from './refusal-contract.js'
import { MOVE, asRole, candidateOf, configurationOf, isOf, pushOne, queryFor, recordOne } from './store-material.js'
import type { OpenStore } from './store-material.js'

const READ = 'authenticated SELECT, service_role SELECT'
const ASK = 'authenticated EXECUTE, service_role EXECUTE'
const SERVE = 'service_role EXECUTE'
const WRITE = 'benchmark_writer EXECUTE, service_role EXECUTE'

/** Who may do what with each object of the schema. A new object needs a line here: a decision. */
const DECISIONS = {
  benchmark_actor: '',
  benchmark_apply_update: '',
  benchmark_archived: READ,
  benchmark_baseline_in: '',
  benchmark_cases: READ,
  benchmark_check_batch: '',
  benchmark_configurations: READ,
  benchmark_configurations_id_seq: '',
  benchmark_decide_promotion: '',
  benchmark_f1: '',
  benchmark_flatten_metrics: ASK,
  benchmark_idempotency: '',
  benchmark_judging_baseline: '',
  benchmark_judging_context: '',
  benchmark_line: READ,
  benchmark_lock_configuration: '',
  benchmark_migrations: READ,
  benchmark_move_baseline: '',
  benchmark_move_current: '',
  benchmark_pointer_at: '',
  benchmark_pointer_log: READ,
  benchmark_pointer_log_seq_seq: '',
  benchmark_pointers: SERVE,
  benchmark_queue_update: '',
  benchmark_refuse_change: '',
  benchmark_require_version: '',
  benchmark_schema_version: SERVE,
  benchmark_snapshots: `${READ}, service_role UPDATE`,
  benchmark_store_results: '',
  benchmark_transactions: READ,
  benchmark_unarchive: '',
  benchmark_update_queue: '',
  benchmark_verdicts: READ,
  benchmark_verdicts_seq_seq: '',
  benchmark_versions: READ,
  checkout_snapshot: SERVE,
  compare_snapshots: ASK,
  detect_regression: ASK,
  disable_public_dashboard: '',
  enable_public_dashboard: '',
  erase_benchmark_cases: '',
  export_benchmark_history: SERVE,
  get_judging_context: WRITE,
  get_snapshot_history: ASK,
  import_benchmark_history: SERVE,
  list_benchmark_configurations: ASK,
  move_current_snapshot: SERVE,
  push_benchmark_results: WRITE,
  record_verdicts: WRITE,
  rollback_snapshot: SERVE,
  set_baseline: SERVE,
  upsert_benchmark_result: SERVE,
  v_latest_benchmarks: READ,
  v_performance_trends: READ,
}

const PUBLIC_DASHBOARD = [
  ...['benchmark_archived', 'benchmark_configurations', 'benchmark_snapshots', 'benchmark_transactions'],
  ...['benchmark_versions', 'v_latest_benchmarks', 'v_performance_trends'],
]

const MATRIX = `
  with objects as (
    select relname::text as name, oid, relkind = 'S' as is_sequence, false as is_function
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S', 'p', 'f')
    union all
    select proname, oid, false, true from pg_proc where pronamespace = 'public'::regnamespace
  ), rights as (
    select o.name, r.role, p.privilege
    from objects o
    cross join unnest(array['${API_ROLES.join("', '")}']) r (role)
    cross join lateral unnest(case
      when o.is_function then array['EXECUTE']
      when o.is_sequence then array['SELECT', 'UPDATE', 'USAGE']
      else array['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'] end) p (privilege)
    where case
      when o.is_function then has_function_privilege(r.role, o.oid, p.privilege)
      when o.is_sequence then has_sequence_privilege(r.role, o.oid, p.privilege)
      else has_table_privilege(r.role, o.oid, p.privilege) end
  )
  select o.name, coalesce(string_agg(r.role || ' ' || r.privilege, ', ' order by r.privilege, r.role), '') as rights
  from objects o left join rights r using (name)
  group by o.name`

async function matrixOf({ sql }: OpenStore): Promise<{ [object: string]: unknown }> {
  const { rows } = await sql(MATRIX)
  return Object.fromEntries(rows.map(({ name, rights }) => [String(name), rights]))
}

/** What Supabase grants on everything new in schema public, by age of the project. */
const DEFAULTS = [
  {
    name: 'an old project, where everything new belongs to everybody',
    before: ['tables', 'functions', 'sequences']
      .map((kind) => `alter default privileges in schema public grant all on ${kind} to anon, authenticated, service_role;`)
      .join('\n'),
  },
  { name: 'a new project, where nothing is granted', before: 'select 1' },
]

describe.each(DEFAULTS)('$name', ({ before }) => {
  let server: PostgresServer | null = null
  let opened: OpenStore | null = null
  beforeAll(async () => {
    server = await startPostgres({ binDir: POSTGRES_15 })
    opened = await openPostgres(await createDatabaseWith(server.url, 'defaults', { before }))
  })
  afterAll(async () => {
    await opened?.close()
    await server?.stop()
  })
  function database(): OpenStore {
    if (opened === null) throw new Error('the database did not open')
    return opened
  }
  const countAs = (role: string, object: string): Promise<unknown> =>
    asRole(database(), role, async () => (await database().sql(`select count(*) from public.${object}`)).rows[0]?.['count'])

  test('every role has exactly the privileges that were decided, on every object', async () => {
    expect(await matrixOf(database())).toEqual(DECISIONS)
    const { rows } = await database().sql(`select attrelid::regclass, attname from pg_attribute
      where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`)
    expect(rows).toEqual([])
  })

  test('there is one function per name, and each pins its search_path with pg_temp last', async () => {
    const { rows } = await database().sql(`select proname, count(*) as overloads,
      bool_and('search_path=pg_catalog, pg_temp' = any (coalesce(proconfig, '{}'))) as pinned
      from pg_proc where pronamespace = 'public'::regnamespace group by proname`)
    expect(rows.filter(({ overloads, pinned }) => overloads !== 1 || pinned !== true)).toEqual([])
    expect(rows.length).toBeGreaterThan(30)
  })

  test('row level security is on for every table, and every view asks as its reader', async () => {
    const { rows } = await database().sql(`select relname from pg_class
      where relnamespace = 'public'::regnamespace and ((relkind = 'r' and not relrowsecurity)
        or (relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'))`)
    expect(rows).toEqual([])
  })

  test('the public dashboard opens what it shows to anon, and closes it again', async () => {
    await pushOne(database().store, candidateOf(configurationOf(), 0.5))
    await database().sql('select enable_public_dashboard()')
    await database().sql('select enable_public_dashboard()')
    const open = Object.entries(DECISIONS).map(([name, rights]) => [
      name,
      PUBLIC_DASHBOARD.includes(name) ? `anon SELECT, ${rights}` : rights,
    ])
    expect(await matrixOf(database())).toEqual(Object.fromEntries(open))
    for (const object of PUBLIC_DASHBOARD) {
      if (object !== 'benchmark_archived') expect(await countAs('anon', object)).toBeGreaterThan(0)
    }
    await database().sql('select disable_public_dashboard()')
    expect(await matrixOf(database())).toEqual(DECISIONS)
    for (const object of PUBLIC_DASHBOARD) await expect(countAs('anon', object)).rejects.toThrow('permission denied')
  })

  test('benchmark_writer pushes, judges and records, and does nothing else', async () => {
    const { store } = database()
    const configuration = configurationOf()
    await asRole(database(), 'benchmark_writer', async () => {
      const candidate = candidateOf(configuration, 0.5)
      expect(await store.judgingContext([candidate], queryFor())).toHaveLength(1)
      const pushed = await pushOne(store, candidate)
      expect(await recordOne(store, pushed, 'no_baseline', 'first')).toMatchObject({ promoted: true })
      for (const attempt of [
        () => store.history(configuration, 1),
        () => store.checkout(configuration, 1, MOVE),
        () => store.setBaseline(configuration, 1, MOVE),
        () => store.exportHistory()[Symbol.asyncIterator]().next(),
        () => store.importHistory([]),
        () => database().sql('select * from public.benchmark_snapshots'),
        () => database().sql(`insert into public.benchmark_transactions (metrics) values ('{"f1": 1}')`),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: '42501' })
      }
    })
  })

  test('service_role does all that the store does; authenticated reads', async () => {
    const { store, sql } = database()
    const configuration = configurationOf()
    await asRole(database(), 'service_role', async () => {
      for (const f1 of [0.5, 0.6]) await pushOne(store, candidateOf(configuration, f1))
      await store.setBaseline(configuration, 1, MOVE)
      await store.rollback(configuration, null, MOVE)
      await store.checkout(configuration, 2, MOVE)
      await sql(`update benchmark_snapshots set is_baseline = true where ${isOf(configuration)} and snapshot_version = 2`)
      for await (const lines of store.exportHistory()) expect(await store.importHistory(lines)).toMatchObject({ inserted: 0 })
    })
    await asRole(database(), 'authenticated', async () => {
      expect(await store.history(configuration, 5)).toMatchObject([{ is_baseline: true, is_current: true }, {}])
      expect(await store.compare(configuration, 1, 2)).toMatchObject([{ metric: 'f1_score', delta: 0.1 }])
      expect(await store.findConfigurations(configuration)).toHaveLength(1)
      expect((await sql(`select * from detect_regression('${configuration.model_version}')`)).rows).toHaveLength(1)
      expect((await sql(`select * from benchmark_snapshots where ${isOf(configuration)}`)).rows).toHaveLength(2)
      await expect(pushOne(store, candidateOf(configuration, 0.5))).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('objects of a caller do not get into functions that run as the owner', async () => {
    const { store, sql } = database()
    await sql('grant create on schema public to service_role')
    await asRole(database(), 'service_role', async () => {
      await sql(`create function pg_temp.spy() returns boolean language plpgsql as $$
        begin
          if current_user <> 'service_role' then raise exception 'the spy ran as %', current_user; end if;
          return true;
        end $$`)
      for (const type of ['jsonb', 'text', 'uuid', 'int4', 'int8', 'numeric', 'bool', 'timestamptz', 'xid8']) {
        await sql(`create domain pg_temp.${type} as pg_catalog.${type} check (pg_temp.spy())`)
      }
      for (const table of ['benchmark_configurations', 'benchmark_versions', 'pg_proc']) {
        await sql(`create temporary table ${table} (id pg_catalog.int4)`)
      }
      await sql(`create function public.lower(pg_catalog.text) returns pg_catalog.text language sql
        as $$ select $1 from pg_temp.spy() $$`)
      await sql(`create function public.eq(pg_catalog.text, pg_catalog.text) returns pg_catalog.bool language sql
        as $$ select pg_temp.spy() $$`)
      await sql('create operator public.= (leftarg = pg_catalog.text, rightarg = pg_catalog.text, function = public.eq)')
      await sql('set search_path = pg_temp, public, pg_catalog')
      const configuration = configurationOf()
      for (const f1 of [0.5, 0.6]) {
        const pushed = await pushOne(store, candidateOf(configuration, f1), queryFor({ kind: 'commit', sha: 'abcd' }))
        await recordOne(store, pushed, 'no_baseline', 'first')
      }
      await store.setBaseline(configuration, 2, MOVE)
      await store.rollback(configuration, null, MOVE)
      await store.checkout(configuration, 2, MOVE)
      await sql(`update public.benchmark_snapshots set is_baseline = true where snapshot_version = 1`)
      await sql(`update public.benchmark_snapshots set is_active = false where snapshot_version = 1`)
      for await (const lines of store.exportHistory()) await store.importHistory(lines)
      await sql(`select public.upsert_benchmark_result(null, null, 'm', null, 'd', null, 'p', 'e', null, null,
        '{"f1": 0.5}')`)
      await sql('reset search_path')
    })
  })
})
