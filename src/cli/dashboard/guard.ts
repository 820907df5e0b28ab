/** Decides which requests a local dashboard answers. Browsers send requests for any page that is open in them. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { sha256 } from '../digest.js'

/** The parts of a request that identify the sender. */
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

/** For every path: the request must name this server, not another name that resolves to it (DNS rebinding). */
export function deniedHost({ headers }: AskedRequest, { port }: Guarded): Denial | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host !== undefined && hosts.includes(headers.host)) return null
  return { status: 403, message: `This server answers at ${hosts.join(' and ')} only.` }
}

/** For every path with data: the request must have the token of this start. */
export function deniedToken({ headers }: AskedRequest, { token }: Guarded): Denial | null {
  const given = /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1]
  // Hashes have one length, whatever was given.
  if (given !== undefined && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)))) return null
  return { status: 403, message: 'This page belongs to an earlier start: open the address in the terminal.' }
}

/** For writes: only from this page, in a form that other pages cannot send without a preflight request. */
export function deniedAct({ method, headers }: AskedRequest): Denial | null {
  if (method !== 'POST') return { status: 405, message: 'This path takes POST.' }
  if (headers.origin === undefined || headers.origin !== `http://${headers.host ?? ''}`) {
    return { status: 403, message: 'Another page sent this request.' }
  }
  if (headers['content-type'] !== 'application/json')
    return { status: 415, message: 'This path takes application/json.' }
  return null
}

/** For files: only reads. */
export function deniedRead({ method, headers }: AskedRequest): Denial | null {
  if (method !== 'GET') return { status: 405, message: 'This path takes GET.' }
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`) {
    return { status: 403, message: 'Another page sent this request.' }
  }
  return null
}
