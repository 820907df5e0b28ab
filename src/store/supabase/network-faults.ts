/** Errors on the way to a Supabase project, as messages that say what to do. */
import { codeOf, propertyOf, textPropertyOf } from '../../core/thrown.js'
import { fault, projectOf, type Call } from './service-faults.js'
import type { ServiceFault } from '../client/failure.js'

/** Error codes of TLS: OpenSSL's, Node's and those of certificates. */
const TLS = /^(?:ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/

/** The fault of an attempt without an answer, or with only a part of one. */
export function faultOfNetwork(call: Call, thrown: unknown, signal: AbortSignal, isClosed: boolean): ServiceFault {
  if (isClosed) return fault('closed', `The store was closed while ${call.name} was under way.`)
  if (signal.aborted) {
    return fault(
      'timeout',
      `${call.url} did not answer ${call.name} within ${Math.round(call.patience / 1000)} seconds.`,
    )
  }
  const code = codeOfNetwork(thrown)
  if (code !== null) return fault(code, ofNetwork(call, code))
  // Not an error of the network: a bug of this program, which must not look like one of the service.
  if (textPropertyOf(thrown, 'message') !== 'fetch failed') throw thrown
  const reason = textPropertyOf(propertyOf(thrown, 'cause'), 'message') ?? 'no reason is given'
  return fault('network', `${call.url} cannot be called: ${reason}. Check supabase-url.`)
}

/** fetch wraps the error, and wraps the errors of several addresses of one host again. */
function codeOfNetwork(thrown: unknown): string | null {
  if (thrown === undefined || thrown === null) return null
  const errors = propertyOf(thrown, 'errors')
  const inner = propertyOf(thrown, 'cause') ?? (Array.isArray(errors) ? (errors as unknown[])[0] : null)
  return codeOf(thrown) ?? codeOfNetwork(inner)
}

function ofNetwork({ url }: Call, code: string): string {
  const { hostname } = new URL(url)
  if (TLS.test(code)) {
    return (
      `No safe connection to ${url}: its certificate or its TLS is not accepted (${code}). Behind a proxy that inspects ` +
      'encrypted connections, name its certificate in the environment variable NODE_EXTRA_CA_CERTS; ' +
      'with Supabase on a server of your own, install a valid one.'
    )
  }
  switch (code) {
    case 'ENOTFOUND':
      return (
        `There is no host ${hostname} (${code}). Check supabase-url; a project that is paused or was deleted has no address ` +
        `either: ${projectOf(url)}.`
      )
    case 'EAI_AGAIN':
      return `The name ${hostname} cannot be looked up (${code}): no name server answers. Is this machine online?`
    case 'ECONNREFUSED':
      return `Nobody listens at ${url} (${code}). Check host and port; a local project is started by \`supabase start\`.`
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return (
        `There is no route to ${hostname} (${code}). GitHub's runners reach IPv4 addresses only: a host that has none, such as the ` +
        'direct one of a database (db.….supabase.co), is out of their reach. The address of the project has one.'
      )
    default:
      return `The connection to ${url} broke (${code}).`
  }
}
