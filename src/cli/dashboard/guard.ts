/** Who may ask a local dashboard for what. Browsers send requests for any page that is open in them. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { sha256 } from '../digest.js'

/** A request, as far as it decides who asks. */
export interface AskedRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

export interface Guarded {
  readonly port: number
  /** Known to whoever sees the terminal. */
  readonly token: string
}

export interface Denial {
  readonly status: number
  readonly message: string
}

/** For every path: only for who asks for this very server, as no name that was pointed to it does (DNS rebinding). */
export function deniedHost({ headers }: AskedRequest, { port }: Guarded): Denial | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host !== undefined && hosts.includes(headers.host)) return null
  return { status: 403, message: `This server answers at ${hosts.join(' and ')} only.` }
}

/** For whatever has data in it: only for who was given the token of this start. */
export function deniedToken({ headers }: AskedRequest, { token }: Guarded): Denial | null {
  const given = /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1]
  // Hashes have one length, whatever was given.
  if (given !== undefined && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)))) return null
  return { status: 403, message: 'This page belongs to an earlier start: open the address in the terminal.' }
}

/** For what acts: only from this very page, in a form that no page of others can send without being asked for leave. */
export function deniedAct({ method, headers }: AskedRequest): Denial | null {
  if (method !== 'POST') return { status: 405, message: 'This path takes POST.' }
  if (headers.origin === undefined || headers.origin !== `http://${headers.host ?? ''}`) {
    return { status: 403, message: 'Another page sent this request.' }
  }
  if (headers['content-type'] !== 'application/json')
    return { status: 415, message: 'This path takes application/json.' }
  return null
}

/** For files: they are read, from this page or by hand. */
export function deniedRead({ method, headers }: AskedRequest): Denial | null {
  if (method !== 'GET') return { status: 405, message: 'This path takes GET.' }
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`) {
    return { status: 403, message: 'Another page sent this request.' }
  }
  return null
}
