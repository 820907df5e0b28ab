import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** From the operating system's packages, as PostgreSQL 15. */
const PGBOUNCER = '/usr/sbin/pgbouncer'

export interface Pooler {
  /** The same database through the pooler. */
  through(url: string): string
  stop(): Promise<void>
}

/**
 * A real pooler in transaction mode in front of the server at `url`: after each transaction the next may run in
 * another session. Two sessions, so that two clients always share them. Throws, never skips, when it is missing.
 */
export async function startPooler(url: string): Promise<Pooler> {
  if (!existsSync(PGBOUNCER)) throw new Error(`The pooler is missing: no ${PGBOUNCER}`)
  const home = await mkdtemp(path.join(tmpdir(), 'pgbouncer-'))
  await chmod(home, 0o755)
  const server = new URL(url)
  const port = await freePort()
  const settings = [
    '[databases]',
    `* = host=${server.hostname} port=${server.port} user=postgres`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 2',
    'server_round_robin = 1',
    'max_client_conn = 200',
  ]
  const file = path.join(home, 'pgbouncer.ini')
  await writeFile(file, `${settings.join('\n')}\n`)
  // It refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawn(PGBOUNCER, [file], { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], ...nobody })
  const killWithParent = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', killWithParent)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => reject(new Error(`The pooler did not start: ${said}`)))
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('process up')) resolve()
    })
  })
  return {
    through(direct) {
      const pooled = new URL(direct)
      pooled.port = String(port)
      return pooled.href
    },
    async stop() {
      process.removeListener('exit', killWithParent)
      if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'close')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
