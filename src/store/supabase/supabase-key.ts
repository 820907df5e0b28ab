import { UserError } from '../../core/errors.js'

/** A key that may write, decoded without a request. */
export interface SupabaseKey {
  /** The database role that calls run as. */
  readonly role: string
  /** The header `apikey`, which identifies the project. */
  readonly apiKey: string
  /** For `Authorization: Bearer`, which identifies the caller. null: the API key alone does. */
  readonly bearer: string | null
}

const WHERE = 'Secret keys (sb_secret_…) are in the dashboard of the project under Settings → API keys.'
const WRITES_NOTHING = 'may not write, and everybody may know it'

/**
 * Reads `supabase-key` and, for a role of one's own, `supabase-api-key`:
 *
 * - `sb_secret_…`: goes into `apikey` alone. It is no JWT, and the database would refuse it as one.
 * - a JWT of the role service_role (a legacy key): goes into both headers.
 * - a JWT of another role, such as benchmark_writer: says who calls; the second key, which is the publishable or
 *   anon key of the project, opens the door.
 *
 * Roles and times are read from the JWT, its signature is the server's business. Spaces, line breaks and quotes
 * around a key are no error. Throws `UserError` for keys that cannot write, never repeating them.
 *
 * @param now milliseconds since 1970
 */
export function readSupabaseKey(key: string, apiKey: string | undefined, now: number): SupabaseKey {
  const own = trim(key)
  const second = apiKey === undefined ? '' : trim(apiKey)
  if (own === '') throw new UserError(`supabase-key is empty. ${WHERE}`)
  if (own.startsWith('sb_')) {
    requireSecretKey(own)
    if (second !== '') {
      throw new UserError(
        'supabase-api-key goes with a JWT in supabase-key. Leave it out: a secret key needs no other.',
      )
    }
    return { role: 'service_role', apiKey: own, bearer: null }
  }
  const role = roleOfJwt(own, 'supabase-key', now)
  if (role === 'anon' || role === 'authenticated') {
    throw new UserError(`supabase-key is a key of the role ${role}: it ${WRITES_NOTHING}. ${WHERE}`)
  }
  if (second !== '') return { role, apiKey: requireOpenKey(second, now), bearer: own }
  if (role === 'service_role') return { role, apiKey: own, bearer: own }
  throw new UserError(
    `supabase-key is a JWT of the role ${role}, which the project accepts only together with one of its own keys: ` +
      'name the publishable (or anon) key in supabase-api-key.',
  )
}

function trim(key: string): string {
  return key
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
}

function requireSecretKey(key: string): void {
  if (/^sb_secret_[\w-]+$/.test(key)) return
  if (key.startsWith('sb_publishable_')) {
    throw new UserError(`supabase-key is a publishable key: it ${WRITES_NOTHING}. ${WHERE}`)
  }
  throw new UserError(`supabase-key begins with sb_ but is not a secret key, or only a part of one. ${WHERE}`)
}

/** The second key: one that may be public. */
function requireOpenKey(key: string, now: number): string {
  if (/^sb_publishable_[\w-]+$/.test(key)) return key
  if (!key.startsWith('sb_') && roleOfJwt(key, 'supabase-api-key', now) === 'anon') return key
  throw new UserError(
    'supabase-api-key is neither the publishable nor the anon key of the project. ' +
      'It only opens the door; the key that may write is supabase-key.',
  )
}

function roleOfJwt(key: string, input: string, now: number): string {
  const claims = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(key)?.[1]
  const payload = claims === undefined ? null : readObject(Buffer.from(claims, 'base64url').toString('utf8'))
  if (payload === null) {
    const hint = key.startsWith('sbp_') ? 'It is an access token of a person, for the dashboard.' : ''
    const seen = `${key.length} characters that are neither sb_secret_… nor a JWT (eyJ….….…)`
    throw new UserError(
      `${input} is not a key of a Supabase project: it has ${seen}. ${hint} ${WHERE}`.replace('  ', ' '),
    )
  }
  const { role, exp } = payload
  if (typeof role !== 'string' || !/^[\w .-]{1,63}$/.test(role)) {
    throw new UserError(`${input} is a JWT without the claim role, so no database role belongs to it. ${WHERE}`)
  }
  if (typeof exp === 'number' && exp * 1000 <= now) {
    const date = new Date(Math.max(0, exp) * 1000).toISOString().slice(0, 16).replace('T', ' ')
    throw new UserError(`${input} (a JWT of the role ${role}) expired on ${date} UTC. Make a new one.`)
  }
  return role
}

function readObject(json: string): { readonly role?: unknown; readonly exp?: unknown } | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    // Not JSON, so not a JWT: the caller reports it.
    return null
  }
}
