/** Many clients at once on few configurations, and the checks of what they left behind. */
import { archive, restore } from '../../../src/commands/archive.js'
import { type Configuration, MODEL_PROMOTIONS } from '../../../src/core/model.js'
import { StoreError } from '../../../src/core/errors.js'
import type { Store } from '../../../src/ports.js'
import { openPostgres } from '../postgres/postgres-store.js'
import { registrationOf } from '../contract/registry.js'
import { candidateOf, queryFor, recordOne, type OpenStore } from '../contract/store-material.js'
import { pair } from '../../../src/core/pair.js'
import * as calls from '../calls.js'
import { MOVE } from '../calls.js'
import { pruneModelVersions } from '../../../src/contract/models.js'

/** A snapshot that a client was told is stored. */
export interface Acknowledged {
  readonly configuration: Configuration
  readonly version: number
  readonly transaction: string
  readonly replayed: boolean
  readonly f1: number
  readonly key: string | null
}

/** What happened: everything that was acknowledged, and every failure that the call's meaning does not explain. */
export interface AttackLog {
  readonly calls: number
  readonly acknowledged: readonly Acknowledged[]
  readonly failures: readonly string[]
}

export const ATTACKED: readonly Configuration[] = [1, 2, 3, 4, 5].map((n) => ({
  model_version: 'attacked',
  dataset_version: 'dataset',
  prompt_version: `prompt-${n}`,
  environment: 'production',
}))

/** Numbers in 0..below-1 that are the same in every run (a linear congruential generator, Numerical Recipes). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Runs clients at the same time, each with its own connection, as `service_role`.
 * @param only what they do; default: everything
 * @param storeOf another way to the same database for what the clients call; plain statements stay on their connection
 */
export async function attack(
  url: string,
  clients: number,
  calls: number,
  { only = ACTIONS, storeOf }: { readonly only?: readonly Action[]; readonly storeOf?: () => Store } = {},
): Promise<AttackLog> {
  const opened = await Promise.all(
    Array.from({ length: clients }, async () => {
      const direct = await openPostgres(url)
      return storeOf === undefined ? direct : { ...direct, store: storeOf() }
    }),
  )
  const acknowledged: Acknowledged[] = []
  const failures: string[] = []
  try {
    await Promise.all(opened.map(({ sql }) => sql('set role service_role')))
    await Promise.all(
      opened.map(async (database, client) => {
        const random = randomFrom(client + 1)
        // All clients begin with configurations that do not exist yet.
        for (let call = 0; call < calls; call += 1) {
          const action = call === 0 ? pushAll : (only[random(only.length)] ?? pushAll)
          try {
            acknowledged.push(...(await action(database, random)))
          } catch (error) {
            const code = error instanceof StoreError ? error.code : null
            if (!isExplained(action, code)) failures.push(`${action.name}: ${code ?? ''} ${String(error)}`)
          }
        }
      }),
    )
  } finally {
    await Promise.all(opened.map(({ close }) => close()))
  }
  return { calls: clients * calls, acknowledged, failures }
}

type Random = (below: number) => number
type Action = (database: OpenStore, random: Random) => Promise<readonly Acknowledged[]>

function pick(random: Random): Configuration {
  const configuration = ATTACKED[random(ATTACKED.length)]
  if (configuration === undefined) throw new Error('nothing to pick')
  return configuration
}

/** Pushes one result to each of the configurations in one call. */
async function pushTo(
  { store }: OpenStore,
  configurations: readonly Configuration[],
  random: Random,
  keys: readonly (string | null)[] = [],
): Promise<Acknowledged[]> {
  const candidates = configurations.map((configuration, index) => {
    const key = keys[index] ?? null
    // One key, one content.
    const f1 = key === null ? random(101) / 100 : Number(key.replace(/\D/g, '')) / 100
    return candidateOf(configuration, f1, key === null ? {} : { key })
  })
  const { snapshots: pushed } = await store.push(candidates, queryFor())
  return pair(candidates, pushed).map(([{ result }, { snapshot_version, transaction_id, replayed }], index) => ({
    configuration: configurations[index] ?? pick(random),
    version: snapshot_version,
    transaction: transaction_id,
    replayed,
    f1: Number(result.metrics['f1']),
    key: keys[index] ?? null,
  }))
}

const pushAll: Action = (database, random) => {
  const turned = random(ATTACKED.length)
  return pushTo(database, [...ATTACKED.slice(turned), ...ATTACKED.slice(0, turned)], random)
}
const pushOnce: Action = (database, random) => pushTo(database, [pick(random)], random)
const pushSeveral: Action = (database, random) =>
  pushTo(
    database,
    Array.from({ length: 2 + random(5) }, () => pick(random)),
    random,
  )
const pushKeyed: Action = (database, random) => {
  const configuration = pick(random)
  return pushTo(database, [configuration], random, [`${configuration.prompt_version.slice(-1)}${random(9)}`])
}
/** One key that several configurations use: it is a key of each. */
const pushContested: Action = (database, random) =>
  pushTo(database, [pick(random)], random, [`contested-${random(20)}`])
