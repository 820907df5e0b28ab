import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@supabase/supabase-js'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../../postgres.js'
import { startSupabase } from '../../supabase-server.js'
import { storeContract } from '../contract/contract.js'
import { openSupabase } from './supabase-store.js'

// The oldest only: what an API changes is between it and the client, whatever the server's version.
let server: PostgresServer | null = null
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
})
afterAll(async () => {
  await server?.stop()
})

storeContract('the store over supabase-js and an API', async () => {
  if (server === null) throw new Error('the server did not start')
  return openSupabase(server)
})

test('code that knows model_versions as a table goes on over supabase-js', async () => {
  if (server === null) throw new Error('the server did not start')
  const supabase = await startSupabase(await server.createMigratedDatabase())
  try {
    const client = createClient(supabase.url, supabase.secretKey)
    const rows = [1, 2].map((n) => ({
      version_name: `v${n}`,
      file_path: `/models/${n}.pt`,
      training_image_count: 100 * n,
      accuracy_score: 0.9 + n / 100,
      is_active: n === 1,
    }))
    // One by one: this server, unlike PostgREST, does not know the columns of views that many rows at once need.
    for (const row of rows) await client.from('model_versions').insert(row).throwOnError()
    const inserted = await client.from('model_versions').select().order('version_name').throwOnError()
    expect(inserted.data).toMatchObject(rows)
    const [, second] = inserted.data as { readonly id: string }[]
    await client.from('model_versions').update({ is_active: false }).neq('version_name', '').throwOnError()
    await client.from('model_versions').update({ is_active: true }).eq('version_name', 'v2').throwOnError()
    const active = await client
      .from('model_versions')
      .select('version_name')
      .eq('is_active', true)
      .single()
      .throwOnError()
    expect(active.data).toEqual({ version_name: 'v2' })
    const log = {
      model_version_id: second?.id,
      test_date: '2026-02-03',
      test_accuracy: 0.87,
      test_sample_size: 30,
      notes: 'n',
    }
    await client.from('model_performance_logs').insert(log).throwOnError()
    const logs = await client.from('model_performance_logs').select('test_accuracy, model_version_id').throwOnError()
    expect(logs.data).toEqual([{ test_accuracy: 0.87, model_version_id: second?.id }])
    const refused = await client.from('model_versions').delete().eq('version_name', 'v1')
    expect(refused.error).toMatchObject({ code: '42501' })
  } finally {
    await supabase.stop()
  }
})
