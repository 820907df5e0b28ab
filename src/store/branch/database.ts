import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Log } from '../../ports.js'
import { openEmbedded } from '../embedded/embedded.js'
import type { EmbeddedDatabase } from '../embedded/embedded.js'

/** An empty database for what one call needs of a history that is kept elsewhere. */
export interface ScratchDatabase {
  /** Runs `work` on the empty database and takes back what it changed. One at a time. */
  work<T>(work: (database: EmbeddedDatabase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens it in a temporary folder, as `openEmbedded` does, in the background: the first `work` waits. */
export function openScratch(log?: Log): ScratchDatabase {
  const opening = open(log)
  let last: Promise<unknown> = opening
  // `work` says what is wrong; until somebody calls it, a failure to open is nobody's.
  opening.catch(() => undefined)
  return {
    work: (work) => {
      const result = last.then(async () => {
        const { database } = await opening
        await database.query('begin')
        try {
          return await work(database)
        } finally {
          await database.query('rollback')
        }
      })
      last = result.catch(() => undefined)
      return result
    },
    close: async () => {
      await last.catch(() => undefined)
      const { database, folder } = await opening
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function open(log?: Log): Promise<{ database: EmbeddedDatabase; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
  try {
    const dataDir = path.join(folder, 'data')
    return { database: await openEmbedded(log === undefined ? { dataDir } : { dataDir, log }), folder }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
