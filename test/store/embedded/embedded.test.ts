import { chmod, mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import * as t from '../../../src/contract/codec.js'
import { rows, value, type DatabaseFunction } from '../../../src/contract/entry.js'
import type { Log } from '../../../src/ports.js'
import { storeOver } from '../../../src/store/client/store.js'
import { openEmbedded, requireNode, type EmbeddedDatabase } from '../../../src/store/embedded/embedded.js'
import { POSTGRES_MAJOR } from '../../../src/store/embedded/pglite.js'
import { SEED_TAR } from '../../../src/store/embedded/seed.js'
import { startChild } from '../child.js'
import { candidateOf, pushOne } from '../contract/store-material.js'
import { copyRoot, makeSeededRoot, makeTemporaryDir } from './embedded-root.js'

let seeded = ''
beforeAll(async () => {
  seeded = await makeSeededRoot(true)
}, 60_000)

const nothing = (): Promise<void> => Promise.resolve()

/** Opens, works, closes. */
async function use<T>(
  dataDir: string,
  work: (database: EmbeddedDatabase) => Promise<T>,
  root = seeded,
  log?: Log,
): Promise<T> {
  const database = await openEmbedded({ dataDir, root, ...(log === undefined ? {} : { log }) })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

function collectingLog(): Log & { readonly said: string[] } {
  const said: string[] = []
  const say = (message: string): void => {
    said.push(message)
  }
  return { said, info: say, warning: say, group: (_heading, work) => work() }
}

async function rowsOf(database: EmbeddedDatabase, sql: string): Promise<readonly unknown[]> {
  return (await database.query(sql)).rows
}

const RESULT = candidateOf(
  { model_version: 'm', dataset_version: 'd', prompt_version: 'p', environment: 'local' },
  0.89,
)

/** Pushes one result and gives the id of its transaction. */
const pushTo = async (database: EmbeddedDatabase): Promise<string> =>
  (await pushOne(storeOver(database), RESULT)).transaction_id

describe('opening', () => {
  test('makes the directory and those above it, and finds everything again later', async () => {
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'deep', 'er', 'database')
    const listeners = process.listenerCount('exit')
    const id = await use(dataDir, async (database) => {
      expect(database.description).toBe(`embedded database in ${dataDir}`)
      expect(await rowsOf(database, "select split_part(current_setting('server_version'), '.', 1)")).toEqual([
        [POSTGRES_MAJOR],
      ])
      return pushTo(database)
    })
    expect(id).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/))
    expect(await readdir(path.dirname(dataDir))).toEqual(['database'])
    expect(process.listenerCount('exit')).toBe(listeners)
    await use(dataDir, async (database) => {
      const sql = 'select transaction_id, f1_score, is_current from public.benchmark_snapshots'
      expect(await rowsOf(database, sql)).toEqual([[id, 0.89, true]])
    })
  })

  test('an empty directory that exists is used, leftovers of killed creations are removed, others stay', async () => {
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'db')
    const names = ['db', 'db.tmp-123-0a1b2c3d', 'db.tmp-mine', 'other.tmp-123-0a1b2c3d']
    for (const name of names) await mkdir(path.join(home, name))
    await writeFile(path.join(home, 'db.tmp-123-0a1b2c3d', 'PG_VERSION'), '18\n')
    await use(dataDir, nothing)
    expect((await readdir(home)).sort()).toEqual(['db', 'db.tmp-mine', 'other.tmp-123-0a1b2c3d'])
  })

  test('a process killed while PostgreSQL wrote its lock file does not stand in the way', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    await use(dataDir, nothing)
    await writeFile(path.join(dataDir, 'postmaster.pid'), '')
    expect(await use(dataDir, (database) => rowsOf(database, 'select 1'))).toEqual([[1]])
  })

  test('without a fitting seed the database is the same, only slower made', async () => {
    const sql = 'create table public.from_new_migration (a integer); ' + NOTE
    const root = await copyRoot(seeded, { '29990101000000_new.sql': sql })
    const home = await makeTemporaryDir()
    const log = collectingLog()
    const schema = `select table_name from information_schema.tables where table_schema = 'public' order by 1`
    const made = await use(path.join(home, 'new'), (database) => rowsOf(database, schema), root, log)
    const seed = await use(path.join(home, 'seed'), (database) => rowsOf(database, schema))
    expect(made).toEqual([...seed, ['from_new_migration']].sort())
    expect(log.said).toEqual([])
  }, 30_000)

  test('a damaged seed is said and not used', async () => {
    const root = await copyRoot(seeded)
    await truncate(path.join(root, 'dist', 'pglite', SEED_TAR), 100_000)
    const log = collectingLog()
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    expect(await use(dataDir, (database) => rowsOf(database, 'select 1'), root, log)).toEqual([[1]])
    expect(log.said).toEqual([expect.stringContaining('The prepared empty database cannot be used')])
  }, 30_000)

  const NOTE = "insert into public.benchmark_migrations (version, name) values ('29990101000000', 'new');"

  test('a database of an older version is migrated, one of a newer version is refused', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    const id = await use(dataDir, pushTo)
    const newer = await copyRoot(seeded, {
      '29990101000000_new.sql': `create table public.new_table (a integer);\n${NOTE}\n-- the end`,
    })
    const log = collectingLog()
    const sql = 'select transaction_id, (select count(*) from public.new_table) from public.benchmark_snapshots'
    expect(await use(dataDir, (database) => rowsOf(database, sql), newer, log)).toEqual([[id, 0]])
    expect(log.said).toEqual(['Database migrated: 29990101000000_new.sql'])
    await expect(openEmbedded({ dataDir, root: seeded })).rejects.toThrow(
      /made by a newer version of benchmark-snapshots \(migration 29990101000000.*Update benchmark-snapshots/,
    )
    expect(await readdir(path.dirname(dataDir))).toEqual(['db'])
  })

  test.each([
    ['that fails', 'create table public.half (a integer); select 1 / 0; ' + NOTE, 'division by zero'],
    ['that does not note itself', 'create table if not exists public.half (a integer);', 'must insert its version'],
    ['with a name that has no order', 'select 1', 'a migration is named <14 digits>_<name>.sql', 'new.sql'],
  ])('a migration %s stops with its name', async (_, sql, message, name = '29990101000000_new.sql') => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    await use(dataDir, nothing)
    const root = await copyRoot(seeded, { [name]: sql })
    await expect(openEmbedded({ dataDir, root })).rejects.toThrow(message)
    // The database that was open meanwhile is closed.
    expect(await readdir(dataDir)).not.toContain('postmaster.pid')
    await expect(openEmbedded({ dataDir, root })).rejects.toThrow(name)
    if (message !== 'division by zero') return
    const half = "select to_regclass('public.half')"
    expect(await use(dataDir, (database) => rowsOf(database, half))).toEqual([[null]])
  })

  test.each([
    ['a directory of something else', 'notes.txt', 'mine', 'does not contain an embedded database'],
    ['a half copied database', 'PG_VERSION', '18\n', 'does not contain an embedded database'],
  ])('%s is refused and not touched', async (_, name, content, message) => {
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'db')
    await mkdir(dataDir)
    await writeFile(path.join(dataDir, name), content)
    await expect(openEmbedded({ dataDir, root: seeded })).rejects.toThrow(message)
    expect(await readdir(home)).toEqual(['db'])
    expect(await readFile(path.join(dataDir, name), 'utf8')).toBe(content)
  })

  test('a database of another major version of PostgreSQL is refused with the way out', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    await use(dataDir, nothing)
    await writeFile(path.join(dataDir, 'PG_VERSION'), '17\n')
    await expect(openEmbedded({ dataDir, root: seeded })).rejects.toThrow(
      /made by PostgreSQL 17, .* has PostgreSQL 18\. Nothing was changed\. Run `export` .* then `import`/,
    )
  })

  test('a damaged database is said with what PostgreSQL said, and the process can go on', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    await use(dataDir, nothing)
    await truncate(path.join(dataDir, 'global', 'pg_control'), 0)
    const attempt = openEmbedded({ dataDir, root: seeded })
    await expect(attempt).rejects.toThrow(/cannot be opened: .*pg_control.*\n.*`import` the last export/)
    expect(await readdir(path.dirname(dataDir))).toEqual(['db'])
  })

  test('a file in the place of the directory, or of one above it, is said', async () => {
    const file = path.join(await makeTemporaryDir(), 'file')
    await writeFile(file, '')
    for (const dataDir of [file, path.join(file, 'db'), path.join(file, 'more', 'db')]) {
      await expect(openEmbedded({ dataDir, root: seeded })).rejects.toThrow(/is a file, not a directory/)
    }
  })

  test.each(['new', 'existing'])('no permission for a %s directory is said', async (kind) => {
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'db')
    if (kind === 'existing') await use(dataDir, nothing)
    await chmod(home, 0o555)
    const child = startChild('embedded-child.ts', [dataDir, seeded], true)
    try {
      expect(await child.nextLine()).toBe('opening')
      expect(await child.nextLine()).toMatch(/^failed: StoreError: The data directory .*db.* permission denied\. Make/)
      expect(await child.ended).toBe(3)
    } finally {
      await chmod(home, 0o755)
      await child.kill()
    }
  })

  test.each([
    ['18.20.0', false],
    ['20.11.1', false],
    ['20.12.0', true],
    ['22.0.0', true],
    ['24.21.0', true],
  ])('Node.js %s is accepted: %p', (version, isAccepted) => {
    const attempt = expect(() => {
      requireNode(version)
    })
    if (isAccepted) attempt.not.toThrow()
    else attempt.toThrow(`needs Node.js 20.12 or newer; this is ${version}`)
  })
})

