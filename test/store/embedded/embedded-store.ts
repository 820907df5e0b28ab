import path from 'node:path'
import { openEmbedded } from '../../../src/store/embedded/embedded.js'
import { storeOver } from '../../../src/store/client/store.js'
import { makeSeededRoot, makeTemporaryDir } from './embedded-root.js'
import type { OpenStore } from '../contract/store-material.js'

let root: Promise<string> | null = null

/** The embedded store on a new data directory. */
export async function openNewEmbedded(): Promise<OpenStore> {
  root ??= makeSeededRoot()
  const dataDir = path.join(await makeTemporaryDir(), 'data')
  const database = await openEmbedded({ dataDir, root: await root })
  return {
    store: storeOver(database),
    async sql(query) {
      const { columns, rows, notices } = await database.query(query)
      return { rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))), notices }
    },
    close: () => database.close(),
  }
}
