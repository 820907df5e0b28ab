import { StoreError } from '../core/errors.js'
import type { Log } from '../ports.js'
import { readMigrations } from './migrations.js'
import { projectRoot } from './pglite.js'
import { HOW_TO_MIGRATE } from './service-faults.js'

/** The version of the newest migration that comes with this code. */
export async function newestMigration(): Promise<string> {
  return (await readMigrations(projectRoot())).at(-1)?.version ?? ''
}

/**
 * Compares the schema that answered with the one this code was made for. Answers carry their `schema_version`, so this
 * costs no call. Older: throws `StoreError`. Newer: a warning, once, because the functions keep their meaning, and one
 * update of the database must not stop every repository that pushes to it; an answer that cannot be read is an
 * error anyway.
 */
export function schemaHandshake(log: Log | undefined): (name: string, answer: unknown, known: string) => void {
  let isWarned = false
  return (name, answer, known) => {
    const version: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'schema_version') : null
    // An answer without it is complained of by whoever reads the rest.
    if (typeof version !== 'string' || version === known) return
    if (version < known) {
      const done = name === 'push_benchmark_results' ? 'The results were stored, but not judged: the' : 'The'
      throw new StoreError(
        `${done} schema of the database (${version}) is older than this version of Benchmark Snapshots needs (${known}). ` +
          `${HOW_TO_MIGRATE} Then run this again: results with a run id are recognized, not stored twice.`,
        'schema',
      )
    }
    if (isWarned) return
    isWarned = true
    log?.warning(
      `The schema of the database (${version}) is newer than this version of Benchmark Snapshots knows (${known}). ` +
        'Update Benchmark Snapshots.',
    )
  }
}
