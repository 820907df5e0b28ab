import { afterAll, beforeAll, describe } from '@jest/globals'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../../postgres.js'
import { storeContract } from '../contract/contract.js'
import { openPostgres } from './postgres-store.js'

describe.each([
  ['the oldest supported PostgreSQL', { binDir: POSTGRES_15 }],
  ['the newest PostgreSQL', {}],
])('%s', (_, options) => {
  let server: PostgresServer | null = null
  beforeAll(async () => {
    server = await startPostgres(options)
  })
  afterAll(async () => {
    await server?.stop()
  })
  storeContract('the store', async () => {
    if (server === null) throw new Error('the server did not start')
    return openPostgres(await server.createMigratedDatabase())
  })
})
