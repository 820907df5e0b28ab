import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listBenchmarkConfigurations } from '../../../src/contract/pointers.js'
import { getSnapshotHistory, compareSnapshots } from '../../../src/contract/questions.js'
import type { Log } from '../../../src/ports.js'
import { storeOver } from '../../../src/store/client/store.js'
import { newestMigration } from '../../../src/store/client/schema-handshake.js'
import { supabaseTransport, type SupabaseOptions } from '../../../src/store/supabase/supabase.js'
import { startFaultProxy, type NetworkFault } from '../../fault-proxy.js'
import { connect, startPostgres, withClient, type PostgresServer } from '../../postgres.js'
import { startSupabase, type SupabaseServer } from '../../supabase-server.js'
import {
  candidateOf,
  configurationOf,
  namesOf,
  pushOne,
  pushVersions,
  queryFor,
  recordOne,
} from '../contract/store-material.js'
import { checkout, configurations, historyOf, rollback, setBaseline } from '../calls.js'
import { getJudgingContext } from '../../../src/contract/push.js'

interface Project {
  readonly databaseUrl: string
  readonly api: SupabaseServer
}

let postgres: PostgresServer | null = null
let project: Project | null = null
beforeAll(async () => {
  postgres = await startPostgres()
  const databaseUrl = await postgres.createMigratedDatabase()
  project = { databaseUrl, api: await startSupabase(databaseUrl, { maxRows: 5 }) }
}, 60_000)
afterAll(async () => {
  await project?.api.stop()
  await postgres?.stop()
})

function running(): Project {
  if (project === null) throw new Error('not started')
  return project
}

/** A store of the running project that never waits. */
function storeOf(options: Partial<SupabaseOptions> = {}) {
  const { url, secretKey } = running().api
  const sleep = (): Promise<void> => Promise.resolve()
  return storeOver(supabaseTransport({ url, key: secretKey, sleep, random: () => 0, ...options }))
}

/** Runs SQL as the owner of the database. */
async function sql(statement: string): Promise<readonly { readonly [column: string]: unknown }[]> {
  return withClient(running().databaseUrl, async (client) => {
    const { rows } = await client.query<{ [column: string]: unknown }>(statement)
    return rows
  })
}

/** A proxy before the project, for one piece of work. */
async function throughProxy<T>(plan: NetworkFault[], work: (url: string) => Promise<T>): Promise<T> {
  const proxy = await startFaultProxy({ target: running().api.url, plan: () => plan.shift() ?? { kind: 'none' } })
  try {
    return await work(proxy.url)
  } finally {
    await proxy.stop()
  }
}

describe('every kind of key', () => {
  /** The headers that are sent with a key. */
  async function headersOf(options: Pick<SupabaseOptions, 'key' | 'apiKey'>) {
    const sent: Headers[] = []
    const spy: typeof fetch = (input, init) => {
      sent.push(new Headers(init?.headers))
      return fetch(input, init)
    }
    const store = storeOf({ ...options, fetch: spy })
    await pushOne(store, candidateOf(configurationOf(), 0.9))
    return [sent[0]?.get('apikey'), sent[0]?.get('authorization'), store.description]
  }

  test('a secret key is sent as apikey and never as a bearer token', async () => {
    const { url, secretKey } = running().api
    const description = `Supabase project ${url} as service_role`
    expect(await headersOf({ key: secretKey })).toEqual([secretKey, null, description])
    expect(await headersOf({ key: `${secretKey}\n` })).toEqual([secretKey, null, description])
  })

  test('a service_role key is sent as both', async () => {
    const key = running().api.jwt({ role: 'service_role' })
    expect((await headersOf({ key })).slice(0, 2)).toEqual([key, `Bearer ${key}`])
  })

  test('a key of the role benchmark_writer is sent as bearer token, the publishable or anon one as apikey', async () => {
    const { publishableKey, jwt, url } = running().api
    const key = jwt({ role: 'benchmark_writer' })
    for (const apiKey of [publishableKey, jwt({ role: 'anon' })]) {
      const description = `Supabase project ${url} as benchmark_writer`
      expect(await headersOf({ key, apiKey })).toEqual([apiKey, `Bearer ${key}`, description])
    }
  })

  test('the role benchmark_writer pushes and records verdicts; what it may not is said with a way out', async () => {
    const { publishableKey, jwt } = running().api
    const store = storeOf({ key: jwt({ role: 'benchmark_writer' }), apiKey: publishableKey })
    const configuration = configurationOf()
    const pushed = await pushOne(store, candidateOf(configuration, 0.9))
    expect(await recordOne(store, pushed, 'no_baseline', 'first')).toMatchObject({ promoted: true })
    await expect(setBaseline(store, configuration, 1)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining(
        'It may push, judge and record verdicts, and nothing else; for the rest use a secret',
      ),
    })
  })

  test('a role that does not exist is named', async () => {
    const { publishableKey, jwt } = running().api
    const store = storeOf({ key: jwt({ role: 'nobody_knows' }), apiKey: publishableKey })
    await expect(historyOf(store, configurationOf(), 1)).rejects.toThrow('`grant nobody_knows to authenticator`')
  })

  test('keys of another project are refused by the server, without being repeated', async () => {
    const { publishableKey, jwt } = running().api
    const forged = `${jwt({ role: 'benchmark_writer' }).replace(/\.[^.]+$/, '')}.${'forged'.padEnd(43, 'x')}`
    const stranger = 'sb_secret_of_another_project'
    for (const [options, code] of [
      [{ key: stranger }, 'HTTP 401'],
      [{ key: forged, apiKey: publishableKey }, 'PGRST301'],
    ] as const) {
      const error: unknown = await historyOf(storeOf(options), configurationOf(), 1).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({
        code,
        message: expect.stringMatching(/supabase-key is a JWT|does not accept the key/),
      })
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(options.key)
    }
  })
})