describe('one process at a time', () => {
  test('a second process is told who has the database, and gets in when the first has closed', async () => {
    const home = await makeTemporaryDir()
    const dataDir = path.join(home, 'db')
    await symlink(dataDir, path.join(home, 'other-name'))
    const holder = startChild('embedded-child.ts', [dataDir, seeded])
    try {
      for (const line of ['opening', 'opened', 'pushed']) expect(await holder.nextLine()).toBe(line)
      for (const name of [dataDir, path.join(home, 'other-name')]) {
        await expect(openEmbedded({ dataDir: name, root: seeded })).rejects.toMatchObject({
          code: 'locked',
          message: expect.stringMatching(
            new RegExp(`in use by process ${holder.pid} since \\d{4}-.*Z \\(.*embedded-child\\.ts ${dataDir}\\).*wait`),
          ),
        })
      }
      holder.send('close')
      expect(await holder.nextLine()).toBe('closed')
      expect(await holder.ended).toBe(0)
    } finally {
      await holder.kill()
    }
    await use(path.join(home, 'other-name'), nothing)
    expect((await readdir(home)).sort()).toEqual(['db', 'other-name'])
  })

  test('the lock of a killed process does not stand in the way', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'db')
    const holder = startChild('embedded-child.ts', [dataDir, seeded, '3'])
    for (const line of ['opening', 'opened', 'stored 1', 'stored 2', 'stored 3', 'pushed']) {
      expect(await holder.nextLine()).toBe(line)
    }
    await holder.kill()
    expect(await readdir(path.dirname(dataDir))).toEqual(['db', 'db.lock'])
    const sql = 'select snapshot_version from public.benchmark_snapshots order by 1'
    expect(await use(dataDir, (database) => rowsOf(database, sql))).toEqual([[1], [2], [3]])
    expect(await readdir(path.dirname(dataDir))).toEqual(['db'])
  })
})

