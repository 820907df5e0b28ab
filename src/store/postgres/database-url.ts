import { UserError } from '../../core/errors.js'

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
  /** The URL does not say whether to use TLS: use it where the server has it. */
  readonly prefersTls: boolean
}

const FORM = 'postgresql://<user>:<password>@<host>:<port>/<database>'
const ENCODE =
  'In the password, percent-encode every character but letters and digits: @ is %40, / is %2F, # is %23, ? is %3F.'
const TLS_MODES: readonly string[] = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

/**
 * Checks a database URL. `sslmode` means what it means to psql: `require` encrypts, `verify-full` also checks whom it
 * talks to; without it TLS is used where the server has it. Throws `UserError`, which never repeats the URL: an
 * unencoded password may stand anywhere in it.
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
  const mode = url.searchParams.get('sslmode')
  if (mode !== null && !TLS_MODES.includes(mode)) {
    throw new UserError(`The database URL has an unknown sslmode. There are ${TLS_MODES.join(', ')}.`)
  }
  const isSocket = host.startsWith('/')
  const prefersTls = !isSocket && !url.searchParams.has('ssl') && (mode === null || mode === 'prefer')
  if (prefersTls) url.searchParams.delete('sslmode')
  // Without this the driver takes `require` for `verify-full`, which no certificate of one's own passes.
  else if (mode !== null && mode !== 'no-verify') url.searchParams.set('uselibpqcompat', 'true')
  return { url: url.href, address: { host, port: url.port || '5432', database, user }, prefersTls }
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