describe('a push that is sent again because its answer was lost', () => {
  test.each<[string, NetworkFault]>([
    ['the connection breaks after the commit', { kind: 'cut-answer' }],
    ['half of the answer arrives', { kind: 'cut-half-answer' }],
    ['the gateway gives up after the commit', { kind: 'answer', status: 504, forwarded: true }],
    ['the answer takes too long', { kind: 'delay', milliseconds: 5000 }],
    [
      'the answer is no JSON',
      { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"a', forwarded: true },
    ],
  ])('is stored once: %s', async (_, fault) => {
    for (const key of [undefined, `run/${_}`]) {
      const configuration = configurationOf()
      const limits = fault.kind === 'delay' ? { attempt: 400 } : {}
      const pushed = await throughProxy([fault], (url) =>
        pushOne(storeOf({ url, limits }), candidateOf(configuration, 0.9, key === undefined ? {} : { key })),
      )
      expect(pushed).toMatchObject({ snapshot_version: 1, context: { history: [], previous_version: null } })
      // With a run's own key, the store cannot tell an earlier attempt from an earlier run.
      expect(pushed.replayed).toBe(key !== undefined)
      const [row] = await sql(`select count(*)::int as stored from benchmark_transactions
        where model_version = '${configuration.model_version}'`)
      expect(row).toEqual({ stored: 1 })
    }
  })

  test('two pushes of one file without a run id are two versions all the same', async () => {
    const candidate = candidateOf(configurationOf(), 0.9)
    const store = storeOf()
    const versions = [await pushOne(store, candidate), await pushOne(store, candidate)]
    expect(versions).toMatchObject([
      { snapshot_version: 1, replayed: false },
      { snapshot_version: 2, replayed: false },
    ])
  })

  test('a rollback whose answer was lost is not done twice', async () => {
    const store = storeOf()
    const configuration = configurationOf()
    await pushVersions(store, configuration, [0.1, 0.2, 0.3])
    await throughProxy([{ kind: 'cut-answer' }], async (url) => {
      await expect(rollback(storeOf({ url }), configuration, null)).rejects.toThrow('look at the `history`')
    })
    expect(
      await sql(`select current_version from benchmark_configurations
      where model_version = '${configuration.model_version}'`),
    ).toEqual([{ current_version: 2 }])
    // Refused at the door, it certainly did not take place, and is repeated.
    await throughProxy([{ kind: 'answer', status: 429 }], async (url) => {
      expect(await rollback(storeOf({ url }), configuration, null)).toMatchObject({ to_version: 1 })
    })
  })
})

describe('the row limit of the API', () => {
  test('does not cut off a history, a comparison or a list of configurations', async () => {
    const store = storeOf()
    const configuration = configurationOf()
    const candidates = Array.from({ length: 12 }, (_, index) => candidateOf(configuration, index / 100))
    await store.push(candidates, queryFor())
    const versions = (await historyOf(store, configuration, 100)).map(({ snapshot_version }) => snapshot_version)
    expect(versions).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(await historyOf(store, configuration, 7)).toHaveLength(7)
    expect(await historyOf(store, configuration, 5)).toHaveLength(5)
    expect(await historyOf(store, configurationOf(), 5)).toEqual([])

    const metrics = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`metric-${index + 10}`, index]))
    const { snapshot_version } = await pushOne(store, candidateOf(configuration, metrics))
    expect(
      await store.call(compareSnapshots, {
        ...configuration,
        version_a: snapshot_version,
        version_b: snapshot_version,
      }),
    ).toHaveLength(11)

    const model_version = configurationOf().model_version
    const many = Array.from({ length: 13 }, (_, index) => configurationOf({ model_version, environment: `e-${index}` }))
    await store.push(
      many.map((one) => candidateOf(one, 0.5)),
      queryFor(),
    )
    expect(await configurations(store, { model_version })).toHaveLength(13)
  })

  test('and who pushes between two pages makes it read again', async () => {
    const store = storeOf()
    const configuration = configurationOf()
    await store.push(
      Array.from({ length: 8 }, () => candidateOf(configuration, 0.5)),
      queryFor(),
    )
    let calls = 0
    const meddling: typeof fetch = async (input, init) => {
      calls += 1
      const answer = await fetch(input, init)
      if (calls === 1) await pushOne(store, candidateOf(configuration, 0.9))
      return answer
    }
    // Eight rows before and after: only that one came twice shows it.
    const rows = await historyOf(storeOf({ fetch: meddling }), configuration, 8)
    expect(rows.map(({ snapshot_version }) => snapshot_version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
    expect(calls).toBe(4)
  })
})

