import { writeFile } from 'node:fs/promises'
import { postgresTransport } from '../../../src/store/postgres/postgres.js'
import { storeOver } from '../../../src/store/client/store.js'
import { withClient } from '../../postgres.js'
import { openPostgres } from './postgres-store.js'
import type { OpenStore } from '../contract/store-material.js'

/** The store over the database URL that users give; statements of the tests go over a connection beside it. */
export async function openTransport(databaseUrl: string, ownerUrl = databaseUrl): Promise<OpenStore> {
  const store = storeOver(postgresTransport({ databaseUrl }))
  const { sql, close } = await openPostgres(ownerUrl)
  return {
    store,
    sql,
    async close() {
      await store.close()
      await close()
    },
  }
}

/**
 * From now on everybody but `postgres` and those named needs a password.
 * @param method how the server asks for it; `password` is in clear text
 */
export async function requirePasswords(
  url: string,
  trusted: readonly string[] = [],
  method: 'scram-sha-256' | 'password' = 'scram-sha-256',
): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ hba_file: string }>('show hba_file')
    const users = ['postgres', ...trusted].join(',')
    const rules = `host all ${users} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 ${method}\n`
    await writeFile(rows[0]?.hba_file ?? '', rules)
    await client.query('select pg_reload_conf()')
  })
}

/** A new user; the URL of the same database for that user. */
export async function createUser(url: string, name: string, password: string, rest = ''): Promise<string> {
  await withClient(url, (client) => client.query(`create role ${name} login password '${password}' ${rest}`))
  const own = new URL(url)
  own.username = name
  own.password = password
  return own.href
}
