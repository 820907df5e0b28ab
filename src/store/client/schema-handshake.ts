import type { Arguments, DatabaseFunction } from '../../contract/entry.js'
import type { Log } from '../../ports.js'
import { newestVersion } from '../migrations.js'
import { projectRoot } from '../project-root.js'

/** The version of the newest migration that comes with this code. */
export function newestMigration(): Promise<string> {
  return newestVersion(projectRoot())
}

/** The two halves of a comparison of schema and code that costs no call of its own. */
export interface SchemaHandshake {
  /**
   * The arguments of a call with the newest migration that this code knows, where the function compares schemas: a
   * database that is older, or too new for this code, refuses the call with SQLSTATE `SN010` before it stores anything.
   */
  ask(called: DatabaseFunction, args: Arguments): Promise<Arguments>
  /**
   * Warns, once, when the schema that answered is newer than this code: functions keep their meaning, and one update of
   * the database must not stop every repository that pushes to it.
   */
  hear(called: DatabaseFunction, answer: unknown): Promise<void>
}

/** @param schemaVersion the newest migration this code knows; default: of those in `supabase/migrations` */
export function schemaHandshake(log: Log | undefined, schemaVersion?: string): SchemaHandshake {
  let isWarned = false
  let newest: Promise<string> | null = null
  const known = (): Promise<string> =>
    (newest ??= schemaVersion === undefined ? newestMigration() : Promise.resolve(schemaVersion))
  return {
    async ask({ comparesSchemas }, args) {
      if (comparesSchemas !== true) return args
      return { ...args, p_context: { ...(args['p_context'] as object), schema_version: await known() } }
    },
    async hear({ comparesSchemas }, answer) {
      if (comparesSchemas !== true || isWarned) return
      // The answer itself is read later, by its codec.
      const version = (answer as { readonly schema_version?: unknown } | null)?.schema_version
      if (typeof version !== 'string' || version <= (await known())) return
      isWarned = true
      log?.warning(
        `The schema of the database (${version}) is newer than this version of Benchmark Snapshots knows ` +
          `(${await known()}). Update Benchmark Snapshots.`,
      )
    },
  }
}
