import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { App } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { serve } from '@hono/node-server'
import { withClient } from './postgres.js'

/** A Supabase project for tests: its API over HTTP on loopback, on a real PostgreSQL. */
export interface SupabaseServer {
  readonly url: string
  /** Role `service_role`. */
  readonly secretKey: string
  /** Role `anon`. */
  readonly publishableKey: string
  /** A legacy key: a signed JWT with this role and whatever else is claimed. */
  jwt(claims: { readonly role: string; readonly [claim: string]: unknown }): string
  stop(): Promise<void>
}

export interface SupabaseServerOptions {
  /** Most rows the API gives, `db-max-rows` of PostgREST. */
  readonly maxRows?: number
}

const JWT_SECRET = 'a secret of at least thirty-two characters'
const SECRET_KEY = 'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz'
const PUBLISHABLE_KEY = 'sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH'
const API_ROLES = ['anon', 'authenticated', 'service_role', 'benchmark_writer']

/** Serves a migrated database, as a Supabase project does: logged in as `authenticator`, acting as the key's role. */
export async function startSupabase(
  databaseUrl: string,
  { maxRows = 1000 }: SupabaseServerOptions = {},
): Promise<SupabaseServer> {
  await createAuthenticator(databaseUrl)
  const connection = connectAs(databaseUrl)
  const roleOf = (key: string): string | null => {
    if (key === SECRET_KEY) return 'service_role'
    if (key === PUBLISHABLE_KEY) return 'anon'
    return ['anon', 'service_role'].find((role) => key === signJwt({ role })) ?? null
  }
  const app = new App({
    connection,
    api: { max_rows: maxRows },
    auth: { enabled: false, jwt_secret: JWT_SECRET },
    options: {
      server: {
        apiKeys: {
          resolver: (key: string) => {
            const role = roleOf(key)
            const type = role === 'service_role' ? 'secret' : 'publishable'
            return Promise.resolve(role === null ? null : { type, claims: { role } })
          },
        },
      },
    },
  })
  const answer = (request: Request): Response | Promise<Response> => app.fetch(request)
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false })
  await once(server, 'listening')
  const restoreConsole = silenceDatabaseErrors()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretKey: SECRET_KEY,
    publishableKey: PUBLISHABLE_KEY,
    jwt: signJwt,
    async stop() {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      // Calls that were under way when a test failed are not waited for.
      await connection.driver.end({ timeout: 1 })
      restoreConsole()
    },
  }
}

/** The login role of the API: no rights of its own, member of the roles that keys stand for. */
async function createAuthenticator(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'authenticator') then
        create role authenticator login noinherit;
      end if;
      grant ${API_ROLES.join(', ')} to authenticator;
      alter role service_role bypassrls;
    end $$`),
  )
}

function connectAs(databaseUrl: string) {
  const url = new URL(databaseUrl)
  url.username = 'authenticator'
  // Without these the driver encodes jsonb arguments twice, and times and numbers differ from PostgREST's JSON.
  const serialize = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const parse = (text: string): unknown => JSON.parse(text)
  const connection = createPostgresConnection({
    url: url.href,
    postgresOptions: {
      onnotice: () => undefined,
      types: {
        json: { to: 114, from: [114], serialize, parse },
        jsonb: { to: 3802, from: [3802], serialize, parse },
        numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
        timestamptz: {
          to: 1184,
          from: [1184],
          serialize: String,
          parse: (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
        },
      },
    },
  })
  connection.normalizeDbError = asPostgrest
  // It would grant everything in the schema to the API's roles, and so undo what the migrations decided.
  Reflect.set(connection, 'ensureRlsContext', () => Promise.resolve(true))
  return connection
}

/** HTTP status by SQLSTATE where the server lacks what PostgREST documents. Longest prefix first. */
const STATUSES: readonly (readonly [prefix: string, status: number])[] = [
  ['53400', 500],
  ['08', 503],
  ['53', 503],
  ['40', 500],
  ['55', 500],
  ['57', 500],
  ['23503', 409],
  ['23505', 409],
  ['', 400],
]
const AS_IT_IS = /^(?:42|PT|PGRST)/

/** An error of the database as PostgREST passes it on; the server knows this form from `raise sqlstate 'PGRST'`. */
function asPostgrest(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const isLost = /^(?:CONNECTION_|E[A-Z]+$)/.test(error.code)
  const code = isLost ? 'PGRST001' : error.code
  if (AS_IT_IS.test(code) && !isLost) return error
  const status = isLost ? 503 : STATUSES.find(([prefix]) => code.startsWith(prefix))?.[1]
  const text = (name: string): unknown => Reflect.get(error, name) ?? null
  return Object.assign(new Error(), {
    code: 'PGRST',
    message: JSON.stringify({ code, message: error.message, details: text('detail'), hint: text('hint') }),
    detail: JSON.stringify({ status, headers: {} }),
  })
}

/** The server prints every error that it passes on: of the database, and of connections that break. */
function silenceDatabaseErrors(): () => void {
  const { error } = console
  console.error = (...args: unknown[]) => {
    const [first] = args
    const isPassedOn = typeof first === 'object' && first !== null && typeof Reflect.get(first, 'code') === 'string'
    if (!isPassedOn) error(...args)
  }
  return () => {
    console.error = error
  }
}

function signJwt(claims: { readonly [claim: string]: unknown }): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'supabase', exp: 4_102_444_800, ...claims })}`
  return `${signed}.${createHmac('sha256', JWT_SECRET).update(signed).digest('base64url')}`
}
