/**
 * Errors between here and the database of a Supabase project, as messages that say what to do. A server's text is shown
 * only if it comes from PostgREST or PostgreSQL, and without keys.
 */
import { StoreError } from '../../core/errors.js'
import { toStoreError } from '../client/database-error.js'
import { codeOf, textPropertyOf } from '../../core/thrown.js'
import { LOCKED, type ServiceFault } from '../client/failure.js'

/** The called function and its project, for messages. */
export interface Call {
  /** The database function. */
  readonly name: string
  /** Origin of the project. */
  readonly url: string
  readonly role: string
  /** Milliseconds for one attempt. */
  readonly patience: number
}

/** An HTTP answer with its body. */
export interface ServiceAnswer {
  readonly status: number
  /** Media type in lower case, without parameters; '' when there is none. */
  readonly type: string
  readonly location: string | null
  readonly retryAfter: number | null
  readonly body: string
}

const HOW_TO_MIGRATE =
  'Apply the migrations in supabase/migrations: `supabase link`, then `supabase db push`; or ' +
  '`benchmark-snapshots migrate --database-url …`; or paste the output of `benchmark-snapshots schema print` into the SQL ' +
  'editor of the dashboard.'
const RELOAD = "If you have just applied them, the API may not have noticed: run `notify pgrst, 'reload schema'`."

/** A fault whose error has the same code. */
export function fault(code: string, message: string, retryAfter: number | null = null): ServiceFault {
  return { code, retryAfter, error: new StoreError(message, code) }
}

/** The fault of an answer that is not a function's JSON; null if it may be. */
export function faultOfAnswer(call: Call, answer: ServiceAnswer): ServiceFault | null {
  const { status, type, location } = answer
  if (status >= 300 && status < 400) return redirected(call, status, location)
  if (status >= 400) return refused(call, answer)
  if (type === 'text/html') {
    const message = `${call.url} answered with a web page instead of data: a proxy between here and there asks for a login,`
    return fault('html', `${message} or supabase-url is not the address of a Supabase project.`)
  }
  return null
}

/** A body that should be JSON and is not. */
export function notJson(call: Call): ServiceFault {
  return fault(
    'not-json',
    `${call.url} answered ${call.name} with something that is not JSON, or with only a part of it. If a proxy changes ` +
      'answers on the way, let it pass those of this host.',
  )
}

function redirected({ url }: Call, status: number, location: string | null): ServiceFault {
  const target = location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'somewhere else'
  return fault(
    'redirect',
    `${url} redirects to ${target} (HTTP ${status}). The key was not sent there. If that is the new address of ` +
      'your project, name it in supabase-url; a login page of a proxy must let this host pass.',
  )
}

interface ApiError {
  readonly code: string | null
  readonly message: string
  readonly detail: string | null
  readonly hint: string | null
}

interface CodedError extends ApiError {
  readonly code: string
}

/** An error of PostgREST or the gateway; null for anything else. */
function readApiError(body: string): ApiError | null {
  try {
    const value: unknown = JSON.parse(body)
    const message = textPropertyOf(value, 'message')
    if (message === null) return null
    return {
      code: codeOf(value),
      message,
      detail: textPropertyOf(value, 'details'),
      hint: textPropertyOf(value, 'hint'),
    }
  } catch {
    // A page of a gateway: its status is enough.
    return null
  }
}

function refused(call: Call, { status, body, retryAfter }: ServiceAnswer): ServiceFault {
  const error = readApiError(body)
  if (typeof error?.code === 'string' && /^(?:[0-9A-Z]{5}|PGRST...)$/.test(error.code)) {
    return { ...ofDatabase(call, { ...error, code: error.code }), retryAfter }
  }
  return fault(`HTTP ${status}`, ofStatus(call, status, error), retryAfter)
}

