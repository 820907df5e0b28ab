import { UserError } from '../../core/errors.js'
import { takeTlsMode, type TlsMode } from './tls.js'

/** The target of a database URL, without its password, for messages. */
export interface DatabaseAddress {
  readonly host: string
  readonly port: string
  readonly database: string
  readonly user: string
}

/** A checked database URL. `url` has the password: for the driver only, never for a message. */
export interface DatabaseUrl {
  readonly url: string
  readonly address: DatabaseAddress
  readonly tls: TlsMode
  /** Texts that no message may contain; several if parameters of the URL have passwords too. */
  readonly secrets: readonly string[]
}

const FORM = 'postgresql://<user>:<password>@<host>:<port>/<database>'
const ENCODE =
  'In the password, percent-encode every character but letters and digits: @ is %40, / is %2F, # is %23, ? is %3F.'

/**
 * Checks a database URL. Connections to other machines must use TLS with a verified certificate unless the URL says
 * otherwise (`TlsMode`). Throws `UserError`, which never repeats the URL: it may contain an unencoded password
 * anywhere.
 */
export function readDatabaseUrl(text: string): DatabaseUrl {
  const url = parse(text.trim())
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new UserError(`The database URL does not begin with postgresql://. Its form is ${FORM}`)
  }
  // After an unencoded / # or ? the rest would be read as the path or the query, and the password as the host.
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
  // The driver might take another one than the reader of the URL expects.
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
    // The cause would contain the text.
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
