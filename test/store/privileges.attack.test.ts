import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../postgres.js'
import { createDatabaseWith } from './migrated-database.js'
import { openPostgres } from './postgres/postgres-store.js'
import { DECISIONS, OPEN_TO_ALL, OPEN_TO_READERS, PUBLIC_DASHBOARD, matrixOf } from './privileges.js'
import { registrationOf } from './contract/registry.js'
import {
  asRole,
  candidateOf,
  configurationOf,
  isOf,
  pushOne,
  queryFor,
  recordOne,
  type OpenStore,
} from './contract/store-material.js'
import {
  MOVE,
  activate,
  activeOf,
  checkout,
  configurations,
  historyOf,
  register,
  rollback,
  rollbackModel,
  setBaseline,
  showModel,
} from './calls.js'
import { listModels, pruneModelVersions } from '../../src/contract/models.js'
import { getJudgingContext } from '../../src/contract/push.js'
import { compareSnapshots } from '../../src/contract/questions.js'

/** What Supabase grants on everything new in schema public, by age of the project. */
const DEFAULTS = [
  {
    name: 'an old project, where everything new belongs to everybody',
    before: ['tables', 'functions', 'sequences']
      .map(
        (kind) =>
          `alter default privileges in schema public grant all on ${kind} to anon, authenticated, service_role;`,
      )
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
    asRole(
      database(),
      role,
      async () => (await database().sql(`select count(*) from public.${object}`)).rows[0]?.['count'],
    )

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

  test('every function that waits for a lock says how long', async () => {
    const { rows } = await database().sql(`select proname from pg_proc
      where pronamespace = 'public'::regnamespace and prosrc ~* 'for update|on conflict'
      and not coalesce(proconfig, '{}') @> '{lock_timeout=5s}' and prorettype <> 'trigger'::regtype`)
    // Called by those that lock before, and never wait themselves.
    expect(rows.map(({ proname }) => proname).sort()).toEqual([
      ...['benchmark_count_runs', 'benchmark_import_entry', 'benchmark_set_archived', 'log_model_performance'],
      ...['registry_import_pointers', 'registry_move_active'],
    ])
  })

  test('readers get nothing until the owner opens the history, all of it then, and nothing again when he closes it', async () => {
    await pushOne(database().store, candidateOf(configurationOf(), 0.5))
    const readable = Object.entries(DECISIONS).flatMap(([name, rights]) =>
      rights.includes('service_role SELECT') ? [name] : [],
    )
    expect(readable.length).toBeGreaterThan(20)
    for (const name of readable) {
      for (const role of ['anon', 'authenticated', 'benchmark_writer', 'benchmark_registrar']) {
        await expect(countAs(role, name)).rejects.toThrow('permission denied')
      }
    }
    for (const role of ['service_role', 'authenticated']) {
      for (const call of ['enable_signed_in_readers()', 'disable_signed_in_readers()', 'enable_public_dashboard()']) {
        const attempt = asRole(database(), role, () => database().sql(`select ${call}`))
        await expect(attempt).rejects.toThrow('permission denied')
      }
    }
    await database().sql('select enable_signed_in_readers()')
    await database().sql('select enable_signed_in_readers()')
    expect(await matrixOf(database())).toEqual(OPEN_TO_READERS)
    for (const name of readable) expect(await countAs('authenticated', name)).toBeGreaterThanOrEqual(0)
    expect(await countAs('authenticated', 'benchmark_transactions')).toBeGreaterThan(0)
    await database().sql('select disable_signed_in_readers()')
    expect(await matrixOf(database())).toEqual(DECISIONS)
    await expect(countAs('authenticated', 'benchmark_transactions')).rejects.toThrow('permission denied')
  })

  test('the public dashboard opens what it shows to anon, verdicts only where that is said, and closes it again', async () => {
    const { store, sql } = database()
    const shown = configurationOf()
    const passing = { ...shown, environment: 'pull-request/7' }
    for (const f1 of [0.1, 0.2, 0.3, 0.4]) {
      await recordOne(store, await pushOne(store, candidateOf(shown, f1)), 'unchanged', 'never')
    }
    await recordOne(store, await pushOne(store, candidateOf(passing, 0.7)), 'regression', 'never')
    await sql(`update benchmark_snapshots set is_active = false where ${isOf(shown)} and snapshot_version = 2`)
    const f1s = (object: string): Promise<unknown[]> =>
      asRole(database(), 'anon', async () => {
        const { rows } = await sql(`select f1_score from ${object}
          where model_version = '${shown.model_version}' order by 1`)
        return rows.map(({ f1_score }) => f1_score)
      })
    await sql('select enable_public_dashboard()')
    await sql('select enable_public_dashboard()')
    expect(await matrixOf(database())).toEqual(OPEN_TO_ALL)
    for (const object of PUBLIC_DASHBOARD) expect(await countAs('anon', object)).toBeGreaterThan(0)
    expect(await f1s('benchmark_transactions')).toEqual([0.1, 0.3, 0.4])
    expect(await f1s('v_latest_benchmarks')).toEqual([0.4])
    const { rows: days } = await asRole(database(), 'anon', () =>
      sql(`select run_count from v_performance_trends where model_version = '${shown.model_version}'`),
    )
    expect(days).toEqual([{ run_count: 3 }])
    const { rows: environments } = await asRole(database(), 'anon', () =>
      sql(`select distinct environment from benchmark_configurations where environment ~ '^(pull-request|branch)/'`),
    )
    expect(environments).toEqual([])
    const { rows: hidden } = await asRole(database(), 'anon', () =>
      sql('select transaction_id from benchmark_archived'),
    )
    expect(hidden).toEqual([])
    const secrets = ['triggered_by', 'run_id', 'repository', 'source', 'notes', 'tags', 'content_digest']
    for (const secret of secrets) {
      const peek = asRole(database(), 'anon', () => sql(`select ${secret} from benchmark_transactions`))
      await expect(peek).rejects.toThrow('permission denied')
    }
    for (const table of ['benchmark_cases', 'benchmark_pointer_log', 'benchmark_verdicts', 'benchmark_annotations']) {
      await expect(countAs('anon', table)).rejects.toThrow('permission denied')
    }

    await sql('select enable_public_dashboard(p_verdicts => true)')
    const { rows: verdicts } = await asRole(database(), 'anon', () => sql('select verdict from benchmark_verdicts'))
    expect(verdicts.map(({ verdict }) => verdict)).not.toContain('regression')
    expect(verdicts.length).toBeGreaterThanOrEqual(3)
    const reason = asRole(database(), 'anon', () => sql('select reason from benchmark_verdicts'))
    await expect(reason).rejects.toThrow('permission denied')
    await sql('select disable_public_dashboard()')
    expect(await matrixOf(database())).toEqual(DECISIONS)
    for (const object of PUBLIC_DASHBOARD) await expect(countAs('anon', object)).rejects.toThrow('permission denied')
  })

  test('benchmark_writer pushes, judges and records, and does nothing else', async () => {
    const { store } = database()
    const configuration = configurationOf()
    await asRole(database(), 'benchmark_writer', async () => {
      const candidate = candidateOf(configuration, 0.5)
      const { results } = await store.call(getJudgingContext, { results: [candidate], context: queryFor() })
      expect(results).toHaveLength(1)
      const pushed = await pushOne(store, candidate)
      expect(await recordOne(store, pushed, 'no_baseline', 'first')).toMatchObject({ promoted: true })
      for (const attempt of [
        () => historyOf(store, configuration, 1),
        () => checkout(store, configuration, 1),
        () => setBaseline(store, configuration, 1),
        () => store.exportLines()[Symbol.asyncIterator]().next(),
        () => store.importLines([]),
        () => register(store, registrationOf('m', 0.5)),
        () => store.call(listModels, {}),
        () => database().sql('select * from public.model_versions'),
        () => database().sql('select * from public.benchmark_snapshots'),
        () => database().sql(`insert into public.benchmark_transactions (metrics) values ('{"f1": 1}')`),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: '42501' })
      }
    })
  })

  test('service_role does all that the store does; who is signed in reads, once that is open', async () => {
    const { store, sql } = database()
    const configuration = configurationOf()
    await asRole(database(), 'service_role', async () => {
      for (const f1 of [0.5, 0.6]) await pushOne(store, candidateOf(configuration, f1))
      await setBaseline(store, configuration, 1)
      await rollback(store, configuration, null)
      await checkout(store, configuration, 2)
      await sql(
        `update benchmark_snapshots set is_baseline = true where ${isOf(configuration)} and snapshot_version = 2`,
      )
      await register(store, registrationOf('registered', 0.5, { promotion: 'first' }))
      await register(store, registrationOf('registered', 0.6, { promotion: 'auto' }))
      await rollbackModel(store, 'registered', { ...MOVE, expect: 2 })
      await activate(store, 'registered', 2, { ...MOVE, expect: 1 })
      await store.call(pruneModelVersions, { model_name: null, keep: 1, min_age: '0 days', dry_run: false, ...MOVE })
      await sql(`insert into model_versions (version_name, file_path, is_active) values ('a', '/a', true)`)
      await sql('update model_versions set is_active = false')
      await sql(`update model_versions set is_active = true where version_name = 'a'`)
      await sql(
        'insert into model_performance_logs (model_version_id, test_accuracy) select id, 0.5 from model_versions',
      )
      for await (const lines of store.exportLines()) {
        expect(await store.importLines(lines)).toMatchObject({ inserted: 0 })
      }
    })
    await sql('select enable_signed_in_readers()')
    await asRole(database(), 'authenticated', async () => {
      expect(await historyOf(store, configuration, 5)).toMatchObject([{ is_baseline: true, is_current: true }, {}])
      expect(await store.call(compareSnapshots, { ...configuration, version_a: 1, version_b: 2 })).toMatchObject([
        { metric: 'f1', delta: 0.1 },
      ])
      expect(await configurations(store, configuration)).toHaveLength(1)
      expect((await sql(`select * from detect_regression('${configuration.model_version}')`)).rows).toHaveLength(1)
      expect((await sql(`select * from benchmark_snapshots where ${isOf(configuration)}`)).rows).toHaveLength(2)
      await expect(pushOne(store, candidateOf(configuration, 0.5))).rejects.toMatchObject({ code: '42501' })
      expect(await store.call(listModels, {})).toMatchObject([{ model_name: 'default' }, { active_version: 2 }])
      expect(await activeOf(store, 'registered')).toMatchObject({ version: 2 })
      expect((await showModel(store, 'default', 1)).performance).toHaveLength(1)
      expect((await sql('select * from model_versions')).rows).toMatchObject([{ is_active: true }])
      for (const attempt of [
        () => activate(store, 'registered', 1),
        () => sql(`insert into model_versions (version_name, file_path) values ('b', '/b')`),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: '42501' })
      }
    })
    await sql('select disable_signed_in_readers()')
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
      for (const table of ['benchmark_configurations', 'benchmark_versions', 'registry_models', 'pg_proc']) {
        await sql(`create temporary table ${table} (id pg_catalog.int4)`)
      }
      await sql(`create function public.lower(pg_catalog.text) returns pg_catalog.text language sql
        as $$ select $1 from pg_temp.spy() $$`)
      await sql(`create function public.eq(pg_catalog.text, pg_catalog.text) returns pg_catalog.bool language sql
        as $$ select pg_temp.spy() $$`)
      await sql(
        'create operator public.= (leftarg = pg_catalog.text, rightarg = pg_catalog.text, function = public.eq)',
      )
      await sql('set search_path = pg_temp, public, pg_catalog')
      const configuration = configurationOf()
      for (const f1 of [0.5, 0.6]) {
        const pushed = await pushOne(store, candidateOf(configuration, f1), queryFor({ kind: 'commit', sha: 'abcd' }))
        await recordOne(store, pushed, 'no_baseline', 'first')
      }
      await setBaseline(store, configuration, 2)
      await rollback(store, configuration, null)
      await checkout(store, configuration, 2)
      await sql(`update public.benchmark_snapshots set is_baseline = true where snapshot_version = 1`)
      await sql(`update public.benchmark_snapshots set is_active = false where snapshot_version = 1`)
      await register(store, registrationOf('spied', 0.5, { promotion: 'first', training: { epochs: 1 } }))
      await register(store, registrationOf('spied', 0.6, { promotion: 'auto' }))
      await rollbackModel(store, 'spied', { ...MOVE, expect: 2 })
      await activate(store, 'spied', 2, { ...MOVE, expect: 1 })
      await sql(`select * from public.log_model_performance('spied', 0.5)`)
      await store.call(pruneModelVersions, { model_name: null, keep: 1, min_age: '0 days', dry_run: false, ...MOVE })
      await sql(`insert into public.model_versions (version_name, file_path, is_active) values ('spied', '/a', true)`)
      await sql('update public.model_versions set is_active = false')
      for await (const lines of store.exportLines()) await store.importLines(lines)
      await sql(`select public.upsert_benchmark_result(null, null, 'm', null, 'd', null, 'p', 'e', null, null,
        '{"f1": 0.5}')`)
      await sql('reset search_path')
    })
  })
})
