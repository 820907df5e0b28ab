import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { archive } from '../../../src/commands/archive.js'
import type { Log } from '../../../src/ports.js'
import type { Migration } from '../../../src/store/migrations.js'
import { storeOver } from '../../../src/store/client/store.js'
import { supabaseTransport } from '../../../src/store/supabase/supabase.js'
import { POSTGRES_15, startPostgres, withClient, type PostgresServer } from '../../postgres.js'
import { startSupabase } from '../../supabase-server.js'
import { violationsOf } from './check.js'
import { MODEL_MOVES, attack } from './actions.js'
import { createDatabaseWith } from '../migrated-database.js'
import { openPostgres } from '../postgres/postgres-store.js'
import { IMMUTABLE_TABLES } from '../contract/refusal.js'
import { registrationOf } from '../contract/registry.js'
import {
  candidateOf,
  configurationOf,
  pushOne,
  pushVersions,
  queryFor,
  recordOne,
  type OpenStore,
} from '../contract/store-material.js'
import { MOVE, checkout, register } from '../calls.js'

let server: PostgresServer | null = null
beforeAll(async () => {
  const settings = { deadlock_timeout: '20ms', max_connections: '200' }
  server = await startPostgres({ binDir: POSTGRES_15, settings })
})
afterAll(async () => {
  await server?.stop()
})

function running(): PostgresServer {
  if (server === null) throw new Error('the server did not start')
  return server
}

async function withStore<T>(url: string, work: (database: OpenStore) => Promise<T>): Promise<T> {
  const database = await openPostgres(url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Replaces all of a text, which must occur, in all migrations. */
function mutation(text: string | RegExp, replacement: string) {
  const change = ({ sql }: Migration): string => sql.replaceAll(text, replacement)
  return change
}

let databases = 0
const nameOfNew = (kind: string): string => `${kind}_${(databases += 1)}`

/** A database whose migrations were changed: every other is a copy of it, which takes no time. */
async function mutated(change: (migration: Migration) => string): Promise<() => Promise<string>> {
  const changed: boolean[] = []
  const template = nameOfNew('mutated')
  await createDatabaseWith(running().url, template, {
    change: (migration) => {
      changed.push(change(migration) !== migration.sql)
      return change(migration)
    },
  })
  expect(changed).toContain(true)
  return async () => {
    const name = nameOfNew('copy')
    await withClient(running().url, (client) => client.query(`create database ${name} template ${template}`))
    const url = new URL(running().url)
    url.pathname = name
    return url.href
  }
}

describe('many clients at once', () => {
  test.each([
    [16, 40],
    [64, 12],
  ])(
    '%i of them leave versions without gap or duplicate, one current, one baseline and a true log',
    async (n, calls) => {
      const url = await running().createMigratedDatabase()
      const log = await attack(url, n, calls)
      expect(log.failures).toEqual([])
      expect(log.acknowledged.length).toBeGreaterThan(0.6 * n * calls)
      expect(await withStore(url, (database) => violationsOf(database, log))).toEqual([])
    },
  )

  test.each([
    [16, 20],
    [64, 6],
  ])('%i of them over supabase-js and an API leave the same', async (n, calls) => {
    const url = await running().createMigratedDatabase()
    const api = await startSupabase(url, { poolSize: n })
    const retried: string[] = []
    const log: Log = { info: (text) => void retried.push(text), warning: () => undefined, group: (_, work) => work() }
    try {
      // The database says what waited too long for a lock; what else is late is so because the machine is busy.
      const limits = { attempt: 200_000, budget: 200_000 }
      const open = () => storeOver(supabaseTransport({ url: api.url, key: api.secretKey, log, limits }))
      const attacked = await attack(url, n, calls, { storeOf: open })
      expect(attacked.failures).toEqual([])
      expect(attacked.acknowledged.length).toBeGreaterThan(0.6 * n * calls)
      expect(await withStore(url, (database) => violationsOf(database, attacked))).toEqual([])
      // Nobody met a deadlock or waited too long for a lock.
      expect(retried).toEqual([])
    } finally {
      await api.stop()
    }
  })

  test('16 of them leave models with one active version, versions without gap and a true activation log', async () => {
    const url = await running().createMigratedDatabase()
    const log = await attack(url, 16, 90, { only: MODEL_MOVES })
    expect(await withStore(url, (database) => violationsOf(database, log))).toEqual([])
  })

  test('who send the same result of the same run get one snapshot', async () => {
    const url = await running().createMigratedDatabase()
    const candidate = candidateOf(configurationOf(), 0.5, { key: 'one run' })
    const pushed = await Promise.all(
      Array.from({ length: 10 }, () => withStore(url, ({ store }) => pushOne(store, candidate))),
    )
    expect(pushed.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(pushed.map(({ transaction_id }) => transaction_id)).size).toBe(1)
    expect(new Set(pushed.map(({ context }) => JSON.stringify(context))).size).toBe(1)
  })

  test('who use one key for different results: one is stored, the others are refused', async () => {
    const url = await running().createMigratedDatabase()
    const configuration = configurationOf()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        withStore(url, ({ store }) => pushOne(store, candidateOf(configuration, i / 10, { key: 'one key' }))),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'SN001' })
    }
  })

  test('who use one key for many configurations: each is stored, once', async () => {
    const url = await running().createMigratedDatabase()
    const candidates = Array.from({ length: 10 }, () => candidateOf(configurationOf(), 0.5, { key: 'shared' }))
    const pushed = await Promise.all(
      [...candidates, ...candidates].map((each) => withStore(url, ({ store }) => pushOne(store, each))),
    )
    expect(new Set(pushed.map(({ transaction_id }) => transaction_id)).size).toBe(10)
    expect(pushed.filter(({ replayed }) => replayed)).toHaveLength(10)
  })

  test('who promote on the same judgement: one becomes the baseline', async () => {
    const url = await running().createMigratedDatabase()
    const candidates = Array.from({ length: 8 }, () => candidateOf(configurationOf({ model_version: 'm' }), 0.5))
    const outcomes = await withStore(url, async ({ store }) => {
      const { snapshots: pushed } = await store.push(candidates, queryFor())
      return Promise.all(
        pushed.map((each) => withStore(url, (own) => recordOne(own.store, each, 'no_baseline', 'first'))),
      )
    })
    expect(outcomes.filter(({ promoted }) => promoted)).toHaveLength(1)
  })

  test('who move a pointer from where all of them saw it: one moves it, the others are told', async () => {
    const url = await running().createMigratedDatabase()
    const configuration = configurationOf({ model_version: 'seen' })
    await withStore(url, ({ store }) => pushVersions(store, configuration, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]))
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6, 7].map((version) =>
        withStore(url, ({ store }) => checkout(store, configuration, version, { ...MOVE, expect: 8 })),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'SN005' })
    }
  })

  test('who archive the same versions: each is archived and logged once', async () => {
    const url = await running().createMigratedDatabase()
    const configuration = configurationOf({ model_version: 'archived' })
    await withStore(url, ({ store }) =>
      pushVersions(
        store,
        configuration,
        Array.from({ length: 30 }, () => 0.5),
      ),
    )
    await Promise.all(
      Array.from({ length: 8 }, () =>
        withStore(url, ({ store }) => archive(store, { ...configuration, keep: 2 }, MOVE, false)),
      ),
    )
    const logged = await withStore(url, ({ sql }) =>
      sql(`select count(*) as lines, count(distinct to_version) as versions, (select count(*) from benchmark_archived)
        as archived from benchmark_pointer_log where action = 'archive'`),
    )
    expect(logged.rows).toEqual([{ lines: 28, versions: 28, archived: 28 }])
  })

  test.each(['archive', 'activate'])(
    'who archive and activate at once, %s first: the evidence of what is active stays',
    async (first) => {
      const url = await running().createMigratedDatabase()
      const left = await withStore(url, (one) =>
        withStore(url, async (other) => {
          const [evidence] = await pushVersions(one.store, configurationOf(), [0.1, 0.2, 0.3])
          await register(
            one.store,
            registrationOf(
              'proven',
              {},
              { evidence: evidence?.transaction_id ?? null, dataset_version: null, promotion: 'never' },
            ),
          )
          const statements = [
            'update benchmark_snapshots set is_active = false where snapshot_version = 1',
            `select activate_model_version('proven', 1)`,
          ]
          const [earlier = '', later = ''] = first === 'archive' ? statements : statements.reverse()
          await one.sql('begin')
          await one.sql(earlier)
          const over: true[] = []
          const late = other.sql(later).finally(() => over.push(true))
          while (over.length === 0 && (await one.sql('select from pg_locks where not granted')).rows.length === 0);
          await one.sql('commit')
          await late
          return one.sql('select * from benchmark_archived join registry_active_evidence() using (transaction_id)')
        }),
      )
      expect(left.rows).toEqual([])
    },
  )
})