describe('calls', () => {
  test('answer the JSON that PostgREST would, whatever the function returns', async () => {
    await use(path.join(await makeTemporaryDir(), 'db'), async (database) => {
      for (const sql of FUNCTIONS) await database.query(sql)
      const answers: unknown[] = []
      for (const { name, kind, args = {} } of CALLS) answers.push(await database.call(functionOf(name, kind), args))
      expect(CALLS.map((call, index) => ({ ...call, answer: answers[index] }))).toEqual(CALLS)
    })
  })

  const DOCUMENT = { f1: 0.1, list: [1, null, "it's \\ a 'text'"] }
  const FUNCTIONS = [
    "create function public.f_scalar(a integer, b integer default 2) returns integer language sql as 'select a * b'",
    "create function public.f_null() returns text language sql as 'select null::text'",
    "create function public.f_jsonb(a jsonb) returns jsonb language sql as 'select a'",
    "create function public.f_array(a text[]) returns text[] language sql as 'select a'",
    `create function public.f_time() returns timestamptz language sql as $$select '2026-01-02 03:04:05.678+00'::timestamptz$$`,
    `create function public.f_table(n integer) returns table (i integer, half numeric) language sql
     as 'select i, i / 2.0 from generate_series(1, n) i'`,
    `create function public."f Odd"("an ""arg" text) returns text language sql as 'select $1'`,
  ]
  const CALLS: {
    name: string
    kind: 'value' | 'rows'
    args?: { [name: string]: unknown }
    answer: unknown
  }[] = [
    { name: 'f_scalar', kind: 'value', args: { a: 3 }, answer: 6 },
    { name: 'f_scalar', kind: 'value', args: { b: 5, a: 3 }, answer: 15 },
    { name: 'f_scalar', kind: 'value', args: { a: 3, b: undefined }, answer: 6 },
    { name: 'f_scalar', kind: 'value', args: { a: 3, b: null }, answer: null },
    { name: 'f_null', kind: 'value', answer: null },
    { name: 'f_jsonb', kind: 'value', args: { a: DOCUMENT }, answer: DOCUMENT },
    {
      name: 'f_array',
      kind: 'value',
      args: { a: t.listOf(t.text).write(['a', 'b,c', '"']) },
      answer: ['a', 'b,c', '"'],
    },
    { name: 'f_time', kind: 'value', answer: '2026-01-02T03:04:05.678+00:00' },
    {
      name: 'f_table',
      kind: 'rows',
      args: { n: 2 },
      answer: [
        { i: 1, half: 0.5 },
        { i: 2, half: 1 },
      ],
    },
    { name: 'f_table', kind: 'rows', args: { n: 0 }, answer: [] },
    { name: 'f Odd', kind: 'value', args: { 'an "arg': 'ü' }, answer: 'ü' },
  ]

  test('that fail keep SQLSTATE, message, detail and hint', async () => {
    await use(path.join(await makeTemporaryDir(), 'db'), async (database) => {
      await database.query(`create function public.f_fails() returns integer language plpgsql as $$
        begin raise exception 'no' using errcode = 'SN001', hint = 'do this', detail = 'because'; end $$`)
      await expect(database.call(functionOf('f_fails', 'value'), {})).rejects.toMatchObject({
        name: 'DatabaseError',
        code: 'SN001',
        hint: 'do this',
        detail: 'because',
        message: 'no\nbecause\ndo this',
      })
      await pushTo(database)
      await expect(database.query('update public.benchmark_transactions set notes = null')).rejects.toMatchObject({
        name: 'DatabaseError',
        hint: expect.any(String),
      })
      await expect(database.call(functionOf('no_such', 'value'), {})).rejects.toMatchObject({ code: '42883' })
      expect(await rowsOf(database, 'select 1')).toEqual([[1]])
    })
  })
})

