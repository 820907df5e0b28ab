import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readWrite } from '../../commands/local/request.js'
import { MovedError, type LocalDashboard } from '../../commands/local/session.js'
import { LOCAL_POLICY_HEADER } from '../../dashboard/document.js'
import {
  OPEN_PATH,
  READ_PATH,
  SESSION_PATH,
  WRITE_PATH,
  type LocalSession,
  type Refusal,
} from '../../dashboard/local/write.js'
import { StoreError, UserError, isRefusal } from '../../core/errors.js'
import { codeOf, messageOf } from '../../core/thrown.js'
import { deniedAct, deniedHost, deniedRead, deniedToken, type Denial, type Guarded } from './guard.js'

/** What a server shows. */
export interface Served {
  readonly dashboard: Pick<LocalDashboard, 'file' | 'read' | 'caughtUp' | 'write'>
  /** The page itself, by path; '' is the document. It contains no data. */
  readonly page: ReadonlyMap<string, { readonly type: string; readonly text: string }>
  readonly session: LocalSession
  readonly token: string
  /** The token for the code that opens the page; null: the code was used, or is wrong. */
  readonly redeem: (code: string) => string | null
  /** Puts messages of the store into the words of this program. */
  readonly inWords: (text: string) => string
  /** Called with an unexpected error. */
  readonly onBug: (error: unknown) => void
}

export interface LocalServer {
  readonly port: number
  close(): Promise<void>
}

/** A write has a few hundred bytes. */
const MOST_BODY = 64 * 1024
/** The time limit of a request. */
const SLOWEST_MS = 10_000

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': LOCAL_POLICY_HEADER,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * Serves on 127.0.0.1 only.
 * @param port 0: a free one
 */
export async function serve(served: Served, port: number): Promise<LocalServer> {
  const server = createServer({ requestTimeout: SLOWEST_MS, headersTimeout: SLOWEST_MS })
  const listening = await listen(server, port)
  const guarded = { port: listening, token: served.token }
  server.on('request', (request, response) => {
    void answer(request, response, served, guarded)
  })
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const known =
        codeOf(error) === 'EADDRINUSE' ? 'another program uses it; give another port, or 0 for any free one' : null
      reject(new UserError(`--port: cannot listen on ${port}: ${known ?? messageOf(error)}`, { cause: error }))
    })
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  guarded: Guarded,
): Promise<void> {
  const asked = { method: request.method ?? '', headers: request.headers }
  const deny = ({ status, message }: Denial): void => {
    send(response, status, JSON.stringify({ message, code: null, moved: null } satisfies Refusal))
  }
  try {
    const stranger = deniedHost(asked, guarded)
    if (stranger !== null) {
      deny(stranger)
      return
    }
    const path = /^\/([\w./-]*)$/.exec(request.url ?? '')?.[1]
    const file = path === undefined ? undefined : served.page.get(path)
    if (file !== undefined) {
      const denial = deniedRead(asked)
      if (denial === null) send(response, 200, file.text, file.type)
      else deny(denial)
      return
    }
    const acts = path === READ_PATH || path === WRITE_PATH || path === OPEN_PATH
    const denial =
      (acts ? deniedAct(asked) : deniedRead(asked)) ?? (path === OPEN_PATH ? null : deniedToken(asked, guarded))
    if (denial !== null) {
      deny(denial)
      return
    }
    const text = acts ? await act(path, request, served) : read(path, served)
    if (text === null) deny({ status: 404, message: 'There is nothing here.' })
    else send(response, 200, text)
  } catch (error) {
    const { status, refusal } = refusalOf(error, served)
    send(response, status, JSON.stringify(refusal))
  }
}

function read(path: string | undefined, { dashboard, session }: Served): string | null {
  if (path === SESSION_PATH) return JSON.stringify(session)
  return path === undefined ? null : dashboard.file(path)
}

async function act(path: string, request: IncomingMessage, served: Served): Promise<string> {
  const { dashboard, session } = served
  const body = await bodyOf(request)
  if (path === OPEN_PATH) {
    const token = served.redeem(body.toString())
    if (token === null) throw new UserError('This link works only once: open the address in the terminal.')
    return JSON.stringify({ token })
  }
  if (path === READ_PATH) {
    await (body.toString() === '{"joined":true}' ? dashboard.caughtUp() : dashboard.read())
    return '{}'
  }
  if (session.read_only) throw new UserError('This dashboard was started with --read-only.')
  return JSON.stringify(await dashboard.write(readWrite(body)))
}

/** A body larger than any request of the page. */
class TooLarge extends UserError {}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // The socket must stay open for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BODY) throw new TooLarge(`This request has more than ${MOST_BODY} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A mistake of the user is 4xx, a fault of the store 5xx. */
function refusalOf(error: unknown, { inWords, onBug }: Served): { status: number; refusal: Refusal } {
  const refused = (status: number, code: string | null = null, moved: Refusal['moved'] = null) => ({
    status,
    refusal: { message: inWords(messageOf(error)), code, moved },
  })
  if (error instanceof TooLarge) return refused(413)
  if (error instanceof UserError) return refused(400)
  if (error instanceof MovedError) return refused(409, error.code, error.moved)
  if (error instanceof StoreError) return refused(isRefusal(error) ? 422 : 503, error.code)
  onBug(error)
  return refused(500)
}

function send(response: ServerResponse, status: number, text: string, type = 'application/json'): void {
  if (response.headersSent || response.destroyed) return
  const body = Buffer.from(text)
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': body.length })
  response.end(body)
}
