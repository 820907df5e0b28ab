import { StoreError } from '../../core/errors.js'
import { DatabaseError, toStoreError } from '../client/database-error.js'
import type { DatabaseAddress } from './database-url.js'
import { tlsAdvice } from './tls.js'
import { codeOf, messageOf, propertyOf, textPropertyOf } from '../../core/thrown.js'
import { LOCKED, type ServiceFault } from '../client/failure.js'

/** SQLSTATE "connection failure", for connection errors without a code of their own. */
const CONNECTION_FAILURE = '08006'

const UNREACHABLE = /^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENOTFOUND|ENODATA|EAI_\w+|ETIMEDOUT)$/
const TOO_MANY = '\nThe server takes no more connections at present. Try again later, or connect through a pooler.'
const DIRECT_SUPABASE_HOST = /^db\.([a-z0-9]+)\.supabase\.(co|com|net|red)$/

export function describeAddress({ host, port, database }: DatabaseAddress): string {
  return `PostgreSQL database ${database} at ${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Why a connection failed, and what to do. The driver's messages have no password. */
export function explainConnectionFault(error: unknown, address: DatabaseAddress): StoreError {
  const message = messageOf(error)
  const code = codeOf(error) ?? codeOfWords(message)
  const advice = connectionAdvice(code, message, address)
  const text = `The ${describeAddress(address)} cannot be reached: ${shortReason(error, code)}${advice}`
  // Without the cause: the driver's exception contains its configuration.
  return new NoConnectionError(text, code)
}

class NoConnectionError extends StoreError {}

/** The driver's own errors have no codes. */
function codeOfWords(message: string): string {
  if (/timeout expired/.test(message)) return 'ETIMEDOUT'
  if (/Connection terminated/.test(message)) return CONNECTION_FAILURE
  if (/password must be/.test(message)) return '28P01'
  return 'connection'
}

/** An attempt at several addresses fails with an empty message and one error for each address. */
function shortReason(error: unknown, code: string): string {
  const own = textPropertyOf(error, 'message')
  const parts = propertyOf(error, 'errors')
  const inner = Array.isArray(parts) ? parts.map((part) => messageOf(part)) : []
  return own ?? (inner.length > 0 ? inner.join('; ') : code)
}

function connectionAdvice(code: string, message: string, address: DatabaseAddress): string {
  const { host, port, database, user } = address
  const [, project] = DIRECT_SUPABASE_HOST.exec(host) ?? []
  if (project !== undefined && UNREACHABLE.test(code)) {
    return (
      `\nThe address db.${project}.supabase.co has IPv6 only, and many machines, the runners of GitHub among them, ` +
      'have IPv4 only. Use the address of the session pooler, which the project page shows under "Connect":\n' +
      `postgresql://postgres.${project}:<password>@aws-<n>-<region>.pooler.supabase.com:5432/${database}`
    )
  }
  if (/tenant\b.*not found/i.test(message)) {
    return (
      '\nThe pooler does not know this project: its user is postgres.<project>, and the region in the host must be ' +
      'that of the project. Copy the URL from the project page, under "Connect". A paused project must be restored.'
    )
  }
  const advice = tlsAdvice(code, message, address)
  if (advice !== '') return advice
  if (/max clients reached/i.test(message)) return TOO_MANY
  switch (code) {
    case '28P01':
    case '28000':
      return `\nCheck user (${user}) and password in the database URL; special characters must be percent-encoded.`
    case '3D000':
      return `\nCheck the name after the last slash of the database URL, or create it: CREATE DATABASE "${database}"`
    case '53300':
    case '53400':
      return TOO_MANY
    case '57P03':
      return '\nThe server is starting up or shutting down. Try again in a moment.'
    case 'ECONNREFUSED':
      return `\nNothing listens on port ${port} there. Is the server running, and are host and port right?`
    case 'ENOTFOUND':
    case 'ENODATA':
      return '\nCheck the host in the database URL: there is no such name.'
    case 'EAI_AGAIN':
      return '\nThe name could not be looked up. Is this machine connected to the network?'
    case 'ETIMEDOUT':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return '\nIs there a way from this machine to the server, and does its firewall let this machine in?'
    default:
      return ''
  }
}

/** A connection that broke during a statement, or timed out. */
export function explainLostConnection(error: unknown, address: DatabaseAddress): StoreError {
  const text = `The connection to the ${describeAddress(address)} broke during a call: ${messageOf(error)}.`
  return new StoreError(text, codeOf(error) ?? CONNECTION_FAILURE)
}

/** Why a call of the database function `name` failed. Messages of the schema are passed on unchanged. */
export function explainCallFault(error: unknown, name: string): StoreError {
  const code = codeOf(error)
  const message = messageOf(error)
  if (code === '42883' && message.includes(name)) {
    const text =
      `The database has no function ${name} as this version of Benchmark Snapshots calls it: its schema is missing, ` +
      'or older or newer than the code.'
    return new DatabaseError(text, code, null, 'Run: benchmark-snapshots migrate --database-url <the same URL>')
  }
  if (code === '42501' && /for function/.test(message)) {
    const hint =
      'The user of the database URL needs a role that may: GRANT benchmark_writer TO <user> for pushing, ' +
      'GRANT service_role TO <user> for everything.'
    return new DatabaseError(message, code, null, hint)
  }
  if (code === '55P03') return new DatabaseError(message, code, null, LOCKED)
  if (code === '57014') {
    const hint =
      'The server is overloaded, or there is too much in the call: try again later, or push fewer results at once.'
    return new DatabaseError(message, code, null, hint)
  }
  return toStoreError(error)
}

/** For the retry table. */
export function faultOf(error: StoreError, isClosed: boolean): ServiceFault {
  if (isClosed) return { code: 'closed', retryAfter: null, error: new StoreError('The store was closed.', 'closed') }
  // What was never sent cannot have been carried out.
  const isLate = error instanceof NoConnectionError && /^(ETIMEDOUT|ECONNRESET|08...)$/.test(error.code ?? '')
  const code = isLate ? 'UND_ERR_CONNECT_TIMEOUT' : (error.code ?? '')
  return { code, retryAfter: null, error }
}
