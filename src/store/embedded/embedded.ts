import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PGlite, Results } from '@electric-sql/pglite'
import { StoreError } from '../../core/errors.js'
import type { Log } from '../../ports.js'
import { callStatement, readAnswer } from '../client/statement.js'
import type { Transport } from '../client/store.js'
import { createDataDir, inspectDataDir, removeUnfinished, resolveDataDir } from './data-dir.js'
import { toStoreError } from '../client/database-error.js'
import { messageOf } from '../../core/thrown.js'
import { explainIoFaults } from './io-fault.js'
import { acquireLock, type Lock } from './lock.js'
import { applyMigrations, readMigrations, type Migration } from '../migrations.js'
import { loadEngine, startEngine, type Engine } from './pglite.js'
import { projectRoot } from '../project-root.js'
import { SQL_PARSERS } from './sql-values.js'
import { createDataTar, readSeed, sessionOf } from './seed.js'

/** The answer to one SQL statement. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  /** Numbers where JavaScript has the exact value, else their text; times as ISO 8601; JSON decoded. */
  readonly rows: readonly (readonly unknown[])[]
  /** First word of the command tag, such as `UPDATE`; null for an empty statement. */
  readonly command: string | null
  /** Rows returned or changed; null for statements without rows. */
  readonly row_count: number | null
  /** Notices of the database. */
  readonly notices: readonly string[]
}

/** PostgreSQL inside this process, on a data directory that belongs to it alone until `close`. */
export interface EmbeddedDatabase extends Transport {
  /** Runs one statement. */
  query(sql: string): Promise<QueryAnswer>
  /** Must be called; may be called twice. */
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** Created, with its parent directories, if it does not exist. */
  readonly dataDir: string
  readonly log?: Log
  /** Where `supabase/migrations` and `dist/pglite` are; for tests. */
  readonly root?: string
}

/**
 * Opens the embedded database, creating or migrating it as needed. Throws `StoreError`: in use by another
 * process (code `locked`), a directory of something else or of another major version, a database of a newer
 * version of this tool, no permission, no space. Failures while open are `StoreError` with SQLSTATE, message,
 * detail and hint.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  requireNode(process.versions.node)
  return explainIoFaults(options.dataDir, async () => {
    const dataDir = await resolveDataDir(options.dataDir)
    await inspectDataDir(dataDir)
    const lock = await acquireLock(`${dataDir}.lock`)
    try {
      return await openLocked(dataDir, lock, options)
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/** Opens an empty database in a temporary folder, which goes away when it is closed. */
export async function openTemporary(log?: Log): Promise<EmbeddedDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const dataDir = path.join(folder, 'data')
    const database = await openEmbedded(log === undefined ? { dataDir } : { dataDir, log })
    return { ...database, close: () => database.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Throws `StoreError` for a Node.js that PGlite does not support. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 12)) return
  throw new StoreError(`The embedded database needs Node.js 20.12 or newer; this is ${version}.`)
}

async function openLocked(dataDir: string, lock: Lock, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const root = options.root ?? projectRoot()
  const [engine, migrations] = await Promise.all([loadEngine(root), readMigrations(root)])
  await removeUnfinished(dataDir)
  const isNew = (await inspectDataDir(dataDir)) === 'none'
  if (isNew) await createDataDir(dataDir, await emptyDatabase(root, engine, migrations, options.log))
  const database = await start(engine, dataDir)
  try {
    // A new database has all of them.
    const applied = isNew ? [] : await applyMigrations(sessionOf(database), migrations)
    for (const name of applied) options.log?.info(`Database migrated: ${name}`)
  } catch (error) {
    await database.close()
    throw toStoreError(error)
  }
  return embedded(database, lock, `embedded database in ${dataDir}`)
}

async function emptyDatabase(root: string, engine: Engine, migrations: readonly Migration[], log?: Log) {
  try {
    const seed = await readSeed(root, engine, migrations)
    if (seed !== null) return seed
  } catch (error) {
    log?.warning(`The prepared empty database cannot be used, making one instead: ${messageOf(error)}`)
  }
  return createDataTar(engine, migrations)
}

async function start(engine: Engine, dataDir: string): Promise<PGlite> {
  try {
    return await startEngine(engine, { dataDir })
  } catch (error) {
    const reason = messageOf(error)
    const advice = /No space left|quota exceeded/i.test(reason)
      ? 'Nothing is lost: free some space on the disk and try again.'
      : 'If it is damaged, move it away and `import` the last export into a new data directory.'
    const message = `The embedded database in ${dataDir} cannot be opened: ${reason}\n${advice}`
    throw new StoreError(message, null, { cause: error })
  }
}

function embedded(database: PGlite, lock: Lock, description: string): EmbeddedDatabase {
  let closing: Promise<void> | null = null
  return {
    description,
    async call(called, args) {
      const { rows } = await run(database.query<{ answer: unknown }>(callStatement(called, args)))
      return readAnswer(called, rows[0]?.answer)
    },
    async query(sql) {
      const notices: string[] = []
      const onNotice = (notice: { message: string | undefined }): void => {
        if (notice.message !== undefined) notices.push(notice.message)
      }
      const result: Results<unknown[]> = await run(
        database.query<unknown[]>(sql, [], { rowMode: 'array', parsers: SQL_PARSERS, onNotice }),
      )
      return {
        columns: result.fields.map(({ name }) => name),
        rows: result.rows,
        command: result.command ?? null,
        row_count: result.rowCount ?? null,
        notices,
      }
    },
    close: () =>
      (closing ??= run(database.close()).finally(() => {
        lock.release()
      })),
  }
}

async function run<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw toStoreError(error)
  }
}
