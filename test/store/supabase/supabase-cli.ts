import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../../src/store/project-root.js'

export interface SupabaseCli {
  /** Runs the CLI of Supabase on a database; gives what it printed, on both streams. Rejects when it fails. */
  run(url: string, ...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/** The real CLI on a copy of the project's `supabase` folder, because it leaves files there. */
export async function supabaseCli(): Promise<SupabaseCli> {
  const home = await mkdtemp(path.join(tmpdir(), 'supabase-'))
  const source = path.join(projectRoot(), 'supabase')
  const filter = (file: string): boolean => !path.relative(source, file).startsWith('.')
  await cp(source, path.join(home, 'supabase'), { recursive: true, filter })
  const program = path.join(projectRoot(), 'node_modules', '.bin', 'supabase')
  const env = { PATH: process.env['PATH'], HOME: home, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  return {
    async run(url, ...args) {
      // It insists on TLS otherwise, which servers of tests do not have.
      const all = [...args, `--db-url=${url}?sslmode=disable`, '--yes']
      const { stdout, stderr } = await promisify(execFile)(program, all, { cwd: home, env })
      return stdout + stderr
    },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}
