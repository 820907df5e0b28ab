import { afterAll, beforeAll, describe } from '@jest/globals'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../../postgres.js'
import { storeContract } from '../contract/contract.js'
import { startPooler, type Pooler } from './pgbouncer.js'
import { openTransport } from './postgres-transport-store.js'

// What a pooler changes is between it and the client, whatever the server's version.
describe.each([
  ['the oldest supported PostgreSQL', { binDir: POSTGRES_15 }, { pooled: true }],
  ['the newest PostgreSQL', {}, { pooled: false }],
])('%s', (_, options, { pooled }) => {
  let server: PostgresServer | null = null
  let pooler: Pooler | null = null
  beforeAll(async () => {
    server = await startPostgres(options)
    if (pooled) pooler = await startPooler(server.url)
  })
  afterAll(async () => {
    await pooler?.stop()
    await server?.stop()
  })
  const database = async (): Promise<string> => {
    if (server === null) throw new Error('the server did not start')
    return server.createMigratedDatabase()
  }
  storeContract('the store by its database URL', async () => openTransport(await database()))

  if (!pooled) return
  storeContract('the store through a pooler in transaction mode', async () => {
    const direct = await database()
    if (pooler === null) throw new Error('the pooler did not start')
    return openTransport(pooler.through(direct), direct)
  })
})