describe('the schema', () => {
  test('that is older than the code refuses a push before it stores anything, once and for all', async () => {
    let calls = 0
    const counting: typeof fetch = (input, init) => {
      calls += 1
      return fetch(input, init)
    }
    const store = storeOf({ schemaVersion: '29990101000000', fetch: counting })
    const configuration = configurationOf()
    const refusal = {
      code: 'SN010',
      message: expect.stringMatching(
        new RegExp(`database \\(${await newestMigration()}\\) is older .*; nothing was stored.*supabase db push`, 's'),
      ),
    }
    await expect(pushOne(store, candidateOf(configuration, 0.9))).rejects.toMatchObject(refusal)
    await expect(
      store.call(getJudgingContext, { results: [candidateOf(configuration, 0.9)], context: queryFor() }),
    ).rejects.toMatchObject(refusal)
    expect(calls).toBe(2)
    expect(
      await sql(`select from benchmark_transactions where model_version = '${configuration.model_version}'`),
    ).toEqual([])
  })

  test('that no longer serves code as old as this refuses it as well', async () => {
    await expect(
      pushOne(storeOf({ schemaVersion: '20200101000000' }), candidateOf(configurationOf(), 0.9)),
    ).rejects.toThrow(/no longer supports .*\(20200101000000\); nothing was stored.*Update Benchmark Snapshots/s)
  })

  test('that is newer than the code is warned about, once', async () => {
    const warnings: string[] = []
    const log: Log = { info: () => undefined, warning: (text) => void warnings.push(text), group: (_, work) => work() }
    const store = storeOf({ schemaVersion: '20261121000100', log })
    await pushVersions(store, configurationOf(), [0.1, 0.2])
    expect(warnings).toEqual([expect.stringMatching(/is newer than this version .* knows \(20261121000100\)\. Update/)])
  })

  test('that is missing is an error that says how to apply the migrations', async () => {
    if (postgres === null) throw new Error('not started')
    await withClient(postgres.url, (client) => client.query('create database empty'))
    const url = new URL(postgres.url)
    url.pathname = 'empty'
    const api = await startSupabase(url.href)
    try {
      await expect(historyOf(storeOf({ url: api.url }), configurationOf(), 1)).rejects.toMatchObject({
        code: 'PGRST202',
        message: expect.stringMatching(/is missing in this database.*benchmark-snapshots schema print.*reload schema/),
      })
    } finally {
      await api.stop()
    }
  })
})

