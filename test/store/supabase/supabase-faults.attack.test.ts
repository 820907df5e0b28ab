import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../../src/core/model.js'
import { recordVerdicts } from '../../../src/contract/push.js'
import { storeOver } from '../../../src/store/client/store.js'
import { supabaseTransport } from '../../../src/store/supabase/supabase.js'
import { POSTGRES_15, startPostgres, type PostgresServer } from '../../postgres.js'
import { randomFrom, startFaultProxy, type FaultProxy, type NetworkFault } from '../../fault-proxy.js'
import { startSupabase, type SupabaseServer } from '../../supabase-server.js'
import { openPostgres } from '../postgres/postgres-store.js'
import { candidateOf, judgementOf, queryFor, type OpenStore } from '../contract/store-material.js'

const WRITERS = 8
/** Each kind of fault meets at least fifty requests; a delay, of which each costs seconds, about ten. */
const PUSHES = 200
const CONFIGURATIONS: readonly Configuration[] = [1, 2, 3, 4].map((n) => ({
  model_version: 'pushed through faults',
  dataset_version: 'dataset',
  prompt_version: `prompt-${n}`,
  environment: 'production',
}))

/** Longer than an attempt may take, which the database never is. */
const PATIENCE = 1500

/** About every second request meets a fault, of each kind there is. */
function faultFrom(random: () => number): NetworkFault {
  const busy = { 'retry-after': '0' }
  const faults: readonly NetworkFault[] = [
    { kind: 'cut-before' },
    { kind: 'cut-request' },
    { kind: 'cut-answer' },
    { kind: 'cut-half-answer' },
    { kind: 'answer', status: 429, headers: busy },
    { kind: 'answer', status: 503, headers: busy },
    { kind: 'answer', status: 502 },
    { kind: 'answer', status: 502, forwarded: true },
    { kind: 'answer', status: 504, forwarded: true },
  ]
  // A delay costs real time, so it is rare.
  if (random() < 0.01) return { kind: 'delay', milliseconds: 2 * PATIENCE }
  return random() < 0.5 ? (faults[Math.floor(random() * faults.length)] ?? { kind: 'none' }) : { kind: 'none' }
}

describe('over a broken network', () => {
  let server: PostgresServer | null = null
  let supabase: SupabaseServer | null = null
  let proxy: FaultProxy | null = null
  let direct: OpenStore | null = null
  let transport: ReturnType<typeof supabaseTransport> | null = null
  let retries = 0

  beforeAll(async () => {
    server = await startPostgres({ binDir: POSTGRES_15 })
    const databaseUrl = await server.createMigratedDatabase()
    supabase = await startSupabase(databaseUrl)
    direct = await openPostgres(databaseUrl)
    const [plans, drops, waits] = [randomFrom(1), randomFrom(101), randomFrom(201)]
    proxy = await startFaultProxy({
      target: supabase.url,
      plan: () => faultFrom(plans),
      drop: () => drops() < 1 / 3,
    })
    transport = supabaseTransport({
      url: proxy.url,
      key: supabase.secretKey,
      limits: { attempt: PATIENCE },
      random: waits,
      sleep: () => {
        retries += 1
        return Promise.resolve()
      },
    })
  })
  afterAll(async () => {
    await transport?.close()
    await direct?.close()
    await proxy?.stop()
    await supabase?.stop()
    await server?.stop()
  })

  test(`${PUSHES} pushes are stored once each, none lost and none doubled, every verdict once`, async () => {
    if (transport === null || direct === null || proxy === null) throw new Error('not started')
    const store = storeOver(transport)
    const random = randomFrom(301)
    /** By the mark in its notes: the transaction that was answered for it. */
    const answered = new Map<string, string>()
    let next = 0

    async function pushOnce(push: number): Promise<void> {
      const size = random() < 0.2 ? 2 + Math.floor(random() * 4) : 1
      const candidates = Array.from({ length: size }, (_unused, index) => {
        const configuration = CONFIGURATIONS[Math.floor(random() * CONFIGURATIONS.length)]
        if (configuration === undefined) throw new Error('no configuration')
        const notes = `${push}/${index}`
        // Every other result has a run id, hence a key of its own; the rest comes from a laptop.
        const key = random() < 0.5 ? { key: `run/${notes}` } : {}
        return candidateOf(configuration, Math.floor(random() * 101) / 100, { result: { notes }, ...key })
      })
      const { snapshots: pushed } = await store.push(candidates, queryFor())
      const verdicts = pushed.map(({ transaction_id, context }) => ({
        transaction_id,
        judgement: judgementOf('unchanged', context.baseline),
        promotion: 'auto' as const,
        own_baseline_version: context.own_baseline_version,
        actor: 'tester',
        run_id: null,
      }))
      expect(await store.call(recordVerdicts, { verdicts })).toHaveLength(size)
      pushed.forEach(({ transaction_id, replayed }, index) => {
        const candidate = candidates[index]
        if (candidate?.idempotency_key === null) expect(replayed).toBe(false)
        answered.set(`${push}/${index}`, transaction_id)
      })
    }

    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        while (next < PUSHES) {
          next += 1
          await pushOnce(next)
        }
      }),
    )

    const { rows: stored } = await direct.sql('select id, notes from public.benchmark_transactions')
    expect(stored).toHaveLength(answered.size)
    expect(new Map(stored.map(({ notes, id }) => [notes, id]))).toEqual(answered)
    const { rows: verdicts } = await direct.sql('select transaction_id from public.benchmark_verdicts')
    expect(verdicts).toHaveLength(answered.size)
    expect(new Set(verdicts.map(({ transaction_id }) => transaction_id)).size).toBe(answered.size)
    const { rows: numbers } =
      await direct.sql(`select count(*) as stored, max(snapshot_version) as highest, last_version
      from public.benchmark_versions v join public.benchmark_configurations c on c.id = v.configuration_id
      group by configuration_id, last_version`)
    expect(numbers).toHaveLength(CONFIGURATIONS.length)
    for (const { stored: count, highest, last_version } of numbers) {
      expect([highest, last_version]).toEqual([count, count])
    }
    // The attack took place.
    const kinds = ['cut-before', 'cut-request', 'cut-answer', 'cut-half-answer', 'answer', 'delay', 'none']
    expect([...proxy.counts.keys()].sort()).toEqual(kinds.sort())
    expect(proxy.dropped()).toBeGreaterThan(PUSHES / 2)
    expect(retries).toBeGreaterThan(PUSHES)
    const faults = [...proxy.counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
    process.stdout.write(`${proxy.dropped()} connections dropped, ${retries} retries; requests: ${faults}\n`)
  })
})