/** A function that is not part of the contract. */
function functionOf(name: string, kind: 'value' | 'rows'): DatabaseFunction {
  const answers = kind === 'value' ? value(t.object) : rows({})
  return { name, takes: {}, answers, effect: 'reads', plan: null }
}

describe('a statement', () => {
  test('gives columns and exact values, what it did, and what the database remarked', async () => {
    await use(path.join(await makeTemporaryDir(), 'db'), async (database) => {
      const values = `select 1 as a, 0.890 as a, 0.1234567890123456789 as exact, 9007199254740993 as big, 3::bigint as n,
        '2026-01-02 03:04:05.678901+00'::timestamptz as at, '2026-01-02 03:04:05'::timestamp as local,
        '2026-01-02'::date as day, '{"a": [1]}'::jsonb as json, array['x'] as list, null as nothing, true as yes`
      expect(await database.query(values)).toEqual({
        columns: ['a', 'a', 'exact', 'big', 'n', 'at', 'local', 'day', 'json', 'list', 'nothing', 'yes'],
        rows: [
          [
            1,
            0.89,
            '0.1234567890123456789',
            '9007199254740993',
            3,
            '2026-01-02T03:04:05.678901+00:00',
            '2026-01-02T03:04:05',
            '2026-01-02',
            { a: [1] },
            ['x'],
            null,
            true,
          ],
        ],
        command: 'SELECT',
        row_count: 1,
        notices: [],
      })
      const remark = "do $$ begin raise notice 'remarkable'; end $$"
      expect(await database.query(remark)).toMatchObject({ command: 'DO', row_count: null, notices: ['remarkable'] })
      expect(await database.query('')).toMatchObject({ columns: [], rows: [], command: null, row_count: null })
      await expect(database.query('select 1; select 2')).rejects.toMatchObject({ code: '42601' })
      await expect(database.query('select wrong')).rejects.toThrow('column "wrong" does not exist')
    })
  })
})
