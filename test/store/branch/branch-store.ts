import { getOctokit } from '@actions/github'
import { afterAll, afterEach, beforeEach } from '@jest/globals'
import { historyBranch } from '../../../src/github/history-branch/history-branch.js'
import { openScratch, type ScratchDatabase } from '../../../src/store/branch/database.js'
import { everything } from '../../../src/store/branch/configurations.js'
import { BranchTransport, type BranchStoreOptions } from '../../../src/store/branch/store.js'
import { expectLongRun } from '../../../src/store/embedded/pglite.js'
import { storeOver } from '../../../src/store/client/store.js'
import { startHistoryServer, type HistoryServer } from '../../github/history-server.js'
import type { Configuration } from '../../../src/core/model.js'
import type { Store } from '../../../src/ports.js'
import { historyOf } from '../calls.js'
import type { OpenStore } from '../contract/store-material.js'

export function branchOf(url: string) {
  const octokit = getOctokit('token', { baseUrl: url })
  return historyBranch(octokit, {
    owner: 'o',
    repo: 'r',
    branch: 'benchmark-snapshots',
    serverUrl: 'https://github.com',
  })
}

/** Without waiting between attempts. */
export function transportTo(
  url: string,
  database: ScratchDatabase,
  rest: Partial<BranchStoreOptions> = {},
): BranchTransport {
  return new BranchTransport({ files: branchOf(url), database, random: () => 0, ...rest })
}

/** A history branch of its own, with statements on all of it. */
export async function openNewHistoryBranch(): Promise<OpenStore> {
  // Unlike a job, a suite gives one database hundreds of calls.
  expectLongRun()
  const server = await startHistoryServer()
  const database = openScratch()
  const transport = transportTo(server.url, database)
  let role: string | null = null
  /** The statements of an open transaction. */
  let open: string[] | null = null
  return {
    store: { ...storeOver(transport), exportLines: () => transport.exportLines() },
    // A branch has no SQL of its own: the statement sees the whole history, and what it changes is committed.
    sql: (query) => {
      const set = /^(?:set role (\w+)|reset role)$/.exec(query)
      if (set !== null) {
        role = set[1] ?? null
        return Promise.resolve({ rows: [], notices: [] })
      }
      // One by one they would be loaded and committed one by one: those of a transaction run when it ends.
      if (query === 'begin' || (open !== null && query !== 'commit')) {
        open = open === null ? [] : [...open, query]
        return Promise.resolve({ rows: [], notices: [] })
      }
      const before = open ?? []
      open = null
      return transport.run(
        everything,
        async (_rpc, scratch) => {
          for (const statement of before) await scratch.query(statement)
          if (query === 'commit') return { rows: [], notices: [] }
          if (role !== null) await scratch.query(`set local role ${role}`)
          const { columns, rows, notices } = await scratch.query(query)
          if (role !== null) await scratch.query('reset role')
          const named = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
          return { rows: named, notices }
        },
        { changes: true },
      )
    },
    close: async () => {
      await transport.close()
      await server.close()
    },
  }
}

/** Jobs of a workflow on one branch. */
export interface Jobs {
  readonly server: HistoryServer
  readonly database: ScratchDatabase
  /** A job: a store of its own on the same branch. */
  readonly job: () => Store
  /** The versions of a configuration, oldest first, as another job sees them. */
  readonly versionsOf: (configuration: Configuration) => Promise<number[]>
}

/** Each test of the file has a branch of its own, and all of them one database. */
export function onABranch(): Jobs {
  const database = openScratch()
  let server: HistoryServer | null = null
  const running = (): HistoryServer => {
    if (server === null) throw new Error('the server runs while a test does')
    return server
  }
  // Unlike a job, a suite gives one database hundreds of calls.
  expectLongRun()
  beforeEach(async () => {
    server = await startHistoryServer()
  })
  afterEach(() => running().close())
  afterAll(() => database.close())
  const job = (): Store => storeOver(transportTo(running().url, database))
  return {
    get server() {
      return running()
    },
    database,
    job,
    versionsOf: async (configuration) =>
      (await historyOf(job(), configuration, 1000)).map(({ snapshot_version }) => snapshot_version).reverse(),
  }
}
