import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { answerGraphql, type GraphqlRequest } from './server/graphql.js'
import { GitRepository, type TreeItem } from './server/git.js'

export interface HistoryServer {
  readonly url: string
  readonly repository: GitRepository
  /** Requests and bytes of both directions since the last time this was asked, and the bytes of the largest request. */
  taken(): { readonly requests: string[]; readonly bytes: number; readonly largest: number }
  /** `lost`: done, and nobody is told. `confused`: GraphQL's words, with status 200, for that it does not know. */
  fault: ((request: string, nth: number) => 'lost' | 'confused' | number | null) | null
  mayWrite: boolean
  refusal: string | null
  close(): Promise<void>
}

interface Body extends Partial<GraphqlRequest> {
  readonly tree?: string | readonly TreeItem[]
  readonly message?: string
  readonly ref?: string
  readonly sha?: string
}

/** As GitHub says it: an error without a type. */
const CONFUSED = {
  data: null,
  errors: [{ message: 'Something went wrong while executing your query. Please include `ABCD:1234` when reporting.' }],
}

/** GitHub on loopback, as far as a branch of files needs it. */
export async function startHistoryServer(): Promise<HistoryServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'history-server-'))
  const repository = await GitRepository.create(folder)
  let requests: string[] = []
  let bytes = 0
  let largest = 0
  let nth = 0
  const http = createServer((request, response) => {
    void (async () => {
      const text = await read(request)
      const body = (text === '' ? {} : JSON.parse(text)) as Body
      const what = `${request.method ?? ''} ${request.url ?? ''}`
      const name = body.query?.startsWith('mutation') === true ? 'MUTATION' : what
      requests.push(name)
      nth += 1
      const fault = server.fault?.(name, nth) ?? null
      const answer =
        typeof fault === 'number'
          ? { status: fault, body: { message: 'fault' } }
          : fault === 'confused'
            ? { status: 200, body: CONFUSED }
            : await handle(what, body)
      const sent = JSON.stringify(fault === 'lost' ? { message: 'Server Error' } : answer.body)
      bytes += text.length + sent.length
      largest = Math.max(largest, text.length)
      response.writeHead(fault === 'lost' ? 502 : answer.status, { 'content-type': 'application/json' }).end(sent)
    })().catch((error: unknown) => response.writeHead(500).end(JSON.stringify({ message: String(error) })))
  })
  // A database in this process holds up both ends for seconds: a connection that was closed meanwhile would be used.
  http.keepAliveTimeout = 0
  async function handle(what: string, body: Body): Promise<{ status: number; body: object }> {
    if (what === 'POST /graphql') {
      const caller = {
        repository: () => repository,
        mayWrite: server.mayWrite,
        refusal: () => server.refusal,
      }
      return { status: 200, body: await answerGraphql(body as GraphqlRequest, caller) }
    }
    const blob = /^GET \/repos\/[^/]+\/[^/]+\/git\/blobs\/([0-9a-f]+)$/.exec(what)?.[1]
    if (blob !== undefined) {
      const found = await repository.object(blob)
      return { status: 200, body: { content: found?.bytes.toString('base64'), encoding: 'base64', sha: blob } }
    }
    // Nothing was ever alerted of.
    if (/^GET \/repos\/[^/]+\/[^/]+\/issues\b/.test(what)) return { status: 200, body: [] }
    if (!what.startsWith('POST ')) return { status: 404, body: { message: 'Not Found' } }
    if (!server.mayWrite) return { status: 403, body: { message: 'Resource not accessible by integration' } }
    if (what.endsWith('/git/trees')) {
      return { status: 201, body: { sha: await repository.tree(body.tree as TreeItem[], null) } }
    }
    if (what.endsWith('/git/commits')) {
      return { status: 201, body: { sha: await repository.commitTree(body.message ?? '', body.tree as string, []) } }
    }
    if (!what.endsWith('/git/refs')) return { status: 404, body: { message: 'Not Found' } }
    const isMade = await repository.moveRef(body.ref ?? '', body.sha ?? '', null)
    return isMade
      ? { status: 201, body: { ref: body.ref } }
      : { status: 422, body: { message: 'Reference already exists' } }
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const server: HistoryServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    repository,
    taken: () => {
      const result = { requests, bytes, largest }
      requests = []
      bytes = largest = 0
      return result
    },
    fault: null,
    mayWrite: true,
    refusal: null,
    close: async () => {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await repository.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return server
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
