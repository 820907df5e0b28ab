import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { App } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { serve } from '@hono/node-server'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { withClient } from './postgres.js'

/** A Supabase project for tests: its API over HTTP on loopback, on a real PostgreSQL. */
export interface SupabaseServer {
  readonly url: string
  /** Role `service_role`. */
  readonly secretKey: string
  /** Role `anon`. */
  readonly publishableKey: string
  /** What legacy keys are signed with. */
  readonly jwtSecret: string
  /** A legacy key: a signed JWT with this role and whatever else is claimed. */
  jwt(claims: { readonly role: string; readonly [claim: string]: unknown }): string
  stop(): Promise<void>
}

export interface SupabaseServerOptions {
  /** Most rows the API gives, `db-max-rows` of PostgREST. */
  readonly maxRows?: number
  /** Connections to the database, `db-pool` of PostgREST. */
  readonly poolSize?: number
}

const JWT_SECRET = 'a secret of at least thirty-two characters'
const SECRET_KEY = 'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz'
const PUBLISHABLE_KEY = 'sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH'
const API_ROLES = ['anon', 'authenticated', 'service_role', 'benchmark_writer']

/** Serves a migrated database, as a Supabase project does: logged in as `authenticator`, acting as the key's role. */
export async function startSupabase(
  databaseUrl: string,
  { maxRows = 1000, poolSize = 10 }: SupabaseServerOptions = {},
): Promise<SupabaseServer> {
  await createAuthenticator(databaseUrl)
  const connection = connectAs(databaseUrl, poolSize)
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
  // As PostgREST, it looks at the schema first; done by the first requests, a failure would look like an empty schema.
  await connection.introspect({ useCache: true })
  const answer = async (request: Request): Promise<Response> => withLostConnections(await app.fetch(request))
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false })
  await once(server, 'listening')
  const restoreConsole = silenceDatabaseErrors()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretKey: SECRET_KEY,
    publishableKey: PUBLISHABLE_KEY,
    jwtSecret: JWT_SECRET,
    jwt: signJwt,
    async stop() {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      // Calls that were under way when a test failed are not waited for.
      await connection.close()
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

/**
 * The server's own driver, postgres.js, hangs or throws past everybody when a connection is killed in a transaction.
 * A pool of node-postgres loses that one connection and makes another, as PostgREST does.
 */
function connectAs(databaseUrl: string, poolSize: number) {
  const url = new URL(databaseUrl)
  url.username = 'authenticator'
  const pool = new pg.Pool({
    connectionString: url.href,
    max: poolSize,
    options: '-c TimeZone=UTC',
    types: { getTypeParser: (oid): Parser => PARSERS[oid] ?? (pg.types.getTypeParser(oid, 'text') as Parser) },
  })
  // The call that was under way hears of it by itself.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  pool.on('error', () => undefined)
  // Opens nothing before it is used, which it never is.
  const connection = createPostgresConnection({ url: url.href })
  connection.kysely = new Kysely({ dialect: new PostgresDialect({ pool }) })
  connection.close = () => pool.end()
  connection.normalizeDbError = asPostgrest
  // It would grant everything in the schema to the API's roles, and so undo what the migrations decided.
  Reflect.set(connection, 'ensureRlsContext', () => Promise.resolve(true))
  return connection
}

type Parser = (text: string) => unknown

/** As PostgREST writes values in JSON, where the driver has another opinion. */
const PARSERS: { readonly [oid: number]: Parser } = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.DATE]: String,
  // name[], which the server asks for when it looks at the schema.
  1003: (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')),
  [pg.types.builtins.TIMESTAMPTZ]: (text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'),
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
  if (!(error instanceof Error)) return error
  const given: unknown = Reflect.get(error, 'code')
  // The driver's own complaints have no code, those of the system one like ECONNRESET.
  const isLost = /^Connection terminated|not queryable/.test(error.message) || /^E[A-Z]+$/.test(String(given))
  if (typeof given !== 'string' && !isLost) return error
  const code = isLost ? 'PGRST001' : String(given)
  if (AS_IT_IS.test(code) && !isLost) return error
  const status = isLost ? 503 : STATUSES.find(([prefix]) => code.startsWith(prefix))?.[1]
  const text = (name: string): unknown => Reflect.get(error, name) ?? null
  return Object.assign(new Error(), {
    code: 'PGRST',
    message: JSON.stringify({ code, message: error.message, details: text('detail'), hint: text('hint') }),
    detail: JSON.stringify({ status, headers: {} }),
  })
}

/** A connection that breaks outside of the call itself (BEGIN, COMMIT) has no code here; PostgREST says PGRST001. */
async function withLostConnections(response: Response): Promise<Response> {
  if (response.status !== 500) return response
  const said = await response.clone().text()
  if (!/ (?:E(?:CONNRESET|PIPE)|terminating connection|Connection terminated)/.test(said)) return response
  return Response.json(
    { code: 'PGRST001', message: 'the connection broke', details: null, hint: null },
    { status: 503 },
  )
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
