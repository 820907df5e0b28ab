import { existsSync, watch } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../src/core/errors.js'
import type { CommittedFiles, Log } from '../../src/ports.js'
import { openScratch } from '../../src/store/branch/database.js'
import { closing, openDatabase, openStore, type Purpose } from '../../src/store/open.js'
import { configurations } from './calls.js'
import { candidateOf, configurationOf, pushOne } from './contract/store-material.js'
import { makeTemporaryDir } from './embedded/embedded-root.js'

const log: Log = { info: () => undefined, warning: () => undefined, group: (_, work) => work() }
const none = (purpose: Purpose, dataDir: string) => openStore({ remote: {}, dataDir, log }, purpose)

/** A branch that has no commit yet. */
const noBranch: CommittedFiles = {
  description: 'history branch b of o/r',
  head: () => Promise.resolve({ commit: null, own: null }),
  read: () => Promise.reject(new Error('there is nothing to read')),
  commit: () => Promise.reject(new Error('nothing is to be written')),
}

describe('where there is no database yet', () => {
  test('who asks is told so, and none is made', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'data')
    await expect(none('ask', dataDir)).rejects.toThrow(UserError)
    await expect(none('ask', dataDir)).rejects.toThrow(
      `There is no database in ${dataDir} yet: push a benchmark result`,
    )
    expect(existsSync(dataDir)).toBe(false)
  })

  test('who only judges gets an empty one that says so, elsewhere', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'data')
    const store = await none('judge', dataDir)
    expect(store.description).toBe(`no database yet in ${dataDir}`)
    expect(await configurations(store, {})).toEqual([])
    await store.close()
    expect(existsSync(dataDir)).toBe(false)
  })

  test('who keeps makes one, which who asks finds then', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'data')
    const keeping = await none('keep', dataDir)
    await pushOne(keeping, candidateOf(configurationOf(), 0.5))
    await keeping.close()
    for (const purpose of ['ask', 'judge'] as const) {
      const store = await none(purpose, dataDir)
      expect(await configurations(store, {})).toHaveLength(1)
      await store.close()
    }
  })

  test('a branch that is not there answers as a directory that is not there does', async () => {
    const branch = (): Promise<CommittedFiles> => Promise.resolve(noBranch)
    const settings = { remote: {}, branch, dataDir: '/nowhere', log }
    await expect(openStore(settings, 'ask')).rejects.toThrow(
      'There is no history branch b of o/r yet: push a benchmark',
    )
    const store = await openStore(settings, 'judge')
    expect(store.description).toBe('history branch b of o/r')
    await store.close()
  })

  test('a directory of something else is refused, whatever it is opened for', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'data')
    await mkdir(dataDir)
    await writeFile(path.join(dataDir, 'notes.txt'), 'mine')
    for (const purpose of ['ask', 'judge', 'keep'] as const) {
      await expect(none(purpose, dataDir)).rejects.toThrow('does not contain an embedded database')
    }
  })
})

test('a database of one’s own that is named by half is a mistake, not another store', async () => {
  const open = (remote: object) => openStore({ remote, dataDir: '/nowhere', log }, 'keep')
  await expect(open({ supabaseKey: 'sb_secret_x' })).rejects.toThrow('supabase-key: goes with supabase-url')
  await expect(open({ supabaseUrl: 'https://x.supabase.co' })).rejects.toThrow('supabase-key: is missing')
  const both = { supabaseUrl: 'https://x.supabase.co', databaseUrl: 'postgres://x' }
  await expect(open(both)).rejects.toThrow('database-url: does not go with supabase-url')
})

describe('what is closed is closed when it says so', () => {
  test.each(['done', 'failed'])('before work on it is %s', async (how) => {
    let isClosed = false
    const opened = {
      close: async () => {
        await new Promise((resolve) => setImmediate(resolve))
        isClosed = true
      },
    }
    const work = (): Promise<string> => (how === 'done' ? Promise.resolve(how) : Promise.reject(new Error(how)))
    expect(await closing(opened, work).catch((error: unknown) => (error as Error).message)).toBe(how)
    expect(isClosed).toBe(true)
  })

  test('also where a person interrupts while it is being opened: its lock is gone', async () => {
    const home = await makeTemporaryDir()
    const interrupt = new AbortController()
    const watcher = watch(home, (_event, name) => {
      if (name === 'data.lock') interrupt.abort(new Error('interrupted'))
    })
    try {
      const settings = { dataDir: path.join(home, 'data'), log, interrupt: interrupt.signal }
      await expect(openDatabase(settings, 'keep')).rejects.toThrow('interrupted')
      expect(await readdir(home)).toEqual(['data'])
    } finally {
      watcher.close()
    }
  })

  test('and an interruption later closes what is open', async () => {
    const dataDir = path.join(await makeTemporaryDir(), 'data')
    const interrupt = new AbortController()
    const database = await openDatabase({ dataDir, log, interrupt: interrupt.signal }, 'keep')
    interrupt.abort()
    await expect(database.query('select 1')).rejects.toThrow()
    await database.close()
    expect(await readdir(path.dirname(dataDir))).toEqual(['data'])
  })

  test('the database of a branch with the folder that it was in', async () => {
    const scratch = openScratch()
    const description = await scratch.work((database) => Promise.resolve(database.description))
    const dataDir = /^embedded database in (.*)$/.exec(description)?.[1] ?? ''
    expect(existsSync(dataDir)).toBe(true)
    await scratch.close()
    expect(existsSync(path.dirname(dataDir))).toBe(false)
  })
})
