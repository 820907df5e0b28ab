import { afterAll, describe, expect, test } from '@jest/globals'
import { SIGNATURES_STATEMENT, callStatement, readAnswer, readSignatures } from '../../../src/store/client/call.js'
import type { PostgresServer } from '../../postgres.js'
import { POSTGRES_15, startPostgres, withClient } from '../../postgres.js'

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

  test('answers calls by name as the embedded database does', async () => {
    const url = (await server?.createMigratedDatabase()) ?? ''
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ answer: string }>(SIGNATURES_STATEMENT)
      const signatures = readSignatures(rows[0]?.answer ?? '')
      const call = async (name: string, args: { readonly [parameter: string]: unknown }): Promise<unknown> => {
        const signature = signatures.get(name)
        if (signature === undefined) throw new Error(`no function ${name}`)
        const { text, values } = callStatement(signature, args)
        return readAnswer((await client.query<{ answer: unknown }>(text, [...values])).rows[0]?.answer)
      }
      const configuration = { p_model_version: 'm', p_dataset_version: 'd', p_prompt_version: 'p', p_environment: 'e' }
      const result = { ...configuration, p_commit_sha: 'abc1234', p_branch_name: 'main', p_tags: ['a', 'b,c'] }
      const rest = { p_model_provider: null, p_dataset_size: 3, p_run_id: null, p_triggered_by: 'somebody' }
      expect(await call('upsert_benchmark_result', { ...result, ...rest, p_metrics: { f1: 0.89 } })).toMatch(
        /^[0-9a-f-]{36}$/,
      )
      expect(await call('get_snapshot_history', configuration)).toMatchObject([
        { snapshot_version: 1, f1_score: 0.89, is_current: true, tags: ['a', 'b,c'] },
      ])
    })
  })
})

test('a server that is not installed fails the suite instead of skipping it', async () => {
  await expect(startPostgres({ binDir: '/nowhere/bin' })).rejects.toThrow('PostgreSQL is missing')
})
