import type { Log } from '../../ports.js'
import { openTemporary, type EmbeddedDatabase } from '../embedded/embedded.js'

/** An empty database for what one call needs of a history that is kept elsewhere. */
export interface ScratchDatabase {
  /** Runs `work` on the empty database and takes back what it changed. One at a time. */
  work<T>(work: (database: EmbeddedDatabase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens it in a temporary folder, in the background: the first `work` waits. */
export function openScratch(log?: Log): ScratchDatabase {
  const opening = openTemporary(log)
  let last: Promise<unknown> = opening
  // `work` says what is wrong; until somebody calls it, a failure to open is nobody's.
  opening.catch(() => undefined)
  return {
    work: (work) => {
      const result = last.then(async () => {
        const database = await opening
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
      await (await opening).close()
    },
  }
}
