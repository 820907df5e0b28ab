import type { Client, QueryResult } from 'pg'
import type { Log } from '../../ports.js'
import { ClearTextPasswordError } from './tls.js'
import { readDatabaseUrl } from './database-url.js'
import type { DatabaseUrl } from './database-url.js'
import type { SqlSession } from '../migrations.js'
import {
  describeAddress,
  explainCallFault,
  explainConnectionFault,
  explainLostConnection,
  faultOf,
} from './postgres-fault.js'
import { blotError, blotting } from '../secrets.js'
import { withKeys } from '../client/push-keys.js'
import { RETRY_LIMITS, RETRY_TOOLS, attemptRepeatedly } from '../client/retry.js'
import type { Attempt, RetryLimits, RetryTools } from '../client/retry.js'
import type { Transport } from '../client/rpc-store.js'
import { schemaHandshake } from '../client/schema-handshake.js'
import { errorOfFailure } from '../supabase/service-faults.js'
import type { ServiceFault } from '../supabase/service-faults.js'

const CONNECT_TIMEOUT_MS = 10_000
/** The server gives up this much earlier than an attempt ends, so that its answer is known. */
const GRACE_MS = 5_000

type Args = { readonly [parameter: string]: unknown }
type Row = { readonly [column: string]: unknown }

/** One connection to a PostgreSQL server. It is never made anew: a transaction would silently end in between. */
export interface PostgresSession extends SqlSession {
  readonly description: string
  /** False when the connection broke. */
  isOpen(): boolean
  /** Ends what is under way. May be called twice. */
  close(): Promise<void>
}

export interface PostgresOptions extends Partial<RetryTools> {
  /** `postgresql://user:password@host:port/database?sslmode=…`; see `readDatabaseUrl`. */
  readonly databaseUrl: string
  /** Is told of retries and of a schema that is newer than this code. */
  readonly log?: Log | undefined
  readonly limits?: Partial<RetryLimits>
  /** The newest migration this code knows; default: of those in `supabase/migrations`. */
  readonly schemaVersion?: string
}

/**
 * A way to any PostgreSQL that has the schema, over one connection, opened by the first call and opened anew by the
 * call after one that broke it. Each call is one message and so one round trip and one transaction: no prepared
 * statement and no setting outlives it, so it works through poolers in transaction mode.
 *
 * Throws `UserError` for a URL that cannot be read. Calls are repeated as `retry.ts` says and reject with
 * `StoreError`: its code is the SQLSTATE, that of the system (`ECONNREFUSED`), `schema` or `closed`. The password is
 * never part of a message.
 */
export function postgresTransport(options: PostgresOptions): Transport {
  const target = readDatabaseUrl(options.databaseUrl)
  const description = describeAddress(target.address)
  const limits: RetryLimits = { ...RETRY_LIMITS, ...options.limits }
  const { sleep, random, now } = { ...RETRY_TOOLS, ...options }
  const closing = new AbortController()
  const handshake = schemaHandshake(options.log, options.schemaVersion)
  let session: PostgresSession | null = null
  let last: Promise<unknown> = Promise.resolve()

  const attempt = async (name: string, args: Args, signal: AbortSignal): Promise<Attempt<unknown, ServiceFault>> => {
    try {
      if (session?.isOpen() !== true) session = await openSession(target)
      return { value: await callOnce(session, name, args, Math.max(1, limits.attempt - GRACE_MS), signal) }
    } catch (error) {
      return { fault: faultOf(explainCallFault(error, name), closing.signal.aborted) }
    }
  }
  const call = async (name: string, args: Args): Promise<unknown> => {
    const ending = await attemptRepeatedly((signal) => attempt(name, args, signal), {
      name,
      limits,
      tools: { sleep, random, now },
      closing: closing.signal,
      onRetry: ({ error }, wait) => {
        options.log?.info(`${error.message}\nTrying again in ${(wait / 1000).toFixed(1)} s.`)
      },
    })
    if ('value' in ending) return ending.value
    throw errorOfFailure({ name, url: description, role: target.address.user, patience: limits.attempt }, ending)
  }
  return {
    description,
    async rpc(name, args) {
      const push = withKeys(await handshake.ask(args))
      // One connection: one call after the other.
      const answered = last.then(() => call(name, push.args))
      last = answered.catch(() => null)
      const answer = await answered
      await handshake.hear(answer)
      return push.answer(answer)
    },
    async close() {
      closing.abort()
      await last
      await session?.close()
    },
  }
}

