import { StoreError } from '../core/errors.js'
import { toStoreError } from './client/database-error.js'
import { applyMigrations, readMigrations, type Migration, type SqlSession } from './migrations.js'
import { projectRoot } from './project-root.js'
import { connectPostgres } from './postgres/postgres.js'

const OLDEST_MAJOR = 15
const ROLES: readonly string[] = ['anon', 'authenticated', 'service_role', 'benchmark_writer', 'benchmark_registrar']

export interface MigrateOptions {
  /** See `readDatabaseUrl`. */
  readonly databaseUrl: string
  /** Where `supabase/migrations` is; for tests. */
  readonly root?: string
}

export interface Migrated {
  /** Which database, for messages. */
  readonly description: string
  /** Names of the files that were applied now, in order; empty if there was nothing to do. */
  readonly applied: readonly string[]
}

/**
 * Updates the schema of any PostgreSQL from 15 on to this version: each migration in its own transaction, and once,
 * also if two processes do it at the same time. Throws `UserError` for an invalid URL, and `StoreError` for a server
 * that is too old, a schema that is newer than this version, or a user without the rights (with the statements for an
 * administrator).
 */
export async function migrate({ databaseUrl, root = projectRoot() }: MigrateOptions): Promise<Migrated> {
  const migrations = await readMigrations(root)
  const session = await connectPostgres(databaseUrl)
  try {
    return { description: session.description, applied: await migrateSession(session, migrations) }
  } catch (error) {
    throw toStoreError(error)
  } finally {
    await session.close()
  }
}

/** `migrate` on an open session. Returns the names of the applied files. */
export async function migrateSession(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await requireVersion(session)
  const [found] = await session.rows(
    `select pg_catalog.to_regclass('public.benchmark_migrations') is not null as has_schema`,
  )
  if (found?.['has_schema'] !== true) await requireRights(session)
  const applied = await applyMigrations(session, migrations)
  if (applied.length > 0) await tellSupabase(session, migrations)
  return applied
}

async function requireVersion(session: SqlSession): Promise<void> {
  const [row] = await session.rows(`select pg_catalog.current_setting('server_version_num')::integer as number,
    pg_catalog.current_setting('server_version') as version`)
  if (Number(row?.['number']) >= OLDEST_MAJOR * 10_000) return
  throw new StoreError(
    `The server is PostgreSQL ${String(row?.['version'])}; Benchmark Snapshots needs ${OLDEST_MAJOR} or newer.`,
  )
}

/** Checked before, because a migration that fails halfway names only the first missing right. */
async function requireRights(session: SqlSession): Promise<void> {
  const [row] = await session.rows(`select
    pg_catalog.quote_ident(current_user) as name,
    pg_catalog.quote_ident(pg_catalog.current_database()) as database,
    pg_catalog.to_regnamespace('public') is not null as has_public,
    coalesce(pg_catalog.has_schema_privilege(pg_catalog.to_regnamespace('public')::oid, 'create'), false) as may_create,
    (select u.rolsuper or u.rolcreaterole from pg_catalog.pg_roles u where u.rolname = current_user) as may_create_roles,
    (select coalesce(pg_catalog.string_agg(name, ' '), '')
      from pg_catalog.unnest('{${ROLES.join(',')}}'::text[]) name
      where not exists (select from pg_catalog.pg_roles r where r.rolname = name)) as missing_roles`)
  const missing = String(row?.['missing_roles'])
    .split(' ')
    .filter((role) => role !== '')
  const user = String(row?.['name'])
  const statements = [
    ...(row?.['may_create_roles'] === true ? [] : missing.map((role) => `CREATE ROLE ${role} NOLOGIN NOINHERIT;`)),
    ...(row?.['has_public'] === true ? [] : ['CREATE SCHEMA public;']),
    ...(row?.['may_create'] === true ? [] : [`GRANT USAGE, CREATE ON SCHEMA public TO ${user};`]),
  ]
  if (statements.length === 0) return
  throw new StoreError(
    `The user ${user} may not create the schema in database ${String(row?.['database'])}. Nothing was changed. ` +
      `An administrator must run there first:\n${statements.join('\n')}`,
    '42501',
  )
}

/**
 * `supabase db push` keeps a list of its own. If it has applied migrations of ours before, it would apply these again;
 * if it has not, the list belongs to another project, which this must not disturb.
 */
async function tellSupabase(session: SqlSession, migrations: readonly Migration[]): Promise<void> {
  const list = 'supabase_migrations.schema_migrations'
  const [found] = await session.rows(`select pg_catalog.to_regclass('${list}') is not null as present`)
  if (found?.['present'] !== true) return
  const versions = migrations.map(({ version }) => `'${version}'`).join(', ')
  await session.exec(`insert into ${list} (version, name)
    select m.version, m.name from public.benchmark_migrations m
    where m.version in (${versions}) and exists (select from ${list} s where s.version in (${versions}))
    on conflict do nothing`)
}

/**
 * The whole schema as SQL to paste into an editor. Each migration is one statement, so it is applied completely or not
 * at all, and skipped if it was applied before: pasting it twice does nothing.
 */
export async function schemaSql(root = projectRoot()): Promise<string> {
  const migrations = await readMigrations(root)
  const head = '-- The schema of Benchmark Snapshots, for PostgreSQL 15 or newer. Running it again changes nothing.\n'
  return [head, ...migrations.map(asOneStatement)].join('\n')
}

function asOneStatement({ version, name, sql }: Migration): string {
  const [block, text] = [`$block_${version}$`, `$sql_${version}$`]
  if (sql.includes(block) || sql.includes(text)) throw new Error(`${name} contains ${block} or ${text}`)
  // Two queries, because the second one needs the table of the first.
  return `do ${block}
begin
  if pg_catalog.to_regclass('public.benchmark_migrations') is not null then
    if exists (select from public.benchmark_migrations m where m.version = '${version}') then
      raise notice '${name} is already applied';
      return;
    end if;
  end if;
  execute ${text}
${sql.trimEnd()}
${text};
end
${block};
`
}
