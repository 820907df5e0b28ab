import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** What happens to one request on its way to the server and back. */
export type NetworkFault =
  | { readonly kind: 'none' }
  /** The connection breaks before anything was forwarded. */
  | { readonly kind: 'cut-before' }
  /** The server gets a part of the request and then nothing more. */
  | { readonly kind: 'cut-request' }
  /** The server does its work, its answer is lost. */
  | { readonly kind: 'cut-answer' }
  /** Half of the answer's body arrives. */
  | { readonly kind: 'cut-half-answer' }
  /** The server does its work, its answer comes after this many milliseconds. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** A gateway answers instead of the server; `forwarded`: after the server did its work. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: { readonly [name: string]: string }
      readonly body?: string
      readonly forwarded?: boolean
    }

export interface FaultProxy {
  readonly url: string
  /** Requests that came in, by the kind of their fault. */
  readonly counts: ReadonlyMap<string, number>
  /** Connections that were dropped before a request could come. */
  dropped(): number
  stop(): Promise<void>
}

export interface FaultProxyOptions {
  /** Origin of the real server. */
  readonly target: string
  /** Decides about each request; `body` is what is asked. */
  readonly plan: (path: string, body: string) => NetworkFault
  /** Decides about each connection. */
  readonly drop?: () => boolean
}

/** Numbers in 0 ≤ x < 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Stands between a client and a server on loopback and breaks what the plan says. */
export async function startFaultProxy({ target, plan, drop }: FaultProxyOptions): Promise<FaultProxy> {
  const counts = new Map<string, number>()
  let droppedCount = 0
  const stopping = new AbortController()
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  server.on('connection', (socket: Socket) => {
    if (drop?.() !== true) return
    droppedCount += 1
    socket.destroy()
  })

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming)
    const fault = plan(incoming.url ?? '', body.toString('utf8'))
    counts.set(fault.kind, (counts.get(fault.kind) ?? 0) + 1)
    // One request a connection, so that dropped connections are dropped requests.
    outgoing.setHeader('connection', 'close')
    switch (fault.kind) {
      case 'cut-before':
        incoming.socket.destroy()
        return
      case 'cut-request':
        await forwardHalf(target, incoming, body)
        incoming.socket.destroy()
        return
      case 'cut-answer':
        await forward(target, incoming, body)
        incoming.socket.destroy()
        return
      case 'cut-half-answer': {
        const answer = await forward(target, incoming, body)
        outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) })
        outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => incoming.socket.destroy())
        return
      }
      case 'answer':
        if (fault.forwarded === true) await forward(target, incoming, body)
        outgoing.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers })
        outgoing.end(fault.body ?? `<html><body>${fault.status}</body></html>`)
        return
      case 'delay':
      case 'none': {
        const answer = await forward(target, incoming, body)
        if (fault.kind === 'delay') await delay(fault.milliseconds, undefined, { signal: stopping.signal })
        outgoing.writeHead(answer.status, answer.headers)
        outgoing.end(answer.body)
      }
    }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    dropped: () => droppedCount,
    async stop() {
      const closed = once(server, 'close')
      stopping.abort()
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface ForwardedAnswer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: Buffer
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function headersOf({ headers }: IncomingMessage): { [name: string]: string } {
  const passed = Object.entries(headers).filter(([name]) => !/^(?:connection|transfer-encoding|host)$/.test(name))
  return Object.fromEntries(passed.map(([name, value]) => [name, String(value)]))
}

async function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<ForwardedAnswer> {
  const headers = { ...headersOf(incoming), 'content-length': String(body.length) }
  const outgoing = send(`${target}${incoming.url ?? ''}`, { method: incoming.method, headers, agent: false })
  outgoing.end(body)
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: headersOf(answer), body: await bytesOf(answer) }
}

/** Promises the whole body and sends a half. */
async function forwardHalf(target: string, incoming: IncomingMessage, body: Buffer): Promise<void> {
  const headers = { ...headersOf(incoming), 'content-length': String(body.length) }
  const outgoing = send(`${target}${incoming.url ?? ''}`, { method: incoming.method, headers, agent: false })
  outgoing.on('error', () => undefined)
  await new Promise<void>((resolve) => outgoing.write(body.subarray(0, body.length / 2), () => resolve()))
  outgoing.destroy()
}
