import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { StoreError } from '../core/errors.js'
import { codeOf, fileFault, messageOf, textPropertyOf } from '../core/thrown.js'

/** One file of `supabase/migrations`. */
export interface Migration {
  /**
   * The digits in front: `20261121000000`. Orders the files, and is the key in `public.benchmark_migrations`.
   */
  readonly version: string
  /** The file's name. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file as lower-case hex. */
  readonly sha256: string
}

/** What applying migrations needs of a connection to any server. */
export interface SqlSession {
  /** Runs any number of statements. */
  exec(sql: string): Promise<unknown>
  /** Runs one statement and returns its rows. */
  rows(sql: string): Promise<readonly { readonly [column: string]: unknown }[]>
}

const FILE_NAME = /^(\d{14})_[a-z0-9_]+\.sql$/

/**
 * Reads `<root>/supabase/migrations/*.sql` in order. Throws `StoreError` if there are none, or one has a wrong name.
 */
export async function readMigrations(root: string): Promise<Migration[]> {
  const directory = directoryIn(root)
  return Promise.all(
    (await versionsIn(directory)).map(async ({ version, name }) => {
      const bytes = await readFile(path.join(directory, name))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { version, name, sql: bytes.toString('utf8'), sha256 }
    }),
  )
}

/** The version of the newest one, without reading any. */
export async function newestVersion(root: string): Promise<string> {
  return (await versionsIn(directoryIn(root))).at(-1)?.version ?? ''
}

function directoryIn(root: string): string {
  return path.join(root, 'supabase', 'migrations')
}

async function versionsIn(directory: string): Promise<Pick<Migration, 'version' | 'name'>[]> {
  const names = (await listSql(directory)).sort()
  if (names.length === 0) throw new StoreError(`No migrations in ${directory}: the installation is incomplete.`)
  return names.map((name) => {
    const version = FILE_NAME.exec(name)?.[1]
    if (version !== undefined) return { version, name }
    throw new StoreError(`${path.join(directory, name)}: a migration is named <14 digits>_<name>.sql`)
  })
}

async function listSql(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => name.endsWith('.sql'))
  } catch (error) {
    const message = `The migrations in ${directory} cannot be read: ${fileFault('read', error)}`
    throw new StoreError(message, null, { cause: error })
  }
}

/** Any number that nobody else is likely to lock: "benchmark" on a telephone's keys. */
const LOCK = 'select pg_catalog.pg_advisory_xact_lock(236246275)'

/**
 * Applies the migrations that a database lacks, each in its own transaction, and returns the names of the applied ones.
 * If two processes do it at once, one waits and then has nothing to do. A migration itself adds its version to
 * `public.benchmark_migrations`, so that the list is right with other tools too. Throws `StoreError` if the database
 * was made by a newer version of this tool.
 */
export async function applyMigrations(session: SqlSession, migrations: readonly Migration[]): Promise<string[]> {
  const present = await appliedVersions(session)
  const known = new Set(migrations.map(({ version }) => version))
  const newer = [...present].filter((version) => !known.has(version))
  if (newer.length > 0) {
    throw new StoreError(
      `The database was made by a newer version of benchmark-snapshots (migration ${newer.join(', ')} is unknown ` +
        'to this one). Update benchmark-snapshots.',
    )
  }
  const applied: Migration[] = []
  for (const migration of migrations) {
    if (!present.has(migration.version) && (await applyOne(session, migration))) applied.push(migration)
  }
  if (applied.length > 0) await requireNoted(session, applied)
  return applied.map(({ name }) => name)
}

/** False: somebody else applied it while this one waited. */
async function applyOne(session: SqlSession, { version, name, sql }: Migration): Promise<boolean> {
  await session.exec('begin isolation level read committed')
  try {
    // A large table may need longer than everyday statements.
    await session.exec(`set local statement_timeout = 0; ${LOCK}`)
    const isNew = !(await appliedVersions(session)).has(version)
    if (isNew) await session.exec(sql)
    await session.exec('commit')
    return isNew
  } catch (error) {
    await session.exec('rollback').catch(() => null) // a lost connection rolls back by itself
    const reason = [messageOf(error), textPropertyOf(error, 'hint')].filter((part) => part !== null).join('\n')
    throw new StoreError(`Migration ${name} failed, nothing of it was applied: ${reason}`, codeOf(error), {
      cause: error,
    })
  }
}

/** A migration that does not record itself would run again at the next opening. */
async function requireNoted(session: SqlSession, applied: readonly Migration[]): Promise<void> {
  const present = await appliedVersions(session)
  const forgotten = applied.find(({ version }) => !present.has(version))
  if (forgotten === undefined) return
  throw new StoreError(`Migration ${forgotten.name} must insert its version into public.benchmark_migrations.`)
}

async function appliedVersions(session: SqlSession): Promise<Set<string>> {
  // Not to_regclass: a session caches that a name was missing, even while it waits for the lock.
  const [found] = await session.rows(
    `select exists (
      select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relname = 'benchmark_migrations'
    ) as present`,
  )
  if (found?.['present'] !== true) return new Set()
  const rows = await session.rows('select version from public.benchmark_migrations')
  return new Set(rows.map(({ version }) => String(version)))
}