/** New ids in any order, which others keep at the same moment. */
const pushCases: Action = async ({ store }, random) => {
  const candidates = Array.from({ length: 2 + random(3) }, () => {
    const cases = [{ id: `case-${random(1000)}`, passed: true }]
    return candidateOf(pick(random), 0.5, { result: { cases } })
  })
  await store.push(candidates, queryFor())
  return []
}
const checkout: Action = async ({ store }, random) => {
  await calls.checkout(store, pick(random), 1 + random(20))
  return []
}
const baseline: Action = async ({ store }, random) => {
  await calls.setBaseline(store, pick(random), 1 + random(20))
  return []
}
const rollback: Action = async ({ store }, random) => {
  await calls.rollback(store, pick(random), null)
  return []
}
const updateBaselines: Action = async ({ sql }, random) => {
  await sql(`update benchmark_snapshots set is_baseline = true
    where model_version = 'attacked' and snapshot_version in (${1 + random(5)}, ${1 + random(10)})`)
  return []
}
const updateActive: Action = async ({ sql }, random) => {
  await sql(`update benchmark_snapshots set is_active = ${random(2) === 0 ? 'true' : 'false'}
    where model_version = 'attacked' and snapshot_version <= ${1 + random(8)}`)
  return []
}
/** The versions that are a few behind go and come back; current, baseline and rollback target stay. */
const prune: Action = async ({ store }, random) => {
  await archive(store, { model_version: 'attacked', keep: 1 + random(5) }, MOVE, false)
  return []
}
const bringBack: Action = async ({ store }, random) => {
  await restore(store, { ...pick(random), environment: 'prod*' }, MOVE, false)
  return []
}
const promoteByHand: Action = async ({ store }, random) => {
  await calls.promote(store, pick(random), null, MOVE, random(4) === 0)
  return []
}
/** Moves a pointer from where it was seen, while others move it. */
const checkoutExpecting: Action = async ({ store }, random) => {
  const configuration = pick(random)
  const [seen] = await calls.configurations(store, configuration)
  await calls.checkout(store, configuration, 1 + random(20), { ...MOVE, expect: seen?.current_version ?? 0 })
  return []
}
const annotate: Action = async ({ store }, random) => {
  await calls.annotate(store, pick(random), 1 + random(5), { note: null, tags: ['seen'] })
  return []
}
const promote: Action = async (database, random) => {
  const {
    snapshots: [pushed],
  } = await database.store.push([candidateOf(pick(random), 0.5)], queryFor())
  if (pushed !== undefined) await recordOne(database.store, pushed, 'unchanged', 'auto')
  return []
}

/** Few models, so that clients meet; the model `default` is moved by both its names. */
const REGISTRY = ['attacked-1', 'default'] as const
const ENVIRONMENTS = ['production', 'staging'] as const
const pickEnvironment = (random: Random) => ENVIRONMENTS[random(ENVIRONMENTS.length)] ?? 'production'
const pickModel = (random: Random): string => REGISTRY[random(REGISTRY.length)] ?? 'default'
const register: Action = async ({ store }, random) => {
  const promotion = MODEL_PROMOTIONS[random(MODEL_PROMOTIONS.length)] ?? 'never'
  const name = pickModel(random)
  const { version } = await calls.register(
    store,
    registrationOf(name, random(1000) / 1000, { promotion, environment: pickEnvironment(random) }),
  )
  if (version < 1) throw new Error(`registered as ${version}`)
  return []
}
const activate: Action = async ({ store }, random) => {
  await calls.activate(store, pickModel(random), 1 + random(15), {
    ...MOVE,
    expect: random(2) === 0 ? null : random(15),
    environment: pickEnvironment(random),
  })
  return []
}
const rollbackModel: Action = async ({ store }, random) => {
  await calls.rollbackModel(store, pickModel(random), { ...MOVE, environment: pickEnvironment(random) })
  return []
}
const pruneModels: Action = async ({ store }, random) => {
  await store.call(pruneModelVersions, {
    model_name: null,
    keep: 1 + random(5),
    min_age: '0 days',
    dry_run: false,
    ...MOVE,
  })
  return []
}
const flagModels: Action = async ({ sql }, random) => {
  await sql(
    random(3) === 0
      ? 'update model_versions set is_active = false'
      : `update model_versions set is_active = (id = (select id from model_versions order by md5('${random(99)}' || id) limit 1))`,
  )
  return []
}

const PUSHES: readonly Action[] = [
  pushOnce,
  pushOnce,
  pushSeveral,
  pushSeveral,
  pushAll,
  pushKeyed,
  pushContested,
  pushCases,
]
export const MODEL_MOVES: readonly Action[] = [register, register, activate, rollbackModel, pruneModels, flagModels]
const LIFE: readonly Action[] = [prune, bringBack, promoteByHand, checkoutExpecting, annotate]
const MOVES: readonly Action[] = [checkout, baseline, rollback, updateBaselines, updateActive, promote]
const ACTIONS: readonly Action[] = [...PUSHES, ...MOVES, ...LIFE, ...MODEL_MOVES]

/** Failures that are the right answer: no such version (yet), moved meanwhile, the first version. */
function isExplained(action: Action, code: string | null): boolean {
  if (action === checkout || action === baseline || action === annotate) return code === 'SN002'
  if (action === checkoutExpecting) return code === 'SN002' || code === 'SN005'
  if (action === rollback) return code === 'SN006'
  if (action === activate) return code === 'SN002' || code === 'SN005'
  return action === rollbackModel && (code === 'SN002' || code === 'SN006')
}
