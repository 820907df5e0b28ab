import { UserError } from '../../core/errors.js'
import { isLoopback } from '../address.js'
import type { DatabaseAddress } from './database-url.js'

/**
 * How a connection is encrypted, in the words of libpq's `sslmode`: https://www.postgresql.org/docs/current/libpq-ssl.html
 *
 * - `disable`: not at all
 * - `prefer`: where the server can, with whatever certificate
 * - `require`: always, with whatever certificate; with `sslrootcert` as `verify-ca`
 * - `verify-ca`: with a certificate from the authority of `sslrootcert`
 * - `verify-full`: with a certificate for this host, from that authority or one that this machine trusts
 *
 * Unlike libpq's, the default is `verify-full`, and `prefer` only to this machine.
 */
const TLS_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
export type TlsMode = (typeof TLS_MODES)[number]

/** Aliases: libpq's `allow`, which prefers no encryption, and `no-verify` of Node's driver. */
const ALIASES: { readonly [word: string]: TlsMode } = { allow: 'prefer', 'no-verify': 'require' }
/** The parameter `ssl` of Node's and Java's drivers. */
const SSL_WORDS: { readonly [word: string]: TlsMode } = {
  ...{ true: 'verify-full', 1: 'verify-full', false: 'disable', 0: 'disable', 'no-verify': 'require' },
}

/**
 * Reads the encryption settings of a database URL, and writes them so that Node's driver understands the same. Throws
 * `UserError`, which does not repeat the URL.
 */
export function takeTlsMode(url: URL, host: string): TlsMode {
  const { searchParams: query } = url
  const mode = host.startsWith('/') ? 'disable' : tlsMode(query, host)
  for (const name of ['ssl', 'sslmode', 'uselibpqcompat']) query.delete(name)
  if (query.get('sslrootcert') === 'system') query.delete('sslrootcert')
  if (mode === 'verify-ca' && !query.has('sslrootcert')) {
    throw new UserError(
      'The database URL says sslmode=verify-ca, which needs the certificate of the authority: sslrootcert=<file>',
    )
  }
  if (mode === 'prefer') return mode
  query.set('sslmode', mode)
  // Without this the driver treats `require` as `verify-full`.
  query.set('uselibpqcompat', 'true')
  return mode
}

function tlsMode(query: URLSearchParams, host: string): TlsMode {
  const [mode, ssl, authority] = ['sslmode', 'ssl', 'sslrootcert'].map((name) => query.get(name))
  const named = TLS_MODES.find((word) => word === mode) ?? ALIASES[mode ?? '']
  if (typeof mode === 'string' && named === undefined) {
    throw new UserError(`The database URL has an unknown sslmode. Use one of ${TLS_MODES.join(', ')}.`)
  }
  if (authority === 'system') return 'verify-full'
  if (named !== undefined) return named
  if (typeof ssl === 'string') {
    const meant = SSL_WORDS[ssl]
    if (meant !== undefined) return meant
    throw new UserError(
      'The database URL has an unknown value of ssl. Use sslmode instead, such as sslmode=verify-full.',
    )
  }
  if (typeof authority === 'string') return 'verify-full'
  return isLoopback(host) ? 'prefer' : 'verify-full'
}

const UNTRUSTED =
  /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT\w*))$/
const TLS = /^(?:ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|EPROTO)$/
const SUPABASE = /\.supabase\.(?:co|com)$/

/** The `sslmode` that the host needs, if encryption is why a connection failed; '' if it is not. */
export function tlsAdvice(code: string, message: string, { host }: DatabaseAddress): string {
  if (/does not support SSL/.test(message)) {
    return (
      '\nIt has no TLS: anybody on the way could read and change what is sent, so nothing was sent. ' +
      'Turn on ssl on the server; or, if the way to it is safe, such as to a service container or within a private ' +
      'network, add sslmode=disable to the database URL.'
    )
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return (
      '\nThe certificate belongs to another host. Check the host in the database URL; if it is right, ' +
      'sslmode=verify-ca&sslrootcert=<file> accepts any certificate of your authority.'
    )
  }
  if (code === 'CERT_HAS_EXPIRED') return '\nThe certificate of the server has expired: it needs a new one.'
  if (UNTRUSTED.test(code)) {
    const where = SUPABASE.test(host)
      ? 'Supabase signs with an authority of its own: the project page has its certificate under Settings, Database, SSL configuration'
      : 'This machine does not know the authority that signed it: ask whoever runs the server for its certificate'
    return (
      `\nThe certificate of the server is not trusted. ${where}. Keep it as a file and write ` +
      'sslmode=verify-full&sslrootcert=<file> into the database URL. sslmode=require encrypts without checking who is at ' +
      'the other end.'
    )
  }
  if (!TLS.test(code)) return ''
  return '\nNo secure connection could be made. sslmode in the database URL sets the kind, such as sslmode=verify-full.'
}

/** The server wants the password in clear text: it is never sent, whatever the URL says. */
export class ClearTextPasswordError extends Error {
  readonly code = 'clear-text-password'

  constructor() {
    super(
      'the server asks for the password in clear text, and the connection is not encrypted\n' +
        'The password was not sent. Make the server use scram-sha-256 (in pg_hba.conf, auth_type of a pooler), or turn on ' +
        'ssl there and write sslmode=require, or verify-full, into the database URL.',
    )
  }
}
