import type { Client, QueryResult } from 'pg'
import type { Arguments, DatabaseFunction } from '../../contract/entry.js'
import { readDatabaseUrl, type DatabaseUrl } from './database-url.js'
import type { SqlSession } from '../migrations.js'
import {
  describeAddress,
  explainCallFault,
  explainConnectionFault,
  explainLostConnection,
  faultOf,
} from './postgres-fault.js'
import { ClearTextPasswordError } from './tls.js'
import { blotError, blotting } from '../secrets.js'
import { repeater, type RepeaterOptions } from '../client/repeater.js'
import { callStatement, readAnswer } from '../client/statement.js'
import type { Transport } from '../client/store.js'

const CONNECT_TIMEOUT_MS = 10_000
/** The server stops this much earlier than an attempt ends, so that its answer arrives. */
const GRACE_MS = 5_000

type Row = { readonly [column: string]: unknown }

/** One connection to a PostgreSQL server. It never reconnects: that would silently end a transaction. */
export interface PostgresSession extends SqlSession {
  readonly description: string
  /** False when the connection broke. */
  isOpen(): boolean
  /** Ends running statements. May be called twice. */
  close(): Promise<void>
}

export interface PostgresOptions extends RepeaterOptions {
  /** `postgresql://user:password@host:port/database?sslmode=…`; see `readDatabaseUrl`. */
  readonly databaseUrl: string
}

/**
 * The transport to any PostgreSQL with the schema, over one connection, which the first call opens, and the next call
 * after a broken connection opens again. Each call is one message, and so one round trip and one transaction: no
 * prepared statement and no setting outlives it, so it works through poolers in transaction mode.
 *
 * Throws `UserError` for an invalid URL. Calls are repeated as `retry.ts` says and reject with `StoreError`: its code
 * is the SQLSTATE, that of the system (`ECONNREFUSED`), `schema` or `closed`. The password is never part of a message.
 */
export function postgresTransport(options: PostgresOptions): Transport {
  const target = readDatabaseUrl(options.databaseUrl)
  const { limits, closing, converse, attempt } = repeater(options)
  const timeout = Math.max(1, limits.attempt - GRACE_MS)
  let session: PostgresSession | null = null
  let last: Promise<unknown> = Promise.resolve()

  const send = (called: DatabaseFunction, args: Arguments): Promise<unknown> =>
    attempt(called, async (signal) => {
      try {
        if (session?.isOpen() !== true) session = await openSession(target)
        return { value: await callOnce(session, called, args, timeout, signal) }
      } catch (error) {
        return { fault: faultOf(explainCallFault(error, called.name), closing.signal.aborted) }
      }
    })
  return {
    description: describeAddress(target.address),
    call: (called, args) =>
      converse(called, args, (sent) => {
        // One connection, so one call after the other.
        const answered = last.then(() => send(called, sent))
        last = answered.catch(() => null)
        return answered
      }),
    async close() {
      closing.abort()
      await last
      await session?.close()
    },
  }
}

async function callOnce(
  session: PostgresSession,
  called: DatabaseFunction,
  args: Arguments,
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
        // Times in JSON are in the session's time zone.
        `set local timezone = 'UTC'`,
        callStatement(called, args),
      ].join(';\n'),
    )
    return readAnswer(called, row?.['answer'])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** Opens a connection without a time limit for its statements: for migrations. */
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
      // The event may have a better message than the statement.
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

/** If the server refuses a statement, the connection stays usable; after any other error it is not. */
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
  // Loaded on first use: most runs never need it.
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: url,
    // Other modes are set in the URL.
    ...(tls === 'prefer' && { ssl: encrypts ? { rejectUnauthorized: false } : false }),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    fallback_application_name: 'benchmark-snapshots',
  })
  // Before the driver sees the request and sends the password: nothing is written to a destroyed stream.
  if (!encrypts) {
    const { connection } = client
    connection.prependListener('authenticationCleartextPassword', () => {
      connection.stream.destroy(new ClearTextPasswordError())
    })
  }
  await client.connect()
  return client
}
