/** A local dashboard over a real embedded database, asked byte by byte. */
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { openStore, closing } from '../../../src/store/open.js'
import { LocalDashboard } from '../../../src/commands/local/session.js'
import { dashboardOptions } from '../../../src/commands/dashboard.js'
import { serve, type LocalServer, type Served } from '../../../src/cli/dashboard/server.js'
import type { DashboardIndex } from '../../../src/dashboard/contract.js'
import type { Log, Store } from '../../../src/ports.js'
import { sha256 } from '../../dashboard/folding.js'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  json(): unknown
}

export interface Asked {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

/** Sends exactly these headers; a Host of its own is sent where none is named. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: () => JSON.parse(text) as unknown,
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export const QUIET: Log = { info: () => undefined, warning: () => undefined, group: (_, work) => work() }

export interface Running {
  readonly server: LocalServer
  readonly token: string
  readonly bugs: unknown[]
  /** How often the store was opened, and whether it is open now. */
  readonly opened: { count: number; now: boolean }
  /** As the page asks. */
  post(path: string, body: unknown, more?: OutgoingHttpHeaders): Promise<Answer>
  get(path: string): Promise<Answer>
  index(): Promise<DashboardIndex>
}

const NO_PAGE: Served['page'] = new Map([
  ['', { type: 'text/html; charset=utf-8', text: '<!doctype html>' }],
  ['local.js', { type: 'text/javascript; charset=utf-8', text: 'export {}' }],
])

export const TOKEN = 'a-token-of-this-start'

/**
 * @param where the directory of an embedded database, which is opened for each request as the program does; or a store
 * that stays open, which takes less time
 */
export async function startLocal(
  where: string | Store,
  { isReadOnly = false, page = NO_PAGE }: { isReadOnly?: boolean; page?: Served['page'] } = {},
): Promise<Running> {
  const actor = 'ada'
  const opened = { count: 0, now: false }
  const bugs: unknown[] = []
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    if (typeof where !== 'string') return work(where)
    const store = await openStore({ dataDir: where, log: QUIET, remote: {} }, 'ask')
    opened.count += 1
    opened.now = true
    try {
      return await closing(store, work)
    } finally {
      opened.now = false
    }
  }
  const dashboard = new LocalDashboard({
    actor,
    withStore,
    options: () =>
      dashboardOptions(
        { profile: 'full' },
        {
          now: new Date(),
          program: 'benchmark-snapshots 0.0.0',
          serverUrl: 'https://github.com',
          storeFlags: '',
          digest: sha256,
        },
      ),
  })
  await dashboard.read()
  let code: string | null = 'a-code'
  const served: Served = {
    dashboard,
    page,
    session: { actor, store: dashboard.description, read_only: isReadOnly },
    token: TOKEN,
    redeem: (given) => {
      if (given !== code) return null
      code = null
      return TOKEN
    },
    inWords: (text) => text,
    onBug: (error) => bugs.push(error),
  }
  const server = await serve(served, 0)
  const { port } = server
  const origin = `http://127.0.0.1:${port}`
  const authorization = `Bearer ${TOKEN}`
  const get = (path: string): Promise<Answer> => ask(port, path, { headers: { authorization } })
  return {
    server,
    token: TOKEN,
    bugs,
    opened,
    get,
    post: (path, body, more = {}) =>
      ask(port, path, {
        method: 'POST',
        headers: { authorization, origin, 'content-type': 'application/json', ...more },
        body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    index: async () => (await get('/data/index.json')).json() as DashboardIndex,
  }
}