function ofStatus({ url, name }: Call, status: number, error: ApiError | null): string {
  // Only short texts of the gateway: long ones may be a page.
  const said = error === null ? `HTTP ${status}` : `HTTP ${status}: ${error.message.slice(0, 200)}`
  const project = projectOf(url)
  switch (status) {
    case 401:
      return (
        `${url} does not accept the key (${said}). Make sure that supabase-key is a secret key of this very project ` +
        'and was not revoked: dashboard → Settings → API keys.'
      )
    case 402:
      return `The project is restricted (${said}): its organization used up a quota or owes a payment. See ${project}.`
    case 403:
      return `${url} refuses the call (${said}). A network restriction of the project or a proxy on the way causes this.`
    case 404:
      return `${url} has no API of Supabase at /rest/v1 (${said}). Check supabase-url.`
    case 413:
      return `${url} refuses ${name}: the request is too large (${said}). Push fewer results or cases at once.`
    case 429:
      return `${url} has had too many requests (${said}).`
    case 540:
      return `The project is paused (${said}). Restore it: ${project}.`
    default:
      return status >= 500
        ? `The project's API fails (${said}). Its status: ${project}.`
        : `${url} refuses ${name} (${said}).`
  }
}

/** The page with the state of a project. */
export function projectOf(url: string): string {
  const name = /^https:\/\/([a-z0-9]{20})\.supabase\.(?:co|in)$/.exec(url)?.[1]
  return name === undefined ? 'the dashboard of the project' : `https://supabase.com/dashboard/project/${name}`
}

/** An error of PostgreSQL or PostgREST: their text first, then what to do if it does not say that. */
function ofDatabase(call: Call, error: CodedError): ServiceFault {
  const advice = adviceFor(call, error)
  const { code } = error
  if (advice === null) return { code, retryAfter: null, error: toStoreError(error) }
  return fault(code, `${error.message} (${code}). ${advice}`)
}

function adviceFor({ name, role, url }: Call, { code, message }: CodedError): string | null {
  switch (code) {
    case 'PGRST202':
    case 'PGRST203':
    case '42883':
    case '42P01':
    case 'PGRST205':
      return `The schema of Benchmark Snapshots is missing in this database, or older than this version. ${HOW_TO_MIGRATE} ${RELOAD}`
    case 'PGRST106':
      return 'Expose the schema `public`: dashboard → Settings → Data API.'
    case '42501':
      return message.includes('set role')
        ? `Let the API act as this role: \`grant ${role} to authenticator\`.`
        : `The key has the role ${role}, which may not do this. ${rightsFor(name, role)}`
    case '22023':
      return message.includes('role')
        ? `supabase-key is a JWT of the role ${role}. Create it and \`grant ${role} to authenticator\`, or use a secret key.`
        : null
    case '55P03':
      return LOCKED
    case '57014':
      return (
        `${name} took longer than the database allows for one statement. Push fewer results at once, or allow more: ` +
        `\`alter role ${role} set statement_timeout = '30s'; notify pgrst, 'reload config'\`.`
      )
    case 'PGRST000':
    case 'PGRST001':
    case 'PGRST002':
    case 'PGRST003':
      return `The API of the project cannot reach its database: overloaded, restarting or down. See ${projectOf(url)}.`
    case 'PGRST301':
    case 'PGRST302':
    case 'PGRST303':
      return (
        'supabase-key is a JWT that this project does not accept: expired, or signed with a secret that is not (or no ' +
        'longer) its own. Make a new one, or use a secret key (sb_secret_…).'
      )
    default:
      return null
  }
}

function rightsFor(name: string, role: string): string {
  if (role === 'benchmark_writer') {
    return 'It may push, judge and record verdicts, and nothing else; for the rest use a secret key.'
  }
  return role === 'service_role'
    ? `Its rights were taken away or the migrations not applied: \`grant execute on function public.${name} to service_role\`.`
    : `Use a secret key, or a JWT of the role benchmark_writer.`
}
