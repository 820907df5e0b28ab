import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { migrate, migrateSession, schemaSql } from '../../src/store/migrate.js'
import { readMigrations, type Migration } from '../../src/store/migrations.js'
import { projectRoot } from '../../src/store/project-root.js'
import { postgresTransport } from '../../src/store/postgres/postgres.js'
import { storeOver } from '../../src/store/client/store.js'
import { POSTGRES_15, startPostgres, withClient, type PostgresServer } from '../postgres.js'
import { startPooler } from './postgres/pgbouncer.js'
import { createUser } from './postgres/postgres-transport-store.js'
import { candidateOf, configurationOf, queryFor } from './contract/store-material.js'
import { supabaseCli, type SupabaseCli } from './supabase/supabase-cli.js'

let server: PostgresServer | null = null
let cli: SupabaseCli | null = null
let migrations: readonly Migration[] = []
let names: string[] = []
let count = 0

beforeAll(async () => {
  ;[server, cli, migrations] = await Promise.all([
    startPostgres({ binDir: POSTGRES_15 }),
    supabaseCli(),
    readMigrations(projectRoot()),
  ])
  names = migrations.map(({ name }) => name)
}, 60_000)
afterAll(async () => {
  await cli?.remove()
  await server?.stop()
})

async function emptyDatabase(owner = 'postgres'): Promise<string> {
  if (server === null) throw new Error('the server did not start')
  count += 1
  await withClient(server.url, (client) => client.query(`create database empty_${count} owner ${owner}`))
  const url = new URL(server.url)
  url.pathname = `empty_${count}`
  return url.href
}

function supabase(url: string, ...args: readonly string[]): Promise<string> {
  if (cli === null) throw new Error('the CLI is missing')
  return cli.run(url, ...args)
}

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query<{ [column: string]: unknown }>(sql)).rows)
}

/** Everything in `public`, as SQL. */
function dump(url: string): string {
  const text = execFileSync(path.join(POSTGRES_15, 'pg_dump'), ['--schema-only', '--schema=public', url], {
    encoding: 'utf8',
  })
  return text.replaceAll(/^\\(un)?restrict .*$/gm, '')
}

async function requireWorks(url: string): Promise<void> {
  const store = storeOver(postgresTransport({ databaseUrl: url }))
  const { snapshots: pushed } = await store.push([candidateOf(configurationOf(), 0.9)], queryFor())
  expect(pushed).toMatchObject([{ snapshot_version: 1 }])
  await store.close()
}

