import dns from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { Arguments, DatabaseFunction } from '../../contract/entry.js'
import { StoreError } from '../../core/errors.js'
import type { ServiceFault } from '../client/failure.js'
import { repeater, type RepeaterOptions } from '../client/repeater.js'
import type { Attempt } from '../client/retry.js'
import type { Transport } from '../client/store.js'
import { faultOfNetwork } from './network-faults.js'
import { blotting } from '../secrets.js'
import { readAllRows, type RowPage } from './row-pages.js'
import { faultOfAnswer, notJson, type Call, type ServiceAnswer } from './service-faults.js'
import { readSupabaseKey, type SupabaseKey } from './supabase-key.js'
import { readSupabaseUrl, refusePrivateHost } from './supabase-url.js'

export interface SupabaseOptions extends RepeaterOptions {
  /** Input `supabase-url`. */
  readonly url: string
  /** Input `supabase-key`. */
  readonly key: string
  /** Input `supabase-api-key`: needed with a JWT of another role. */
  readonly apiKey?: string | undefined
  /** Allowed hosts of a private network; see `PRIVATE_HOSTS_VARIABLE`. */
  readonly privateHosts?: string | undefined
  readonly fetch?: typeof fetch
  /** All addresses of a host. */
  readonly lookup?: (host: string) => Promise<readonly { readonly address: string }[]>
}

/**
 * Whether the answer may have more rows than the API returns at once. A call that changes something is not read twice.
 */
function isPaged({ answers, effect }: DatabaseFunction): boolean {
  return answers.kind === 'rows' && effect === 'reads'
}

/**
 * The transport to a Supabase project: supabase-js over PostgREST. Nothing is sent before the first call.
 *
 * Throws `UserError` for an invalid address or key, and `StoreError` on Node.js older than 22. Calls are repeated as
 * `retry.ts` says and reject with `StoreError`: SQLSTATE (then with detail and hint), PostgREST's code, `HTTP 503`, the
 * code of a system call, or one of `timeout`, `redirect`, `html`, `not-json`, `schema`, `closed`. No key is ever part
 * of a message.
 */
export function supabaseTransport(options: SupabaseOptions): Transport {
  requireNode(process.versions.node)
  const { limits, now, closing, converse, attempt } = repeater(options)
  const url = readSupabaseUrl(options.url, options.privateHosts)
  const key = readSupabaseKey(options.key, options.apiKey, now())
  let opened: Promise<SupabaseClient> | null = null

  async function send(called: DatabaseFunction, args: Arguments, from = 0): Promise<Answer> {
    opened ??= connect(url, key, options)
    const client = await opened
    const asked: Call = { name: called.name, url, role: key.role, patience: limits.attempt }
    return attempt(called, (signal) =>
      sendOnce(client, asked, args, isPaged(called) ? from : null, signal, closing.signal),
    )
  }

  return {
    description: `Supabase project ${url} as ${key.role}`,
    call: (called, args) =>
      isPaged(called)
        ? readAllRows(called.name, (from) => send(called, args, from).then(pageOf))
        : converse(called, args, (sent) => send(called, sent).then(({ data }) => data)),
    close: () => {
      closing.abort()
      return Promise.resolve()
    },
  }
}

/** Throws `StoreError` for a Node.js that supabase-js does not support. */
export function requireNode(version: string): void {
  if (Number(version.split('.')[0]) >= 22) return
  throw new StoreError(
    `A Supabase project as the store needs Node.js 22 or newer; this is ${version}. ` +
      'The embedded database runs on Node.js 20.12 or newer.',
  )
}

interface Answer {
  readonly data: unknown
  /** The total number of rows, if it was requested. */
  readonly count: number | null
}

function pageOf({ data, count }: Answer): RowPage {
  return { rows: data, total: count }
}

/** A client without sessions: with `accessToken` there is no auth client, and nothing is stored or refreshed. */
async function connect(
  url: string,
  key: SupabaseKey,
  { privateHosts = '', lookup = addressesOf, fetch: send = fetch }: SupabaseOptions,
): Promise<SupabaseClient> {
  await refusePrivateHost(url, privateHosts, lookup)
  const { createClient } = await import('@supabase/supabase-js')
  return createClient(url, key.apiKey, {
    accessToken: () => Promise.resolve(key.bearer),
    global: { fetch: guarded(key, send) },
  })
}

const addressesOf = (host: string): Promise<LookupAddress[]> => dns.lookup(host, { all: true })

/** An answer that is not what the function returns. */
class Refusal extends Error {
  constructor(readonly answer: ServiceAnswer) {
    super(`HTTP ${answer.status}`)
  }
}

/**
 * A fetch that shows supabase-js only answers of functions. supabase-js takes a 404 without content for an empty
 * success, and drops the status and `Retry-After` of failures.
 */
function guarded(key: SupabaseKey, send: typeof fetch): typeof fetch {
  const blot = blotting([key.apiKey, key.bearer])
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    // supabase-js also puts the API key here. A secret key is not a JWT, and only the gateway accepts it.
    if (key.bearer === null) headers.delete('authorization')
    // Not `follow`: a redirect could send the key to another host.
    const response = await send(input, { ...init, headers, redirect: 'manual' })
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (response.ok && type !== 'text/html') return response
    const location = response.headers.get('location')
    throw new Refusal({
      status: response.status,
      type,
      location: location === null ? null : blot(location),
      retryAfter: readRetryAfter(response.headers.get('retry-after'), response.headers.get('date')),
      body: blot(await response.text()),
    })
  }
}

/** `Retry-After` as milliseconds: seconds, or a date by the server's own clock. null: absent or unreadable. */
function readRetryAfter(value: string | null, date: string | null): number | null {
  if (value === null) return null
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.parse(date ?? '')
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null
}

/** @param from the first row of a page; null: the answer has no pages */
async function sendOnce(
  client: SupabaseClient,
  asked: Call,
  args: Arguments,
  from: number | null,
  signal: AbortSignal,
  closing: AbortSignal,
): Promise<Attempt<Answer, ServiceFault>> {
  try {
    const builder = client.rpc(asked.name, args, from === null ? {} : { count: 'exact' })
    if (from !== null && from > 0) builder.range(from, Number.MAX_SAFE_INTEGER)
    // Retries are decided here, not by the client, which does not know idempotency keys.
    const answer: Answer = await builder.abortSignal(signal).retry(false).throwOnError()
    return { value: { data: answer.data, count: answer.count } }
  } catch (thrown) {
    const fault = thrown instanceof Refusal ? faultOfAnswer(asked, thrown.answer) : null
    if (fault !== null) return { fault }
    if (thrown instanceof Error && thrown.name === 'PostgrestError') return { fault: notJson(asked) }
    return { fault: faultOfNetwork(asked, thrown, signal, closing.aborted) }
  }
}
