/** What the suites of a run share. Ended by teardown.mjs. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

export default async function setup() {
  const ends = [await startOnDemand(), await keepCompiled()]
  globalThis.endShared = () => Promise.all(ends.map((end) => end()))
}

/**
 * One PostgreSQL, started when the first suite asks for a database: a program that keeps its results there costs a third
 * of what one costs that starts the embedded database.
 */
async function startOnDemand() {
  let postgres = null
  const start = async () => {
    await import('../store/typescript.mjs') // the sources, as they are
    const { startPostgres } = await import('../postgres.ts')
    return startPostgres()
  }
  const newDatabase = async () => (await (postgres ??= start())).createMigratedDatabase()
  const server = createServer((_, response) => {
    newDatabase().then(
      (url) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  process.env.SHARED_POSTGRES = `http://127.0.0.1:${server.address().port}`
  return async () => {
    server.close()
    server.closeAllConnections()
    await (await postgres)?.stop()
  }
}

/** What Node compiles of the programs that suites start, once for all of them. */
async function keepCompiled() {
  const folder = await mkdtemp(path.join(tmpdir(), 'compiled-'))
  process.env.NODE_COMPILE_CACHE = folder
  return () => rm(folder, { recursive: true, force: true })
}
