import { afterAll, describe, expect, test } from '@jest/globals'
import { type PostgresServer, POSTGRES_15, startPostgres, withClient } from '../../postgres.js'

describe.each([
  { name: 'the oldest supported PostgreSQL', options: { binDir: POSTGRES_15 }, major: '15' },
  { name: 'the newest PostgreSQL', options: {}, major: '18' },
])('$name', ({ options, major }) => {
  let server: PostgresServer | null = null
  afterAll(async () => {
    await server?.stop()
  })

  test('starts, and its databases have the schema and share nothing', async () => {
    server = await startPostgres(options)
    process.stderr.write(`PostgreSQL ${server.version}\n`)
    expect(server.version.split('.')[0]).toBe(major)
    const [first, second] = [await server.createMigratedDatabase(), await server.createMigratedDatabase()]
    await withClient(first, (client) => client.query('create table public.only_here (a integer)'))
    const { rows } = await withClient(second, (client) =>
      client.query(`select to_regclass('public.only_here') as other, count(*)::integer > 0 as migrated
        from public.benchmark_migrations`),
    )
    expect(rows).toEqual([{ other: null, migrated: true }])
  })
})

test('a server that is not installed fails the suite instead of skipping it', async () => {
  await expect(startPostgres({ binDir: '/nowhere/bin' })).rejects.toThrow('PostgreSQL is missing')
})
