import { afterAll, beforeAll } from '@jest/globals'
import { POSTGRES_15, connect, startPostgres, withClient, type PostgresServer } from '../postgres.js'
import { migratingGuide } from './contract/migrating-guide.js'

let server: PostgresServer | null = null
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
})
afterAll(async () => {
  await server?.stop()
})

let databases = 0
migratingGuide(async () => {
  if (server === null) throw new Error('the server did not start')
  databases += 1
  const url = new URL(server.url)
  url.pathname = `older_${databases}`
  await withClient(server.url, (client) => client.query(`create database older_${databases}`))
  const client = await connect(url.href)
  return {
    exec: (sql) => client.query(sql),
    rows: async (sql) => (await client.query<{ [column: string]: unknown }>(sql)).rows,
    close: () => client.end(),
  }
})
