import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** Somebody who listens where the server should be. */
export interface FakeServer {
  readonly port: number
  /** All that was sent to it, TLS requests included. */
  received(): string
  stop(): Promise<void>
}

const SSL_REQUEST = 80_877_103
/** AuthenticationCleartextPassword. */
const ASK_FOR_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])

/**
 * Listens on every address of this machine, has no TLS and asks for the password in clear text. What it is told then it
 * says again, as an error of the server.
 */
export async function startFakeServer(): Promise<FakeServer> {
  const sockets = new Set<Socket>()
  let received = Buffer.alloc(0)
  const server = createServer((socket) => {
    sockets.add(socket)
    let messages = 0
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (chunk.length === 8 && chunk.readInt32BE(4) === SSL_REQUEST) {
        socket.write('N')
        return
      }
      messages += 1
      if (messages === 1) socket.write(ASK_FOR_PASSWORD)
      else socket.end(errorOf(`no such password: ${chunk.toString('latin1', 5)}`))
    })
  }).listen(0, '0.0.0.0')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake server has no port')
  return {
    port: address.port,
    received: () => received.toString('latin1'),
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function errorOf(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C28P01\0M${message.replaceAll('\0', '')}\0\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(fields.length + 4)
  return Buffer.concat([Buffer.from('E'), length, fields])
}