describe('the database', () => {
  /** Holds the lock of a configuration while `work` runs. */
  async function whileLocked(model: string, work: (release: () => Promise<void>) => Promise<void>): Promise<void> {
    const client = await connect(running().databaseUrl)
    try {
      await client.query('begin')
      await client.query(`select from benchmark_configurations where model_version = '${model}' for update`)
      await work(async () => {
        await client.query('rollback')
      })
    } finally {
      await client.end()
    }
  }

  test('that stops a call at its time limit is asked once more, then the message says what to do', async () => {
    const configuration = configurationOf()
    await pushOne(storeOf(), candidateOf(configuration, 0.9))
    await whileLocked(configuration.model_version, async (release) => {
      const databaseName = new URL(running().databaseUrl).pathname.slice(1)
      await sql(`alter database ${databaseName} set statement_timeout = '150ms'`)
      const limited = await startSupabase(running().databaseUrl)
      try {
        const store = storeOf({ url: limited.url })
        await expect(pushOne(store, candidateOf(configuration, 0.8))).rejects.toMatchObject({
          code: '57014',
          message: expect.stringMatching(/longer than the database allows.*alter role service_role.*Tried 2 times/),
        })
        // Released between the two attempts, the second one succeeds.
        const patient = storeOf({ url: limited.url, sleep: release })
        expect(await pushOne(patient, candidateOf(configuration, 0.7))).toMatchObject({ snapshot_version: 2 })
      } finally {
        await limited.stop()
        await sql(`alter database ${databaseName} reset statement_timeout`)
      }
    })
  })

  test('that waits for the lock of somebody else gives up in time, says so, and stores nothing twice', async () => {
    // What is shipped: sooner than the eight seconds that Supabase gives a statement.
    const { rows } = await withClient(running().databaseUrl, (client) =>
      client.query(`select proname from pg_proc where 'lock_timeout=5s' = any (proconfig) order by 1`),
    )
    const locking = rows.map(({ proname }) => String(proname))
    expect(locking).toEqual(expect.arrayContaining(['benchmark_lock_configurations', 'record_verdicts']))
    const wait = (time: string) =>
      sql(locking.map((name) => `alter function ${name} set lock_timeout = '${time}'`).join(';'))

    const configuration = configurationOf()
    const pushed = await pushOne(storeOf(), candidateOf(configuration, 0.9))
    await wait('100ms')
    try {
      await whileLocked(configuration.model_version, async (release) => {
        const store = storeOf({ limits: { budget: 800, attempt: 2000 } })
        for (const call of [
          () => pushOne(store, candidateOf(configuration, 0.8)),
          () => recordOne(store, pushed, 'no_baseline', 'first'),
          () => rollback(store, configuration, null),
        ]) {
          await expect(call()).rejects.toMatchObject({
            code: '55P03',
            message: expect.stringMatching(
              /Another session holds the lock .* nothing was changed.* Tried \d+ times in 1 s/,
            ),
          })
        }
        expect(await pushOne(storeOf({ sleep: release }), candidateOf(configuration, 0.7))).toMatchObject({
          snapshot_version: 2,
          replayed: false,
        })
      })
    } finally {
      await wait('5s')
    }
  })

  test('that cancels a push in the middle is asked again and stores it once', async () => {
    const configuration = configurationOf()
    await pushOne(storeOf(), candidateOf(configuration, 0.9))
    await whileLocked(configuration.model_version, async (release) => {
      const pushing = pushOne(storeOf({ sleep: release }), candidateOf(configuration, 0.8))
      for (;;) {
        const killed = await sql(`select pg_cancel_backend(pid) from pg_stat_activity
          where usename = 'authenticator' and datname = current_database() and wait_event_type = 'Lock'`)
        if (killed.length > 0) break
      }
      expect(await pushing).toMatchObject({ snapshot_version: 2, replayed: false })
    })
    const [row] = await sql(`select count(*)::int as stored from benchmark_transactions
      where model_version = '${configuration.model_version}'`)
    expect(row).toEqual({ stored: 2 })
  })

  test('that says no keeps its code, its hint and its silence about rows', async () => {
    const configuration = configurationOf()
    const store = storeOf()
    await pushOne(store, candidateOf(configuration, 0.9))
    await expect(checkout(store, configuration, 9)).rejects.toMatchObject({
      name: 'DatabaseError',
      code: 'SN002',
      hint: 'Its versions are 1 to 1.',
    })
    const refused = await pushOne(
      store,
      candidateOf(configuration, 700, { result: { notes: 'the secret of Ann' } }),
    ).catch(String)
    expect(refused).toMatch(/f1.is.between.0.and.100/)
    expect(refused).not.toContain('Ann')
  })
})

test('a closed store ends what is under way', async () => {
  await throughProxy([{ kind: 'delay', milliseconds: 60_000 }], async (url) => {
    const closing: typeof fetch = (input, init) => {
      const answer = fetch(input, init)
      void transport.close()
      return answer
    }
    const transport = supabaseTransport({ url, key: running().api.secretKey, fetch: closing })
    const call = transport.call(listBenchmarkConfigurations, {})
    await expect(call).rejects.toMatchObject({
      code: 'closed',
      message: expect.stringContaining('The store was closed'),
    })
    await expect(transport.call(getSnapshotHistory, {})).rejects.toMatchObject({ code: 'closed' })
  })
})

test('arguments that are undefined take the default of the function', async () => {
  const { url, secretKey } = running().api
  const transport = supabaseTransport({ url, key: secretKey })
  const configuration = configurationOf()
  await pushOne(storeOver(transport), candidateOf(configuration, 0.5))
  const [row] = await sql(`select count(*)::int as rows from get_snapshot_history(${namesOf(configuration)})`)
  expect(row).toEqual({ rows: 1 })
  const { model_version } = configuration
  expect(
    await transport.call(listBenchmarkConfigurations, { p_model_version: model_version, p_environment: undefined }),
  ).toHaveLength(1)
})
