import { storeOver } from '../../../src/store/client/store.js'
import { supabaseTransport } from '../../../src/store/supabase/supabase.js'
import type { PostgresServer } from '../../postgres.js'
import { startSupabase } from '../../supabase-server.js'
import { openPostgres } from '../postgres/postgres-store.js'
import type { OpenStore } from '../contract/store-material.js'

/** The store over supabase-js and an API of its own; its database can be asked and changed directly as well. */
export async function openSupabase(server: PostgresServer): Promise<OpenStore> {
  const databaseUrl = await server.createMigratedDatabase()
  const [supabase, direct] = await Promise.all([startSupabase(databaseUrl), openPostgres(databaseUrl)])
  return {
    store: storeOver(supabaseTransport({ url: supabase.url, key: supabase.secretKey })),
    sql: direct.sql,
    async close() {
      await direct.close()
      await supabase.stop()
    },
  }
}
