import { isIP } from 'node:net'
import { UserError } from '../../core/errors.js'
import { isLoopback, isPrivateAddress } from '../address.js'

/** The variable with the private hosts that are allowed for a Supabase project, separated by commas or blanks. */
export const PRIVATE_HOSTS_VARIABLE = 'BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS'
/** The name of a project in its address. */
const PROJECT = /^[a-z0-9]{20}$/

/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste: spaces,
 * a line break, quotes, a slash or `/rest/v1` at the end are accepted. Throws `UserError` for anything that is not
 * https (http is accepted to this machine), that has a user or another path, or that is an address of a private
 * network.
 * @param privateHosts those that are allowed, as in `PRIVATE_HOSTS_VARIABLE`
 */
export function readSupabaseUrl(text: string, privateHosts = ''): string {
  const trimmed = text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  if (trimmed === '')
    throw new UserError('supabase-url is empty: it is the address of your project, https://….supabase.co')
  if (PROJECT.test(trimmed)) throw wrong(`is the name of a project, not its address: https://${trimmed}.supabase.co`)
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  // The text is not repeated: it may be a key in the wrong place, or contain a password.
  if (url === null) throw wrong('is not an address. It looks like https://abcdefghijklmnopqrst.supabase.co')
  if (/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw wrong('is the connection string of a database. The address of the project is https://….supabase.co')
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong('contains a user name or password. Leave them out: the key goes into supabase-key')
  }
  const host = hostOf(url)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(host))) {
    throw wrong(`begins with ${url.protocol}//, which would send the key readable for everybody. Use https://`)
  }
  const project = /^\/dashboard\/project\/([a-z0-9]{20})/.exec(url.pathname)?.[1]
  if (project !== undefined) {
    throw wrong(`is a page of the dashboard. The address of that project is https://${project}.supabase.co`)
  }
  if (!/^(?:\/rest\/v1)?\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw wrong(`goes on after the host. The address of the project is ${url.origin}`)
  }
  if (!isLoopback(host) && isPrivateAddress(host) && !isAllowed(host, privateHosts)) throw isPrivate(host, host)
  return url.origin
}

type Lookup = (host: string) => Promise<readonly { readonly address: string }[]>

/**
 * Looks up the host of a checked address, so that a public name does not lead into a private network. Throws
 * `UserError` if it does. A failed look-up is reported by the connection attempt.
 */
export async function refusePrivateHost(origin: string, privateHosts: string, lookup: Lookup): Promise<void> {
  const host = hostOf(new URL(origin))
  if (isIP(host) !== 0 || isLoopback(host) || host.endsWith('.supabase.co') || isAllowed(host, privateHosts)) return
  const found = await lookup(host).catch(() => [])
  const inside = found.find(({ address }) => isPrivateAddress(address))
  if (inside !== undefined) throw isPrivate(host, inside.address)
}

/** IPv6 without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

function isAllowed(host: string, privateHosts: string): boolean {
  const allowed = privateHosts.toLowerCase().split(/[\s,]+/)
  return allowed.includes(host) || allowed.includes(`[${host}]`)
}

function isPrivate(host: string, address: string): UserError {
  return wrong(
    `leads to ${host === address ? address : `${host}, which is ${address}`}, which is not on the public internet. If your ` +
      `Supabase is there, name the host in the environment variable ${PRIVATE_HOSTS_VARIABLE} of the runner or the job`,
  )
}

function wrong(what: string): UserError {
  return new UserError(`supabase-url ${what}`)
}
