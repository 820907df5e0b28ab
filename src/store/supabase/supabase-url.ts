import { UserError } from '../../core/errors.js'

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
/** How Supabase names a project: part of its address. */
const PROJECT = /^[a-z0-9]{20}$/

/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste:
 * spaces, a line break, quotes, a slash or `/rest/v1` at the end are no error. Throws `UserError` for anything
 * that is not https (but http to this machine), names a user or another path.
 */
export function readSupabaseUrl(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  if (trimmed === '')
    throw new UserError('supabase-url is empty: it is the address of your project, https://….supabase.co')
  if (PROJECT.test(trimmed)) throw wrong(`is the name of a project, not its address: https://${trimmed}.supabase.co`)
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  // The text itself is not repeated: it may be a key in the wrong place, or contain a password.
  if (url === null) throw wrong('is not an address. It looks like https://abcdefghijklmnopqrst.supabase.co')
  if (/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw wrong('is the connection string of a database. The address of the project is https://….supabase.co')
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong('contains a user name or password. Leave them out: the key goes into supabase-key')
  }
  const isLoopback = LOOPBACK.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw wrong(`begins with ${url.protocol}//, which would send the key readable for everybody. Use https://`)
  }
  const project = /^\/dashboard\/project\/([a-z0-9]{20})/.exec(url.pathname)?.[1]
  if (project !== undefined) {
    throw wrong(`is a page of the dashboard. The address of that project is https://${project}.supabase.co`)
  }
  if (!/^(?:\/rest\/v1)?\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw wrong(`goes on after the host. The address of the project is ${url.origin}`)
  }
  return url.origin
}

function wrong(what: string): UserError {
  return new UserError(`supabase-url ${what}`)
}
