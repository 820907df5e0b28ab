import { UserError } from '../core/errors.js'
import type { Log, Store } from '../ports.js'
import { PRIVATE_HOSTS_VARIABLE } from './supabase/supabase-url.js'

/** Where a database of the user's own is; undefined or empty: not said. */
export interface RemoteSettings {
  readonly supabaseUrl?: string | undefined
  readonly supabaseKey?: string | undefined
  /** Beside a key that is a JWT of a role of one's own. */
  readonly supabaseApiKey?: string | undefined
  readonly databaseUrl?: string | undefined
  /** Hosts of a private network that the project may be at. */
  readonly privateHosts?: string | undefined
}

/** Adds what the environment says of a Supabase project to what was named; what is named wins. */
export function withEnvironment(
  named: RemoteSettings,
  env: { readonly [name: string]: string | undefined },
): RemoteSettings {
  if (filled(named.databaseUrl) !== undefined) return named
  return {
    supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
    supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
    supabaseApiKey: named.supabaseApiKey,
    // Who runs the runner says it, not who writes the workflow.
    privateHosts: env[PRIVATE_HOSTS_VARIABLE],
  }
}

/** Whether a database of the user's own is named, be it correctly or not. */
export function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }: RemoteSettings): boolean {
  return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined)
}

/** Whether a Supabase project is named without the key that opens it. */
export function lacksKey({ supabaseUrl, supabaseKey }: RemoteSettings): boolean {
  return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined
}

/**
 * Opens the store in a database of the user's own; null where none is named, and another store is meant.
 * Nothing is sent yet. Throws `UserError` for settings that contradict each other or are not complete.
 */
export async function openRemote(settings: RemoteSettings, log: Log): Promise<Store | null> {
  const url = filled(settings.supabaseUrl)
  const key = filled(settings.supabaseKey)
  const databaseUrl = filled(settings.databaseUrl)
  if (databaseUrl !== undefined && url !== undefined) {
    throw new UserError('database-url: does not go with supabase-url; give the one that is the store')
  }
  if (url === undefined && databaseUrl === undefined) {
    if (!isRemote(settings)) return null
    throw new UserError('supabase-key: goes with supabase-url, the address of the project; give both')
  }
  const { rpcStore } = await import('./client/rpc-store.js')
  if (databaseUrl !== undefined) {
    const { postgresTransport } = await import('./postgres/postgres.js')
    return rpcStore(postgresTransport({ databaseUrl, log }))
  }
  if (url === undefined || key === undefined) {
    throw new UserError(
      'supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
        'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY',
    )
  }
  const { supabaseTransport } = await import('./supabase/supabase.js')
  const { supabaseApiKey, privateHosts } = settings
  return rpcStore(supabaseTransport({ url, key, apiKey: filled(supabaseApiKey), privateHosts, log }))
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}