describe('without a part of the schema, the checks fail:', () => {
  /** What the checks find. A busy machine may keep the clients apart for once, or twice. */
  const foundWith = async (
    change: Parameters<typeof mutated>[0],
    options: Parameters<typeof attack>[3] = {},
  ): Promise<string[]> => {
    let found: string[] = []
    const newDatabase = await mutated(change)
    for (let round = 1; round <= 25 && found.length === 0; round += 1) {
      const url = await newDatabase()
      const log = await attack(url, 16, 15, options)
      found = await withStore(url, (database) => violationsOf(database, log))
    }
    return found
  }

  test.each([
    ['the row lock', mutation(/\n {2}for update of c;/g, ';')],
    ['the order of the locks', mutation('order by c.id\n  for update of c;', 'order by random()\n  for update of c;')],
    ['the uniqueness of configurations', mutation(/ {2}constraint configuration_is_unique unique \([^)]*\),\n/g, '')],
  ])('%s', async (_, change) => {
    expect(await foundWith(change)).not.toEqual([])
  })

  test("the lock of a model's row", async () => {
    const change = mutation('where m.name = p_model_name for update;', 'where m.name = p_model_name;')
    expect(await foundWith(change, { only: MODEL_MOVES })).not.toEqual([])
  })

  test.each([...IMMUTABLE_TABLES])('the guard of %s', async (table) => {
    const changedTables = (url: string) =>
      withStore(url, async ({ store, sql }) => {
        await recordOne(store, await pushOne(store, candidateOf(configurationOf(), 0.5)), 'no_baseline', 'first')
        await sql(
          `select benchmark_keep_push('{"id": "p", "environment": "e", "event_kind": "push", "pairs": [["m", "d"]]}')`,
        )
        const changed: string[] = []
        for (const name of IMMUTABLE_TABLES) {
          await sql(`update public.${name} set created_at = now()`).then(
            () => changed.push(name),
            () => null,
          )
        }
        return changed
      })
    expect(await changedTables(await running().createMigratedDatabase())).toEqual([])
    const without = await running().createMigratedDatabase()
    await withClient(without, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select tgname as name from pg_trigger where tgrelid = 'public.${table}'::regclass
          and tgname ~ '^(refuse_change|refuse_update|keep_facts)'`,
      )
      for (const { name } of rows) await client.query(`drop trigger ${name} on public.${table}`)
    })
    expect(await changedTables(without)).toEqual([table])
  })
})
