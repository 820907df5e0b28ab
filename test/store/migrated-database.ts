import { applyMigrations, readMigrations, type Migration } from '../../src/store/migrations.js'
import { projectRoot } from '../../src/store/project-root.js'
import { withClient } from '../postgres.js'

/** The roles of a Supabase project, as it has them before the first migration. */
const ROLES = `do $$
  declare v_role text;
  begin
    foreach v_role in array array['anon', 'authenticated', 'service_role'] loop
      if not exists (select from pg_roles where rolname = v_role) then
        execute format('create role %I nologin noinherit', v_role);
      end if;
    end loop;
  end $$`

/**
 * A new database on a server, migrated in a special way; gives its URL.
 * @param before SQL that runs first
 * @param change what becomes of the text of each migration
 */
export async function createDatabaseWith(
  serverUrl: string,
  name: string,
  { before = '', change = ({ sql }) => sql }: { before?: string; change?: (migration: Migration) => string },
): Promise<string> {
  await withClient(serverUrl, (client) => client.query(`create database ${name}`))
  const url = new URL(serverUrl)
  url.pathname = name
  const migrations = await readMigrations(projectRoot())
  await withClient(url.href, async (client) => {
    await client.query(ROLES)
    await client.query(before)
    await applyMigrations(
      {
        exec: (sql) => client.query(sql),
        rows: async (sql) => (await client.query<{ [column: string]: unknown }>(sql)).rows,
      },
      migrations.map((migration) => ({ ...migration, sql: change(migration) })),
    )
  })
  return url.href
}
