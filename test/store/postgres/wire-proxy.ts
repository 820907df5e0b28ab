import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and a server and sees when the one waits for the other. */
export interface WireProxy {
  readonly port: number
  /** How often the client has sent something after the server had spoken: its round trips, greeting included. */
  roundTrips(): number
  /** The next answer of the server, once the client has sent `text`, is lost with the connection. */
  loseAnswerTo(text: string): void
  stop(): Promise<void>
}

/** Starts a proxy in front of a port of 127.0.0.1. */
export async function startWireProxy(serverPort: number): Promise<WireProxy> {
  let count = 0
  let awaited: string | null = null
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1')
    let serverSpokeLast = true
    let isDoomed = false
    for (const socket of [client, server]) {
      sockets.add(socket)
      // A reset on one side ends the other; whoever talks through the proxy sees that.
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => {
      if (serverSpokeLast) count += 1
      serverSpokeLast = false
      if (awaited !== null && chunk.includes(awaited)) {
        awaited = null
        isDoomed = true
      }
      server.write(chunk)
    })
    server.on('data', (chunk: Buffer) => {
      serverSpokeLast = true
      if (isDoomed) client.destroy()
      else client.write(chunk)
    })
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    port: address.port,
    roundTrips: () => count,
    loseAnswerTo(text) {
      awaited = text
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
