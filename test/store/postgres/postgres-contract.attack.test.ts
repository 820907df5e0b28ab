import { afterAll, beforeAll, describe } from '@jest/globals'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../../postgres.js'
import { storeContract } from '../contract/contract.js'
import { startPooler, type Pooler } from './pgbouncer.js'
import { openTransport } from './postgres-transport-store.js'

// The SQL runs on both servers, the client over both ways: what a pooler changes is between it and the client,
// whatever the server's version.
describe.each([
  [
    'the oldest supported PostgreSQL, by its database URL',
    { binDir: POSTGRES_15 },
    { pooled: false, tables: 'every row' },
  ],
  ['the newest PostgreSQL, through a pooler in transaction mode', {}, { pooled: true, tables: 'a part' }],
] as const)('%s', (_, options, { pooled, tables }) => {
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
  const open = async () => {
    if (server === null) throw new Error('the server did not start')
    const direct = await server.createMigratedDatabase()
    return openTransport(pooler?.through(direct) ?? direct, direct)
  }
  storeContract('the store', open, tables)
})
