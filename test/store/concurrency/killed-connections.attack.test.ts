import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Log, Pushed, Store } from '../../../src/ports.js'
import { postgresTransport } from '../../../src/store/postgres/postgres.js'
import { storeOver } from '../../../src/store/client/store.js'
import { supabaseTransport } from '../../../src/store/supabase/supabase.js'
import { POSTGRES_15, startPostgres, withClient, type PostgresServer } from '../../postgres.js'
import { startSupabase } from '../../supabase-server.js'
import { createUser } from '../postgres/postgres-transport-store.js'
import { candidateOf, configurationOf, pushOne, queryFor, recordOne } from '../contract/store-material.js'

const PUSHES = 120
const WRITERS = 4

let server: PostgresServer | null = null
beforeAll(async () => {
  server = await startPostgres({ binDir: POSTGRES_15 })
})
afterAll(async () => {
  await server?.stop()
})

/** A store and the database user of its sessions. */
interface Victim {
  readonly user: string
  open(log: Log): Store
  stop(): Promise<void>
}

async function overSupabase(url: string): Promise<Victim> {
  const api = await startSupabase(url)
  return {
    user: 'authenticator',
    open: (log) => storeOver(supabaseTransport({ url: api.url, key: api.secretKey, log, random: () => 0 })),
    stop: () => api.stop(),
  }
}

async function overPostgres(url: string): Promise<Victim> {
  const databaseUrl = await createUser(url, 'victim', 'secret', 'in role benchmark_writer')
  return {
    user: 'victim',
    open: (log) => storeOver(postgresTransport({ databaseUrl, log, random: () => 0 })),
    stop: () => Promise.resolve(),
  }
}

describe.each([
  ['the connections of an API', overSupabase],
  ['connections of its own', overPostgres],
])('a store that loses %s to pg_terminate_backend', (_, start) => {
  let url = ''
  let victim: Victim | null = null
  const retries: string[] = []
  const log: Log = { info: (text) => void retries.push(text), warning: () => undefined, group: (__, work) => work() }
  const stores: Store[] = []
  beforeAll(async () => {
    url = (await server?.createMigratedDatabase()) ?? ''
    victim = await start(url)
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await victim?.stop()
  })
  function open(): Store {
    if (victim === null) throw new Error('not started')
    const store = victim.open(log)
    stores.push(store)
    return store
  }
  const kill = (condition: string): string => `select pg_terminate_backend(pid) from pg_stat_activity
    where usename = '${victim?.user ?? ''}' and datname = current_database() and ${condition}`

  test('in the middle of a push stores it once all the same', async () => {
    const configuration = configurationOf()
    const store = open()
    await pushOne(store, candidateOf(configuration, 0.9))
    const pushed = await withClient(url, async (holder) => {
      await holder.query('begin; select from benchmark_configurations for update')
      const pushing = pushOne(store, candidateOf(configuration, 0.8))
      await withClient(url, async (killer) => {
        while ((await killer.query(kill(`wait_event_type = 'Lock'`))).rowCount === 0);
      })
      await holder.query('rollback')
      return pushing
    })
    expect(pushed).toMatchObject({ snapshot_version: 2, replayed: false })
    expect(retries).not.toEqual([])
  })

  test('after it committed and before it answered stores it once all the same', async () => {
    const configuration = configurationOf()
    const store = open()
    let isKilled = false
    const pushAll = async (): Promise<Pushed[]> => {
      const pushed: Pushed[] = []
      while (!isKilled) pushed.push(await pushOne(store, candidateOf(configuration, 0.9)))
      return pushed
    }
    const pushed = await withClient(url, async (owner) => {
      // Whoever commits waits for a standby that never comes: done, and not yet answered.
      await owner.query(`alter system set synchronous_standby_names = 'nobody'`)
      await owner.query('select pg_reload_conf()')
      const pushing = pushAll()
      while (!isKilled) isKilled = (await owner.query(kill(`wait_event = 'SyncRep'`))).rowCount !== 0
      await owner.query('alter system reset synchronous_standby_names')
      await owner.query('select pg_reload_conf()')
      return pushing
    })
    const [versions, fresh] = [pushed.map((each) => each.snapshot_version), pushed.map(({ replayed }) => !replayed)]
    expect(versions).toEqual(versions.map((_version, index) => index + 1))
    expect(fresh).not.toContain(false)
    const { rows } = await withClient(url, (client) =>
      client.query(`select last_version from benchmark_configurations
        where model_version = '${configuration.model_version}'`),
    )
    expect(rows).toEqual([{ last_version: pushed.length }])
  })

  test(`at any moment of ${PUSHES} pushes stores each once, loses none, and records every verdict once`, async () => {
    const configuration = configurationOf()
    /** By the mark in its notes: the transaction that was answered for it. */
    const answered = new Map<string, string>()
    let next = 0
    const writers = Array.from({ length: WRITERS }, async () => {
      const store = open()
      while (next < PUSHES) {
        next += 1
        const notes = String(next)
        const key = next % 2 === 0 ? { key: `run/${notes}` } : {}
        const pushed = await pushOne(store, candidateOf(configuration, 0.5, { result: { notes }, ...key }), queryFor())
        answered.set(notes, pushed.transaction_id)
        await recordOne(store, pushed, 'unchanged', 'never')
      }
    })
    const kills = await withClient(url, async (killer) => {
      let count = 0
      for (let seen = -1; answered.size < PUSHES;) {
        // One for each push that got through, so that the others do.
        if (answered.size === seen) await killer.query('select')
        else if ((await killer.query(kill(`state <> 'idle' order by random() limit 1`))).rowCount !== 0) {
          seen = answered.size
          count += 1
        }
      }
      return count
    })
    await Promise.all(writers)
    expect(kills).toBeGreaterThan(PUSHES / 4)
    await withClient(url, async (client) => {
      const stored = await client.query<{ notes: string; id: string; version: number; verdicts: number }>(
        `select t.notes, t.id, v.snapshot_version as version,
          (select count(*)::int from benchmark_verdicts d where d.transaction_id = t.id) as verdicts
        from benchmark_transactions t join benchmark_versions v on v.transaction_id = t.id
        where t.model_version = '${configuration.model_version}' order by version`,
      )
      expect(new Map(stored.rows.map(({ notes, id }) => [notes, id]))).toEqual(answered)
      expect(stored.rows.map(({ version }) => version)).toEqual(stored.rows.map((__, index) => index + 1))
      expect(stored.rows.filter(({ verdicts }) => verdicts !== 1)).toEqual([])
    })
    process.stdout.write(`${kills} connections killed, ${retries.length} retries\n`)
  })
})
