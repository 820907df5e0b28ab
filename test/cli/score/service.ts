import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the service got it. */
export interface Asked {
  readonly authorization: string | undefined
  /** Of JSON the document, of a form its fields; a file in it is its name and text. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What the service says to one request. `status` without an answer is a fault. */
export interface Said {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface ExampleService {
  readonly url: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** A service as a team has it: it gets a case as JSON or as a form with a file, and answers JSON. */
export async function startService(
  answer: (asked: Asked, nth: number) => Said | Promise<Said>,
): Promise<ExampleService> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const one = { authorization: request.headers.authorization, fields: await fieldsOf(request) }
      asked.push(one)
      const { status = 200, body = '', headers = {} } = await answer(one, asked.length)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/classify`, asked, close: () => closed(server) }
}

async function fieldsOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type === 'application/json') return JSON.parse(body.toString()) as Record<string, unknown>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- fit for a form of a test
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : [value.name, await value.text()]
  return fields
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
