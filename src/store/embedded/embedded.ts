import type { PGlite, Results } from '@electric-sql/pglite'
import { StoreError } from '../../core/errors.js'
import type { Log } from '../../ports.js'
import { SIGNATURES_STATEMENT, callStatement, readAnswer, readSignatures } from '../client/call.js'
import type { FunctionSignature } from '../client/call.js'
import { createDataDir, inspectDataDir, removeUnfinished, resolveDataDir } from './data-dir.js'
import { toStoreError } from '../client/database-error.js'
import { explainIoFaults, messageOf } from '../io-fault.js'
import { acquireLock } from './lock.js'
import type { Lock } from './lock.js'
import { applyMigrations, readMigrations } from '../migrations.js'
import type { Migration } from '../migrations.js'
import { loadEngine, startEngine } from './pglite.js'
import { projectRoot } from '../project-root.js'
import type { Engine } from './pglite.js'
import { SQL_PARSERS } from './sql-values.js'
import { createDataArchive, readSeed, sessionOf } from './seed.js'

/** The answer to one SQL statement. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  /** Numbers where JavaScript has the exact value, else their text; times as ISO 8601; JSON decoded. */
  readonly rows: readonly (readonly unknown[])[]
  /** First word of the command tag, such as `UPDATE`; null for an empty statement. */
  readonly command: string | null
  /** Rows returned or changed; null for statements without rows. */
  readonly row_count: number | null
  /** What the database remarked on the way. */
  readonly notices: readonly string[]
}

/** PostgreSQL inside this process, on a data directory that belongs to it alone until `close`. */
export interface EmbeddedDatabase {
  /** Where it is, for messages. */
  readonly description: string
  /** Calls a function of schema `public` by its named arguments; the JSON PostgREST would answer. */
  rpc(name: string, args: { readonly [parameter: string]: unknown }): Promise<unknown>
  /** Runs one statement. */
  query(sql: string): Promise<QueryAnswer>
  /** Must be called; may be called twice. */
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** Made, with the directories above it, when it does not exist. */
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

/** Throws `StoreError` for a Node.js that PGlite does not run on. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 12)) return
  throw new StoreError(`The embedded database needs Node.js 20.12 or newer; this is ${version}.`)
}

async function openLocked(dataDir: string, lock: Lock, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const root = options.root ?? projectRoot()
  const [engine, migrations] = await Promise.all([loadEngine(root), readMigrations(root)])
  await removeUnfinished(dataDir)
  if ((await inspectDataDir(dataDir)) === 'none') {
    await createDataDir(dataDir, await emptyDatabase(root, engine, migrations, options.log))
  }
  const database = await start(engine, dataDir)
  try {
    const applied = await applyMigrations(sessionOf(database), migrations)
    for (const name of applied) options.log?.info(`Database migrated: ${name}`)
  } catch (error) {
    await database.close()
    throw toStoreError(error)
  }
  return new Embedded(database, lock, `embedded database in ${dataDir}`)
}

async function emptyDatabase(root: string, engine: Engine, migrations: readonly Migration[], log?: Log) {
  try {
    const seed = await readSeed(root, engine, migrations)
    if (seed !== null) return seed
  } catch (error) {
    log?.warning(`The prepared empty database cannot be used, making one instead: ${messageOf(error)}`)
  }
  return createDataArchive(engine, migrations)
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

class Embedded implements EmbeddedDatabase {
  readonly description: string
  private signatures: Promise<Map<string, FunctionSignature>> | null = null
  private closing: Promise<void> | null = null

  constructor(
    private readonly database: PGlite,
    private readonly lock: Lock,
    description: string,
  ) {
    this.description = description
  }

  async rpc(name: string, args: { readonly [parameter: string]: unknown }): Promise<unknown> {
    this.signatures ??= this.answer(SIGNATURES_STATEMENT, []).then((answer) => readSignatures(String(answer)))
    const signature = (await this.signatures).get(name)
    if (signature === undefined) {
      throw new StoreError(`The database has no function ${name}.`, 'PGRST202')
    }
    const { text, values } = callStatement(signature, args)
    return readAnswer(await this.answer(text, values))
  }

  private async answer(text: string, values: readonly string[]): Promise<unknown> {
    const { rows } = await run(this.database.query<{ answer: unknown }>(text, [...values]))
    return rows[0]?.answer
  }

  async query(sql: string): Promise<QueryAnswer> {
    const notices: string[] = []
    const onNotice = (notice: { message: string | undefined }): void => {
      if (notice.message !== undefined) notices.push(notice.message)
    }
    const result: Results<unknown[]> = await run(
      this.database.query<unknown[]>(sql, [], { rowMode: 'array', parsers: SQL_PARSERS, onNotice }),
    )
    return {
      columns: result.fields.map(({ name }) => name),
      rows: result.rows,
      command: result.command ?? null,
      row_count: result.rowCount ?? null,
      notices,
    }
  }

  close(): Promise<void> {
    this.closing ??= run(this.database.close()).finally(() => {
      this.lock.release()
    })
    return this.closing
  }
}

async function run<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw toStoreError(error)
  }
}
