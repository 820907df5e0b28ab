import { UserError } from '../../core/errors.js'
import { takeTlsMode, type TlsMode } from './tls.js'

/** Where a database URL leads, without its password: what messages may say. */
export interface DatabaseAddress {
  readonly host: string
  readonly port: string
  readonly database: string
  readonly user: string
}

/** A checked database URL. `url` holds the password: for the driver only, never for a message. */
export interface DatabaseUrl {
  readonly url: string
  readonly address: DatabaseAddress
  readonly tls: TlsMode
  /** What no message may say; several where parameters of the URL say it too. */
  readonly secrets: readonly string[]
}

const FORM = 'postgresql://<user>:<password>@<host>:<port>/<database>'
const ENCODE =
  'In the password, percent-encode every character but letters and digits: @ is %40, / is %2F, # is %23, ? is %3F.'

/**
 * Checks a database URL. Beyond this machine TLS is required and verified unless the URL says otherwise (`TlsMode`).
 * Throws `UserError`, which never repeats the URL: an unencoded password may stand anywhere in it.
 */
export function readDatabaseUrl(text: string): DatabaseUrl {
  const url = parse(text.trim())
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new UserError(`The database URL does not begin with postgresql://. Its form is ${FORM}`)
  }
  // What follows an unencoded / # or ? would be taken for the path or the query, and the password for the host.
  if (url.hash !== '' || url.pathname.includes('@') || url.search.includes('@')) throw malformed()
  const password = decoded(url.password)
  if (/^\[.*\]$/.test(password)) {
    throw new UserError('The database URL still has a placeholder in brackets where the password belongs.')
  }
  const host = url.searchParams.get('host') ?? decoded(url.hostname).replace(/^\[(.*)\]$/, '$1')
  const database = decoded(url.pathname.slice(1))
  const user = decoded(url.username)
  if (host === '' || user === '' || database === '') {
    const missing = host === '' ? 'host' : user === '' ? 'user' : 'database'
    throw new UserError(`The database URL names no ${missing}. Its form is ${FORM}`)
  }
  // Which of two the driver would take is not what somebody who reads the first one expects.
  const names = [...url.searchParams.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UserError(`The database URL has the parameter ${twice} twice.`)
  const tls = takeTlsMode(url, host)
  const secrets = [password, url.searchParams.get('password') ?? '', url.searchParams.get('sslpassword') ?? '']
  return { url: url.href, address: { host, port: url.port || '5432', database, user }, tls, secrets }
}

function parse(text: string): URL {
  try {
    return new URL(text)
  } catch {
    // The cause would carry the text.
    throw malformed()
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw malformed()
  }
}

function malformed(): UserError {
  return new UserError(`The database URL cannot be read. Its form is ${FORM}\n${ENCODE}`)
}