describe('migrate', () => {
  test('makes the schema in an empty database; again, nothing happens', async () => {
    const databaseUrl = await emptyDatabase()
    expect(await migrate({ databaseUrl })).toEqual({
      description: expect.stringContaining(`database empty_${count} at 127.0.0.1`),
      applied: names,
    })
    const before = dump(databaseUrl)
    expect((await migrate({ databaseUrl })).applied).toEqual([])
    expect(dump(databaseUrl)).toBe(before)
    await requireWorks(databaseUrl)
  })

  test('by five at once: each file is applied once, and nobody fails', async () => {
    const databaseUrl = await emptyDatabase()
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => migrate({ databaseUrl })))
    expect(all.flatMap(({ applied }) => applied).sort()).toEqual(names)
    await requireWorks(databaseUrl)
  })

  test('waits for the one who is at it', async () => {
    const databaseUrl = await emptyDatabase()
    await withClient(databaseUrl, async (client) => {
      await client.query('begin; select pg_advisory_xact_lock(236246275)')
      let isDone = false
      const waiting = migrate({ databaseUrl }).finally(() => (isDone = true))
      const isWaiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`
      while ((await client.query(isWaiting)).rowCount === 0) expect(isDone).toBe(false)
      await client.query('commit')
      expect((await waiting).applied).toEqual(names)
    })
  })

  test('through a pooler in transaction mode', async () => {
    const databaseUrl = await emptyDatabase()
    const pooler = await startPooler(databaseUrl)
    try {
      expect((await migrate({ databaseUrl: pooler.through(databaseUrl) })).applied).toEqual(names)
    } finally {
      await pooler.stop()
    }
  })

  test('goes on where an earlier one ended, and a file that fails leaves nothing of itself', async () => {
    const databaseUrl = await emptyDatabase()
    const root = await mkdtemp(path.join(tmpdir(), 'migrations-'))
    try {
      await cp(path.join(projectRoot(), 'supabase'), path.join(root, 'supabase'), { recursive: true })
      const third = migrations[2]
      if (third === undefined) throw new Error('there is no third migration')
      const file = path.join(root, 'supabase', 'migrations', third.name)
      await writeFile(file, `create table public.half (a integer);\n${third.sql}\nselect 1 / 0;`)
      await expect(migrate({ databaseUrl, root })).rejects.toThrow(
        new RegExp(`${third.name} failed, nothing of it was applied: division by zero`),
      )
      expect(await rowsOf(databaseUrl, `select to_regclass('public.half') as half`)).toEqual([{ half: null }])
      expect((await migrate({ databaseUrl })).applied).toEqual(names.slice(2))
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  })

  test('refuses a schema that a newer version made', async () => {
    const databaseUrl = await emptyDatabase()
    await migrate({ databaseUrl })
    await rowsOf(databaseUrl, `insert into public.benchmark_migrations values ('99991231000000', 'later')`)
    await expect(migrate({ databaseUrl })).rejects.toThrow(/newer version of benchmark-snapshots .*99991231000000/)
  })

  test('refuses a server that is too old, before it does anything', async () => {
    const asked: string[] = []
    const rows = (sql: string): Promise<{ number: number; version: string }[]> => {
      asked.push(sql)
      return Promise.resolve([{ number: 140_013, version: '14.13' }])
    }
    const session = { rows, exec: (sql: string) => rows(sql) }
    await expect(migrateSession(session, migrations)).rejects.toThrow('The server is PostgreSQL 14.13')
    expect(asked).toHaveLength(1)
  })
})

test('a user who may not create roles is told the statements for an administrator, and they suffice', async () => {
  // Roles belong to the whole server: this one must not have them yet.
  const fresh = await startPostgres({ binDir: POSTGRES_15 })
  try {
    const databaseUrl = await createUser(fresh.url, 'tenant', 'secret')
    const error: unknown = await migrate({ databaseUrl }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: '42501' })
    const [said = '', ...statements] = String(error).split('\n')
    expect(said).toContain('The user tenant may not create the schema in database postgres. Nothing was changed.')
    expect(statements).toEqual([
      'CREATE ROLE anon NOLOGIN NOINHERIT;',
      'CREATE ROLE authenticated NOLOGIN NOINHERIT;',
      'CREATE ROLE service_role NOLOGIN NOINHERIT;',
      'CREATE ROLE benchmark_writer NOLOGIN NOINHERIT;',
      'CREATE ROLE benchmark_registrar NOLOGIN NOINHERIT;',
      'GRANT USAGE, CREATE ON SCHEMA public TO tenant;',
    ])
    for (const statement of statements) await rowsOf(fresh.url, statement)
    expect((await migrate({ databaseUrl })).applied).toEqual(names)
    await requireWorks(databaseUrl)
  } finally {
    await fresh.stop()
  }
})

describe('the SQL to paste into an editor', () => {
  test('makes the same schema as migrate; pasted twice, nothing happens', async () => {
    const [pasted, migrated] = [await emptyDatabase(), await emptyDatabase()]
    const sql = await schemaSql()
    await withClient(pasted, (client) => client.query(sql))
    await migrate({ databaseUrl: migrated })
    expect(dump(pasted)).toBe(dump(migrated))
    const notices: string[] = []
    await withClient(pasted, async (client) => {
      client.on('notice', ({ message }) => notices.push(message ?? ''))
      await client.query(sql)
    })
    expect(notices).toEqual(names.map((name) => `${name} is already applied`))
    expect(dump(pasted)).toBe(dump(migrated))
    expect((await migrate({ databaseUrl: pasted })).applied).toEqual([])
  })

  test('completes a schema that is older', async () => {
    const [partly, whole] = [await emptyDatabase(), await emptyDatabase()]
    await withClient(partly, async (client) => {
      for (const { sql } of migrations.slice(0, 3)) await client.query(sql)
      await client.query(await schemaSql())
    })
    await migrate({ databaseUrl: whole })
    expect(dump(partly)).toBe(dump(whole))
  })

  test('works statement by statement, as psql sends it', async () => {
    const url = await emptyDatabase()
    const args = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', url]
    execFileSync(path.join(POSTGRES_15, 'psql'), args, { input: await schemaSql() })
    await requireWorks(url)
  })
})

describe('the CLI of Supabase', () => {
  test('applies the migrations by `db push`: the same schema, and migrate finds nothing to do', async () => {
    const [pushed, migrated] = [await emptyDatabase(), await emptyDatabase()]
    await supabase(pushed, 'db', 'push')
    await migrate({ databaseUrl: migrated })
    expect(dump(pushed)).toBe(dump(migrated))
    expect(await supabase(pushed, 'db', 'push')).toContain('up to date')
    expect((await migrate({ databaseUrl: pushed })).applied).toEqual([])
    await requireWorks(pushed)
  })

  test('is told what migrate applied where it applied the ones before', async () => {
    const url = await emptyDatabase()
    await supabase(url, 'db', 'push')
    const { version: last = '', sql: made = '' } = migrations.at(-1) ?? {}
    const functions = [...made.matchAll(/^create function (public\.\w+)/gm)].map(([, name]) => name)
    // As before the last migration came out: neither list has it, nor does the database have what it makes.
    await rowsOf(
      url,
      `delete from public.benchmark_migrations where version = '${last}';
      delete from supabase_migrations.schema_migrations where version = '${last}';
      drop function ${functions.join(', ')}`,
    )
    expect((await migrate({ databaseUrl: url })).applied).toEqual(names.slice(-1))
    expect(await supabase(url, 'db', 'push')).toContain('up to date')
  })

  test('does not know what migrate applied elsewhere: `db push` stops with the command that tells it', async () => {
    const url = await emptyDatabase()
    await migrate({ databaseUrl: url })
    const error: unknown = await supabase(url, 'db', 'push').catch((thrown: unknown) => thrown)
    const repair = /supabase (migration repair --status applied [\d ]*\d)/.exec(String(error))?.[1]
    expect(repair).toBe(`migration repair --status applied ${migrations.map(({ version }) => version).join(' ')}`)
    await supabase(url, ...(repair ?? '').split(' '))
    expect(await supabase(url, 'db', 'push')).toContain('up to date')
    await requireWorks(url)
  })

  test('finds nothing by `db lint` and `db advisors`, not even things of little weight', async () => {
    const url = await emptyDatabase()
    await supabase(url, 'db', 'push')
    expect(await supabase(url, 'db', 'lint', '--level', 'warning', '--fail-on', 'warning')).toContain(
      'No schema errors found',
    )
    await useEveryIndex(url)
    expect(await supabase(url, 'db', 'advisors', '--level', 'info')).toMatch(/No issues found|\[\s*\]/)
  })
})

/** The advisors complain of indexes that were never used, as all are in a database that was just made. */
async function useEveryIndex(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('set enable_seqscan = off')
    for (const used of [
      'benchmark_days where day = current_date',
      'benchmark_versions where configuration_id = 1 and created_at < now()',
      `benchmark_transactions where lower(commit_sha) collate "C" = 'a'`,
      `benchmark_transactions where created_at < now() order by created_at, id`,
      `benchmark_transactions where tags <> '{}' and tags && '{a}'`,
      'benchmark_cases where case_set_id = 1 and case_count = 1',
      `benchmark_pushes where environment = 'e' order by created_at`,
      `benchmark_pushes where environment = 'e'
        and public.benchmark_push_key(workflow, job, comment_key, event_kind) = 'k' order by created_at`,
      `benchmark_transactions where run_id = '1'`,
      `benchmark_pushes where run_id = '1'`,
      `benchmark_pointer_log where configuration_id = 1 and pointer = 'current'`,
      `benchmark_annotations where transaction_id = '${randomUUID()}'`,
      `benchmark_annotations where tags && '{a}'`,
      `benchmark_verdicts where verdict = 'regression' and created_at < now()`,
      `benchmark_verdicts where transaction_id = '${randomUUID()}' order by seq desc`,
      `registry_versions where evidence_transaction_id = '${randomUUID()}'`,
      'registry_environments where model_id = 1 and active_version = 1',
      'registry_environments where model_id = 1 and rollback_version = 1',
      `registry_line where model_id = 1 and version = 1`,
      `registry_activation_log where model_id = 1 order by seq`,
      `registry_performance_log where model_id = 1 and version = 1`,
    ]) {
      await client.query(`select from public.${used}`)
    }
  })
}
