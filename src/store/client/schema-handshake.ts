import type { Arguments, DatabaseFunction } from '../../contract/entry.js'
import type { Log } from '../../ports.js'
import { newestVersion } from '../migrations.js'
import { projectRoot } from '../project-root.js'

/** The version of the newest migration of this code. */
export function newestMigration(): Promise<string> {
  return newestVersion(projectRoot())
}

/** Compares schema and code within other calls. */
export interface SchemaHandshake {
  /**
   * Adds the newest migration that this code knows to the arguments, if the function compares schemas. A database that
   * is older, or too new for this code, refuses the call with SQLSTATE `SN010` before it stores anything.
   */
  ask(called: DatabaseFunction, args: Arguments): Promise<Arguments>
  /**
   * Warns, once, if the schema is newer than this code: functions keep their meaning, and an update of the database
   * must not stop every repository that pushes to it.
   */
  hear(called: DatabaseFunction, answer: unknown): Promise<void>
}

/** @param schemaVersion the newest migration that this code knows; default: that in `supabase/migrations` */
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
      // The answer itself is decoded later, by its codec.
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