async function callOnce(
  session: PostgresSession,
  name: string,
  args: Args,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<unknown> {
  const end = (): void => void session.close()
  signal.addEventListener('abort', end)
  try {
    const [row] = await session.rows(
      [
        'set transaction isolation level read committed',
        `set local statement_timeout = ${timeoutMs}`,
        // Times in JSON are texts in the session's zone.
        `set local timezone = 'UTC'`,
        callSql(name, args),
      ].join(';\n'),
    )
    const values = JSON.parse(String(row?.['answer'])) as unknown[]
    return row?.['is_set'] === true ? values : (values[0] ?? null)
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** Opens a connection without a limit of time for its statements: for migrations. */
export function connectPostgres(databaseUrl: string): Promise<PostgresSession> {
  return openSession(readDatabaseUrl(databaseUrl))
}

async function openSession(target: DatabaseUrl): Promise<PostgresSession> {
  const blot = blotting(target.secrets)
  const client = await connect(target).catch((error: unknown) => {
    throw explainConnectionFault(blotError(error, blot), target.address)
  })
  let broken: unknown = null
  let closing: Promise<void> | null = null
  client.on('error', (error) => (broken = error))
  const close = (): Promise<void> => (closing ??= client.end())
  const query = async (text: string): Promise<QueryResult<Row>[]> => {
    try {
      const answer: unknown = await client.query(text)
      return (Array.isArray(answer) ? answer : [answer]) as QueryResult<Row>[]
    } catch (thrown) {
      const error = blotError(thrown, blot)
      if (broken === null && isRefusal(error)) throw error
      // The event may have told more than the statement does.
      broken ??= error
      await close()
      throw explainLostConnection(broken, target.address)
    }
  }
  return {
    description: describeAddress(target.address),
    isOpen: () => broken === null && closing === null,
    exec: query,
    rows: async (sql) => (await query(sql)).at(-1)?.rows ?? [],
    close,
  }
}

/** The server said no to a statement and goes on; whatever else fails leaves no usable connection. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'severity' in error && error.severity === 'ERROR'
}

async function connect(target: DatabaseUrl): Promise<Client> {
  try {
    return await connectWith(target, target.tls !== 'disable')
  } catch (error) {
    const hasNoTls = error instanceof Error && error.message === 'The server does not support SSL connections'
    if (target.tls !== 'prefer' || !hasNoTls) throw error
  }
  return connectWith(target, false)
}

async function connectWith({ url, tls }: DatabaseUrl, encrypts: boolean): Promise<Client> {
  // Loaded when first used: most runs never need it.
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: url,
    // Other modes are in the URL.
    ...(tls === 'prefer' && { ssl: encrypts ? { rejectUnauthorized: false } : false }),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    fallback_application_name: 'benchmark-snapshots',
  })
  // Before the driver hears of it, which would send the password: nothing is written to a stream that is destroyed.
  if (!encrypts) {
    const { connection } = client
    connection.prependListener('authenticationCleartextPassword', () => {
      connection.stream.destroy(new ClearTextPasswordError())
    })
  }
  await client.connect()
  return client
}

/**
 * The call of a function by named arguments, as one statement without parameters, because only such can share a
 * message with settings. Untyped literals take the types of the function's parameters: each name has one overload.
 * Row: `is_set` says whether the function returns a set, `answer` is its rows or its one value, as a JSON array.
 */
function callSql(name: string, args: Args): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  const list = given.map(([parameter, value]) => `${identifier(parameter)} => ${literal(value)}`).join(', ')
  const called = `public.${identifier(name)}`
  return `select
    (select f.proretset from pg_catalog.pg_proc f where f.oid = ${literal(called)}::pg_catalog.regproc) as is_set,
    coalesce(pg_catalog.json_agg(x), '[]')::text as answer
  from ${called}(${list}) x`
}

/** Objects and arrays are for parameters of type json or jsonb. */
function literal(value: unknown): string {
  if (value === null) return 'null'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // E'…' reads the same whatever standard_conforming_strings says.
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
